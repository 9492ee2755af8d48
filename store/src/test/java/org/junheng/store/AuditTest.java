package org.junheng.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junheng.core.register.Registers;
import org.junheng.store.audit.AuditChain;
import org.junheng.store.audit.AuditEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class AuditTest {

    private static final Registers REGISTERS = Registers.builtIn();

    @Parameter
    Database database;

    @TempDir
    Path folder;

    private StoreSettings settings;
    private Store store;

    @BeforeEach
    void open() {
        settings = database.fresh(folder);
        store = Store.open(settings, REGISTERS);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void note(String chain, int times) {
        for (int i = 0; i < times; i++) {
            String subject = "s" + i;
            store.doing(Actor.COMMAND_LINE, deed -> deed.note(chain, "", "test", subject, "甲"));
        }
    }

    @Test
    void it_tells_about_whom_something_was_done_since() {
        List.of("a", "b", "b", "c")
                .forEach(unit -> store.doing(Actor.COMMAND_LINE, deed -> deed.note("999901", unit, "test", "", "")));
        assertThat(since("999901", 0)).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(since("999901", 2)).containsExactlyInAnyOrder("b", "c");
        assertThat(since("999901", length("999901"))).isEmpty();
        assertThat(since("999902", 0)).isEmpty();
    }

    private Set<String> since(String chain, long seq) {
        return store.look(look -> store.chain().unitsSince(look.sql(), chain, seq));
    }

    private List<AuditChain.Break> breaks() {
        return store.look(look -> store.chain().verify(look.sql()));
    }

    private long length(String chain) {
        return store.look(look -> store.chain().head(look.sql(), chain).seq());
    }

    private void tamper(String statement) {
        Engine engine = Engine.of(settings);
        try (var writers = engine.writers(settings)) {
            int touched = Jdbi.create(writers).withHandle(sql -> sql.execute(statement));
            assertThat(touched).isPositive();
        }
    }

    @Test
    void a_chain_that_nobody_touched_holds() {
        note("370200", 5);
        note(AuditEntry.HOUSE, 3);
        assertThat(breaks()).isEmpty();
        assertThat(length("370200")).isEqualTo(5);
    }

    @Test
    void a_changed_row_is_found() {
        note("370200", 5);
        tamper("UPDATE audit SET detail = '乙' WHERE chain = '370200' AND seq = 3");
        assertThat(breaks()).singleElement().satisfies(found -> {
            assertThat(found.seq()).isEqualTo(3);
            assertThat(found.sentence().zh()).isEqualTo("审计链 370200 第 3 条：这一条记录被改动或调换");
        });
    }

    @Test
    void a_removed_row_is_found() {
        note("370200", 5);
        tamper("DELETE FROM audit WHERE chain = '370200' AND seq = 2");
        assertThat(breaks())
                .singleElement()
                .satisfies(found -> assertThat(found.seq()).isEqualTo(2));
    }

    @Test
    void a_cut_end_is_found() {
        note("370200", 5);
        tamper("DELETE FROM audit WHERE chain = '370200' AND seq = 5");
        assertThat(breaks())
                .singleElement()
                .satisfies(found -> assertThat(found.seq()).isEqualTo(4));
    }

    @Test
    void a_cut_end_is_found_even_if_the_head_was_set_back() {
        note("370200", 5);
        tamper("UPDATE audit_head SET seq = 4, mac = (SELECT mac FROM audit WHERE chain = '370200' AND seq = 4)"
                + " WHERE chain = '370200'");
        tamper("DELETE FROM audit WHERE chain = '370200' AND seq = 5");
        assertThat(breaks()).isNotEmpty();
    }

    @Test
    void exchanged_rows_are_found() {
        note("370200", 5);
        tamper("UPDATE audit SET seq = -seq WHERE chain = '370200' AND seq IN (2, 3)");
        tamper("UPDATE audit SET seq = 5 + seq WHERE chain = '370200' AND seq IN (-2, -3)");
        assertThat(breaks())
                .singleElement()
                .satisfies(found -> assertThat(found.seq()).isEqualTo(2));
    }

    @Test
    void an_added_row_is_found() {
        note("370200", 2);
        tamper("INSERT INTO audit SELECT chain, 3, at, who, role, address, deed, unit, subject, detail, mac"
                + " FROM audit WHERE chain = '370200' AND seq = 2");
        assertThat(breaks()).isNotEmpty();
    }

    @Test
    void a_removed_chain_end_is_found() {
        note("370200", 2);
        tamper("DELETE FROM audit_head WHERE chain = '370200'");
        assertThat(breaks()).isNotEmpty();
    }

    @Test
    void whatever_is_changed_at_random_is_found() {
        note("370200", 10);
        Random random = new Random(1);
        List<String> columns = List.of("at", "who", "role", "address", "deed", "unit", "subject", "detail", "mac");
        for (int i = 0; i < 30; i++) {
            String column = columns.get(random.nextInt(columns.size()));
            int seq = 1 + random.nextInt(10);
            tamper("UPDATE audit SET " + column + " = " + column + " || 'x' WHERE chain = '370200' AND seq = " + seq);
            assertThat(breaks())
                    .singleElement()
                    .satisfies(found -> assertThat(found.seq()).isEqualTo(seq));
            tamper("UPDATE audit SET " + column + " = substr(" + column + ", 1, length(" + column + ") - 1)"
                    + " WHERE chain = '370200' AND seq = " + seq);
            assertThat(breaks()).isEmpty();
        }
    }

    @Test
    void a_deed_without_an_audit_row_is_undone() {
        assertThatThrownBy(() -> store.doing(
                        Actor.COMMAND_LINE,
                        deed -> deed.sql().execute("INSERT INTO setting (name, value) VALUES ('a', 'b')")))
                .isInstanceOf(IllegalStateException.class);
        int settings = store.look(look -> look.sql()
                .createQuery("SELECT COUNT(*) FROM setting")
                .mapTo(Integer.class)
                .one());
        assertThat(settings).isZero();
    }

    @Test
    void an_event_stays_one_line() {
        store.doing(
                Actor.COMMAND_LINE,
                deed -> deed.note(AuditEntry.HOUSE, "", "test", "a\nb\u001b[31m\u202e", "x".repeat(5000)));
        AuditEntry entry = store.look(look -> store.chain().rows(look.sql(), AuditEntry.HOUSE, Long.MAX_VALUE, 1))
                .get(0)
                .entry();
        assertThat(entry.subject()).isEqualTo("a b [31m ");
        assertThat(entry.detail()).hasSizeLessThan(2100);
        assertThat(breaks()).isEmpty();
    }

    @Test
    void writers_side_by_side_leave_one_chain_without_a_gap() {
        List.of(1, 2, 3, 4).parallelStream().forEach(thread -> note("370200", 10));
        assertThat(breaks()).isEmpty();
        assertThat(length("370200")).isEqualTo(40);
    }

    @Test
    void another_key_does_not_fit() throws Exception {
        note("370200", 2);
        store.close();
        java.nio.file.Files.writeString(folder.resolve("audit.key"), "00".repeat(32));
        store = Store.open(settings, REGISTERS);
        assertThat(breaks()).isNotEmpty();
    }
}
