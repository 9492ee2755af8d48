package org.junheng.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.core.formula.Exact.Truth;
import org.junheng.core.text.FileRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked, read from files; a broken file is refused with its place. */
class QuestionnairesTest {

    private static final Registers REGISTERS = Registers.builtIn();
    private static final Questionnaires ASKED = Questionnaires.of(REGISTERS);

    private static final String SMALL = """
            group: public
            name: {zh: 群众问卷, en: Public}
            about: {zh: 请作答, en: Please answer}
            sample: {number: 50}
            fields:
              - {id: overall, name: {zh: 总体, en: All}, type: code, codes: satisfaction}
              - {id: comment, name: {zh: 意见, en: Comment}, type: text, length: 200}
            valid-when: not missing(overall)
            satisfied-when: overall == "satisfied"
            aspects:
              - {id: equity, satisfied-when: overall == "satisfied"}
            """;

    private static Questionnaires of(String text) {
        return Questionnaires.of(Map.of("own/public.yaml", text), REGISTERS);
    }

    @Test
    void every_group_of_the_code_list_is_asked_in_its_order_about_the_six_aspects() {
        assertThat(ASKED.all())
                .extracting(Questionnaire::group)
                .containsExactlyElementsOf(REGISTERS.codes(Questionnaires.GROUPS).codes().stream()
                        .map(Code::id)
                        .toList());
        assertThat(ASKED.all())
                .allSatisfy(asked -> assertThat(asked.aspects())
                        .extracting(Questionnaire.Aspect::id)
                        .containsExactlyElementsOf(REGISTERS.codes("survey-aspect").codes().stream()
                                .map(Code::id)
                                .toList()));
    }

    @Test
    void what_is_valid_is_said_by_the_file() {
        Questionnaire parents = ASKED.of("parents");
        Map<String, String> four = Map.of(
                "overall", "satisfied", "equity", "fair", "sharing", "fair", "conduct", "fair", "quality", "satisfied");
        assertThat(parents.read(parents.valid(), four)).isEqualTo(Truth.YES);
        Map<String, String> three = new java.util.HashMap<>(four);
        three.put("quality", "unknown");
        assertThat(parents.read(parents.valid(), three))
                .as("who cannot say says nothing")
                .isEqualTo(Truth.NO);
        three.remove("quality");
        assertThat(parents.read(parents.valid(), three)).isEqualTo(Truth.NO);
        assertThat(parents.read(parents.valid(), Map.of())).isEqualTo(Truth.NO);
    }

    @Test
    void how_many_are_asked_follows_from_how_many_there_are() {
        Sample share = ASKED.of("parents").sample();
        assertThat(share.quota(Optional.of(1000))).contains(100);
        assertThat(share.quota(Optional.of(1001)))
                .as("never fewer than the share")
                .contains(101);
        assertThat(share.quota(Optional.of(90))).as("at least twenty").contains(20);
        assertThat(share.quota(Optional.of(7))).as("no more than there are").contains(7);
        assertThat(share.quota(Optional.empty())).as("missing is not zero").isEmpty();
        assertThat(ASKED.of("public").sample().quota(Optional.empty())).contains(200);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments("group: public", "group: farmers", "group", "farmers", "survey-group"),
                arguments("sample: {number: 50}", "sample: {number: 0}", "sample.number", "0", "from 1 on"),
                arguments(
                        "sample: {number: 50}",
                        "sample: {of: pupils, percent: 10, at-least: 1}",
                        "sample.of",
                        "pupils",
                        "students"),
                arguments(
                        "sample: {number: 50}",
                        "sample: {of: students, percent: 101, at-least: 1}",
                        "sample.percent",
                        "101",
                        "at most 100"),
                arguments("type: text, length: 200", "type: count", "fields[1].type", "count", "code or text"),
                arguments("type: text, length: 200", "type: text", "fields[1]", "comment", "length"),
                arguments("valid-when:", "valid:", "valid", "valid", "valid-when"),
                arguments("not missing(overall)", "not missing(all)", "valid-when", "all", "a question: overall"),
                arguments(
                        "satisfied-when: overall == \"satisfied\"\naspects",
                        "satisfied-when: overall == \"happy\"\naspects",
                        "satisfied-when",
                        "happy",
                        "an answer that a question offers"),
                arguments("id: equity", "id: weather", "aspects[0].id", "weather", "survey-aspect"),
                arguments("id: comment", "id: overall", "fields[1].id", "overall", "only once"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_broken_file_is_refused_with_its_place(String good, String bad, String path, String found, String wanted) {
        assertThat(SMALL).contains(good);
        assertThat(of(SMALL).all()).hasSize(1);
        String sentence = catchThrowableOfType(FileRefusal.class, () -> of(SMALL.replace(good, bad)))
                .sentence()
                .en();
        assertThat(sentence)
                .contains("own/public.yaml › " + path)
                .contains(found)
                .contains(wanted);
    }
}
