package org.junheng.core.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Figure;
import org.junheng.core.model.Table;
import org.junheng.core.register.FactRows;
import org.junheng.core.standard.Clause;
import org.junheng.core.standard.Standard;
import org.junheng.core.text.Words;

/** A standard measured over the facts of one year: every stage of every county. Immutable, for several threads. */
public final class Measures {

    private final Standard standard;
    private final int year;
    private final Merging merging;
    private final FactRows rows;
    private final List<StageMeasures> stages;
    private final List<LeftOut> leftOut;
    private final Follows follows;
    private final Clauses clauses;
    private Joined joined;

    /** What was measured of these very facts, these among them. */
    private final Map<Otherwise, Measures> alike;

    /** @param follows null where they were measured by themselves */
    Measures(
            Standard standard,
            int year,
            Merging merging,
            List<StageMeasures> stages,
            List<LeftOut> leftOut,
            Follows follows) {
        this.standard = standard;
        this.year = year;
        this.merging = merging;
        this.rows = merging.rows();
        this.stages = List.copyOf(stages);
        this.leftOut = List.copyOf(leftOut);
        this.follows = follows;
        this.clauses = new Clauses(this, rows, follows == null ? null : follows.measures().clauses, changed(follows));
        this.alike =
                follows != null && follows.changed().isEmpty() ? follows.measures().alike : new ConcurrentHashMap<>();
        alike.putIfAbsent(new Otherwise(standard, year), this);
    }

    private static Set<String> changed(Follows follows) {
        return follows == null ? Set.of() : follows.changed();
    }

    /**
     * What was measured before: the same facts otherwise, or other facts the same way.
     *
     * @param changed the fields in which the facts differ; none for the same facts
     */
    record Follows(Measures measures, Set<String> changed) {}

    private record Otherwise(Standard standard, int year) {}

    /** A section that did not enter the resource tests. */
    public record LeftOut(Table table, int row, Words reason) {}

    public Standard standard() {
        return standard;
    }

    public int year() {
        return year;
    }

    /** The facts that were measured, sites already merged into their main schools. */
    public Facts facts() {
        return rows.facts();
    }

    /** The same facts by another standard, by the same one read another way, or in another year; measured once. */
    public Measures otherwise(Standard other, int otherYear) {
        Otherwise asked = new Otherwise(other, otherYear);
        if (!alike.containsKey(asked)) {
            alike.putIfAbsent(asked, measured(asked));
        }
        return alike.get(asked);
    }

    private Measures measured(Otherwise asked) {
        if (asked.standard().registers() != standard.registers()) {
            return Measurement.of(facts(), asked.standard(), asked.year());
        }
        Needed.check(facts(), asked.standard());
        return changed(follows).isEmpty()
                ? Measurement.of(merging, asked.standard(), asked.year(), new Follows(this, Set.of()))
                : follows.measures().otherwise(asked.standard(), asked.year()).over(merging, follows.changed());
    }

    /** The same measured over facts with other figures in the same rows; clauses that read none of these are taken over. */
    public Measures over(Facts others) {
        Merging merged = merging.of(others);
        return merged.rows()
                .facts()
                .fieldsOtherThan(facts())
                .filter(fields -> fields.stream().noneMatch(this::isTold))
                .map(fields -> fields.isEmpty() ? this : over(merged, fields))
                .orElseGet(() -> Measurement.of(merged, standard, year, null));
    }

    private Measures over(Merging others, Set<String> fields) {
        return Measurement.of(others, standard, year, new Follows(this, fields));
    }

    /** Whether rows are found, named or grouped by a field: where it changes, nothing stays as it was. */
    private boolean isTold(String field) {
        return isKey(field)
                || standard.registers().having(field).stream()
                        .anyMatch(register -> !register.field(field).type().isNumeric());
    }

    /** One county of these, measured over its own facts alone. */
    public Measures only(String area) {
        return areas().equals(List.of(area))
                ? this
                : Measurement.of(
                        Merging.done(new FactRows(new OneArea(facts(), area).facts(), standard.registers())),
                        standard,
                        year,
                        null);
    }

    /** The same measured again with one figure another one, which is no part of a key. */
    public Measures with(Figure figure, double number) {
        Table table = facts().table(figure.register());
        Facts changed = facts().with(table.with(table.column(figure.field()).with(figure.row(), number)));
        return over(Merging.done(rows.over(changed)), Set.of(figure.field()));
    }

    /** Whether a field is part of what rows are found by, and so no figure that could be another one. */
    public boolean isKey(String field) {
        return rows.isKey(field);
    }

    /** What a clause asks for, each part to be decided again with one figure another one; none where that is not known how. */
    public List<Retest> retests(ClauseMeasure clause, String area) {
        return new Retests(this, rows, area).of(clause);
    }

    /** One measured indicator in fractions, to decide what doubles are too coarse for. */
    public ExactSections exactly(StageMeasures stage, IndicatorMeasures indicator) {
        return ExactSections.of(this, rows, stage, indicator);
    }

    /** What the rows of the sections see in the other registers; looked for once. */
    synchronized Joined joined() {
        if (joined == null) {
            joined = new Joined(facts(), standard.registers(), standard.rows());
        }
        return joined;
    }

    /** What opens each value to its figures and cells; keeps an index of its own: one for each document. */
    public Derivations derivations() {
        return new Derivations(this);
    }

    /** What the quantities of the sections are made of, for planning; for one thread. */
    public LinearForms linearForms() {
        return new LinearForms(this, rows);
    }

    /** What people call the school of a section. */
    public String name(StageMeasures stage, int section) {
        return Naming.of(facts(), standard.registers(), stage.table(), stage.row(section));
    }

    /** Every stage of every county that has sections, by county, then in the standard's order. */
    public List<StageMeasures> stages() {
        return stages;
    }

    public List<StageMeasures> stages(String area) {
        return stages.stream().filter(stage -> stage.area().equals(area)).toList();
    }

    public Optional<StageMeasures> stage(String area, String stage) {
        return stages.stream()
                .filter(each -> each.area().equals(area) && each.stage().equals(stage))
                .findFirst();
    }

    /** The counties measured, sorted by code. */
    public List<String> areas() {
        return stages.stream().map(StageMeasures::area).distinct().toList();
    }

    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /** Every clause that a test decides, for one county. */
    public List<ClauseMeasure> clauses(String area) {
        return clauses(area, clause -> true);
    }

    /** Those of them that are asked for; no others are worked out. */
    public List<ClauseMeasure> clauses(String area, Predicate<Clause> asked) {
        return clauses.of(area, asked);
    }
}
