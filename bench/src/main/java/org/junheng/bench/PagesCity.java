package org.junheng.bench;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junheng.core.model.Facts;
import org.junheng.core.register.Registers;
import org.junheng.desk.BuiltIn;
import org.junheng.desk.example.Area;
import org.junheng.desk.example.Example;
import org.junheng.desk.example.Order;
import org.junheng.store.Actor;
import org.junheng.store.Blobs;
import org.junheng.store.Deed;
import org.junheng.store.Store;
import org.junheng.store.StoreSettings;
import org.junheng.store.figures.Incoming;
import org.junheng.store.figures.Keeping;
import org.junheng.store.figures.Upload;
import org.junheng.store.figures.Uploads;
import org.junheng.store.people.Account;
import org.junheng.store.people.Accounts;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.store.round.FrozenFigures;
import org.junheng.store.round.FrozenResults;
import org.junheng.web.signin.Passwords;

/** An invented city: one county of 300 schools with three years of figures, and 99 of which only snapshots are known. */
final class PagesCity {

    static final int YEAR = 2025;

    private static final int SCHOOLS = 300;
    private static final int COUNTIES = 100;
    private static final int PEOPLE = 200;
    private static final long SEED = 7;
    private static final Registers REGISTERS = BuiltIn.registers();
    private static final List<String> STAGES = List.of("primary", "junior");

    private final List<Area> areas = Example.areas(1);
    private final Facts facts = Example.county(new Order(SCHOOLS, 1, SEED, 3, YEAR, false, Order.Format.XLSX), 0);

    static Store store(Path data) {
        return Store.open(StoreSettings.embedded(data), REGISTERS);
    }

    String county() {
        return areas.get(areas.size() - 1).code();
    }

    String region() {
        return areas.get(1).code();
    }

    /** One of the county. */
    String school() {
        return facts.table("school").shown(0, "school");
    }

    void fill(Store store) {
        store.doing(Actor.COMMAND_LINE, deed -> begin(deed, store.blobs()));
    }

    private void begin(Deed deed, Blobs blobs) {
        areas.forEach(area -> Units.put(deed, new Unit(area.code(), kind(area.code()), area.name(), area.parent())));
        Blobs.Blob blob = blob(blobs);
        Upload upload = Uploads.add(deed, blobs, blob, county(), county(), YEAR, Upload.Kind.FIGURES, "全县.xlsx");
        new Keeping(deed)
                .keep(
                        upload,
                        Incoming.of(
                                facts,
                                REGISTERS,
                                "全县.xlsx",
                                county(),
                                "",
                                (register, row) -> true,
                                (register, year) -> false));
        Uploads.move(deed, upload, Upload.State.KEPT);
        for (int i = 1; i < COUNTIES; i++) {
            String code = String.valueOf(Integer.parseInt(county()) + i);
            Units.put(deed, new Unit(code, Unit.Kind.COUNTY, "虚构县 " + i, region()));
            FrozenFigures frozen = FrozenFigures.add(deed, blobs, blob, code, YEAR, "", "2025 秋季");
            results(i).put(deed, frozen);
        }
        people(deed);
    }

    private static Unit.Kind kind(String code) {
        return code.endsWith("0000") ? Unit.Kind.PROVINCE : code.endsWith("00") ? Unit.Kind.CITY : Unit.Kind.COUNTY;
    }

    private static FrozenResults results(int seed) {
        List<FrozenResults.Verdict> verdicts = BuiltIn.NATIONAL.stream()
                .map(standard -> new FrozenResults.Verdict(
                        "", standard, seed % 3 == 0 ? "passed" : "not-passed", "not-passed", 20, seed % 7, 2))
                .toList();
        List<FrozenResults.Spread> spreads = BuiltIn.NATIONAL.stream()
                .flatMap(standard -> STAGES.stream()
                        .flatMap(stage -> BuiltIn.standards().standard(standard).indicators().stream()
                                .map(each -> new FrozenResults.Spread(
                                        "",
                                        standard,
                                        stage,
                                        each.id(),
                                        40,
                                        20_000,
                                        5,
                                        0.2 + seed % 40 / 100.0,
                                        0.5,
                                        seed % 40 > 30 ? "not-met" : "met",
                                        seed % 9,
                                        0))))
                .toList();
        return new FrozenResults(verdicts, spreads);
    }

    private void people(Deed deed) {
        String encoded = new Passwords().encoded(RushCounty.PASSWORD);
        account(deed, "staff", "county-staff", county(), encoded);
        account(deed, "city", "city-reviewer", region(), encoded);
        for (int i = 0; i < PEOPLE; i++) {
            account(deed, "staff-" + i, "county-leader", county(), encoded);
        }
    }

    private static void account(Deed deed, String login, String role, String unit, String encoded) {
        Account account = Accounts.add(deed, login, login, unit, encoded, false);
        Accounts.grant(deed, account, new Account.Grant(role, unit));
    }

    private static Blobs.Blob blob(Blobs blobs) {
        byte[] bytes = "全县".getBytes(StandardCharsets.UTF_8);
        return blobs.put(new ByteArrayInputStream(bytes), bytes.length);
    }
}
