package org.junheng.core.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junheng.core.formula.Formula;
import org.junheng.core.formula.FormulaRefusal;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Words;

/** Reads one register file; every wrong key or value is refused with its place. */
final class RegisterFile {

    private static final Words NONE = Words.same("");
    private static final String CASE = "case";
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*");

    private final Map<String, Unit> units;
    private final Map<String, CodeList> codeLists;

    RegisterFile(Map<String, Unit> units, Map<String, CodeList> codeLists) {
        this.units = units;
        this.codeLists = codeLists;
    }

    Register read(Entry file) {
        file.only("id", "name", "level", "sheet", "aliases", "key", "fields", "checks", "about", "source");
        Map<String, Field> fields = fields(file);
        for (Entry part : file.at("key").items()) {
            if (!fields.containsKey(part.text())) {
                throw part.wrong(Words.of("本登记册的字段", "a field of this register"));
            }
        }
        String level = file.maybe("level")
                .map(given -> given.oneOf("school", "county", "report", "plan"))
                .orElse("school");
        return register(file, level, file.texts("key"), fields);
    }

    /** One whose entries have a life, which is read apart. A case is told from others by a number it is given, not by what is written. */
    Register readCase(Entry file) {
        file.only("id", "name", "sheet", "aliases", "fields", "checks", "source", "life");
        return register(file, CASE, List.of(), fields(file));
    }

    private Register register(Entry file, String level, List<String> key, Map<String, Field> fields) {
        List<Check> checks = new ArrayList<>();
        file.items("checks").forEach(entry -> checks.add(check(entry, fields)));
        return new Register(
                file.text("id"),
                file.words("name"),
                level,
                file.maybe("sheet").map(Entry::words).orElse(file.words("name")),
                file.texts("aliases"),
                key,
                fields,
                List.copyOf(checks));
    }

    private Map<String, Field> fields(Entry file) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (Entry entry : file.at("fields").items()) {
            Field field = field(entry);
            if (fields.put(field.id(), field) != null) {
                throw entry.at("id").wrong(Words.of("每个字段一次", "each field only once"));
            }
        }
        return java.util.Collections.unmodifiableMap(fields);
    }

    Field field(Entry entry) {
        entry.only(
                "id",
                "name",
                "aliases",
                "type",
                "unit",
                "codes",
                "definition",
                "form",
                "period",
                "length",
                "required",
                "applies-when",
                "at-least",
                "at-most",
                "supplied-by",
                "adds",
                "asked",
                "look-at",
                "source");
        String id = entry.text("id");
        if (!ID.matcher(id).matches()) {
            throw entry.at("id").wrong(Words.of("小写字母、数字和下划线，例 students", "lower case, digits and _, e.g. students"));
        }
        FieldType type = FieldType.valueOf(entry.at("type")
                .oneOf("text", "code", "count", "number", "flag", "date", "year")
                .toUpperCase(Locale.ROOT));
        Optional<CodeList> codes = entry.maybe("codes").map(this::codes);
        if (type == FieldType.CODE && codes.isEmpty()) {
            throw entry.at("type").wrong(Words.of("type: code 要同时写 codes", "codes beside type: code"));
        }
        return new Field(
                id,
                entry.words("name"),
                entry.texts("aliases"),
                type,
                entry.maybe("unit").map(this::unit),
                codes,
                entry.maybe("definition").map(Entry::words).orElse(NONE),
                entry.text("form", ""),
                entry.maybe("period").map(Entry::words).orElse(NONE),
                entry.maybe("length").map(Entry::whole).orElse(0),
                entry.flag("required", false),
                entry.maybe("applies-when").map(RegisterFile::formula),
                entry.maybe("at-least").map(Entry::decimal),
                entry.maybe("at-most").map(Entry::decimal),
                entry.maybe("supplied-by")
                        .map(by -> by.oneOf("school", "county", "nation"))
                        .orElse("school"),
                entry.flag("adds", true),
                entry.flag("asked", true),
                entry.maybe("look-at").map(Entry::words).orElse(NONE));
    }

    private Check check(Entry entry, Map<String, Field> fields) {
        entry.only("id", "level", "when", "test", "says", "fields");
        Formula test = formula(entry.at("test"));
        List<String> named = entry.maybe("fields").isPresent()
                ? entry.texts("fields")
                : test.names().stream().filter(fields::containsKey).toList();
        for (String field : named) {
            if (!fields.containsKey(field)) {
                throw entry.at("fields").wrong(Words.of("本登记册的字段", "fields of this register"));
            }
        }
        return new Check(
                entry.text("id"),
                entry.at("level").oneOf("error", "query"),
                entry.maybe("when").map(RegisterFile::formula),
                test,
                entry.words("says"),
                named);
    }

    private Unit unit(Entry entry) {
        Unit unit = units.get(entry.text());
        if (unit == null) {
            throw entry.wrong(
                    Words.of("units.yaml 里的单位：%s", "a unit of units.yaml: %s", String.join(" ", units.keySet())));
        }
        return unit;
    }

    private CodeList codes(Entry entry) {
        CodeList codes = codeLists.get(entry.text());
        if (codes == null) {
            throw entry.wrong(
                    Words.of("codes/ 里的代码表：%s", "a code list of codes/: %s", String.join(" ", codeLists.keySet())));
        }
        return codes;
    }

    private static Formula formula(Entry entry) {
        try {
            return Formula.parse(entry.text());
        } catch (FormulaRefusal broken) {
            throw entry.wrong(broken.sentence());
        }
    }
}
