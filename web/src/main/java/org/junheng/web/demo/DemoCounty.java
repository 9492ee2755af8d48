package org.junheng.web.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junheng.core.collect.Returns;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;
import org.junheng.desk.example.Area;
import org.junheng.desk.example.Example;
import org.junheng.desk.example.Order;
import org.junheng.store.Actor;
import org.junheng.store.Blobs;
import org.junheng.store.Store;
import org.junheng.store.figures.Figures;
import org.junheng.store.figures.Scope;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.store.round.Confirmation;
import org.junheng.store.round.Form;
import org.junheng.store.round.Forms;
import org.junheng.store.round.Round;
import org.junheng.store.round.Rounds;
import org.junheng.web.work.Freezing;
import org.junheng.web.work.SchoolFigures;

/**
 * One county of the demonstration (演示县): the figures of earlier years and its own of all years, then this year's round, in which
 * schools are differently far.
 */
final class DemoCounty {

    static final int YEAR = 2025;

    private static final int YEARS = 3;
    private static final long SEED = 7;
    private static final int DAYS_LEFT = 14;
    /** how far the schools are, over and over; one of them was sent back, see {@link #RETURNED} */
    private static final List<Form.State> PROGRESS = List.of(
            Form.State.SUBMITTED,
            Form.State.ACCEPTED,
            Form.State.FILLING,
            Form.State.SUBMITTED,
            Form.State.NOT_STARTED,
            Form.State.SUBMITTED);

    private static final int RETURNED = 5;

    private final Store store;
    private final Registers registers;
    private final Area area;
    private final Facts facts;
    private final DemoBook book;
    private final Actor staff;
    private final Map<String, Form.State> schools = new LinkedHashMap<>();
    private final CompletableFuture<DemoBook.Written> earlier;
    private final CompletableFuture<DemoBook.Written> own;
    private final Map<String, CompletableFuture<DemoBook.Written>> brought = new HashMap<>();

    DemoCounty(Store store, Registers registers, Area area, int number, int size) {
        this.store = store;
        this.registers = registers;
        this.area = area;
        this.facts = Example.county(new Order(size, 1, SEED, YEARS, YEAR, false, Order.Format.XLSX), number);
        this.book = new DemoBook(store, registers, area.code());
        this.staff = new Actor(DemoPeople.staff(number), "county-staff", "-");
        List<String> codes = DemoBook.names(facts, YEAR);
        for (int i = 0; i < codes.size(); i++) {
            schools.put(codes.get(i), i == RETURNED ? Form.State.RETURNED : PROGRESS.get(i % PROGRESS.size()));
        }
        earlier = book.written(
                YEAR - 1,
                "school",
                "往年学校.xlsx",
                DemoBook.some(facts, (table, row) -> isSchools(table) && year(table, row) < YEAR));
        own = book.written(YEAR, "county", "县.xlsx", DemoBook.some(facts, (table, row) -> !isSchools(table)));
        schools.forEach((school, state) -> {
            if (state != Form.State.NOT_STARTED) {
                brought.put(school, book.written(YEAR, "school", "学校.xlsx", figures(school, state)));
            }
        });
    }

    /** What a school brought this year; who is still filling in has brought the first form. */
    private Facts figures(String school, Form.State state) {
        return DemoBook.some(
                facts,
                (table, row) -> isSchools(table)
                        && DemoBook.isOf(table, row, school)
                        && year(table, row) == YEAR
                        && (state != Form.State.FILLING || table.register().equals("school")));
    }

    Area area() {
        return area;
    }

    /** The first school that is so far. */
    String school(Form.State state) {
        return schools.entrySet().stream()
                .filter(school -> school.getValue() == state)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** @param lastYear collects the year before to its end first; empty where that was not done here */
    void fill(Optional<Freezing> lastYear) {
        Table names = facts.table("school");
        store.doing(
                staff,
                deed -> schools.keySet()
                        .forEach(code -> Units.put(
                                deed,
                                new Unit(
                                        code,
                                        Unit.Kind.SCHOOL,
                                        names.shown(names.find(List.of(String.valueOf(YEAR), code)), "school_name"),
                                        area.code()))));
        book.hand(staff, area.code(), earlier.join());
        book.hand(staff, area.code(), own.join());
        lastYear.ifPresent(unused -> new DemoSurvey(store, registers, area.code(), schools.keySet(), staff).fill(YEAR));
        lastYear.ifPresent(freezing -> new DemoLastYear(store, freezing, staff, this::confirm)
                .finish(area.code(), area.name(), YEAR - 1, forms(), DemoBook.names(facts, YEAR - 1)));
        Round round = store.does(
                staff,
                deed -> Rounds.open(
                        deed,
                        area.code(),
                        YEAR,
                        YEAR + " 秋季",
                        forms(),
                        schools.keySet(),
                        LocalDate.ofInstant(store.clock().instant(), ZoneOffset.UTC)
                                .plusDays(DAYS_LEFT)));
        schools.forEach((school, state) -> bring(round, school, state));
        if (lastYear.isPresent()) {
            Actor leader = new Actor(DemoPeople.LEADER, "county-leader", "-");
            new DemoEvidence(store, area.code(), area.name(), staff, leader).fill();
        }
    }

    private void bring(Round round, String school, Form.State state) {
        if (state == Form.State.NOT_STARTED) {
            return;
        }
        Actor clerk = new Actor(DemoPeople.clerk(school), "school-clerk", "-");
        book.hand(clerk, school, brought.get(school).join());
        if (state == Form.State.FILLING) {
            return;
        }
        step(clerk, round, school, Form.Step.SUBMIT, "");
        if (state == Form.State.ACCEPTED) {
            confirm(round, school);
            step(staff, round, school, Form.Step.ACCEPT, "");
        } else if (state == Form.State.RETURNED) {
            step(staff, round, school, Form.Step.RETURN, "在校生数与学籍系统对不上，请核对后再报");
        }
    }

    /** As the head would: for the figures as they are, with something in place of the signed scan. */
    private void confirm(Round round, String school) {
        Facts facts = store.look(look -> Returns.of(
                        new Figures(look, registers).sheets(Scope.unit(area.code(), school)), registers)
                .facts());
        String digest = SchoolFigures.digest(SchoolFigures.ofYear(facts, round.year(), registers));
        Blobs.Blob scan = store.blobs()
                .put(new ByteArrayInputStream("%PDF-1.4 demonstration".getBytes(StandardCharsets.US_ASCII)), 1000);
        store.doing(
                new Actor("head-" + school, "head", "-"),
                deed -> Confirmation.add(
                        deed, store.blobs(), area.code(), round.id(), school, digest, "演示", scan, "scan.pdf"));
    }

    private void step(Actor actor, Round round, String school, Form.Step step, String reason) {
        store.doing(
                actor,
                deed -> new Forms(deed)
                        .of(round.id(), school)
                        .forEach(form -> Forms.step(deed, area.code(), form, step, reason)));
    }

    /** The registers that schools fill in for this year. */
    private List<String> forms() {
        List<String> ids = new ArrayList<>();
        for (Register register : registers.all()) {
            if (register.level().equals("school") && facts.has(register.id())) {
                ids.add(register.id());
            }
        }
        return ids;
    }

    private boolean isSchools(Table table) {
        return registers.register(table.register()).level().equals("school");
    }

    private static int year(Table table, int row) {
        return (int) table.column("year").number(row);
    }
}
