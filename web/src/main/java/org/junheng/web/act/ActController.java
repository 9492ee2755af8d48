package org.junheng.web.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junheng.core.act.Person;
import org.junheng.core.register.CaseRegister;
import org.junheng.store.Look;
import org.junheng.store.act.CaseList;
import org.junheng.store.people.Units;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Texts;
import org.junheng.web.page.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Which registers of cases a unit has, and how many wait (台账). */
@Controller
class ActController {

    private final CaseDesk desk;
    private final Texts texts;

    ActController(CaseDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    @GetMapping({"/county/{county}/act", "/school/{school}/act", "/region/{region}/act"})
    View page(Visitor visitor, @PathVariable Map<String, String> path) {
        Place place = Place.of(path);
        ActPage page = desk.store().look(look -> {
            List<ActPage.Line> lines = new ArrayList<>();
            for (CaseRegister register : desk.registers().cases().values()) {
                if (visitor.may(place.route("GET", register, ""), place.unit())) {
                    lines.add(line(look, visitor, place, register));
                }
            }
            return new ActPage(new Units(look).unit(place.unit()), lines);
        });
        return View.of("act/act", page, texts.words("page.act")).under(texts.words("page.act"), place.path());
    }

    private ActPage.Line line(Look look, Visitor visitor, Place place, CaseRegister register) {
        Person person = desk.person(visitor, place.unit());
        CaseList.Asked asked = place.asked(look, register, person);
        List<CaseList.Count> all = open(look, register, asked);
        return new ActPage.Line(
                register.name(),
                register.life().about(),
                place.path(register),
                all.stream().mapToLong(CaseList.Count::all).sum(),
                all.stream().mapToLong(CaseList.Count::late).sum(),
                open(look, register, asked.of(person.login())).stream()
                        .mapToLong(CaseList.Count::all)
                        .sum(),
                place.opening(visitor, register));
    }

    private List<CaseList.Count> open(Look look, CaseRegister register, CaseList.Asked asked) {
        return new CaseList(look, register, asked, desk.today())
                .tally().states().stream()
                        .filter(count -> !register.life().state(count.state()).ends())
                        .toList();
    }
}
