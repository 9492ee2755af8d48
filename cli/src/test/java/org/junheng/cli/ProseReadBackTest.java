package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junheng.cli.ReadBack.list;
import static org.junheng.cli.ReadBack.numbers;
import static org.junheng.cli.ReadBack.shown;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * The computed sentences of the self-assessment and of the page for the head of the county, all of them, number by number: each is
 * that of result.json, or follows from its values by arithmetic of the test's own.
 */
class ProseReadBackTest {

    /** How many schools a reason names before it only counts them. */
    private static final int FEW = 10;

    @TempDir
    private static Path folder;

    private static ReadBack back;

    @BeforeAll
    static void everything_is_written() throws IOException {
        back = ReadBack.of(folder);
    }

    private static String text(JsonNode node, String key) {
        return node.get(key).stringValue();
    }

    private static String zh(JsonNode node, String key) {
        return node.get(key).get("zh").stringValue();
    }

    private static boolean isNations(JsonNode clause) {
        return text(clause, "supplied_by").equals("nation");
    }

    /** Why a clause is decided as it is, in the words of the result. */
    static String reason(JsonNode clause) {
        if (isNations(clause) && text(clause, "decision").equals("open")) {
            return "";
        }
        List<JsonNode> failing = list(clause.get("failing"));
        List<JsonNode> open = list(clause.get("open"));
        if (failing.isEmpty() && open.isEmpty()) {
            return text(clause, "decision").equals("not-applicable") ? "" : zh(clause, "why");
        }
        return named(failing) + named(open);
    }

    private static String named(List<JsonNode> items) {
        StringBuilder named = new StringBuilder();
        items.stream()
                .limit(FEW)
                .forEach(item -> named.append(text(item, "name")).append(' '));
        return named + (items.size() > FEW ? String.valueOf(items.size()) : "");
    }

    private static Map<String, List<JsonNode>> blocks(String standard) {
        Map<String, List<JsonNode>> blocks = new LinkedHashMap<>();
        for (JsonNode clause : back.verdict(standard).get("clauses")) {
            blocks.computeIfAbsent(text(clause, "block"), unused -> new ArrayList<>())
                    .add(clause);
        }
        return blocks;
    }

    private static List<JsonNode> over(JsonNode stage) {
        return list(stage.get("indicators")).stream()
                .filter(each -> text(each, "within").equals("not-met"))
                .toList();
    }

    /** Of each stage: how many coefficients are above the limit, which, and how many schools fail. */
    private static List<String> resources(String standard) {
        List<String> numbers = new ArrayList<>();
        for (JsonNode stage : back.verdict(standard).get("stages")) {
            List<JsonNode> over = over(stage);
            if (!over.isEmpty()) {
                numbers.add(String.valueOf(over.size()));
                over.forEach(each -> numbers.addAll(List.of(shown(each.get("cv"), 3), shown(each.get("limit"), 2))));
            }
            for (JsonNode clause : blocks(standard).get("resources")) {
                if (clause.get("stage").equals(stage.get("stage"))
                        && !clause.get("failing").isEmpty()) {
                    numbers.add(String.valueOf(clause.get("failing").size()));
                }
            }
        }
        return numbers;
    }

    private static List<String> whole(String standard) {
        JsonNode items = back.verdict(standard).get("items");
        List<String> numbers = new ArrayList<>();
        if (standard.equals(ReadBack.QUALITY)) {
            numbers.add(items.get("own").toString());
        }
        for (String key : List.of("met", "not_met", "open")) {
            numbers.add(items.get(key).toString());
        }
        if (items.get("nation").intValue() > 0) {
            numbers.add(items.get("nation").toString());
        }
        return numbers;
    }

    /** How many of the clauses that are asked of the county itself were decided in each way. */
    @Test
    void the_counts_of_items_are_those_of_the_clauses() {
        JsonNode items = back.verdict(ReadBack.BASIC).get("items");
        List<String> decisions = list(back.verdict(ReadBack.BASIC).get("clauses")).stream()
                .map(clause -> text(clause, "id") + " " + text(clause, "decision"))
                .distinct()
                .toList();
        assertThat(items.get("met").intValue()).isEqualTo((int)
                decisions.stream().filter(each -> each.endsWith(" met")).count());
        assertThat(items.get("own").intValue()).isEqualTo(decisions.size());
    }

