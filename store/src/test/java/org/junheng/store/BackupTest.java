package org.junheng.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junheng.core.collect.RawTable;
import org.junheng.core.collect.Returns;
import org.junheng.core.model.Facts;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Refusal;
import org.junheng.office.Workbooks;
import org.junheng.store.audit.AuditChain;
import org.junheng.store.audit.AuditEntry;
import org.junheng.store.backup.Backup;
import org.junheng.store.backup.Manifest;
import org.junheng.store.backup.Restore;
import org.junheng.store.figures.Incoming;
import org.junheng.store.figures.Keeping;
import org.junheng.store.figures.Upload;
import org.junheng.store.figures.Uploads;
import org.junheng.store.people.Account;
import org.junheng.store.people.Accounts;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.store.round.Rounds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A backup brings everything back, on the same database and on the other one. */
@ParameterizedClass
@EnumSource(Database.class)
class BackupTest {

    private static final Registers REGISTERS = Registers.builtIn();
    private static final Path QINGHE = Path.of("../examples/qinghe");
    /** the first few are enough */
    private static final String LAST_SCHOOL = "0900000004";

    private static final Facts FACTS = facts();
    private static final String COUNTY = FACTS.table("county").shown(0, "area");
    private static final Actor SOMEBODY = new Actor("somebody", "county-staff", "127.0.0.1");

    @Parameter
    Database database;

    @TempDir
    Path folder;

    private Store store;

    private static Facts facts() {
        List<RawTable> sheets = new ArrayList<>();
        for (String name : List.of("学校.xlsx", "县.xlsx")) {
            sheets.addAll(Workbooks.read(QINGHE.resolve(name), name));
        }
        Facts all = Returns.of(sheets, REGISTERS).facts();
        return Facts.of(all.tables().stream()
                .map(table -> !table.has("school")
                        ? table
                        : table.pick(IntStream.range(0, table.size())
                                .filter(row -> table.shown(row, "school").compareTo(LAST_SCHOOL) <= 0)
                                .toArray()))
                .toList());
    }

    @BeforeEach
    void filled() {
        store = Store.open(database.fresh(folder.resolve("data")), REGISTERS);
        Blobs.Blob blob = store.blobs().put(QINGHE.resolve("学校.xlsx"));
        store.doing(SOMEBODY, deed -> {
            Units.put(deed, new Unit(COUNTY, Unit.Kind.COUNTY, "清禾县“虚构”,\n换行", ""));
            Account account = Accounts.add(deed, "\\N", "\\\\反斜杠", COUNTY, "", true);
            Accounts.grant(deed, account, new Account.Grant("county-staff", COUNTY));
            Upload upload =
                    Uploads.add(deed, store.blobs(), blob, COUNTY, COUNTY, 2025, Upload.Kind.FIGURES, "学校.xlsx");
            new Keeping(deed)
                    .keep(
                            upload,
                            Incoming.of(FACTS, REGISTERS, "学校.xlsx", COUNTY, "", (r, i) -> true, (r, y) -> false));
            Uploads.move(deed, upload, Upload.State.KEPT);
            Rounds.open(deed, COUNTY, 2025, "秋季", List.of("school"), List.of("s1"), LocalDate.parse("2026-12-01"));
        });
    }

    @AfterEach
    void closed() {
        store.close();
    }

    private Path backup() {
        Path file = folder.resolve("backup.zip");
        Backup.write(store, file, "1.2.3");
        return file;
    }

    /** Table → its rows as texts, sorted. */
    private static Map<String, List<String>> rows(Store of) {
        return of.look(look -> {
            Map<String, List<String>> all = new TreeMap<>();
            for (String table : Dump.tables(look.sql())) {
                all.put(table, Dump.rows(look.sql(), table));
            }
            return all;
        });
    }

    private void same(Store restored) {
        Map<String, List<String>> expected = rows(store);
        assertThat(expected.get("change")).hasSizeGreaterThan(1000);
        assertThat(rows(restored)).isEqualTo(expected);
        List<AuditChain.Break> breaks = restored.look(look -> restored.chain().verify(look.sql()));
        assertThat(breaks).isEmpty();
        List<String> files = restored.look(look -> look.sql()
                .createQuery("SELECT sha256 FROM blob")
                .mapTo(String.class)
                .list());
        assertThat(files)
                .isNotEmpty()
                .allSatisfy(sha256 -> assertThat(restored.blobs().path(sha256))
                        .hasSameBinaryContentAs(store.blobs().path(sha256)));
    }

    @Test
    void what_was_backed_up_comes_back_row_by_row_on_either_database() {
        Path file = backup();
        for (Database other : Database.values()) {
            StoreSettings settings = other.fresh(folder.resolve("restored-" + other));
            assertThat(Restore.from(file, settings, REGISTERS, false)).isEmpty();
            try (Store restored = Store.open(settings, REGISTERS)) {
                same(restored);
                restored.doing(SOMEBODY, deed -> deed.note(AuditEntry.HOUSE, "", "server.restored", "", ""));
            }
        }
    }

    @Test
    void the_manifest_says_what_is_in_it() {
        Manifest manifest = Backup.write(store, folder.resolve("b.zip"), "1.2.3");
        assertThat(manifest.program()).isEqualTo("1.2.3");
        assertThat(manifest.files()).isEqualTo(1);
        assertThat(manifest.rows()).containsEntry("upload", 1L).containsKey("r_stage");
        assertThat(manifest.digests()).containsKeys("audit.key", "tables/upload.csv");
    }

