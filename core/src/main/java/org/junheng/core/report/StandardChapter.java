package org.junheng.core.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junheng.core.assess.Examples;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.standard.Clause;
import org.junheng.core.standard.Exemption;
import org.junheng.core.standard.Indicator;
import org.junheng.core.standard.Limits;
import org.junheng.core.standard.Reading;
import org.junheng.core.standard.Standard;
import org.junheng.core.standard.Standards;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Language;

/**
 * A standard on a page (标准): each rule under its own anchor with formula in words, lines and dates, where it stands, and the worked
 * examples it is tested by, run as the page is made.
 */
public final class StandardChapter {

    private final Standard standard;
    private final Speech speech;
    private final StandardWords words;
    private final LocalDate day;
    private final Function<String, String> trying;
    private final Map<String, List<Worked>> examples = new LinkedHashMap<>();
    private final List<Block> blocks = new ArrayList<>();

    private record Worked(Entry entry, Examples.Result result) {}

    private StandardChapter(
            Standards standards, Standard standard, LocalDate day, Function<String, String> trying, Language language) {
        this.standard = standard;
        this.speech = new Speech(language);
        this.words = new StandardWords(standard, speech);
        this.day = day;
        this.trying = trying;
        List<Entry> written = standards.examples(standard.id());
        List<Examples.Result> results = Examples.run(standards, standard.id());
        for (int i = 0; i < written.size(); i++) {
            examples.computeIfAbsent(Examples.about(written.get(i), standard), unused -> new ArrayList<>())
                    .add(new Worked(written.get(i), results.get(i)));
        }
    }

    /**
     * @param day on which the numbers in force are told first
     * @param trying the address where a rule is tried with numbers; empty where it is not
     */
    public static List<Block> of(
            Standards standards, String id, LocalDate day, Function<String, String> trying, Language language) {
        StandardChapter chapter = new StandardChapter(standards, standards.standard(id), day, trying, language);
        chapter.head();
        chapter.indicators();
        chapter.clauses();
        chapter.exemptions();
        chapter.readings();
        return chapter.blocks;
    }

    private void head() {
        blocks.add(said("", words.head()));
        int all = examples.values().stream().mapToInt(List::size).sum();
        long held = examples.values().stream()
                .flatMap(List::stream)
                .filter(each -> each.result.holds())
                .count();
        if (all > 0) {
            blocks.add(new Block.Paragraph(
                    Block.Voice.COMPUTED,
                    held == all
                            ? speech.say(
                                    "%d 个算例刚刚运行过，全部成立；每个算例在它所说的那一条下面。",
                                    "%d worked examples were run just now and all hold; each stands below its rule.",
                                    all)
                            : speech.say(
                                    "%d 个算例刚刚运行过，%d 个不成立。", "Of %d worked examples %d do not hold.", all, all - held)));
        }
        List<String> lines = new ArrayList<>();
        List<String> links = new ArrayList<>();
        contents(lines, links);
        blocks.add(new Block.Items(lines, links));
    }

    private void contents(List<String> lines, List<String> links) {
        if (!standard.indicators().isEmpty()) {
            lines.add(speech.say(
                    "指标（%d 项）", "Indicators (%d)", standard.indicators().size()));
            links.add("indicators");
        }
        for (org.junheng.core.standard.Block block : standard.blocks()) {
            int count = clauses(block).size();
            if (count > 0) {
                lines.add(speech.say("%s（%d 条）", "%s (%d clauses)", block.words(), count));
                links.add("block-" + block.id());
            }
        }
        if (!standard.exemptions().isEmpty()) {
            lines.add(speech.say(
                    "放宽条款（%d 条）", "Exemptions (%d)", standard.exemptions().size()));
            links.add("exemptions");
        }
        if (!standard.readings().isEmpty()) {
            lines.add(
                    speech.say("口径（%d 个）", "Readings (%d)", standard.readings().size()));
            links.add("readings");
        }
    }

    private List<Clause> clauses(org.junheng.core.standard.Block block) {
        return standard.clauses().stream()
                .filter(clause -> clause.block().equals(block))
                .toList();
    }

    private void indicators() {
        if (standard.indicators().isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(1, speech.say("指标", "Indicators"), "indicators"));
        lines().ifPresent(blocks::add);
        for (Indicator indicator : standard.indicators()) {
            blocks.add(new Block.Heading(2, indicator.order() + ". " + words.named(indicator), indicator.id()));
            rule(indicator.id(), words.of(indicator));
        }
    }

