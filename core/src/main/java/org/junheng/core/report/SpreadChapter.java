package org.junheng.core.report;

import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junheng.core.assess.ClauseVerdict;
import org.junheng.core.assess.StageWords;
import org.junheng.core.assess.Verdict;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.measure.Derivation;
import org.junheng.core.measure.Derivations;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Shown;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.model.Table;
import org.junheng.core.standard.Citation;

/**
 * Where a county's value and coefficient of variation come from (差异系数的来历): both formulas with their numbers, the limit and the
 * clauses that ask for it, and every school's students, quantity and part in the sum, with the cells these were read from.
 */
public final class SpreadChapter {

    private static final double WHOLE = 100;
    /** digits that count of a number put into a formula, however small it is: enough to do the sum again by hand */
    private static final int DIGITS = 8;

    /** What a test calls a spread that is not above its limit, and the spread itself. */
    private static final List<String> SPREADS = List.of("within", "cv");

    private final Dossier dossier;
    private final Speech speech;
    private final Verdict verdict;
    private final StageMeasures stage;
    private final IndicatorMeasures measured;
    /** the sections that have the figure, in key order */
    private final int[] counted;

    private final double students;
    private final double quantity;
    private final double mean;
    private final double squares;

    private SpreadChapter(Dossier dossier, Verdict verdict, StageMeasures stage, IndicatorMeasures measured) {
        this.dossier = dossier;
        this.speech = dossier.speech();
        this.verdict = verdict;
        this.stage = stage;
        this.measured = measured;
        this.counted = IntStream.range(0, stage.size())
                .filter(section -> !Double.isNaN(measured.quantity(section)))
                .toArray();
        this.students = IntStream.of(counted).mapToDouble(stage::students).sum();
        this.quantity = IntStream.of(counted).mapToDouble(measured::quantity).sum();
        this.mean = measured.spread().mean();
        this.squares = IntStream.of(counted).mapToDouble(this::square).sum();
    }

    public static List<Block> of(Dossier dossier, Verdict verdict, StageMeasures stage, IndicatorMeasures measured) {
        SpreadChapter chapter = new SpreadChapter(dossier, verdict, stage, measured);
        return List.of(
                new Block.Paragraph(Block.Voice.LEAD, chapter.sentence()), chapter.computed(), chapter.schools());
    }

    private String sentence() {
        return speech.say(
                "%s 差异系数 %s，全县值 %s %s",
                "%s: coefficient of variation %s, county's value %s %s",
                measured.indicator().name(),
                speech.number(measured.spread().cv(), Shown.CV_DIGITS),
                speech.number(mean, measured.indicator().digits()),
                measured.indicator().unit());
    }

    private double value(int section) {
        return measured.quantity(section) / stage.students(section);
    }

    private double square(int section) {
        double distance = value(section) - mean;
        return stage.students(section) * distance * distance;
    }

    private Cell fine(double number) {
        return Double.isNaN(number) || number == 0
                ? speech.figure(number, 0)
                : speech.figure(Table.decimal(number)
                        .round(new MathContext(DIGITS, RoundingMode.HALF_UP))
                        .stripTrailingZeros());
    }

