package org.junheng.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** The two databases every test of this module runs on. */
public enum Database {
    SQLITE {
        @Override
        public StoreSettings fresh(Path folder) {
            return StoreSettings.embedded(folder);
        }
    },
    POSTGRESQL {
        @Override
        public StoreSettings fresh(Path folder) {
            String name = "t" + Ids.next();
            try (Connection connection = Server.ONLY.getPostgresDatabase().getConnection()) {
                connection.createStatement().execute("CREATE DATABASE " + name);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
            return new StoreSettings(
                    folder, Optional.of(Server.ONLY.getJdbcUrl("postgres", name)), "postgres", "postgres");
        }
    };

    /** Settings of an empty database. */
    public abstract StoreSettings fresh(Path folder);

    private static final class Server {

        private static final EmbeddedPostgres ONLY = started();

        private static EmbeddedPostgres started() {
            try {
                // it ends itself with the machine
                return EmbeddedPostgres.start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
