package org.junheng.core.collect;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The school year a return names on its cover or in a title, such as （2020 /2021 学年初）; never that of a file name. */
final class SchoolYear {

    private static final Pattern SPAN = Pattern.compile("(20\\d{2})年?[-/—–~至](20\\d{2})(?:学年|年度?初)");
    private static final Pattern SINGLE = Pattern.compile("(20\\d{2})学年");

    private SchoolYear() {}

    /** @return the first year of the span, from the first sheet that names one */
    static Optional<String> in(List<RawTable> sheets, int deepest) {
        for (RawTable sheet : sheets) {
            for (int row = 0; row < Math.min(sheet.rows(), deepest); row++) {
                for (int column = 0; column < sheet.columns(); column++) {
                    Optional<String> year = sheet.isBlank(row, column) ? Optional.empty() : in(sheet.text(row, column));
                    if (year.isPresent()) {
                        return year;
                    }
                }
            }
        }
        return Optional.empty();
    }

    static Optional<String> in(String text) {
        String folded = Spelling.folded(text);
        Matcher span = SPAN.matcher(folded);
        if (span.find() && Integer.parseInt(span.group(2)) == Integer.parseInt(span.group(1)) + 1) {
            return Optional.of(span.group(1));
        }
        Matcher single = SINGLE.matcher(folded);
        return single.find() ? Optional.of(single.group(1)) : Optional.empty();
    }
}
