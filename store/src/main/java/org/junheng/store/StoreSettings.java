package org.junheng.store;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where things are kept.
 *
 * @param folder the data folder: files handed in, the audit key, and with SQLite the database itself
 * @param url a JDBC address of PostgreSQL; empty for SQLite in the folder
 * @param user with PostgreSQL
 * @param password with PostgreSQL
 */
public record StoreSettings(Path folder, Optional<String> url, String user, String password) {

    public static StoreSettings embedded(Path folder) {
        return new StoreSettings(folder, Optional.empty(), "", "");
    }

    Path database() {
        return folder.resolve("junheng.db");
    }
}