    private Block computed() {
        List<List<Cell>> rows = new ArrayList<>();
        add(
                rows,
                "差异系数的算法",
                "The coefficient's formula",
                speech.say(
                        "√(Σ 各校学生数 ×（该校值 − 全县值）² ÷ 学生总数) ÷ 全县值",
                        "√(Σ students × (school's value − county's value)² ÷ all students) ÷ county's value"));
        if (!Double.isNaN(measured.spread().cv())) {
            add(
                    rows,
                    "代入数字",
                    "With numbers",
                    "√(%s ÷ %s) ÷ %s = %s"
                            .formatted(
                                    fine(squares).text(),
                                    speech.number(students, 0),
                                    fine(mean).text(),
                                    fine(measured.spread().cv()).text()));
        }
        add(rows, "全县值的算法", "The county's value", speech.say("Σ 各校数量 ÷ Σ 各校学生数", "Σ quantities ÷ Σ students"));
        if (!Double.isNaN(mean)) {
            add(
                    rows,
                    "代入数字",
                    "With numbers",
                    "%s ÷ %s = %s"
                            .formatted(
                                    fine(quantity).text(),
                                    speech.number(students, 0),
                                    fine(mean).text()));
        }
        rows.add(List.of(
                speech.cell("算的是", "Over"),
                speech.cell(
                                "%s %d 校；缺这一项的 %d 校没有计入",
                                "%s: %d schools; %d lack the figure and do not enter",
                                StageWords.of(dossier.registers(), stage.stage()),
                                measured.spread().schools(),
                                measured.spread().gaps())
                        .explainedAt(dossier.links()
                                .counted(
                                        verdict,
                                        Counted.COMPUTED,
                                        stage.stage(),
                                        measured.indicator().id()))));
        measured.limit()
                .ifPresent(limit -> add(
                        rows,
                        "限值与结论",
                        "Limit and result",
                        speech.say(
                                "≤ %s：%s（余量 %s；先比较后进位）",
                                "≤ %s: %s (margin %s; compared before rounding)",
                                limit.toPlainString(),
                                measured.within().words(),
                                speech.signed(
                                        limit.doubleValue() - measured.spread().cv(), Shown.CV_DIGITS))));
        Citation source = measured.indicator().source();
        rows.add(List.of(
                speech.cell("出处", "Stands in"),
                Cell.of((source.document() + " " + source.clause()).strip())
                        .explainedAt(dossier.links().rule(verdict, measured.indicator()))));
        clauses()
                .forEach(each -> rows.add(List.of(
                        speech.cell("用它的条款", "Clause that asks for it"),
                        Cell.of(speech.say(each.clause().name()) + "  "
                                        + (each.clause().source().document() + " "
                                                        + each.clause().source().clause())
                                                .strip())
                                .explainedAt(dossier.links().decision(verdict, each)))));
        rows.add(List.of(
                speech.cell("标准文件", "File of the standard"),
                Cell.of("%s  %s  %s"
                                .formatted(
                                        speech.say(verdict.measures().standard().name()),
                                        verdict.measures().standard().id(),
                                        verdict.measures().standard().version()))
                        .explainedAt(dossier.links().rule(verdict, measured.indicator()))));
        return new Block.Grid(
                speech.say("怎么算", "How it is computed"),
                List.of(List.of(speech.cell("项", "What"), speech.cell("内容", "Content"))),
                rows);
    }

    private void add(List<List<Cell>> rows, String zh, String en, String text) {
        rows.add(List.of(speech.cell(zh, en), Cell.of(text)));
    }

    /** Those of this stage whose test speaks of spreads. */
    private List<ClauseVerdict> clauses() {
        return verdict.clauses().stream()
                .filter(each ->
                        each.stage().equals(stage.stage()) || each.stage().isEmpty())
                .filter(each -> each.clause().rangesOver(measured.indicator()))
                .filter(each -> each.clause()
                        .test()
                        .filter(test -> test.names().stream().anyMatch(SPREADS::contains))
                        .isPresent())
                .toList();
    }

    /** In the order of the register; those without the figure stand there as missing. */
    private Block schools() {
        Derivations derivations = verdict.measures().derivations();
        String weight = verdict.measures().standard().weight();
        int digits = measured.indicator().digits();
        List<List<Cell>> rows = new ArrayList<>();
        for (int section = 0; section < stage.size(); section++) {
            Derivation derivation = derivations.of(stage, section, measured);
            boolean isNamed = derivation.figures().stream()
                    .anyMatch(figure -> figure.field().equals(weight));
            String students = isNamed || !stage.table().has(weight)
                    ? ""
                    : speech.say("；学生数：", "; students: ")
                            + Cells.of(speech, stage.table().place(stage.row(section), weight));
            rows.add(List.of(
                    Cell.of(verdict.measures().name(stage, section))
                            .explainedAt(dossier.links().school(stage, section)),
                    speech.figure(stage.students(section), 0),
                    fine(measured.quantity(section)),
                    speech.figure(value(section), digits)
                            .explainedAt(dossier.links().value(verdict, stage, section, measured.indicator())),
                    speech.figure(value(section) - mean, digits),
                    fine(square(section)),
                    speech.figure(squares == 0 ? Double.NaN : square(section) / squares * WHOLE, 1),
                    Cell.of(Cells.of(speech, derivation) + students)));
        }
        return new Block.Grid(
                speech.say(
                        "各校在里面占多少（点数字看它怎么来）", "Every school's part in it (open a number to see where it comes from)"),
                List.of(List.of(
                        speech.cell("学校", "School"),
                        speech.cell("学生数（权重）", "Students (weight)"),
                        speech.cell("数量", "Quantity"),
                        speech.cell("值", "Value"),
                        speech.cell("− 全县值", "− county's"),
                        speech.cell("学生数 × 差²", "Students × difference²"),
                        speech.cell("占差异 %", "Of the spread, %"),
                        speech.cell("来自", "From"))),
                rows);
    }
}
