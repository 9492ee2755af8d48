package org.junheng.web.plan;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junheng.core.collect.CsvFiles;
import org.junheng.core.collect.Returns;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Finding;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/** Births of a county as they are written into a form, a year and a number on each line (出生人数). */
record WrittenBirths(String text) {

    private static final String REGISTER = "births";
    private static final String HEAD = "区划代码,乡镇街道,出生年份,出生人数\n";

    /**
     * Figures with these births; the same figures where nothing is written.
     *
     * @throws Refusal with the line that is no year and number
     */
    Facts into(Facts facts, String county, Registers registers) {
        StringBuilder sheet = new StringBuilder(HEAD);
        Set<String> years = new HashSet<>();
        List<String> lines = text.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            if (!lines.get(line).isBlank()) {
                String[] parts = lines.get(line).strip().split("[\\s,，、:：]+");
                if (parts.length != 2 || !parts[0].matches("\\d{4}") || !parts[1].matches("\\d{1,7}")) {
                    throw new Refusal(Words.of(
                            "出生人数第 %d 行写的是“%s”；应写年份和人数，例 2019 812",
                            "line %d of the births reads \"%s\"; write a year and a number, such as 2019 812",
                            line + 1,
                            lines.get(line)));
                }
                if (!years.add(parts[0])) {
                    throw new Refusal(Words.of(
                            "出生人数第 %d 行的 %s 年前面已经写过；一年只留一行",
                            "line %d of the births is of %s, which stands above already; keep one line for each year",
                            line + 1,
                            parts[0]));
                }
                sheet.append(String.join(",", county, "全县", parts[0], parts[1])).append('\n');
            }
        }
        if (sheet.length() == HEAD.length()) {
            return facts;
        }
        Returns returns = Returns.of(
                List.of(CsvFiles.read("出生人口.csv", sheet.toString().getBytes(StandardCharsets.UTF_8))), registers);
        returns.findings().stream()
                .filter(finding -> finding.level() == Finding.Level.ERROR)
                .findFirst()
                .ifPresent(wrong -> {
                    throw new Refusal(Words.of("出生人数有误：%s", "the births are wrong: %s", wrong.message()));
                });
        return facts.with(returns.facts().table(REGISTER));
    }
}
