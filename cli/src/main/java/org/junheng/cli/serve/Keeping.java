package org.junheng.cli.serve;

import java.nio.file.Path;
import java.util.Optional;
import org.junheng.cli.exit.Exit;
import org.junheng.core.text.Words;
import org.junheng.desk.Version;
import org.junheng.store.Actor;
import org.junheng.store.Store;
import org.junheng.store.StoreSettings;
import org.junheng.store.audit.AuditEntry;
import org.junheng.store.backup.Backup;
import org.junheng.store.backup.Manifest;
import org.junheng.store.backup.Restore;

/** Keeps what a server has safe and brings it back, leaving a row in the audit log (备份与恢复). */
final class Keeping {

    private final ServerOptions options;
    private final Place place;

    Keeping(ServerOptions options) {
        this.options = options;
        this.place = new Place(options.configuration());
    }

    Exit backup(Path file) {
        try (Store store = place.opened()) {
            Manifest manifest = Backup.write(store, file, Version.number());
            store.doing(Actor.COMMAND_LINE, deed -> deed.note(AuditEntry.HOUSE, "", "server.backup", named(file), ""));
            options.say(Words.of(
                    "已备份到 %s：%d 张表 %d 行，%d 个文件",
                    "backed up into %s: %d tables, %d rows, %d files",
                    file,
                    manifest.rows().size(),
                    manifest.allRows(),
                    manifest.files()));
        }
        return Exit.PASSED;
    }

    Exit restore(Path file, boolean isReplacing) {
        Place.quiet();
        StoreSettings settings = place.settings();
        Optional<Path> aside =
                Place.reached(settings, () -> Restore.from(file, settings, place.registers(), isReplacing));
        try (Store store = place.opened(settings)) {
            store.doing(
                    Actor.COMMAND_LINE, deed -> deed.note(AuditEntry.HOUSE, "", "server.restored", named(file), ""));
        }
        aside.ifPresent(old -> options.say(Words.of("原来的数据移到了 %s", "the old data are now in %s", old)));
        options.say(Words.of("已恢复到 %s", "restored into %s", settings.folder()));
        return Exit.PASSED;
    }

    private static String named(Path file) {
        return String.valueOf(file.getFileName());
    }
}
