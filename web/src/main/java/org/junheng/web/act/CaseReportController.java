package org.junheng.web.act;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.core.act.Moves;
import org.junheng.core.act.Person;
import org.junheng.core.document.Document;
import org.junheng.core.register.CaseRegister;
import org.junheng.core.register.Field;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.office.WordWriter;
import org.junheng.store.Look;
import org.junheng.store.act.Case;
import org.junheng.store.act.CaseEffect;
import org.junheng.store.act.CaseList;
import org.junheng.store.people.Account;
import org.junheng.store.people.Accounts;
import org.junheng.store.people.Units;
import org.junheng.web.access.Denied;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Download;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The cases of a list as the document a county hands in (台账报告，例 整改报告). */
@Controller
class CaseReportController {

    /** beyond that nobody reads it as a document; the workbook holds all */
    private static final int MOST = 2_000;

    private final CaseDesk desk;
    private final Effects effects;
    private final Bases bases;

    CaseReportController(CaseDesk desk, Effects effects, Bases bases) {
        this.desk = desk;
        this.effects = effects;
        this.bases = bases;
    }

    /** @param asked as for the list */
    @GetMapping({
        "/county/{county}/act/{register}/report",
        "/school/{school}/act/{register}/report",
        "/region/{region}/act/{register}/report"
    })
    ResponseEntity<byte[]> report(
            Visitor visitor,
            @PathVariable Map<String, String> path,
            @PathVariable("register") String id,
            @RequestParam Map<String, String> asked) {
        CaseRegister register = desk.register(id);
        if (register.life().report().isEmpty()) {
            throw new Denied();
        }
        Place place = Place.of(path);
        Person person = desk.person(visitor, place.unit());
        Taken taken = desk.store().look(look -> taken(look, place, register, person, asked));
        // how things stand today is judged after the look: it may take a moment
        List<CaseReport.Told> told = taken.cases.entrySet().stream()
                .map(each -> told(register, person, taken, each.getKey(), each.getValue()))
                .toList();
        Document report = new CaseReport(
                        register,
                        taken.unit,
                        told,
                        desk.today(),
                        visitor.account().language())
                .document();
        return Download.word(report.title() + ".docx", out -> WordWriter.write(report, out));
    }

    private record Taken(String unit, Map<CaseList.Line, List<CaseEffect>> cases, Map<String, String> owners) {}

    private Taken taken(Look look, Place place, CaseRegister register, Person person, Map<String, String> asked) {
        List<CaseList.Line> lines = new CaseList(
                        look, register, CaseCut.of(look, place, register, person, asked), desk.today())
                .page(0, MOST + 1);
        if (lines.size() > MOST) {
            throw new Refusal(Words.of(
                    "超过 %d 件，写不成一份报告：请先在列表里筛选，或导出 Excel",
                    "more than %d cases are too many for a document: cut the list first, or take the workbook", MOST));
        }
        Map<CaseList.Line, List<CaseEffect>> cases = new LinkedHashMap<>();
        Map<String, String> owners = new LinkedHashMap<>();
        for (CaseList.Line line : lines) {
            cases.put(line, CaseEffect.of(look, line.it()));
            owners.computeIfAbsent(
                    line.it().owner(),
                    login -> new Accounts(look).named(login).map(Account::name).orElse(""));
        }
        return new Taken(new Units(look).unit(place.unit()).name(), cases, owners);
    }

    private CaseReport.Told told(
            CaseRegister register, Person person, Taken taken, CaseList.Line line, List<CaseEffect> predicted) {
        Case it = line.it();
        Map<Field, Object> values = new LinkedHashMap<>();
        register.fields().stream()
                .filter(field -> line.values().containsKey(field.id()))
                .filter(field -> !Moves.isVeiled(register.life(), field.id(), person.roles()))
                .forEach(field -> values.put(field, line.values().get(field.id())));
        return new CaseReport.Told(
                it,
                line.unit(),
                taken.owners.get(it.owner()),
                bases.name(new Bases.Basis(it.standard(), it.clause())),
                values,
                effects.lines(it, predicted));
    }
}
