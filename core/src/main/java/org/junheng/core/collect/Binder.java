package org.junheng.core.collect;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.core.collect.Binding.How;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;

/** Finds the register of a sheet: by the hidden sheet of our template, else by its name, else by its headings. */
final class Binder {

    private final Registers registers;
    private final UnitWords units;
    private final Map<String, Headings> headings = new HashMap<>();

    Binder(Registers registers) {
        this.registers = registers;
        this.units = new UnitWords(registers);
    }

    /** A sheet whose register is known. */
    record Bound(Layout layout, How how) {}

    Optional<Bound> bind(RawTable sheet) {
        Optional<Bound> told = Optional.ofNullable(sheet.hidden().get("register"))
                .flatMap(registers::find)
                .flatMap(register -> laidOut(sheet, register, How.TEMPLATE));
        return told.or(() -> byName(sheet)).or(() -> byHeadings(sheet));
    }

    private Optional<Bound> byName(RawTable sheet) {
        String name = Spelling.folded(sheet.source().sheet());
        return registers.all().stream()
                .filter(register -> names(register).map(Spelling::folded).anyMatch(name::equals))
                .flatMap(register -> laidOut(sheet, register, How.NAME).stream())
                .findFirst();
    }

    private Optional<Bound> byHeadings(RawTable sheet) {
        Layout best = null;
        for (Register register : registers.all()) {
            Layout layout = Layout.of(sheet, register, headings(register)).orElse(null);
            if (layout != null && likeness(layout, sheet) > (best == null ? 0 : likeness(best, sheet))) {
                best = layout;
            }
        }
        return Optional.ofNullable(best).map(layout -> new Bound(layout, How.HEADINGS));
    }

    private Optional<Bound> laidOut(RawTable sheet, Register register, How how) {
        return Layout.of(sheet, register, headings(register)).map(layout -> new Bound(layout, how));
    }

    private Headings headings(Register register) {
        return headings.computeIfAbsent(register.id(), unread -> new Headings(register, units));
    }

    private static int likeness(Layout layout, RawTable sheet) {
        return layout.likeness(sheet.hidden());
    }

    private static Stream<String> names(Register register) {
        return Stream.concat(
                Stream.of(
                        register.id(),
                        register.name().zh(),
                        register.name().en(),
                        register.sheet().zh(),
                        register.sheet().en()),
                register.aliases().stream());
    }
}
