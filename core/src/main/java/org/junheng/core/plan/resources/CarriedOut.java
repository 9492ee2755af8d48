package org.junheng.core.plan.resources;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.core.forecast.Outlook;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Words;

/** A plan carried out year by year, as a forecast sees it: what is done until a year is added to that year's figures (方案照做). */
public record CarriedOut(PublishedPlan plan, ResourceOptions options, Registers registers) implements Outlook.Done {

    private static final String SCHOOL = "school";
    private static final String STAGE = "stage";
    private static final String YEAR = "year";

    @Override
    public Words given() {
        return Words.of("方案逐年照做，学生数按预测变", "the plan carried out year by year, students as forecast");
    }

    @Override
    public Facts until(Facts facts, int year) {
        Map<String, Map<String, Map<Integer, BigDecimal>>> changes = new HashMap<>();
        Rows rows = new Rows(facts, year, changes);
        for (Action action : plan.actions()) {
            if (ResourceOptions.schoolYear(plan.figures(), action.year()) <= year) {
                add(action, rows);
            }
        }
        Facts then = facts;
        for (Map.Entry<String, Map<String, Map<Integer, BigDecimal>>> register : changes.entrySet()) {
            Table table = then.table(register.getKey());
            List<Column> columns = new ArrayList<>();
            register.getValue().forEach((field, byRow) -> {
                Map<Integer, Double> values = new HashMap<>();
                byRow.forEach((row, amount) -> values.put(
                        row,
                        Table.decimal(table.column(field).number(row))
                                .add(amount)
                                .doubleValue()));
                columns.add(table.column(field).with(values));
            });
            then = then.with(table.with(columns));
        }
        return then;
    }

    private void add(Action action, Rows rows) {
        BigDecimal amount = action.amount();
        switch (action.kind()) {
            case SWAP -> {
                // no figure changes
            }
            case BUILD -> {
                String field = action.fields().get(0);
                rows.change(action.to(), "", List.of(field), amount);
                rows.change(action.to(), "", options.build().get(field).also(), amount);
            }
            default -> {
                teachers(action.to(), action, action.fields(), amount, rows);
                teachers(action.to(), action, action.replaced(), amount.negate(), rows);
                if (action.from() != null) {
                    teachers(action.from(), action, action.fields(), amount.negate(), rows);
                }
            }
        }
    }

    private void teachers(Action.School school, Action action, List<String> fields, BigDecimal amount, Rows rows) {
        rows.change(school, action.stage(), fields, amount);
        if (fields.contains(options.teachers().field())) {
            rows.change(school, "", options.teachers().also(), amount);
        }
    }

    /** The rows of a year, and what changes in them by register, field and row. */
    private final class Rows {

        private final Facts facts;
        private final Map<String, Integer> places = new HashMap<>();
        private final Map<String, Map<String, Map<Integer, BigDecimal>>> changes;

        Rows(Facts facts, int year, Map<String, Map<String, Map<Integer, BigDecimal>>> changes) {
            this.facts = facts;
            this.changes = changes;
            for (Register register : registers.all()) {
                boolean isThere =
                        facts.has(register.id()) && facts.table(register.id()).has(SCHOOL);
                Table table = isThere ? facts.table(register.id()) : null;
                for (int row = 0; isThere && row < table.size(); row++) {
                    if (!table.has(YEAR) || table.shown(row, YEAR).equals(String.valueOf(year))) {
                        String stage = table.has(STAGE) ? table.shown(row, STAGE) : "";
                        places.put(place(register.id(), table.shown(row, SCHOOL), stage), row);
                    }
                }
            }
        }

        private String place(String register, String school, String stage) {
            return register + "/" + school + "/" + stage;
        }

        void change(Action.School school, String stage, List<String> fields, BigDecimal amount) {
            for (String field : fields) {
                for (Register register : registers.having(field)) {
                    Integer row = places.get(place(register.id(), school.code(), stage));
                    Table table = row == null ? null : facts.table(register.id());
                    boolean isThere = table != null
                            && table.has(field)
                            && table.column(field).isThere(row);
                    if (isThere) {
                        changes.computeIfAbsent(register.id(), key -> new HashMap<>())
                                .computeIfAbsent(field, key -> new HashMap<>())
                                .merge(row, amount, BigDecimal::add);
                    }
                }
            }
        }
    }
}
