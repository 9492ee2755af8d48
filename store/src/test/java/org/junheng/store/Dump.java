package org.junheng.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that lies in the tables of a database, as texts. */
final class Dump {

    static List<String> tables(org.jdbi.v3.core.Handle sql) {
        try {
            List<String> names = new ArrayList<>();
            try (var found = sql.getConnection()
                    .getMetaData()
                    .getTables(null, sql.getConnection().getSchema(), "%", new String[] {"TABLE"})) {
                while (found.next()) {
                    names.add(found.getString("TABLE_NAME"));
                }
            }
            names.removeIf(name ->
                    name.startsWith("flyway") || name.startsWith("sqlite") || name.startsWith("evidence_grams"));
            return names;
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Rows of either database look alike: small letters, numbers as numbers. */
    static List<String> rows(org.jdbi.v3.core.Handle sql, String table) {
        return sql.createQuery("SELECT * FROM " + table).mapToMap().list().stream()
                .map(row -> {
                    Map<String, Object> plain = new HashMap<>();
                    row.forEach((name, value) ->
                            plain.put(name, value instanceof Number number ? (Object) number.doubleValue() : value));
                    return new TreeMap<>(plain).toString();
                })
                .sorted()
                .toList();
    }
}
