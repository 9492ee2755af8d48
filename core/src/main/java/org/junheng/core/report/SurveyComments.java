package org.junheng.core.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.document.Document;
import org.junheng.core.register.Field;
import org.junheng.core.register.Questionnaire;
import org.junheng.core.survey.Answer;
import org.junheng.core.text.Language;

/**
 * What people wrote in their own words (文字意见), group by group, as far as nobody can be recognised: nothing while answers still come in,
 * nothing of a group of fewer than ten, and the school only where ten or more of the group answered there. In the order of the words:
 * that in which they came would tell.
 */
public final class SurveyComments {

    private final SurveyResult result;
    private final Collection<Answer> answers;
    private final Speech speech;
    private final int most;

    private SurveyComments(SurveyResult result, Collection<Answer> answers, Language language, int most) {
        this.result = result;
        this.answers = answers;
        this.speech = new Speech(language);
        this.most = most;
    }

    /** @param most how many of each group are told at most */
    public static List<Block> of(SurveyResult result, Collection<Answer> answers, Language language, int most) {
        return new SurveyComments(result, answers, language, most).blocks();
    }

    /** All of them as a document of its own. */
    public static Document document(SurveyResult result, Collection<Answer> answers, Language language) {
        Speech speech = new Speech(language);
        String running =
                result.name() + " · " + speech.years(result.year()) + " · " + speech.say(SurveyChapter.PRELIMINARY);
        return new Document(
                "comments",
                language,
                result.name(),
                running,
                true,
                new SurveyComments(result, answers, language, Integer.MAX_VALUE).blocks());
    }

    private record Comment(String school, String words) {}

    private List<Block> blocks() {
        if (!result.hasEnded()) {
            return List.of(
                    new Block.Paragraph(
                            Block.Voice.COMPUTED,
                            speech.say(
                                    "调查结束后才看得到文字意见：边收边看，看得出新来的一份说了什么。",
                                    "Comments are shown when the survey has ended: while answers come in, each new one could be read off.")));
        }
        List<Block> blocks = new ArrayList<>();
        result.asked().all().forEach(asked -> blocks.addAll(group(asked)));
        blocks.add(new Block.Paragraph(
                Block.Voice.NOTE,
                speech.say(
                        "一类对象收回不足 %1$d 份的不显示；一所学校里这类对象不足 %1$d 份的，不写学校。按字的次序排，不按收到的先后。",
                        "Nothing is shown of a group of fewer than %1$d, and no school where fewer than %1$d of the group answered. Ordered by their words, not as they came.",
                        SmallGroups.FEWEST)));
        return blocks;
    }

    private List<Block> group(Questionnaire asked) {
        List<Answer> own = answers.stream()
                .filter(answer -> answer.group().equals(asked.group()))
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, speech.say(asked.name())));
        if (own.size() < SmallGroups.FEWEST) {
            blocks.add(said("收回不足 %d 份，不显示。", "Fewer than %d came back; nothing is shown.", SmallGroups.FEWEST));
            return blocks;
        }
        List<Comment> comments = comments(asked, own);
        if (comments.isEmpty()) {
            blocks.add(said("没有人写意见。", "Nobody wrote a comment."));
            return blocks;
        }
        List<List<Cell>> rows = comments.stream()
                .limit(most)
                .map(comment -> List.of(Cell.of(comment.words), Cell.of(comment.school)))
                .toList();
        blocks.add(new Block.Grid(
                comments.size() > most
                        ? speech.say(
                                "共 %d 条，这里列前 %d 条，全部在下载的表里",
                                "%d in all, the first %d here, all of them in the table for download",
                                comments.size(),
                                most)
                        : speech.say("共 %d 条", "%d in all", comments.size()),
                Block.Grid.head(speech.say("意见", "Comment"), speech.say("学校", "School")),
                rows));
        return blocks;
    }

    private Block said(String zh, String en, Object... arguments) {
        return new Block.Paragraph(Block.Voice.COMPUTED, speech.say(zh, en, arguments));
    }

    private List<Comment> comments(Questionnaire asked, List<Answer> own) {
        Set<String> told = told(own);
        List<String> questions = asked.fields().stream()
                .filter(question -> question.codes().isEmpty())
                .map(Field::id)
                .toList();
        return own.stream()
                .flatMap(answer -> questions.stream()
                        .map(question ->
                                answer.values().getOrDefault(question, "").strip())
                        .filter(words -> !words.isEmpty())
                        .map(words -> new Comment(
                                told.contains(answer.school())
                                        ? result.schools().getOrDefault(answer.school(), answer.school())
                                        : "",
                                words)))
                .sorted(Comparator.comparing(Comment::words).thenComparing(Comment::school))
                .toList();
    }

    /** The schools at which so many of the group answered that they may be named. */
    private static Set<String> told(List<Answer> own) {
        Map<String, Long> counts = own.stream()
                .map(Answer::school)
                .filter(school -> !school.isEmpty())
                .collect(Collectors.groupingBy(school -> school, TreeMap::new, Collectors.counting()));
        List<String> schools = List.copyOf(counts.keySet());
        double[] people = schools.stream().mapToDouble(counts::get).toArray();
        boolean[] hidden = SmallGroups.hidden(people);
        Set<String> told = new HashSet<>();
        for (int i = 0; i < hidden.length; i++) {
            if (!hidden[i]) {
                told.add(schools.get(i));
            }
        }
        return told;
    }
}
