package org.junheng.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;

/** The same seven CVs as one SQL query of DuckDB over tables already in its memory; no lines, no school rule. */
final class InSql implements AutoCloseable {

    private static final List<String> QUANTITIES = List.of(
            "((CASE WHEN stage = 'primary' THEN junior_college ELSE 0 END) + bachelor + master + doctor) * 100",
            "backbone * 100",
            "(pe + music + fine_art + art) * 100",
            "(teaching_rooms_m2 - indoor_sports_m2) * share",
            "(indoor_sports_m2 + sports_ground_m2) * share",
            "equipment_value * 10000 * share",
            "multimedia_rooms * share * 100");

    private final Connection connection;

    InSql(Facts facts, int threads) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET threads = " + threads);
        }
        load(facts.table("school"));
        load(facts.table("stage"));
    }

    private void load(Table table) throws SQLException {
        StringBuilder create = new StringBuilder("CREATE TABLE " + table.register() + " (");
        for (Column column : table.columns()) {
            create.append(column.field()).append(column.isNumeric() ? " DOUBLE, " : " VARCHAR, ");
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(create.substring(0, create.length() - 2) + ")");
        }
        try (DuckDBAppender appender = ((DuckDBConnection) connection).createAppender("main", table.register())) {
            for (int row = 0; row < table.size(); row++) {
                appender.beginRow();
                for (Column column : table.columns()) {
                    if (!column.isThere(row)) {
                        appender.appendNull();
                    } else if (column.isNumeric()) {
                        appender.append(column.number(row));
                    } else {
                        appender.append(column.text(row));
                    }
                }
                appender.endRow();
            }
        }
    }

    double run() throws SQLException {
        StringBuilder sql = new StringBuilder("""
                WITH weighted AS (SELECT *, students * CASE stage WHEN 'primary' THEN 1 WHEN 'junior' THEN 1.1 ELSE 1.32 END AS w FROM stage),
                site AS (SELECT school AS code, sum(w) AS all_w FROM weighted GROUP BY school),
                section AS (SELECT s.*, t.*, t.w / NULLIF(site.all_w, 0) AS share FROM weighted t
                  JOIN school s ON s.school = t.school JOIN site ON site.code = t.school
                  WHERE t.stage <> 'senior' AND t.students > 0 AND s.type NOT IN ('special', 'vocational')
                    AND NOT (s.type = 'teaching-point' AND t.students < 50)),
                q AS (SELECT area, stage, students""");
        for (int k = 0; k < QUANTITIES.size(); k++) {
            sql.append(", ").append(QUANTITIES.get(k)).append(" AS q").append(k);
        }
        sql.append(" FROM section), m AS (SELECT *");
        for (int k = 0; k < QUANTITIES.size(); k++) {
            sql.append(", sum(q%1$d) OVER g / sum(CASE WHEN q%1$d IS NOT NULL THEN students END) OVER g AS m%1$d"
                    .formatted(k));
        }
        sql.append(" FROM q WINDOW g AS (PARTITION BY area, stage)), c AS (SELECT area, stage");
        for (int k = 0; k < QUANTITIES.size(); k++) {
            sql.append(
                    ", sqrt(sum(students * power(q%1$d / students - m%1$d, 2)) / sum(CASE WHEN q%1$d IS NOT NULL THEN students END)) / any_value(m%1$d) AS c%1$d"
                            .formatted(k));
        }
        sql.append(" FROM m GROUP BY area, stage) SELECT sum(c0 + c1 + c2 + c3 + c4 + c5 + c6) FROM c");
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql.toString())) {
            result.next();
            return result.getDouble(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
