package org.junheng.store.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junheng.core.text.Words;

/**
 * The chains of audit rows (审计链), one per county and one for the house. A row's mac covers the row and the mac before it; the head's
 * seal covers the last mac, so that a cut end shows too. Rows are added last in a transaction, heads locked in the order of their names.
 */
public final class AuditChain {

    /** who signs in, cases, files of evidence and what is proposed leave every figure as it is */
    private static final String TOUCHES_FIGURES = Stream.of(
                    "sign-%", "task.%", "token.%", "evidence.%", "opinion.%", "case.%")
            .map(deed -> " AND deed NOT LIKE '" + deed + "'")
            .collect(Collectors.joining());

    private final AuditKey key;
    private final String forUpdate;

    public AuditChain(AuditKey key, String forUpdate) {
        this.key = key;
        this.forUpdate = forUpdate;
    }

    /** One row in its place. */
    public record Row(long seq, AuditEntry entry, String mac) {}

    /** The end of a chain; its number also tells whether anything happened since. */
    public record Head(String chain, long seq, String mac) {

        static Head none(String chain) {
            return new Head(chain, 0, "");
        }
    }

    /** A place where a chain does not hold. */
    public record Break(String chain, long seq, Words sentence) {}

    public void append(Handle sql, List<AuditEntry> entries) {
        Map<String, List<AuditEntry>> byChain = new TreeMap<>();
        entries.forEach(entry -> byChain.computeIfAbsent(entry.chain(), unused -> new ArrayList<>())
                .add(entry));
        byChain.forEach((chain, noted) -> append(sql, chain, noted));
    }

    private void append(Handle sql, String chain, List<AuditEntry> entries) {
        sql.createUpdate("INSERT INTO audit_head (chain, seq, mac, seal) VALUES (:chain, 0, '', :seal)"
                        + " ON CONFLICT (chain) DO NOTHING")
                .bind("chain", chain)
                .bind("seal", seal(Head.none(chain)))
                .execute();
        Head head = head(sql, chain, forUpdate).orElseThrow();
        PreparedBatch batch = sql.prepareBatch("INSERT INTO audit"
                + " (chain, seq, at, who, role, address, deed, unit, subject, detail, mac)"
                + " VALUES (:chain, :seq, :at, :who, :role, :address, :deed, :unit, :subject, :detail, :mac)");
        for (AuditEntry entry : entries) {
            head = new Head(chain, head.seq + 1, mac(head, entry));
            batch.bindMethods(entry).bind("seq", head.seq).bind("mac", head.mac).add();
        }
        batch.execute();
        sql.createUpdate("UPDATE audit_head SET seq = :seq, mac = :mac, seal = :seal WHERE chain = :chain")
                .bindMethods(head)
                .bind("seal", seal(head))
                .execute();
    }

    /** The end of a chain; number 0 where nothing was noted yet. */
    public Head head(Handle sql, String chain) {
        return head(sql, chain, "").orElse(Head.none(chain));
    }

    /** The units something was done about after a row that touches figures; none where nothing was done. */
    public Set<String> unitsSince(Handle sql, String chain, long seq) {
        return Set.copyOf(
                sql.createQuery("SELECT DISTINCT unit FROM audit WHERE chain = :chain AND seq > :seq" + TOUCHES_FIGURES)
                        .bind("chain", chain)
                        .bind("seq", seq)
                        .mapTo(String.class)
                        .list());
    }

    /** The last row after one that touches figures; that one itself where there is none. */
    public long touched(Handle sql, String chain, long after) {
        return sql.createQuery("SELECT MAX(seq) FROM audit WHERE chain = :chain AND seq > :after" + TOUCHES_FIGURES)
                .bind("chain", chain)
                .bind("after", after)
                .mapTo(Long.class)
                .findOne()
                .orElse(after);
    }

    private static Optional<Head> head(Handle sql, String chain, String locking) {
        return sql.createQuery("SELECT chain, seq, mac FROM audit_head WHERE chain = :chain" + locking)
                .bind("chain", chain)
                .map((row, context) -> new Head(row.getString("chain"), row.getLong("seq"), row.getString("mac")))
                .findOne();
    }

