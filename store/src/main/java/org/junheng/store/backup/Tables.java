package org.junheng.store.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** The tables of a database with their columns (库表), whichever database it is. */
final class Tables {

    /** which migrations were run; each database has its own */
    private static final String HISTORY = "flyway_schema_history";

    /** an index that is made from other tables, with what SQLite keeps of it */
    private static final String MADE_AGAIN = "evidence_grams";

    private final Handle sql;
    private final Map<String, Set<String>> before = new TreeMap<>();

    private Tables(Handle sql) {
        this.sql = sql;
    }

    /** What stands in a column. */
    enum Kind {
        TEXT,
        WHOLE,
        NUMBER
    }

    static Tables of(Handle sql) {
        Tables tables = new Tables(sql);
        try {
            tables.look(sql.getConnection());
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return tables;
    }

    private void look(Connection connection) throws SQLException {
        String schema = connection.getSchema();
        Set<String> names = new TreeSet<>();
        try (ResultSet found = connection.getMetaData().getTables(null, schema, "%", new String[] {"TABLE"})) {
            while (found.next()) {
                names.add(found.getString("TABLE_NAME"));
            }
        }
        names.removeIf(name -> name.equals(HISTORY) || name.startsWith("sqlite_") || name.startsWith(MADE_AGAIN));
        for (String name : names) {
            Set<String> needed = new TreeSet<>();
            try (ResultSet keys = connection.getMetaData().getImportedKeys(null, schema, name)) {
                while (keys.next()) {
                    needed.add(keys.getString("PKTABLE_NAME"));
                }
            }
            before.put(name, needed);
        }
    }

    /** Their names, each after those its rows speak of. */
    List<String> names() {
        List<String> ordered = new ArrayList<>();
        while (ordered.size() < before.size()) {
            int known = ordered.size();
            before.forEach((name, needed) -> {
                if (!ordered.contains(name)
                        && needed.stream().allMatch(each -> each.equals(name) || ordered.contains(each))) {
                    ordered.add(name);
                }
            });
            if (ordered.size() == known) {
                throw new IllegalStateException("tables speak of each other in a circle: " + before);
            }
        }
        return ordered;
    }

    /** Column → what stands in it, in the table's order. */
    Map<String, Kind> columns(String table) {
        return sql.createQuery("SELECT * FROM " + quoted(table) + " WHERE 1 = 0")
                .scanResultSet((rows, context) -> {
                    Map<String, Kind> columns = new LinkedHashMap<>();
                    var about = rows.get().getMetaData();
                    for (int i = 1; i <= about.getColumnCount(); i++) {
                        columns.put(about.getColumnName(i), kind(about.getColumnTypeName(i)));
                    }
                    return columns;
                });
    }

    private static Kind kind(String type) {
        String name = type.toLowerCase(Locale.ROOT);
        return name.contains("int") ? Kind.WHOLE : name.matches(".*(double|float|real).*") ? Kind.NUMBER : Kind.TEXT;
    }

    /** The form the fixed tables have: the number of the last migration. */
    String form() {
        return sql.createQuery(
                        "SELECT version FROM " + HISTORY + " WHERE version IS NOT NULL ORDER BY installed_rank DESC")
                .mapTo(String.class)
                .first();
    }

    static String quoted(String name) {
        if (!name.matches("[a-z_][a-z0-9_]*")) {
            throw new IllegalArgumentException("not a name: " + name);
        }
        return '"' + name + '"';
    }
}
