package org.junheng.core.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
        List<List<Cell>> rows = new ArrayList<>();
        if (left == null || right == null) {
            rows.add(List.of(speech.cell("整条", "The whole rule"), has(left != null), has(right != null)));
        } else {
            Map<String, String> a = said(left);
            Map<String, String> b = said(right);
            if (!left.name().equals(right.name())) {
                rows.add(List.of(speech.cell("名称", "Name"), Cell.of(left.name()), Cell.of(right.name())));
            }
            for (String what : both(a.keySet(), b.keySet())) {
                if (!Objects.equals(a.get(what), b.get(what))) {
                    rows.add(List.of(Cell.of(what), side(a.get(what)), side(b.get(what))));
                }
            }
        }
        return named((left == null ? right : left).name(), rows);
    }

    /** The name of a rule stands once, before all that differs in it. */
    private static List<List<Cell>> named(String name, List<List<Cell>> rows) {
        List<List<Cell>> named = new ArrayList<>();
        for (List<Cell> row : rows) {
            List<Cell> longer = new ArrayList<>(row);
            if (named.isEmpty()) {
                longer.add(0, Cell.of(name, Cell.Tone.STRONG).spanning(1, rows.size()));
            }
            named.add(longer);
        }
        return named;
    }

    private Cell has(boolean isThere) {
        return isThere
                ? speech.cell("有这一条", "has it")
                : speech.cell("没有这一条", "has no such rule").toned(Cell.Tone.MISSING);
    }

    private Cell side(String content) {
        return content == null ? speech.cell("没有说", "not said").toned(Cell.Tone.MISSING) : Cell.of(content);
    }

    /** What is said several times under one heading, such as who is left out, is one content. */
    private Map<String, String> said(StandardWords.Rule rule) {
        Map<String, String> said = new LinkedHashMap<>();
        new StandardWords(one, speech).together(rule.said()).forEach(each -> said.put(each.what(), each.content()));
        return said;
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
