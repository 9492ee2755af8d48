package org.junheng.core.assess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.core.formula.Formula;
import org.junheng.core.formula.Function;
import org.junheng.core.formula.Node;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Measurement;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.model.Facts;
import org.junheng.core.register.Field;
import org.junheng.core.register.FieldType;
import org.junheng.core.register.Register;
import org.junheng.core.standard.Clause;
import org.junheng.core.standard.Indicator;
import org.junheng.core.standard.Profile;
import org.junheng.core.standard.Standard;
import org.junheng.core.standard.Standards;
import org.junheng.core.text.Words;

/**
 * One rule tried with a few numbers (试算): which figures it asks for, of which school, stage or county, and what comes of them. It is
 * measured and decided as real figures are. A rule that rests on other rules, on earlier years or on rooms one by one is not tried.
 */
public final class Tryout {

    private static final Set<String> KEYS = Set.of("year", "area", "fiscal_year", "school", "stage");
    private static final List<Words> SCHOOLS =
            List.of(Words.of("甲校", "School A"), Words.of("乙校", "School B"), Words.of("丙校", "School C"));

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
     * @param keys school and stage of its row
     * @param isMore whether it may be left blank altogether: a second or third school
     */
    public record Place(String id, Words name, Map<String, String> keys, List<Field> fields, boolean isMore) {

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
        return schools(standard, chosen, List.of(indicator.value(chosen)), names)
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
        Optional<List<Place>> places =
                switch (clause.scope()) {
                    case SECTION, STAGE -> schools(standard, chosen, formulas, names);
                    case SCHOOL -> school(standard, formulas, names);
                    case COUNTY -> county(standard, formulas, names);
                };
        return places.map(asked -> new Tryout(standards, standard, clause.id(), chosen, stages, asked));
    }

    private static String chosen(List<String> stages, String stage) {
        return stages.isEmpty() ? "" : stages.contains(stage) ? stage : stages.get(0);
    }

    /** Three schools beside each other, so that the spread between them shows too. */
    private static Optional<List<Place>> schools(
            Standard standard, String stage, List<Formula> formulas, Set<String> names) {
        return Asked.of(standard, formulas, names).map(asked -> {
            List<Place> places = new ArrayList<>();
            List<Field> own = new ArrayList<>(asked.ofStage());
            own.addAll(asked.ofSchool());
            for (int i = 0; i < SCHOOLS.size(); i++) {
                places.add(new Place(String.valueOf(i + 1), SCHOOLS.get(i), keys(i, stage), own, i > 0));
            }
            addCounty(places, asked);
            return places;
        });
    }

    /** The school's code keeps the order in which schools are asked for. */
    private static Map<String, String> keys(int school, String stage) {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("school", String.valueOf(school + 1));
        keys.put("school_name", SCHOOLS.get(school).zh());
        if (!stage.isEmpty()) {
            keys.put("stage", stage);
        }
        return keys;
    }

    private static Optional<List<Place>> school(Standard standard, List<Formula> formulas, Set<String> names) {
        return Asked.of(standard, formulas, names).map(asked -> {
            List<Place> places = new ArrayList<>();
            if (!asked.ofSchool().isEmpty()) {
                places.add(new Place("s", Words.of("全校", "The school"), keys(0, ""), asked.ofSchool(), false));
            }
            for (String stage : asked.ofStage().isEmpty() ? List.<String>of() : standard.stages()) {
                places.add(new Place(
                        stage,
                        StageWords.of(standard.registers(), stage),
                        keys(0, stage),
                        asked.ofStage(),
                        !places.isEmpty() && !stage.equals(standard.stages().get(0))));
            }
            addCounty(places, asked);
            return places;
        });
    }

    private static Optional<List<Place>> county(Standard standard, List<Formula> formulas, Set<String> names) {
        return Asked.of(standard, formulas, names)
                .filter(asked -> asked.ofSchool().isEmpty() && asked.ofStage().isEmpty())
                .map(asked -> {
                    List<Place> places = new ArrayList<>();
                    addCounty(places, asked);
                    return places;
                });
    }

