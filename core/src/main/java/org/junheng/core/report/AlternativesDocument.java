package org.junheng.core.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.document.Document;
import org.junheng.core.measure.Shown;
import org.junheng.core.plan.resources.Action;
import org.junheng.core.plan.resources.Alternative;
import org.junheng.core.plan.resources.PlanChange.Fate;
import org.junheng.core.plan.resources.ResourceProposal;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;

/** What could be done instead of one action of a plan (替代办法): each way with what it changes and what it costs more. */
public final class AlternativesDocument {

    private AlternativesDocument() {}

    public static Document of(
            ResourceProposal plan, Action action, List<Alternative> ways, String county, Language language) {
        Speech speech = new Speech(language);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(Block.Voice.LEAD, speech.say(lead(action, ways))));
        for (int i = 0; i < ways.size(); i++) {
            Alternative way = ways.get(i);
            List<List<Cell>> rows = way.changes().stream()
                    .filter(change -> change.fate() != Fate.KEPT)
                    .map(change -> List.of(
                            speech.cell(change.fate().words()),
                            speech.cell(change.says()),
                            Cell.of(money(change.action().cost()))))
                    .toList();
            blocks.add(new Block.Grid(
                    speech.say(
                            "办法 %d：共 %s 万元，比原方案多 %s 万元",
                            "Way %d: %s in all, %s more (10,000 yuan)",
                            i + 1,
                            money(way.plan().cost()),
                            money(way.more(plan))),
                    Block.Grid.head(
                            speech.say("变化", "Change"), speech.say("措施", "Action"), speech.say("万元", "10,000 yuan")),
                    rows));
        }
        return new Document(
                "alternatives",
                language,
                speech.say("%s 替代办法", "%s: other ways", county),
                county + " · " + speech.years(plan.problem().before().year()),
                false,
                blocks);
    }

    /** What came of it, in a sentence. */
    public static Words lead(Action action, List<Alternative> ways) {
        return ways.isEmpty()
                ? Words.of("没有别的办法：不做“%s”就达不到。", "There is no other way than \"%s\".", action.says())
                : Words.of(
                        "不做“%s”，有 %d 种替代办法，每种都复核过。",
                        ways.size() == 1
                                ? "Without \"%s\" there is %d other way, rechecked."
                                : "Without \"%s\" there are %d other ways, each rechecked.",
                        action.says(),
                        ways.size());
    }

    /** The same in lines for a terminal. */
    public static List<String> lines(Document document) {
        List<String> lines = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof Block.Paragraph said) {
                lines.add(said.text());
            } else if (block instanceof Block.Grid grid) {
                lines.add(grid.caption());
                grid.rows()
                        .forEach(row -> lines.add(
                                "  " + row.get(0).text() + " " + row.get(1).text()));
            }
        }
        return lines;
    }

    private static String money(BigDecimal amount) {
        return Shown.grouped(amount.setScale(2, RoundingMode.HALF_UP));
    }
}
