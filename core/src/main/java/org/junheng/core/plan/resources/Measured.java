package org.junheng.core.plan.resources;

import java.util.List;
import org.junheng.core.measure.Decision;
import org.junheng.core.plan.Breach;
import org.junheng.core.standard.Clause;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/** A clause whose test no program can hold: it is met before, and every plan is held against it afterwards. */
record Measured(Clause clause) implements Limit {

    @Override
    public Words name() {
        return clause.name();
    }

    @Override
    public boolean isLaw() {
        return true;
    }

    @Override
    public void build(ResourceModel model) {
        boolean isMissed =
                model
                        .base()
                        .measures()
                        .clauses(model.base().area(), asked -> asked.id().equals(clause.id()))
                        .stream()
                        .anyMatch(measured -> measured.decision() == Decision.NOT_MET);
        if (isMissed) {
            throw new Refusal(Words.of(
                    "“%s”现在没有达到，而它的写法（%s）做不了方案；请先按其他标准做方案",
                    "\"%s\" is not met now, and cannot be planned for as it is written (%s); plan by another standard",
                    clause.name(),
                    clause.test().orElseThrow().text()));
        }
    }

    @Override
    public List<Breach> check(Outcome outcome) {
        return Law.check(this, clause, outcome);
    }
}
