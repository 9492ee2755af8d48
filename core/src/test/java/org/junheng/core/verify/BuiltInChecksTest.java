package org.junheng.core.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.core.collect.Areas;
import org.junheng.core.model.Facts;
import org.junheng.core.register.Check;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;
import org.junheng.core.text.Words;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every check of the built-in registers can be run and worded; a misspelt field would stop here. */
class BuiltInChecksTest {

    private static final Facts ONE_OF_EACH = oneOfEach();

    private static Facts oneOfEach() {
        Given given = given();
        for (Register register : Given.BUILT_IN.all()) {
            String header = String.join(" ", register.fields().keySet());
            String row = register.fields().values().stream()
                    .map(BuiltInChecksTest::cell)
                    .collect(Collectors.joining(" "));
            given.and(register.id(), header, row);
        }
        return given.facts();
    }

    private static Given given() {
        return Given.given(Given.BUILT_IN);
    }

    private static String cell(Field field) {
        return switch (field.type()) {
            case TEXT -> field.length() > 0 ? "9".repeat(field.length()) : "x";
            case CODE -> field.codes().orElseThrow().codes().get(0).id();
            case YEAR -> "2025";
            case FLAG, COUNT, NUMBER -> "1";
            case DATE -> "20000";
        };
    }

    @TestFactory
    Stream<DynamicTest> every_check_can_be_run_and_worded() {
        World world = new World(ONE_OF_EACH, Given.BUILT_IN, Areas.of(Given.BUILT_IN));
        return Given.BUILT_IN.all().stream()
                .flatMap(register -> register.checks().stream()
                        .map(check ->
                                dynamicTest(register.id() + "." + check.id(), () -> run(world, register, check))));
    }

    private static void run(World world, Register register, Check check) {
        assertThat(world.reading().read(check.test(), register.id())).hasSize(1);
        check.when()
                .ifPresent(when ->
                        assertThat(world.reading().read(when, register.id())).containsAnyOf(0, 1, Double.NaN));
        Words said = new Sentence(world, register.id()).of(check.says(), 0);
        assertThat(said.zh()).doesNotContain("{", "}").containsPattern("[。？；，：]");
        assertThat(said.en()).doesNotContain("{", "}").doesNotContainPattern("\\p{IsHan}");
        assertThat(check.fields()).isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> no_register_names_a_check_twice() {
        return Given.BUILT_IN.all().stream()
                .map(register -> dynamicTest(register.id(), () -> {
                    List<String> ids = register.checks().stream().map(Check::id).toList();
                    assertThat(ids).doesNotHaveDuplicates();
                }));
    }
}
