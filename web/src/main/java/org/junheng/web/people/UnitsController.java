package org.junheng.web.people;

import java.util.List;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Look;
import org.junheng.store.Store;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Go;
import org.junheng.web.page.Pages;
import org.junheng.web.page.Texts;
import org.junheng.web.page.View;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The units of the visitor and what is below them; the administrator adds to them, each below one that is there. */
@Controller
class UnitsController {

    private static final int PER_PAGE = 200;
    private static final int MOST_PARENTS = 2000;
    private static final int LONGEST_NAME = 80;

    private final Store store;
    private final Texts texts;

    UnitsController(Store store, Texts texts) {
        this.store = store;
        this.texts = texts;
    }

    @GetMapping("/people/units")
    View page(Visitor visitor, @RequestParam(defaultValue = "1") int page) {
        return view(visitor, page, new Unit("", Unit.Kind.SCHOOL, "", ""));
    }

    private View view(Visitor visitor, int asked, Unit typed) {
        UnitsPage page = store.look(look -> page(look, visitor, asked, typed));
        return View.of("people/units", page, texts.words("people.units-title"))
                .under(texts.words("people.title"), "/people");
    }

    private static UnitsPage page(Look look, Visitor visitor, int asked, Unit typed) {
        Units units = new Units(look);
        long count = units.countWithin(visitor.reach());
        Pages pages = Pages.of("/people/units?", asked, count, PER_PAGE);
        List<Unit> parents = units.within(visitor.reach(), 0, MOST_PARENTS).stream()
                .filter(unit -> unit.kind() != Unit.Kind.SCHOOL)
                .toList();
        return new UnitsPage(
                count,
                units.within(visitor.reach(), pages.skipped(PER_PAGE), PER_PAGE),
                pages,
                parents,
                typed.id(),
                typed.name(),
                typed.parent());
    }

    @PostMapping("/people/units")
    Object add(
            Visitor visitor,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String parent) {
        Unit typed = new Unit(code.strip(), Unit.Kind.SCHOOL, name.strip(), parent);
        if (!visitor.reaches(parent)) {
            Words sentence = Words.of("请选上级单位", "choose the unit above");
            return view(visitor, 1, typed).saying(sentence).status(HttpStatus.FORBIDDEN);
        }
        try {
            store.doing(visitor.actor("administrator"), deed -> Units.add(deed, unit(deed, typed)));
            return new Go("/people/units");
        } catch (Refusal refusal) {
            return view(visitor, 1, typed).saying(refusal.sentence()).status(HttpStatus.BAD_REQUEST);
        }
    }

    /** Of the kind that stands below its parent, if the code is one of that kind. */
    private static Unit unit(Look look, Unit typed) {
        Unit.Kind above = new Units(look).unit(typed.parent()).kind();
        Unit.Kind kind =
                switch (above) {
                    case COUNTY ->
                        coded(typed, "\\d{10}", Unit.Kind.SCHOOL, "十位学校标识码", "the school's code of ten digits");
                    case CITY ->
                        coded(
                                typed,
                                "\\d{4}(?!00)\\d{2}",
                                Unit.Kind.COUNTY,
                                "县的六位区划代码，末两位不是 00",
                                "the county's area code of six digits that do not end in 00");
                    case PROVINCE ->
                        coded(
                                typed,
                                "\\d{2}(?!00)\\d{2}00",
                                Unit.Kind.CITY,
                                "市的六位区划代码，末两位是 00",
                                "the city's area code of six digits ending in 00");
                    default -> throw new Refusal(Words.of("这个单位下面不能加单位", "no unit can be added below this one"));
                };
        if (typed.name().isEmpty() || typed.name().length() > LONGEST_NAME) {
            throw new Refusal(
                    Words.of("单位名称应写全称，最多 %d 个字", "write the unit's full name, at most %d characters", LONGEST_NAME));
        }
        return new Unit(typed.id(), kind, typed.name(), typed.parent());
    }

    private static Unit.Kind coded(Unit typed, String pattern, Unit.Kind kind, String zh, String en) {
        if (!typed.id().matches(pattern)) {
            throw new Refusal(
                    Words.of("单位代码写的是“%s”；应写%s", "the code is \"%s\"; it is to be %s", typed.id(), Words.of(zh, en)));
        }
        return kind;
    }
}
