package org.junheng.office;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Excel keeps a date as a number of days; only the format of the cell tells. */
final class ExcelDates {

    private static final double LAST = 2_958_465;
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    /** Excel counts a 29 February 1900 that never was; days before 1 March are one off */
    private static final int PHANTOM_DAY = 60;

    private static final int SECONDS_OF_DAY = 86_400;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private ExcelDates() {}

    /** Whether a built-in format shows a date; the formats of the Chinese Excel (27 to 36, 50 to 58) among them. */
    static boolean isDateFormat(int id) {
        boolean timeOnly = id >= 18 && id <= 21 || id >= 32 && id <= 35 || id == 55 || id == 56;
        return !timeOnly && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58);
    }

    /** Whether a written format shows a date: it has y or d, or m beside them, outside quotes and brackets. */
    static boolean isDateFormat(String format) {
        boolean quoted = false;
        boolean bracketed = false;
        boolean month = false;
        boolean time = false;
        for (int i = 0; i < format.length(); i++) {
            char c = Character.toLowerCase(format.charAt(i));
            if (c == '\\' || c == '_' || c == '*') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '[' || c == ']')) {
                bracketed = c == '[';
            } else if (!quoted && !bracketed) {
                if (c == 'y' || c == 'd') {
                    return true;
                }
                month |= c == 'm';
                time |= c == 'h' || c == 's';
            }
        }
        return month && !time;
    }

    static boolean reaches(double days) {
        return days >= 1 && days < LAST + 1;
    }

    /** The date as yyyy-MM-dd, with the time of day where there is one. */
    static String text(double days, boolean from1904) {
        long seconds = Math.round(days * SECONDS_OF_DAY);
        long whole = Math.floorDiv(seconds, SECONDS_OF_DAY);
        long ofDay = Math.floorMod(seconds, (long) SECONDS_OF_DAY);
        LocalDate day =
                from1904 ? DAY_ZERO_1904.plusDays(whole) : DAY_ZERO.plusDays(whole < PHANTOM_DAY ? whole + 1 : whole);
        return ofDay == 0
                ? day.toString()
                : LocalDateTime.of(day, java.time.LocalTime.ofSecondOfDay(ofDay))
                        .format(MOMENT);
    }
}
