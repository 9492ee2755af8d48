package org.junheng.core.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junheng.core.formula.Exact;
import org.junheng.core.formula.Rational;
import org.junheng.core.formula.Row;
import org.junheng.core.formula.Statistics;
import org.junheng.core.model.Table;
import org.junheng.core.register.FactRows;
import org.junheng.core.standard.Clause;
import org.junheng.core.standard.Standard;

/** Decides the clauses of one county that a test decides, each over the rows of its scope. */
final class Clauses {

    /** Names of scores, which only {@code assess} knows. */
    private static final Set<String> SCORES = Set.of("score", "points");

    private static final String SCHOOL = "school";

    static final Set<String> STAGE_RESULTS = Set.of("cv", "cv_limit", "within", "below_threshold");

    private final Measures measures;
    private final Standard standard;
    private final Exemptions exemptions;
    private final FactRows facts;

    Clauses(Measures measures, FactRows facts) {
        this.measures = measures;
        this.standard = measures.standard();
        this.facts = facts;
        this.exemptions = new Exemptions(standard, measures.year());
    }

    synchronized List<ClauseMeasure> of(String area, Predicate<Clause> asked) {
        List<ClauseMeasure> decided = new ArrayList<>();
        for (Clause clause : standard.clauses()) {
            boolean hasTest = clause.test().isPresent()
                    && clause.test().get().names().stream().noneMatch(SCORES::contains);
            if (hasTest && asked.test(clause)) {
                switch (clause.scope()) {
                    case SECTION ->
                        decided.addAll(
                                SectionClauses.readsResults(clause) ? sections(clause, area) : rows(clause, area));
                    case STAGE -> decided.addAll(stages(clause, area));
                    case SCHOOL -> decided.add(schools(clause, area));
                    case COUNTY -> decided.add(county(clause, area));
                }
            }
        }
        return decided;
    }

    private List<ClauseMeasure> sections(Clause clause, String area) {
        List<ClauseMeasure> results = new ArrayList<>();
        for (StageMeasures stage : measures.stages(area)) {
            if (!stage.decides(clause)) {
                continue;
            }
            Tally tally = new Tally(clause, stage.stage(), standard.registers());
            for (int i = 0; i < stage.size(); i++) {
                int section = i;
                String name = name(stage.table(), stage.row(section));
                Row row = facts.row(standard.rows(), stage.row(section), context(area));
                tally.add(
                        stage.decision(clause, section),
                        standard.rows(),
                        stage.row(section),
                        name,
                        () -> SectionSentence.of(stage, section));
                exemptions.used(clause.id(), stage.stage(), row).ifPresent(used -> tally.exempt(used.id(), name));
                for (IndicatorMeasures each : stage.indicators()) {
                    exemptions
                            .used(each.indicator().id(), stage.stage(), row)
                            .ifPresent(used -> tally.exempt(used.id(), name));
                }
            }
            results.add(tally.result());
        }
        return results;
    }

    /** A clause about every section, also those that do not enter the resource tests: class sizes of small teaching points too. */
    private List<ClauseMeasure> rows(Clause clause, String area) {
        List<ClauseMeasure> results = new ArrayList<>();
        for (String stage : standard.stages().isEmpty() ? List.of("") : standard.stages()) {
            if (!clause.stages().isEmpty() && !clause.stages().contains(stage)) {
                continue;
            }
            Tally tally = new Tally(clause, stage, standard.registers());
            for (int row : rows(stage, area)) {
                test(clause, stage, facts.row(standard.rows(), row, context(area)), tally, standard.rows(), row);
            }
            results.add(tally.result());
        }
        return results;
    }

