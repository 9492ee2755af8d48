package org.junheng.core.plan.resources;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junheng.core.plan.Breach;
import org.junheng.core.plan.LinearProgram;
import org.junheng.core.plan.Terms;
import org.junheng.core.plan.resources.ResourceOptions.Pin;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/** Something that is settled already (已定): bounds on what is done at one school. */
record Pinned(Pin pin) implements Limit {

    static final String OUT = "move-out";
    static final String IN = "move-in";
    static final String HIRE = "hire";

    @Override
    public Words name() {
        Words settled = Words.of("已定：%s %s%s", "settled: %s %s%s", pin.school(), pin.what(), bounds());
        return pin.reason().zh().isEmpty() ? settled : Words.of("%s（理由：%s）", "%s (reason: %s)", settled, pin.reason());
    }

    private Words bounds() {
        String least = pin.least() == null ? "" : " ≥ " + pin.least().toPlainString();
        String most = pin.most() == null ? "" : " ≤ " + pin.most().toPlainString();
        boolean isExact = pin.least() != null && pin.least().equals(pin.most());
        return Words.same(isExact ? " = " + pin.least().toPlainString() : least + most);
    }

    @Override
    public void build(ResourceModel model) {
        Terms terms = new Terms();
        boolean isKnown = false;
        for (int year : years(model.base())) {
            for (Section section : model.base().sections()) {
                if (isMeant(section)) {
                    isKnown |= plus(terms, model, section, year);
                }
            }
            for (Site site : model.base().sites()) {
                int field = model.decisions().fields().indexOf(pin.what());
                if (field >= 0 && isMeant(site)) {
                    isKnown = true;
                    Decisions.plus(terms, 1, model.decisions().built(site.number(), field, year));
                }
            }
        }
        if (!isKnown) {
            throw new Refusal(Words.of(
                    "pins 里的“%s %s”对不上：学校写名称或标识码，what 写 %s、%s、%s、指标代号或建设栏目",
                    "the pin \"%s %s\" means nothing: name a school or its code, and one of %s, %s, %s, an indicator or a field that is built",
                    pin.school(),
                    pin.what(),
                    OUT,
                    IN,
                    HIRE));
        }
        model.row(
                this,
                Words.same(pin.school()),
                pin.least() == null ? -LinearProgram.UNBOUNDED : pin.least().doubleValue(),
                terms,
                pin.most() == null ? LinearProgram.UNBOUNDED : pin.most().doubleValue(),
                1);
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

    private boolean plus(Terms terms, ResourceModel model, Section section, int year) {
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
        return trait >= 0 || List.of(OUT, IN, HIRE).contains(pin.what());
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
