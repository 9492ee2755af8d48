package org.junheng.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junheng.core.standard.Clause;
import org.junheng.core.standard.Standard;
import org.junheng.desk.BuiltIn;
import org.junheng.store.Actor;
import org.junheng.store.Blobs;
import org.junheng.store.Deed;
import org.junheng.store.Store;
import org.junheng.store.act.Evidence;
import org.junheng.store.act.Materials;

/**
 * The self-assessment of a county of 300 schools that has 50,000 files of evidence in one year, each with the words of a page: every
 * clause on one page, one clause by itself, and files looked for by words that many, few or none have.
 */
final class EvidenceBench {

    private static final int FILES = 50_000;
    private static final int PART = 2_500;
    private static final int BLOBS = 50;
    private static final int CHARACTERS = 400;
    private static final long SEED = 11;
    private static final double AIM_MS = 100;
    private static final int FIRST_SIGN = 0x4E00;
    private static final int SIGNS = 2_500;
    private static final String STANDARD = "quality-balance-2017";

    private EvidenceBench() {}

    static List<Ratio> run(Path root) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("junheng-bench-evidence");
        try {
            PagesCity city = new PagesCity();
            long begun = System.nanoTime();
            try (Store store = PagesCity.store(data)) {
                city.fill(store);
                fill(store, city.county());
            }
            double filling = (System.nanoTime() - begun) / 1e9;
            try (Served server = Served.start(root, data, List.of())) {
                List<Ratio> ratios = new ArrayList<>(measured(server.port(), city));
                ratios.add(new Ratio("evidence, 50,000 files kept, s", filling, "-", 1, Double.POSITIVE_INFINITY));
                ratios.add(new Ratio(
                        "evidence, memory at its peak, MB", server.peakMb(), "-", 1, Double.POSITIVE_INFINITY));
                return ratios;
            }
        } finally {
            Folders.removed(data);
        }
    }

    private static void fill(Store store, String county) {
        Standard standard = BuiltIn.standards().standard(STANDARD);
        List<String> abouts = new ArrayList<>();
        for (Clause clause : standard.clauses()) {
            clause.materials()
                    .forEach(material -> abouts.add(Materials.about(standard.id(), clause.id(), material.id())));
        }
        List<Blobs.Blob> blobs = IntStream.range(0, BLOBS)
                .mapToObj(i -> ("佐证 " + i).getBytes(StandardCharsets.UTF_8))
                .map(bytes -> store.blobs().put(new ByteArrayInputStream(bytes), bytes.length))
                .toList();
        Random chance = new Random(SEED);
        Actor staff = new Actor("staff", "county-staff", "-");
        for (int done = 0; done < FILES; done += PART) {
            int first = done;
            store.doing(staff, deed -> {
                for (int i = first; i < first + PART; i++) {
                    keep(deed, blobs.get(i % BLOBS), county, abouts.get(i % abouts.size()), i, chance);
                }
            });
        }
    }

    private static void keep(Deed deed, Blobs.Blob blob, String county, String about, int number, Random chance) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < CHARACTERS; i++) {
            words.appendCodePoint(FIRST_SIGN + chance.nextInt(SIGNS));
        }
        words.append(number % 1_000 == 0 ? "劳动实践课时" : "").append("义务教育");
        LocalDate made = LocalDate.of(PagesCity.YEAR, 9, 1).plusDays(number % 380);
        Evidence.Shown shown = new Evidence.Shown(
                blob, "材料" + number + ".pdf", "pdf", "虚构〔2025〕" + number + "号", Optional.of(made), words.toString());
        Evidence.material(deed, shown, county, about, PagesCity.YEAR);
    }

    private static List<Ratio> measured(int port, PagesCity city) throws IOException, InterruptedException {
        Guest staff = new Guest(port);
        staff.signIn("staff", RushCounty.PASSWORD);
        String page = "/county/" + city.county() + "/" + PagesCity.YEAR + "/assess";
        List<Ratio> ratios = new ArrayList<>();
        ratios.add(ratio("every clause", PagesBench.median(staff, page)));
        ratios.add(
                ratio("filtered by state", PagesBench.median(staff, page + "?state=received&office=" + text("财政局"))));
        ratios.add(
                ratio("one clause, 50 files each", PagesBench.median(staff, page + "/" + STANDARD + "/layout-plan")));
        ratios.add(ratio("found, words of few", PagesBench.median(staff, page + "?q=" + text("劳动实践课时"))));
        ratios.add(ratio("found, words of all", PagesBench.median(staff, page + "?q=" + text("义务教育"))));
        ratios.add(ratio("found, words of none", PagesBench.median(staff, page + "?q=" + text("绝无此语"))));
        ratios.add(ratio("found, a number", PagesBench.median(staff, page + "?q=" + text("〔2025〕49999号"))));
        ratios.add(new Ratio("evidence, every clause packed, KB", staff.packed(page) / 1024.0, "aim of 60 KB", 60, 1));
        return ratios;
    }

    private static Ratio ratio(String what, double ms) {
        return new Ratio("evidence, " + what + ", ms", ms, "aim of 100 ms", AIM_MS, 1);
    }

    private static String text(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