    private static void addCounty(List<Place> places, Asked asked) {
        if (!asked.ofCounty().isEmpty()) {
            places.add(new Place("c", Words.of("全县", "The county"), Map.of(), asked.ofCounty(), false));
        }
    }

    /** The fields a rule asks for, by whose they are. */
    private record Asked(List<Field> ofStage, List<Field> ofSchool, List<Field> ofCounty) {

        /** Empty where some name is no figure that a person could type. */
        static Optional<Asked> of(Standard standard, List<Formula> formulas, Set<String> names) {
            if (formulas.stream().anyMatch(formula -> looksBack(formula.root()))) {
                return Optional.empty();
            }
            Asked asked = new Asked(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (String name : names) {
                if (KEYS.contains(name)) {
                    continue;
                }
                Optional<Register> owner = standard.registers().having(name).stream()
                        .filter(register -> KEYS.containsAll(register.key()))
                        .filter(register -> !register.key().contains(name))
                        .findFirst();
                if (owner.isEmpty() || !isTyped(owner.get().field(name))) {
                    return Optional.empty();
                }
                asked.list(owner.get()).add(owner.get().field(name));
            }
            boolean isNothing = asked.ofStage.isEmpty() && asked.ofSchool.isEmpty() && asked.ofCounty.isEmpty();
            return isNothing ? Optional.empty() : Optional.of(asked);
        }

        private List<Field> list(Register owner) {
            return owner.key().contains("stage") ? ofStage : owner.key().contains("school") ? ofSchool : ofCounty;
        }

        private static boolean isTyped(Field field) {
            return field.type() != FieldType.TEXT && field.type() != FieldType.DATE
                    || field.codes().isPresent();
        }

        private static boolean looksBack(Node node) {
            return node instanceof Node.Call call && call.function() == Function.PREVIOUS
                    || Formula.children(node).stream().anyMatch(Asked::looksBack);
        }
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
                wrong(field, typed.getOrDefault(place.input(field), "").strip())
                        .ifPresent(words -> wrong.put(place.input(field), words));
            }
        }
        return wrong;
    }

    private static Optional<Words> wrong(Field field, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (field.codes().isPresent()) {
            return field.codes().get().find(text).isPresent()
                    ? Optional.empty()
                    : Optional.of(Words.of("%s：请从列出的里面选", "%s: choose one of those listed", field.name()));
        }
        if (field.type() == FieldType.FLAG) {
            return Set.of("true", "false").contains(text)
                    ? Optional.empty()
                    : Optional.of(Words.of("%s：请选是或否", "%s: choose yes or no", field.name()));
        }
        return number(field, text);
    }

    private static Optional<Words> number(Field field, String text) {
        BigDecimal number;
        try {
            number = new BigDecimal(text.replace(",", "").replace("，", ""));
        } catch (NumberFormatException noNumber) {
            return Optional.of(Words.of(
                    "%s：写的是“%s”；应写数字，例 23", "%s: found \"%s\"; write a number, for example 23", field.name(), text));
        }
        boolean isWhole = number.stripTrailingZeros().scale() <= 0;
        boolean isOut = number.signum() < 0 && field.atLeast().isEmpty()
                || field.atLeast().filter(least -> number.compareTo(least) < 0).isPresent()
                || field.atMost().filter(most -> number.compareTo(most) > 0).isPresent()
                || number.precision() - number.scale() > LONGEST;
        if (field.type() == FieldType.COUNT && (!isWhole || number.signum() < 0)) {
            return Optional.of(Words.of("%s：应是不小于 0 的整数", "%s: a whole number, not below 0", field.name()));
        }
        return isOut
                ? Optional.of(Words.of("%s：超出这一项允许的范围", "%s: outside the bounds of this figure", field.name()))
                : Optional.empty();
    }

    /** No figure of a county has more digits before its point. */
    private static final int LONGEST = 15;

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
                for (Field field : place.fields()) {
                    String text = typed.getOrDefault(place.input(field), "").strip();
                    row.put(
                            field.id(),
                            text.isEmpty() ? null : text.replace(",", "").replace("，", ""));
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
