package org.junheng.web.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junheng.core.assess.ClauseVerdict;
import org.junheng.core.assess.Judgement;
import org.junheng.core.assess.Verdict;
import org.junheng.core.model.Place;
import org.junheng.core.standard.Clause;
import org.junheng.core.standard.Standard;
import org.junheng.core.standard.Standards;
import org.junheng.core.text.Language;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.desk.BuiltIn;
import org.junheng.store.Look;
import org.junheng.store.Store;
import org.junheng.store.act.Evidence;
import org.junheng.store.act.EvidenceFound;
import org.junheng.store.act.EvidenceUse;
import org.junheng.store.act.Materials;
import org.junheng.store.people.Units;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Choice;
import org.junheng.web.page.Frame;
import org.junheng.web.work.CountyWork;
import org.junheng.web.work.Judging;
import org.springframework.stereotype.Component;

/** Makes the pages of evidence (佐证页面) from what is stored and judged. */
@Component
class AssessPages {

    private static final int FEW = 3;
    private static final int MOST_FILES = 50;
    private static final int MOST_FOUND = 20;

    private final Store store;
    private final Judging judging;
    private final CountyWork work;
    private final Standards standards;

    AssessPages(Store store, Judging judging, CountyWork work, Standards standards) {
        this.store = store;
        this.judging = judging;
        this.work = work;
        this.standards = standards;
    }

    /** A standard whose clauses are looked at here; by default the one a county works on now. */
    Standard standard(String id) {
        String asked = id.isEmpty() ? BuiltIn.NATIONAL.get(BuiltIn.NATIONAL.size() - 1) : id;
        if (!BuiltIn.NATIONAL.contains(asked)) {
            throw new Refusal(Words.of("这里不按“%s”自评", "no self-assessment by \"%s\" here", asked));
        }
        return standards.standard(asked);
    }

    Clause clause(Standard standard, String id) {
        return standard.clause(id)
                .orElseThrow(() -> new Refusal(Words.of("没有条款“%s”", "there is no clause \"%s\"", id)));
    }

    AssessPage page(Visitor visitor, String county, int year, Standard standard, AssessPage.Asked asked) {
        Judged judged = judged(county, year, standard);
        return store.look(look -> {
            Assessed assessed = assessed(look, visitor, county, year, standard, judged.verdict);
            Map<Words, List<MaterialLine>> byOffice = new LinkedHashMap<>();
            List<MaterialLine> every = Assessed.clauses(standard).stream()
                    .flatMap(clause -> assessed.counted(clause).stream())
                    .toList();
            every.forEach(line -> byOffice.computeIfAbsent(line.material().from(), unused -> new ArrayList<>())
                    .add(line));
            return new AssessPage(
                    new Units(look).unit(county),
                    year,
                    standard,
                    asked,
                    BuiltIn.NATIONAL.stream()
                            .map(standards::standard)
                            .map(each ->
                                    new Choice(each.id(), each.name(), each.id().equals(standard.id())))
                            .toList(),
                    byOffice.keySet().stream()
                            .map(office ->
                                    new Choice(office.zh(), office, office.zh().equals(asked.office())))
                            .toList(),
                    Arrays.stream(MaterialState.values())
                            .map(state -> new Choice(
                                    id(state), state.named(), id(state).equals(asked.state())))
                            .toList(),
                    progress(Words.same(""), every),
                    byOffice.entrySet().stream()
                            .map(each -> progress(each.getKey(), each.getValue()))
                            .toList(),
                    parts(assessed, asked),
                    WaitingOpinion.of(assessed, visitor.account().login()),
                    assessed.lateFrom(),
                    judged.whyNot,
                    found(look, assessed, county, year, asked.words()));
        });
    }