    /** The newest rows of a chain, newest first. */
    public List<Row> rows(Handle sql, String chain, long before, int most) {
        return sql.createQuery(
                        "SELECT * FROM audit WHERE chain = :chain AND seq < :before ORDER BY seq DESC LIMIT :most")
                .bind("chain", chain)
                .bind("before", before)
                .bind("most", most)
                .map((row, context) -> row(row))
                .list();
    }

    /** Every chain from its first row to its head; empty where all of them hold. At most one break per chain: behind it nothing can be told. */
    public List<Break> verify(Handle sql) {
        Map<String, Head> heads = new LinkedHashMap<>();
        List<Break> breaks = new ArrayList<>();
        sql.createQuery("SELECT chain, seq, mac, seal FROM audit_head ORDER BY chain")
                .map((row, context) -> {
                    Head head = new Head(row.getString("chain"), row.getLong("seq"), row.getString("mac"));
                    if (!row.getString("seal").equals(seal(head))) {
                        breaks.add(broken(head.chain, head.seq, "链尾被改动", "the end of the chain was changed"));
                    }
                    return head;
                })
                .forEach(head -> heads.put(head.chain, head));
        sql.createQuery("SELECT DISTINCT chain FROM audit ORDER BY chain")
                .mapTo(String.class)
                .forEach(chain -> {
                    if (heads.putIfAbsent(chain, Head.none(chain)) == null) {
                        breaks.add(broken(chain, 0, "链尾被删去", "the end of the chain was removed"));
                    }
                });
        heads.values().forEach(head -> firstBreak(sql, head).ifPresent(breaks::add));
        return breaks;
    }

    private Optional<Break> firstBreak(Handle sql, Head end) {
        Head[] before = {Head.none(end.chain)};
        Optional<Break> found;
        try (var rows = sql
                .createQuery("SELECT * FROM audit WHERE chain = :chain ORDER BY seq")
                .bind("chain", end.chain)
                .setFetchSize(FETCHED)
                .map((row, context) -> row(row))
                .stream()) {
            found = rows.map(row -> next(before, row))
                    .filter(Optional::isPresent)
                    .map(Optional::get)
                    .findFirst();
        }
        if (found.isEmpty() && !before[0].equals(end)) {
            return Optional.of(
                    broken(end.chain, before[0].seq, "此后的记录被截去或添加", "rows after this one were cut off or added"));
        }
        return found;
    }

    private static final int FETCHED = 1000;

    private Optional<Break> next(Head[] before, Row row) {
        if (row.seq != before[0].seq + 1) {
            return Optional.of(broken(row.entry.chain(), before[0].seq + 1, "这一条记录被删去", "this row was removed"));
        }
        if (!row.mac.equals(mac(before[0], row.entry))) {
            return Optional.of(broken(row.entry.chain(), row.seq, "这一条记录被改动或调换", "this row was changed or exchanged"));
        }
        before[0] = new Head(row.entry.chain(), row.seq, row.mac);
        return Optional.empty();
    }

    private static Break broken(String chain, long seq, String zh, String en) {
        return new Break(chain, seq, Words.of("审计链 %s 第 %d 条：" + zh, "audit chain %s, row %d: " + en, chain, seq));
    }

    private String mac(Head before, AuditEntry entry) {
        List<String> parts = new ArrayList<>(entry.parts());
        parts.add(String.valueOf(before.seq + 1));
        return key.mac(before.mac, parts);
    }

    private String seal(Head head) {
        return key.mac("head", List.of(head.chain, String.valueOf(head.seq), head.mac));
    }

    static Row row(java.sql.ResultSet row) throws java.sql.SQLException {
        AuditEntry entry = new AuditEntry(
                row.getString("chain"),
                row.getString("at"),
                row.getString("who"),
                row.getString("role"),
                row.getString("address"),
                row.getString("deed"),
                row.getString("unit"),
                row.getString("subject"),
                row.getString("detail"));
        return new Row(row.getLong("seq"), entry, row.getString("mac"));
    }
}
