package org.junheng.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.junheng.core.collect.Returns;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Language;
import org.junheng.desk.BuiltIn;
import org.junheng.desk.example.Area;
import org.junheng.desk.example.Example;
import org.junheng.desk.example.Order;
import org.junheng.office.TemplateBook;
import org.junheng.store.Actor;
import org.junheng.store.Blobs;
import org.junheng.store.Deed;
import org.junheng.store.Store;
import org.junheng.store.figures.Figures;
import org.junheng.store.figures.Incoming;
import org.junheng.store.figures.Keeping;
import org.junheng.store.figures.Scope;
import org.junheng.store.figures.Upload;
import org.junheng.store.figures.Uploads;
import org.junheng.store.people.Account;
import org.junheng.store.people.Accounts;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.store.round.Confirmation;
import org.junheng.store.round.Form;
import org.junheng.store.round.Forms;
import org.junheng.store.round.Round;
import org.junheng.store.round.Rounds;
import org.junheng.web.signin.Passwords;
import org.junheng.web.work.SchoolFigures;

/**
 * An invented county on the last day of its round (截止日): last year's figures of all schools are there, a tenth of the schools handed
 * in and confirmed, the others have their workbooks ready.
 */
final class RushCounty {

    static final int YEAR = 2025;
    static final int LATE = 1_000;
    /** of the central schools that hand in for those around them */
    static final int CLERKS = 50;

    static final int STAFF = 5;
    static final String PASSWORD = "纸船 灯塔 forty-two 七月";

    private static final int EARLY = 100;
    private static final long SEED = 7;
    private static final Registers REGISTERS = BuiltIn.registers();

    private final Path folder;
    private final Area county;
    private final Facts facts;
    private final List<String> schools;

    private RushCounty(Path folder) {
        this.folder = folder;
        List<Area> areas = Example.areas(1);
        county = areas.get(areas.size() - 1);
        facts = Example.county(new Order(LATE + EARLY, 1, SEED, 2, YEAR, false, Order.Format.XLSX), 0);
        Table names = facts.table("school");
        schools = IntStream.range(0, names.size())
                .filter(row -> year(names, row) == YEAR)
                .mapToObj(row -> names.shown(row, "school"))
                .toList();
    }

    /** With the workbooks, which are written once and kept. */
    static RushCounty in(Path root) throws IOException {
        Path folder = root.resolve("bench/target/rush-" + LATE);
        RushCounty county = new RushCounty(folder);
        if (!Files.exists(folder)) {
            Path fresh = Files.createDirectories(Path.of(folder + ".new"));
            TemplateBook book =
                    TemplateBook.of(REGISTERS, "school", Language.ZH).forCounty(county.id(), YEAR);
            for (String school : county.late()) {
                book.writeFilled(fresh.resolve(school + ".xlsx"), county.thisYear(school));
            }
            Files.move(fresh, folder);
        }
        return county;
    }

    String id() {
        return county.code();
    }

    /** The schools that hand in on the last day; the list ends with branches of others, which are not among them. */
    List<String> late() {
        return schools.subList(0, LATE);
    }

    /** Those one clerk hands in for. */
    List<String> late(int clerk) {
        int each = LATE / CLERKS;
        return late().subList(clerk * each, (clerk + 1) * each);
    }

    Path workbook(String school) {
        return folder.resolve(school + ".xlsx");
    }

    private Facts some(BiPredicate<Table, Integer> wanted) {
        return Facts.of(facts.tables().stream()
                .filter(table -> REGISTERS.register(table.register()).level().equals("school"))
                .map(table -> table.pick(IntStream.range(0, table.size())
                        .filter(row -> wanted.test(table, row))
                        .toArray()))
                .filter(table -> table.size() > 0)
                .toList());
    }

    private Facts thisYear(String school) {
        return some((table, row) ->
                year(table, row) == YEAR && table.shown(row, "school").equals(school));
    }

