package org.junheng.core.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.standard.Standard;
import org.junheng.core.text.Language;

/** Where two standards differ (两部标准的不同): rule by rule in words, then file by file as they are written. */
public final class ComparisonChapter {

    private final Standard one;
    private final Standard other;
    private final Speech speech;

    private ComparisonChapter(Standard one, Standard other, Speech speech) {
        this.one = one;
        this.other = other;
        this.speech = speech;
    }

    public static List<Block> of(Standard one, Standard other, Language language) {
        return new ComparisonChapter(one, other, new Speech(language)).blocks();
    }

    private List<Block> blocks() {
        Map<String, StandardWords.Rule> left = new StandardWords(one, speech).rules();
        Map<String, StandardWords.Rule> right = new StandardWords(other, speech).rules();
        List<List<Cell>> rows = new ArrayList<>();
        int same = 0;
        for (String id : both(left.keySet(), right.keySet())) {
            List<List<Cell>> differing = rule(left.get(id), right.get(id));
            same += differing.isEmpty() ? 1 : 0;
            rows.addAll(differing);
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(
                Block.Voice.LEAD,
                rows.isEmpty()
                        ? speech.say("没有不同。", "No difference.")
                        : speech.say(
                                "不同 %d 处，%d 条完全相同。", "%d differences; %d rules are the same.", rows.size(), same)));
        if (!rows.isEmpty()) {
            blocks.add(new Block.Grid(
                    "",
                    List.of(List.of(
                            speech.cell("规则", "Rule"),
                            speech.cell("哪一点", "What"),
                            speech.cell(one.name()),
                            speech.cell(other.name()))),
                    rows));
            blocks.add(files());
        }
        return blocks;
    }

    private static Set<String> both(Set<String> left, Set<String> right) {
        Set<String> all = new LinkedHashSet<>(left);
        all.addAll(right);
        return all;
    }

    private List<List<Cell>> rule(StandardWords.Rule left, StandardWords.Rule right) {
        if (left == null || right == null) {
            String there = speech.say("有", "has it");
            String none = speech.say("没有这一条", "has no such rule");
            return List.of(List.of(
                    Cell.of((left == null ? right : left).name(), Cell.Tone.STRONG),
                    speech.cell("整条", "the whole rule"),
                    left == null ? Cell.of(none, Cell.Tone.MISSING) : Cell.of(there),
                    right == null ? Cell.of(none, Cell.Tone.MISSING) : Cell.of(there)));
        }
        Map<String, String> a = said(left);
        Map<String, String> b = said(right);
        List<List<Cell>> rows = new ArrayList<>();
        if (!left.name().equals(right.name())) {
            rows.add(row(left.name(), speech.say("名称", "Name"), left.name(), right.name()));
        }
        for (String what : both(a.keySet(), b.keySet())) {
            String here = a.getOrDefault(what, "—");
            String there = b.getOrDefault(what, "—");
            if (!here.equals(there)) {
                rows.add(row(left.name(), what, here, there));
            }
        }
        return rows;
    }

    private static List<Cell> row(String name, String what, String here, String there) {
        return List.of(Cell.of(name, Cell.Tone.STRONG), Cell.of(what), Cell.of(here), Cell.of(there));
    }

    /** What is said several times under one heading, such as who is left out, is one content. */
    private Map<String, String> said(StandardWords.Rule rule) {
        return rule.said().stream()
                .collect(Collectors.toMap(
                        StandardWords.Said::what,
                        StandardWords.Said::content,
                        (first, next) -> first + speech.say("；", "; ") + next,
                        LinkedHashMap::new));
    }

    private Block files() {
        List<List<Cell>> rows = new ArrayList<>();
        FileDifferences.of(one, other)
                .forEach((path, differences) -> differences.forEach(each -> rows.add(
                        List.of(Cell.of(path), Cell.of(each.key()), Cell.of(each.left()), Cell.of(each.right())))));
        return new Block.Fold(
                speech.say("规则文件逐项（%d 处）", "The rule files key by key (%d)", rows.size()),
                "files",
                List.of(new Block.Grid(
                        "",
                        List.of(List.of(
                                speech.cell("文件", "File"),
                                speech.cell("键", "Key"),
                                Cell.of(one.id()),
                                Cell.of(other.id()))),
                        rows)));
    }
}
