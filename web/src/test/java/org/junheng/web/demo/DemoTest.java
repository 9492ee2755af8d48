package org.junheng.web.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.core.collect.Returns;
import org.junheng.core.model.Facts;
import org.junheng.core.register.Registers;
import org.junheng.core.survey.Answer;
import org.junheng.core.text.Refusal;
import org.junheng.core.verify.Verification;
import org.junheng.desk.BuiltIn;
import org.junheng.store.Store;
import org.junheng.store.StoreSettings;
import org.junheng.store.audit.AuditChain;
import org.junheng.store.figures.Figures;
import org.junheng.store.figures.Scope;
import org.junheng.store.people.Account;
import org.junheng.store.people.Accounts;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.store.round.Approval;
import org.junheng.store.round.Form;
import org.junheng.store.round.Forms;
import org.junheng.store.round.FrozenFigures;
import org.junheng.store.round.Notice;
import org.junheng.store.round.Objection;
import org.junheng.store.round.Round;
import org.junheng.store.round.Rounds;
import org.junheng.store.survey.Survey;
import org.junheng.store.survey.SurveyAnswers;
import org.junheng.web.access.Access;
import org.junheng.web.access.Role;
import org.junheng.web.page.Frame;
import org.junheng.web.signin.Passwords;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {

    private static final Registers REGISTERS = BuiltIn.registers();

    @TempDir
    static Path folder;

    private static Store store;
    private static List<DemoAccount> accounts;

    @BeforeAll
    static void filled() {
        store = Store.open(StoreSettings.embedded(folder.resolve("data")), REGISTERS);
        accounts = Demo.fill(store, REGISTERS);
    }

    @AfterAll
    static void closed() {
        store.close();
    }

    private static List<Unit> counties() {
        return store.look(look -> new Units(look)
                .all().stream().filter(unit -> unit.kind() == Unit.Kind.COUNTY).toList());
    }

    private static Facts facts(String county) {
        return Returns.of(store.look(look -> new Figures(look, REGISTERS).sheets(Scope.county(county))), REGISTERS)
                .facts();
    }

    @Test
    void it_is_one_city_of_two_counties_that_are_in_no_register_of_areas() {
        assertThat(counties())
                .hasSize(2)
                .extracting(Unit::parent)
                .containsOnly(counties().get(0).parent());
        List<Unit> units = store.look(look -> new Units(look).all());
        assertThat(units).extracting(Unit::name).doesNotContain("").doesNotHaveDuplicates();
        assertThat(units)
                .filteredOn(unit -> unit.kind() != Unit.Kind.SCHOOL)
                .hasSize(4)
                .allSatisfy(unit -> {
                    assertThat(org.junheng.core.collect.Areas.of(REGISTERS).find(unit.id()))
                            .isEmpty();
                    assertThat(unit.name()).contains("虚构");
                });
    }

    @Test
    void each_county_has_three_years_of_which_the_last_is_being_collected() {
        for (Unit county : counties()) {
            var years = facts(county.id()).table("stage").column("year");
            Map<Integer, Integer> rows = new HashMap<>();
            for (int row = 0; row < years.size(); row++) {
                rows.merge((int) years.number(row), 1, Integer::sum);
            }
            assertThat(rows.keySet()).containsExactlyInAnyOrder(2023, 2024, 2025);
            assertThat(rows.get(2025)).isPositive().isLessThan(rows.get(2024));
            List<Round> open = store.look(look -> new Rounds(look).of(county.id(), 2025));
            assertThat(open).hasSize(1);
        }
    }

    @Test
    void its_figures_open_to_cells_and_are_nowhere_wrong() {
        for (Unit county : counties()) {
            Facts facts = facts(county.id());
            assertThat(facts.table("stage").place(0, "students").column()).isNotEmpty();
            Returns returns = Returns.of(
                    store.look(look -> new Figures(look, REGISTERS).sheets(Scope.county(county.id()))), REGISTERS);
            assertThat(Verification.of(returns, REGISTERS).errors())
                    .extracting(finding -> finding.toString())
                    .filteredOn(text -> !text.contains("区划"))
                    .isEmpty();
        }
    }

    @Test
    void one_county_has_brought_last_year_before_the_city_and_the_public() {
        String first = counties().get(0).id();
        List<FrozenFigures> frozen = store.look(look -> FrozenFigures.in(look, first));
        assertThat(frozen).extracting(FrozenFigures::year).containsExactly(2024);
        boolean waits = store.look(look -> Approval.isOpen(look, frozen.get(0).id(), Approval.Level.CITY));
        assertThat(waits).isTrue();
        List<Objection> objections = store.look(look -> Notice.in(look, first).stream()
                .flatMap(notice -> Objection.on(look, notice.id()).stream())
                .toList());
        assertThat(objections).hasSize(1).noneMatch(Objection::isAnswered);
    }

    @Test
    void schools_are_differently_far() {
        for (Unit county : counties()) {
            Map<Form.State, Long> states = store.look(look -> new Forms(look)
                    .in(new Rounds(look).latest(county.id()).orElseThrow().id()).stream()
                            .collect(Collectors.groupingBy(Form::state, Collectors.counting())));
            assertThat(states.keySet()).containsExactlyInAnyOrder(Form.State.values());
        }
    }

    @Test
    void there_is_somebody_for_every_role_where_it_can_be_held() {
        Access access = Access.builtIn(BuiltIn.registers());
        List<Account> all = store.look(look -> new Accounts(look).all());
        assertThat(all.stream().flatMap(account -> account.grants().stream()).map(Account.Grant::role))
                .containsAll(access.roles().stream().map(Role::id).toList());
        assertThat(all).allSatisfy(account -> {
            assertThat(account.mustChange()).isFalse();
            Account.Grant grant = account.grants().get(0);
            assertThat(access.role(grant.role()).at())
                    .contains(store.look(look -> new Units(look).unit(grant.unit()))
                            .kind());
        });
    }

    @Test
    void the_passwords_that_are_shown_open_the_accounts() {
        DemoAccount any = accounts.get(0);
        String encoded = store.look(look -> new Accounts(look).named(any.login()))
                .orElseThrow()
                .password();
        assertThat(new Passwords().matches(any.password(), java.util.Optional.of(encoded)))
                .isTrue();
    }

    @Test
    void its_audit_chain_holds() {
        List<AuditChain.Break> breaks = store.look(look -> store.chain().verify(look.sql()));
        assertThat(breaks).isEmpty();
    }

    @Test
    void what_holds_data_is_not_filled() {
        assertThatThrownBy(() -> Demo.fill(store, REGISTERS))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已有数据");
    }

    @Test
    void the_first_county_has_a_survey_that_ended_and_one_that_takes_answers() {
        Unit first = counties().get(0);
        List<Survey> surveys = surveys(first);
        assertThat(surveys)
                .hasSize(2)
                .allSatisfy(survey -> assertThat(survey.name()).contains("演示"));
        assertThat(surveys.get(1).isClosed()).isTrue();
        assertThat(surveys.get(0).takesAnswers(Frame.today(store.clock().instant())))
                .isTrue();
        List<Answer> answers = store.look(look -> SurveyAnswers.of(look, surveys.get(1)));
        assertThat(answers).hasSizeGreaterThan(500);
        assertThat(surveys(counties().get(1))).isEmpty();
    }

    private static List<Survey> surveys(Unit county) {
        return store.look(look -> Survey.in(look, county.id()));
    }
}
