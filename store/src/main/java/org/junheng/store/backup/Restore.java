package org.junheng.store.backup;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.FolderLock;
import org.junheng.store.Store;
import org.junheng.store.StoreSettings;

/**
 * Brings a backup back (恢复), into an empty place: the database it came from or the other one. Everything is made ready in a folder
 * beside and moved to its place last; what was there before is set aside, never removed.
 */
public final class Restore {

    private static final String READY = "restoring";
    private static final String DATABASE = "junheng.db";
    /** the database last: where it stands, everything stands */
    private static final List<String> PARTS = List.of("files", Backup.KEY, DATABASE);

    private static final String COLUMNS = "register_column";
    private static final List<String> BESIDE = List.of(DATABASE + "-wal", DATABASE + "-shm");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final StoreSettings settings;
    private final Registers registers;
    private final BackupFile backup;

    private Restore(StoreSettings settings, Registers registers, BackupFile backup) {
        this.settings = settings;
        this.registers = registers;
        this.backup = backup;
    }

    /**
     * @param isReplacing whether what is in the data folder is set aside first; else it must be empty
     * @return where the old data were set aside, if there were any
     * @throws Refusal where the backup is damaged, a server runs, or the place is not empty; then nothing was changed
     */
    public static Optional<Path> from(Path file, StoreSettings settings, Registers registers, boolean isReplacing) {
        try (BackupFile backup = BackupFile.open(file);
                FolderLock lock = FolderLock.take(settings.folder())) {
            Restore restore = new Restore(settings, registers, backup);
            restore.refuseFull(isReplacing);
            return restore.done();
        } catch (IOException failed) {
            throw unwritable(settings, failed);
        } catch (UncheckedIOException failed) {
            throw unwritable(settings, failed.getCause());
        }
    }

    private static Refusal unwritable(StoreSettings settings, IOException failed) {
        return new Refusal(
                Words.of(
                        "恢复没有做成，%s 写不进（%s）",
                        "nothing was restored, cannot write into %s (%s)", settings.folder(), failed.getMessage()),
                failed);
    }

    private void refuseFull(boolean isReplacing) {
        boolean isServer = settings.url().isPresent();
        if (isReplacing && isServer) {
            throw new Refusal(
                    Words.of(
                            "PostgreSQL 里的旧库不替换；请新建一个空库，用 --db 写明，旧库留着",
                            "a PostgreSQL database is not replaced; create an empty one, name it with --db, and keep the old one"));
        }
        if (!isReplacing
                && PARTS.stream()
                        .anyMatch(part -> Files.exists(settings.folder().resolve(part)))) {
            throw new Refusal(Words.of(
                    "%s 里已有数据；请换一个空的 --data，或加 --replace 先把旧数据移到一边",
                    "%s holds data already; take an empty --data, or add --replace to set the old data aside first",
                    settings.folder()));
        }
    }

    private Optional<Path> done() throws IOException {
        Path ready = settings.folder().resolve(READY);
        removed(ready);
        Files.createDirectories(ready.resolve("files"));
        for (String entry : backup.manifest().digests().keySet()) {
            if (entry.startsWith(Backup.FILES)) {
                String sha256 = entry.substring(Backup.FILES.length());
                Path folder = Files.createDirectories(ready.resolve("files").resolve(sha256.substring(0, 2)));
                copied(entry, folder.resolve(sha256));
            }
        }
        copied(Backup.KEY, ready.resolve(Backup.KEY));
        if (settings.url().isPresent()) {
            // committed once the files are in their place
            Store.fill(settings, registers, backup.manifest().form(), sql -> {
                rows(sql);
                moved(ready);
            });
        } else {
            Store.fill(
                    StoreSettings.embedded(ready), registers, backup.manifest().form(), this::rows);
        }
        Optional<Path> aside = settings.url().isPresent() ? Optional.empty() : aside();
        moved(ready);
        removed(ready);
        return aside;
    }

    private void copied(String entry, Path target) throws IOException {
        try (InputStream in = backup.stream(entry)) {
            Files.copy(in, target);
        }
    }

    private void rows(Handle sql) {
        Tables tables = Tables.of(sql);
        List<String> names = tables.names();
        for (String table : backup.manifest().rows().keySet()) {
            if (!names.contains(table)) {
                throw other(table);
            }
        }
        try {
            for (String table : names) {
                Map<String, Tables.Kind> columns = tables.columns(table);
                if (!backup.manifest().rows().containsKey(table)) {
                    continue;
                }
                try (InputStream in = backup.stream(Backup.TABLES + table + ".csv")) {
                    if (table.equals(COLUMNS)) {
                        refuseOther(in, sql);
                    } else {
                        TableText.read(in, sql, table, columns);
                    }
                } catch (IllegalArgumentException missing) {
                    throw other(table);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The registers in force made this table; what the backup holds must be among it, of the same type. */
    private static void refuseOther(InputStream in, Handle sql) throws IOException {
        Set<List<String>> present = new HashSet<>(sql.createQuery("SELECT register, field, kind FROM " + COLUMNS)
                .map((row, context) ->
                        List.of(row.getString("register"), row.getString("field"), row.getString("kind")))
                .list());
        try (CsvReader<CsvRecord> csv = TableText.reader(in)) {
            Iterator<CsvRecord> lines = csv.iterator();
            List<String> names = lines.next().getFields();
            while (lines.hasNext()) {
                CsvRecord line = lines.next();
                List<String> column = Stream.of("register", "field", "kind")
                        .map(name -> line.getField(names.indexOf(name)))
                        .toList();
                if (!present.contains(column)) {
                    throw other(String.join(".", column.subList(0, 2)));
                }
            }
        }
    }

    private static Refusal other(String table) {
        return new Refusal(Words.of(
                "备份里的表 %s 与现在的登记册对不上；请用做备份时的登记册（--registers）恢复",
                "table %s of the backup does not fit the present registers; restore with the registers it was made with (--registers)",
                table));
    }

    private Optional<Path> aside() throws IOException {
        Path aside = settings.folder().resolve("before-" + STAMP.format(Instant.now()));
        Optional<Path> used = Optional.empty();
        for (String part : Stream.concat(PARTS.stream(), BESIDE.stream()).toList()) {
            Path old = settings.folder().resolve(part);
            if (Files.exists(old)) {
                Files.createDirectories(aside);
                Files.move(old, aside.resolve(part));
                used = Optional.of(aside);
            }
        }
        return used;
    }

    private void moved(Path ready) {
        try {
            for (String part : PARTS) {
                if (Files.exists(ready.resolve(part))) {
                    Files.move(ready.resolve(part), settings.folder().resolve(part));
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void removed(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).collect(Collectors.toList());
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        }
    }
}
