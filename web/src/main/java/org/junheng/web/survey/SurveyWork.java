package org.junheng.web.survey;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;
import org.junheng.core.register.Questionnaire;
import org.junheng.core.register.Questionnaires;
import org.junheng.core.register.Registers;
import org.junheng.core.register.Sample;
import org.junheng.core.report.SurveyResult;
import org.junheng.core.standard.Clause;
import org.junheng.core.standard.Limits;
import org.junheng.core.standard.Standard;
import org.junheng.core.standard.Standards;
import org.junheng.core.survey.SurveyTally;
import org.junheng.desk.BuiltIn;
import org.junheng.store.Look;
import org.junheng.store.Store;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.store.survey.Survey;
import org.junheng.store.survey.SurveyAnswers;
import org.junheng.store.survey.SurveyProgress;
import org.junheng.web.page.Frame;
import org.junheng.web.work.CountyWork;
import org.springframework.stereotype.Component;

/** What the pages of surveys have in common (调查的共同部分): what is asked, how many are to be asked, what came of it. */
@Component
final class SurveyWork {

    private static final String RECOGNITION = "recognition";
    private static final int KEPT = 100;

    private final Store store;
    private final Registers registers;
    private final Standards standards;
    private final CountyWork work;
    /** what a survey asks does not change once it is opened */
    private final Cache<String, Questionnaires> asked =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private final Cache<String, Counted> counted =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    /** What was counted, until other answers come or go. */
    private record Counted(List<Long> stamp, SurveyTally tally) {}

    SurveyWork(Store store, Registers registers, Standards standards, CountyWork work) {
        this.store = store;
        this.registers = registers;
        this.standards = standards;
        this.work = work;
    }

    LocalDate today() {
        return Frame.today(store.clock().instant());
    }

    /** What would be asked in a survey opened now. */
    Questionnaires asked() {
        return Questionnaires.of(registers);
    }

    Questionnaires asked(Look look, Survey survey) {
        return asked.get(survey.id(), unread -> survey.asked(look, registers));
    }

    static List<Unit> schools(Look look, String county) {
        return new Units(look).below(county, Unit.Kind.SCHOOL);
    }

    SurveyResult result(Survey survey) {
        return store.look(look -> {
            Questionnaires asked = asked(look, survey);
            Map<String, String> names = new HashMap<>();
            schools(look, survey.county()).forEach(school -> names.put(school.id(), school.name()));
            return new SurveyResult(
                    survey.name(),
                    survey.year(),
                    asked,
                    tally(look, survey, asked),
                    SurveyProgress.of(look, survey).sent(),
                    names,
                    line(survey.year()),
                    survey.hasEnded(today()));
        });
    }

    private SurveyTally tally(Look look, Survey survey, Questionnaires asked) {
        List<Long> stamp = SurveyAnswers.stamp(look, survey);
        Counted before = counted.getIfPresent(survey.id());
        if (before != null && before.stamp.equals(stamp)) {
            return before.tally;
        }
        SurveyTally tally = SurveyTally.of(asked, SurveyAnswers.of(look, survey));
        counted.put(survey.id(), new Counted(stamp, tally));
        return tally;
    }

    /** The share the newest national document wants to be satisfied, on the day that counts for the year. */
    private BigDecimal line(int year) {
        List<String> newest = new ArrayList<>(BuiltIn.NATIONAL);
        Collections.reverse(newest);
        return newest.stream()
                .filter(standards::has)
                .map(standards::standard)
                .flatMap(standard -> standard.clause(RECOGNITION).stream())
                .map(Clause::limits)
                .flatMap(limits -> limits.values().stream())
                .flatMap(limit -> limit.at(Limits.EVERY_STAGE, Standard.referenceDay(year)).stream())
                .map(dated -> dated.value())
                .findFirst()
                .orElse(BigDecimal.ONE);
    }

    /**
     * How many are to be asked at each school; where the group is not asked per school, in all, under no school.
     *
     * @param sample as the county settled it
     */
    Map<String, Optional<Integer>> quotas(Questionnaire asked, Sample sample, String county, int year) {
        Map<String, Optional<Integer>> quotas = new LinkedHashMap<>();
        if (!asked.perSchool()) {
            quotas.put("", sample.quota(Optional.empty()));
            return quotas;
        }
        Map<String, Integer> there =
                sample.of().map(field -> there(field, county, year)).orElse(Map.of());
        store.look(look -> schools(look, county))
                .forEach(school -> quotas.put(school.id(), sample.quota(Optional.ofNullable(there.get(school.id())))));
        return quotas;
    }

    /** School → how many there are in all its stages, by the newest figures up to a year; not in it where one of them is missing. */
    private Map<String, Integer> there(String field, String county, int year) {
        Facts facts = work.county(county).checked().facts();
        Map<String, Integer> there = new HashMap<>();
        if (!facts.has("stage") || !facts.table("stage").has(field)) {
            return there;
        }
        Table stages = facts.table("stage");
        Map<String, Integer> newest = new HashMap<>();
        for (int row = 0; row < stages.size(); row++) {
            int of = (int) stages.column("year").number(row);
            if (of <= year) {
                newest.merge(stages.shown(row, "school"), of, Math::max);
            }
        }
        List<String> unknown = new ArrayList<>();
        for (int row = 0; row < stages.size(); row++) {
            String school = stages.shown(row, "school");
            if (stages.column("year").number(row) != newest.getOrDefault(school, 0)) {
                continue;
            }
            if (stages.column(field).isThere(row)) {
                there.merge(school, (int) stages.column(field).number(row), Integer::sum);
            } else {
                unknown.add(school);
            }
        }
        unknown.forEach(there::remove);
        return there;
    }
}