    @Test
    void a_backup_overwrites_nothing() {
        Path file = backup();
        assertThatThrownBy(() -> Backup.write(store, file, ""))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已经有了");
    }

    @Test
    void a_backup_that_cannot_be_written_leaves_nothing() throws IOException {
        Path nowhere = Files.writeString(folder.resolve("file"), "").resolve("backup.zip");
        assertThatThrownBy(() -> Backup.write(store, nowhere, ""))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("写不出");
    }

    @Test
    void a_file_that_is_gone_is_told_instead_of_left_out() throws IOException {
        String sha256 = store.look(look -> look.sql()
                .createQuery("SELECT sha256 FROM blob")
                .mapTo(String.class)
                .one());
        Files.delete(store.blobs().path(sha256));
        assertThatThrownBy(this::backup).isInstanceOf(Refusal.class).hasMessageContaining(sha256);
        assertThat(folder.resolve("backup.zip")).doesNotExist();
        assertThat(folder.resolve("backup.zip.part")).doesNotExist();
    }

    @Test
    void a_flipped_bit_is_refused_wherever_it_is() throws IOException {
        Path file = backup();
        byte[] whole = Files.readAllBytes(file);
        Path flipped = folder.resolve("flipped.zip");
        StoreSettings settings = StoreSettings.embedded(folder.resolve("never"));
        Random chance = new Random(1);
        for (int i = 0; i < 60; i++) {
            byte[] bytes = whole.clone();
            int at = i < 4 ? whole.length - 1 - i * 30 : chance.nextInt(whole.length);
            bytes[at] ^= (byte) (1 << chance.nextInt(Byte.SIZE));
            Files.write(flipped, bytes);
            assertThatThrownBy(() -> Restore.from(flipped, settings, REGISTERS, false))
                    .as("byte " + at)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("损坏");
        }
        assertThat(settings.folder()).doesNotExist();
    }

    @Test
    void a_backup_that_was_cut_off_or_is_none_is_refused() throws IOException {
        byte[] whole = Files.readAllBytes(backup());
        Path cut = Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(whole, whole.length / 2));
        StoreSettings settings = StoreSettings.embedded(folder.resolve("never"));
        assertThatThrownBy(() -> Restore.from(cut, settings, REGISTERS, false)).isInstanceOf(Refusal.class);
        Path workbook = QINGHE.resolve("学校.xlsx");
        assertThatThrownBy(() -> Restore.from(workbook, settings, REGISTERS, false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("不是备份");
    }

    @Test
    void nothing_is_restored_over_what_is_there() {
        Path file = backup();
        assertThatThrownBy(() -> Restore.from(file, store.settings(), REGISTERS, false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已有数据");
        StoreSettings another =
                new StoreSettings(folder.resolve("another"), store.settings().url(), "postgres", "postgres");
        if (another.url().isPresent()) {
            assertThatThrownBy(() -> Restore.from(file, another, REGISTERS, false))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("不是空的");
        }
    }

    @Test
    void what_was_there_is_set_aside_when_asked() {
        Path file = backup();
        StoreSettings settings = StoreSettings.embedded(folder.resolve("old"));
        try (Store old = Store.open(settings, REGISTERS)) {
            old.doing(SOMEBODY, deed -> Units.put(deed, new Unit("990000", Unit.Kind.PROVINCE, "旧", "")));
        }
        Path aside = Restore.from(file, settings, REGISTERS, true).orElseThrow();
        try (Store restored = Store.open(settings, REGISTERS)) {
            same(restored);
        }
        try (Store before = Store.open(StoreSettings.embedded(aside), REGISTERS)) {
            List<Unit> units = before.look(look -> new Units(look).all());
            assertThat(units).hasSize(1);
            List<AuditChain.Break> breaks = before.look(look -> before.chain().verify(look.sql()));
            assertThat(breaks).isEmpty();
        }
    }

    @Test
    void nothing_is_restored_under_a_running_server() {
        Path file = backup();
        StoreSettings settings = StoreSettings.embedded(folder.resolve("served"));
        try (FolderLock running = FolderLock.take(settings.folder())) {
            assertThatThrownBy(() -> Restore.from(file, settings, REGISTERS, false))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("正有一个服务在运行");
        }
        assertThat(Restore.from(file, settings, REGISTERS, false)).isEmpty();
    }

    @Test
    void registers_that_lack_a_field_of_the_backup_are_told() throws IOException {
        Path file = backup();
        Path registers = Files.createDirectories(folder.resolve("registers"));
        try (Stream<Path> all = Files.walk(Path.of("../registers"))) {
            for (Path each : all.filter(path -> path.toString().endsWith(".yaml"))
                    .filter(path -> !path.toString().contains("target"))
                    .toList()) {
                Path copy = registers.resolve(Path.of("../registers").relativize(each));
                Files.createDirectories(copy.getParent());
                String text = Files.readString(each);
                Files.writeString(copy, text.replace("id: survey\n", "id: other-survey\n"));
            }
        }
        Registers others = Registers.of(org.junheng.core.text.Shelf.at(registers));
        StoreSettings settings = StoreSettings.embedded(folder.resolve("never"));
        assertThatThrownBy(() -> Restore.from(file, settings, others, false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("--registers");
        assertThat(settings.database()).doesNotExist();
    }
}
