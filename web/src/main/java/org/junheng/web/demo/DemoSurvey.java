package org.junheng.web.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junheng.core.register.Code;
import org.junheng.core.register.Field;
import org.junheng.core.register.Questionnaire;
import org.junheng.core.register.Questionnaires;
import org.junheng.core.register.Registers;
import org.junheng.core.survey.Answer;
import org.junheng.store.Actor;
import org.junheng.store.Blobs;
import org.junheng.store.Deed;
import org.junheng.store.Store;
import org.junheng.store.survey.Survey;
import org.junheng.store.survey.SurveyPaper;
import org.junheng.store.survey.SurveyProgress;
import org.junheng.web.page.Frame;

/** The surveys of the demonstration (演示调查): last year's closed, this year's half answered; every answer in them is invented. */
final class DemoSurvey {

    private static final long SEED = 11;
    private static final int EACH = 15;
    private static final int ALL = 40;
    private static final int DAYS_GONE = 5;
    private static final int DAYS_LEFT = 9;
    /** of a hundred who answer, by how satisfied they are, in the order of the code list */
    private static final List<Integer> MOODS = List.of(38, 82, 91, 96, 98, 100);
    /** one school where people are less content */
    private static final List<Integer> SULLEN = List.of(12, 45, 70, 90, 98, 100);

    private final Store store;
    private final Questionnaires asked;
    private final String county;
    private final List<String> schools;
    private final Actor staff;
    private final LocalDate today;
    private final Random chance = new Random(SEED);

    DemoSurvey(Store store, Registers registers, String county, Collection<String> schools, Actor staff) {
        this.store = store;
        this.asked = Questionnaires.of(registers);
        this.county = county;
        this.schools = List.copyOf(schools);
        this.staff = staff;
        this.today = Frame.today(store.clock().instant());
    }

    void fill(int year) {
        LocalDate then = today.minusYears(1);
        ask(year - 1, year + " 年社会认可度预调查（演示）", then, then.plusDays(DAYS_GONE), true);
        ask(year, (year + 1) + " 年社会认可度预调查（演示）", today.minusDays(DAYS_GONE), today.plusDays(DAYS_LEFT), false);
    }

    private void ask(int year, String name, LocalDate from, LocalDate to, boolean isOver) {
        Survey survey = store.does(staff, deed -> {
            Survey opened = Survey.open(deed, county, year, name, from, to, asked);
            asked.all().forEach(one -> SurveyProgress.settle(deed, opened, quotas(one), one.group()));
            return opened;
        });
        asked.all().stream()
                .filter(one -> isOver || !one.group().equals("delegates"))
                .forEach(one -> answer(survey, one));
        if (isOver) {
            store.doing(staff, survey::close);
        }
    }

    private Map<String, Optional<Integer>> quotas(Questionnaire one) {
        Map<String, Optional<Integer>> quotas = new HashMap<>();
        places(one).forEach(place -> quotas.put(place, Optional.of(one.perSchool() ? number(one) + 2 : ALL)));
        return quotas;
    }

    private List<String> places(Questionnaire one) {
        return one.perSchool() ? schools : List.of("");
    }

    private static int number(Questionnaire one) {
        return one.group().equals("heads") ? 1 : EACH;
    }

    /** As if papers had been entered: one deed for a group. */
    private void answer(Survey survey, Questionnaire one) {
        List<Answer> answers = new ArrayList<>();
        for (String place : places(one)) {
            List<Integer> moods = place.equals(schools.get(0)) ? SULLEN : MOODS;
            for (int i = 0; i < (one.perSchool() ? number(one) : ALL - 2); i++) {
                answers.add(new Answer(one.group(), place, values(one, moods)));
            }
        }
        byte[] text = ("演示 " + survey.id() + one.group()).getBytes(StandardCharsets.UTF_8);
        Blobs.Blob blob = store.blobs().put(new ByteArrayInputStream(text), text.length);
        store.doing(staff, deed -> keep(deed, blob, survey, one, answers));
    }

    private void keep(Deed deed, Blobs.Blob blob, Survey survey, Questionnaire one, List<Answer> answers) {
        SurveyPaper.keep(
                deed,
                store.blobs(),
                blob,
                survey,
                one.group(),
                "演示（虚构）.xlsx",
                answers.size() + 2,
                answers,
                survey.from());
    }

    private Map<String, String> values(Questionnaire one, List<Integer> moods) {
        Map<String, String> values = new HashMap<>();
        for (Field question : one.fields()) {
            question.codes().ifPresent(list -> values.put(question.id(), drawn(list.codes(), moods)));
        }
        return values;
    }

    private String drawn(List<Code> codes, List<Integer> moods) {
        int of = chance.nextInt(100);
        int at = 0;
        while (of >= moods.get(at)) {
            at++;
        }
        return codes.get(at).id();
    }
}
