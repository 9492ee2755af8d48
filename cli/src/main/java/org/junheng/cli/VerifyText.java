package org.junheng.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.core.collect.Binding;
import org.junheng.core.collect.Returns;
import org.junheng.core.model.Finding;
import org.junheng.core.model.Finding.Level;
import org.junheng.core.model.Place;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;
import org.junheng.core.verify.Checked;

/** What verification found, as a person reads it on a terminal: what must be corrected apart from what may be explained. */
final class VerifyText {

    private static final int MOST_PLACES = 5;

    private final Language language;
    private final StringBuilder text = new StringBuilder();

    private VerifyText(Language language) {
        this.language = language;
    }

    /** Three lines below a verdict: how many findings there are and where to see them. */
    static String summary(Returns returns, Checked checked, Language language) {
        long unread = returns.bindings().stream()
                .mapToLong(each -> each.unmatched().size())
                .sum();
        Words words = Words.of(
                "\n核验：错误 %d，疑点 %d，已说明 %d；认不出的列 %d。逐条查看：junheng verify\n",
                "\nVerification: %d errors, %d queries, %d explained; %d columns not recognised. See: junheng verify\n",
                checked.errors().size(),
                checked.queries().size(),
                checked.settled().size(),
                unread);
        return words.in(language);
    }

    static String of(Returns returns, Checked checked, Language language) {
        VerifyText page = new VerifyText(language);
        page.bindings(returns.bindings());
        page.findings(Words.of("错误（必须改）", "Errors (must be corrected)"), checked.errors());
        page.findings(Words.of("疑点（改，或在“说明”列写一句）", "Queries (correct, or explain in column 说明)"), checked.queries());
        page.findings(Words.of("已说明", "Explained"), checked.settled());
        page.findings(Words.of("请知悉", "To be known"), checked.notes());
        page.text.append(summary(returns, checked, language).strip()).append('\n');
        return page.text.toString();
    }

    private void bindings(List<Binding> bindings) {
        text.append(say("收到的表", "Sheets received")).append('\n');
        for (Binding binding : bindings) {
            String register =
                    binding.register().isEmpty() ? say("没有读", "not read") : String.join("、", binding.register());
            text.append("  ")
                    .append(sheet(binding.source().file(), binding.source().sheet()))
                    .append(" → ")
                    .append(register)
                    .append(say("，%d 格", ", %d cells", binding.cells()));
            if (!binding.unmatched().isEmpty()) {
                text.append(say("；认不出的列：", "; columns not recognised: "))
                        .append(binding.unmatched().stream()
                                .map(each ->
                                        each.column() + " “" + each.heading().strip() + "”")
                                .collect(Collectors.joining(say("、", ", "))));
            }
            text.append('\n');
        }
    }

    private void findings(Words title, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        text.append('\n')
                .append(title.in(language))
                .append(say("：%d 条", ": %d", findings.size()))
                .append('\n');
        Map<String, List<Finding>> byRule = new LinkedHashMap<>();
        findings.forEach(each -> byRule.computeIfAbsent(each.rule(), unused -> new java.util.ArrayList<>())
                .add(each));
        byRule.forEach((rule, group) -> {
            text.append("  [").append(rule).append("]\n");
            group.forEach(this::finding);
        });
    }

    private void finding(Finding finding) {
        text.append("    ").append(places(finding.places()));
        if (!finding.school().isEmpty()) {
            text.append(' ').append(finding.school());
        }
        text.append(say("：", ": ")).append(finding.message().in(language)).append('\n');
        if (!finding.explanation().isEmpty() && finding.level() == Level.QUERY) {
            text.append("      ")
                    .append(say("说明：", "explained: "))
                    .append(finding.explanation())
                    .append('\n');
        }
    }

    private String places(List<Place> places) {
        if (places.isEmpty() || places.get(0).equals(Place.NOWHERE)) {
            return say("全部文件", "all files");
        }
        Place first = places.get(0);
        String more = places.size() > 1
                ? places.stream()
                        .skip(1)
                        .limit(MOST_PLACES)
                        .map(place -> place.column() + place.row())
                        .collect(Collectors.joining("、", "、", places.size() > MOST_PLACES + 1 ? "…" : ""))
                : "";
        String row = first.row() == 0 ? "" : say(" 第 %d 行", " row %d", first.row());
        String column = first.column().isEmpty() ? "" : say(" %s 列", " column %s", first.column());
        return sheet(first.file(), first.sheet()) + row + column + more;
    }

    /** A text file has one sheet, named like itself. */
    private String sheet(String file, String sheet) {
        boolean isText = file.startsWith(sheet + ".") && !file.contains(".xls");
        return file + (sheet.isEmpty() || isText ? "" : "《" + sheet + "》");
    }

    private String say(String zh, String en, Object... arguments) {
        return Words.of(zh, en, arguments).in(language);
    }
}
