package org.junheng.core.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junheng.core.formula.Exact;
import org.junheng.core.formula.Rational;
import org.junheng.core.formula.Row;
import org.junheng.core.formula.Statistics;
import org.junheng.core.model.Table;
import org.junheng.core.register.FactRows;
import org.junheng.core.standard.Clause;
import org.junheng.core.standard.Exemption;
import org.junheng.core.standard.Standard;

/** Decides clauses of one county, each over the rows of its scope; the rows are looked for once. */
final class CountyClauses {

    private static final String SCHOOL = "school";

    private final Measures measures;
    private final Standard standard;
    private final Exemptions exemptions;
    private final FactRows facts;
    private final String area;
    private final Map<String, String> context;
    private final Map<String, List<Here>> rows = new HashMap<>();

    CountyClauses(Measures measures, FactRows facts, String area) {
        this.measures = measures;
        this.standard = measures.standard();
        this.facts = facts;
        this.area = area;
        this.exemptions = new Exemptions(standard, measures.year());
        this.context =
                Map.of("fiscal_year", String.valueOf(standard.fiscalYear(measures.year())), "standard", standard.id());
    }

    /** A row of this county: where it stands, what people call it, and what formulas read in it. */
    private record Here(int row, String name, Row facts) {}

    /** One for each stage the clause is tested in, or one for the county. */
    List<ClauseMeasure> of(Clause clause) {
        return switch (clause.scope()) {
            case SECTION -> SectionClauses.readsResults(clause) ? sections(clause) : everySection(clause);
            case STAGE -> stages(clause);
            case SCHOOL -> List.of(tested(clause, "", SCHOOL, schools()));
            case COUNTY -> List.of(county(clause));
        };
    }

    private List<ClauseMeasure> sections(Clause clause) {
        List<ClauseMeasure> results = new ArrayList<>();
        for (StageMeasures stage : measures.stages(area)) {
            if (stage.decides(clause)) {
                results.add(sections(clause, stage));
            }
        }
        return results;
    }

    private ClauseMeasure sections(Clause clause, StageMeasures stage) {
        Tally tally = new Tally(clause, stage.stage(), standard.registers());
        for (int i = 0; i < stage.size(); i++) {
            int section = i;
            String name = name(stage.table(), stage.row(section));
            tally.add(
                    stage.decision(clause, section),
                    standard.rows(),
                    stage.row(section),
                    name,
                    () -> SectionSentence.of(stage, section));
            if (exemptions.areOn()) {
                Row row = facts.row(standard.rows(), stage.row(section), context);
                exemptions.used(clause.id(), stage.stage(), row).ifPresent(used -> tally.exempt(used.id(), name));
                for (IndicatorMeasures each : stage.indicators()) {
                    exemptions
                            .used(each.indicator().id(), stage.stage(), row)
                            .ifPresent(used -> tally.exempt(used.id(), name));
                }
            }
        }
        return tally.result();
    }

    /** A clause about every section, also those that do not enter the resource tests: class sizes of small teaching points too. */
    private List<ClauseMeasure> everySection(Clause clause) {
        List<ClauseMeasure> results = new ArrayList<>();
        for (String stage : standard.stages().isEmpty() ? List.of("") : standard.stages()) {
            if (clause.stages().isEmpty() || clause.stages().contains(stage)) {
                results.add(tested(clause, stage, standard.rows(), sections(stage)));
            }
        }
        return results;
    }

    private ClauseMeasure tested(Clause clause, String stage, String register, List<Here> rows) {
        Tally tally = new Tally(clause, stage, standard.registers());
        Map<String, Exact> limits = limits(clause, stage);
        for (Here here : rows) {
            exemptions.used(clause.id(), stage, here.facts()).ifPresent(used -> tally.exempt(used.id(), here.name()));
            Row limited = limited(clause, stage, here.facts(), limits);
            tally.add(new ClauseReading(clause, standard.registers(), limited), register, here.row(), here.name());
        }
        return tally.result();
    }

    /** The county's sections this year in one stage. */
    private List<Here> sections(String stage) {
        return rows.computeIfAbsent("stage " + stage, unused -> here(standard.rows(), sectionRows(stage)));
    }

    private List<Here> schools() {
        return rows.computeIfAbsent(SCHOOL, unused -> here(SCHOOL, schoolRows()));
    }

    private List<Here> here(String register, List<Integer> found) {
        return found.stream()
                .map(row ->
                        new Here(row, name(measures.facts().table(register), row), facts.row(register, row, context)))
                .toList();
    }

