package org.junheng.core.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.core.assess.ClauseVerdict;
import org.junheng.core.assess.StageWords;
import org.junheng.core.assess.Verdict;
import org.junheng.core.measure.ClauseMeasure;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.measure.Wording;
import org.junheng.core.standard.Block;
import org.junheng.core.standard.Standard;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;

/** The verdict as a person reads it on a terminal: eligibility, two sentences, tables, who fails by how much, what is missing. */
public final class VerdictText {

    private static final int MOST_LINES = 2 * 10;
    private static final Map<Decision, String> MARKS =
            Map.of(Decision.MET, "✓", Decision.NOT_MET, "✗", Decision.OPEN, "？", Decision.NOT_APPLICABLE, "－");

    private final Report report;
    private final Speech speech;
    private final StringBuilder text = new StringBuilder();

    private VerdictText(Report report, Language language) {
        this.report = report;
        this.speech = new Speech(language);
    }

    public static String of(Report report, Language language) {
        VerdictText page = new VerdictText(report, language);
        for (String area : report.areaNames().keySet()) {
            page.county(area);
        }
        for (Unjudged each : report.unjudged()) {
            page.line("", "");
            page.line("", page.speech.say(each.sentence()));
        }
        return page.text.toString();
    }

    private void county(String area) {
        List<Verdict> verdicts = report.verdicts().stream()
                .filter(verdict -> verdict.area().equals(area))
                .toList();
        String name = report.areaNames().get(area);
        line("", "%s  %s".formatted(name.isEmpty() ? area : name, speech.years(report.year())));
        for (Verdict verdict : verdicts) {
            eligibility(verdict);
        }
        verdicts.forEach(this::verdict);
    }

    private void eligibility(Verdict verdict) {
        verdict.eligibility().ifPresent(outcome -> {
            line("", "");
            line("", speech.say("资格：%s", "Eligibility: %s", outcome.words()));
            verdict.clauses().stream()
                    .filter(each -> each.clause().block().isEligibility())
                    .forEach(each -> clause("  ", each));
        });
    }

    private void verdict(Verdict verdict) {
        Standard standard = verdict.measures().standard();
        line("", "");
        line(
                "",
                "━━ %s %s"
                        .formatted(speech.say(standard.name()), standard.number())
                        .strip());
        verdictSentences(verdict);
        for (StageMeasures stage : verdict.measures().stages(verdict.area())) {
            new StageText(verdict, stage, speech).appendTo(text);
        }
        unmet(verdict);
        missing(verdict);
        readings(verdict);
        footing(verdict);
    }

    private void verdictSentences(Verdict verdict) {
        if (VerdictSentence.hasResources(verdict)) {
            line("", speech.say(VerdictSentence.resources(verdict)));
        }
        line("", speech.say(VerdictSentence.whole(verdict)));
    }

    /** Every clause that is not met or open, block by block; the school rule is told school by school above. */
    private void unmet(Verdict verdict) {
        for (Block block : verdict.measures().standard().blocks()) {
            List<ClauseVerdict> open = verdict.block(block).stream()
                    .filter(each -> !block.isEligibility() && !block.isResources())
                    .filter(each -> each.decision() == Decision.NOT_MET || each.decision() == Decision.OPEN)
                    .toList();
            List<ClauseVerdict> all = verdict.block(block);
            if (!all.isEmpty() && !block.isEligibility() && !block.isResources()) {
                long clauses =
                        all.stream().map(ClauseVerdict::clause).distinct().count();
                long unmet = open.stream().map(ClauseVerdict::clause).distinct().count();
                line("", "");
                line(
                        "",
                        speech.say(
                                "%s：%d 条中达标 %d",
                                "%s: %2$d clauses, %3$d met", block.words(), clauses, clauses - unmet));
                open.forEach(each -> clause("  ", each));
            }
        }
    }

    private void clause(String indent, ClauseVerdict each) {
        Words stage = StageWords.of(registers(), each.stage());
        String head = "%s %s%s"
                .formatted(
                        MARKS.get(each.decision()),
                        speech.say(stage).isEmpty() ? "" : speech.say("%s：", "%s: ", stage),
                        speech.say(each.clause().name()));
        line(indent, each.isNations() ? head + speech.say("（待国家出数）", " (supplied by the nation)") : head);
        boolean rowByRow =
                !each.measured().failing().isEmpty() || !each.measured().open().isEmpty();
        String why = rowByRow
                        && each.clause().says().isPresent()
                        && !each.clause().block().isEligibility()
                ? speech.say(each.clause().says().get())
                : speech.say(each.measured().why());
        if (!why.isEmpty() && each.decision() != Decision.NOT_APPLICABLE && !each.isNations()) {
            line(indent + "    ", why);
        }
        if (each.decision() == Decision.OPEN && each.judgement().isEmpty() && isJudged(each)) {
            line(
                    indent + "    ",
                    speech.say("还没有评判：在《评判》表写明结果和依据", "not judged yet: enter result and evidence in sheet Judgements"));
        }
        items(indent + "    ", each.measured().failing(), Words.of("未达标", "not met"));
        items(indent + "    ", each.measured().open(), Words.of("待定", "open"));
    }