    private static List<String> of(Object... parts) {
        List<String> numbers = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof List<?> more) {
                more.forEach(each -> numbers.add(each.toString()));
            } else {
                numbers.addAll(numbers(part.toString()));
            }
        }
        return numbers;
    }

    @ParameterizedTest
    @ValueSource(strings = {ReadBack.BASIC, ReadBack.QUALITY})
    void every_computed_sentence_of_the_self_assessment_has_the_numbers_of_the_result(String standard)
            throws IOException {
        List<String> sentences = new ArrayList<>(back.shaded("self-assessment-" + standard + ".docx"));
        assertThat(numbers(sentences.remove(0))).isEqualTo(county(standard));
        List<List<String>> expected = new ArrayList<>();
        for (JsonNode stage : back.verdict(standard).get("stages")) {
            expected.add(of(stage.get("schools")));
        }
        expected.add(whole(standard));
        blocks(standard).forEach((block, clauses) -> {
            if (block.equals("resources")) {
                expected.add(resources(standard));
                for (JsonNode clause : clauses) {
                    if (!clause.get("margin").isNull()) {
                        expected.add(of(zh(clause, "name"), zh(clause, "why"), shown(clause.get("margin"), 3)));
                    }
                }
            }
            for (int i = 0; i < clauses.size(); i++) {
                JsonNode clause = clauses.get(i);
                JsonNode judgement = clause.get("judgement");
                boolean namesSpreads = text(clause, "id").equals("balance")
                        && text(clause, "decision").equals("not-met");
                expected.add(of(
                        i + 1,
                        zh(clause, "name"),
                        namesSpreads ? spreads(standard, text(clause, "stage")) : reason(clause),
                        judgement == null ? "" : text(judgement, "evidence")));
            }
        });
        expected.addAll(problems(standard));
        if (standard.equals(ReadBack.QUALITY)) {
            expected.add(
                    List.of("9", "1", String.valueOf(back.result().get("year").intValue() + 2), "03", "31"));
        }
        expected.addAll(annexes(standard));
        List<List<String>> found = sentences.stream()
                .map(sentence -> sentence.contains("只补一所") ? withoutAmount(sentence) : numbers(sentence))
                .toList();
        assertThat(found).isEqualTo(expected);
        assertThat(sentences)
                .as("a clause that is not met is not told as if it were")
                .noneMatch(sentence -> sentence.contains("未达标。每一个都"));
    }

    /** The amount is checked by {@link #the_least_that_one_school_could_do}. */
    private static List<String> withoutAmount(String sentence) {
        return numbers(sentence.substring(0, sentence.indexOf("；只补一所")));
    }

    /** The coefficients of a stage that are above their limit, each with it. */
    private static List<String> spreads(String standard, String stage) {
        return list(back.verdict(standard).get("stages")).stream()
                .filter(each -> text(each, "stage").equals(stage))
                .flatMap(each -> over(each).stream())
                .flatMap(each -> java.util.stream.Stream.of(shown(each.get("cv"), 3), shown(each.get("limit"), 2)))
                .toList();
    }

    private static List<List<String>> problems(String standard) {
        List<List<String>> problems = new ArrayList<>();
        for (JsonNode stage : back.verdict(standard).get("stages")) {
            over(stage).forEach(each -> problems.add(List.of(shown(each.get("cv"), 3), shown(each.get("limit"), 2))));
        }
        list(back.verdict(standard).get("clauses")).stream()
                .filter(clause -> text(clause, "decision").equals("not-met")
                        && !text(clause, "block").equals("resources"))
                .map(clause -> text(clause, "id"))
                .distinct()
                .forEach(unused -> problems.add(List.of()));
        if (problems.isEmpty()) {
            problems.add(List.of());
        }
        return problems;
    }

    private static List<List<String>> annexes(String standard) {
        List<String> evidence = new ArrayList<>(List.of(""));
        for (JsonNode clause : back.verdict(standard).get("clauses")) {
            String given = clause.get("judgement") == null ? "" : text(clause.get("judgement"), "evidence");
            if (!given.isEmpty() && !evidence.contains(given)) {
                evidence.add(given);
            }
        }
        List<List<String>> annexes = new ArrayList<>();
        for (int i = 0; i < evidence.size(); i++) {
            annexes.add(of(i + 1, evidence.get(i)));
        }
        return annexes;
    }

    /** What the county reported of itself, in the order of the form; one item has a number in its name. */
    private static List<String> county(String standard) throws IOException {
        List<String> numbers = new ArrayList<>();
        for (String figure : ReportedCounty.basics(standard)) {
            numbers.add(figure.replace(",", ""));
        }
        if (standard.equals(ReadBack.QUALITY)) {
            numbers.add(numbers.size() - 9, "50");
        }
        return numbers;
    }

    @ParameterizedTest
    @ValueSource(strings = {ReadBack.BASIC, ReadBack.QUALITY})
    void the_tables_of_the_self_assessment_have_the_values_of_the_result(String standard) throws IOException {
        List<List<String>> rows = back.wordRows("self-assessment-" + standard + ".docx");
        List<List<String>> indicators = new ArrayList<>();
        List<List<String>> lacking = new ArrayList<>();
        for (JsonNode stage : back.verdict(standard).get("stages")) {
            stage.get("indicators").forEach(each -> indicators.add(ValuesReadBackTest.indicator(each)));
            lacking.addAll(Lacks.rows(stage));
        }
        assertThat(rows.stream()
                        .filter(row -> row.size() > 3 && row.get(1).endsWith("生"))
                        .map(row -> row.subList(1, row.size())))
                .isEqualTo(indicators);
        assertThat(rows.stream().filter(row -> row.get(0).matches("小学|初中")).map(Lacks::numbersOf))
                .isEqualTo(lacking);
    }

    @Test
    void every_number_on_the_page_for_the_head_is_that_of_the_result() throws IOException {
        String page = back.page("leader.html");
        List<List<String>> lacking = new ArrayList<>();
        List<List<String>> items = new ArrayList<>();
        for (JsonNode stage : back.verdict(ReadBack.QUALITY).get("stages")) {
            lacking.addAll(Lacks.rows(stage));
            over(stage).forEach(each -> items.add(List.of(shown(each.get("cv"), 3), shown(each.get("limit"), 2))));
        }
        items.addAll(duties("not-met"));
        items.addAll(duties("open"));
        assertThat(ReadBack.htmlRows(page).stream()
                        .filter(row -> row.get(0).matches("小学|初中"))
                        .map(Lacks::numbersOf))
                .isEqualTo(lacking);
        assertThat(ReadBack.inside(page, "li").stream()
                        .map(ReadBack::plain)
                        .map(line -> line.contains("只补一所") ? withoutAmount(line) : numbers(line)))
                .isEqualTo(items);
        assertThat(ReadBack.inside(page, "p").stream()
                        .skip(1)
                        .map(ReadBack::plain)
                        .filter(line -> !line.contains("申报"))
                        .map(ReadBack::numbers))
                .containsExactly(List.of(), resources(ReadBack.QUALITY), whole(ReadBack.QUALITY), List.of());
        assertThat(ReadBack.htmlRows(page).stream().map(row -> row.get(0)).filter(cell -> cell.matches("\\d{4}-.*")))
                .hasSizeGreaterThan(4)
                .isSorted()
                .last()
                .isEqualTo(back.result().get("year").intValue() + 2 + "-03-31");
    }

    /** Each duty once, and at how many places of each stage it stands open. */
    private static List<List<String>> duties(String decision) {
        Map<String, List<String>> duties = new LinkedHashMap<>();
        for (JsonNode clause : back.verdict(ReadBack.QUALITY).get("clauses")) {
            boolean isDuty = text(clause, "decision").equals(decision)
                    && !isNations(clause)
                    && !text(clause, "block").equals("resources");
            if (isDuty) {
                int places = clause.get("failing").size() + clause.get("open").size();
                duties.computeIfAbsent(text(clause, "id"), unused -> new ArrayList<>(numbers(zh(clause, "name"))))
                        .addAll(places == 0 ? List.of() : List.of(String.valueOf(places)));
            }
        }
        return List.copyOf(duties.values());
    }

    @Test
    void the_least_that_one_school_could_do() throws IOException {
        List<String> sentences = new ArrayList<>(back.shaded("self-assessment-" + ReadBack.QUALITY + ".docx"));
        sentences.addAll(ReadBack.inside(back.page("leader.html"), "li"));
        JsonNode primary = back.verdict(ReadBack.QUALITY).get("stages").get(0);
        JsonNode sports = list(primary.get("indicators")).stream()
                .filter(each -> text(each, "id").equals("sports-area-per-student"))
                .findFirst()
                .orElseThrow();
        List<String> told = sentences.stream()
                .filter(sentence -> sentence.contains("只补一所"))
                .map(sentence -> sentence.replaceAll(".*最少是", ""))
                .toList();
        assertThat(told).hasSize(2);
        for (String each : told) {
            String school = each.replaceAll("增加.*", "");
            double amount = Double.parseDouble(numbers(each).get(0));
            double limit = sports.get("limit").doubleValue();
            assertThat(Lacks.cv(primary, "sports-area-per-student", school, amount))
                    .isLessThanOrEqualTo(limit);
            assertThat(Lacks.cv(primary, "sports-area-per-student", school, amount - 0.01))
                    .isGreaterThan(limit);
        }
    }
}
