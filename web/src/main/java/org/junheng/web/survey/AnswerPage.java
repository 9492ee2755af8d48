package org.junheng.web.survey;

import java.util.List;
import java.util.Optional;
import org.junheng.core.text.Words;
import org.junheng.web.page.Choice;

/**
 * A questionnaire as somebody fills it in on a phone (答卷页).
 *
 * @param asking who asks
 * @param school about which school; empty where it is about the county
 */
public record AnswerPage(Words name, Words about, String asking, String school, String code, List<Question> questions) {

    /**
     * One question.
     *
     * @param choices what can be chosen; empty where it is answered in one's own words
     * @param value what was written in one's own words
     * @param most how many characters that may be
     * @param lacks what is wrong with the answer
     */
    public record Question(
            String id,
            Words text,
            boolean isRequired,
            List<Choice> choices,
            String value,
            int most,
            Optional<Words> lacks) {

        public boolean isChosen() {
            return !choices.isEmpty();
        }
    }

    public List<Question> lacking() {
        return questions.stream()
                .filter(question -> question.lacks().isPresent())
                .toList();
    }
}
