package org.junheng.store.act;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.junheng.core.act.CaseFacts;
import org.junheng.core.register.CaseRegister;
import org.junheng.core.register.Field;
import org.junheng.core.register.Life;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Look;
import org.junheng.store.RegisterTable;

/** The cases of this server one by one (案卷): what is written of each, and what was done. */
public final class Cases {

    private final Look look;
    private final Registers registers;

    public Cases(Look look, Registers registers) {
        this.look = look;
        this.registers = registers;
    }

    /** @throws Refusal where there is none */
    public Case of(String id) {
        return look.sql()
                .createQuery("SELECT * FROM cases WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> Case.of(row))
                .findOne()
                .orElseThrow(() -> new Refusal(Words.of("没有这个案卷", "there is no such case")));
    }

    public CaseRegister register(Case it) {
        return Optional.ofNullable(registers.cases().get(it.register()))
                .orElseThrow(() -> new Refusal(Words.of(
                        "登记册“%s”的文件不见了；请放回 cases/ 再启动",
                        "the file of register \"%s\" is gone; put it back into cases/ and start again",
                        it.register())));
    }

    /** Own field → {@link Double} or text; a missing one is not in it. */
    public Map<String, Object> values(Case it) {
        CaseRegister register = register(it);
        return look.sql()
                .createQuery(
                        "SELECT * FROM " + RegisterTable.name(register) + " WHERE " + RegisterTable.CASE + " = :id")
                .bind("id", it.id())
                .map((row, context) -> values(register, row, ""))
                .findOne()
                .orElse(Map.of());
    }

    /** @param before what stands before the names of the columns: beside a case some would be said twice */
    static Map<String, Object> values(CaseRegister register, ResultSet row, String before) throws SQLException {
        Map<String, Object> values = new HashMap<>();
        for (Field field : register.fields()) {
            String column = before + field.id();
            if (field.type().isNumeric()) {
                double number = row.getDouble(column);
                if (!row.wasNull()) {
                    values.put(field.id(), number);
                }
            } else if (row.getString(column) != null) {
                values.put(field.id(), row.getString(column));
            }
        }
        return values;
    }

    /** What was done about it, in order. */
    public List<Step> steps(Case it) {
        return look.sql()
                .createQuery("SELECT * FROM case_step WHERE case_id = :id ORDER BY seq")
                .bind("id", it.id())
                .map((row, context) -> new Step(
                        row.getLong("seq"),
                        row.getString("move"),
                        row.getString("from_state"),
                        row.getString("to_state"),
                        row.getString("words"),
                        row.getString("who"),
                        row.getString("role"),
                        row.getString("at"),
                        row.getString("said_at")))
                .list();
    }

    /** What the rules want to know of it. */
    public CaseFacts facts(Case it) {
        Map<String, String> movers = new HashMap<>();
        look.sql()
                .createQuery("SELECT move, who FROM case_step WHERE case_id = :id ORDER BY seq")
                .bind("id", it.id())
                .map((row, context) -> movers.put(row.getString("move"), row.getString("who")))
                .list();
        return new CaseFacts(register(it), it.state(), it.owner(), it.openedBy(), movers, values(it));
    }

    /** A case and what the rules want to know of it. */
    public record Known(Case it, CaseFacts facts) {}

    /** All of an owner in one state of a register, looked up together: two looks, however many there are. */
    public List<Known> owned(String owner, CaseRegister register, String state) {
        String whose = " WHERE c.owner = :owner AND c.register = :register AND c.state = :state";
        Map<String, Map<String, String>> movers = new HashMap<>();
        look.sql()
                .createQuery("SELECT s.case_id, s.move, s.who FROM cases c JOIN case_step s ON s.case_id = c.id" + whose
                        + " ORDER BY s.case_id, s.seq")
                .bind("owner", owner)
                .bind("register", register.id())
                .bind("state", state)
                .map((row, context) -> movers.computeIfAbsent(row.getString("case_id"), unused -> new HashMap<>())
                        .put(row.getString("move"), row.getString("who")))
                .list();
        return look.sql()
                .createQuery("SELECT c.*" + CaseList.columns(register) + " FROM cases c JOIN "
                        + RegisterTable.name(register) + " o ON o." + RegisterTable.CASE + " = c.id" + whose
                        + " ORDER BY c.id")
                .bind("owner", owner)
                .bind("register", register.id())
                .bind("state", state)
                .map((row, context) -> {
                    Case it = Case.of(row);
                    return new Known(
                            it,
                            new CaseFacts(
                                    register,
                                    it.state(),
                                    it.owner(),
                                    it.openedBy(),
                                    movers.getOrDefault(it.id(), Map.of()),
                                    values(register, row, CaseList.OWN)));
                })
                .list();
    }

    /** The one of its register at its unit before it. */
    public Optional<Case> before(Case it) {
        return look.sql()
                .createQuery(
                        "SELECT * FROM cases WHERE unit = :unit AND register = :register AND id < :id ORDER BY id DESC LIMIT 1")
                .bind("unit", it.unit())
                .bind("register", it.register())
                .bind("id", it.id())
                .map((row, context) -> Case.of(row))
                .findOne();
    }

    /** What else was opened from it, such as problems found on a visit. */
    public List<Case> from(Case it) {
        return look.sql()
                .createQuery(
                        "SELECT * FROM cases WHERE county = :county AND source = :source AND source <> '' ORDER BY id")
                .bind("county", it.county())
                .bind("source", it.register() + " " + it.id())
                .map((row, context) -> Case.of(row))
                .list();
    }

    /** Whether something a phone sent was done already. */
    public boolean wasSent(String key, String account) {
        return look.sql()
                        .createQuery("SELECT COUNT(*) FROM sent WHERE key = :key")
                        .bind("key", account + " " + key)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    /** Those of its county that it names, and those that name it. */
    public record Chained(List<Case> named, List<Case> naming) {}

    /** The others of its register that it is chained to; none where the register has no chain. */
    public Chained chained(Case it, Map<String, Object> values) {
        Optional<Life.Chain> chain = register(it).life().chain();
        if (chain.isEmpty()) {
            return new Chained(List.of(), List.of());
        }
        String field = "o." + RegisterTable.quoted(chain.get().field());
        String by = "o." + RegisterTable.quoted(chain.get().by());
        List<String> names = List.of(((String) values.getOrDefault(chain.get().field(), "")).split("[;；\n]")).stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        String own = (String) values.getOrDefault(chain.get().by(), "");
        return new Chained(
                names.isEmpty()
                        ? List.of()
                        : chained(it, by + " IN (<names>)")
                                .bindList("names", names)
                                .map((row, context) -> Case.of(row))
                                .list(),
                own.isBlank()
                        ? List.of()
                        : chained(it, field + " LIKE :name ESCAPE '!'")
                                .bind("name", CaseList.pattern(own))
                                .map((row, context) -> Case.of(row))
                                .list());
    }

    private Query chained(Case it, String condition) {
        return look.sql()
                .createQuery("SELECT c.* FROM cases c JOIN " + RegisterTable.name(register(it)) + " o ON o."
                        + RegisterTable.CASE
                        + " = c.id WHERE c.county = :county AND c.register = :register AND c.id <> :id AND "
                        + condition + " ORDER BY c.id")
                .bind("county", it.county())
                .bind("register", it.register())
                .bind("id", it.id());
    }

    /** Those of a county that rest on a clause. */
    public List<Case> on(String county, String standard, String clause) {
        return look.sql()
                .createQuery("SELECT * FROM cases WHERE county = :county AND standard = :standard AND clause = :clause"
                        + " ORDER BY id")
                .bind("county", county)
                .bind("standard", standard)
                .bind("clause", clause)
                .map((row, context) -> Case.of(row))
                .list();
    }
}
