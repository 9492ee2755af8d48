package org.junheng.web.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junheng.core.standard.Clause;
import org.junheng.core.standard.Material;
import org.junheng.core.standard.Standard;
import org.junheng.desk.BuiltIn;
import org.junheng.store.Actor;
import org.junheng.store.Blobs;
import org.junheng.store.Store;
import org.junheng.store.act.Evidence;
import org.junheng.store.act.EvidenceUse;
import org.junheng.store.act.Materials;
import org.junheng.store.act.Opinion;

/** Some evidence of the demonstration (演示佐证): small invented texts, differently far; one late, one for two clauses, one judgement that waits. */
final class DemoEvidence {

    private static final String STANDARD = "quality-balance-2017";
    private static final List<String> SHARED = List.of("full-curriculum", "no-excessive-workload");
    private static final String JUDGED = "technology-used";
    private static final LocalDate LATE = LocalDate.of(DemoCounty.YEAR + 1, 9, 20);
    private static final int OF_EVERY = 4;

    private final Store store;
    private final String county;
    private final String name;
    private final Actor staff;
    private final Actor second;

    DemoEvidence(Store store, String county, String name, Actor staff, Actor second) {
        this.store = store;
        this.county = county;
        this.name = name;
        this.staff = staff;
        this.second = second;
    }

    void fill() {
        Standard standard = BuiltIn.standards().standard(STANDARD);
        int number = 0;
        for (Clause clause : standard.clauses()) {
            for (Material material : clause.materials()) {
                number++;
                if (number % OF_EVERY != 0) {
                    hand(standard, clause, material, number);
                }
            }
        }
        share();
        store.doing(
                staff,
                deed -> Opinion.propose(
                        deed,
                        county,
                        DemoCounty.YEAR,
                        STANDARD,
                        JUDGED,
                        new Opinion.Said(
                                "met",
                                "",
                                "考核结果（虚构）",
                                name + "教育局",
                                LocalDate.of(DemoCounty.YEAR, 11, 20).toString()),
                        "",
                        ""));
    }

    private void hand(Standard standard, Clause clause, Material material, int number) {
        String about = Materials.about(standard.id(), clause.id(), material.id());
        String text = name + " " + material.name().zh() + "\n本文件由演示程序编造。\n";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Blobs.Blob blob = store.blobs().put(new ByteArrayInputStream(bytes), bytes.length);
        boolean isLate = number % 11 == 0;
        LocalDate made = isLate ? LATE : LocalDate.of(DemoCounty.YEAR, 9, 1).minusDays(number);
        Evidence.Shown shown = new Evidence.Shown(
                blob,
                material.name().zh() + ".txt",
                "txt",
                "虚构〔" + DemoCounty.YEAR + "〕" + number + "号",
                Optional.of(made),
                text);
        Evidence file = store.does(staff, deed -> Evidence.material(deed, shown, county, about, DemoCounty.YEAR));
        EvidenceUse use = store.look(look -> new Materials(look, county, DemoCounty.YEAR).uses(List.of(file)))
                .get(0);
        switch (number % 5) {
            case 0 -> store.doing(second, deed -> use.decide(deed, EvidenceUse.State.RETURNED, "缺公章，请盖章后重交"));
            case 1, 2 -> store.doing(second, deed -> use.decide(deed, EvidenceUse.State.APPROVED, ""));
            default -> {
                // it waits
            }
        }
    }

    /** The first inspection record serves the other clause too. */
    private void share() {
        String from = Materials.about(STANDARD, SHARED.get(0), "inspections");
        String to = Materials.about(STANDARD, SHARED.get(1), "inspections");
        store.look(look -> new Materials(look, county, DemoCounty.YEAR).of(from, 0, 1)).stream()
                .findFirst()
                .ifPresent(filed ->
                        store.doing(staff, deed -> EvidenceUse.again(deed, filed.file(), to, DemoCounty.YEAR)));
    }
}
