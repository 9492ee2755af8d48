package org.junheng.core.standard;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junheng.core.formula.Formula;
import org.junheng.core.formula.FormulaRefusal;
import org.junheng.core.formula.Node;
import org.junheng.core.formula.UnitReading;
import org.junheng.core.formula.UnitReading.Dimension;
import org.junheng.core.register.Code;
import org.junheng.core.register.CodeList;
import org.junheng.core.register.Field;
import org.junheng.core.register.Registers;
import org.junheng.core.register.Unit;
import org.junheng.core.text.Entry;
import org.junheng.core.text.FileRefusal;
import org.junheng.core.text.Words;

/** The names a standard's formulas may use, with their units: fields of the registers, results, and named limits. */
final class Names {

    /** Results of measuring that clauses speak of. */
    private static final Set<String> RESULTS =
            Set.of("value", "threshold", "meets", "cv", "cv_limit", "within", "score", "points", "below_threshold");

    private final Registers registers;
    private final Set<String> limits;

    Names(Registers registers) {
        this(registers, Set.of());
    }

    private Names(Registers registers, Set<String> limits) {
        this.registers = registers;
        this.limits = limits;
    }

    Registers registers() {
        return registers;
    }

    Names with(Set<String> more) {
        Set<String> all = new HashSet<>(limits);
        all.addAll(more);
        return new Names(registers, all);
    }

    String field(Optional<Entry> entry, String otherwise) {
        if (entry.isPresent() && registers.having(entry.get().text()).isEmpty()) {
            throw entry.get().wrong(Words.of("登记册里的一个字段", "a field of some register"));
        }
        return entry.map(Entry::text).orElse(otherwise);
    }

    List<String> stages(List<Entry> entries) {
        entries.forEach(entry -> stage(entry, entry.text()));
        return entries.stream().map(Entry::text).toList();
    }

    /** Refuses a stage that the registers do not know; registers without stages leave it open. */
    void stage(Entry at, String id) {
        Optional<CodeList> known = registers.having("stage").stream()
                .findFirst()
                .flatMap(register -> register.field("stage").codes());
        if (known.isPresent()
                && known.get().codes().stream().noneMatch(code -> code.id().equals(id))) {
            String ids = known.get().codes().stream().map(Code::id).collect(Collectors.joining(" | "));
            throw new FileRefusal(at.file(), at.path(), id, Words.of("一个学段：%s", "a stage: %s", ids));
        }
    }

    /** The file, unless its id was used before in this folder. */
    static Entry unused(Entry file, Set<String> ids) {
        if (!ids.add(file.text("id"))) {
            throw file.at("id").wrong(Words.of("没有用过的 id", "an id not used before"));
        }
        return file;
    }

    /** A formula over fields, its names known and its units sound. */
    Formula formula(Entry entry) {
        try {
            Formula formula = Formula.parse(entry.text());
            check(formula, formula.root());
            dimension(formula);
            return formula;
        } catch (FormulaRefusal broken) {
            throw entry.wrong(broken.sentence());
        }
    }

    private void check(Formula formula, Node node) {
        for (String name : formula.names()) {
            if (!RESULTS.contains(name)
                    && !limits.contains(name)
                    && registers.having(name).isEmpty()) {
                throw formula.refuse(find(node, name), Words.of("登记册里没有字段 %s", "no register has a field %s", name));
            }
        }
    }

    private static Node find(Node node, String name) {
        if (node instanceof Node.Name found && found.id().equals(name)) {
            return node;
        }
        for (Node child : Formula.children(node)) {
            Node found = find(child, name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    Dimension dimension(Formula formula) {
        return UnitReading.of(formula, this::dimensionOf);
    }

    private Dimension dimensionOf(String name) {
        return registers.having(name).stream()
                .findFirst()
                .map(register -> register.field(name))
                .flatMap(Field::unit)
                .map(unit -> new Dimension(unit.dimension()))
                .filter(dimension -> !dimension.isNumber())
                .orElse(null);
    }

    /** Refuses a declared unit that the formulas do not give. */
    void declares(Entry unit, Collection<Formula> formulas) {
        Map<String, Integer> declared = new TreeMap<>();
        String[] parts = unit.text().split("/");
        for (int i = 0; i < parts.length; i++) {
            int sign = i == 0 ? 1 : -1;
            part(unit, parts[i].strip())
                    .dimension()
                    .forEach((base, power) -> declared.merge(base, sign * power, (a, b) -> a + b == 0 ? null : a + b));
        }
        Dimension wanted = new Dimension(Map.copyOf(declared));
        for (Formula formula : formulas) {
            Dimension given = dimension(formula);
            if (!wanted.powers().equals((given == null ? Dimension.NUMBER : given).powers())) {
                throw unit.wrong(Words.of("公式 %s 的单位 %s", "the unit of %s, which is %s", formula.text(), given));
            }
        }
    }

    /** A unit as people read it: m²/生, 人/百生. */
    Words unit(Entry unit, int per) {
        String[] parts = unit.text().split("/");
        Words above = part(unit, parts[0].strip()).name();
        if (parts.length == 1) {
            return above;
        }
        Unit below = part(unit, parts[1].strip());
        boolean students = below.id().equals("student");
        String zh = students ? "生" : below.name().zh();
        return Words.of(
                "%s/%s%s",
                "%s per %s%s",
                above,
                Words.of(per == 1 ? "" : "百", per == 1 ? "" : per + " "),
                new Words(zh, students && per == 1 ? "student" : below.name().en()));
    }

    private Unit part(Entry entry, String id) {
        Unit unit = registers.units().get(id);
        if (unit == null) {
            throw entry.wrong(Words.of(
                    "units.yaml 里的单位，例 m2/student：%s",
                    "units of units.yaml, for example m2/student: %s",
                    String.join(" ", registers.units().keySet())));
        }
        return unit;
    }
}
