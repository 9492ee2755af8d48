package org.junheng.core.collect;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Spellings that mean the same: white space, line breaks, full-width signs and case do not tell headings apart. */
final class Spelling {

    private static final Pattern NOISE = Pattern.compile("_x000[dD]_|[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern REQUIRED_MARK = Pattern.compile("^[*#]+|[*#]+$");
    private static final Pattern TOTAL = Pattern.compile(
            "(全?[县市区省校]|本[县市区])?(总?合计|总计|小计|共计|总数)(:|\\(.*\\))?|(grand|sub)?totals?:?", Pattern.CASE_INSENSITIVE);
    private static final Set<String> NOT_APPLICABLE = Set.of("*", "-", "—", "——", "－", "–");

    private Spelling() {}

    /** A heading or label as it is compared. */
    static String folded(String text) {
        String plain = Normalizer.normalize(NOISE.matcher(text).replaceAll(""), Normalizer.Form.NFKC);
        return plain.replace('〔', '(')
                .replace('〕', ')')
                .replace('【', '(')
                .replace('】', ')')
                .toLowerCase(Locale.ROOT);
    }

    /** A column heading as it is compared: the star of a required column and the # of a part (其中) do not count. */
    static String heading(String text) {
        String folded = folded(text);
        String bare = REQUIRED_MARK.matcher(folded).replaceAll("");
        return bare.isEmpty() ? folded : bare;
    }

    /** Whether a cell names a total (合计, 总计, 小计) and not a school. */
    static boolean isTotal(String text) {
        return mayBeTotal(text) && TOTAL.matcher(folded(text)).matches();
    }

    /** Names and codes are many: most lack every sign that a total has. */
    private static boolean mayBeTotal(String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '计', '数', 't', 'T', 'ｔ', 'Ｔ' -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /** Whether a cell of a ministry return says that nothing can stand there; neither zero nor an error. */
    static boolean isNotApplicable(String text) {
        return NOT_APPLICABLE.contains(text.strip());
    }
}
