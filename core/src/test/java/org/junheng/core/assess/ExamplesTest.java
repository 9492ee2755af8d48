package org.junheng.core.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.Standards;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every worked example inside every built-in standard holds; published answers are among them. */
class ExamplesTest {

    @TestFactory
    Stream<DynamicTest> every_example_beside_a_rule_holds() {
        Standards standards = Standards.builtIn(Registers.builtIn());
        return standards.ids().stream()
                .flatMap(id -> Examples.run(standards, id).stream())
                .map(result -> dynamicTest(
                        result.standard() + "：" + result.says(),
                        () -> assertThat(result.differences()).isEmpty()));
    }
}
