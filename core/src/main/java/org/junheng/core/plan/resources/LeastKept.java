package org.junheng.core.plan.resources;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junheng.core.plan.Breach;
import org.junheng.core.plan.LinearProgram;
import org.junheng.core.text.Words;

/** No indicator of any school falls below a share of what it is now, in any year (不低于现在的 95%). */
record LeastKept(BigDecimal share) implements Limit {

    @Override
    public String key() {
        return "least-kept";
    }

    @Override
    public Words name() {
        return Words.of("每校各项不低于现在的 %s%%", "no school falls below %s %% of what it has", Said.percent(share));
    }

    @Override
    public void build(ResourceModel model) {
        for (Section section : model.base().sections()) {
            for (Made made : section.made()) {
                if (made.canChange() && made.now() > 0) {
                    double now = made.now() / section.students();
                    for (int year = 0; year < model.decisions().years(); year++) {
                        model.row(
                                this,
                                Said.of(section, made, year, model.base()),
                                share.doubleValue() * now,
                                model.value(section, made, year),
                                LinearProgram.UNBOUNDED,
                                now);
                    }
                }
            }
        }
    }

    @Override
    public List<Breach> check(Outcome outcome) {
        List<Breach> breaches = new ArrayList<>();
        for (int year = 0; year < outcome.years().size(); year++) {
            for (Section section : outcome.base().sections()) {
                for (Made made : section.made()) {
                    double after =
                            After.of(outcome.years().get(year), section, made).quantity(section.index());
                    if (After.isBelow(after, share, made.now())) {
                        breaches.add(new Breach(name(), Said.of(section, made, year, outcome.base())));
                    }
                }
            }
        }
        return breaches;
    }
}
