package org.junheng.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junheng.core.act.Person;
import org.junheng.core.register.CaseRegister;
import org.junheng.core.register.Move;
import org.junheng.core.register.Registers;
import org.junheng.desk.BuiltIn;
import org.junheng.store.Actor;
import org.junheng.store.Blobs;
import org.junheng.store.Deed;
import org.junheng.store.Store;
import org.junheng.store.act.Case;
import org.junheng.store.act.CaseList;
import org.junheng.store.act.Evidence;
import org.junheng.store.act.Handling;
import org.junheng.store.people.Account;
import org.junheng.store.people.Accounts;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.web.signin.Passwords;

/** A county of 300 schools with 20,000 cases: their lists, search, pages, first pages, over HTTP; counts against a recount. */
final class CasesBench {

    private static final int CASES = 20_000;
    private static final int PART = 500;
    private static final int RUNS = 40;
    private static final double AIM_MS = 100;
    private static final long SEED = 11;
    private static final Registers REGISTERS = BuiltIn.registers();
    private static final CaseRegister PROBLEMS = REGISTERS.cases().get("rectification");
    private static final List<String> BLOCKS = List.of("resources", "teachers", "quality");
    private static final List<String> SPANS = List.of("town-country", "region", "inside-school");

    private final Random chance = new Random(SEED);
    private final Map<String, Long> states = new TreeMap<>();
    private String last = "";

    private CasesBench() {}

    static List<Ratio> run(Path root) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("junheng-bench-cases");
        try {
            PagesCity city = new PagesCity();
            CasesBench bench = new CasesBench();
            try (Store store = PagesCity.store(data)) {
                city.fill(store);
                bench.fill(store, city.county());
                bench.recounted(store, city.county());
                owner(store, city.county());
            }
            try (Served server = Served.start(root, data, List.of())) {
                return bench.measured(server.port(), city.county());
            }
        } finally {
            Folders.removed(data);
        }
    }

    /** Whose all of them are: a department with more on its hands than anybody has. */
    private static void owner(Store store, String county) {
        store.doing(Actor.COMMAND_LINE, deed -> {
            Account account =
                    Accounts.add(deed, "owner", "股室", county, new Passwords().encoded(RushCounty.PASSWORD), false);
            Accounts.grant(deed, account, new Account.Grant("department", county));
        });
    }

    private void fill(Store store, String county) {
        List<String> schools = store.look(look -> new Units(look).below(county, Unit.Kind.SCHOOL)).stream()
                .map(Unit::id)
                .toList();
        byte[] picture = "图".getBytes(StandardCharsets.UTF_8);
        Blobs.Blob blob = store.blobs().put(new ByteArrayInputStream(picture), picture.length);
        Evidence.Shown file = new Evidence.Shown(blob, "照片.jpg", "jpg", "", Optional.empty(), "");
        for (int done = 0; done < CASES; done += PART) {
            store.doing(new Actor("staff", "county-staff", "-"), deed -> {
                for (int i = 0; i < PART; i++) {
                    one(deed, county, schools.isEmpty() ? county : schools.get(chance.nextInt(schools.size())), file);
                }
            });
        }
    }

    private void one(Deed deed, String county, String unit, Evidence.Shown file) {
        Handling handling = new Handling(deed, REGISTERS);
        LocalDate due = LocalDate.now().plusDays(chance.nextInt(400) - 200);
        Handling.Beginning beginning = new Handling.Beginning(
                county,
                unit,
                "问题 " + chance.nextInt(CASES),
                "owner",
                Optional.of(due),
                "quality-balance-2017",
                "balance",
                "",
                Map.of(
                        "block",
                        BLOCKS.get(chance.nextInt(BLOCKS.size())),
                        "span",
                        SPANS.get(chance.nextInt(SPANS.size()))));
        Person staff = new Person("staff", Set.of("county-staff"));
        Case it = handling.open(PROBLEMS, beginning, unit.equals(county) ? "county" : "school", staff);
        int further = chance.nextInt(3);
        if (further > 0) {
            it = handling.move(
                    it, move("submit"), new Person("owner", Set.of()), Map.of("result", "好"), List.of(file), "", "");
        }
        if (further > 1) {
            it = handling.move(
                    it, move("close"), new Person("colleague", Set.of("county-staff")), Map.of(), List.of(), "好", "");
        }
        states.merge(it.state(), 1L, Long::sum);
        last = it.id();
    }

    private static Move move(String id) {
        return PROBLEMS.life().moves().get(id);
    }

    private void recounted(Store store, String county) {
        List<CaseList.Count> counts =
                store.look(look -> new CaseList(look, PROBLEMS, CaseList.Asked.county(county), LocalDate.now())
                        .tally()
                        .states());
        for (CaseList.Count count : counts) {
            if (count.all() != states.getOrDefault(count.state(), 0L)) {
                throw new IllegalStateException(count + " against a recount of " + states);
            }
        }
    }

    private List<Ratio> measured(int port, String county) throws IOException, InterruptedException {
        Guest staff = new Guest(port);
        staff.signIn("staff", RushCounty.PASSWORD);
        String list = "/county/" + county + "/act/rectification";
        List<Ratio> ratios = new ArrayList<>();
        ratios.add(ratio("list of 20,000", staff, list));
        ratios.add(ratio("the last page of it", staff, list + "?page=400"));
        ratios.add(ratio("searched", staff, list + "?q=777"));
        ratios.add(ratio("late ones of a block", staff, list + "?late=1&block=teachers"));
        ratios.add(ratio("one case", staff, "/act/rectification/" + last));
        ratios.add(ratio("all registers", staff, "/county/" + county + "/act"));
        ratios.add(ratio("first page", staff, "/"));
        Guest owner = new Guest(port);
        owner.signIn("owner", RushCounty.PASSWORD);
        ratios.add(ratio("first page of whose they all are", owner, "/"));
        return ratios;
    }

    private static Ratio ratio(String name, Guest guest, String path) throws IOException, InterruptedException {
        double[] times = new double[RUNS];
        for (int i = -RUNS / 2; i < RUNS; i++) {
            long begun = System.nanoTime();
            guest.packed(path);
            if (i >= 0) {
                times[i] = (System.nanoTime() - begun) / 1e6;
            }
        }
        return new Ratio("cases, " + name + ", ms", ProcessBench.median(times), "aim of 100 ms", AIM_MS, 1);
    }
}
