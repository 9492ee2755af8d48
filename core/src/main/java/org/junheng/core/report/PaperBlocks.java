package org.junheng.core.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.document.Document;
import org.junheng.core.plan.Standing;
import org.junheng.core.text.Language;

/** A plan as a document: the answer, the map, every table a chapter of its own, the limits, the certificate. */
final class PaperBlocks {

    private static final int FEW = 3;
    private static final int MORE_DIGITS = 6;

    private final PlanPaper paper;
    private final Speech speech;
    private final List<Block> blocks = new ArrayList<>();

    PaperBlocks(PlanPaper paper, Language language) {
        this.paper = paper;
        this.speech = new Speech(language);
    }

    Document document() {
        blocks.add(new Block.Heading(1, speech.say("概要", "In short")));
        say(Block.Voice.LEAD, speech.say(paper.lead()));
        paper.warnings().forEach(each -> say(Block.Voice.WARNING, speech.say(each)));
        paper.notes().forEach(each -> say(Block.Voice.NOTE, speech.say(each)));
        figures();
        paper.hindrance().ifPresent(this::hindrance);
        maps();
        paper.tables().forEach(this::table);
        limits();
        paper.certificates().forEach(this::certificate);
        return new Document(
                "plan", speech.language(), speech.say(paper.title()), speech.say(paper.running()), true, blocks);
    }

    private void maps() {
        paper.maps().forEach(each -> {
            blocks.add(each.map().in(speech.language()));
            say(
                    Block.Voice.NOTE,
                    speech.say(
                            "点图也另存为 %s.svg；Word 和 Excel 里写的是图上的数，图看 plan.html。",
                            "The map is a file of its own too: %s.svg. Word and Excel hold its numbers; the picture is in plan.html.",
                            each.file()));
        });
    }

    private void figures() {
        if (paper.figures().isEmpty()) {
            return;
        }
        boolean isCompared =
                paper.figures().stream().anyMatch(figure -> figure.before().number() != null);
        List<List<Cell>> rows = new ArrayList<>();
        for (PlanPaper.Figure figure : paper.figures()) {
            List<Cell> row = new ArrayList<>(List.of(speech.cell(figure.name())));
            if (isCompared) {
                row.add(cell(figure.before()));
            }
            row.add(cell(figure.after()));
            rows.add(row);
        }
        List<Cell> head = new ArrayList<>(List.of(speech.cell("项目", "What")));
        if (isCompared) {
            head.add(speech.cell("现在", "Now"));
        }
        head.add(speech.cell("方案", "Plan"));
        blocks.add(new Block.Grid(speech.say("主要的数", "Main figures"), List.of(head), rows));
    }

    private void hindrance(PlanPaper.Hindrance why) {
        blocks.add(new Block.Heading(1, speech.say("互相冲突的限制", "The limits that clash")));
        if (why.clashing().isEmpty()) {
            say(
                    Block.Voice.NOTE,
                    speech.say(
                            "没有证明哪几条互相冲突；给更多时间（--seconds）再算。",
                            "It was not proven which of them clash; allow more time (--seconds)."));
        } else {
            say(
                    Block.Voice.NOTE,
                    speech.say("这几条放在一起守不住，改动要从这里做起。", "Together these cannot be kept; a change has to begin here."));
            blocks.add(new Block.Items(why.clashing().stream().map(speech::say).toList()));
        }
        if (!why.loosening().isEmpty()) {
            blocks.add(new Block.Heading(1, speech.say("最少要放宽", "The least to loosen")));
            blocks.add(new Block.Items(why.loosening().stream().map(speech::say).toList()));
        }
    }

    private void table(PaperTable table) {
        if (table.rows().isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(1, speech.say(table.title()), table.key()));
        if (!speech.say(table.note()).isEmpty()) {
            say(Block.Voice.NOTE, speech.say(table.note()));
        }
        Block.Grid grid = new Block.Grid(
                speech.say("共 %d 行", "%d rows", table.rows().size()),
                List.of(table.columns().stream()
                        .map(column -> speech.cell(column.head()))
                        .toList()),
                table.rows().stream()
                        .map(row -> row.stream().map(this::cell).toList())
                        .toList(),
                true);
        blocks.add(table.isFolded() ? new Block.Fold(speech.say("展开这张表", "Open this table"), "", List.of(grid)) : grid);
    }

