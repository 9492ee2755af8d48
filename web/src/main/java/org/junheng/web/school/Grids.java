package org.junheng.web.school;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Finding;
import org.junheng.core.model.Place;
import org.junheng.core.model.Table;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;
import org.junheng.core.text.Language;
import org.junheng.desk.Opened;
import org.junheng.store.Store;
import org.junheng.store.figures.Figures;
import org.junheng.store.figures.Row;
import org.junheng.store.figures.Scope;
import org.junheng.store.round.Form;
import org.junheng.store.round.Forms;
import org.junheng.store.round.Round;
import org.junheng.store.round.Rounds;
import org.junheng.web.work.CorrectionLine;
import org.junheng.web.work.CountyWork;
import org.junheng.web.work.Located;
import org.junheng.web.work.ReturnFiles;
import org.springframework.stereotype.Component;

/** Lays a form out as a grid (铺表): this year's rows, last year's and the return's values beside them, what is wrong at its cell. */
@Component
final class Grids {

    private final Store store;
    private final SchoolForms forms;
    private final ReturnFiles returns;
    private final CountyWork work;

    Grids(Store store, SchoolForms forms, ReturnFiles returns, CountyWork work) {
        this.store = store;
        this.forms = forms;
        this.returns = returns;
        this.work = work;
    }

    Grid grid(String school, int year, Register register, boolean mayWrite, Language language) {
        List<Row> rows = rows(school, register);
        Map<String, Row> before = rows.stream()
                .filter(row -> row.year() == year - 1)
                .collect(Collectors.toMap(Grids::besideYear, row -> row, (one, other) -> one, LinkedHashMap::new));
        List<Row> own = rows.stream().filter(row -> row.year() == year).toList();
        Map<String, Row> returned = returned(school, year, register);
        List<Grid.Column> columns = columns(register, own);
        Map<String, Map<String, Finding>> findings = findings(school, register);
        List<Grid.Line> lines = new ArrayList<>();
        for (Row row : own) {
            lines.add(line(
                    lines.size(),
                    row,
                    columns,
                    before.get(besideYear(row)),
                    returned.remove(besideYear(row)),
                    findings.getOrDefault(row.key(), Map.of()),
                    language));
        }
        if (own.isEmpty()) {
            // what was there last year is proposed: its rows, not its figures
            before.forEach((key, last) ->
                    lines.add(proposed(lines.size(), last, columns, last, returned.remove(key), language)));
        }
        returned.values().forEach(row -> lines.add(proposed(lines.size(), row, columns, null, row, language)));
        Optional<Form> form = store.look(look -> new Forms(look).governing(school, register.id(), year));
        boolean isOpen = mayWrite && form.filter(this::isTaken).isPresent();
        if (isOpen && (lines.isEmpty() || columns.stream().anyMatch(Grid.Column::isKey))) {
            lines.add(empty(lines.size(), columns));
        }
        return new Grid(
                forms.school(school),
                year,
                register,
                form,
                columns,
                lines,
                isOpen,
                corrections(school, year, register));
    }

    private List<CorrectionLine> corrections(String school, int year, Register register) {
        return store.look(look -> CorrectionLine.in(look, work.registers(), forms.county(school), year)).stream()
                .filter(line -> line.correction().unit().equals(school)
                        && line.correction().register().equals(register.id()))
                .toList();
    }

    private boolean isTaken(Form form) {
        return form.state().isOpen()
                && store.look(look -> new Rounds(look).round(form.round())).state() == Round.State.OPEN;
    }

    /** The rows of the ministry's return of the year, by what tells them apart beside the year. */
    private Map<String, Row> returned(String school, int year, Register register) {
        String county = forms.county(school);
        Facts facts = returns.of(county, school, year);
        Map<String, Row> rows = new LinkedHashMap<>();
        if (facts.has(register.id())) {
            Table table = facts.table(register.id());
            for (int i = 0; i < table.size(); i++) {
                Row row = Row.known(register, table, i, county);
                if (row.year() == year) {
                    rows.put(besideYear(row), row);
                }
            }
        }
        return rows;
    }

    List<Row> rows(String school, Register register) {
        String county = forms.county(school);
        return store.look(look -> new Figures(look, work.registers()).rows(register, Scope.unit(county, school)));
    }