    /** The rows of the county's sections this year in one stage. */
    List<Integer> sectionRows(String stage) {
        Table table = measures.facts().table(standard.rows());
        Joined joined = measures.joined();
        Counties counties = new Counties(measures.facts());
        List<Integer> found = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            boolean here = isNow(table, row)
                    && (stage.isEmpty() || table.shown(row, Sections.STAGE).equals(stage))
                    && area.equals(counties.home(joined.text(Sections.AREA, row)));
            if (here) {
                found.add(row);
            }
        }
        return found;
    }

    /** The rows of the county's schools this year. */
    List<Integer> schoolRows() {
        List<Integer> found = new ArrayList<>();
        if (measures.facts().has(SCHOOL)) {
            Table schools = measures.facts().table(SCHOOL);
            Counties counties = new Counties(measures.facts());
            for (int row = 0; row < schools.size(); row++) {
                if (isNow(schools, row) && area.equals(counties.home(schools.shown(row, Sections.AREA)))) {
                    found.add(row);
                }
            }
        }
        return found;
    }

    private boolean isNow(Table table, int row) {
        return !table.has("year") || table.column("year").number(row) == measures.year();
    }

    /** One row beside the limits of a clause, those of an exemption where one applies. */
    private Row limited(Clause clause, String stage, Row facts, Map<String, Exact> limits) {
        Map<String, Exact> named = exemptions
                .used(clause.id(), stage, facts)
                .map(used -> relaxed(limits, used, stage))
                .orElse(limits);
        return new ResultRow(facts, named, List.of(), Set.of());
    }

    private Map<String, Exact> relaxed(Map<String, Exact> limits, Exemption used, String stage) {
        Map<String, Exact> relaxed = new LinkedHashMap<>(limits);
        used.limits()
                .forEach((limit, values) -> values.at(stage, Standard.referenceDay(measures.year()))
                        .ifPresent(dated -> relaxed.put(limit, Exact.point(Rational.of(dated.value())))));
        return relaxed;
    }

    /** A clause that is tested row by row, in one row. */
    Decision at(Clause clause, String stage, String register, int row) {
        Row here = facts.row(register, row, context);
        return new ClauseReading(clause, standard.registers(), limited(clause, stage, here, limits(clause, stage)))
                .decision();
    }

    /** A clause that is tested once for a county or a stage of it, over these results. */
    Decision over(Clause clause, String stage, List<Row> results) {
        Row row = new ResultRow(
                county(stage), limits(clause, stage), results, results.isEmpty() ? Set.of() : StageResults.NAMES);
        return new ClauseReading(clause, standard.registers(), row).decision();
    }

    private List<ClauseMeasure> stages(Clause clause) {
        List<ClauseMeasure> results = new ArrayList<>();
        for (StageMeasures stage : measures.stages(area)) {
            if (clause.stages().isEmpty() || clause.stages().contains(stage.stage())) {
                Tally tally = new Tally(clause, stage.stage(), standard.registers());
                tally.whole(stage(clause, stage));
                results.add(tally.result());
            }
        }
        return results;
    }

    private ClauseReading stage(Clause clause, StageMeasures stage) {
        StageResults results = new StageResults(measures, facts, stage, clause);
        if (stage(clause, stage, results.near()).decision() != Decision.OPEN) {
            return stage(clause, stage, results.measured());
        }
        ClauseReading reading = stage(clause, stage, results.enclosed(Statistics.DIGITS));
        if (reading.decision() == Decision.OPEN) {
            reading = stage(clause, stage, results.enclosed(Statistics.MORE_DIGITS));
        }
        return reading.decision() == Decision.OPEN ? stage(clause, stage, results.nearest()) : reading;
    }

    private ClauseReading stage(Clause clause, StageMeasures stage, List<Row> results) {
        return new ClauseReading(
                clause,
                standard.registers(),
                new ResultRow(county(stage.stage()), limits(clause, stage.stage()), results, StageResults.NAMES));
    }

    private ClauseMeasure county(Clause clause) {
        Tally tally = new Tally(clause, "", standard.registers());
        Row row = new ResultRow(county(""), limits(clause, ""), List.of(), Set.of());
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

    private Row county(String stage) {
        Map<String, String> known = new TreeMap<>(context);
        known.put("year", String.valueOf(measures.year()));
        known.put(Sections.AREA, area);
        if (!stage.isEmpty()) {
            known.put(Sections.STAGE, stage);
        }
        return facts.row(known);
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
