package org.junheng.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Refusal;
import org.junheng.store.figures.Plan;
import org.junheng.store.figures.Upload;
import org.junheng.store.figures.Uploads;
import org.junheng.store.people.Account;
import org.junheng.store.people.Accounts;
import org.junheng.store.people.ApiToken;
import org.junheng.store.people.Outline;
import org.junheng.store.people.Snooze;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.store.round.Approval;
import org.junheng.store.round.FrozenFigures;
import org.junheng.store.round.FrozenResults;
import org.junheng.store.round.Round;
import org.junheng.store.round.Rounds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a county keeps of its year besides figures, on both databases. The county is invented. */
@ParameterizedClass
@EnumSource(Database.class)
class YearTest {

    private static final String COUNTY = "999901";
    private static final String SCHOOL = "9999010001";
    private static final int YEAR = 2025;

    @Parameter
    Database database;

    @TempDir
    Path folder;

    private Store store;
    private Account account;

    @BeforeEach
    void open() {
        store = Store.open(database.fresh(folder), Registers.builtIn());
        account = store.does(Actor.COMMAND_LINE, deed -> {
            Units.put(deed, new Unit(COUNTY, Unit.Kind.COUNTY, "清禾县", ""));
            Units.put(deed, new Unit(SCHOOL, Unit.Kind.SCHOOL, "甲小学", COUNTY));
            return Accounts.add(deed, "staff", "股室", COUNTY, "encoded", false);
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    private <T> List<T> all(Function<Look, List<T>> asked) {
        return store.look(asked::apply);
    }

    private Blobs.Blob blob(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return store.blobs().put(new ByteArrayInputStream(bytes), bytes.length);
    }

    private FrozenFigures frozen(String round) {
        Blobs.Blob file = blob("snapshot");
        return store.does(
                Actor.COMMAND_LINE,
                deed -> FrozenFigures.add(deed, store.blobs(), file, COUNTY, YEAR, round, "2025 秋季"));
    }

    @Test
    void what_a_snapshot_came_to_is_read_back_with_its_missing_numbers() {
        FrozenFigures frozen = frozen("");
        FrozenResults results = new FrozenResults(
                List.of(new FrozenResults.Verdict("", "s", "passed", "not-passed", 20, 2, 1)),
                List.of(
                        new FrozenResults.Spread("", "s", "primary", "rooms", 9, 5331, 6.15, 0.289, 0.5, "met", 1, 0),
                        new FrozenResults.Spread(
                                "",
                                "s",
                                "primary",
                                "books",
                                9,
                                Double.NaN,
                                Double.NaN,
                                Double.NaN,
                                Double.NaN,
                                "open",
                                0,
                                9)));
        store.doing(Actor.COMMAND_LINE, deed -> {
            results.put(deed, frozen);
            deed.note(COUNTY, COUNTY, "county.frozen", frozen.id(), "");
        });

        FrozenResults found = store.look(look -> FrozenResults.of(look, List.of(frozen.id()), "s"));

        assertThat(found.verdicts())
                .containsExactly(new FrozenResults.Verdict(frozen.id(), "s", "passed", "not-passed", 20, 2, 1));
        assertThat(found.spreads()).hasSize(2);
        assertThat(found.spreads().get(0).cv()).isNaN();
        assertThat(found.spreads().get(1).cv()).isEqualTo(0.289);
        assertThat(store.look(look -> FrozenResults.of(look, List.of(), "s")).verdicts())
                .isEmpty();
    }

    @Test
    void a_round_whose_snapshot_was_submitted_is_not_opened_again() {
        Round round = store.does(
                Actor.COMMAND_LINE,
                deed -> Rounds.open(
                        deed, COUNTY, YEAR, "秋季", List.of("stage"), List.of(SCHOOL), LocalDate.parse("2099-12-01")));
        store.doing(Actor.COMMAND_LINE, deed -> Rounds.freeze(deed, round));
        FrozenFigures frozen = frozen(round.id());
        store.doing(
                Actor.COMMAND_LINE,
                deed -> Approval.decide(
                        deed, frozen, Approval.Level.COUNTY, Approval.State.APPROVED, "", "junheng rules"));
        Round seen = store.look(look -> new Rounds(look).round(round.id()));
        assertThatThrownBy(() -> store.doing(Actor.COMMAND_LINE, deed -> Rounds.reopen(deed, seen, "要改")))
                .isInstanceOf(Refusal.class);
        assertThat(store.look(look -> Approval.on(look, frozen.id())).get(0).rules())
                .isEqualTo("junheng rules");
        store.doing(Actor.COMMAND_LINE, deed -> Approval.takeBack(deed, frozen, Approval.Level.COUNTY));
        store.doing(Actor.COMMAND_LINE, deed -> Rounds.reopen(deed, seen, "要改"));
        assertThat(store.look(look -> new Rounds(look).round(round.id())).state())
                .isEqualTo(Round.State.OPEN);
    }

    @Test
    void returns_are_found_by_the_schools_they_speak_of() {
        Blobs.Blob file = blob("returns");
        store.doing(Actor.COMMAND_LINE, deed -> {
            Upload upload =
                    Uploads.add(deed, store.blobs(), file, COUNTY, COUNTY, YEAR, Upload.Kind.RETURNS, "年报.xlsx");
            Uploads.keepReturns(deed, upload, List.of(SCHOOL));
        });
        assertThat(all(look -> new Uploads(look).returns(COUNTY, YEAR, SCHOOL))).hasSize(1);
        assertThat(all(look -> new Uploads(look).returns(COUNTY, YEAR, "9999010002")))
                .isEmpty();
    }

    @Test
    void tasks_plans_and_outlines_are_kept_and_replaced() {
        LocalDate today = LocalDate.parse("2026-11-27");
        for (String reason : List.of("等名册", "还要等")) {
            store.doing(
                    Actor.COMMAND_LINE,
                    deed -> Snooze.put(deed, account, new Snooze("task", today.plusDays(3), reason), today));
        }
        assertThat(all(look -> Snooze.of(look, account, today)))
                .singleElement()
                .satisfies(snooze -> assertThat(snooze.reason()).isEqualTo("还要等"));
        assertThat(all(look -> Snooze.of(look, account, today.plusDays(3)))).isEmpty();

        List<String> settings = List.of("甲小学.computers+=1", "甲小学/primary.students=400");
        Plan plan = store.does(Actor.COMMAND_LINE, deed -> Plan.keep(deed, COUNTY, YEAR, "扩招", settings));
        assertThat(all(look -> Plan.in(look, COUNTY, YEAR)))
                .singleElement()
                .satisfies(kept -> assertThat(kept.settings()).isEqualTo(settings));
        store.doing(Actor.COMMAND_LINE, plan::drop);
        assertThat(all(look -> Plan.in(look, COUNTY, YEAR))).isEmpty();

        for (String outline : List.of("{}", "[]")) {
            Blobs.Blob file = blob(outline);
            store.doing(Actor.COMMAND_LINE, deed -> Outline.put(deed, store.blobs(), file, COUNTY, "审图 " + outline));
        }
        assertThat(all(look -> Outline.of(look, COUNTY).stream().toList()))
                .singleElement()
                .satisfies(found -> assertThat(found.approval()).isEqualTo("审图 []"));
    }

    @Test
    void a_token_holds_until_its_day_and_while_the_password_does() {
        Instant now = store.clock().instant();
        Account sincePassword =
                store.look(look -> new Accounts(look).find(account.id())).orElseThrow();
        store.doing(
                Actor.COMMAND_LINE,
                deed -> ApiToken.add(deed, sincePassword, "程序", "digest", now.plus(2, ChronoUnit.DAYS), now));
        assertThat(all(look -> ApiToken.account(look, "digest", now).stream().toList()))
                .hasSize(1);
        assertThat(all(look -> ApiToken.account(look, "other", now).stream().toList()))
                .isEmpty();
        assertThat(all(look -> ApiToken.account(look, "digest", now.plus(3, ChronoUnit.DAYS)).stream()
                        .toList()))
                .isEmpty();
        store.doing(Actor.COMMAND_LINE, deed -> Accounts.password(deed, sincePassword, "encoded anew", false));
        assertThat(all(look -> ApiToken.account(look, "digest", now).stream().toList()))
                .isEmpty();
    }
}
