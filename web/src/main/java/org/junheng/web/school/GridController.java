package org.junheng.web.school;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.register.Register;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Store;
import org.junheng.store.figures.Explanations;
import org.junheng.store.figures.Keeping;
import org.junheng.store.figures.Row;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Go;
import org.junheng.web.page.View;
import org.junheng.web.work.CountyWork;
import org.junheng.web.work.KeyInPage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Filling a form in on the page (在线填写): the whole grid at once, or cell by cell as it is left. */
@Controller
class GridController {

    /** says that the script asks for one cell, not for the page */
    private static final String PART = "X-Part";

    private final Store store;
    private final SchoolForms forms;
    private final Grids grids;
    private final CountyWork work;

    GridController(Store store, SchoolForms forms, Grids grids, CountyWork work) {
        this.store = store;
        this.forms = forms;
        this.grids = grids;
        this.work = work;
    }

    private Register register(String id) {
        return work.registers()
                .find(id)
                .filter(register ->
                        register.level().equals("school") && register.key().contains("year"))
                .orElseThrow(() -> new Refusal(Words.of("没有“%s”这张表", "there is no form \"%s\"", id)));
    }

    @GetMapping("/school/{school}/{year}/{register}")
    View page(
            Visitor visitor, @PathVariable String school, @PathVariable int year, @PathVariable("register") String id) {
        return view(grid(visitor, school, year, register(id)));
    }

    private Grid grid(Visitor visitor, String school, int year, Register register) {
        boolean mayWrite = visitor.may("POST /school/{school}/{year}/{register}", school);
        return grids.grid(school, year, register, mayWrite, visitor.account().language());
    }

    private static View view(Grid grid) {
        String above = "/school/" + grid.school().id() + "/" + grid.year();
        return View.of("school/grid", grid, grid.register().name())
                .under(Words.same(grid.school().name()), above)
                .under(grid.register().name(), grid.path());
    }

    @PostMapping("/school/{school}/{year}/{register}")
    Object save(
            Visitor visitor,
            @PathVariable String school,
            @PathVariable int year,
            @PathVariable("register") String id,
            @RequestHeader(name = PART, defaultValue = "") String part,
            HttpServletRequest request) {
        Register register = register(id);
        Typed typed = Typed.of(request, register, school, year, grids.rows(school, register));
        Typed.Understood understood = typed.understood(work.registers());
        String county = forms.county(school);
        if (!understood.changes().isEmpty()) {
            store.doing(visitor.actor(SchoolController.CLERK), deed -> {
                Keeping keeping = new Keeping(deed);
                for (Typed.Change change : understood.changes()) {
                    keeping.type(change.row(county), change.field(), change.seen(), change.value(), "");
                }
                deed.note(
                        county,
                        school,
                        "figures.typed",
                        register.id() + " " + year,
                        String.valueOf(understood.changes().size()));
            });
        }
        Grid grid = grid(visitor, school, year, register);
        if (!part.isEmpty()) {
            return View.of("school/saved", saved(grid, understood), register.name())
                    .status(understood.complaints().isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        }
        if (understood.complaints().isEmpty()) {
            return new Go(grid.path());
        }
        return view(marked(grid, understood.complaints()))
                .saying(Words.of(
                        "有 %d 格写得不对，没有存；其余已存",
                        "%d cells are not right and were not saved; the others are",
                        understood.complaints().size()))
                .status(HttpStatus.BAD_REQUEST);
    }

    /** What the script puts beside the cell: what is wrong, or that it is saved. */
    private static Saved saved(Grid grid, Typed.Understood understood) {
        Optional<Typed.Complaint> complaint = understood.complaints().stream().findFirst();
        if (complaint.isPresent()) {
            return new Saved(Grid.Cell.State.ERROR, complaint.get().message(), "");
        }
        return understood.changes().stream()
                .reduce((first, last) -> last)
                .map(change -> grid.lines().stream()
                        .filter(line -> line.key().equals(change.key()))
                        .map(line -> line.cells().get(change.field()))
                        .findFirst()
                        .map(cell -> new Saved(cell.state(), cell.message(), cell.seen()))
                        .orElse(new Saved(Grid.Cell.State.SAVED, Grid.Cell.NOTHING, "")))
                .orElse(new Saved(Grid.Cell.State.SAVED, Grid.Cell.NOTHING, ""));
    }

    /** The grid with what was typed wrong still in its cells. */
    private static Grid marked(Grid grid, List<Typed.Complaint> complaints) {
        List<Grid.Line> lines = new ArrayList<>();
        for (Grid.Line line : grid.lines()) {
            Map<String, Grid.Cell> cells = new LinkedHashMap<>(line.cells());
            for (Typed.Complaint complaint : complaints) {
                if (complaint.key().equals(line.key())) {
                    cells.computeIfPresent(
                            complaint.field(), (field, cell) -> cell.wrong(complaint.typed(), complaint.message()));
                }
            }
            lines.add(new Grid.Line(line.number(), line.key(), cells));
        }
        return new Grid(
                grid.school(),
                grid.year(),
                grid.register(),
                grid.form(),
                grid.columns(),
                lines,
                grid.isOpen(),
                grid.corrections());
    }

    @PostMapping("/school/{school}/{year}/{register}/explain")
    Go explain(
            Visitor visitor,
            @PathVariable String school,
            @PathVariable int year,
            @PathVariable("register") String id,
            @RequestParam String key,
            @RequestParam String text) {
        Register register = register(id);
        Row row = grids.rows(school, register).stream()
                .filter(each -> each.key().equals(KeyInPage.read(key)) && each.year() == year)
                .findFirst()
                .orElseThrow(() -> new Refusal(Words.of("没有这一行", "there is no such row")));
        store.doing(visitor.actor(SchoolController.CLERK), deed -> Explanations.say(deed, row, text.strip()));
        return new Go("/school/" + school + "/" + year + "/" + id);
    }
}
