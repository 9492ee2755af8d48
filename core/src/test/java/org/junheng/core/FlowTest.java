package org.junheng.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The whole architecture in one list: a step may read the steps before it, never those after it. */
class FlowTest {

    static final String ROOT = "org.junheng.core.";
    static final List<String> FLOW = List.of(
            "text",
            "document",
            "model",
            "formula",
            "register",
            "survey",
            "standard",
            "collect",
            "verify",
            "trial",
            "measure",
            "diagnose",
            "reconcile",
            "forecast",
            "plan",
            "plan.resources",
            "plan.rotation",
            "plan.pairs",
            "act",
            "assess",
            "report");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT.substring(0, ROOT.length() - 1));

    @TestFactory
    Stream<DynamicTest> each_step_reads_only_the_steps_before_it() {
        return IntStream.range(0, FLOW.size() - 1)
                .mapToObj(i -> dynamicTest(FLOW.get(i), () -> {
                    var later =
                            FLOW.stream().skip(i + 1).map(step -> ROOT + step).toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideInAPackage(ROOT + FLOW.get(i))
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(later)
                            .allowEmptyShould(true)
                            .check(CLASSES);
                }));
    }

    @Test
    void no_packages_read_each_other_in_a_circle() {
        slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void every_package_is_a_step_of_the_flow() {
        assertThat(CLASSES.stream().map(type -> type.getPackageName()).distinct())
                .isNotEmpty()
                // a step may have parts of its own, such as plan.resources
                .allSatisfy(name ->
                        assertThat(FLOW).contains(name.substring(ROOT.length()).split("\\.")[0]));
    }
}
