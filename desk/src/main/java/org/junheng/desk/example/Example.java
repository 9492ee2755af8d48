package org.junheng.desk.example;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Place;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.Standards;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/** An invented county, or several, written into a folder (示例县). The same order gives the same files. */
public final class Example {

    private static final String LIST = "已埋问题.csv";

    private final Order order;
    private final Registers registers = Registers.builtIn();
    private final Standards standards = Standards.builtIn(registers);

    private Example(Order order) {
        this.order = order;
    }

    public static void write(Order order, Path folder) {
        try {
            Files.createDirectories(folder);
            Example example = new Example(order);
            example.refuseMixture(folder);
            example.into(folder);
        } catch (IOException unwritable) {
            throw new Refusal(Words.of("写不进文件夹：%s", "cannot write into folder: %s", folder), unwritable);
        }
    }

    /**
     * The facts of one county alone.
     *
     * @param order its schools are those of this county
     * @param number from 0, as in {@link #areas}
     */
    public static Facts county(Order order, int number) {
        Example example = new Example(order);
        Ledgers ledgers = new Ledgers(example.registers);
        example.county(number, ledgers);
        return ledgers.facts();
    }

    /** The invented province, its cities, and as many counties, from the top. */
    public static List<Area> areas(int counties) {
        return Areas.all(counties);
    }

    /** The facts themselves, all counties together. */
    static Facts facts(Order order) {
        Example example = new Example(order);
        Ledgers ledgers = new Ledgers(example.registers);
        for (int county = 0; county < order.counties(); county++) {
            example.county(county, ledgers);
        }
        return ledgers.facts();
    }

    /** Files of an example written another way would be read together with the new ones. */
    private void refuseMixture(Path folder) {
        List<String> others =
                new ArrayList<>(order.format() == Order.Format.CSV ? Books.names() : CsvSheets.names(registers));
        if (!order.flaws()) {
            others.add(LIST);
        }
        for (String other : others) {
            if (Files.exists(folder.resolve(other))) {
                throw new Refusal(Words.of(
                        "%s 里已有 %s，会与新文件混在一起读；请换一个文件夹，或先移走它",
                        "%s holds %s already, which would be read together with the new files; take another folder or move it away",
                        folder,
                        other));
            }
        }
    }

    private void into(Path folder) throws IOException {
        if (order.format() == Order.Format.CSV) {
            texts(folder);
        } else {
            Books books = new Books(folder, registers);
            Facts facts = facts(order);
            Planted planted = planted(facts);
            books.write(facts, planted);
            list(planted, books::place, folder);
        }
        areas(folder.resolve("areas.csv"));
        Files.writeString(folder.resolve("province.yaml"), province());
    }

    private void texts(Path folder) throws IOException {
        try (CsvSheets sheets = new CsvSheets(folder, registers)) {
            for (int county = 0; county < order.counties(); county++) {
                Ledgers ledgers = new Ledgers(registers);
                county(county, ledgers);
                Facts facts = ledgers.facts();
                Planted planted = county == 0 ? planted(facts) : Planted.NONE;
                sheets.append(facts, planted);
                list(planted, sheets::place, folder);
            }
        }
    }

    private Planted planted(Facts facts) {
        return order.flaws() ? new Planted(Planting.of(facts, registers, order.lastYear())) : Planted.NONE;
    }

    private void county(int number, Ledgers ledgers) {
        int size = order.schools() / order.counties() + (number < order.schools() % order.counties() ? 1 : 0);
        new Chronicle(order, standards).write(new Founding(order, number, size).county(), ledgers);
    }

    private static void list(Planted planted, Function<Flaw, Place> places, Path folder) throws IOException {
        if (planted.flaws().isEmpty()) {
            return;
        }
        try (CsvWriter writer = CsvSheets.open(folder.resolve(LIST))) {
            writer.writeRecord("文件", "工作表", "行", "列", "问题");
            for (Flaw flaw : planted.flaws()) {
                Place place = places.apply(flaw);
                writer.writeRecord(
                        place.file(), place.sheet(), String.valueOf(place.row()), place.column(), flaw.kind());
            }
        }
    }

    private void areas(Path file) throws IOException {
        try (CsvWriter writer = CsvSheets.open(file)) {
            Areas.lines(order.counties()).forEach(writer::writeRecord);
        }
    }

    /** The province's file: points of the scored items, invented. */
    private String province() {
        List<String> scored = JudgementRows.scored(standards);
        StringBuilder text = new StringBuilder("# 虚构的省级文件：2012 年标准政府工作各项的满分，合计 100 分。\n")
                .append("# An invented province: full points of the scored items of the 2012 standard, 100 in all.\n")
                .append("name: {zh: 虚构省, en: an invented province}\n")
                .append("points:\n");
        for (int i = 0; i < scored.size(); i++) {
            text.append("  %s: %d\n".formatted(scored.get(i), JudgementRows.points(i, scored.size())));
        }
        return text.toString();
    }
}
