package org.junheng.core.assess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.core.formula.Formula;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Measurement;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.model.Facts;
import org.junheng.core.register.Field;
import org.junheng.core.standard.Clause;
import org.junheng.core.standard.Indicator;
import org.junheng.core.standard.Profile;
import org.junheng.core.standard.Standard;
import org.junheng.core.standard.Standards;
import org.junheng.core.text.Words;

/**
 * One rule tried with a few numbers (试算): which figures it asks for, of which school, stage or county, and what comes of them. It is
 * measured and decided as real figures are. A rule that rests on other rules is not tried.
 */
public final class Tryout {

    private final Standards standards;
    private final Standard standard;
    private final String rule;
    private final String stage;
    private final List<String> stages;
    private final List<Place> places;

    /**
     * Whose figures are asked for.
     *
     * @param id what its inputs begin with
     * @param keys school, stage and whatever else its row is found by
     * @param back how many years before the one that is tried
     * @param isMore whether it may be left blank altogether: a second or third school, another room
     */
    public record Place(String id, Words name, Map<String, String> keys, List<Field> fields, int back, boolean isMore) {

        public String input(Field field) {
            return id + "." + field.id();
        }
    }

    /**
     * What came of it.
     *
     * @param stage the sections and, of an indicator, what was measured; empty where nothing was
     * @param verdicts of a clause
     */
    public record Tried(
            Measures measures,
            Optional<StageMeasures> stage,
            Optional<IndicatorMeasures> measured,
            List<ClauseVerdict> verdicts) {}

    private Tryout(
            Standards standards,
            Standard standard,
            String rule,
            String stage,
            List<String> stages,
            List<Place> places) {
        this.standards = standards;
        this.standard = standard;
        this.rule = rule;
        this.stage = stage;
        this.stages = stages;
        this.places = places;
    }

    /**
     * @param rule id of an indicator or a clause
     * @param stage for which stage; the first there is where it is none of them
     * @return empty where a few numbers do not decide it
     */
    public static Optional<Tryout> of(Standards standards, String id, String rule, String stage) {
        Standard standard = standards.standard(id);
        Optional<Indicator> indicator = standard.indicators().stream()
                .filter(each -> each.id().equals(rule))
                .findFirst();
        if (indicator.isPresent()) {
            return ofIndicator(standards, standard, indicator.get(), stage);
        }
        return standard.clause(rule)
                .filter(clause -> clause.test().isPresent())
                .flatMap(clause -> ofClause(standards, standard, clause, stage));
    }

    private static Optional<Tryout> ofIndicator(
            Standards standards, Standard standard, Indicator indicator, String stage) {
        List<String> stages = standard.stages().stream()
                .filter(each -> indicator.value(each) != null)
                .toList();
        String chosen = chosen(stages, stage);
        Set<String> names = new LinkedHashSet<>(indicator.value(chosen).names());
        names.add(standard.weight());
        return TriedFields.of(standard, List.of(indicator.value(chosen)), names)
                .map(asked -> new TryoutPlaces(standard, asked).ofSchools(chosen))
                .filter(places -> !places.isEmpty())
                .map(places -> new Tryout(standards, standard, indicator.id(), chosen, stages, places));
    }

    private static Optional<Tryout> ofClause(Standards standards, Standard standard, Clause clause, String stage) {
        List<Formula> formulas =
                Stream.concat(clause.when().stream(), clause.test().stream()).toList();
        Set<String> names = new LinkedHashSet<>();
        formulas.forEach(formula -> names.addAll(formula.names()));
        names.removeAll(clause.limits().keySet());
        boolean isByStage = clause.scope() == Clause.Scope.SECTION || clause.scope() == Clause.Scope.STAGE;
        List<String> stages = !isByStage ? List.of() : clause.stages().isEmpty() ? standard.stages() : clause.stages();
        String chosen = chosen(stages, stage);
        return TriedFields.of(standard, formulas, names)
                .map(asked -> new TryoutPlaces(standard, asked))
                .map(places -> switch (clause.scope()) {
                    case SECTION, STAGE -> places.ofSchools(chosen);
                    case SCHOOL -> places.ofSchool();
                    case COUNTY -> places.ofCounty();
                })
                .filter(places -> !places.isEmpty())
                .map(places -> new Tryout(standards, standard, clause.id(), chosen, stages, places));
    }

    private static String chosen(List<String> stages, String stage) {
        return stages.isEmpty() ? "" : stages.contains(stage) ? stage : stages.get(0);
    }

    public Standard standard() {
        return standard;
    }

    public String rule() {
        return rule;
    }

    /** The stage it is tried for; empty where a rule speaks of none. */
    public String stage() {
        return stage;
    }

    /** The stages it can be tried for. */
    public List<String> stages() {
        return stages;
    }

    public List<Place> places() {
        return places;
    }

    /** What is typed wrongly: input → what should stand there. */
    public Map<String, Words> wrong(Map<String, String> typed) {
        Map<String, Words> wrong = new LinkedHashMap<>();
        for (Place place : places) {
            for (Field field : place.fields()) {
                TypedFigure.wrong(
                                field,
                                typed.getOrDefault(place.input(field), "").strip())
                        .ifPresent(words -> wrong.put(place.input(field), words));
            }
        }
        return wrong;
    }

    /** Whether anything was typed. */
    public boolean isBegun(Map<String, String> typed) {
        return places.stream().anyMatch(place -> isBegun(place, typed));
    }

    private static boolean isBegun(Place place, Map<String, String> typed) {
        return place.fields().stream()
                .anyMatch(field -> !typed.getOrDefault(place.input(field), "").isBlank());
    }

    /**
     * @param typed input → text; what is blank is missing
     * @param year the school year whose lines are held against it
     */
    public Tried with(Map<String, String> typed, int year) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Place place : places) {
            if (!place.isMore() || isBegun(place, typed)) {
                Map<String, String> row = new LinkedHashMap<>(place.keys());
                if (place.back() > 0) {
                    row.put("year", String.valueOf(year - place.back()));
                    row.put("fiscal_year", String.valueOf(standard.fiscalYear(year) - place.back()));
                }
                for (Field field : place.fields()) {
                    String text = typed.getOrDefault(place.input(field), "").strip();
                    row.put(field.id(), text.isEmpty() ? null : TypedFigure.plain(text));
                }
                rows.add(row);
            }
        }
        Facts facts = ExampleFacts.ofRows(rows, standard.registers(), year, standard.fiscalYear(year));
        Measures measures = Measurement.of(ExampleRows.complete(facts, standard), standard, year);
        Optional<StageMeasures> tried = measures.stages().stream()
                .filter(each -> each.stage().equals(stage))
                .findFirst();
        List<ClauseVerdict> verdicts = standard.clause(rule).isEmpty()
                ? List.of()
                : Assessment.clauses(
                        measures,
                        standards,
                        Profile.NONE,
                        ExampleFacts.AREA,
                        clause -> clause.id().equals(rule));
        return new Tried(measures, tried, tried.flatMap(each -> each.indicator(rule)), verdicts);
    }
}
