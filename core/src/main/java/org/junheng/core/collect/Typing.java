package org.junheng.core.collect;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.core.model.Table;
import org.junheng.core.register.Field;
import org.junheng.core.text.Words;

/** How the cells of one field are read: as a number (flags 1 and 0, dates as days since 1970) or as a text (codes by id). */
final class Typing {

    private static final Pattern NUMBER = Pattern.compile("[-−]?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?|[-−]?\\.\\d+");
    private static final Pattern YEAR =
            Pattern.compile("\\(?((?:19|20)\\d{2})(?:年|学年|年度|学年度|[-—–~～/至到]((?:19|20)?\\d{2})(?:年|学年|年度|学年度)?初?)?\\)?");
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[t ]\\d{1,2}:\\d{2}(:\\d{2})?)?");
    private static final Pattern DATE_DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final LocalDate EXCEL_DAY_ZERO = LocalDate.parse("1899-12-30");
    private static final LocalDate EXCEL_LAST_DAY = LocalDate.parse("9999-12-31");
    private static final Map<String, Double> FLAGS = Map.ofEntries(
            Map.entry("是", 1d),
            Map.entry("有", 1d),
            Map.entry("1", 1d),
            Map.entry("y", 1d),
            Map.entry("yes", 1d),
            Map.entry("true", 1d),
            Map.entry("√", 1d),
            Map.entry("否", 0d),
            Map.entry("无", 0d),
            Map.entry("0", 0d),
            Map.entry("n", 0d),
            Map.entry("no", 0d),
            Map.entry("false", 0d));

    private final Field field;

    Typing(Field field) {
        this.field = field;
    }

    /** The number that a number cell stands for, NaN where it cannot be one of this field. */
    double number(double cell) {
        return switch (field.type()) {
            case COUNT -> cell >= 0 && cell == Math.rint(cell) ? cell : Double.NaN;
            case NUMBER -> cell;
            case FLAG -> cell == 0 || cell == 1 ? cell : Double.NaN;
            case DATE -> isExcelDay(cell) ? excelDay(cell) : number(Table.plain(cell));
            default -> number(Table.plain(cell));
        };
    }

    /** The number that a text cell stands for, NaN where it cannot be one of this field. */
    double number(String cell) {
        String text = Normalizer.normalize(cell.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return switch (field.type()) {
            case COUNT -> number(digits(text));
            case NUMBER -> digits(percent(text));
            case FLAG -> FLAGS.getOrDefault(text, Double.NaN);
            case YEAR -> year(text.replaceAll("\\s", ""));
            case DATE -> date(text);
            case TEXT, CODE -> Double.NaN;
        };
    }

    /** The text that a cell stands for: a code by its id, others as written; null where it cannot be one of this field. */
    String text(String cell) {
        String text = cell.strip();
        if (field.codes().isEmpty()) {
            return text;
        }
        var codes = field.codes().get();
        return codes.find(text)
                .or(() -> codes.find(Spelling.folded(text)))
                .or(() -> codes.codes().stream()
                        .filter(code -> Spelling.folded(code.name().zh()).equals(Spelling.folded(text)))
                        .findFirst())
                .map(code -> code.id())
                .orElse(null);
    }

    /** What to write into a cell of this field, with an example. */
    Words wanted() {
        return switch (field.type()) {
            case COUNT -> Words.of("不小于 0 的整数，例 305", "a whole number, 0 or more, for example 305");
            case NUMBER -> Words.of("数字，不写单位，例 1124.5", "a number without its unit, for example 1124.5");
            case FLAG -> Words.of("“是”或“否”", "是 or 否 (yes or no)");
            case YEAR -> Words.of("四位年份，例 2025", "a year of four digits, for example 2025");
            case DATE -> Words.of("日期，例 2025-09-01", "a date, for example 2025-09-01");
            case CODE -> choices();
            case TEXT ->
                field.length() == 0
                        ? Words.of("文字", "text")
                        : Words.of("%d 位代码", "a code of %d characters", field.length());
        };
    }

    private Words choices() {
        var codes = field.codes().orElseThrow().codes();
        return Words.of(
                "下列之一：%s",
                "one of: %s",
                new Words(
                        String.join(
                                "、",
                                codes.stream().map(code -> code.name().zh()).toList()),
                        String.join(
                                ", ",
                                codes.stream().map(code -> code.name().en()).toList())));
    }

    private String percent(String text) {
        boolean isPercent =
                field.unit().filter(unit -> unit.id().equals("percent")).isPresent();
        return isPercent && text.endsWith("%")
                ? text.substring(0, text.length() - 1).strip()
                : text;
    }

    private static double digits(String text) {
        return NUMBER.matcher(text).matches()
                ? Double.parseDouble(text.replace(",", "").replace('−', '-'))
                : Double.NaN;
    }

    private static double year(String text) {
        Matcher year = YEAR.matcher(text);
        if (!year.matches()) {
            return Double.NaN;
        }
        int first = Integer.parseInt(year.group(1));
        String second = year.group(2);
        boolean isOneYear = second == null || String.valueOf(first + 1).endsWith(second);
        return isOneYear ? first : Double.NaN;
    }

    private static double date(String text) {
        Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            date = DATE_DIGITS.matcher(text);
            if (!date.matches()) {
                return Double.NaN;
            }
        }
        try {
            return LocalDate.of(part(date, 1), part(date, 2), part(date, 1 + 2)).toEpochDay();
        } catch (DateTimeException noSuchDay) {
            return Double.NaN;
        }
    }

    private static int part(Matcher date, int group) {
        return Integer.parseInt(date.group(group));
    }

    private static boolean isExcelDay(double cell) {
        return cell >= 1 && cell <= ChronoUnit.DAYS.between(EXCEL_DAY_ZERO, EXCEL_LAST_DAY);
    }

    private static double excelDay(double cell) {
        return EXCEL_DAY_ZERO.plusDays((long) cell).toEpochDay();
    }
}
