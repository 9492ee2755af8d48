package org.junheng.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junheng.core.standard.Standard;
import org.junheng.core.text.Language;
import org.junheng.core.text.Refusal;
import org.junheng.desk.example.Example;
import org.junheng.desk.example.Order;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was read once and is kept elsewhere than in files comes to the same documents as the files themselves. */
class KeptElsewhereTest {

    private static final Path QINGHE = Path.of("..", "examples", "qinghe");

    @TempDir
    private static Path folder;

    private static Input read;
    private static Judged fromFiles;
    private static Judged fromElsewhere;

    @BeforeAll
    static void both_are_judged() throws IOException {
        read = Input.read(List.of(QINGHE), doing -> {});
        fromFiles = judged(read);
        fromElsewhere = judged(kept(read));
    }

    private static Judged judged(Input input, String... settings) {
        Opened opened = Opened.of(input, BuiltIn.registers());
        List<Standard> standards = Judged.asked(BuiltIn.NATIONAL, BuiltIn.standards());
        int year = opened.latest(standards.get(0));
        return Judged.of(
                opened,
                standards,
                BuiltIn.standards(),
                year,
                opened.reported(year).and(opened.registers(), List.of(settings)),
                doing -> {});
    }

    private static Input kept(Input input) throws IOException {
        List<Original> originals = new ArrayList<>();
        for (Original each : input.originals()) {
            try (InputStream in = each.open()) {
                originals.add(Original.of(each.file().name(), in.readAllBytes(), each.sheets()));
            }
        }
        return Input.of(originals, input.profile());
    }

    @Test
    void the_documents_are_the_same_bytes() throws IOException {
        Map<String, byte[]> first = written(fromFiles, "files", Set.of("html", "json", "xlsx"));
        Map<String, byte[]> second = written(fromElsewhere, "elsewhere", Set.of("html", "json", "xlsx"));
        assertThat(first.keySet()).contains("report.html", "result.json", "workbook.xlsx");
        assertThat(second).usingRecursiveComparison().isEqualTo(first);
    }

    private static Map<String, byte[]> written(Judged judged, String name, Set<String> formats) throws IOException {
        Path target = folder.resolve(name);
        Map<String, byte[]> written = new TreeMap<>();
        for (String each : Documents.writeAll(judged, Language.ZH, formats, target)) {
            written.put(each, Files.readAllBytes(target.resolve(each)));
        }
        return written;
    }

    @Test
    void a_snapshot_holds_the_originals_and_opens_again() throws IOException {
        Path target = folder.resolve("snapshot");
        assertThat(Documents.write("snapshot", fromElsewhere, Language.EN, Set.of(), target))
                .containsExactly("result.json", "snapshot.zip");
        OpenedSnapshot opened =
                OpenedSnapshot.open(target.resolve("snapshot.zip"), Files.createDirectory(folder.resolve("opened")));
        assertThat(opened.manifest().standards()).isEqualTo(BuiltIn.NATIONAL);
        assertThat(opened.manifest().inputs()).hasSize(read.originals().size()).contains("inputs/004/_/学校.xlsx");
        for (int i = 0; i < read.originals().size(); i++) {
            assertThat(Digests.of(
                            opened.folder().resolve(opened.manifest().inputs().get(i))))
                    .isEqualTo(read.files().get(i).sha256());
        }
        assertThat(opened.result()).hasSameBinaryContentAs(target.resolve("result.json"));
    }

    @Test
    void the_originals_are_opened_only_for_a_snapshot() throws IOException {
        Input unopened = Input.of(
                read.originals().stream()
                        .map(each -> Original.kept(
                                each.file().name(),
                                each.file().bytes(),
                                each.file().sha256(),
                                each.sheets(),
                                () -> {
                                    throw new IOException("opened");
                                }))
                        .toList(),
                read.profile());
        Judged judged = judged(unopened);
        assertThat(judged.report().inputs()).isEqualTo(fromFiles.report().inputs());
        assertThat(written(judged, "unopened", Set.of("json"))).containsOnlyKeys("result.json");
        assertThatThrownBy(() -> written(judged, "unopened", Set.of("zip"))).isInstanceOf(Refusal.class);
    }

    @Test
    void a_trial_is_judged_and_gets_no_application_form() {
        Judged trial = judged(read, "竹铺乡罗庄小学/小学.骨干教师数+=1");
        assertThat(trial.isTrial()).isTrue();
        assertThat(trial.report().changes()).hasSize(1);
        assertThat(trial.reported().changes()).isEmpty();
        assertThatThrownBy(() ->
                        Documents.write("application", trial, Language.ZH, Set.of(), folder.resolve("no-application")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void remarks_are_the_same_and_nothing_else_is_left() throws IOException {
        Path county = folder.resolve("county");
        Example.write(new Order(30, 1, 7, 2, 2025, true, Order.Format.XLSX), county);
        Input input = Input.read(List.of(county), doing -> {});
        Path files = marked(input, "marked");
        Path elsewhere = marked(kept(input), "marked-elsewhere");
        try (Stream<Path> left = Files.list(elsewhere)) {
            List<Path> names = left.map(Path::getFileName).toList();
            assertThat(names).hasSizeGreaterThan(1);
            for (Path name : names) {
                assertThat(elsewhere.resolve(name)).hasSameBinaryContentAs(files.resolve(name));
            }
        }
    }

    private static Path marked(Input input, String name) {
        Path target = folder.resolve(name);
        Opened opened = Opened.of(input, BuiltIn.registers());
        assertThat(MarkedFiles.write(input, opened.checked().findings(), target, Language.ZH))
                .isNotEmpty()
                .allSatisfy(marked -> assertThat(marked.file()).exists());
        return target;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "../学校.xlsx", "/学校.xlsx", "县/", "a/b/学校.xlsx", "a\\学校.xlsx", "C:学校.xlsx"})
    void a_name_that_leads_elsewhere_is_refused(String name) {
        assertThatThrownBy(() -> Original.of(name, new byte[0], List.of())).isInstanceOf(Refusal.class);
    }

    @Test
    void two_files_of_one_name_are_told_apart_by_their_folders() {
        assertThat(Original.of("清禾/学校.xlsx", new byte[0], List.of()).inFolder()).isEqualTo("清禾/学校.xlsx");
        assertThat(Original.of("学校.xlsx", new byte[0], List.of()).inFolder()).isEqualTo("_/学校.xlsx");
        assertThat(read.originals()).extracting(Original::inFolder).allMatch(entry -> entry.startsWith("qinghe/"));
    }

    @Test
    void what_there_is_not_is_named() {
        assertThatThrownBy(() -> Documents.check("letter")).hasMessageContaining("self-assessment");
        assertThatThrownBy(() -> Documents.check(Set.of("pdf"))).hasMessageContaining("docx html json xlsx zip");
    }
}