    /** The rows of a county's sections this year in one stage. */
    List<Integer> rows(String stage, String area) {
        Table table = measures.facts().table(standard.rows());
        Joined joined = new Joined(measures.facts(), standard.registers(), standard.rows());
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            boolean here = isNow(table, row)
                    && (stage.isEmpty() || table.shown(row, Sections.STAGE).equals(stage))
                    && joined.text(Sections.AREA, row).equals(area);
            if (here) {
                rows.add(row);
            }
        }
        return rows;
    }

    private boolean isNow(Table table, int row) {
        return !table.has("year") || table.shown(row, "year").equals(String.valueOf(measures.year()));
    }

    private void test(Clause clause, String stage, Row facts, Tally tally, String register, int row) {
        String name = name(measures.facts().table(register), row);
        exemptions.used(clause.id(), stage, facts).ifPresent(used -> tally.exempt(used.id(), name));
        tally.add(new ClauseReading(clause, standard.registers(), limited(clause, stage, facts)), register, row, name);
    }

    /** One row beside the limits of a clause, those of an exemption where one applies. */
    private Row limited(Clause clause, String stage, Row facts) {
        Map<String, Exact> named = new LinkedHashMap<>(limits(clause, stage));
        exemptions
                .used(clause.id(), stage, facts)
                .ifPresent(used -> used.limits()
                        .forEach((limit, values) -> values.at(stage, Standard.referenceDay(measures.year()))
                                .ifPresent(dated -> named.put(limit, Exact.point(Rational.of(dated.value()))))));
        return new ResultRow(facts, named, List.of(), Set.of());
    }

    /** A clause that is tested row by row, in one row. */
    Decision at(Clause clause, String stage, String area, String register, int row) {
        Row here = facts.row(register, row, context(area));
        return new ClauseReading(clause, standard.registers(), limited(clause, stage, here)).decision();
    }

    /** A clause that is tested once for a county or a stage of it, over these results. */
    Decision over(Clause clause, String stage, String area, List<Row> results) {
        Row row = new ResultRow(
                county(area, stage), limits(clause, stage), results, results.isEmpty() ? Set.of() : STAGE_RESULTS);
        return new ClauseReading(clause, standard.registers(), row).decision();
    }

    private List<ClauseMeasure> stages(Clause clause, String area) {
        List<ClauseMeasure> results = new ArrayList<>();
        for (StageMeasures stage : measures.stages(area)) {
            if (clause.stages().isEmpty() || clause.stages().contains(stage.stage())) {
                results.add(stage(clause, stage));
            }
        }
        return results;
    }

    private ClauseMeasure stage(Clause clause, StageMeasures stage) {
        Map<String, Exact> limits = limits(clause, stage.stage());
        Row facts = county(stage.area(), stage.stage());
        boolean readsSpread = clause.test().orElseThrow().names().contains("cv");
        ClauseReading reading = null;
        for (int digits : new int[] {Statistics.DIGITS, Statistics.MORE_DIGITS, 0}) {
            List<Row> results = new ArrayList<>();
            stage.indicators().stream()
                    .filter(each -> clause.rangesOver(each.indicator()))
                    .forEach(each -> results.add(stageResult(each, stage, readsSpread, digits)));
            reading = new ClauseReading(
                    clause, standard.registers(), new ResultRow(facts, limits, results, STAGE_RESULTS));
            if (reading.decision() != Decision.OPEN) {
                break;
            }
        }
        Tally tally = new Tally(clause, stage.stage(), standard.registers());
        tally.whole(reading);
        return tally.result();
    }

    /** One indicator of a stage; with no digits the root counts as the number it is nearest to, for what two hundred digits left equal. */
    private Row stageResult(IndicatorMeasures each, StageMeasures stage, boolean readsSpread, int digits) {
        Map<String, Exact> named = new LinkedHashMap<>();
        if (readsSpread) {
            named.put("cv", spread(each, stage, digits));
        }
        named.put(
                "cv_limit",
                each.limit()
                        .<Exact>map(limit -> Exact.point(Rational.of(limit)))
                        .orElse(Exact.Nothing.NOT_APPLICABLE));
        named.put("within", each.within().truth());
        named.put("below_threshold", Exact.point(each.failing()));
        return ResultRow.of(named);
    }

    private Exact spread(IndicatorMeasures each, StageMeasures stage, int digits) {
        Spread spread = each.spread();
        if (spread.schools() + spread.gaps() < 2) {
            return Exact.Nothing.NOT_APPLICABLE;
        }
        if (spread.gaps() > 0 || Double.isNaN(spread.cv())) {
            return Exact.UNKNOWN_COUNT;
        }
        ExactSections exact = ExactSections.of(measures, facts, stage, each);
        Exact.Range root = Statistics.root(exact.cvSquared(), digits == 0 ? Statistics.MORE_DIGITS : digits);
        return digits == 0 ? Exact.point(root.low()) : root;
    }

    private ClauseMeasure schools(Clause clause, String area) {
        Tally tally = new Tally(clause, "", standard.registers());
        for (int row : schools(area)) {
            test(clause, "", facts.row(SCHOOL, row, context(area)), tally, SCHOOL, row);
        }
        return tally.result();
    }

    /** The rows of a county's schools this year. */
    List<Integer> schools(String area) {
        List<Integer> rows = new ArrayList<>();
        if (measures.facts().has(SCHOOL)) {
            Table schools = measures.facts().table(SCHOOL);
            for (int row = 0; row < schools.size(); row++) {
                if (isNow(schools, row) && schools.shown(row, Sections.AREA).equals(area)) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private ClauseMeasure county(Clause clause, String area) {
        Tally tally = new Tally(clause, "", standard.registers());
        Row row = new ResultRow(county(area, ""), limits(clause, ""), List.of(), Set.of());
        for (int back = 0; back < clause.years(); back++) {
            ClauseReading reading = new ClauseReading(clause, standard.registers(), row);
            if (clause.years() == 1) {
                tally.whole(reading);
            } else {
                int year = standard.readsFiscalYears(clause)
                        ? standard.fiscalYear(measures.year()) - back
                        : measures.year() - back;
                tally.add(reading, "", year, String.valueOf(year));
            }
            row = row.previous();
        }
        return tally.result();
    }

    private Row county(String area, String stage) {
        Map<String, String> known = new TreeMap<>(context(area));
        known.put("year", String.valueOf(measures.year()));
        known.put(Sections.AREA, area);
        if (!stage.isEmpty()) {
            known.put(Sections.STAGE, stage);
        }
        return facts.row(known);
    }

    private Map<String, String> context(String area) {
        return Map.of("fiscal_year", String.valueOf(standard.fiscalYear(measures.year())), "standard", standard.id());
    }

    private Map<String, Exact> limits(Clause clause, String stage) {
        Map<String, Exact> limits = new LinkedHashMap<>();
        SectionClauses.limits(clause, stage, standard, measures.year())
                .forEach((name, limit) -> limits.put(name, Exact.point(limit)));
        return limits;
    }

    private String name(Table table, int row) {
        return Naming.of(measures.facts(), standard.registers(), table, row);
    }
}
