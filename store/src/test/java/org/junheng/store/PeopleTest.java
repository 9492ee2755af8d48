package org.junheng.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Refusal;
import org.junheng.store.audit.AuditChain;
import org.junheng.store.audit.AuditEntry;
import org.junheng.store.audit.AuditRows;
import org.junheng.store.people.Account;
import org.junheng.store.people.AccountList;
import org.junheng.store.people.AccountList.Order;
import org.junheng.store.people.Accounts;
import org.junheng.store.people.Requests;
import org.junheng.store.people.SignIns;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Accounts, their homes and roles, on both databases. All people are invented. */
@ParameterizedClass
@EnumSource(Database.class)
class PeopleTest {

    private static final Registers REGISTERS = Registers.builtIn();
    private static final String CITY = "370200";
    private static final String SOUTH = "370202";
    private static final String NORTH = "370203";
    private static final String SCHOOL = "2137000001";

    @Parameter
    Database database;

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(database.fresh(folder), REGISTERS);
        store.doing(Actor.COMMAND_LINE, deed -> {
            Units.put(deed, new Unit(CITY, Unit.Kind.CITY, "青岛市", ""));
            Units.put(deed, new Unit(SOUTH, Unit.Kind.COUNTY, "市南区", CITY));
            Units.put(deed, new Unit(NORTH, Unit.Kind.COUNTY, "市北区", CITY));
            Units.put(deed, new Unit(SCHOOL, Unit.Kind.SCHOOL, "甲小学", SOUTH));
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Account add(String login, String name, String home, Account.Grant... grants) {
        return store.does(Actor.COMMAND_LINE, deed -> {
            Account account = Accounts.add(deed, login, name, home, "encoded", true);
            for (Account.Grant grant : grants) {
                Accounts.grant(deed, account, grant);
            }
            return new Accounts(deed).find(account.id()).orElseThrow();
        });
    }

    private List<String> found(Set<String> units, String searched, Order order) {
        return store.look(look -> new AccountList(look, units, searched)
                .page(order, 0, 10).stream().map(Account::login).toList());
    }

    private void people() {
        add("zhao", "赵一", SCHOOL, new Account.Grant("school-clerk", SCHOOL));
        add("Qian", "钱二", SOUTH);
        add("sun_3", "孙三", NORTH);
    }

    @Test
    void a_list_holds_who_belongs_to_a_unit_or_below_with_or_without_a_role() {
        people();
        assertThat(found(Set.of(SOUTH), "", Order.LOGIN)).containsExactlyInAnyOrder("zhao", "Qian");
        assertThat(found(Set.of(SOUTH, SCHOOL, CITY), "", Order.LOGIN)).hasSize(3);
        assertThat(found(Set.of(SCHOOL), "", Order.LOGIN)).containsExactly("zhao");
    }

    @Test
    void the_count_says_how_many_are_shut_and_how_many_have_no_role() {
        people();
        Account sun = store.look(look -> new Accounts(look).named("sun_3")).orElseThrow();
        store.doing(Actor.COMMAND_LINE, deed -> Accounts.disable(deed, sun, true));
        assertThat(count("")).isEqualTo(new AccountList.Count(3, 1, 2));
        assertThat(count("nobody")).isEqualTo(new AccountList.Count(0, 0, 0));
    }

    private AccountList.Count count(String searched) {
        return store.look(look -> new AccountList(look, Set.of(CITY), searched).count());
    }

    @Test
    void a_search_finds_parts_of_login_name_and_unit_and_takes_signs_as_they_are() {
        people();
        assertThat(found(Set.of(CITY), "QIA", Order.LOGIN)).containsExactly("Qian");
        assertThat(found(Set.of(CITY), "孙", Order.LOGIN)).containsExactly("sun_3");
        assertThat(found(Set.of(CITY), "甲小", Order.LOGIN)).containsExactly("zhao");
        assertThat(found(Set.of(CITY), "370203", Order.LOGIN)).containsExactly("sun_3");
        assertThat(found(Set.of(CITY), "_", Order.LOGIN)).containsExactly("sun_3");
        assertThat(found(Set.of(CITY), "%", Order.LOGIN)).isEmpty();
        assertThat(found(Set.of(CITY), "!", Order.LOGIN)).isEmpty();
        assertThat(found(Set.of(CITY), "' OR 1=1 --", Order.LOGIN)).isEmpty();
        assertThat(found(Set.of(SOUTH), "sun", Order.LOGIN)).isEmpty();
    }

    @Test
    void every_order_is_one_the_database_knows() {
        people();
        for (Order order : Order.values()) {
            assertThat(found(Set.of(CITY), "", order)).as(order.name()).hasSize(3);
        }
        assertThat(found(Set.of(CITY), "", Order.UNIT)).containsExactly("zhao", "Qian", "sun_3");
    }

    @Test
    void a_name_that_differs_by_large_letters_only_is_taken() {
        add("Zhao", "赵一", SOUTH);
        assertThatThrownBy(() -> add("zhao", "赵二", SOUTH)).isInstanceOf(Refusal.class);
        assertThat(found(Set.of(CITY), "", Order.LOGIN)).containsExactly("Zhao");
    }

    @Test
    void a_role_is_granted_at_home_or_below_never_beside_or_above() {
        Account account = add("li", "李四", SOUTH);
        for (String elsewhere : List.of(CITY, NORTH, "no-unit")) {
            assertThatThrownBy(() -> store.doing(
                            Actor.COMMAND_LINE,
                            deed -> Accounts.grant(deed, account, new Account.Grant("supervisor", elsewhere))))
                    .as(elsewhere)
                    .isInstanceOf(Refusal.class);
        }
        store.doing(Actor.COMMAND_LINE, deed -> Accounts.grant(deed, account, new Account.Grant("supervisor", SCHOOL)));
        assertThat(store.look(look -> new Accounts(look).find(account.id()))
                        .orElseThrow()
                        .grants())
                .containsExactly(new Account.Grant("supervisor", SCHOOL));
    }

    @Test
    void a_role_is_held_by_another_only_if_they_can_sign_in_there_or_above() {
        Account.Grant here = new Account.Grant("auditor", SOUTH);
        Account one = add("one", "甲", SOUTH, here);
        assertThat(isHeld(one, here)).isFalse();
        add("beside", "乙", NORTH, new Account.Grant("auditor", NORTH));
        assertThat(isHeld(one, here)).isFalse();
        Account above = add("above", "丙", CITY, new Account.Grant("auditor", CITY));
        assertThat(isHeld(one, here)).isTrue();
        store.doing(Actor.COMMAND_LINE, deed -> Accounts.disable(deed, above, true));
        assertThat(isHeld(one, here)).isFalse();
    }

    private boolean isHeld(Account account, Account.Grant grant) {
        return store.does(Actor.COMMAND_LINE, deed -> {
            deed.note(AuditEntry.HOUSE, "", "test", "", "");
            return Accounts.isHeldByAnother(deed, account, grant);
        });
    }

    @Test
    void a_unit_holds_all_accounts_until_one_belongs_above_it() {
        add("li", "李四", SCHOOL);
        assertThat(areAllWithin(SOUTH)).isTrue();
        add("wang", "王五", CITY);
        assertThat(areAllWithin(SOUTH)).isFalse();
        assertThat(areAllWithin(CITY)).isTrue();
    }

    private boolean areAllWithin(String unit) {
        return store.look(look -> new Accounts(look).areAllWithin(Set.of(unit)));
    }

    @Test
    void a_unit_that_is_there_cannot_be_added_elsewhere() {
        assertThatThrownBy(() -> store.doing(
                        Actor.COMMAND_LINE, deed -> Units.add(deed, new Unit(SCHOOL, Unit.Kind.SCHOOL, "我的小学", NORTH))))
                .isInstanceOf(Refusal.class);
        assertThat(store.look(look -> new Units(look).unit(SCHOOL)).parent()).isEqualTo(SOUTH);
        List<Unit> units = store.look(look -> new Units(look).within(Set.of(SOUTH), 0, 10));
        assertThat(units).extracting(Unit::id).containsExactly(SOUTH, SCHOOL);
        long count = store.look(look -> new Units(look).countWithin(Set.of(CITY, SOUTH)));
        assertThat(count).isEqualTo(4);
    }

    @Test
    void a_request_is_seen_where_the_account_belongs_and_closed_once() {
        Account account = add("li", "李四", SCHOOL);
        Account.Grant grant = new Account.Grant("school-clerk", SCHOOL);
        store.doing(Actor.COMMAND_LINE, deed -> Requests.ask(deed, account, grant));
        store.doing(Actor.COMMAND_LINE, deed -> Requests.ask(deed, account, grant));
        List<Requests.Request> asked = asked(CITY);
        assertThat(asked)
                .singleElement()
                .satisfies(request -> assertThat(request.grant()).isEqualTo(grant));
        assertThat(asked(NORTH)).isEmpty();
        store.doing(Actor.COMMAND_LINE, deed -> {
            Requests.close(deed, asked.get(0));
            Accounts.grant(deed, account, grant);
        });
        assertThat(asked(SCHOOL)).isEmpty();
        assertThatThrownBy(() -> store.doing(Actor.COMMAND_LINE, deed -> Requests.close(deed, asked.get(0))))
                .isInstanceOf(Conflict.class);
    }

    private List<Requests.Request> asked(String unit) {
        return store.look(look -> new Requests(look).within(Set.of(unit)));
    }

    @Test
    void forgotten_failures_end_a_lockout() {
        add("li", "李四", SCHOOL);
        for (int i = 0; i < 10; i++) {
            store.doing(Actor.COMMAND_LINE, deed -> SignIns.tried(deed, "li", false, Clock.systemUTC()));
        }
        assertThat(isLocked()).isTrue();
        store.doing(Actor.COMMAND_LINE, deed -> {
            SignIns.forget(deed, "li");
            deed.note(AuditEntry.HOUSE, "", "test", "", "");
        });
        assertThat(isLocked()).isFalse();
    }

    private boolean isLocked() {
        return store.look(look -> new SignIns(look, Clock.systemUTC()).areLocked("li", "elsewhere"));
    }

    @Test
    void audit_rows_of_several_chains_come_newest_first_page_by_page_each_once() {
        for (int i = 0; i < 7; i++) {
            String subject = "s" + i;
            store.doing(Actor.COMMAND_LINE, deed -> {
                deed.note(SOUTH, "", "test.one", subject, "");
                deed.note(NORTH, "", "test.two", subject, "");
                deed.note(AuditEntry.HOUSE, "", "test.house", subject, "");
            });
        }
        List<AuditChain.Row> all = store.look(look ->
                new AuditRows(look, Set.of(SOUTH, NORTH)).older(AuditRows.Filter.NONE, AuditRows.Mark.NEWEST, 100));
        assertThat(all).hasSize(14).noneMatch(row -> row.entry().chain().equals(AuditEntry.HOUSE));
        assertThat(all.get(0).entry().subject()).isEqualTo("s6");
        List<AuditChain.Row> paged = new java.util.ArrayList<>();
        AuditRows.Mark mark = AuditRows.Mark.NEWEST;
        for (int page = 0; page < 5; page++) {
            AuditRows.Mark from = mark;
            List<AuditChain.Row> next =
                    store.look(look -> new AuditRows(look, Set.of(SOUTH, NORTH)).older(AuditRows.Filter.NONE, from, 3));
            paged.addAll(next);
            mark = AuditRows.Mark.of(next.get(next.size() - 1));
        }
        assertThat(paged).isEqualTo(all);
        List<AuditChain.Row> none = store.look(
                look -> new AuditRows(look, Set.of()).older(AuditRows.Filter.NONE, AuditRows.Mark.NEWEST, 100));
        assertThat(none).isEmpty();
    }

    @Test
    void audit_rows_are_found_by_who_deed_and_day() {
        store.doing(new Actor("li", "-", "-"), deed -> deed.note(SOUTH, "", "test.one", "", ""));
        store.doing(new Actor("wang", "-", "-"), deed -> deed.note(SOUTH, "", "test.two", "", ""));
        assertThat(rows(new AuditRows.Filter("li", "", "", ""))).hasSize(1);
        assertThat(rows(new AuditRows.Filter("", "test.two", "", ""))).hasSize(1);
        assertThat(rows(new AuditRows.Filter("li", "test.two", "", ""))).isEmpty();
        assertThat(rows(new AuditRows.Filter("", "", "2000-01-01T00:00:00.000Z", "2000-01-02T00:00:00.000Z")))
                .isEmpty();
        assertThat(rows(new AuditRows.Filter("", "", "2000-01-01T00:00:00.000Z", "2999-01-01T00:00:00.000Z")))
                .hasSize(2);
        assertThat(rows(new AuditRows.Filter("' OR '1'='1", "", "", ""))).isEmpty();
    }

    private List<AuditChain.Row> rows(AuditRows.Filter filter) {
        return store.look(look -> new AuditRows(look, Set.of(SOUTH)).older(filter, AuditRows.Mark.NEWEST, 100));
    }
}