    private Cell cell(PaperValue value) {
        Cell.Tone tone = value.isBelow() ? Cell.Tone.BELOW : Cell.Tone.PLAIN;
        if (value.text() != null) {
            return speech.cell(value.text()).toned(tone);
        }
        if (value.number() == null) {
            return Cell.of("—", Cell.Tone.MISSING);
        }
        return (value.digits() < 0 ? Cell.of(value.number().toPlainString()) : speech.figure(value.shown()))
                .toned(tone);
    }

    private void limits() {
        if (!paper.limits().isEmpty()) {
            blocks.add(new Block.Heading(1, speech.say("全部限制", "All limits")));
            blocks.add(new Block.Items(paper.limits().stream().map(speech::say).toList()));
        }
        if (paper.standings().isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(1, speech.say("限制，和哪些卡住了", "The limits, and which of them bind")));
        List<List<Cell>> rows = new ArrayList<>();
        for (Standing standing : paper.standings()) {
            rows.add(List.of(
                    speech.cell(standing.limit()),
                    speech.cell(standing.now()),
                    standing.isBinding()
                            ? speech.cell("▲ 卡住：%s", "▲ binds: %s", tight(standing))
                                    .toned(Cell.Tone.STRONG)
                            : speech.cell("有余地", "has room")));
        }
        blocks.add(new Block.Grid(
                "",
                Block.Grid.head(
                        speech.say("限制", "Limit"), speech.say("方案里", "In the plan"), speech.say("松紧", "How tight")),
                rows));
        places();
    }

    private String tight(Standing standing) {
        String first = speech.list(
                standing.tight().stream().limit(FEW).map(speech::say).toList());
        return standing.tight().size() <= FEW
                ? first
                : speech.say(
                        "%d 处，如 %s",
                        "in %d places, such as %s", standing.tight().size(), first);
    }

    /** All of them, where the table of limits has no room. */
    private void places() {
        List<List<Cell>> rows = new ArrayList<>();
        paper.standings().stream()
                .filter(standing -> standing.tight().size() > FEW)
                .forEach(standing -> standing.tight()
                        .forEach(place -> rows.add(List.of(speech.cell(standing.limit()), speech.cell(place)))));
        if (!rows.isEmpty()) {
            Block.Grid all = new Block.Grid(
                    "", Block.Grid.head(speech.say("限制", "Limit"), speech.say("卡在哪里", "Where it binds")), rows, true);
            blocks.add(new Block.Fold(
                    speech.say("卡住的每一处（%d 处）", "Every place where one binds (%d)", rows.size()), "", List.of(all)));
        }
    }

    private void certificate(PlanPaper.Certificate certificate) {
        if (certificate == paper.certificates().get(0)) {
            blocks.add(new Block.Heading(1, speech.say("证明", "Certificate")));
        }
        // what doubles leave beyond a millionth is no news
        String gap = BigDecimal.valueOf(certificate.gap())
                .setScale(MORE_DIGITS, RoundingMode.HALF_UP)
                .movePointRight(2)
                .setScale(2, RoundingMode.CEILING)
                .toPlainString();
        blocks.add(
                new Block.Items(
                        List.of(
                                speech.say(
                                        "%s：本方案 %s",
                                        "%s: this plan %s",
                                        certificate.objective(),
                                        cell(certificate.score()).text()),
                                speech.say(
                                        "下界 %s：在这些选项和限制之内，没有方案低于它",
                                        "lower bound %s: within these options and limits no plan is below it",
                                        cell(certificate.bound()).text()),
                                speech.say("差距不超过 %s%%，%s", "gap at most %s %%, %s", gap, certificate.endedWords()),
                                speech.say("求解：%s，单线程", "solver: %s, one thread", certificate.method()),
                                speech.say(
                                        "复核：不靠求解器，按方案逐条核对上面的全部限制，并重新加总；一条不合就不会拿出来",
                                        "recheck: without the solver the plan was held against every limit above and added up anew; one that breaches any is never shown"))));
    }

    private void say(Block.Voice voice, String text) {
        blocks.add(new Block.Paragraph(voice, text));
    }
}
