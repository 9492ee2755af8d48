package org.junheng.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;
import org.junit.jupiter.api.Test;

/** A word of the code is a word of the glossary, and the other way round. */
class GlossaryTest {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "^public (?:final |abstract |sealed |non-sealed )*(?:class|record|interface|enum) (\\w+)",
            Pattern.MULTILINE);
    private static final Pattern TYPE = Pattern.compile("[A-Z]\\w*[a-z]\\w*");

    private final Set<String> words = words();
    private final List<String> java =
            Repository.mainJava().stream().map(Repository::text).toList();

    @Test
    void every_public_type_of_core_is_in_the_glossary() {
        Set<String> types = new TreeSet<>();
        for (Path file : Repository.mainJava()) {
            if (Repository.name(file).startsWith("core/")) {
                PUBLIC_TYPE.matcher(Repository.text(file)).results().forEach(type -> types.add(type.group(1)));
            }
        }
        assertThat(types).hasSizeGreaterThan(50);
        types.removeAll(words);
        assertThat(types).as("to be put into GLOSSARY.md").isEmpty();
    }

    @Test
    void every_type_in_the_glossary_exists() {
        assertThat(words)
                .filteredOn(word -> TYPE.matcher(word).matches())
                .isNotEmpty()
                .allSatisfy(type -> assertThat(java)
                        .as(type)
                        .anyMatch(source -> Pattern.compile("\\b(class|record|interface|enum) " + type + "\\b")
                                .matcher(source)
                                .find()));
    }

    @Test
    void every_register_of_schools_and_counties_is_explained_there() {
        Set<String> ids = new TreeSet<>();
        Registers.builtIn().all().forEach((Register register) -> ids.add(register.id()));
        assertThat(ids).isNotEmpty();
        ids.removeAll(words);
        assertThat(ids).as("to be put into GLOSSARY.md").isEmpty();
    }

    /** Everything the glossary writes as code. */
    private static Set<String> words() {
        Set<String> words = new TreeSet<>();
        String glossary = Repository.text(Repository.ROOT.resolve("GLOSSARY.md"));
        CODE.matcher(glossary)
                .results()
                .map((MatchResult code) -> code.group(1))
                .forEach(words::add);
        return words;
    }
}
