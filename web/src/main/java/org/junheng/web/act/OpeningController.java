package org.junheng.web.act;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junheng.core.act.Person;
import org.junheng.core.register.CaseRegister;
import org.junheng.core.register.Field;
import org.junheng.core.register.Life;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Conflict;
import org.junheng.store.Look;
import org.junheng.store.act.Case;
import org.junheng.store.act.Handling;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.web.access.Denied;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Choice;
import org.junheng.web.page.Go;
import org.junheng.web.page.Texts;
import org.junheng.web.page.View;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opening a case (登记): by hand, or from a finding, a clause, a visit, whose page fills the form in through the address. */
@Controller
class OpeningController {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SOURCE = 80;

    private final CaseDesk desk;
    private final Bases bases;
    private final Effects effects;
    private final Texts texts;

    OpeningController(CaseDesk desk, Bases bases, Effects effects, Texts texts) {
        this.desk = desk;
        this.bases = bases;
        this.effects = effects;
        this.texts = texts;
    }

    /** @param given what stands in the form already: title, unit, owner, due, clause, source, and own fields */
    @GetMapping({"/county/{county}/act/{register}/new", "/school/{school}/act/{register}/new"})
    View form(
            @PathVariable Map<String, String> path,
            @PathVariable("register") String id,
            @RequestParam Map<String, String> given) {
        return view(Place.of(path), id, given);
    }

    private View view(Place place, String id, Map<String, String> given) {
        CaseRegister register = desk.register(id);
        OpeningPage page = desk.store().look(look -> page(look, place, register, given));
        return View.of("act/opening", page, texts.words("act.opening"))
                .under(texts.words("page.act"), place.path())
                .under(register.name(), place.path(register))
                .under(texts.words("act.opening"), page.path());
    }

    private OpeningPage page(Look look, Place place, CaseRegister register, Map<String, String> given) {
        Life life = register.life();
        List<Choice> units = units(look, place, life, given.getOrDefault("unit", ""));
        List<Input> inputs = new ArrayList<>();
        for (Field field : register.opening()) {
            inputs.add(Input.of(field, null, field.required()).typed(given.getOrDefault(field.id(), "")));
        }
        return new OpeningPage(
                new Units(look).unit(place.unit()),
                register.name(),
                life.about(),
                place.path(register) + "/new",
                given.getOrDefault("title", ""),
                units,
                Owners.choices(owners(look, register, units), given.getOrDefault("owner", "")),
                given.getOrDefault("due", ""),
                life.basis() != Life.Basis.NONE,
                life.basis() == Life.Basis.NONE ? List.of() : bases.choices(given.getOrDefault("clause", "")),
                given.getOrDefault("source", ""),
                inputs);
    }

    /** Whoever could own it in any of its units: which one is chosen is not known before it is. */
    private static List<org.junheng.store.people.Account> owners(Look look, CaseRegister register, List<Choice> units) {
        return units.stream()
                .flatMap(unit -> Owners.of(look, register, unit.value()).stream())
                .distinct()
                .toList();
    }

    private static List<Choice> units(Look look, Place place, Life life, String chosen) {
        Units all = new Units(look);
        List<Unit> units = new ArrayList<>();
        Unit here = all.unit(place.unit());
        if (life.at().contains(kind(here))) {
            units.add(here);
        }
        if (here.kind() == Unit.Kind.COUNTY && life.at().contains("school")) {
            units.addAll(all.below(here.id(), Unit.Kind.SCHOOL));
        }
        return units.stream()
                .map(unit ->
                        new Choice(unit.id(), Words.same(unit.name()), unit.id().equals(chosen)))
                .toList();
    }

    static String kind(Unit unit) {
        return unit.kind().name().toLowerCase(java.util.Locale.ROOT);
    }

    @PostMapping({"/county/{county}/act/{register}/new", "/school/{school}/act/{register}/new"})
    Object open(
            Visitor visitor,
            @PathVariable Map<String, String> path,
            @PathVariable("register") String id,
            @RequestParam Map<String, String> given) {
        Place place = Place.of(path);
        CaseRegister register = desk.register(id);
        if (desk.wasSent(visitor, given)) {
            return new Go(place.path(register));
        }
        try {
            Case opened = opened(visitor, place, register, given);
            return new Go(CaseDesk.path(opened));
        } catch (Conflict told) {
            // the same may have come a moment before: sent again because its answer got lost
            if (desk.wasSent(visitor, given)) {
                return new Go(place.path(register));
            }
            throw told;
        } catch (Denied denied) {
            throw denied;
        } catch (Refusal wrong) {
            return view(place, id, given).saying(wrong.sentence()).status(HttpStatus.BAD_REQUEST);
        }
    }

    private Case opened(Visitor visitor, Place place, CaseRegister register, Map<String, String> given) {
        String unitId = given.getOrDefault("unit", place.unit());
        Unit unit = desk.store()
                .look(look -> units(look, place, register.life(), unitId).stream()
                        .filter(Choice::isChosen)
                        .findFirst()
                        .map(choice -> new Units(look).unit(choice.value()))
                        .orElseThrow(() -> new Refusal(Words.of("请选它属于哪个单位", "choose the unit it lies at"))));
        Person person = desk.person(visitor, unit.id());
        Bases.Basis basis = bases.read(given.getOrDefault("clause", ""));
        if (register.life().basis() == Life.Basis.MUST && basis.equals(Bases.Basis.NONE)) {
            throw new Refusal(Words.of("请选依据的条款", "choose the clause it rests on"));
        }
        Map<String, Object> values = TypedCase.read(
                register, register.opening().stream().map(Field::id).toList(), given, desk.registers());
        values.values().removeIf(Objects::isNull);
        String county = desk.store()
                .look(look -> new Units(look).county(unit.id()).orElseThrow().id());
        Handling.Beginning beginning = new Handling.Beginning(
                county,
                unit.id(),
                cut(given.getOrDefault("title", ""), LONGEST_TITLE),
                owner(register, unit, given.getOrDefault("owner", "")),
                day(given.getOrDefault("due", "")),
                basis.standard(),
                basis.clause(),
                cut(given.getOrDefault("source", ""), LONGEST_SOURCE),
                values);
        Effects.Predicted predicted = effects.predicted(register, county, values);
        return desk.store()
                .does(visitor.actor(CaseDesk.role(person, register.life().opened())), deed -> {
                    Handling handling = new Handling(deed, desk.registers());
                    Case it = handling.open(register, beginning, kind(unit), person);
                    desk.sentOnce(handling, visitor, given, it);
                    predicted.keep(deed, it);
                    return it;
                });
    }

    private String owner(CaseRegister register, Unit unit, String login) {
        boolean isOne = desk.store().look(look -> Owners.has(look, register, unit.id(), login));
        if (!isOne) {
            throw new Refusal(
                    Words.of("“%s”不能做责任人；请从列表里选", "\"%s\" cannot be the owner; choose one of the list", login));
        }
        return login;
    }

    static String cut(String text, int most) {
        String plain = text.strip();
        return plain.length() <= most ? plain : plain.substring(0, most);
    }

    static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException wrong) {
            throw new Refusal(
                    Words.of("期限应写年-月-日，例 2026-12-01", "write the day as year-month-day, for example 2026-12-01"));
        }
    }
}