    /** Year and school are known on this page; the others of the key stand first. */
    static List<Grid.Column> columns(Register register, List<Row> rows) {
        List<Grid.Column> columns = new ArrayList<>();
        for (Field field : register.fields().values()) {
            boolean isKey = register.key().contains(field.id());
            boolean isGiven = field.id().equals("year") || field.id().equals("school");
            boolean isUsed = rows.stream().anyMatch(row -> row.values().containsKey(field.id()));
            if (!isGiven && (isKey || field.asked() || isUsed)) {
                columns.add(isKey ? 0 : columns.size(), new Grid.Column(field, isKey));
            }
        }
        return columns;
    }

    private static String besideYear(Row row) {
        return row.register().key().stream()
                .filter(field -> !field.equals("year"))
                .map(field -> String.valueOf(row.values().get(field)))
                .collect(Collectors.joining("\n"));
    }

    private static Grid.Line line(
            int number,
            Row row,
            List<Grid.Column> columns,
            Row before,
            Row returned,
            Map<String, Finding> findings,
            Language language) {
        Map<String, Grid.Cell> cells = new LinkedHashMap<>();
        for (Grid.Column column : columns) {
            Field field = column.field();
            Object value = row.values().get(field.id());
            String last =
                    before == null ? "" : Grid.shown(field, before.values().get(field.id()), language);
            Finding finding = findings.get(field.id());
            String seen = Row.text(value);
            cells.put(
                    field.id(),
                    new Grid.Cell(
                            Grid.typed(field, value),
                            seen == null ? "" : seen,
                            last,
                            returned(field, returned, value),
                            state(finding),
                            finding == null ? Grid.Cell.NOTHING : finding.message()));
        }
        return new Grid.Line(number, row.key(), cells);
    }

    private static Grid.Cell.State state(Finding finding) {
        if (finding == null) {
            return Grid.Cell.State.SAVED;
        }
        return finding.level() == Finding.Level.ERROR ? Grid.Cell.State.ERROR : Grid.Cell.State.QUERY;
    }

    /** What the return says, where it is not what is stored. */
    private static String returned(Field field, Row returned, Object stored) {
        Object value = returned == null ? null : returned.values().get(field.id());
        return value == null || value.equals(stored) ? "" : Grid.typed(field, value);
    }

    private static Grid.Line proposed(
            int number, Row row, List<Grid.Column> columns, Row before, Row returned, Language language) {
        Map<String, Grid.Cell> cells = new LinkedHashMap<>();
        for (Grid.Column column : columns) {
            Field field = column.field();
            String last =
                    before == null ? "" : Grid.shown(field, before.values().get(field.id()), language);
            cells.put(
                    field.id(),
                    new Grid.Cell(
                            column.isKey() ? Grid.typed(field, row.values().get(field.id())) : "",
                            "",
                            last,
                            column.isKey() ? "" : returned(field, returned, null),
                            Grid.Cell.State.SAVED,
                            Grid.Cell.NOTHING));
        }
        return new Grid.Line(number, "", cells);
    }

    static Grid.Line empty(int number, List<Grid.Column> columns) {
        Map<String, Grid.Cell> cells = new LinkedHashMap<>();
        columns.forEach(column -> cells.put(
                column.field().id(), new Grid.Cell("", "", "", "", Grid.Cell.State.SAVED, Grid.Cell.NOTHING)));
        return new Grid.Line(number, "", cells);
    }

    /** Key of the row → field → what was found there; errors before queries. */
    private Map<String, Map<String, Finding>> findings(String school, Register register) {
        Opened opened = forms.opened(school);
        Map<String, Map<String, Finding>> findings = new HashMap<>();
        Located located = new Located(opened.returns().facts(), work.registers());
        List<Finding> all = new ArrayList<>(opened.checked().errors());
        all.addAll(opened.checked().queries());
        for (Located.Found found : located.found(all)) {
            if (found.at().register().id().equals(register.id())) {
                Table table = found.at().table();
                int row = found.at().row();
                String field = field(table, row, found.finding());
                findings.computeIfAbsent(Row.key(table, row), unused -> new HashMap<>())
                        .putIfAbsent(field, found.finding());
            }
        }
        return findings;
    }

    /** The field of the cell a finding names; the last of the key where it names none that is shown. */
    private static String field(Table table, int row, Finding finding) {
        Place place = finding.places().get(0);
        return table.columns().stream()
                .map(column -> column.field())
                .filter(field -> table.place(row, field).equals(place))
                .findFirst()
                .orElse(table.key().get(table.key().size() - 1));
    }
}
