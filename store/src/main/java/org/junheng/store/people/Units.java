package org.junheng.store.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Deed;
import org.junheng.store.Look;
import org.junheng.store.audit.AuditEntry;

/** The units of this server (单位), each below one other. */
public final class Units {

    private static final int DEEPEST = 10;

    private final Look look;

    public Units(Look look) {
        this.look = look;
    }

    public Optional<Unit> find(String id) {
        return look.sql()
                .createQuery("SELECT * FROM unit WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> unit(row))
                .findOne();
    }

    public Unit unit(String id) {
        return find(id).orElseThrow(() -> new Refusal(Words.of("没有单位 %s", "there is no unit %s", id)));
    }

    /** The unit and those above it, from below to the top. */
    public List<Unit> lineage(String id) {
        List<Unit> line = new ArrayList<>();
        Optional<Unit> next = find(id);
        while (next.isPresent() && line.size() < DEEPEST) {
            line.add(next.get());
            next = find(next.get().parent());
        }
        return line;
    }

    /** The county of a school, the county itself; empty above. */
    public Optional<Unit> county(String id) {
        return lineage(id).stream()
                .filter(unit -> unit.kind() == Unit.Kind.COUNTY)
                .findFirst();
    }

    public List<Unit> children(String id) {
        return look.sql()
                .createQuery("SELECT * FROM unit WHERE parent = :id ORDER BY id")
                .bind("id", id)
                .map((row, context) -> unit(row))
                .list();
    }

    /** All units of a kind at or below one. */
    public List<Unit> below(String id, Unit.Kind kind) {
        return look.sql()
                .createQuery(
                        "WITH RECURSIVE under (id) AS (SELECT id FROM unit WHERE id = :id"
                                + " UNION ALL SELECT unit.id FROM unit JOIN under ON unit.parent = under.id)"
                                + " SELECT unit.* FROM unit JOIN under ON unit.id = under.id WHERE unit.kind = :kind ORDER BY unit.id")
                .bind("id", id)
                .bind("kind", kind.name())
                .map((row, context) -> unit(row))
                .list();
    }

    /** Some units and all below them, areas before schools. */
    public List<Unit> within(Collection<String> units, int skipped, int most) {
        return look.sql()
                .createQuery(UNDER + " SELECT unit.* FROM unit JOIN under ON unit.id = under.id"
                        + " ORDER BY LENGTH(unit.id), unit.id LIMIT :most OFFSET :skipped")
                .bindList("units", units)
                .bind("skipped", skipped)
                .bind("most", most)
                .map((row, context) -> unit(row))
                .list();
    }

    /** How many that are. */
    public long countWithin(Collection<String> units) {
        return look.sql()
                .createQuery(UNDER + " SELECT COUNT(*) FROM under")
                .bindList("units", units)
                .mapTo(Long.class)
                .one();
    }

    private static final String UNDER = "WITH RECURSIVE under (id) AS (SELECT id FROM unit WHERE id IN (<units>)"
            + " UNION SELECT unit.id FROM unit JOIN under ON unit.parent = under.id)";

    public List<Unit> all() {
        return look.sql()
                .createQuery("SELECT * FROM unit ORDER BY id")
                .map((row, context) -> unit(row))
                .list();
    }

    /** Adds a unit that is not there yet. */
    public static void add(Deed deed, Unit unit) {
        if (new Units(deed).find(unit.id()).isPresent()) {
            throw new Refusal(
                    Words.of("单位代码 %s 已经有了；请核对代码", "the unit %s is already there; check the code", unit.id()));
        }
        put(deed, unit);
    }

    /** Adds a unit or gives it its present name and parent. */
    public static void put(Deed deed, Unit unit) {
        if (!unit.parent().isEmpty() && new Units(deed).find(unit.parent()).isEmpty()) {
            throw new Refusal(Words.of(
                    "单位 %s 的上级 %s 还没有；请先添加上级",
                    "unit %s: its parent %s is not there; add that first", unit.id(), unit.parent()));
        }
        deed.sql()
                .createUpdate(
                        "INSERT INTO unit (id, kind, name, parent) VALUES (:id, :kind, :name, :parent)"
                                + " ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name = excluded.name, parent = excluded.parent")
                .bind("id", unit.id())
                .bind("kind", unit.kind().name())
                .bind("name", unit.name())
                .bind("parent", unit.parent())
                .execute();
        deed.note(AuditEntry.HOUSE, unit.id(), "unit.put", unit.id(), unit.name());
    }

    private static Unit unit(ResultSet row) throws SQLException {
        return new Unit(
                row.getString("id"),
                Unit.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("parent"));
    }
}
