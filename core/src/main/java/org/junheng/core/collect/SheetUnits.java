package org.junheng.core.collect;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.core.register.Field;
import org.junheng.core.register.Registers;
import org.junheng.core.register.Unit;

/** Units as the ministry's forms state them: in brackets of a heading or label, or once for the sheet (单位：人). */
final class SheetUnits {

    private static final Pattern IN_BRACKETS = Pattern.compile("\\((?:单位:)?([^()]+)\\)");
    private static final Pattern OF_SHEET = Pattern.compile("单位:([^\\s,;()]+)");

    private final UnitWords units;

    SheetUnits(Registers registers) {
        this.units = new UnitWords(registers);
    }

    /**
     * The unit in which a figure is written, among those that can be converted to the field's own.
     *
     * @param labels folded texts nearest the figure first
     * @param above folded texts of the whole heading
     */
    Optional<Unit> of(Field field, List<String> labels, List<String> above) {
        if (field.unit().isEmpty()) {
            return Optional.empty();
        }
        Unit own = field.unit().get();
        return labels.stream()
                .flatMap(label -> found(IN_BRACKETS, label, own).stream())
                .findFirst()
                .or(() -> above.stream()
                        .flatMap(text -> found(OF_SHEET, text, own).stream())
                        .findFirst());
    }

    private Optional<Unit> found(Pattern pattern, String text, Unit own) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            Optional<Unit> unit = called(matcher.group(1), own);
            if (unit.isPresent()) {
                return unit;
            }
        }
        return Optional.empty();
    }

    private Optional<Unit> called(String written, Unit own) {
        return units.called(written).stream()
                .filter(unit -> unit.dimension().equals(own.dimension()))
                .findFirst();
    }
}
