package org.junheng.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/** The database underneath (数据库): connections for readers and for writers, and the few words in which SQLite and PostgreSQL differ. */
enum Engine {
    /** one writer at a time, any number of readers beside it; what was acknowledged is on the disk */
    SQLITE {
        @Override
        HikariDataSource readers(StoreSettings settings) {
            return pool(settings, TransactionMode.DEFERRED, READERS);
        }

        @Override
        HikariDataSource writers(StoreSettings settings) {
            return pool(settings, TransactionMode.IMMEDIATE, 1);
        }

        private HikariDataSource pool(StoreSettings settings, TransactionMode mode, int size) {
            SQLiteConfig sqlite = new SQLiteConfig();
            sqlite.setJournalMode(JournalMode.WAL);
            sqlite.setSynchronous(SynchronousMode.FULL);
            sqlite.setTransactionMode(mode);
            sqlite.setBusyTimeout(BUSY_MS);
            sqlite.enforceForeignKeys(true);
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl("jdbc:sqlite:" + settings.database());
            config.setDataSourceProperties(sqlite.toProperties());
            config.setMaximumPoolSize(size);
            config.setConnectionTimeout(BUSY_MS);
            return new HikariDataSource(config);
        }

        @Override
        String forUpdate() {
            return "";
        }

        @Override
        String hasGrams() {
            return "evidence_grams MATCH :grams";
        }
    },
    POSTGRESQL {
        @Override
        HikariDataSource readers(StoreSettings settings) {
            HikariConfig config = config(settings);
            config.setReadOnly(true);
            config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
            return new HikariDataSource(config);
        }

        @Override
        HikariDataSource writers(StoreSettings settings) {
            HikariConfig config = config(settings);
            config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
            return new HikariDataSource(config);
        }

        private HikariConfig config(StoreSettings settings) {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(settings.url().orElseThrow());
            config.setUsername(settings.user());
            config.setPassword(settings.password());
            // its details hold the whole row that was refused, and would stand in the log
            config.addDataSourceProperty("logServerErrorDetail", "false");
            config.setMaximumPoolSize(READERS);
            config.setConnectionTimeout(BUSY_MS);
            return config;
        }

        @Override
        String forUpdate() {
            return " FOR UPDATE";
        }

        @Override
        String hasGrams() {
            return "string_to_array(g.grams, ' ') @> string_to_array(:grams, ' ')";
        }
    };

    private static final int READERS = 16;
    private static final int BUSY_MS = 30_000;

    static Engine of(StoreSettings settings) {
        return settings.url().isPresent() ? POSTGRESQL : SQLITE;
    }

    abstract HikariDataSource readers(StoreSettings settings);

    abstract HikariDataSource writers(StoreSettings settings);

    /** What makes a SELECT hold its rows until the transaction ends; SQLite holds everything as it is. */
    abstract String forUpdate();

    /** That a row of evidence_grams has all words of {@code :grams}. */
    abstract String hasGrams();

    /** Where the migrations stand: those of both, and those of this one. */
    String[] migrations() {
        String own = "classpath:org/junheng/store/" + name().toLowerCase(java.util.Locale.ROOT);
        return new String[] {"classpath:org/junheng/store/migration", own};
    }
}
