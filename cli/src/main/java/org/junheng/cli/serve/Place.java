package org.junheng.cli.serve;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.BasicStatusManager;
import ch.qos.logback.core.status.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.Standards;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Shelf;
import org.junheng.core.text.Words;
import org.junheng.desk.BuiltIn;
import org.junheng.desk.Home;
import org.junheng.store.Store;
import org.junheng.store.StoreSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a server keeps its things, opened for a command (打开). */
final class Place {

    private static final String UNREACHABLE = "08";
    private static final String NOT_LET_IN = "28";
    private static final String NO_DATABASE = "3D";
    private static final int CLASS = 2;

    private final Configuration configuration;
    private Registers registers;

    Place(Configuration configuration) {
        this.configuration = configuration;
    }

    StoreSettings settings() {
        return settings(folder());
    }

    Path folder() {
        return configuration.path(Key.DATA).orElseThrow();
    }

    StoreSettings settings(Path folder) {
        String url = configuration.text(Key.DB);
        if (url.isEmpty()) {
            return StoreSettings.embedded(folder);
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            throw configuration.wrong(Key.DB, Words.same("jdbc:postgresql://127.0.0.1/junheng"));
        }
        return new StoreSettings(folder, Optional.of(url), configuration.text(Key.DB_USER), password());
    }

    private String password() {
        Optional<Path> file = configuration.path(Key.DB_PASSWORD_FILE);
        if (file.isEmpty()) {
            return configuration.text(Key.DB_PASSWORD);
        }
        try (var lines = Files.lines(file.get())) {
            return lines.findFirst().orElse("").strip();
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            throw new Refusal(Words.of("口令文件读不出：%s", "cannot read the password file %s", file.get()), unreadable);
        }
    }

    synchronized Registers registers() {
        if (registers == null) {
            registers = configuration
                    .path(Key.REGISTERS)
                    .map(folder -> Registers.of(Shelf.at(folder)))
                    .orElseGet(BuiltIn::registers);
        }
        return registers;
    }

    /** Standards of the folder named, of the user's home, and those built in. */
    Standards standards() {
        List<Shelf> shelves = new ArrayList<>();
        configuration.path(Key.STANDARDS).ifPresent(folder -> shelves.add(Shelf.at(folder)));
        Home.standards().ifPresent(shelves::add);
        if (shelves.isEmpty() && configuration.path(Key.REGISTERS).isEmpty()) {
            return BuiltIn.standards();
        }
        shelves.add(Shelf.builtIn("standards"));
        return Standards.of(shelves, registers());
    }

    /** The store a server left here, or runs on. */
    Store opened() {
        StoreSettings settings = settings();
        if (settings.url().isEmpty() && !Files.exists(settings.folder().resolve("junheng.db"))) {
            throw new Refusal(Words.of(
                    "%s 里没有服务的数据；请用 --data 写明数据文件夹",
                    "%s holds no data of a server; name the data folder with --data", settings.folder()));
        }
        return opened(settings);
    }

    Store opened(StoreSettings settings) {
        quiet();
        return reached(settings, () -> Store.open(settings, registers()));
    }

    /** Does something that opens the database, and says in a sentence why it cannot be reached. */
    static <T> T reached(StoreSettings settings, Supplier<T> opening) {
        try {
            return opening.get();
        } catch (Refusal refused) {
            throw refused;
        } catch (RuntimeException failed) {
            throw sentence(settings, failed)
                    .map(words -> (RuntimeException) new Refusal(words, failed))
                    .orElse(failed);
        }
    }

    private static Optional<Words> sentence(StoreSettings settings, Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && settings.url().isPresent()) {
                String state = String.valueOf(sql.getSQLState());
                String kind = state.substring(0, Math.min(CLASS, state.length()));
                String url = settings.url().get().replaceAll("\\?.*", "");
                if (kind.equals(UNREACHABLE)) {
                    return Optional.of(Words.of(
                            "连不上数据库 %s；请看它是否在运行、地址对不对",
                            "cannot reach the database %s; see whether it runs and the address is right", url));
                }
                if (kind.equals(NOT_LET_IN)) {
                    return Optional.of(Words.of(
                            "数据库 %s 不让用户“%s”进；请核对 db-user 和口令",
                            "the database %s does not let \"%s\" in; check db-user and the password",
                            url,
                            settings.user()));
                }
                if (kind.equals(NO_DATABASE)) {
                    return Optional.of(Words.of(
                            "没有数据库 %s；请先建（见 docs/serve.md）",
                            "there is no database %s; create it first (docs/serve.md)", url));
                }
            } else if (cause instanceof SQLException) {
                return Optional.of(Words.of(
                        "%s 里的数据库打不开：%s",
                        "the database in %s cannot be opened: %s", settings.folder(), cause.getMessage()));
            }
        }
        return Optional.empty();
    }

    /** What the libraries have to tell is not for whoever typed the command. */
    static void quiet() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            logs.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
            logs.setStatusManager(new Unheard());
        }
    }

    /**
     * Hears what logging has to say of itself and tells nobody, whoever else listens: while it is set up, threads of the database may speak
     * to a log that is not there yet.
     */
    private static final class Unheard extends BasicStatusManager {

        @Override
        public void add(Status status) {
            // nobody is told
        }
    }
}
