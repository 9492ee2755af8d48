package org.junheng.store.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junheng.store.Look;

/** The history of every value (改动历史). */
public final class Changes {

    private final Look look;

    public Changes(Look look) {
        this.look = look;
    }

    /** Of one figure, oldest first. */
    public List<Change> of(String register, String key, String field) {
        return look.sql()
                .createQuery(
                        "SELECT * FROM change WHERE register = :register AND key = :key AND field = :field ORDER BY id")
                .bind("register", register)
                .bind("key", key)
                .bind("field", field)
                .map((row, context) -> change(row))
                .list();
    }

    /** Of one field in every row of a county, oldest first. */
    public List<Change> ofField(String county, String register, String field) {
        return look.sql()
                .createQuery("SELECT * FROM change WHERE register = :register AND county = :county AND field = :field"
                        + " ORDER BY id")
                .bind("register", register)
                .bind("county", county)
                .bind("field", field)
                .map((row, context) -> change(row))
                .list();
    }

    /** What one upload changed, oldest first. */
    public List<Change> by(String upload) {
        return look.sql()
                .createQuery("SELECT * FROM change WHERE upload = :upload ORDER BY id")
                .bind("upload", upload)
                .map((row, context) -> change(row))
                .list();
    }

    /** What changed in a unit, newest first; rows as a whole left out. */
    public List<Change> in(String unit, int most) {
        return look.sql()
                .createQuery(
                        "SELECT * FROM change WHERE unit = :unit AND field <> '_from' ORDER BY id DESC LIMIT :most")
                .bind("unit", unit)
                .bind("most", most)
                .map((row, context) -> change(row))
                .list();
    }

    public static void insert(Handle sql, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        PreparedBatch batch = sql.prepareBatch(
                "INSERT INTO change (id, register, key, field, old_value, new_value, unit,"
                        + " county, who, at, upload, sheet, excel_row, excel_col, reason) VALUES (:id, :register, :key, :field,"
                        + " :before, :after, :unit, :county, :who, :at, :upload, :sheet, :excelRow, :excelColumn, :reason)");
        changes.forEach(change -> batch.bindMethods(change).add());
        batch.execute();
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getString("id"),
                row.getString("register"),
                row.getString("key"),
                row.getString("field"),
                row.getString("old_value"),
                row.getString("new_value"),
                row.getString("unit"),
                row.getString("county"),
                row.getString("who"),
                row.getString("at"),
                row.getString("upload"),
                row.getString("sheet"),
                row.getInt("excel_row"),
                row.getString("excel_col"),
                row.getString("reason"));
    }
}
