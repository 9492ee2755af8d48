package org.junheng.web.act;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.core.act.Person;
import org.junheng.core.act.Shown;
import org.junheng.core.register.CaseRegister;
import org.junheng.core.register.CaseState;
import org.junheng.core.register.Code;
import org.junheng.core.register.Field;
import org.junheng.core.text.Words;
import org.junheng.store.Look;
import org.junheng.store.act.Case;
import org.junheng.store.act.CaseList;
import org.junheng.store.people.Units;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Choice;
import org.junheng.web.page.Pages;
import org.junheng.web.page.Texts;
import org.junheng.web.page.View;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The cases of one register: cut, counted, page by page, and as a workbook (台账列表). */
@Controller
class CaseListController {

    private static final int PER_PAGE = 50;
    private static final String STATE = "state";
    private static final String PAGE = "page";

    private final CaseDesk desk;
    private final CaseBook book;
    private final Texts texts;

    CaseListController(CaseDesk desk, CaseBook book, Texts texts) {
        this.desk = desk;
        this.book = book;
        this.texts = texts;
    }

    /** @param asked state, late, mine, clause, q and page, and own fields with codes */
    @GetMapping({"/county/{county}/act/{register}", "/school/{school}/act/{register}", "/region/{region}/act/{register}"
    })
    View list(
            Visitor visitor,
            @PathVariable Map<String, String> path,
            @PathVariable("register") String id,
            @RequestParam Map<String, String> asked) {
        Place place = Place.of(path);
        CaseRegister register = desk.register(id);
        CasesPage page = desk.store().look(look -> page(look, visitor, place, register, asked));
        return View.of("act/cases", page, register.name())
                .under(texts.words("page.act"), place.path())
                .under(register.name(), place.path(register));
    }

    @GetMapping({
        "/county/{county}/act/{register}/workbook",
        "/school/{school}/act/{register}/workbook",
        "/region/{region}/act/{register}/workbook"
    })
    ResponseEntity<byte[]> workbook(
            Visitor visitor,
            @PathVariable Map<String, String> path,
            @PathVariable("register") String id,
            @RequestParam Map<String, String> asked) {
        Place place = Place.of(path);
        CaseRegister register = desk.register(id);
        Person person = desk.person(visitor, place.unit());
        return desk.store()
                .look(look ->
                        book.of(look, register, CaseCut.of(look, place, register, person, asked), person, visitor));
    }

    private CasesPage page(Look look, Visitor visitor, Place place, CaseRegister register, Map<String, String> asked) {
        Person person = desk.person(visitor, place.unit());
        CaseList.Asked cut = CaseCut.of(look, place, register, person, asked);
        CaseList list = new CaseList(look, register, cut, desk.today());
        CaseList.Tally tally = list.tally();
        Pages pages =
                Pages.of(address(place.path(register), asked, Map.of(PAGE, "")), number(asked), tally.size(), PER_PAGE);
        List<Field> shown =
                register.life().listed().stream().map(register.own()::field).toList();
        return new CasesPage(
                new Units(look).unit(place.unit()),
                register.name(),
                register.life().about(),
                register.life().searchesFiles(),
                place.path(register),
                new CasesPage.Asked(cut.state(), cut.isLate(), !cut.owner().isEmpty(), cut.clause(), cut.text()),
                states(place, register, tally.states(), asked),
                filters(register, asked),
                shown.stream().map(Field::heading).toList(),
                list.page(pages.skipped(PER_PAGE), PER_PAGE).stream()
                        .map(line -> line(register, shown, line))
                        .toList(),
                counts(register, tally.grid()),
                pages,
                place.opening(visitor, register),
                place.isCounty()
                                && register.life().isMonthly()
                                && visitor.may(place.route("POST", register, "/month"), place.unit())
                        ? YearMonth.from(desk.today()).toString()
                        : "",
                CaseSheet.MOST,
                address(place.path(register) + "/workbook", asked, Map.of()),
                register.life().report().isEmpty() ? "" : address(place.path(register) + "/report", asked, Map.of()));
    }

    private static int number(Map<String, String> asked) {
        String number = asked.getOrDefault(PAGE, "");
        return number.matches("\\d{1,6}") ? Integer.parseInt(number) : 1;
    }

    private static List<CasesPage.Filter> filters(CaseRegister register, Map<String, String> asked) {
        return CaseCut.coded(register)
                .map(field -> new CasesPage.Filter(
                        field.id(),
                        field.name(),
                        field.codes().orElseThrow().codes().stream()
                                .map(code -> new Choice(
                                        code.id(), code.name(), code.id().equals(asked.get(field.id()))))
                                .toList()))
                .toList();
    }

    private static List<CasesPage.StateLine> states(
            Place place, CaseRegister register, List<CaseList.Count> states, Map<String, String> asked) {
        return states.stream()
                .map(count -> {
                    CaseState state = register.life().state(count.state());
                    return new CasesPage.StateLine(
                            state.name(),
                            state.ends(),
                            count.all(),
                            count.late(),
                            address(place.path(register), asked, Map.of(STATE, state.id())),
                            state.id().equals(asked.get(STATE)));
                })
                .toList();
    }

    private CasesPage.Line line(CaseRegister register, List<Field> shown, CaseList.Line line) {
        Case it = line.it();
        CaseState state = register.life().state(it.state());
        return new CasesPage.Line(
                CaseDesk.path(it),
                it.number(),
                it.title(),
                line.unit(),
                state.name(),
                state.ends(),
                it.owner(),
                it.lastDay(),
                Math.max(0, it.late(desk.today())),
                shown.stream()
                        .map(field -> Shown.of(field, line.values().get(field.id())))
                        .toList());
    }

    private static Optional<CasesPage.Counts> counts(CaseRegister register, Map<List<String>, Long> numbers) {
        if (register.life().grid().isEmpty()) {
            return Optional.empty();
        }
        Field down = register.own().field(register.life().grid().get(0));
        Field across = register.own().field(register.life().grid().get(1));
        List<CasesPage.Counts.Row> rows = new ArrayList<>();
        for (Code row : withNone(down, numbers.keySet().stream().map(key -> key.get(0)))) {
            rows.add(new CasesPage.Counts.Row(
                    row.name(),
                    withNone(across, numbers.keySet().stream().map(key -> key.get(1))).stream()
                            .map(column -> numbers.getOrDefault(List.of(row.id(), column.id()), 0L))
                            .toList()));
        }
        return Optional.of(new CasesPage.Counts(
                down.name(),
                across.name(),
                withNone(across, numbers.keySet().stream().map(key -> key.get(1))).stream()
                        .map(Code::name)
                        .toList(),
                rows));
    }

    /** The codes of a field, and one more for what is not filled in where there is such. */
    private static List<Code> withNone(Field field, Stream<String> found) {
        List<Code> codes = new ArrayList<>(field.codes().orElseThrow().codes());
        if (found.anyMatch(String::isEmpty)) {
            codes.add(new Code("", Words.of("未填", "not filled in"), List.of()));
        }
        return codes;
    }

    /** The address with what is asked, some of it otherwise; ends where the number of the page would stand. */
    private static String address(String path, Map<String, String> asked, Map<String, String> otherwise) {
        Map<String, String> all = new TreeMap<>(asked);
        all.remove(PAGE);
        all.putAll(otherwise);
        all.values().removeIf(String::isEmpty);
        String query = all.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        boolean isPaged = otherwise.containsKey(PAGE);
        return path + (query.isEmpty() && !isPaged ? "" : "?") + query + (isPaged && !query.isEmpty() ? "&" : "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
