package org.junheng.core.plan.resources;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junheng.core.plan.Breach;
import org.junheng.core.plan.LinearProgram;
import org.junheng.core.plan.Terms;
import org.junheng.core.text.Words;

/** What is spent in each year stays within its budget, in 10,000 yuan (每年预算). */
record Budget(List<BigDecimal> years) implements Limit {

    @Override
    public Words name() {
        return Words.of(
                "每年预算（万元）%s",
                "budget of each year (10,000 yuan) %s",
                String.join(" / ", years.stream().map(BigDecimal::toPlainString).toList()));
    }

    @Override
    public Words unit() {
        return Words.of("万元", "(10,000 yuan)");
    }

    @Override
    public void build(ResourceModel model) {
        for (int year = 0; year < years.size(); year++) {
            double most = years.get(year).doubleValue();
            Terms spending = new Terms().plus(1, model.decisions().spending(year));
            model.row(
                    this,
                    Said.of(year, model.base()),
                    -LinearProgram.UNBOUNDED,
                    spending,
                    most * (1 - model.caution()),
                    Math.max(1, most));
        }
    }

    @Override
    public List<Breach> check(Outcome outcome) {
        List<Breach> breaches = new ArrayList<>();
        for (int year = 0; year < years.size(); year++) {
            if (outcome.ledger().spending(year).compareTo(years.get(year)) > 0) {
                breaches.add(new Breach(name(), Said.of(year, outcome.base())));
            }
        }
        return breaches;
    }
}
