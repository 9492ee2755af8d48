package org.junheng.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.core.document.Terms;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;

/** The glossary (术语表) as the file at the root of the project has it: terms in sections, some of them explained. */
public final class Glossary {

    public static final String PATH = "/glossary";

    private static final String FILE = "/glossary/GLOSSARY.md";
    private static final int EXPLAINED = 3;

    private static final class Read {
        private static final Glossary BUILT_IN = new Glossary(file());
    }

    private final List<Section> sections = new ArrayList<>();
    private final Map<Language, Map<String, Terms.Term>> terms = new HashMap<>();

    /** Terms of one part of the work. */
    public record Section(Words title, List<Term> terms) {}

    /**
     * One term.
     *
     * @param anchor where it stands on the page
     * @param names in Chinese and in English, as they are written
     * @param says what it means; an empty text where that language leaves it to the name
     */
    public record Term(String anchor, Words names, Words says) {

        public String path() {
            return PATH + "#" + anchor;
        }

        /** The single names of it in a language, and what stands for it in brackets, such as CV. */
        List<String> each(Language language) {
            return Arrays.stream(names.in(language).split("[、;()（）]"))
                    .map(String::strip)
                    .filter(name -> name.matches(".*\\p{L}.*"))
                    .toList();
        }

        boolean isExplained() {
            return !says.zh().isEmpty() && !says.en().isEmpty();
        }
    }

    private Glossary(String text) {
        Set<String> anchors = new HashSet<>();
        for (String part : text.split("(?m)^## ")) {
            List<String> lines = part.lines().toList();
            if (lines.stream().anyMatch(line -> line.startsWith("| 中文"))) {
                sections.add(section(lines, anchors));
            }
        }
        for (Language language : Language.values()) {
            Map<String, Terms.Term> known = new HashMap<>();
            terms().filter(Term::isExplained)
                    .forEach(term -> term.each(language)
                            .forEach(name -> known.putIfAbsent(
                                    key(name), new Terms.Term(term.says().in(language), term.path()))));
            terms.put(language, known);
        }
    }

    public static Glossary builtIn() {
        return Read.BUILT_IN;
    }

    private static String file() {
        try (InputStream in = Glossary.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A heading has both languages, Chinese last; its table one row a term: Chinese, English, code, explanation. */
    private static Section section(List<String> lines, Set<String> anchors) {
        int apart = lines.get(0).lastIndexOf(' ');
        Words title = new Words(
                lines.get(0).substring(apart + 1),
                lines.get(0).substring(0, apart).strip());
        List<Term> terms = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("| ") && !line.startsWith("| 中文")) {
                List<String> cells = Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList();
                terms.add(term(cells, anchors));
            }
        }
        return new Section(title, List.copyOf(terms));
    }

    private static Term term(List<String> cells, Set<String> anchors) {
        String english = cells.get(1).replace("`", "");
        String zh = cells.get(0);
        int colon = english.indexOf(": ");
        // 状态：有值、缺、不适用 and its like tell in Chinese, after the colon, what the term holds
        int stop = zh.indexOf('：');
        String explained = cells.size() > EXPLAINED ? cells.get(EXPLAINED) : "";
        Words names =
                new Words(stop < 0 ? zh : zh.substring(0, stop), colon < 0 ? english : english.substring(0, colon));
        Words says = new Words(
                explained.isEmpty() && stop >= 0 ? zh.substring(stop + 1) : explained,
                colon < 0 ? "" : english.substring(colon + 2));
        String anchor = names.en()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String free = anchor;
        for (int i = 2; !anchors.add(free); i++) {
            free = anchor + "-" + i;
        }
        return new Term(free, names, says);
    }

    public List<Section> sections() {
        return sections;
    }

    public Stream<Term> terms() {
        return sections.stream().flatMap(section -> section.terms().stream());
    }

    /** For headings in a language. */
    public Terms in(Language language) {
        Map<String, Terms.Term> known = terms.get(language);
        return words -> Optional.ofNullable(known.get(key(words)));
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
