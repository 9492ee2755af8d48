package org.junheng.web.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.core.act.CaseFacts;
import org.junheng.core.assess.StageWords;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.register.CaseRegister;
import org.junheng.core.register.Move;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Look;
import org.junheng.store.act.Case;
import org.junheng.store.act.Cases;
import org.junheng.store.act.Waiting;
import org.junheng.store.people.Units;
import org.junheng.web.access.Visitor;
import org.junheng.web.act.CaseDesk;
import org.junheng.web.act.CaseReading;
import org.junheng.web.page.Texts;
import org.junheng.web.page.View;
import org.junheng.web.work.CountyResults;
import org.junheng.web.work.Judging;
import org.junheng.web.work.MeantYear;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What an inspector takes along on the phone (入校督导): the schools to go to, each with its form; it works without a network. */
@Controller
class InspectController {

    /** so many schools nobody goes to before there is a network again, and more forms would be heavy to keep */
    private static final int MOST = 60;

    private static final String WORKER = "/inspect/worker.js";

    private final CaseDesk desk;
    private final CaseReading reading;
    private final Judging judging;
    private final Texts texts;

    InspectController(CaseDesk desk, CaseReading reading, Judging judging, Texts texts) {
        this.desk = desk;
        this.reading = reading;
        this.judging = judging;
        this.texts = texts;
    }

    @GetMapping("/inspect")
    View page(Visitor visitor) {
        List<Case> mine =
                desk.store().look(look -> onPhone(look, visitor.account().login()));
        Map<String, Map<String, List<Words>>> weak = new LinkedHashMap<>();
        mine.forEach(it -> weak.computeIfAbsent(it.county(), this::weak));
        InspectPage page = desk.store()
                .look(look -> new InspectPage(
                        mine.stream()
                                .map(it -> visit(
                                        look, visitor, it, weak.get(it.county()).getOrDefault(it.unit(), List.of())))
                                .toList(),
                        mine.size() == MOST,
                        reading.problemBases()));
        return View.of("inspect/inspect", page, texts.words("page.inspect"));
    }

    /** In the scope of what it helps with, which is why it does not lie among the other assets. */
    @GetMapping("/inspect/worker.js")
    ResponseEntity<byte[]> worker() {
        try (InputStream in = InspectController.class.getResourceAsStream(WORKER)) {
            return ResponseEntity.ok()
                    .header("Cache-Control", "no-cache")
                    .header("Service-Worker-Allowed", "/inspect")
                    .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                    .body(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Those whose owner's next move is one that is made on the phone, the most urgent first. */
    private List<Case> onPhone(Look look, String owner) {
        return desk.registers().cases().values().stream()
                .filter(register -> !register.life().phone().isEmpty())
                .flatMap(register -> Waiting.of(
                        look,
                        owner,
                        register.id(),
                        register.life().moves().get(register.life().phone()).from(),
                        MOST)
                        .stream())
                .limit(MOST)
                .toList();
    }

    private InspectPage.Visit visit(Look look, Visitor visitor, Case it, List<Words> weak) {
        Cases cases = new Cases(look, desk.registers());
        CaseRegister register = cases.register(it);
        CaseFacts facts = cases.facts(it);
        Move move = register.life().moves().get(register.life().phone());
        String problem = "/school/" + it.unit() + "/act/rectification/new";
        boolean mayOpen = visitor.may("POST /school/{school}/act/rectification/new", it.unit());
        return new InspectPage.Visit(
                it.id(),
                CaseDesk.path(it),
                new Units(look).unit(it.unit()).name(),
                it.unit(),
                it.number(),
                it.version(),
                it.lastDay(),
                Math.max(0, it.late(desk.today())),
                weak,
                before(cases, it),
                reading.form(it, facts, move, Map.of()),
                mayOpen ? problem : "",
                mayOpen ? reading.problemOwners(look, it.unit()) : List.of());
    }

    /** The problems opened from the last case of the register at this unit. */
    private static List<String> before(Cases cases, Case it) {
        return cases.before(it)
                .map(last -> cases.from(last).stream().map(Case::title).toList())
                .orElse(List.of());
    }

    /** School → where it is below a line, by the newest standard; nothing where there are no figures. */
    private Map<String, List<Words>> weak(String county) {
        Map<String, List<Words>> weak = new LinkedHashMap<>();
        try {
            CountyResults results = judging.of(county, MeantYear.ofCounty(desk.store(), county), "");
            var verdicts = results.verdicts();
            var newest = verdicts.get(verdicts.size() - 1);
            for (StageMeasures stage : newest.measures().stages(county)) {
                for (IndicatorMeasures each : stage.indicators()) {
                    for (int section = 0; section < stage.size(); section++) {
                        if (each.meets(section) == Decision.NOT_MET) {
                            weak.computeIfAbsent(
                                            stage.table().shown(stage.row(section), "school"),
                                            unused -> new ArrayList<>())
                                    .add(Words.of(
                                            "%s%s",
                                            "%s: %s",
                                            StageWords.of(desk.registers(), stage.stage()),
                                            each.indicator().name()));
                        }
                    }
                }
            }
        } catch (Refusal nothingThere) {
            // no figures yet: the visit goes on without
        }
        return weak;
    }
}
