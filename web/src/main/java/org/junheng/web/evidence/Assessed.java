package org.junheng.web.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junheng.core.assess.ClauseVerdict;
import org.junheng.core.assess.Judgement;
import org.junheng.core.assess.StageWords;
import org.junheng.core.assess.Verdict;
import org.junheng.core.measure.Decision;
import org.junheng.core.register.CaseRegister;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.Block;
import org.junheng.core.standard.Clause;
import org.junheng.core.standard.EvidenceRules;
import org.junheng.core.standard.Material;
import org.junheng.core.standard.Standard;
import org.junheng.core.text.Words;
import org.junheng.store.Look;
import org.junheng.store.act.ClauseCases;
import org.junheng.store.act.EvidenceUse;
import org.junheng.store.act.Materials;
import org.junheng.store.act.Opinion;
import org.junheng.web.access.Visitor;

/** What stands beside each clause of a standard in a county and year (逐条佐证), looked up once for a page. */
final class Assessed {

    private static final String VETO = "veto";

    private final String county;
    private final int year;
    private final Standard standard;
    private final Registers registers;
    private final Optional<Verdict> verdict;
    private final Optional<LocalDate> lateFrom;
    private final Materials materials;
    private final Map<String, Materials.Count> counts;
    private final List<Opinion> opinions;
    private final List<ClauseCases.Count> cases;
    private final Map<String, Long> upheld;
    private final Predicate<CaseRegister> sees;

    /** @param verdict empty where nothing can be judged yet */
    Assessed(
            Look look,
            String county,
            int year,
            Standard standard,
            Registers registers,
            Optional<Verdict> verdict,
            Visitor visitor) {
        this.county = county;
        this.year = year;
        this.standard = standard;
        this.registers = registers;
        this.verdict = verdict;
        Optional<EvidenceRules> rules = standard.evidence();
        ClauseCases beside = new ClauseCases(look, registers, county, standard.id());
        lateFrom = rules.map(rule ->
                rule.lateFrom(year, rule.application().flatMap(application -> beside.applied(application, year))));
        materials = new Materials(look, county, year);
        counts = materials.counts(standard.id(), lateFrom);
        opinions = Opinion.on(look, county, year, standard.id());
        cases = beside.counts();
        upheld = rules.flatMap(EvidenceRules::upheld).map(beside::upheld).orElse(Map.of());
        sees = register -> visitor.account().grants().stream()
                .anyMatch(grant -> register.life().seen().contains(grant.role()));
    }

    Standard standard() {
        return standard;
    }

    Optional<LocalDate> lateFrom() {
        return lateFrom;
    }

    List<Opinion> opinions(String clause) {
        return opinions.stream().filter(each -> each.clause().equals(clause)).toList();
    }

    /** Vetoes first, then block by block as the document has them. */
    static List<Block> blocks(Standard standard) {
        return Stream.concat(
                        standard.blocks().stream().filter(block -> block.id().equals(VETO)),
                        standard.blocks().stream().filter(block -> !block.id().equals(VETO)))
                .toList();
    }

    /** The clauses in that order. */
    static List<Clause> clauses(Standard standard) {
        return blocks(standard).stream()
                .flatMap(block -> standard.clauses().stream()
                        .filter(clause -> clause.block().equals(block)))
                .toList();
    }

    static String path(String county, int year, String standard, String clause) {
        return "/county/" + county + "/" + year + "/assess/" + standard + "/" + clause;
    }

    /** Materials of a clause with their counts, without their files. */
    List<MaterialLine> counted(Clause clause) {
        return clause.materials().stream()
                .map(material -> counted(clause, material))
                .toList();
    }

    private MaterialLine counted(Clause clause, Material material) {
        String about = Materials.about(standard.id(), clause.id(), material.id());
        Materials.Count count = counts.getOrDefault(about, Materials.Count.NONE);
        return new MaterialLine(
                material,
                about,
                material.period(standard, year),
                count,
                MaterialState.of(count),
                count.late(),
                List.of());
    }

