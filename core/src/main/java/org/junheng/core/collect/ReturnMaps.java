package org.junheng.core.collect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.core.collect.ReturnMap.CellRule;
import org.junheng.core.collect.ReturnMap.Direction;
import org.junheng.core.collect.ReturnMap.RowKind;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;
import org.junheng.core.register.Unit;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Shelf;
import org.junheng.core.text.Words;

/** Reads the maps of the ministry's returns; a wrong entry is refused with its place. */
final class ReturnMaps {

    private static final String FOLDER = "returns";
    private static final Pattern TABLE = Pattern.compile("^table:", Pattern.MULTILINE);

    private final Registers registers;
    private final Shelf shelf;
    private List<ReturnMap> forms;
    private List<TableMap> tables;

    /** The maps in the registers' folder, read when the first of their kind is asked for: most work needs none. */
    ReturnMaps(Registers registers) {
        this.registers = registers;
        this.shelf = registers.shelf().below(FOLDER);
    }

    /** Maps of single forms. */
    List<ReturnMap> forms() {
        if (forms == null) {
            forms = files(false).map(this::form).toList();
        }
        return forms;
    }

    /** Maps of flat tables. */
    List<TableMap> tables() {
        if (tables == null) {
            tables = files(true).map(this::table).toList();
        }
        return tables;
    }

    private Stream<Entry> files(boolean areTables) {
        return shelf.files().entrySet().stream()
                .filter(file -> TABLE.matcher(file.getValue()).find() == areTables)
                .map(file -> registers.beside(FOLDER + "/" + file.getKey()));
    }

    /** Every label that begins a block of rows in some form. */
    Set<String> blocks() {
        return forms().stream()
                .flatMap(map -> map.cells().stream())
                .flatMap(cell -> cell.block().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private ReturnMap form(Entry file) {
        file.only(
                "id",
                "name",
                "forms",
                "register",
                "key",
                "names-school",
                "opens",
                "expected-for",
                "blank",
                "unit",
                "each-row",
                "cells",
                "source");
        Register register = register(file.at("register"));
        Map<String, String> key = new LinkedHashMap<>();
        file.maybe("key")
                .ifPresent(entries -> entries.entries().forEach((field, value) -> key.put(field, value.text())));
        return new ReturnMap(
                file.text("id"),
                file.words("name"),
                file.texts("forms"),
                register,
                key,
                file.flag("names-school", false),
                file.flag("opens", false),
                file.texts("expected-for"),
                blank(file),
                file.maybe("unit").map(this::unit),
                file.text("each-row", ""),
                file.items("cells").stream().map(entry -> cell(entry, register)).toList());
    }

    private TableMap table(Entry file) {
        file.only("id", "name", "table", "blank", "school", "stages", "stage", "source");
        Entry table = file.at("table").only("all", "any", "left-out");
        Map<String, List<String>> stages = new LinkedHashMap<>();
        file.at("stages")
                .entries()
                .forEach((stage, entry) -> stages.put(stage, entry.only("says").texts("says")));
        Optional<Entry> leftOut = table.maybe("left-out").map(entry -> entry.only("column", "says"));
        Register school = registers.register("school");
        Register stage = registers.register("stage");
        return new TableMap(
                file.words("name"),
                labels(table, "all"),
                labels(table, "any"),
                leftOut.map(ReturnMaps::paths).orElse(List.of()),
                leftOut.map(entry -> entry.words("says")).orElse(Words.same("")),
                blank(file),
                stages,
                file.items("school").stream().map(entry -> cell(entry, school)).toList(),
                file.items("stage").stream().map(entry -> cell(entry, stage)).toList());
    }

    private CellRule cell(Entry entry, Register register) {
        entry.only(
                "field",
                "label",
                "value",
                "row",
                "block",
                "alone",
                "column",
                "adds",
                "required",
                "first",
                "subtotal-of",
                "stage");
        Optional<Direction> direction = entry.maybe("value")
                .map(value -> value.oneOf("below", "right").equals("below") ? Direction.BELOW : Direction.RIGHT);
        String row = entry.maybe("row")
                .filter(found -> !found.isList())
                .map(Entry::text)
                .orElse("");
        RowKind kind = row.equals("first") ? RowKind.FIRST : row.equals("block") ? RowKind.BLOCK : RowKind.LABEL;
        String labelKey = direction.isPresent() ? "label" : "row";
        return new CellRule(
                field(entry.at("field"), register),
                direction.orElse(null),
                kind,
                kind == RowKind.LABEL && entry.maybe(labelKey).isPresent() ? labels(entry, labelKey) : List.of(),
                labels(entry, "block"),
                entry.flag("alone", false),
                paths(entry),
                entry.flag("adds", false),
                entry.flag("required", false),
                entry.maybe("first").map(Entry::whole).orElse(0),
                entry.texts("subtotal-of"),
                entry.text("stage", ""));
    }

    private static List<HeadingPath> paths(Entry entry) {
        return entry.items("column").stream()
                .map(path -> new HeadingPath(
                        path.isList() ? path.items().stream().map(Entry::text).toList() : List.of(path.text())))
                .toList();
    }

    private static List<String> labels(Entry entry, String key) {
        return entry.texts(key).stream().map(HeadingPath::label).toList();
    }

    private static boolean blank(Entry file) {
        return file.maybe("blank")
                .map(blank -> blank.oneOf("zero", "missing").equals("zero"))
                .orElse(false);
    }

    private Register register(Entry entry) {
        return registers
                .find(entry.text())
                .orElseThrow(() -> entry.wrong(Words.of("一个登记册的 id", "the id of a register")));
    }

    private static Field field(Entry entry, Register register) {
        if (!register.has(entry.text())) {
            throw entry.wrong(Words.of("登记册 %s 的字段", "a field of register %s", Words.same(register.id())));
        }
        return register.field(entry.text());
    }

    private Unit unit(Entry entry) {
        return Stream.ofNullable(registers.units().get(entry.text()))
                .findFirst()
                .orElseThrow(() -> entry.wrong(Words.of("units.yaml 里的单位", "a unit of units.yaml")));
    }
}
