package org.junheng.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What holds for the repository as a whole. */
class RepositoryTest {

    @Test
    void every_package_lives_in_one_module() {
        Map<String, Set<String>> modules = new TreeMap<>();
        for (Path file : Repository.mainJava()) {
            String name = Repository.name(file);
            String module = name.substring(0, name.indexOf("/src/main/java/"));
            String inside = name.substring(name.indexOf("/src/main/java/") + "/src/main/java/".length());
            modules.computeIfAbsent(inside.substring(0, inside.lastIndexOf('/')), folder -> new TreeSet<>())
                    .add(module);
        }
        assertThat(modules).hasSizeGreaterThan(5);
        assertThat(modules)
                .allSatisfy((folder, homes) -> assertThat(homes).as(folder).hasSize(1));
    }

    /** Rankings by examination scores, score targets and promotion rates are forbidden since 2020; the program must not know them. */
    @Test
    void nothing_ranks_schools_teachers_or_pupils_by_scores() {
        Pattern forbidden = Pattern.compile("排名|名次|升学率|rank(s|ed|ing)?\\b.{0,20}\\bscores?|promotion rate");
        assertThat(Repository.files())
                .filteredOn(file -> Repository.name(file).matches("(registers|standards|[a-z]+/src/main)/.*"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(
                                forbidden.matcher(Repository.text(file)).find())
                        .as(Repository.name(file))
                        .isFalse());
    }

    @Test
    void no_file_names_a_place_on_the_machine_it_was_built_on() {
        List<String> places = List.of(
                System.getProperty("user.home") + "/",
                "/wo" + "rk/",
                "/ro" + "ot/",
                "/ho" + "me/",
                "/t" + "mp/",
                "C:" + "\\Users\\");
        assertThat(Repository.files())
                .isNotEmpty()
                .allSatisfy(file ->
                        assertThat(places).as(Repository.name(file)).noneMatch(Repository.text(file)::contains));
    }

    /** One stood in the changelog. */
    @Test
    void no_file_holds_what_a_merge_left_undecided() {
        Pattern mark = Pattern.compile("(?m)^(<{7}|>{7}|={7}$|\\|{7}) ?");
        assertThat(Repository.files())
                .isNotEmpty()
                .allSatisfy(
                        file -> assertThat(mark.matcher(Repository.text(file)).find())
                                .as(Repository.name(file))
                                .isFalse());
    }

    @Test
    void every_link_between_pages_leads_somewhere() {
        Pattern link = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");
        assertThat(Repository.files())
                .filteredOn(file -> file.toString().endsWith(".md"))
                .isNotEmpty()
                .allSatisfy(page -> link.matcher(Repository.text(page))
                        .results()
                        .forEach(found -> assertThat(page.resolveSibling(found.group(1)))
                                .as(Repository.name(page))
                                .exists()));
    }

    @Test
    void every_key_of_result_json_is_in_its_manual_page() {
        String writer =
                Repository.text(Repository.ROOT.resolve("core/src/main/java/org/junheng/core/report/ResultJson.java"));
        String page = Repository.text(Repository.ROOT.resolve("docs/result-json.md"));
        Pattern key = Pattern.compile(
                "\\b(?:json\\.write\\w+|words|number|decimal|items)\\(\\s*(?:json,\\s*)?\"([a-z_0-9]+)\"");
        assertThat(key.matcher(writer).results().map(found -> found.group(1)).distinct())
                .hasSizeGreaterThan(40)
                .allSatisfy(name -> assertThat(page).containsPattern("[`\"]" + name + "[`\"]"));
    }
}
