package org.junheng.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.core.assess.ClauseVerdict;
import org.junheng.core.assess.Judgement;
import org.junheng.core.assess.StageWords;
import org.junheng.core.assess.Verdict;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.document.Document;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.Shown;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.standard.ApplicationForm;
import org.junheng.core.text.Language;

/**
 * The official application form (申报表) of one standard, filled in: values with the decimals of the form, coefficients of variation
 * with three, the period beside each figure. Always Chinese, as the form is. Never made of a trial.
 */
public final class ApplicationDocument {

    private final Speech speech = new Speech(Language.ZH);
    private final Dossier dossier;
    private final Verdict verdict;
    private final Measures measures;
    private final FormLines lines;

    private ApplicationDocument(Dossier dossier, Verdict verdict) {
        this.dossier = dossier;
        this.verdict = verdict;
        this.measures = verdict.measures();
        this.lines = new FormLines(speech, measures, dossier.area());
    }

    /** One per standard that has a form; named by its standard. Shared figures are looked up once per form. */
    public static List<Document> of(Dossier dossier) {
        if (dossier.isTrial()) {
            throw new IllegalArgumentException("no application form is made of a trial");
        }
        List<Document> forms = new ArrayList<>();
        for (Verdict verdict : dossier.verdicts()) {
            verdict.measures()
                    .standard()
                    .application()
                    .ifPresent(form -> forms.add(new ApplicationDocument(dossier, verdict).document(form)));
        }
        return forms;
    }

