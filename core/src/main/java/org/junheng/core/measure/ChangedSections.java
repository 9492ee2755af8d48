package org.junheng.core.measure;

import java.util.Map;
import java.util.function.Consumer;
import org.junheng.core.model.Figure;
import org.junheng.core.register.FactRows;
import org.junheng.core.standard.Standard;

/** Sections read with one figure another one: where that is the students, site resources are shared out anew. */
final class ChangedSections {

    private final Standard standard;
    private final FactRows facts;
    private final Shares shares;
    private final Map<String, String> context;

    ChangedSections(Measures measures, FactRows facts) {
        this.standard = measures.standard();
        this.facts = facts;
        this.shares = Sections.shares(standard, new Joined(measures.facts(), standard.registers(), standard.rows()));
        this.context =
                Map.of("fiscal_year", String.valueOf(standard.fiscalYear(measures.year())), "standard", standard.id());
    }

    SectionRow watched(int row, Consumer<Figure> seen) {
        return new SectionRow(facts.watched(seen).row(standard.rows(), row, context), shares, row, Map.of());
    }

    SectionRow with(int row, Figure figure, double number) {
        Shares shared = isWeight(figure) && shares != null ? shares.with(figure.row(), number) : shares;
        return new SectionRow(facts.with(figure, number).row(standard.rows(), row, context), shared, row, Map.of());
    }

    /** Whether a figure counts the students of a section. */
    boolean isWeight(Figure figure) {
        return figure.field().equals(standard.weight()) && figure.register().equals(standard.rows());
    }
}
