package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.store.figures.Correction;
import org.junheng.store.figures.Upload;
import org.junheng.store.round.Approval;
import org.junheng.store.round.Form;
import org.junheng.store.round.Round;
import org.junheng.web.page.Texts;
import org.junit.jupiter.api.Test;

/** Every deed that anything in the program notes is told in the audit log as a sentence. */
class DeedWordsTest {

    private static final String FILE = "deeds.";

    /** What follows where a deed's word is put together. */
    private static final Map<String, List<String>> ENDINGS = Map.of(
            "upload.", names(Upload.State.values()),
            "form.", names(Form.Step.values()),
            "round.", names(Round.State.values()),
            "correction.", names(Correction.State.values()),
            "approval.",
                    names(Approval.Level.values()).stream()
                            .flatMap(level ->
                                    names(Approval.State.values()).stream().map(state -> level + "." + state))
                            .toList());

    private static List<String> names(Enum<?>... values) {
        return Stream.of(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The words of a call of note: plain ones, and those put together of a beginning and an enum. */
    private static Set<String> words(String argument) {
        Set<String> words = new TreeSet<>();
        for (String literal : Sources.literals(argument)) {
            if (ENDINGS.containsKey(literal) && argument.contains("+")) {
                ENDINGS.get(literal).forEach(ending -> words.add(literal + ending));
            } else if (!literal.equals(".")) {
                words.add(literal);
            }
        }
        return words;
    }

    private static Set<String> noted() {
        Set<String> words = new TreeSet<>();
        Pattern call = Pattern.compile("\\.\\s*note(\\()");
        Sources.java("store", "web", "cli").forEach((name, source) -> {
            Matcher calls = call.matcher(source);
            while (calls.find()) {
                List<String> arguments = Sources.arguments(Sources.enclosed(source, calls.start(1)));
                if (arguments.size() == 5) {
                    assertThat(words(arguments.get(2)))
                            .as(name + " notes a deed by a word that can be read off: " + arguments.get(2))
                            .isNotEmpty();
                    words.addAll(words(arguments.get(2)));
                }
            }
        });
        return words;
    }

    @Test
    void every_deed_has_its_sentence_and_every_sentence_its_deed() {
        Set<String> told = new TreeSet<>();
        Texts.builtIn().keys().stream()
                .filter(key -> key.startsWith(FILE))
                .forEach(key -> told.add(key.substring(FILE.length())));
        Set<String> noted = noted();
        assertThat(noted).hasSizeGreaterThan(30);
        Set<String> untold = new TreeSet<>(noted);
        untold.removeAll(told);
        assertThat(untold).as("to be put into texts/deeds.yaml").isEmpty();
        told.removeAll(noted);
        assertThat(told).as("told in texts/deeds.yaml and never done").isEmpty();
    }
}
