package org.junheng.store.act;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.register.CaseRegister;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.EvidenceRules;
import org.junheng.store.Look;
import org.junheng.store.RegisterTable;

/** How many cases of a county rest on the clauses of a standard, and how they stand (条款旁的案卷). */
public final class ClauseCases {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Look look;
    private final Registers registers;
    private final String county;
    private final String standard;

    public ClauseCases(Look look, Registers registers, String county, String standard) {
        this.look = look;
        this.registers = registers;
        this.county = county;
        this.standard = standard;
    }

    /** Cases of a register on a clause that stand alike. */
    public record Count(String clause, String register, String state, long many) {}

    public List<Count> counts() {
        return look.sql()
                .createQuery("SELECT clause, register, state, COUNT(*) AS many FROM cases WHERE county = :county"
                        + " AND standard = :standard GROUP BY clause, register, state ORDER BY clause, register, state")
                .bind("county", county)
                .bind("standard", standard)
                .map((row, context) -> new Count(
                        row.getString("clause"),
                        row.getString("register"),
                        row.getString("state"),
                        row.getLong("many")))
                .list();
    }

    /** Clause → how many cases on it in which something was found. */
    public Map<String, Long> upheld(EvidenceRules.Upheld rule) {
        CaseRegister register = registers.cases().get(rule.register());
        Map<String, Long> upheld = new HashMap<>();
        if (register != null) {
            look.sql()
                    .createQuery("SELECT c.clause, COUNT(*) AS many FROM cases c JOIN " + RegisterTable.name(register)
                            + " o ON o." + RegisterTable.CASE
                            + " = c.id WHERE c.county = :county AND c.standard = :standard"
                            + " AND o."
                            + RegisterTable.quoted(
                                    register.own().field(rule.field()).id())
                            + " IN (<codes>) GROUP BY c.clause")
                    .bind("county", county)
                    .bind("standard", standard)
                    .bindList("codes", rule.codes())
                    .map((row, context) -> upheld.put(row.getString("clause"), row.getLong("many")))
                    .list();
        }
        return upheld;
    }

    /** The day the county's application on the figures of a year was opened; empty where it was not. */
    public Optional<LocalDate> applied(String application, int year) {
        CaseRegister register = registers.cases().get(application);
        if (register == null || !register.own().fields().containsKey("year")) {
            return Optional.empty();
        }
        return look.sql()
                .createQuery("SELECT MIN(c.opened_at) FROM cases c JOIN " + RegisterTable.name(register) + " o ON o."
                        + RegisterTable.CASE + " = c.id WHERE c.county = :county AND c.register = :register"
                        + " AND c.standard IN (:standard, '') AND o.\"year\" = :year")
                .bind("county", county)
                .bind("register", application)
                .bind("standard", standard)
                .bind("year", (double) year)
                .mapTo(String.class)
                .findOne()
                .map(at -> LocalDate.ofInstant(Instant.parse(at), CHINA));
    }
}
