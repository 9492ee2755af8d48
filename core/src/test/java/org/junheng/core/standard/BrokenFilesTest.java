package org.junheng.core.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junheng.core.register.Registers;
import org.junheng.core.text.FileRefusal;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Shelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A broken file of a standard gives one sentence in both languages: file, key, what is written, what to write. */
class BrokenFilesTest {

    private static final Registers REGISTERS = Registers.builtIn();

    private static final String DOCUMENT = """
            id: trial
            version: 1
            name: {zh: 试行（虚构）, en: invented trial}
            stages: [primary]
            """;
    private static final String INDICATOR = """
            id: ground
            name: {zh: 生均运动场地, en: ground per student}
            unit: m2/student
            value: sports_ground_m2 / students
            threshold: [{from: 2010-01-01, at-least: 4.2}]
            """;
    private static final String CLAUSE = """
            id: schools
            block: resources
            name: {zh: 达标, en: met}
            scope: section
            test: count(meets) >= needed
            limits: {needed: [{from: 2010-01-01, value: 1}]}
            """;

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments(
                        "unknown key",
                        "indicators/ground.yaml",
                        INDICATOR.replace("threshold:", "treshold:"),
                        "treshold",
                        "treshold",
                        "threshold"),
                arguments(
                        "bad number",
                        "indicators/ground.yaml",
                        INDICATOR.replace("4.2", "4.2平方米"),
                        "threshold[0].at-least",
                        "4.2平方米",
                        "例 at-least: 10.2"),
                arguments(
                        "unknown field",
                        "indicators/ground.yaml",
                        INDICATOR.replace("value: sports_ground_m2", "value: sport_ground"),
                        "value",
                        "sport_ground / students",
                        "第 1 个字符"),
                arguments(
                        "broken formula",
                        "indicators/ground.yaml",
                        INDICATOR.replace("/ students", "/ (students"),
                        "value",
                        "sports_ground_m2 / (students",
                        "第 29 个字符"),
                arguments(
                        "unlike units",
                        "indicators/ground.yaml",
                        INDICATOR.replace("value: sports_ground_m2", "value: (sports_ground_m2 + equipment_value)"),
                        "value",
                        "sports_ground_m2 + equipment_value",
                        "单位不同"),
                arguments(
                        "wrong unit",
                        "indicators/ground.yaml",
                        INDICATOR.replace("m2/student", "yuan/student"),
                        "unit",
                        "yuan/student",
                        "m2·student^-1"),
                arguments(
                        "unknown unit",
                        "indicators/ground.yaml",
                        INDICATOR.replace("m2/student", "acre/student"),
                        "unit",
                        "acre/student",
                        "units.yaml"),
                arguments(
                        "unknown stage",
                        "document.yaml",
                        DOCUMENT.replace("[primary]", "[primery]"),
                        "stages[0]",
                        "primery",
                        "primary"),
                arguments(
                        "unknown stage of a limit",
                        "indicators/ground.yaml",
                        INDICATOR.replace(
                                "threshold: [{from: 2010-01-01, at-least: 4.2}]",
                                "threshold: {primery: [{from: 2010-01-01, at-least: 4.2}]}"),
                        "threshold.primery",
                        "primery",
                        "primary"),
                arguments(
                        "missing key",
                        "indicators/ground.yaml",
                        INDICATOR.replace("unit: m2/student\n", ""),
                        "unit",
                        "",
                        "不可缺少"),
                arguments(
                        "bad date",
                        "indicators/ground.yaml",
                        INDICATOR.replace("2010-01-01", "2010-1-1"),
                        "threshold[0].from",
                        "2010-1-1",
                        "2017-04-19"),
                arguments(
                        "no YAML",
                        "indicators/ground.yaml",
                        INDICATOR.replace("at-least: 4.2}]", "at-least: 4.2"),
                        "6:1",
                        "",
                        "YAML"),
                arguments(
                        "a key twice",
                        "indicators/ground.yaml",
                        INDICATOR + "unit: m2/student\n",
                        "6:1",
                        "unit",
                        "每个键一次"),
                arguments(
                        "unknown scope",
                        "clauses/schools.yaml",
                        CLAUSE.replace("scope: section", "scope: class"),
                        "scope",
                        "class",
                        "section | school | stage | county"),
                arguments(
                        "unknown block",
                        "clauses/schools.yaml",
                        CLAUSE.replace("block: resources", "block: money"),
                        "block",
                        "money",
                        "resources"),
                arguments(
                        "unknown limit",
                        "clauses/schools.yaml",
                        CLAUSE.replace(">= needed", ">= neded"),
                        "test",
                        "count(meets) >= neded",
                        "第 17 个字符"),
                arguments("no English", "clauses/schools.yaml", CLAUSE.replace(", en: met", ""), "name.en", "", "不可缺少"),
                arguments(
                        "unknown register",
                        "document.yaml",
                        DOCUMENT + "rows: classroom\n",
                        "rows",
                        "classroom",
                        "登记册"),
                arguments("one indicator twice", "indicators/twice.yaml", INDICATOR, "id", "ground", "没有用过的 id"),
                arguments("one clause twice", "clauses/twice.yaml", CLAUSE, "id", "schools", "没有用过的 id"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void gives_one_sentence(String kind, String file, String text, String key, String found, String wanted) {
        FileRefusal refusal = catchThrowableOfType(FileRefusal.class, () -> read(file, text));
        assertThat(refusal).as(kind).isNotNull();
        assertThat(refusal.sentence().zh())
                .contains(file + " › " + key + "：写的是“")
                .contains(found)
                .contains(wanted)
                .doesNotContain("\n");
        assertThat(refusal.sentence().en())
                .contains(file + " › " + key + ": found \"")
                .contains(found)
                .doesNotContain("\n");
    }

    @Test
    void the_whole_document_is_read_without_a_break() {
        assertThat(read("clauses/schools.yaml", CLAUSE).clauses()).hasSize(1);
    }

    @Test
    void two_documents_of_one_id_are_refused() {
        TreeMap<String, String> files = new TreeMap<>();
        files.put("one/document.yaml", DOCUMENT);
        files.put("two/document.yaml", DOCUMENT);
        FileRefusal refusal = catchThrowableOfType(
                FileRefusal.class, () -> Standards.of(List.of(new Shelf("mine", files)), REGISTERS));
        assertThat(refusal.sentence().zh()).contains("document.yaml › id：写的是“trial”；应写没有用过的 id");
    }

    @Test
    void a_base_of_another_version_is_refused_with_the_one_there_is() {
        FileRefusal refusal = catchThrowableOfType(FileRefusal.class, () -> variant("trial@2"));
        assertThat(refusal.sentence().zh()).contains("document.yaml › based-on：写的是“trial@2”；应写trial@1");
        assertThat(catchThrowableOfType(FileRefusal.class, () -> variant("trial"))
                        .sentence()
                        .zh())
                .contains("应写trial@1");
        assertThat(catchThrowableOfType(FileRefusal.class, () -> variant("nothing@1"))
                        .sentence()
                        .zh())
                .contains("写的是“nothing@1”");
        assertThat(catchThrowableOfType(FileRefusal.class, () -> variant("mine@1"))
                        .sentence()
                        .zh())
                .as("a document cannot stand on itself")
                .contains("写的是“mine@1”");
        assertThat(variant("trial@1").lineage()).containsExactly("mine", "trial");
    }

    @Test
    void a_standard_nobody_knows_is_refused_with_those_there_are() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> Standards.builtIn(REGISTERS).standard("quality-balance-2018"));
        assertThat(refusal.sentence().zh()).contains("quality-balance-2018").contains("quality-balance-2017");
    }

    private static Standard variant(String base) {
        TreeMap<String, String> files = files();
        files.put("mine/document.yaml", """
                id: mine
                version: 1
                based-on: %s
                name: {zh: 某省（虚构）, en: an invented province}
                """.formatted(base));
        return Standards.of(List.of(new Shelf("mine", files)), REGISTERS).standard("mine");
    }

    private static Standard read(String file, String text) {
        TreeMap<String, String> files = files();
        files.put("trial/" + file, text);
        return Standards.of(List.of(new Shelf("mine", files)), REGISTERS).standard("trial");
    }

    private static TreeMap<String, String> files() {
        TreeMap<String, String> files = new TreeMap<>();
        files.put("trial/document.yaml", DOCUMENT);
        files.put("trial/indicators/ground.yaml", INDICATOR);
        files.put("trial/clauses/schools.yaml", CLAUSE);
        return files;
    }
}
