package org.junheng.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.act.EvidenceGrams;
import org.junheng.store.act.GridCodes;
import org.junheng.store.audit.AuditChain;
import org.junheng.store.audit.AuditKey;

/**
 * The database of one server (库), open until it is closed. Fixed tables are brought up to date by Flyway, register tables from the
 * register files. Safe for many threads.
 */
public final class Store implements AutoCloseable {

    private final StoreSettings settings;
    private final Clock clock;
    private final HikariDataSource readers;
    private final HikariDataSource writers;
    private final Jdbi reading;
    private final Jdbi writing;
    /** the look this thread is in */
    private final ThreadLocal<Look> open = new ThreadLocal<>();

    private final AuditChain chain;
    private final Blobs blobs;

    private Store(StoreSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        Engine engine = Engine.of(settings);
        writers = engine.writers(settings);
        try {
            Flyway.configure()
                    .dataSource(writers)
                    .locations(engine.migrations())
                    .load()
                    .migrate();
            readers = engine.readers(settings);
        } catch (RuntimeException failed) {
            writers.close();
            throw failed;
        }
        reading = speaking(readers, engine);
        writing = speaking(writers, engine);
        chain = new AuditChain(AuditKey.in(settings.folder()), engine.forUpdate());
        blobs = new Blobs(settings.folder().resolve("files"));
    }

    /** What fails is told without the values that were bound: they are people's, and the log is not the place for them. */
    private static Jdbi speaking(HikariDataSource connections, Engine engine) {
        Jdbi jdbi = Jdbi.create(connections).define("hasGrams", engine.hasGrams());
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        return jdbi;
    }

    /**
     * Opens the store, making what is not there yet.
     *
     * @throws Refusal where the folder cannot be written, or a register file lost or retyped a field that holds figures
     */
    public static Store open(StoreSettings settings, Registers registers) {
        return open(settings, registers, Clock.systemUTC());
    }

    public static Store open(StoreSettings settings, Registers registers, Clock clock) {
        try {
            Files.createDirectories(settings.folder());
        } catch (IOException unwritable) {
            throw new Refusal(
                    Words.of("建不了数据文件夹 %s", "cannot create the data folder %s", settings.folder()), unwritable);
        }
        Store store = new Store(settings, clock);
        try {
            store.writing.useTransaction(handle -> {
                new RegisterTables(handle).brought(registers);
                EvidenceGrams.brought(handle);
                GridCodes.brought(handle, registers);
            });
            return store;
        } catch (RuntimeException refused) {
            store.close();
            throw refused;
        }
    }

    /**
     * Makes an empty database in the form it had at some migration, with the tables of the registers but no row in any, and fills it:
     * all of it or nothing. For bringing back what was kept elsewhere; opening it later brings it to its present form.
     *
     * @throws Refusal where the form is newer than this program, or the database is not empty
     */
    public static void fill(StoreSettings settings, Registers registers, String form, Consumer<Handle> filling) {
        try (HikariDataSource writers = Engine.of(settings).writers(settings)) {
            brought(writers, Engine.of(settings).migrations(), form);
            Jdbi.create(writers).useTransaction(sql -> {
                RegisterTables tables = new RegisterTables(sql);
                if (!tables.isEmpty()) {
                    throw new Refusal(Words.of(
                            "数据库不是空的，不往里恢复；请新建一个空库",
                            "the database is not empty, nothing is restored into it; create an empty one"));
                }
                tables.brought(registers);
                filling.accept(sql);
            });
        }
    }

    private static void brought(HikariDataSource writers, String[] places, String form) {
        Flyway migrations = Flyway.configure()
                .dataSource(writers)
                .locations(places)
                .target(form)
                .load();
        boolean isKnown = Arrays.stream(migrations.info().all())
                .anyMatch(each -> each.getVersion() != null
                        && each.getVersion().toString().equals(form));
        if (!isKnown) {
            throw new Refusal(Words.of(
                    "备份来自更新的版本（库的形式 %s），本程序还不认识；请用那个版本恢复",
                    "the backup comes from a newer version (form %s of the database), which this program does not know; restore with that version",
                    form));
        }
        migrations.migrate();
    }

    /**
     * Looks something up; nothing is changed. All of it is seen as of one moment, a look within a look too: that one needs no second
     * connection, or a crowd of readers who each hold one would wait for each other.
     */
    public <T> T look(Function<Look, T> looking) {
        Look around = open.get();
        if (around != null) {
            return looking.apply(around);
        }
        return reading.inTransaction(handle -> {
            Look look = new Look(handle);
            open.set(look);
            try {
                return looking.apply(look);
            } finally {
                open.remove();
            }
        });
    }

    /** Does something; when it returns, it is on the disk with its audit rows. Whatever is thrown undoes all of it. */
    public <T> T does(Actor actor, Function<Deed, T> doing) {
        return writing.inTransaction(handle -> {
            Deed deed = new Deed(handle, actor, clock.instant());
            T result = doing.apply(deed);
            if (deed.noted().isEmpty()) {
                throw new IllegalStateException("a deed without an audit row");
            }
            chain.append(handle, deed.noted());
            return result;
        });
    }

    public void doing(Actor actor, Consumer<Deed> doing) {
        does(actor, deed -> {
            doing.accept(deed);
            return null;
        });
    }

    public Blobs blobs() {
        return blobs;
    }

    public AuditChain chain() {
        return chain;
    }

    public StoreSettings settings() {
        return settings;
    }

    public Clock clock() {
        return clock;
    }

    @Override
    public void close() {
        if (readers != null) {
            readers.close();
        }
        writers.close();
    }
}
