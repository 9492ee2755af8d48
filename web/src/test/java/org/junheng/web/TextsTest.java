package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junheng.web.page.Texts;
import org.junit.jupiter.api.Test;

/** The pages' words are in the text files, all of them in both languages, and none is there that no page says. */
class TextsTest {

    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern CHINESE = Pattern.compile("[\\u2e80-\\u9fff\\uff00-\\uffef\\u3000-\\u303f]");
    private static final Set<String> READ_ATTRIBUTES =
            Set.of("title", "alt", "placeholder", "aria-label", "label", "data-ask");
    /** the names of the languages are each in their own */
    private static final Set<String> LANGUAGES = Set.of("page.other-language");

    private final Texts texts = Texts.builtIn();

    private static List<String> sources() {
        return Stream.concat(Sources.templates().values().stream(), Sources.java("web").values().stream())
                .toList();
    }

    private Set<String> files() {
        return texts.keys().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toSet());
    }

    /** Every literal that has the shape of a key: file, point, words. One that others are put together from ends in a hyphen or a point. */
    private Set<String> named() {
        Pattern key = Pattern.compile("\"((" + String.join("|", files()) + ")\\.([a-z][a-z0-9.-]*)?)\"");
        return sources().stream()
                .flatMap(source -> key.matcher(source).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean asksFor(String literal, String key) {
        return literal.endsWith("-") || literal.endsWith(".") ? key.startsWith(literal) : key.equals(literal);
    }

    @Test
    void every_text_that_is_asked_for_is_there() {
        Set<String> named = named();
        assertThat(named).hasSizeGreaterThan(100);
        // the words of deeds have the same shape as keys and a file of their own
        named.removeIf(literal ->
                texts.has("deeds." + literal) || texts.keys().stream().anyMatch(key -> asksFor(literal, key)));
        assertThat(named).as("asked for and not there").isEmpty();
    }

    @Test
    void every_text_that_is_there_is_asked_for() {
        Set<String> named = named();
        Set<String> idle = new TreeSet<>(texts.keys());
        idle.removeIf(key -> named.stream().anyMatch(literal -> asksFor(literal, key)));
        assertThat(idle).as("there and never asked for").isEmpty();
    }

    @Test
    void each_language_is_itself() {
        assertThat(texts.keys()).filteredOn(key -> !LANGUAGES.contains(key)).allSatisfy(key -> {
            assertThat(texts.words(key).en()).as(key).isNotBlank().doesNotContainPattern(CHINESE);
            assertThat(texts.words(key).zh()).as(key).isNotBlank();
        });
    }

    @Test
    void both_languages_say_the_same_arguments() {
        Pattern argument = Pattern.compile("%(\\d\\$)?[sd]");
        assertThat(texts.keys())
                .allSatisfy(key -> assertThat(argument.matcher(texts.words(key).en())
                                .results()
                                .map(found -> found.group())
                                .sorted())
                        .as(key)
                        .containsExactlyInAnyOrderElementsOf(
                                argument.matcher(texts.words(key).zh())
                                        .results()
                                        .map(found -> found.group())
                                        .toList()));
    }

    /** What a document tells is escaped by its writer and writes itself; nothing goes past the templates' own escaping. */
    @Test
    void nothing_is_taken_as_it_is() {
        assertThat(Sources.templates())
                .allSatisfy((name, template) -> assertThat(template).as(name).doesNotContain("$unsafe"));
    }

    @Test
    void no_template_has_words_of_its_own() {
        assertThat(Sources.templates()).hasSizeGreaterThan(10).allSatisfy((name, template) -> {
            Element page = Jsoup.parse(markup(template), "", Parser.xmlParser());
            page.getAllElements().forEach(element -> {
                element.childNodes().stream()
                        .filter(TextNode.class::isInstance)
                        .map(Node::toString)
                        .forEach(text -> assertThat(text).as(name).doesNotContainPattern(LETTER));
                READ_ATTRIBUTES.forEach(attribute -> assertThat(element.attr(attribute))
                        .as(name + " " + attribute)
                        .doesNotContainPattern(LETTER));
            });
        });
    }

    @Test
    void words_in_a_template_would_be_found() {
        for (String words : List.of("<p>Hello</p>", "<p>你好 ${frame.t(\"a.b\")}</p>", "@if(x)<b>yes</b>@endif")) {
            assertThat(Jsoup.parse(markup(words), "", Parser.xmlParser()).text())
                    .containsPattern(LETTER);
        }
        assertThat(Jsoup.parse(
                                markup("@if(a.b(\"x)\"))<p class=\"c\">${d ? \"e}\" : f}</p>@else · @endif"),
                                "",
                                Parser.xmlParser())
                        .text())
                .doesNotContainPattern(LETTER);
    }

    /** A template without what its engine reads: what is left is markup and words. */
    private static String markup(String template) {
        String rest = template.replaceAll("(?s)<%--.*?--%>", "")
                .replaceAll("(?m)^@(import|param)\\b.*$", "")
                .replaceAll("(?s)<!DOCTYPE[^>]*>", "");
        rest = without(rest, "${", "");
        rest = without(rest, "!{", "");
        // a call with a block of content: the block stays
        rest = rest.replaceAll("@template\\.[\\w.]+\\([^()`]*@`", "").replace("`)", "");
        rest = without(rest, "@if(", "");
        rest = without(rest, "@elseif(", "");
        rest = without(rest, "@for(", "");
        rest = rest.replaceAll("@template\\.[\\w.]+\\(", "@call(");
        rest = without(rest, "@call(", "");
        return rest.replaceAll("@(else|endif|endfor)\\b", "");
    }

    private static String without(String text, String beginning, String instead) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, from)) {
            rest.append(text, from, at).append(instead);
            int open = at + beginning.length() - 1;
            from = open + Sources.enclosed(text, open).length() + 2;
        }
        return rest.append(text.substring(from)).toString();
    }
}
