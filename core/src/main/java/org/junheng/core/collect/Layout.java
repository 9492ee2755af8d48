package org.junheng.core.collect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.core.register.Field;
import org.junheng.core.register.FieldType;
import org.junheng.core.register.Register;

/**
 * Where in a sheet what stands: the heading row, found and not assumed, and what each column means.
 *
 * @param headingRow index of the row of headings
 * @param columns column → what its heading means; only the first column of a field
 * @param others columns whose heading means nothing here, or means a field a second time
 * @param remarks the columns 批注, which are ours and not read
 * @param explanation the column 说明, -1 if there is none
 */
record Layout(
        Register register,
        Headings headings,
        int headingRow,
        Map<Integer, Headings.Match> columns,
        List<Integer> others,
        List<Integer> remarks,
        int explanation) {

    private static final int DEEPEST_HEADING = 2 * 10;
    private static final Set<String> REMARK = Set.of("批注", "remark", "remarks");
    private static final Set<String> EXPLANATION = Set.of("说明", "情况说明", "explanation", "explanations");

    /** The layout under which most headings mean fields of the register; empty if none does. */
    static Optional<Layout> of(RawTable sheet, Register register, Headings headings) {
        Layout best = null;
        for (int row = 0; row < Math.min(sheet.rows(), DEEPEST_HEADING); row++) {
            Layout layout = at(sheet, row, register, headings);
            if (!layout.columns.isEmpty() && (best == null || layout.columns.size() > best.columns.size())) {
                best = layout;
            }
        }
        return Optional.ofNullable(best);
    }

    private static Layout at(RawTable sheet, int row, Register register, Headings headings) {
        Map<Integer, Headings.Match> columns = new LinkedHashMap<>();
        List<Integer> others = new ArrayList<>();
        List<Integer> remarks = new ArrayList<>();
        int explanation = -1;
        Set<String> taken = new HashSet<>();
        for (int column = 0; column < sheet.columns(); column++) {
            String text = sheet.text(row, column);
            Optional<Headings.Match> match = text.isEmpty() ? Optional.empty() : headings.find(text);
            if (match.isPresent() && taken.add(match.get().field().id())) {
                columns.put(column, match.get());
            } else if (REMARK.contains(Spelling.heading(text))) {
                remarks.add(column);
            } else if (explanation < 0 && EXPLANATION.contains(Spelling.heading(text))) {
                explanation = column;
            } else {
                others.add(column);
            }
        }
        return new Layout(register, headings, row, columns, others, remarks, explanation);
    }

    boolean has(String field) {
        return columns.values().stream().anyMatch(match -> match.field().id().equals(field));
    }

    /** Key fields that have no column and are not stated for the whole sheet. */
    List<Field> lackingKeys(Map<String, String> stated) {
        return register.key().stream()
                .filter(key -> !has(key) && !stated.containsKey(key))
                .map(register::field)
                .toList();
    }

    /** How surely this is the register: sheets of another register share the year and the code with it, but little more. */
    int likeness(Map<String, String> stated) {
        boolean isKeyed = lackingKeys(stated).stream().allMatch(field -> field.type() == FieldType.YEAR);
        return isKeyed && columns.size() > 1 ? columns.size() : 0;
    }
}
