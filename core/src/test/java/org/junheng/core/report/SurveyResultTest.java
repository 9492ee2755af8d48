package org.junheng.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.core.document.Block;
import org.junheng.core.register.Questionnaires;
import org.junheng.core.register.Registers;
import org.junheng.core.survey.Answer;
import org.junheng.core.survey.SurveyTally;
import org.junheng.core.text.Language;
import org.junit.jupiter.api.Test;

class SurveyResultTest {

    private static final Questionnaires ASKED = Questionnaires.of(Registers.builtIn());

    private static List<Answer> parents(String school, int times, String choice) {
        Map<String, String> values = new HashMap<>();
        ASKED.of("parents").fields().stream()
                .filter(question -> question.codes().isPresent())
                .forEach(question -> values.put(question.id(), choice));
        return Collections.nCopies(times, new Answer("parents", school, values));
    }

    private static SurveyResult result(boolean hasEnded, int... sizes) {
        List<Answer> answers = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < sizes.length; i++) {
            answers.addAll(parents("s" + i, sizes[i], i == 0 ? "fair" : "satisfied"));
            names.put("s" + i, "第" + i + "小学");
        }
        return new SurveyResult(
                "秋季",
                2025,
                ASKED,
                SurveyTally.of(ASKED, answers),
                Map.of("parents", 100L),
                names,
                new BigDecimal("0.85"),
                hasEnded);
    }

    @Test
    void of_fewer_than_ten_nothing_is_told_nor_of_the_one_that_would_give_them_away() {
        assertThat(result(true, 30, 9, 12).bySchool())
                .extracting(school -> school.said().size())
                .as("the third of seven columns each would give the second away")
                .containsExactly(7, 0, 0);
        assertThat(result(true, 30, 10, 12).bySchool())
                .allSatisfy(school -> assertThat(school.said()).hasSize(7));
    }

    @Test
    void while_answers_come_in_no_school_is_told_of() throws IOException {
        assertThat(result(false, 30, 20).bySchool()).isEmpty();
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        new SurveyNumbers(result(false, 30, 20)).csv(Language.EN, csv);
        assertThat(csv.toString(StandardCharsets.UTF_8)).doesNotContain("小学").contains("50");
    }

    @Test
    void what_is_low_at_a_school_leads_to_its_rectification() {
        List<Block> blocks =
                SurveyChapter.of(result(true, 30, 40), Language.ZH, (school, problem) -> "/" + school + "?" + problem);
        Block.Fold low = (Block.Fold) blocks.get(blocks.size() - 1);
        Block.Items items = (Block.Items) low.blocks().get(0);
        assertThat(items.lines()).hasSize(7).first().asString().contains("第0小学").contains("0.0%");
        assertThat(items.links()).first().asString().startsWith("/s0?总体满意率");
        assertThat(SurveyChapter.of(result(true, 0, 40), Language.EN, SurveyChapter.Way.NONE)
                        .toString())
                .doesNotContain("To be put right");
    }

    @Test
    void it_says_of_itself_that_it_is_no_national_survey_in_every_form() throws IOException {
        SurveyResult result = result(true, 30);
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        new SurveyNumbers(result).csv(Language.ZH, csv);
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        new SurveyNumbers(result).json(json);
        assertThat(List.of(
                        SurveyChapter.of(result, Language.ZH, SurveyChapter.Way.NONE)
                                .toString(),
                        SurveyChapter.document(result, Language.ZH).running(),
                        csv.toString(StandardCharsets.UTF_8),
                        json.toString(StandardCharsets.UTF_8)))
                .allSatisfy(text -> assertThat(text).contains("预调查，不代替国家调查"));
    }
}
