package org.junheng.core.measure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.formula.Formula;
import org.junheng.core.formula.Row;
import org.junheng.core.formula.SentenceReading;
import org.junheng.core.model.Place;
import org.junheng.core.model.State;
import org.junheng.core.model.Table;
import org.junheng.core.register.FactRows;
import org.junheng.core.register.Field;
import org.junheng.core.register.Registers;
import org.junheng.core.register.Unit;
import org.junheng.core.standard.Exemption;
import org.junheng.core.standard.Standard;
import org.junheng.core.text.Words;

/** Opens every value of one measurement to the figures and cells it was computed from. */
public final class Derivations {

    private static final Words ABSENT = Words.of("缺", "missing");
    private static final int SHARE_DIGITS = Shown.THEIL_DIGITS;

    private final Measures measures;
    private final Standard standard;
    private final FactRows rows;
    private final Joined joined;
    private final Shares shares;
    private final Exemptions exemptions;
    /** the formulas of the standard, as people say them */
    private final Map<Formula, Words> said = new HashMap<>();

    Derivations(Measures measures) {
        this.measures = measures;
        this.standard = measures.standard();
        this.rows = new FactRows(measures.facts(), standard.registers());
        this.joined = measures.joined();
        this.shares = Sections.shares(standard, joined);
        this.exemptions = new Exemptions(standard, measures.year());
    }

    public Derivation of(StageMeasures stage, int section, IndicatorMeasures measured) {
        Row row = row(stage, section);
        Optional<Exemption> used = exemptions.used(measured.indicator().id(), stage.stage(), row);
        Optional<Formula> counted = used.filter(Exemption::appliesToCv).flatMap(Exemption::quantity);
        Formula formula = counted.orElse(measured.indicator().value(stage.stage()));
        Map<String, Derivation.Figure> figures = new LinkedHashMap<>();
        formula.names().forEach(name -> figures.put(name, figure(name, stage.row(section))));
        return new Derivation(
                said.computeIfAbsent(formula, each -> say(each, name -> Wording.of(name, registers()))),
                say(formula, name -> inFormula(figures.get(name))),
                List.copyOf(figures.values()),
                used.map(Exemption::name));
    }

    /**
     * Where a field of a section stands among the facts.
     *
     * @param isThere whether it has a value
     * @param isShared whether only a share of it belongs to the section
     */
    public record Source(String register, int row, boolean isThere, boolean isShared) {}

    /** Where a section's field stands; empty where no register has facts of it. */
    public Optional<Source> source(StageMeasures stage, int section, String field) {
        Joined.Seen seen = joined.find(field);
        int row = stage.row(section);
        int at = seen == null ? -1 : seen.row(row);
        if (at < 0) {
            return Optional.empty();
        }
        String register = (seen.rows() == null ? joined.table() : joined.tableOf(field)).register();
        return Optional.of(new Source(register, at, seen.column().isThere(at), isShared(seen, field, row)));
    }

    private boolean isShared(Joined.Seen seen, String field, int row) {
        return shares != null && seen.rows() != null && shares.splits(field) && shares.of(row) != 1;
    }

    /** One stage of a combined school in the sharing out: its row among the facts, and its weight. */
    public record Part(int row, BigDecimal weight) {}

    /** The stages among which a section's school shares out its site resources, the section itself among them; none where it does not. */
    public List<Part> sharing(StageMeasures stage, int section) {
        return shares == null
                ? List.of()
                : shares.parts(stage.row(section)).stream()
                        .map(part -> new Part(part.row(), part.weight()))
                        .toList();
    }

    /** Whether an exemption changed what is counted at a section. */
    public boolean isExempted(StageMeasures stage, int section, IndicatorMeasures measured) {
        return exemptions
                .used(measured.indicator().id(), stage.stage(), row(stage, section))
                .isPresent();
    }

    private Row row(StageMeasures stage, int section) {
        return rows.row(
                standard.rows(),
                stage.row(section),
                Map.of("fiscal_year", String.valueOf(standard.fiscalYear(measures.year()))));
    }

    private Words say(Formula formula, java.util.function.Function<String, Words> named) {
        return SentenceReading.of(formula, named, word -> Wording.ofCode(word, registers()));
    }

    private static Words inFormula(Derivation.Figure figure) {
        return figure.share()
                .map(share -> Words.of("%s × %s", "%s × %s", figure.shown(), share))
                .orElse(figure.shown());
    }

    private Derivation.Figure figure(String name, int row) {
        Joined.Seen seen = joined.find(name);
        int at = seen == null ? -1 : seen.row(row);
        Words called = Wording.of(name, registers());
        if (at < 0 || seen.column().state(at) == State.MISSING) {
            return new Derivation.Figure(name, called, ABSENT, Optional.empty(), place(name, seen, at));
        }
        boolean isShared = isShared(seen, name, row);
        return new Derivation.Figure(
                name,
                called,
                shown(seen, at),
                isShared ? Optional.of(Words.same(Shown.number(shares.of(row), SHARE_DIGITS))) : Optional.empty(),
                place(name, seen, at));
    }

    private static Words shown(Joined.Seen seen, int row) {
        if (seen.column().state(row) == State.NOT_APPLICABLE) {
            return Words.of("不适用", "not applicable");
        }
        Field field = seen.field();
        if (!seen.column().isNumeric()) {
            return Words.same(seen.column().text(row));
        }
        String number = Table.plain(seen.column().number(row));
        Optional<Unit> unit = field.unit().filter(each -> !each.dimension().isEmpty());
        return unit.map(each -> Words.of("%s %s", "%s %s", number, each.name())).orElse(Words.same(number));
    }

    private Place place(String name, Joined.Seen seen, int row) {
        if (row < 0) {
            return Place.NOWHERE;
        }
        Table table = seen.rows() == null ? joined.table() : joined.tableOf(name);
        return table.place(row, name);
    }

    private Registers registers() {
        return standard.registers();
    }
}
