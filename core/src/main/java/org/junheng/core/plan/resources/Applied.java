package org.junheng.core.plan.resources;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;

/** The facts as they are once actions are done: every figure they change is changed, in exact decimals, and none beside. */
final class Applied {

    private final Baseline base;
    private final Map<String, Map<String, Map<Integer, BigDecimal>>> changed = new HashMap<>();
    private final Map<String, Section> sections = new HashMap<>();
    private final Map<String, Site> sites = new HashMap<>();

    private Applied(Baseline base) {
        this.base = base;
        base.sections()
                .forEach(section -> sections.put(
                        section.site().code() + "/" + section.stage().stage(), section));
        base.sites().forEach(site -> sites.put(site.code(), site));
    }

    static Facts to(Baseline base, List<Action> actions) {
        Applied applied = new Applied(base);
        actions.forEach(applied::add);
        return applied.facts();
    }

    private void add(Action action) {
        ResourceOptions options = base.options();
        if (action.kind() == Action.Kind.SWAP) {
            return;
        }
        if (action.kind() == Action.Kind.BUILD) {
            Site site = sites.get(action.to().code());
            String field = action.fields().get(0);
            change(base.siteRegister(), field, site.row(), action.amount());
            options.build()
                    .get(field)
                    .also()
                    .forEach(also -> change(base.siteRegister(), also, site.row(), action.amount()));
            return;
        }
        teachers(action.to(), action, action.fields(), action.amount());
        teachers(action.to(), action, action.replaced(), action.amount().negate());
        if (action.from() != null) {
            teachers(action.from(), action, action.fields(), action.amount().negate());
        }
    }

    private void teachers(Action.School school, Action action, List<String> fields, BigDecimal amount) {
        Section section = sections.get(school.code() + "/" + action.stage());
        for (String field : fields) {
            change(section.stage().table().register(), field, section.row(), amount);
            if (field.equals(base.options().teachers().field())) {
                base.options()
                        .teachers()
                        .also()
                        .forEach(also ->
                                change(base.siteRegister(), also, section.site().row(), amount));
            }
        }
    }

    private void change(String register, String field, int row, BigDecimal amount) {
        Table table = base.measures().facts().table(register);
        boolean isThere = row >= 0 && table.has(field) && table.column(field).isThere(row);
        if (isThere) {
            changed.computeIfAbsent(register, key -> new HashMap<>())
                    .computeIfAbsent(field, key -> new HashMap<>())
                    .merge(row, amount, BigDecimal::add);
        }
    }

    private Facts facts() {
        Facts facts = base.measures().facts();
        for (Map.Entry<String, Map<String, Map<Integer, BigDecimal>>> register : changed.entrySet()) {
            Table table = facts.table(register.getKey());
            List<Column> columns = new ArrayList<>();
            register.getValue().forEach((field, rows) -> {
                Map<Integer, Double> values = new HashMap<>();
                rows.forEach((row, amount) -> values.put(
                        row,
                        Table.decimal(table.column(field).number(row))
                                .add(amount)
                                .doubleValue()));
                columns.add(table.column(field).with(values));
            });
            facts = facts.with(table.with(columns));
        }
        return facts;
    }
}
