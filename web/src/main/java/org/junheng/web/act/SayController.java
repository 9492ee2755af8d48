package org.junheng.web.act;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.core.act.Person;
import org.junheng.core.register.CaseRegister;
import org.junheng.core.register.Field;
import org.junheng.core.register.Life;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Actor;
import org.junheng.store.act.Case;
import org.junheng.store.act.Handling;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.web.access.PerAddress;
import org.junheng.web.access.TooMany;
import org.junheng.web.page.Choice;
import org.junheng.web.page.Texts;
import org.junheng.web.page.View;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What anybody can say to a county without signing in, such as a complaint (公众填写). */
@Controller
class SayController {

    private static final int LONGEST_TITLE = 60;

    /** above what a school's network sends, where many sit behind one address */
    private static final int MOST = 20;

    private final CaseDesk desk;
    private final Texts texts;
    private final PerAddress said = new PerAddress(MOST);

    SayController(CaseDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    @GetMapping("/open/{county}/say/{register}")
    View page(@PathVariable String county, @PathVariable String register) {
        return view(county, register, Map.of(), "");
    }

    private View view(String county, String id, Map<String, String> given, String number) {
        CaseRegister register = desk.register(id);
        SayPage page = desk.store().look(look -> {
            Units all = new Units(look);
            Unit at = all.unit(county);
            List<Choice> units = Stream.concat(Stream.of(at), all.below(county, Unit.Kind.SCHOOL).stream())
                    .map(unit -> new Choice(
                            unit.id(), Words.same(unit.name()), unit.id().equals(given.get("unit"))))
                    .toList();
            return new SayPage(
                    at,
                    register.name(),
                    register.life().about(),
                    "/open/" + county + "/say/" + id,
                    units,
                    register.opening().stream()
                            .map(field ->
                                    Input.of(field, null, field.required()).typed(given.getOrDefault(field.id(), "")))
                            .toList(),
                    number);
        });
        return View.of("act/say", page, register.name());
    }

    @PostMapping("/open/{county}/say/{register}")
    View say(
            HttpServletRequest request,
            @PathVariable String county,
            @PathVariable String register,
            @RequestParam Map<String, String> given) {
        String address = request.getRemoteAddr();
        try {
            if (said.isFull(address)) {
                throw new TooMany();
            }
            String number = said(address, county, register, given).number();
            said.count(address);
            return view(county, register, Map.of(), number);
        } catch (TooMany wait) {
            return view(county, register, given, "").saying(wait.sentence()).status(HttpStatus.TOO_MANY_REQUESTS);
        } catch (Refusal wrong) {
            return view(county, register, given, "").saying(wrong.sentence()).status(HttpStatus.BAD_REQUEST);
        }
    }

    private Case said(String address, String county, String id, Map<String, String> given) {
        CaseRegister register = desk.register(id);
        Map<String, Object> values = TypedCase.read(
                register, register.opening().stream().map(Field::id).toList(), given, desk.registers());
        values.values().removeIf(Objects::isNull);
        Unit unit = desk.store().look(look -> unit(new Units(look), county, given.getOrDefault("unit", county)));
        String first = register.opening().stream()
                .filter(field -> !register.life().veiled().contains(field.id()))
                .map(field -> given.getOrDefault(field.id(), "").strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        Handling.Beginning beginning = new Handling.Beginning(
                county,
                unit.id(),
                OpeningController.cut(first.lines().findFirst().orElse(""), LONGEST_TITLE),
                "",
                Optional.empty(),
                "",
                "",
                Life.PUBLIC,
                values);
        Actor anybody = Actor.anybody(address);
        return desk.store()
                .does(
                        anybody,
                        deed -> new Handling(deed, desk.registers())
                                .open(
                                        register,
                                        beginning,
                                        OpeningController.kind(unit),
                                        new Person(anybody.login(), Set.of(Life.PUBLIC))));
    }

    private static Unit unit(Units units, String county, String id) {
        return units.lineage(id).stream().anyMatch(above -> above.id().equals(county))
                ? units.unit(id)
                : units.unit(county);
    }
}
