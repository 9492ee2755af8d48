package org.junheng.core.measure;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.junheng.core.model.Figure;
import org.junheng.core.register.FactRows;

/** A test that reads nothing but facts. */
record RowRetest(FactRows facts, Function<FactRows, Decision> decided) implements Retest {

    @Override
    public Set<Figure> figures() {
        Set<Figure> figures = new LinkedHashSet<>();
        decided.apply(facts.watched(figures::add));
        return figures;
    }

    @Override
    public Decision with(Figure figure, double number) {
        return decided.apply(facts.with(figure, number));
    }
}