    /** The same lines, each with some of its files. */
    List<MaterialLine> filed(List<MaterialLine> lines, int skipped, int most) {
        Map<String, List<Materials.Filed>> files = new LinkedHashMap<>();
        for (MaterialLine line : lines) {
            if (line.count().all() > skipped) {
                files.put(line.about(), materials.of(line.about(), skipped, most));
            }
        }
        Map<String, List<EvidenceUse>> uses = new LinkedHashMap<>();
        materials
                .uses(files.values().stream()
                        .flatMap(List::stream)
                        .map(Materials.Filed::file)
                        .distinct()
                        .toList())
                .forEach(use -> uses.computeIfAbsent(use.evidence(), unused -> new ArrayList<>())
                        .add(use));
        return lines.stream()
                .map(line -> new MaterialLine(
                        line.material(),
                        line.about(),
                        line.period(),
                        line.count(),
                        line.state(),
                        line.late(),
                        files.getOrDefault(line.about(), List.of()).stream()
                                .map(file -> filed(
                                        file, uses.getOrDefault(file.file().id(), List.of())))
                                .toList()))
                .toList();
    }

    private MaterialLine.Filed filed(Materials.Filed file, List<EvidenceUse> uses) {
        boolean isLate = file.file()
                .madeOn()
                .flatMap(made -> lateFrom.map(day -> !made.isBefore(day)))
                .orElse(false);
        List<EvidenceUse> others = uses.stream()
                .filter(use -> !use.about().equals(file.use().about()))
                .toList();
        return new MaterialLine.Filed(file, isLate, elsewhere(others));
    }

    /** The clauses of this standard that files serve. */
    List<MaterialLine.Elsewhere> elsewhere(List<EvidenceUse> uses) {
        return uses.stream()
                .map(use -> use.about().split("/"))
                .filter(about -> about[0].equals(standard.id()))
                .map(about -> standard.clause(about[1]))
                .flatMap(Optional::stream)
                .distinct()
                .map(clause ->
                        new MaterialLine.Elsewhere(clause.name(), path(county, year, standard.id(), clause.id())))
                .toList();
    }

    ClauseLine line(Clause clause, List<MaterialLine> shown) {
        List<ClauseVerdict> verdicts = verdict.map(Verdict::clauses).orElse(List.of()).stream()
                .filter(each -> each.clause().id().equals(clause.id()))
                .toList();
        return new ClauseLine(
                clause,
                clauses(standard).indexOf(clause) + 1,
                path(county, year, standard.id(), clause.id()),
                verdicts.stream()
                        .map(each -> new ClauseLine.Decided(StageWords.of(registers, each.stage()), each.decision()))
                        .toList(),
                verdicts.stream()
                        .map(ClauseVerdict::judgement)
                        .flatMap(Optional::stream)
                        .filter(Assessed::saysSomething)
                        .findFirst(),
                Opinion.waiting(opinions, clause.id()),
                shown,
                cases(clause),
                upheld.getOrDefault(clause.id(), 0L));
    }

    /** A row that a workbook left blank judges nothing. */
    private static boolean saysSomething(Judgement judgement) {
        return judgement.result() != Decision.OPEN || !Double.isNaN(judgement.score());
    }

    private List<ClauseLine.Cases> cases(Clause clause) {
        Map<String, List<ClauseCases.Count>> byRegister = new LinkedHashMap<>();
        cases.stream()
                .filter(each -> each.clause().equals(clause.id()))
                .forEach(each -> byRegister
                        .computeIfAbsent(each.register(), unused -> new ArrayList<>())
                        .add(each));
        List<ClauseLine.Cases> shown = new ArrayList<>();
        byRegister.forEach((id, counted) -> {
            CaseRegister register = registers.cases().get(id);
            if (register != null && sees.test(register)) {
                shown.add(new ClauseLine.Cases(
                        register.name(),
                        "/county/" + county + "/act/" + id + "?clause=" + standard.id() + "/" + clause.id(),
                        counted.stream()
                                .map(each -> new ClauseLine.Standing(state(register, each.state()), each.many()))
                                .toList()));
            }
        });
        return shown;
    }

    private static Words state(CaseRegister register, String state) {
        return register.life().states().containsKey(state)
                ? register.life().states().get(state).name()
                : Words.same(state);
    }
}
