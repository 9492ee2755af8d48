package org.junheng.core.collect;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.register.Registers;
import org.junheng.core.text.FileRefusal;
import org.junheng.core.text.Shelf;
import org.junheng.core.text.Words;

/** Administrative areas (行政区划): provinces, cities and counties by code, each with its parent and the time it was valid. */
public final class Areas {

    private static final String FILE = "areas.csv";

    /**
     * One area.
     *
     * @param parent code of the area it belongs to, empty for a province
     * @param from first day, {@link LocalDate#MIN} if not known
     * @param to last day, {@link LocalDate#MAX} if it still exists
     */
    public record Area(String code, String name, String parent, LocalDate from, LocalDate to) {

        boolean isValidOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    private final Registers registers;
    private final Map<String, Area> more;
    private Map<String, Area> known;

    private Areas(Registers registers, Map<String, Area> more) {
        this.registers = registers;
        this.more = more;
    }

    /** The areas built in, and those of the registers' own folder; their lists are read when first asked about. */
    public static Areas of(Registers registers) {
        return new Areas(registers, Map.of());
    }

    /** Whether a sheet is a list of areas: code, name and parent. */
    static boolean isList(RawTable sheet) {
        return sheet.rows() > 0
                && sheet.text(0, 0).strip().equals("code")
                && sheet.text(0, 1).strip().equals("name")
                && sheet.text(0, 2).strip().equals("parent");
    }

    /** These areas and those of one more list, which may name an area anew. */
    public Areas with(RawTable list) {
        Map<String, Area> added = new LinkedHashMap<>(more);
        put(added, list);
        return new Areas(registers, added);
    }

    public Optional<Area> find(String code) {
        return Optional.ofNullable(known().get(code));
    }

    /** The code of the county or city of this name; empty where none or more than one is called so. */
    Optional<String> codeOf(String name) {
        List<String> codes = known().values().stream()
                .filter(area -> area.name().equals(name) && !area.parent().isEmpty())
                .map(Area::code)
                .toList();
        return codes.size() == 1 ? Optional.of(codes.get(0)) : Optional.empty();
    }

    /** The name of a code, the code itself if it is not known. */
    public String name(String code) {
        return find(code).map(Area::name).orElse(code);
    }

    public boolean exists(String code, LocalDate day) {
        return find(code).filter(area -> area.isValidOn(day)).isPresent();
    }

    public Optional<Area> parent(String code) {
        return find(code).flatMap(area -> find(area.parent()));
    }

    public Collection<Area> all() {
        return Collections.unmodifiableCollection(known().values());
    }

    private synchronized Map<String, Area> known() {
        if (known == null) {
            Map<String, Area> all = new LinkedHashMap<>();
            Shelf builtIn = Shelf.builtIn("registers");
            put(all, builtIn);
            if (registers.shelf() != builtIn) {
                put(all, registers.shelf());
            }
            all.putAll(more);
            known = all;
        }
        return known;
    }

    private static void put(Map<String, Area> areas, Shelf shelf) {
        String text = shelf.files().get(FILE);
        if (text != null) {
            put(
                    areas,
                    CsvFiles.read(shelf.name() + "/" + FILE, text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
    }

    private static void put(Map<String, Area> areas, RawTable list) {
        String file = list.source().file();
        if (!isList(list)) {
            throw new FileRefusal(file, "1", list.text(0, 0), Words.same("code,name,parent,valid_from,valid_to"));
        }
        for (int row = 1; row < list.rows(); row++) {
            String code = list.text(row, 0).strip();
            if (code.isEmpty()) {
                throw new FileRefusal(file, String.valueOf(list.excelRow(row)), "", Words.of("区划代码", "an area code"));
            }
            areas.put(
                    code,
                    new Area(
                            code,
                            list.text(row, 1).strip(),
                            list.text(row, 2).strip(),
                            day(list, row, 1 + 2, LocalDate.MIN),
                            day(list, row, 2 + 2, LocalDate.MAX)));
        }
    }

    private static LocalDate day(RawTable list, int row, int column, LocalDate otherwise) {
        String text = list.text(row, column).strip();
        try {
            return text.isEmpty() ? otherwise : LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw new FileRefusal(
                    list.source().file(),
                    String.valueOf(list.excelRow(row)),
                    text,
                    Words.of("日期，例 2017-04-19", "a date, for example 2017-04-19"));
        }
    }
}
