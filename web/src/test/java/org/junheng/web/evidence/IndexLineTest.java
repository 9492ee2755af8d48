package org.junheng.web.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.Clause;
import org.junheng.core.standard.Material;
import org.junheng.core.standard.Standard;
import org.junheng.core.standard.Standards;
import org.junheng.core.text.Language;
import org.junheng.store.act.Evidence;
import org.junheng.store.act.EvidenceUse;
import org.junheng.store.act.Materials;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The index is the same whatever the order files came in, and every place in the package is one that every system takes. */
class IndexLineTest {

    private static final Standard STANDARD =
            Standards.builtIn(Registers.builtIn()).standard("quality-balance-2017");

    private static List<Materials.Filed> files(Random chance, int many) {
        List<Materials.Filed> files = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            List<Clause> clauses = STANDARD.clauses();
            Clause clause = clauses.get(chance.nextInt(clauses.size()));
            Material material =
                    clause.materials().get(chance.nextInt(clause.materials().size()));
            String sha = "%064x".formatted(chance.nextInt(20));
            Evidence file = new Evidence(
                    "e" + i,
                    "999901",
                    "999901",
                    "文件" + chance.nextInt(5) + ".pdf",
                    "pdf",
                    chance.nextBoolean() ? "" : "一号",
                    chance.nextBoolean() ? Optional.empty() : Optional.of(LocalDate.of(2025, 1, 1 + chance.nextInt(9))),
                    sha,
                    1,
                    "zhang",
                    "");
            EvidenceUse use = new EvidenceUse(
                    "u" + i,
                    file.id(),
                    "999901",
                    "material",
                    Materials.about(STANDARD.id(), clause.id(), material.id()),
                    2025,
                    0,
                    EvidenceUse.State.values()[chance.nextInt(3)],
                    "",
                    "zhang",
                    "",
                    0);
            files.add(new Materials.Filed(file, use));
        }
        return files;
    }

    @Property(tries = 200)
    void the_order_of_uploads_changes_nothing(@ForAll long seed, @ForAll @IntRange(max = 40) int many) {
        List<Materials.Filed> files = files(new Random(seed), many);
        List<IndexLine> lines = IndexLine.of(STANDARD, 2025, files, Language.ZH);
        Collections.shuffle(files, new Random(seed + 1));
        assertThat(IndexLine.of(STANDARD, 2025, files, Language.ZH)).isEqualTo(lines);
    }

    @Property(tries = 200)
    void every_file_has_its_own_place_and_what_was_sent_back_has_none(
            @ForAll long seed, @ForAll @IntRange(max = 40) int many) {
        List<Materials.Filed> files = files(new Random(seed), many);
        List<IndexLine> lines = IndexLine.of(STANDARD, 2025, files, Language.EN);
        Set<String> places = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        lines.stream().filter(IndexLine::isPacked).forEach(line -> {
            assertThat(places.add(line.path())).isTrue();
            assertThat(line.path().length()).isLessThan(150);
        });
        assertThat(places).hasSize((int) files.stream()
                .filter(file -> file.use().state() != EvidenceUse.State.RETURNED)
                .count());
        assertThat(lines).filteredOn(line -> !line.file().isEmpty()).hasSize(many);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "规划.pdf|规划.pdf",
                "a/b\\c:d*e?.pdf|a_b_c_d_e_.pdf",
                "CON.pdf|_CON.pdf",
                "nul|_nul",
                "com1.tar.pdf|_com1.tar.pdf",
                "名字. .pdf|名字.pdf",
                "a\u202Efdp.exe.pdf|a_fdp.exe.pdf",
                "...|_"
            })
    void a_name_is_one_that_windows_takes(String given, String safe) {
        assertThat(SafeName.of(given)).isEqualTo(safe);
    }

    @Property(tries = 500)
    void any_name_becomes_safe_and_stays_so(@ForAll String given) {
        String safe = SafeName.of(given);
        assertThat(safe)
                .isNotEmpty()
                .doesNotContain("/", "\\", ":", "\0")
                .doesNotEndWith(".")
                .doesNotEndWith(" ");
        assertThat(safe.length()).isLessThan(80);
    }
}
