package org.junheng.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.core.assess.ClauseVerdict;
import org.junheng.core.assess.StageWords;
import org.junheng.core.assess.Verdict;
import org.junheng.core.diagnose.Diagnosis;
import org.junheng.core.diagnose.StageDiagnosis;
import org.junheng.core.diagnose.Trend;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Shown;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.standard.Clause.Scope;

/**
 * What is to be done something about (预警): spreads above their limits, spreads that grow, schools below their lines; each line leads to
 * where it is given an owner and a day.
 */
final class WarningTable {

    private static final String SCHOOL = "school";

    private final Dossier dossier;
    private final Speech speech;
    private final Verdict verdict;
    private final Diagnosis diagnosis;
    private final List<List<Cell>> above = new ArrayList<>();
    private final List<List<Cell>> below = new ArrayList<>();
    private final List<List<Cell>> grown = new ArrayList<>();

    private WarningTable(Dossier dossier, Verdict verdict) {
        this.dossier = dossier;
        this.speech = dossier.speech();
        this.verdict = verdict;
        this.diagnosis = dossier.diagnosis(verdict);
    }

    /** Nothing in a document that stands alone, where nobody can be given anything. */
    static List<Block> of(Dossier dossier, Verdict verdict) {
        if (dossier.links().problem(dossier.area(), "", "").isEmpty()) {
            return List.of();
        }
        WarningTable table = new WarningTable(dossier, verdict);
        table.diagnosis.stages().forEach(table::stage);
        List<List<Cell>> rows = Stream.of(table.above, table.below, table.grown)
                .flatMap(List::stream)
                .toList();
        return List.of(
                new Block.Heading(1, table.speech.say("预警", "Warnings"), "warnings"),
                rows.isEmpty()
                        ? new Block.Paragraph(
                                Block.Voice.COMPUTED,
                                table.speech.say(
                                        "没有超限、变大或没到线的。", "Nothing is above its limit, growing or below its line."))
                        : table.grid(rows));
    }

    private Block grid(List<List<Cell>> rows) {
        return new Block.Grid(
                speech.say("%d 条；每条都可以立项，定责任人和期限", "%d; each can be given an owner and a day", rows.size()),
                List.of(List.of(speech.cell("哪里", "Where"), speech.cell("什么情况", "What"), speech.cell("怎么办", "To do"))),
                rows);
    }

    private void stage(StageDiagnosis of) {
        String stage = speech.say(StageWords.of(dossier.registers(), of.stage().stage()));
        for (StageDiagnosis.OfIndicator each : of.indicators()) {
            IndicatorMeasures measured = each.measured();
            String name = speech.say(measured.indicator().name());
            String cv = speech.figure(measured.spread().cv(), Shown.CV_DIGITS).text();
            if (measured.within() == Decision.NOT_MET) {
                row(
                        above,
                        stage,
                        dossier.area(),
                        speech.say(
                                "%s 差异系数 %s，超过限值 %s",
                                "%s: CV %s, above the limit %s",
                                name,
                                cv,
                                speech.figure(measured.limit()).text()),
                        dossier.links().spread(verdict, of.stage(), measured.indicator()),
                        basis(Scope.STAGE, of.stage(), measured));
            } else {
                grown(of, each)
                        .ifPresent(before -> row(
                                grown,
                                stage,
                                dossier.area(),
                                speech.say("%s 差异系数由 %s 变大到 %s", "%s: CV grew from %s to %s", name, before, cv),
                                dossier.links().indicator(verdict, of.stage(), measured.indicator()),
                                ""));
            }
        }
        schools(stage, of.stage());
    }

    /** What a spread was the year before, where it has grown since by more than its shown digits hide. */
    private Optional<String> grown(StageDiagnosis stage, StageDiagnosis.OfIndicator of) {
        IndicatorMeasures measured = of.measured();
        List<Trend.Year> years = diagnosis.trend(stage, of).years();
        if (years.size() < 2) {
            return Optional.empty();
        }
        double before = years.get(years.size() - 2).spread().cv();
        String was = speech.figure(before, Shown.CV_DIGITS).text();
        boolean isSeen = !was.equals(
                speech.figure(measured.spread().cv(), Shown.CV_DIGITS).text());
        return measured.spread().cv() > before && isSeen ? Optional.of(was) : Optional.empty();
    }

    private void schools(String stageName, StageMeasures stage) {
        for (int section = 0; section < stage.size() && stage.table().has(SCHOOL); section++) {
            List<String> missed = new ArrayList<>();
            IndicatorMeasures any = null;
            for (IndicatorMeasures each : stage.indicators()) {
                if (each.meets(section) == Decision.NOT_MET) {
                    missed.add(speech.say(each.indicator().shortName()));
                    any = each;
                }
            }
            if (any != null) {
                String name = verdict.measures().name(stage, section);
                row(
                        below,
                        name,
                        stage.table().shown(stage.row(section), SCHOOL),
                        speech.say(
                                "%s %d 项没到线：%s",
                                "%s: %d below the line: %s", stageName, missed.size(), speech.list(missed)),
                        dossier.links().school(stage, section),
                        basis(Scope.SECTION, stage, any));
            }
        }
    }

    /** The clause that such a warning breaks, where there is one. */
    private String basis(Scope scope, StageMeasures stage, IndicatorMeasures measured) {
        return verdict.clauses().stream()
                .filter(each -> each.decision() == Decision.NOT_MET
                        && each.clause().scope() == scope
                        && (each.stage().isEmpty() || each.stage().equals(stage.stage()))
                        && each.clause().rangesOver(measured.indicator()))
                .map(ClauseVerdict::clause)
                .findFirst()
                .map(clause -> verdict.measures().standard().id() + "/" + clause.id())
                .orElse("");
    }

    private void row(List<List<Cell>> rows, String where, String unit, String what, String origin, String basis) {
        String title = unit.equals(dossier.area()) ? where + " " + what : what;
        rows.add(List.of(
                Cell.of(where),
                Cell.of(what).explainedAt(origin),
                speech.cell("立项整改", "Open a rectification")
                        .explainedAt(dossier.links().problem(unit, title, basis))));
    }
}
