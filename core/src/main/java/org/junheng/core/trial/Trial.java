package org.junheng.core.trial;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;
import org.junheng.core.register.Field;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Words;

/**
 * Facts with some figures set otherwise (测算，不得上报), and what was set.
 *
 * @param year the school year the trial is about
 * @param carried what a rehearsal took over from the year before; nothing for figures of a year that was reported
 */
public record Trial(Facts facts, List<Change> changes, int year, List<Words> carried) {

    /** What stands on every output of a trial. */
    public static final Words MARK = Words.of("测算，不得上报", "a trial, not to be reported");

    /**
     * Applies the settings one after the other.
     *
     * @param settings {@code NAME[/stage][@year].field=VALUE}, also {@code +=} and {@code -=}; units are the field's own
     * @param year the school year meant where a setting names none
     * @throws org.junheng.core.text.Refusal where a setting is not understood, or means nothing or several things
     */
    public static Trial of(Facts facts, Registers registers, List<String> settings, int year) {
        return new Trial(facts, List.of(), year, List.of()).and(registers, settings);
    }

    /** The same with more figures set otherwise. */
    public Trial and(Registers registers, List<String> settings) {
        Facts changed = facts;
        List<Change> all = new ArrayList<>(changes);
        for (String text : settings) {
            Setting setting = Setting.of(text);
            Found found = Found.of(setting, changed, registers, year);
            Table table = changed.table(found.register().id());
            Field field = found.field();
            Column column = table.has(field.id()) ? table.column(field.id()) : absent(table, field);
            Table after = table.with(Entered.into(column, found.row(), field, setting));
            all.add(new Change(
                    setting.text(),
                    Words.same(setting.name()
                            + (setting.stage().isEmpty() ? "" : "/" + setting.stage())
                            + (setting.year() == 0 ? "" : "@" + setting.year())),
                    field,
                    table.has(field.id()) ? Entered.shown(table, found.row(), field) : "",
                    Entered.shown(after, found.row(), field),
                    table.place(found.row(), field.id())));
            changed = changed.with(after);
        }
        return new Trial(changed, List.copyOf(all), year, carried);
    }

    /** A field nobody reported: missing everywhere until it is set. */
    static Column absent(Table table, Field field) {
        if (!field.type().isNumeric()) {
            return Column.ofTexts(field.id(), new String[table.size()]);
        }
        double[] missing = new double[table.size()];
        java.util.Arrays.fill(missing, Double.NaN);
        return Column.ofNumbers(field.id(), missing);
    }

    public boolean isEmpty() {
        return changes.isEmpty() && !isRehearsal();
    }

    /** Whether it is about a year nobody has reported yet (定稿前预演). */
    public boolean isRehearsal() {
        return !carried.isEmpty();
    }
}
