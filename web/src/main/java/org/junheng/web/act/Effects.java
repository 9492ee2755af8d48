package org.junheng.web.act;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.core.assess.ClauseVerdict;
import org.junheng.core.assess.StageWords;
import org.junheng.core.assess.Verdict;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Shown;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.register.CaseRegister;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.Standard;
import org.junheng.core.standard.Standards;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.core.trial.Trial;
import org.junheng.store.Deed;
import org.junheng.store.Store;
import org.junheng.store.act.Case;
import org.junheng.store.act.CaseEffect;
import org.junheng.web.work.CountyResults;
import org.junheng.web.work.Judging;
import org.junheng.web.work.MeantYear;
import org.junheng.web.work.Tried;
import org.springframework.stereotype.Component;

/** What a case is predicted to do to the verdict, by trying its figures out, and what has become of that since (预计与实际效果). */
@Component
final class Effects {

    private static final String CV = "cv ";
    private static final String BELOW = "below ";

    private final Store store;
    private final Judging judging;
    private final Standards standards;
    private final Registers registers;

    Effects(Store store, Judging judging, Standards standards, Registers registers) {
        this.store = store;
        this.judging = judging;
        this.standards = standards;
        this.registers = registers;
    }

    /** What is predicted, before the case is there to keep it. */
    record Predicted(List<CaseEffect> effects) {

        void keep(Deed deed, Case it) {
            CaseEffect.keep(deed, it, effects);
        }
    }

    /**
     * Every clause that turns, and every spread and count of schools below a line that moves.
     *
     * @throws Refusal where what is to change cannot be understood, or there are no figures to try it on
     */
    Predicted predicted(CaseRegister register, String county, Map<String, Object> values) {
        Object setting = register.life().setting().isEmpty()
                ? null
                : values.get(register.life().setting());
        if (setting == null) {
            return new Predicted(List.of());
        }
        List<String> settings = Arrays.stream(((String) setting).strip().split("\\s+"))
                .filter(each -> !each.isEmpty())
                .toList();
        CountyResults results = judging.of(county, MeantYear.ofCounty(store, county), "");
        Trial trial = Tried.trial(results, settings);
        List<CaseEffect> effects = new ArrayList<>();
        for (Verdict after : Tried.of(results, trial).verdicts()) {
            String standard = after.measures().standard().id();
            Map<Item, String> was = items(results.verdict(standard));
            items(after).forEach((item, then) -> {
                String before = was.getOrDefault(item, "");
                if (!before.equals(then)) {
                    effects.add(new CaseEffect(standard, item.id, item.stage, results.year(), before, then));
                }
            });
        }
        return new Predicted(effects);
    }

    private record Item(String id, String stage) {}

    /** Everything of a verdict that an effect can be told of. */
    private static Map<Item, String> items(Verdict verdict) {
        Map<Item, String> items = new LinkedHashMap<>();
        for (ClauseVerdict clause : verdict.clauses()) {
            items.put(
                    new Item(clause.clause().id(), clause.stage()),
                    clause.decision().key());
        }
        for (StageMeasures stage : verdict.measures().stages(verdict.area())) {
            for (IndicatorMeasures measured : stage.indicators()) {
                String indicator = measured.indicator().id();
                items.put(
                        new Item(CV + indicator, stage.stage()),
                        Shown.number(measured.spread().cv(), Shown.CV_DIGITS));
                measured.threshold()
                        .ifPresent(line -> items.put(
                                new Item(BELOW + indicator, stage.stage()), String.valueOf(measured.failing())));
            }
        }
        return items;
    }

    /** What was predicted of a case beside how it stands today. */
    List<CasePage.EffectLine> lines(Case it, List<CaseEffect> effects) {
        if (effects.isEmpty()) {
            return List.of();
        }
        Map<String, Map<Item, String>> now = new LinkedHashMap<>();
        try {
            judging.of(it.county(), MeantYear.ofCounty(store, it.county()), "")
                    .verdicts()
                    .forEach(verdict -> now.put(verdict.measures().standard().id(), items(verdict)));
        } catch (Refusal nothingThere) {
            // the figures of this year are not in yet: what was predicted is still told
        }
        return effects.stream().map(effect -> line(effect, now)).toList();
    }

    private CasePage.EffectLine line(CaseEffect effect, Map<String, Map<Item, String>> now) {
        Standard standard = standards.standard(effect.standard());
        Item item = new Item(effect.item(), effect.stage());
        String today = now.getOrDefault(effect.standard(), Map.of()).getOrDefault(item, "");
        return new CasePage.EffectLine(
                standard.name(),
                named(standard, item),
                effect.year(),
                said(effect.was()),
                said(effect.predicted()),
                said(today),
                today.equals(effect.predicted()) || today.equals(Decision.MET.key()));
    }

    private Words named(Standard standard, Item item) {
        Words stage = StageWords.of(registers, item.stage);
        Words name = item.id.startsWith(CV)
                ? Words.of(
                        "%s 差异系数",
                        "%s, CV",
                        standard.indicator(item.id.substring(CV.length())).name())
                : item.id.startsWith(BELOW)
                        ? Words.of(
                                "%s 没到线的学校",
                                "%s, schools below",
                                standard.indicator(item.id.substring(BELOW.length()))
                                        .name())
                        : standard.clause(item.id).map(clause -> clause.name()).orElse(Words.same(item.id));
        return item.stage.isEmpty() ? name : Words.of("%s：%s", "%s: %s", stage, name);
    }

    private static Words said(String value) {
        for (Decision decision : Decision.values()) {
            if (decision.key().equals(value)) {
                return decision.words();
            }
        }
        return Words.same(value);
    }
}