    private Document document(ApplicationForm form) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(
                Block.Voice.COMPUTED,
                "申报单位：%s    学年：%d—%d（学年初 %d 年 9 月 1 日）    上一财政年度：%d 年"
                        .formatted(
                                dossier.countyName(),
                                measures.year(),
                                measures.year() + 1,
                                measures.year(),
                                measures.standard().fiscalYear(measures.year()))));
        for (ApplicationForm.Sheet table : form.tables()) {
            blocks.add(new Block.Heading(1, "表%s  %s".formatted(table.number(), table.name())));
            blocks.addAll(table(table));
            for (String note : table.notes()) {
                blocks.add(new Block.Paragraph(
                        table.over() == ApplicationForm.Over.PROSE ? Block.Voice.PROSE : Block.Voice.NOTE,
                        table.over() == ApplicationForm.Over.PROSE ? note : "注：" + note));
            }
        }
        return new Document(
                "application-" + measures.standard().id(),
                Language.ZH,
                form.title(),
                "%s  %s".formatted(dossier.countyName(), speech.years(measures.year())),
                true,
                blocks);
    }

    private List<Block> table(ApplicationForm.Sheet table) {
        return switch (table.over()) {
            case COUNTY -> List.of(lines.county(table));
            case FISCAL_YEARS -> List.of(lines.fiscalYears(table));
            case REGISTER -> List.of(lines.register(table));
            case TOTALS -> List.of(totals());
            case SECTIONS -> sections(table);
            case SPREAD -> List.of(spread(table));
            case CLAUSES -> clauses(table);
            case PROSE -> List.of();
        };
    }

    private List<StageMeasures> stages() {
        return measures.stages(dossier.area());
    }

    private String name(StageMeasures stage) {
        return StageWords.of(dossier.registers(), stage.stage()).zh();
    }

    /** Ⅱ-1: how many schools of each stage meet each threshold, and how many meet the rule for schools. */
    private Block.Grid totals() {
        List<Cell> head = new ArrayList<>(
                List.of(Cell.of("学段").spanning(1, 2), Cell.of("学校数").spanning(1, 2)));
        List<Cell> below = new ArrayList<>();
        measures.standard().indicators().forEach(each -> {
            head.add(Cell.of(each.name().zh()).spanning(2, 1));
            below.addAll(List.of(Cell.of("达标校数"), Cell.of("达标率（%）")));
        });
        head.add(Cell.of("整体达标").spanning(2, 1));
        below.addAll(List.of(Cell.of("达标校数"), Cell.of("达标率（%）")));
        List<List<Cell>> rows = new ArrayList<>();
        for (StageMeasures stage : stages()) {
            List<Cell> row = new ArrayList<>(List.of(Cell.of(name(stage)), speech.figure(stage.size(), 0)));
            for (IndicatorMeasures each : stage.indicators()) {
                row.addAll(share(stage.size() - each.failing() - each.open(), stage.size()));
            }
            row.addAll(share(passing(stage), stage.size()));
            rows.add(row);
        }
        return new Block.Grid("", List.of(head, below), rows);
    }

    private List<Cell> share(int some, int all) {
        return List.of(speech.figure(some, 0), speech.figure(all == 0 ? Double.NaN : some * 100d / all, 1));
    }

    private int passing(StageMeasures stage) {
        int passing = 0;
        for (int section = 0; section < stage.size(); section++) {
            passing += passes(stage, section) ? 1 : 0;
        }
        return passing;
    }

    private boolean passes(StageMeasures stage, int section) {
        return measures.standard().clauses().stream()
                .filter(stage::decides)
                .allMatch(clause -> stage.decision(clause, section) == Decision.MET);
    }

    /** Ⅱ-2: one line per school and stage. */
    private List<Block> sections(ApplicationForm.Sheet table) {
        boolean lined = stages().stream()
                .flatMap(stage -> stage.indicators().stream())
                .anyMatch(each -> each.threshold().isPresent());
        List<Block> grids = new ArrayList<>();
        for (StageMeasures stage : stages()) {
            List<Cell> head = new ArrayList<>(List.of(Cell.of("序号"), Cell.of("学校名称")));
            table.items().forEach(item -> head.add(FormLines.heading(item)));
            stage.indicators()
                    .forEach(each -> head.add(Cell.of("%s（%s）"
                            .formatted(
                                    each.indicator().name().zh(),
                                    each.indicator().unit().zh()))));
            if (lined) {
                head.addAll(List.of(Cell.of("达标项数"), Cell.of("是否达标")));
            }
            head.add(Cell.of("备注"));
            List<List<Cell>> rows = new ArrayList<>();
            for (int section = 0; section < stage.size(); section++) {
                rows.add(section(table, stage, section, lined));
            }
            grids.add(new Block.Grid(name(stage), List.of(head), rows));
        }
        return grids;
    }

    private List<Cell> section(ApplicationForm.Sheet table, StageMeasures stage, int section, boolean lined) {
        List<Cell> row =
                new ArrayList<>(List.of(speech.figure(section + 1, 0), Cell.of(measures.name(stage, section))));
        table.items().forEach(item -> row.add(lines.cell(item, lines.section(stage.row(section)))));
        int met = 0;
        for (IndicatorMeasures each : stage.indicators()) {
            met += each.meets(section) == Decision.MET ? 1 : 0;
            row.add(speech.figure(each.value(section), each.indicator().digits())
                    .toned(each.meets(section) == Decision.NOT_MET ? Cell.Tone.BELOW : Cell.Tone.PLAIN));
        }
        if (lined) {
            row.add(speech.figure(met, 0));
            row.add(Cell.of(passes(stage, section) ? "是" : "否"));
        }
        row.add(Cell.of(remark(stage, section)));
        return row;
    }

    /** What a reviewer asks first: why a figure is not there. */
    private String remark(StageMeasures stage, int section) {
        long open = stage.indicators().stream()
                .filter(each -> each.meets(section) == Decision.OPEN)
                .count();
        return open == 0 ? "" : "缺 %d 项数据".formatted(open);
    }

    /** Ⅲ: county mean and coefficient of variation of each indicator; 综合 where the standard judges one. */
    private Block.Grid spread(ApplicationForm.Sheet table) {
        List<Cell> head = new ArrayList<>(List.of(Cell.of("学段"), Cell.of("项目")));
        measures.standard()
                .indicators()
                .forEach(each -> head.add(
                        Cell.of("%s（%s）".formatted(each.name().zh(), each.unit().zh()))));
        head.add(Cell.of("综合"));
        List<List<Cell>> rows = new ArrayList<>();
        for (StageMeasures stage : stages()) {
            List<Cell> mean = new ArrayList<>(List.of(Cell.of(name(stage)).spanning(1, 2), Cell.of("全县均值")));
            List<Cell> cv = new ArrayList<>(List.of(Cell.of("差异系数")));
            for (IndicatorMeasures each : stage.indicators()) {
                mean.add(speech.figure(each.spread().mean(), each.indicator().digits()));
                cv.add(speech.figure(each.spread().cv(), Shown.CV_DIGITS)
                        .toned(each.within() == Decision.NOT_MET ? Cell.Tone.BELOW : Cell.Tone.PLAIN));
            }
            mean.add(Cell.of("—"));
            cv.add(composite(table.composite(), stage));
            rows.add(mean);
            rows.add(cv);
        }
        return new Block.Grid("", List.of(head), rows);
    }

    /** The mean of all coefficients of variation, where one of them is judged by it and none is missing. */
    private Cell composite(Optional<String> clause, StageMeasures stage) {
        if (clause.isEmpty()) {
            return Cell.of("—");
        }
        double sum = stage.indicators().stream()
                .mapToDouble(each -> each.spread().cv())
                .sum();
        return speech.figure(sum / stage.indicators().size(), Shown.CV_DIGITS);
    }

    private List<Block> clauses(ApplicationForm.Sheet table) {
        ClauseChapter chapter = new ClauseChapter(speech, dossier, verdict);
        List<Block> grids = new ArrayList<>();
        for (org.junheng.core.standard.Block block : table.blocks()) {
            List<List<Cell>> rows = new ArrayList<>();
            for (ClauseVerdict each : verdict.block(block)) {
                String stage = StageWords.of(dossier.registers(), each.stage()).zh();
                rows.add(List.of(
                        Cell.of(String.valueOf(each.clause().order())),
                        Cell.of((stage.isEmpty() ? "" : stage + "：")
                                + each.clause().name().zh()),
                        Cell.of(chapter.reason(each)),
                        each.judgement()
                                .map(judgement -> speech.figure(judgement.score(), 1))
                                .filter(cell -> cell.number() != null)
                                .orElse(Cell.of("")),
                        Cell.of(each.decision().words().zh()),
                        Cell.of(each.judgement().map(Judgement::evidence).orElse(""))));
            }
            grids.add(
                    new Block.Grid(block.words().zh(), Block.Grid.head("序号", "指标", "实际情况", "得分", "结论", "佐证材料"), rows));
        }
        return grids;
    }
}
