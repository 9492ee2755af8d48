package org.junheng.core.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.ApplicationForm.Item;
import org.junheng.core.standard.ApplicationForm.Over;
import org.junheng.core.standard.ApplicationForm.Sheet;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Words;

/** Reads {@code application.yaml}; every wrong key, name or formula is refused with its place. */
final class FormFile {

    static final String NAME = "application.yaml";

    private static final String[] OVERS = {
        "county", "fiscal-years", "totals", "sections", "spread", "clauses", "register", "prose"
    };

    private final Names names;
    private final Registers registers;
    private final List<Block> blocks;

    FormFile(Registers registers, List<Block> blocks) {
        this.names = new Names(registers);
        this.registers = registers;
        this.blocks = blocks;
    }

    ApplicationForm read(Entry file) {
        file.only("title", "tables");
        List<Sheet> tables = new ArrayList<>();
        file.at("tables").items().forEach(table -> tables.add(table(table)));
        return new ApplicationForm(file.text("title"), List.copyOf(tables));
    }

    private Sheet table(Entry table) {
        table.only("number", "name", "over", "items", "blocks", "register", "years", "composite", "notes");
        Over over = Over.valueOf(
                table.at("over").oneOf(OVERS).toUpperCase(Locale.ROOT).replace('-', '_'));
        List<Item> items = new ArrayList<>();
        table.items("items").forEach(item -> items.add(item(item)));
        List<Block> listed = new ArrayList<>();
        for (Entry entry : table.items("blocks")) {
            String id = entry.oneOf(blocks.stream().map(Block::id).toArray(String[]::new));
            blocks.stream().filter(block -> block.id().equals(id)).forEach(listed::add);
        }
        Optional<Entry> register = table.maybe("register");
        if (register.isPresent() && registers.find(register.get().text()).isEmpty()) {
            throw register.get().wrong(Words.of("一个登记册的 id", "the id of a register"));
        }
        return new Sheet(
                table.text("number"),
                table.text("name"),
                over,
                List.copyOf(items),
                List.copyOf(listed),
                register.map(Entry::text).orElse(""),
                table.maybe("years").map(Entry::whole).orElse(1),
                table.maybe("composite").map(Entry::text),
                table.texts("notes"));
    }

    private Item item(Entry item) {
        item.only("number", "name", "unit", "value", "coded", "digits", "period");
        return new Item(
                item.text("number", ""),
                item.text("name"),
                item.text("unit", ""),
                names.formula(item.at("value")),
                item.flag("coded", false),
                item.maybe("digits").map(Entry::whole).orElse(0),
                item.text("period", ""));
    }
}
