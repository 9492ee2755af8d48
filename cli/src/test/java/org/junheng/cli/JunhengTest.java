package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JunhengTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void the_version_is_the_one_that_was_built() {
        assertThat(run("--version")).isEqualTo(0);
        assertThat(out.toString()).matches("junheng \\d+\\.\\d+\\.\\d+\\R");
    }

    @Test
    void help_is_asked_for_and_given() {
        assertThat(run("--help")).isEqualTo(0);
        assertThat(out.toString()).contains("junheng").contains("均衡");
    }

    @Test
    void a_command_that_does_not_exist_is_a_usage_error_in_both_languages() {
        assertThat(run("frobnicate")).isEqualTo(64);
        assertThat(err.toString())
                .contains("命令写法不对")
                .contains("command not understood")
                .contains("frobnicate");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void what_is_missing_on_the_command_line_is_named() {
        assertThat(run("assess")).isEqualTo(64);
        assertThat(err.toString()).contains("缺少 FILES").contains("missing FILES");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"assess", "audit", "example", "measure", "serve", "standards", "template", "users", "verify"})
    void every_command_stands_in_the_help_and_explains_itself(String command) {
        assertThat(run("--help")).isEqualTo(0);
        assertThat(out.toString()).contains("\n  " + command + " ");
        assertThat(run(command, "--help")).isEqualTo(0);
        assertThat(out.toString()).contains("Usage: junheng " + command);
    }

    @Test
    void no_command_at_all_shows_what_there_is_and_is_a_usage_error() {
        assertThat(run()).isEqualTo(64);
        assertThat(out.toString()).contains("junheng");
    }

    @Test
    void a_failure_of_the_program_is_one_sentence_and_a_log_never_a_stack_trace() {
        PrintWriter page = new PrintWriter(err);
        assertThat(Mishaps.broken(new IllegalStateException("broken inside"), page, "assess"))
                .isEqualTo(70);
        assertThat(err.toString()).contains("程序出错", "error.log").doesNotContain("Exception", "\tat ");
    }

    private int run(String... arguments) {
        return Junheng.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }
}
