package org.junheng.core.verify;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.core.formula.Exact;
import org.junheng.core.formula.ExactReading;
import org.junheng.core.formula.Formula;
import org.junheng.core.formula.Node;
import org.junheng.core.formula.Rational;
import org.junheng.core.model.Column;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;

/**
 * The sentence of a check with the figures of a row put in: {@code {students}} is the value as it was written, with its unit;
 * {@code {amount / students:1}} is worked out, with one decimal (at most two where none is stated).
 */
final class Sentence {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}:]+)(?::(\\d))?}");
    private static final int DIGITS = 2;

    private final World world;
    private final String register;

    Sentence(World world, String register) {
        this.world = world;
        this.register = register;
    }

    Words of(Words pattern, int row) {
        return new Words(fill(pattern.zh(), row, Language.ZH), fill(pattern.en(), row, Language.EN));
    }

    private String fill(String pattern, int row, Language language) {
        Matcher place = PLACE.matcher(pattern);
        StringBuilder filled = new StringBuilder();
        while (place.find()) {
            Formula formula = Formula.parse(place.group(1).strip());
            String shown = formula.root() instanceof Node.Name name
                    ? value(name.id(), row).in(language)
                    : worked(formula, row, place.group(2)).in(language);
            place.appendReplacement(filled, Matcher.quoteReplacement(shown));
        }
        place.appendTail(filled);
        return filled.toString();
    }

    private Words value(String name, int row) {
        Joined joined = world.joined(register);
        Optional<Column> column = joined.column(name);
        int[] rows = column.isEmpty() ? null : joined.rows(name);
        int at = rows == null ? row : rows[row];
        return column.isEmpty() || at == Links.NONE
                ? Words.of("空白", "blank")
                : Shown.cell(joined.field(name), column.get(), at);
    }

    private Words worked(Formula formula, int row, String decimals) {
        Joined joined = world.joined(register);
        Exact exact = ExactReading.of(world.reading().plain(formula, joined), new JoinedRow(joined, row));
        Optional<Rational> known = exact.known();
        if (known.isEmpty()) {
            return exact instanceof Exact.Word word ? Words.same(word.text()) : Words.of("（缺数）", "(not known)");
        }
        return Words.same(
                decimals == null
                        ? known.get().rounded(DIGITS).stripTrailingZeros().toPlainString()
                        : known.get().rounded(Integer.parseInt(decimals)).toPlainString());
    }
}
