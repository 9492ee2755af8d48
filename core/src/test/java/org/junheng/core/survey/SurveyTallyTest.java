package org.junheng.core.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junheng.core.register.Code;
import org.junheng.core.register.Field;
import org.junheng.core.register.Questionnaire;
import org.junheng.core.register.Questionnaires;
import org.junheng.core.register.Registers;
import org.junit.jupiter.api.Test;

class SurveyTallyTest {

    private static final Questionnaires ASKED = Questionnaires.of(Registers.builtIn());
    private static final BigDecimal LINE = new BigDecimal("0.85");
    private static final List<String> QUESTIONS =
            List.of("overall", "equity", "sharing", "conduct", "development", "admission", "quality");

    private static Answer all(String group, String school, String choice) {
        Map<String, String> values = new HashMap<>();
        QUESTIONS.forEach(question -> values.put(question, choice));
        return new Answer(group, school, values);
    }

    private static List<Answer> times(int times, Answer answer) {
        return Collections.nCopies(times, answer);
    }

    @Test
    void a_rate_is_the_satisfied_of_the_valid_and_85_per_cent_is_enough() {
        List<Answer> answers = new ArrayList<>(times(17, all("parents", "a", "satisfied")));
        answers.addAll(times(3, all("parents", "a", "dissatisfied")));
        answers.addAll(times(5, new Answer("parents", "a", Map.of("overall", "satisfied"))));
        SurveyTally tally = SurveyTally.of(ASKED, answers);
        assertThat(tally.groups().get("parents")).isEqualTo(new SurveyTally.Count(25, 20, 17));
        Share share = tally.groups().get("parents").share();
        assertThat(share.percent()).contains(new BigDecimal("85.0"));
        assertThat(share.isBelow(LINE)).isFalse();
        assertThat(new Share(199, 169).isBelow(LINE)).as("84.92 %").isTrue();
        assertThat(new Share(10000, 8499).percent()).as("shown as 85.0").contains(new BigDecimal("85.0"));
        assertThat(new Share(10000, 8499).isBelow(LINE))
                .as("and below all the same")
                .isTrue();
    }

    @Test
    void a_group_of_whom_nobody_answered_has_no_rate() {
        SurveyTally tally = SurveyTally.of(ASKED, List.of());
        assertThat(tally.groups()).hasSize(6);
        assertThat(tally.groups().get("heads").share().percent()).isEmpty();
        assertThat(tally.aspect("equity").percent()).isEmpty();
    }

    @Test
    void who_cannot_say_is_not_dissatisfied() {
        Map<String, String> values =
                new HashMap<>(all("public", "", "satisfied").values());
        values.put("admission", "unknown");
        values.remove("sharing");
        SurveyTally tally = SurveyTally.of(ASKED, List.of(new Answer("public", "", values)));
        assertThat(tally.aspect("admission")).isEqualTo(Share.NOBODY);
        assertThat(tally.aspect("sharing")).isEqualTo(Share.NOBODY);
        assertThat(tally.aspect("quality")).isEqualTo(new Share(1, 1));
    }

    @Test
    void of_a_questionnaire_that_is_not_valid_nothing_is_counted() {
        Map<String, String> values =
                new HashMap<>(all("parents", "a", "satisfied").values());
        values.remove("overall");
        SurveyTally tally = SurveyTally.of(ASKED, List.of(new Answer("parents", "a", values)));
        assertThat(tally.groups().get("parents")).isEqualTo(new SurveyTally.Count(1, 0, 0));
        assertThat(tally.aspect("equity")).isEqualTo(Share.NOBODY);
        assertThat(tally.schools()).isEmpty();
    }

    /** Any answers whatever, as people give them: some left out, some free text. */
    private static List<Answer> anything(int size, long seed) {
        Random random = new Random(seed);
        List<Questionnaire> asked = List.copyOf(ASKED.all());
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Questionnaire one = asked.get(random.nextInt(asked.size()));
            Map<String, String> values = new HashMap<>();
            for (Field question : one.fields()) {
                List<Code> codes = question.codes().map(list -> list.codes()).orElse(List.of());
                if (random.nextInt(10) > 0) {
                    values.put(
                            question.id(),
                            codes.isEmpty()
                                    ? "话 " + random.nextInt()
                                    : codes.get(random.nextInt(codes.size())).id());
                }
            }
            answers.add(new Answer(one.group(), one.perSchool() ? "s" + random.nextInt(3) : "", values));
        }
        return answers;
    }

    private static String told(SurveyTally tally) {
        StringBuilder told = new StringBuilder(tally.groups().toString());
        tally.aspects().keySet().forEach(aspect -> {
            told.append(aspect).append(tally.aspect(aspect));
            tally.schools().forEach(school -> told.append(school).append(tally.school(school, aspect)));
        });
        tally.schools().forEach(school -> told.append(school).append(tally.school(school)));
        return told.toString();
    }

    @Property(tries = 100)
    void the_order_in_which_they_came_makes_no_difference(
            @ForAll @IntRange(min = 0, max = 300) int size, @ForAll long seed) {
        List<Answer> mixed = new ArrayList<>(anything(size, seed));
        Collections.shuffle(mixed, new Random(seed + 1));
        assertThat(told(SurveyTally.of(ASKED, mixed))).isEqualTo(told(SurveyTally.of(ASKED, anything(size, seed))));
    }

    @Property(tries = 100)
    void parts_add_up_to_the_whole(@ForAll @IntRange(min = 0, max = 300) int size, @ForAll long seed) {
        List<Answer> answers = anything(size, seed);
        SurveyTally tally = SurveyTally.of(ASKED, answers);
        assertThat(tally.all().returned()).isEqualTo(size);
        assertThat(tally.all().valid()).isLessThanOrEqualTo(size);
        assertThat(tally.groups().values())
                .allSatisfy(count -> assertThat(count.satisfied()).isLessThanOrEqualTo(count.valid()));
        long perSchool = ASKED.all().stream()
                .filter(Questionnaire::perSchool)
                .mapToLong(asked -> tally.groups().get(asked.group()).valid())
                .sum();
        long schools = tally.schools().stream()
                .mapToLong(school -> tally.school(school).said())
                .sum();
        assertThat(schools).isEqualTo(perSchool);
    }
}
