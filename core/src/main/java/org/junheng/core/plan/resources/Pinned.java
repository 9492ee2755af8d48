package org.junheng.core.plan.resources;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junheng.core.plan.Breach;
import org.junheng.core.plan.LinearProgram;
import org.junheng.core.plan.Terms;
import org.junheng.core.plan.resources.ResourceOptions.Pin;
import org.junheng.core.text.Words;

/**
 * Something that is settled already (已定): bounds on what is done at one school.
 *
 * @param what it is about, in words
 * @param unit it is counted in
 * @param isCounted whether it comes whole
 */
record Pinned(Pin pin, Words school, Words what, Words unit, boolean isCounted) implements Limit {

    static final String OUT = "move-out";
    static final String IN = "move-in";
    static final String HIRE = "hire";

    @Override
    public Words name() {
        Words when = pin.year() == 0 ? Words.same("") : Words.of("，%d 年", ", %d", pin.year());
        Words settled = Words.of("已定：%s %s %s%s", "settled: %s, %s %s%s", school, what, bounds(), when);
        return pin.reason().zh().isEmpty() ? settled : Words.of("%s（理由：%s）", "%s (reason: %s)", settled, pin.reason());
    }

    private Words bounds() {
        if (pin.least() != null && pin.most() != null) {
            return pin.least().compareTo(pin.most()) == 0
                    ? Words.of("正好 %s %s", "exactly %s %s", pin.least().toPlainString(), unit)
                    : Words.of(
                            "%s 到 %s %s",
                            "from %s to %s %s",
                            pin.least().toPlainString(),
                            pin.most().toPlainString(),
                            unit);
        }
        return pin.least() != null
                ? Words.of("不少于 %s %s", "at least %s %s", pin.least().toPlainString(), unit)
                : Words.of("不超过 %s %s", "at most %s %s", pin.most().toPlainString(), unit);
    }

    @Override
    public void build(ResourceModel model) {
        Terms terms = new Terms();
        for (int year : years(model.base())) {
            for (Section section : model.base().sections()) {
                if (isMeant(section)) {
                    plus(terms, model, section, year);
                }
            }
            for (Site site : model.base().sites()) {
                int field = model.decisions().fields().indexOf(pin.what());
                if (field >= 0 && isMeant(site)) {
                    Decisions.plus(terms, 1, model.decisions().built(site.number(), field, year));
                }
            }
        }
        model.row(
                this,
                school,
                pin.least() == null ? -LinearProgram.UNBOUNDED : pin.least().doubleValue(),
                terms,
                pin.most() == null ? LinearProgram.UNBOUNDED : pin.most().doubleValue(),
                Math.max(1, (pin.most() == null ? pin.least() : pin.most()).doubleValue()));
    }

    private List<Integer> years(Baseline base) {
        List<Integer> years = new ArrayList<>();
        for (int year = 0; year < base.options().years(); year++) {
            if (pin.year() == 0
                    || pin.year() == ResourceOptions.schoolYear(base.measures().year(), year)) {
                years.add(year);
            }
        }
        return years;
    }

    private boolean isMeant(Section section) {
        return isMeant(section.site())
                && (pin.stage().isEmpty() || pin.stage().equals(section.stage().stage()));
    }

    private boolean isMeant(Site site) {
        return pin.school().equals(site.name()) || pin.school().equals(site.code());
    }

    private void plus(Terms terms, ResourceModel model, Section section, int year) {
        Decisions decisions = model.decisions();
        int trait = model.base().trait(pin.what());
        for (int kind = 0; kind < decisions.kinds(); kind++) {
            switch (pin.what()) {
                case OUT -> Decisions.plus(terms, 1, decisions.out(section.number(), kind, year));
                case IN -> Decisions.plus(terms, 1, decisions.in(section.number(), kind, year));
                case HIRE -> Decisions.plus(terms, 1, decisions.hired(section.number(), kind, year));
                default -> {
                    if (trait >= 0 && kind == 0) {
                        Decisions.plus(terms, 1, decisions.qualified(section.number(), trait, year));
                    }
                }
            }
        }
    }

    @Override
    public List<Breach> check(Outcome outcome) {
        BigDecimal done = Ledger.sum(outcome.ledger().all(), action -> isMeant(action, outcome.base()));
        boolean isBroken = pin.least() != null && done.compareTo(pin.least()) < 0
                || pin.most() != null && done.compareTo(pin.most()) > 0;
        return isBroken ? List.of(new Breach(name(), Words.same(done.toPlainString()))) : List.of();
    }

    private boolean isMeant(Action action, Baseline base) {
        boolean isOut = pin.what().equals(OUT);
        Action.School school = isOut ? action.from() : action.to();
        boolean isThere = school != null
                && (pin.school().equals(school.code()) || pin.school().equals(school.name()))
                && (pin.stage().isEmpty()
                        || pin.stage().equals(action.stage())
                        || action.stage().isEmpty())
                && years(base).contains(action.year());
        boolean isThat =
                switch (action.kind()) {
                    case MOVE -> isOut || pin.what().equals(IN);
                    case SWAP -> false;
                    case HIRE -> pin.what().equals(HIRE);
                    case QUALIFY -> action.traits().contains(pin.what());
                    case BUILD -> action.fields().contains(pin.what());
                };
        return isThere && isThat;
    }
}
