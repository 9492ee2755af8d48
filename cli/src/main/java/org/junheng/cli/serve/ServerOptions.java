package org.junheng.cli.serve;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.text.Words;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Options that every command about the server shares: where it keeps its things (位置). */
class ServerOptions {

    @Option(
            scope = ScopeType.INHERIT,
            names = "--data",
            paramLabel = "DIR",
            description = "数据文件夹，默认 ./data / the data folder, ./data by default")
    private Path data;

    @Option(
            scope = ScopeType.INHERIT,
            names = "--db",
            paramLabel = "JDBC",
            description = "PostgreSQL 的地址 jdbc:postgresql://…；不写就用数据文件夹里的 SQLite"
                    + " / address of a PostgreSQL database; without it, SQLite in the data folder")
    private String db;

    @Option(
            scope = ScopeType.INHERIT,
            names = "--db-user",
            paramLabel = "NAME",
            description = "数据库用户 / user of the database")
    private String dbUser;

    @Option(
            scope = ScopeType.INHERIT,
            names = "--db-password-file",
            paramLabel = "FILE",
            description = "第一行是数据库口令的文件 / a file whose first line is the database's password")
    private Path dbPasswordFile;

    @Option(
            scope = ScopeType.INHERIT,
            names = "--config",
            paramLabel = "FILE",
            description =
                    "配置文件，默认数据文件夹里的 junheng.properties / configuration, by default junheng.properties in the data folder")
    private Path config;

    @Option(
            scope = ScopeType.INHERIT,
            names = "--registers",
            paramLabel = "DIR",
            description = "自带登记册的文件夹 / a folder of registers to use instead of those built in")
    private Path registers;

    @Option(
            scope = ScopeType.INHERIT,
            names = "--standards",
            paramLabel = "DIR",
            description = "另加的标准文件夹 / a folder of further standards")
    private Path standards;

    @Spec
    private CommandSpec spec;

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Says one sentence in both languages. */
    final void say(Words sentence) {
        out().println(sentence.zh());
        if (!sentence.en().equals(sentence.zh())) {
            out().println(sentence.en());
        }
        out().flush();
    }

    final Configuration configuration() {
        Map<Key, String> given = new EnumMap<>(Key.class);
        put(given, Key.DATA, data);
        put(given, Key.DB, db);
        put(given, Key.DB_USER, dbUser);
        put(given, Key.DB_PASSWORD_FILE, dbPasswordFile);
        put(given, Key.REGISTERS, registers);
        put(given, Key.STANDARDS, standards);
        further(given);
        return Configuration.of(given, System.getenv(), Optional.ofNullable(config));
    }

    /** Options of one command alone. */
    void further(Map<Key, String> given) {
        // most have none
    }

    static void put(Map<Key, String> given, Key key, Object value) {
        if (value != null) {
            given.put(key, value.toString());
        }
    }
}