    private static String id(MaterialState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static AssessPage.Progress progress(Words of, List<MaterialLine> lines) {
        return new AssessPage.Progress(
                of,
                lines.size(),
                (int) lines.stream().filter(each -> each.state().isThere()).count(),
                (int) lines.stream()
                        .filter(each -> each.state() == MaterialState.APPROVED)
                        .count());
    }

    /** What is asked for: a clause none of whose materials is asked for is left out. */
    private static List<AssessPage.Part> parts(Assessed assessed, AssessPage.Asked asked) {
        Map<Clause, List<MaterialLine>> shown = new LinkedHashMap<>();
        for (Clause clause : Assessed.clauses(assessed.standard())) {
            List<MaterialLine> lines = assessed.counted(clause).stream()
                    .filter(line -> asked.office().isEmpty()
                            || line.material().from().zh().equals(asked.office()))
                    .filter(line -> asked.state().isEmpty() || id(line.state()).equals(asked.state()))
                    .toList();
            if (!lines.isEmpty() || !asked.isForLess()) {
                shown.put(clause, lines);
            }
        }
        Map<String, MaterialLine> filed =
                assessed.filed(shown.values().stream().flatMap(List::stream).toList(), 0, FEW).stream()
                        .collect(Collectors.toMap(MaterialLine::about, each -> each));
        return Assessed.blocks(assessed.standard()).stream()
                .map(block -> new AssessPage.Part(
                        block.id(),
                        block.words(),
                        shown.entrySet().stream()
                                .filter(each -> each.getKey().block().equals(block))
                                .map(each -> assessed.line(
                                        each.getKey(),
                                        each.getValue().stream()
                                                .map(line -> filed.get(line.about()))
                                                .toList()))
                                .toList()))
                .filter(part -> !part.clauses().isEmpty())
                .toList();
    }

    private static List<AssessPage.Found> found(Look look, Assessed assessed, String county, int year, String words) {
        if (words.isBlank()) {
            return List.of();
        }
        List<Evidence> files = EvidenceFound.in(look, county, words, MOST_FOUND);
        Map<String, List<EvidenceUse>> uses = new Materials(look, county, year)
                .uses(files).stream().collect(Collectors.groupingBy(EvidenceUse::evidence));
        return files.stream()
                .map(file -> {
                    List<EvidenceUse> own = uses.getOrDefault(file.id(), List.of());
                    return new AssessPage.Found(
                            file, own.isEmpty() ? "" : own.get(0).id(), assessed.elsewhere(own));
                })
                .toList();
    }

    /** @param whyNot why there is no verdict */
    private record Judged(Optional<Verdict> verdict, Optional<Words> whyNot) {}

    private Judged judged(String county, int year, Standard standard) {
        try {
            return new Judged(Optional.of(judging.of(county, year, "").verdict(standard.id())), Optional.empty());
        } catch (Refusal nothing) {
            return new Judged(Optional.empty(), Optional.of(nothing.sentence()));
        }
    }

    private Assessed assessed(
            Look look, Visitor visitor, String county, int year, Standard standard, Optional<Verdict> verdict) {
        return new Assessed(look, county, year, standard, work.registers(), verdict, visitor);
    }

    ClausePage clausePage(
            Visitor visitor, String county, int year, Standard standard, Clause clause, String asked, int skipped) {
        Judged judged = judged(county, year, standard);
        LocalDate today = Frame.today(store.clock().instant());
        return store.look(look -> {
            Assessed assessed = assessed(look, visitor, county, year, standard, judged.verdict);
            ClauseLine line = assessed.line(clause, assessed.filed(assessed.counted(clause), skipped, MOST_FILES));
            return new ClausePage(
                    new Units(look).unit(county),
                    year,
                    standard,
                    line,
                    how(clause),
                    judged.verdict.map(Verdict::clauses).orElse(List.of()).stream()
                            .filter(each -> each.clause().id().equals(clause.id()))
                            .map(ClauseVerdict::measured)
                            .map(measured -> measured.why())
                            .filter(why -> !why.zh().isEmpty())
                            .toList(),
                    line.judgement().map(AssessPages::origin).orElse(""),
                    assessed.opinions(clause.id()),
                    clause.materials().stream()
                            .map(each -> new Choice(each.id(), each.name(), false))
                            .toList(),
                    asked,
                    asked.isBlank() ? List.of() : EvidenceFound.in(look, county, asked, MOST_FOUND),
                    skipped,
                    approved(line, visitor.account().language()),
                    assessed.lateFrom(),
                    today);
        });
    }

    private static Words how(Clause clause) {
        return switch (clause.by()) {
            case TEST -> Words.of("由数据判定", "decided by figures");
            case REST -> Words.of("依据另一部标准的结果", "rests on another standard");
            case JUDGED ->
                clause.test().isPresent()
                        ? Words.of("数据和评判都要达到", "figures and a judgement must both hold")
                        : Words.of("由人评判，看佐证", "judged by people on evidence");
            case SCORED -> Words.of("由人打分，看佐证", "scored by people on evidence");
            case VETO -> Words.of("一票否决，由人核查", "veto, checked by people");
        };
    }

    private static String origin(Judgement judgement) {
        Place place = judgement.place();
        return place.file().isEmpty() || place.row() == 0
                ? ""
                : place.file() + " › " + place.sheet() + " › " + place.column() + place.row();
    }

    /** The approved files by name and number: on these a judgement rests. */
    private static String approved(ClauseLine line, Language language) {
        String named = line.materials().stream()
                .flatMap(each -> each.files().stream())
                .filter(each -> each.filed().use().state() == EvidenceUse.State.APPROVED)
                .map(each -> "《" + each.filed().file().name() + "》"
                        + each.filed().file().number())
                .distinct()
                .limit(MOST_FOUND)
                .collect(Collectors.joining("、"));
        return named.isEmpty() ? Words.of("无佐证", "no evidence").in(language) : named;
    }
}