    /** The lines of every indicator on the day, on one sheet. */
    private Optional<Block> lines() {
        List<String> stages = standard.stages().isEmpty() ? List.of(Limits.EVERY_STAGE) : standard.stages();
        List<Cell> head = new ArrayList<>(List.of(speech.cell("指标", "Indicator"), speech.cell("单位", "Unit")));
        List<List<Cell>> rows = new ArrayList<>();
        stages.forEach(stage -> head.add(column(stage, speech.say("达标线", "threshold"))));
        stages.forEach(stage -> head.add(column(stage, speech.say("差异系数限值", "limit of the CV"))));
        boolean isAny = false;
        for (Indicator indicator : standard.indicators()) {
            List<Cell> row = new ArrayList<>(
                    List.of(speech.cell(indicator.name()).explainedAt(indicator.id()), speech.cell(indicator.unit())));
            for (Limits limits : List.of(indicator.threshold(), indicator.coefficientOfVariation())) {
                for (String stage : stages) {
                    isAny |= limits.at(stage, day).isPresent();
                    row.add(limits.at(stage, day)
                            .map(dated -> speech.figure(dated.value()))
                            .orElse(Cell.of("—")));
                }
            }
            rows.add(row);
        }
        return isAny
                ? Optional.of(new Block.Grid(speech.say("%s 起作用的线", "Lines in force on %s", day), List.of(head), rows))
                : Optional.empty();
    }

    private Cell column(String stage, String what) {
        return Cell.of((words.stageName(stage) + " " + what).strip());
    }

    private void clauses() {
        for (org.junheng.core.standard.Block block : standard.blocks()) {
            List<Clause> own = clauses(block);
            if (!own.isEmpty()) {
                blocks.add(new Block.Heading(1, speech.say(block.words()), "block-" + block.id()));
                for (Clause clause : own) {
                    blocks.add(new Block.Heading(2, speech.say(clause.name()), clause.id()));
                    rule(clause.id(), words.of(clause));
                }
            }
        }
    }

    private void exemptions() {
        if (standard.exemptions().isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(1, speech.say("放宽条款（默认不用）", "Exemptions (off by default)"), "exemptions"));
        for (Exemption exemption : standard.exemptions()) {
            blocks.add(new Block.Heading(2, speech.say(exemption.name()), exemption.id()));
            rule(exemption.id(), words.of(exemption));
        }
    }

    private void readings() {
        if (standard.readings().isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(1, speech.say("口径", "Readings"), "readings"));
        blocks.add(new Block.Paragraph(
                Block.Voice.PROSE,
                speech.say(
                        "文件没有说死、各地做法不一的地方。评估时若换一种读法结论会变，报告会列为请示省督导室的问题。",
                        "Points the document leaves open and practice reads in more than one way. Where another reading would change"
                                + " a result, reports list it as a question to the province.")));
        for (Reading reading : standard.readings()) {
            blocks.add(new Block.Heading(2, speech.say(reading.question()), "reading-" + reading.id()));
            blocks.add(said("", words.of(reading)));
        }
    }

    private void rule(String id, List<StandardWords.Said> said) {
        blocks.add(said("", said));
        String address = trying.apply(id);
        if (!address.isEmpty()) {
            blocks.add(new Block.Items(List.of(speech.say("填几个数试试", "Try it with a few numbers")), List.of(address)));
        }
        List<Worked> own = examples.getOrDefault(id, List.of());
        if (!own.isEmpty()) {
            blocks.add(new Block.Fold(summary(own), "examples-" + id, List.of(table(own))));
        }
    }

    private String summary(List<Worked> own) {
        long broken = own.stream().filter(each -> !each.result.holds()).count();
        return broken == 0
                ? speech.say("算例 %d 个，全部成立", "%d worked examples, all hold", own.size())
                : speech.say("算例 %d 个，%d 个不成立", "%d worked examples, %d do not hold", own.size(), broken);
    }

    private Block.Grid said(String caption, List<StandardWords.Said> said) {
        return new Block.Grid(
                caption,
                List.of(List.of(speech.cell("项", "What"), speech.cell("内容", "Content"))),
                said.stream()
                        .map(each -> List.of(Cell.of(each.what()), Cell.of(each.content())))
                        .toList());
    }

    private Block.Grid table(List<Worked> own) {
        ExampleWords told = new ExampleWords(standard, speech);
        List<Cell> head = new ArrayList<>();
        head.add(speech.cell("算例", "Example"));
        head.add(speech.cell("给定", "Given"));
        head.add(speech.cell("应得", "Expected"));
        head.add(speech.cell("运行", "Run"));
        List<List<Cell>> rows = new ArrayList<>();
        for (Worked each : own) {
            List<String> given = told.given(each.entry);
            List<String> expected =
                    each.entry.items("expect").stream().map(told::expected).toList();
            int down = Math.max(1, Math.max(given.size(), expected.size()));
            for (int line = 0; line < down; line++) {
                List<Cell> row = new ArrayList<>();
                if (line == 0) {
                    row.add(speech.cell(Examples.says(each.entry)).spanning(1, down));
                }
                row.add(Cell.of(line < given.size() ? given.get(line) : ""));
                row.add(Cell.of(line < expected.size() ? expected.get(line) : ""));
                if (line == 0) {
                    row.add(run(each.result).spanning(1, down));
                }
                rows.add(row);
            }
        }
        return new Block.Grid("", List.of(head), rows);
    }

    private Cell run(Examples.Result result) {
        return result.holds()
                ? speech.cell("✓\u00A0成立", "✓\u00A0holds")
                : Cell.of("✗ " + String.join("; ", result.differences()), Cell.Tone.BELOW);
    }
}
