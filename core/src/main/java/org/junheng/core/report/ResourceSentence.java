package org.junheng.core.report;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.assess.ClauseVerdict;
import org.junheng.core.assess.StageWords;
import org.junheng.core.assess.Verdict;
import org.junheng.core.document.Block;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Shown;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.standard.Clause;
import org.junheng.core.text.Words;

/** The sentence on the resource tests, computed for each stage: which spreads exceed their limit, how many schools fail. */
final class ResourceSentence {

    private final Verdict verdict;
    private final Links links;
    private final List<Opened> opened = new ArrayList<>();

    private ResourceSentence(Verdict verdict, Links links) {
        this.verdict = verdict;
        this.links = links;
    }

    /** A number in the sentence and where it comes from. */
    private record Opened(Words number, String link) {}

    static Words of(Verdict verdict) {
        return new ResourceSentence(verdict, Links.NONE).sentence();
    }

    /** Its numbers, in the order they stand in it. */
    static List<Block.Opening> openings(Verdict verdict, Links links, Speech speech) {
        ResourceSentence sentence = new ResourceSentence(verdict, links);
        sentence.sentence();
        return sentence.opened.stream()
                .map(each -> new Block.Opening(speech.say(each.number), each.link))
                .toList();
    }

    private Words sentence() {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (StageMeasures stage : verdict.measures().stages(verdict.area())) {
            Words words = stage(stage);
            Words name = StageWords.of(verdict.measures().standard().registers(), stage.stage());
            zh.add(name.zh() + words.zh());
            en.add((name.en() + " " + words.en()).strip());
        }
        return new Words(
                String.join("；", zh) + (zh.isEmpty() ? "" : "。"), String.join("; ", en) + (en.isEmpty() ? "" : "."));
    }

    private Words stage(StageMeasures stage) {
        List<Words> parts = new ArrayList<>();
        List<IndicatorMeasures> above = stage.indicators().stream()
                .filter(each -> each.within() == Decision.NOT_MET)
                .toList();
        if (!above.isEmpty()) {
            parts.add(Words.of(
                    "差异系数 %s超限（%s）", "%s of variation above the limit (%s)", spreads(above.size()), named(above)));
            opened.add(new Opened(spreads(above.size()), links.counted(verdict, Counted.OVER, stage.stage(), "")));
            above.forEach(each ->
                    opened.add(new Opened(Words.same(cv(each)), links.spread(verdict, stage, each.indicator()))));
        }
        for (ClauseVerdict clause : verdict.clauses()) {
            boolean here = clause.clause().block().isResources()
                    && (clause.stage().equals(stage.stage()) || clause.stage().isEmpty())
                    && clause.decision() != Decision.MET
                    && clause.decision() != Decision.NOT_APPLICABLE;
            if (here && clause.clause().scope() == Clause.Scope.SECTION) {
                int failing = clause.measured().failing().size();
                int open = clause.measured().open().size();
                if (failing > 0 || open == 0) {
                    parts.add(schools(
                            clause,
                            Words.of("有 %s不合格", failing == 1 ? "%s fails" : "%s fail", schools(failing)),
                            failing));
                }
                if (open > 0) {
                    parts.add(schools(
                            clause,
                            Words.of("有 %s缺数据", open == 1 ? "%s lacks data" : "%s lack data", schools(open)),
                            open));
                }
            } else if (here && above.isEmpty()) {
                parts.add(Words.of(
                        "%s：%s",
                        "%s: %s", clause.clause().name(), clause.decision().words()));
            }
        }
        if (parts.isEmpty()) {
            return Words.of("各项达标", "meets every test");
        }
        return new Words(
                String.join("，", parts.stream().map(Words::zh).toList()),
                String.join(", ", parts.stream().map(Words::en).toList()));
    }

    private Words schools(ClauseVerdict clause, Words part, int count) {
        opened.add(new Opened(schools(count), links.decision(verdict, clause)));
        return part;
    }

    private static Words schools(int count) {
        return Words.many(count, "%d 校", "%d school", "%d schools");
    }

    private static Words spreads(int count) {
        return Words.many(count, "%d 项", "%d coefficient", "%d coefficients");
    }

    /** Each of these spreads with its coefficient and the limit it is above. */
    static Words named(List<IndicatorMeasures> above) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (IndicatorMeasures each : above) {
            String number = cv(each) + " > " + each.limit().orElseThrow().toPlainString();
            zh.add(each.indicator().shortName().zh() + " " + number);
            en.add(each.indicator().shortName().en() + " " + number);
        }
        return new Words(String.join("、", zh), String.join(", ", en));
    }

    private static String cv(IndicatorMeasures each) {
        return Shown.number(each.spread().cv(), Shown.CV_DIGITS);
    }
}