    private static int year(Table table, int row) {
        return (int) table.column("year").number(row);
    }

    /** Everything up to the last day, and the accounts: clerk-0 …, staff-0 …, all with one password. */
    void fill(Store store) {
        Actor actor = Actor.COMMAND_LINE;
        Round round = store.does(actor, deed -> begun(deed, store.blobs()));
        for (String school : schools.subList(LATE, schools.size())) {
            store.doing(actor, deed -> handedIn(deed, store.blobs(), school, thisYear(school)));
            store.doing(actor, deed -> confirmed(deed, store.blobs(), school, round));
        }
    }

    private Round begun(Deed deed, Blobs blobs) {
        Example.areas(1)
                .forEach(area -> Units.put(deed, new Unit(area.code(), kind(area), area.name(), area.parent())));
        Table names = facts.table("school");
        schools.forEach(code -> Units.put(
                deed,
                new Unit(
                        code,
                        Unit.Kind.SCHOOL,
                        names.shown(names.find(List.of(String.valueOf(YEAR), code)), "school_name"),
                        id())));
        handedIn(deed, blobs, id(), some((table, row) -> year(table, row) < YEAR));
        people(deed);
        List<String> forms = REGISTERS.all().stream()
                .filter(register -> register.level().equals("school") && facts.has(register.id()))
                .map(Register::id)
                .toList();
        return Rounds.open(
                deed, id(), YEAR, YEAR + " 秋季", forms, schools, LocalDate.now().plusDays(1));
    }

    private static Unit.Kind kind(Area area) {
        return area.code().endsWith("0000")
                ? Unit.Kind.PROVINCE
                : area.code().endsWith("00") ? Unit.Kind.CITY : Unit.Kind.COUNTY;
    }

    private void people(Deed deed) {
        String encoded = new Passwords().encoded(PASSWORD);
        for (int i = 0; i < STAFF; i++) {
            Account account = Accounts.add(deed, "staff-" + i, "股室", id(), encoded, false);
            Accounts.grant(deed, account, new Account.Grant("county-staff", id()));
        }
        for (int i = 0; i < CLERKS; i++) {
            Account account = Accounts.add(deed, "clerk-" + i, "填报员", id(), encoded, false);
            late(i).forEach(school -> Accounts.grant(deed, account, new Account.Grant("school-clerk", school)));
        }
    }

    private void handedIn(Deed deed, Blobs blobs, String unit, Facts figures) {
        boolean isCounty = unit.equals(id());
        String name = isCounty ? "往年学校.xlsx" : "学校.xlsx";
        Blobs.Blob blob = blob(blobs, name);
        Upload upload = Uploads.add(deed, blobs, blob, unit, id(), YEAR, Upload.Kind.FIGURES, name);
        new Keeping(deed)
                .keep(
                        upload,
                        Incoming.of(
                                figures,
                                REGISTERS,
                                unit + "/" + name,
                                id(),
                                isCounty ? "" : unit,
                                (register, row) -> true,
                                (register, ofYear) -> false));
        Uploads.move(deed, upload, Upload.State.KEPT);
    }

    private void confirmed(Deed deed, Blobs blobs, String school, Round round) {
        for (Form form : new Forms(deed).of(round.id(), school)) {
            Forms.step(deed, id(), form, Form.Step.SUBMIT, "");
        }
        Facts stored = Returns.of(new Figures(deed, REGISTERS).sheets(Scope.unit(id(), school)), REGISTERS)
                .facts();
        String digest = SchoolFigures.digest(SchoolFigures.ofYear(stored, YEAR, REGISTERS));
        Confirmation.add(deed, blobs, id(), round.id(), school, digest, "校长", blob(blobs, "scan"), "scan.pdf");
    }

    private static Blobs.Blob blob(Blobs blobs, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return blobs.put(new ByteArrayInputStream(bytes), bytes.length);
    }
}
