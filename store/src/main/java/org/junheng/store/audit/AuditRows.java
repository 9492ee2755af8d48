package org.junheng.store.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.statement.Query;
import org.junheng.store.Look;

/** The audit rows of some chains as people read them (审计查询): the newest first, whichever chain they are in. */
public final class AuditRows {

    private final Look look;
    private final Collection<String> chains;

    public AuditRows(Look look, Collection<String> chains) {
        this.look = look;
        this.chains = chains;
    }

    /**
     * What is looked for; an empty text stands for everything.
     *
     * @param from first moment
     * @param to first moment after
     */
    public record Filter(String who, String deed, String from, String to) {

        public static final Filter NONE = new Filter("", "", "", "");
    }

    /** A row by its place among all; rows older than it follow. */
    public record Mark(String at, String chain, long seq) {

        /** before every row there is */
        public static final Mark NEWEST = new Mark("9999", "", 0);

        public static Mark of(AuditChain.Row row) {
            return new Mark(row.entry().at(), row.entry().chain(), row.seq());
        }
    }

    public List<AuditChain.Row> older(Filter filter, Mark than, int most) {
        if (chains.isEmpty()) {
            return List.of();
        }
        List<String> wanted = new ArrayList<>(List.of(
                "chain IN (<chains>)", "(at < :at OR at = :at AND (chain < :chain OR chain = :chain AND seq < :seq))"));
        if (!filter.who.isEmpty()) {
            wanted.add("who = :who");
        }
        if (!filter.deed.isEmpty()) {
            wanted.add("deed = :deed");
        }
        if (!filter.from.isEmpty()) {
            wanted.add("at >= :from");
        }
        if (!filter.to.isEmpty()) {
            wanted.add("at < :to");
        }
        Query asked = look.sql()
                .createQuery("SELECT * FROM audit WHERE " + String.join(" AND ", wanted)
                        + " ORDER BY at DESC, chain DESC, seq DESC LIMIT :most")
                .bindList("chains", chains)
                .bindMethods(filter)
                .bindMethods(than)
                .bind("most", most);
        return asked.map((row, context) -> AuditChain.row(row)).list();
    }
}
