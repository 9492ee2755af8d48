package org.junheng.core.report;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.junheng.core.document.Cell;
import org.junheng.core.measure.Shown;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;

/** One language to speak, and how numbers are written in it. */
record Speech(Language language) {

    String say(Words words) {
        return words.in(language);
    }

    String say(String zh, String en, Object... arguments) {
        return Words.say(language, zh, en, arguments);
    }

    /** A number with a fixed count of decimals and thousands apart; a dash for none. */
    String number(double number, int digits) {
        return Double.isNaN(number) ? "—" : grouped(Shown.rounded(number, digits));
    }

    /** A number as it is written, with thousands apart. */
    String grouped(BigDecimal number) {
        return Shown.grouped(number);
    }

    /** The same as a cell of a table, which also keeps the number. */
    Cell figure(double number, int digits) {
        return Double.isNaN(number) ? Cell.of("—", Cell.Tone.MISSING) : figure(Shown.rounded(number, digits));
    }

    Cell figure(BigDecimal number) {
        return Cell.of(number, grouped(number));
    }

    /** The same for a limit or threshold, which may not be set. */
    Cell figure(Optional<BigDecimal> number) {
        return number.map(this::figure).orElse(Cell.of("—"));
    }

    /** What stands at the beginning: in English with a capital. */
    String first(String text) {
        return language == Language.ZH || text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
    }

    Cell cell(Words words) {
        return Cell.of(say(words));
    }

    Cell cell(String zh, String en, Object... arguments) {
        return Cell.of(say(zh, en, arguments));
    }

    /** Words one after the other, as each language parts them. */
    String list(Collection<String> words) {
        return String.join(say("、", ", "), words);
    }

    /** A distance with its sign. */
    String signed(double number, int digits) {
        String text = Shown.number(number, digits);
        return Double.isNaN(number) || number < 0 ? text.replace('-', '−') : "+" + text;
    }

    String years(int year) {
        return year == 0 ? "" : say("%d—%d学年", "school year %d–%d", year, year + 1);
    }
}
