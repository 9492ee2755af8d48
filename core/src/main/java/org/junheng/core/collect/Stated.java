package org.junheng.core.collect;

import java.util.Arrays;
import org.junheng.core.model.Column;
import org.junheng.core.register.Field;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/** What the hidden sheet of a template, or the cover of a return, states once for all rows, such as the year. */
final class Stated {

    private Stated() {}

    static Column column(Field field, String value, int rows) {
        Typing typing = new Typing(field);
        if (field.type().isNumeric()) {
            double number = typing.number(value);
            if (Double.isNaN(number)) {
                throw wrong(field, value, typing);
            }
            double[] numbers = new double[rows];
            Arrays.fill(numbers, number);
            return Column.ofNumbers(field.id(), numbers);
        }
        String text = typing.text(value);
        if (text == null) {
            throw wrong(field, value, typing);
        }
        String[] texts = new String[rows];
        Arrays.fill(texts, text);
        return Column.ofTexts(field.id(), texts);
    }

    private static Refusal wrong(Field field, String value, Typing typing) {
        return new Refusal(Words.of(
                "隐藏的版本表里“%s”写的是“%s”，应写%s",
                "the hidden version sheet says \"%s\" = \"%s\"; write %s", field.name(), value, typing.wanted()));
    }
}
