package org.junheng.cli;

import static org.junheng.cli.ReadBack.list;
import static org.junheng.cli.ReadBack.numbers;
import static org.junheng.cli.ReadBack.shown;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What schools lack and what would bring a spread to its limit, worked out from the values in result.json alone. */
final class Lacks {

    private static final int FEW = 6;

    /** The indicators of both standards that are made of what a combined school shares out, and what a student of each stage weighs. */
    private static final Set<String> SPLIT = Set.of(
            "teaching-area-per-student",
            "sports-area-per-student",
            "equipment-per-student",
            "computers-per-hundred",
            "books-per-student",
            "multimedia-rooms-per-hundred");

    private static final Map<String, Double> WEIGHTS = Map.of("小学", 1.0, "初中", 1.1, "高中", 1.32);
    private static final Map<String, String> STAGES = Map.of("primary", "小学", "junior", "初中");
    private static final List<Map<String, String>> REPORTED = reported();

    private static List<Map<String, String>> reported() {
        try {
            return ReportedCounty.rows("学校.xlsx", "学段");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Lacks() {}

    /** What a section lacks to its threshold: people and rooms whole, m² to a hundredth. */
    static Optional<BigDecimal> of(JsonNode section, JsonNode indicator) {
        JsonNode value = section.get("indicators").get(indicator.get("id").stringValue());
        if (!value.get("meets").stringValue().equals("not-met")) {
            return Optional.empty();
        }
        String unit = indicator.get("unit").get("zh").stringValue();
        BigDecimal each = indicator
                .get("threshold")
                .decimalValue()
                .subtract(value.get("value").decimalValue());
        return Optional.of(each.multiply(section.get("students").decimalValue())
                .divide(BigDecimal.valueOf(unit.endsWith("/百生") ? 100 : 1))
                .divide(share(section, indicator), MathContext.DECIMAL64)
                .round(new MathContext(10)) // the values are doubles
                .setScale(unit.startsWith("m²") ? 2 : 0, RoundingMode.CEILING));
    }

    /** What a section is given of the site resources of its school: by students, each counting as much as its stage says. */
    private static BigDecimal share(JsonNode section, JsonNode indicator) {
        if (!SPLIT.contains(indicator.get("id").stringValue())) {
            return BigDecimal.ONE;
        }
        String[] key = section.get("key").stringValue().split(" ");
        double own = 0;
        double all = 0;
        for (Map<String, String> row : REPORTED) {
            if (row.getOrDefault("学年", "").startsWith(key[0]) && key[1].equals(row.get("学校标识码"))) {
                double weighted = WEIGHTS.getOrDefault(row.get("学段"), 0.0) * ReportedCounty.number(row, "在校生数");
                all += weighted;
                own += row.get("学段").equals(STAGES.get(key[2])) ? weighted : 0;
            }
        }
        return BigDecimal.valueOf(own / all);
    }

    /** The numbers of each row of “低于达标线的学校共缺”: schools, in all, and of the first schools each its own. */
    static List<List<String>> rows(JsonNode stage) {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode indicator : stage.get("indicators")) {
            List<BigDecimal> lacks = list(stage.get("sections")).stream()
                    .flatMap(section -> of(section, indicator).stream())
                    .toList();
            if (!lacks.isEmpty()) {
                BigDecimal total = lacks.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                List<String> row = new ArrayList<>(List.of(String.valueOf(lacks.size()), shown(total, total.scale())));
                lacks.stream().limit(FEW).forEach(lack -> row.add(shown(lack, lack.scale())));
                rows.add(row.stream().map(cell -> cell.replace(",", "")).toList());
            }
        }
        return rows;
    }

    /** The same of such a row in a document; the name of the indicator, in the second cell, has numbers of no figure. */
    static List<String> numbersOf(List<String> row) {
        List<String> numbers = new ArrayList<>();
        row.subList(2, row.size()).stream()
                .filter(cell -> !cell.equals("m²"))
                .forEach(cell -> numbers.addAll(numbers(cell)));
        return numbers;
    }

    /** The coefficient of variation, weighted by students, with something more at one section. */
    static double cv(JsonNode stage, String indicator, String school, double more) {
        List<JsonNode> sections = list(stage.get("sections"));
        double students = 0;
        double all = 0;
        double[] quantities = new double[sections.size()];
        for (int i = 0; i < quantities.length; i++) {
            JsonNode section = sections.get(i);
            double here = section.get("students").doubleValue();
            quantities[i] =
                    section.get("indicators").get(indicator).get("value").doubleValue() * here
                            + (section.get("name").stringValue().equals(school) ? more : 0);
            students += here;
            all += quantities[i];
        }
        double mean = all / students;
        double variance = 0;
        for (int i = 0; i < quantities.length; i++) {
            double here = sections.get(i).get("students").doubleValue();
            variance += here / students * Math.pow(quantities[i] / here - mean, 2);
        }
        return Math.sqrt(variance) / mean;
    }
}
