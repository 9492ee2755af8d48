package org.junheng.store.figures;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * A sheet that figures came from (来源表).
 *
 * @param columns field → column letter
 */
record SourceSheet(String id, String upload, String file, String sheet, String register, Map<String, String> columns) {

    SourceSheet insert(Handle sql) {
        String letters = new TreeMap<>(columns)
                .entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining(" "));
        sql.createUpdate("INSERT INTO source (id, upload, file, sheet, register, columns)"
                        + " VALUES (:id, :upload, :file, :sheet, :register, :columns)")
                .bind("id", id)
                .bind("upload", upload)
                .bind("file", file)
                .bind("sheet", sheet)
                .bind("register", register)
                .bind("columns", letters)
                .execute();
        return this;
    }

    /** The sheets that the given rows came from, by id. */
    static Map<String, SourceSheet> of(Handle sql, List<Row> rows) {
        Map<String, SourceSheet> sheets = new HashMap<>();
        List<String> ids = rows.stream()
                .map(row -> row.from().source())
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        for (int from = 0; from < ids.size(); from += MOST) {
            sql.createQuery("SELECT * FROM source WHERE id IN (<ids>)")
                    .bindList("ids", ids.subList(from, Math.min(ids.size(), from + MOST)))
                    .map((row, context) -> new SourceSheet(
                            row.getString("id"),
                            row.getString("upload"),
                            row.getString("file"),
                            row.getString("sheet"),
                            row.getString("register"),
                            letters(row.getString("columns"))))
                    .forEach(sheet -> sheets.put(sheet.id, sheet));
        }
        return sheets;
    }

    private static final int MOST = 500;

    private static Map<String, String> letters(String text) {
        Map<String, String> letters = new LinkedHashMap<>();
        for (String each : text.isEmpty() ? new String[0] : text.split(" ")) {
            letters.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
        }
        return letters;
    }
}