    private static boolean isJudged(ClauseVerdict each) {
        return switch (each.clause().by()) {
            case JUDGED, VETO -> true;
            default -> false;
        };
    }

    private void items(String indent, List<ClauseMeasure.Item> items, Words what) {
        if (items.isEmpty()) {
            return;
        }
        String names = items.stream()
                .limit(MOST_LINES)
                .map(ClauseMeasure.Item::name)
                .collect(Collectors.joining(speech.say("、", ", ")));
        String more = items.size() > MOST_LINES ? speech.say("等 %d 个", " and others, %d in all", items.size()) : "";
        line(indent, speech.say("%s：%s%s", "%s: %s%s", what, names, more));
    }

    private void missing(Verdict verdict) {
        Map<String, List<String>> byField = Lacked.byField(verdict, speech);
        if (byField.isEmpty()) {
            return;
        }
        line("", "");
        line("", speech.say("缺的数据（补齐后才能下结论）：", "Missing (needed before a conclusion):"));
        byField.forEach((field, schools) -> {
            String where =
                    schools.stream().distinct().limit(MOST_LINES).collect(Collectors.joining(speech.say("、", ", ")));
            line(
                    "  ",
                    speech.say(Wording.of(field, registers()))
                            + (where.isEmpty() ? "" : speech.say("：", ": ") + where));
        });
    }

    private void readings(Verdict verdict) {
        if (verdict.openReadings().isEmpty()) {
            return;
        }
        line("", "");
        line("", speech.say("请示省督导室（换一种口径，结论会变）：", "Ask the province (another reading changes the result):"));
        for (Verdict.OpenReading reading : verdict.openReadings()) {
            line("  ", speech.say(reading.question()));
            line(
                    "    ",
                    speech.say(
                            "现按“%s”；若按“%s”：",
                            "now read as \"%s\"; read as \"%s\":", reading.now(), reading.otherwise()));
            reading.changes().stream()
                    .limit(MOST_LINES)
                    .forEach(change -> line(
                            "      ",
                            "%s%s %s → %s"
                                    .formatted(
                                            speech.say(change.clause().name()),
                                            speech.say(StageWords.of(registers(), change.stage()))
                                                            .isEmpty()
                                                    ? ""
                                                    : speech.say(
                                                            "（%s）",
                                                            " (%s)", StageWords.of(registers(), change.stage())),
                                            speech.say(change.from().words()),
                                            speech.say(change.to().words()))));
        }
    }

    private void footing(Verdict verdict) {
        List<String> used = verdict.clauses().stream()
                .flatMap(each -> each.measured().exempted().stream())
                .map(each -> each.exemption() + "（" + each.name() + "）")
                .distinct()
                .toList();
        Measures measures = verdict.measures();
        List<Measures.LeftOut> leftOut = LeftOuts.of(measures, verdict.area());
        if (!used.isEmpty() || !verdict.unchecked().isEmpty() || !leftOut.isEmpty()) {
            line("", "");
        }
        if (!used.isEmpty()) {
            line("", speech.say("用了放宽条款：%s", "Exemptions used: %s", String.join("、", used)));
        }
        if (!leftOut.isEmpty()) {
            Map<String, Long> reasons = leftOut.stream()
                    .collect(Collectors.groupingBy(
                            out -> speech.say(out.reason()), LinkedHashMap::new, Collectors.counting()));
            reasons.forEach((reason, count) ->
                    line("", speech.say("未列入资源测算：%s，%d 个", "Left out of the resource tests: %s, %d", reason, count)));
        }
        if (!verdict.unchecked().isEmpty()) {
            line(
                    "",
                    speech.say(
                            "有 %d 项依据的数值或条文尚未与原文核对：%s",
                            "%d values or clauses not yet checked against the official text: %s",
                            verdict.unchecked().size(),
                            verdict.unchecked().stream()
                                    .limit(MOST_LINES)
                                    .map(each -> speech.say(each.name()))
                                    .collect(Collectors.joining(speech.say("、", ", ")))));
        }
        long citations = measures.standard().uncheckedCitations();
        if (citations > 0) {
            line(
                    "",
                    speech.say(
                            "条文出处有 %d 处尚未与原文核对，逐条见 junheng standards show %s",
                            "%d citations not yet checked against the official text, see junheng standards show %s",
                            citations,
                            measures.standard().id()));
        }
    }

    private org.junheng.core.register.Registers registers() {
        return report.verdicts().get(0).measures().standard().registers();
    }

    private void line(String indent, String content) {
        text.append((indent + content).stripTrailing()).append('\n');
    }
}
