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
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junheng.core.document.Block;
import org.junheng.core.register.Questionnaire;
import org.junheng.core.register.Questionnaires;
import org.junheng.core.register.Registers;
import org.junheng.core.survey.Answer;
import org.junheng.core.survey.SurveyTally;
import org.junheng.core.text.Language;
import org.junit.jupiter.api.Test;

class SurveyResultTest {

    private static final Questionnaires ASKED = Questionnaires.of(Registers.builtIn());

    private static List<Answer> parents(String school, int times, String choice) {
        return answers("parents", school, times, choice);
    }

    private static List<Answer> answers(String group, String school, int times, String choice) {
        Map<String, String> values = new HashMap<>();
        ASKED.of(group).fields().stream()
                .filter(question -> question.codes().isPresent())
                .forEach(question -> values.put(question.id(), choice));
        return Collections.nCopies(times, new Answer(group, school, values));
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

    /** @param sizes group → how many answered, at one school where it is asked school by school */
    private static SurveyResult asked(Map<String, Integer> sizes) {
        List<Answer> answers = new ArrayList<>();
        sizes.forEach((group, times) ->
                answers.addAll(answers(group, ASKED.of(group).perSchool() ? "s0" : "", times, "satisfied")));
        return new SurveyResult(
                "秋季",
                2025,
                ASKED,
                SurveyTally.of(ASKED, answers),
                Map.of(),
                Map.of("s0", "中心小学"),
                new BigDecimal("0.85"),
                true);
    }

    private static Set<String> hidden(SurveyResult result) {
        return ASKED.all().stream()
                .map(Questionnaire::group)
                .filter(group -> result.groups().of(group).isEmpty())
                .collect(Collectors.toSet());
    }

    @Test
    void a_group_of_one_is_not_told_nor_the_one_that_would_give_it_away_on_page_and_in_files() throws IOException {
        SurveyResult result = asked(Map.of("parents", 40, "teachers", 12, "delegates", 1, "public", 20));
        assertThat(hidden(result)).contains("delegates", "public").hasSize(2);
        String page =
                SurveyChapter.of(result, Language.EN, SurveyChapter.Way.NONE).toString();
        assertThat(page).contains("fewer than 3 are valid is not shown", "text=hidden");
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        new SurveyNumbers(result).csv(Language.EN, csv);
        assertThat(csv.toString(StandardCharsets.UTF_8).lines().filter(line -> line.contains("fewer than 3, hidden")))
                .hasSize(2);
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        new SurveyNumbers(result).json(json);
        String text = json.toString(StandardCharsets.UTF_8).replaceAll("\\s", "");
        for (Questionnaire each : ASKED.all()) {
            boolean isHidden = hidden(result).contains(each.group());
            int at = text.indexOf("{\"group\":\"" + each.group() + "\"");
            assertThat(text.substring(at, text.indexOf('}', at)))
                    .contains("\"hidden\":" + isHidden)
                    .satisfies(told -> assertThat(told.contains("\"valid\"")).isEqualTo(!isHidden))
                    .satisfies(
                            told -> assertThat(told.contains("\"satisfied\"")).isEqualTo(!isHidden));
        }
        assertThat(hidden(asked(Map.of("parents", 40, "delegates", 3, "public", 20))))
                .isEmpty();
    }

    @Test
    void of_fewer_than_three_in_all_there_is_no_rate() {
        SurveyResult result = asked(Map.of("delegates", 2));
        assertThat(result.groups().all()).isEmpty();
        assertThat(result.groups().aspect(result.columns().get(1))).isEmpty();
        assertThat(SurveyChapter.of(result, Language.EN, SurveyChapter.Way.NONE).toString())
                .contains("fewer than 3 valid", "2 came back");
    }

    /** What those asked at schools came to is told by the schools, the rest is told by the whole: in neither is one group alone. */
    @Test
    void no_hidden_group_is_found_from_the_whole_or_from_the_schools() {
        Random random = new Random(20261127);
        int worlds = 0;
        for (int tries = 0; tries < 2000; tries++) {
            Map<String, Integer> sizes = new TreeMap<>();
            ASKED.all().forEach(each -> sizes.put(each.group(), random.nextInt(14)));
            SurveyResult result = asked(sizes);
            Set<String> hidden = hidden(result);
            worlds += hidden.isEmpty() ? 0 : 1;
            int together = hidden.stream().mapToInt(sizes::get).sum();
            if (result.groups().all().isPresent() && !hidden.isEmpty()) {
                assertThat(hidden).as(sizes.toString()).hasSizeGreaterThan(1);
                assertThat(together).as(sizes.toString()).isGreaterThanOrEqualTo(3);
            }
            boolean areSchoolsTold = !result.bySchool().isEmpty()
                    && result.bySchool().get(0).said().containsKey(SurveyResult.OVERALL);
            if (areSchoolsTold) {
                for (boolean perSchool : List.of(true, false)) {
                    List<String> own = hidden.stream()
                            .filter(group -> ASKED.of(group).perSchool() == perSchool)
                            .toList();
                    int left = own.stream().mapToInt(sizes::get).sum();
                    assertThat(left)
                            .as(sizes + " " + own)
                            .satisfiesAnyOf(
                                    none -> assertThat(own).isEmpty(),
                                    enough -> assertThat(enough).isGreaterThanOrEqualTo(3),
                                    nothing -> assertThat(nothing).isZero());
                }
            }
        }
        assertThat(worlds).as("worlds in which something is hidden").isGreaterThan(500);
    }
}
