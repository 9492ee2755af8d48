package org.junheng.web.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.register.Field;
import org.junheng.core.register.Questionnaire;
import org.junheng.core.text.Words;
import org.junheng.web.page.Choice;

/** What somebody sent (答案): looked over question by question, nothing of it lost where something lacks. */
final class GivenAnswer {

    private final Map<String, String> values = new HashMap<>();
    private final List<AnswerPage.Question> questions = new ArrayList<>();

    private GivenAnswer() {}

    /** The questions as they stand before anything is answered. */
    static GivenAnswer none(Questionnaire asked) {
        GivenAnswer given = new GivenAnswer();
        asked.fields().forEach(question -> given.questions.add(shown(question, "", Optional.empty())));
        return given;
    }

    /** @param sent question → what was sent */
    static GivenAnswer of(Questionnaire asked, Map<String, String> sent) {
        GivenAnswer given = new GivenAnswer();
        for (Field question : asked.fields()) {
            String value = FreeText.plain(sent.getOrDefault(question.id(), ""));
            Optional<Words> lacks = lacks(question, value);
            given.questions.add(shown(question, value, lacks));
            if (!value.isEmpty() && lacks.isEmpty()) {
                given.values.put(question.id(), value);
            }
        }
        return given;
    }

    private static Optional<Words> lacks(Field question, String value) {
        if (value.isEmpty()) {
            return question.required()
                    ? Optional.of(
                            question.codes().isPresent()
                                    ? Words.of("请选一项", "choose one")
                                    : Words.of("请写几个字", "write a few words"))
                    : Optional.empty();
        }
        if (question.codes().isPresent()) {
            return offers(question, value) ? Optional.empty() : Optional.of(Words.of("请选一项", "choose one"));
        }
        return value.length() <= question.length()
                ? Optional.empty()
                : Optional.of(Words.of(
                        "最多 %d 个字，写了 %d 个", "at most %d characters, you wrote %d", question.length(), value.length()));
    }

    private static boolean offers(Field question, String value) {
        return question.codes().orElseThrow().codes().stream()
                .anyMatch(code -> code.id().equals(value));
    }

    private static AnswerPage.Question shown(Field question, String value, Optional<Words> lacks) {
        List<Choice> choices = question.codes()
                .map(list -> list.codes().stream()
                        .map(code ->
                                new Choice(code.id(), code.name(), code.id().equals(value)))
                        .toList())
                .orElse(List.of());
        Words text = question.definition().zh().isEmpty() ? question.name() : question.definition();
        return new AnswerPage.Question(
                question.id(), text, question.required(), choices, value, question.length(), lacks);
    }

    List<AnswerPage.Question> questions() {
        return questions;
    }

    Map<String, String> values() {
        return values;
    }

    boolean isWhole() {
        return questions.stream().allMatch(question -> question.lacks().isEmpty());
    }
}
