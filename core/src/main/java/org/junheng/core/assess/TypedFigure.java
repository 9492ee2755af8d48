package org.junheng.core.assess;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.junheng.core.register.Field;
import org.junheng.core.register.FieldType;
import org.junheng.core.text.Words;

/** A figure typed to be tried (试算时填的一个数): what should stand there instead, where it is none. */
final class TypedFigure {

    /** No figure of a county has more digits before its point. */
    private static final int LONGEST = 15;

    private TypedFigure() {}

    /** Empty where it can be taken, and where nothing was typed. */
    static Optional<Words> wrong(Field field, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (field.codes().isPresent()) {
            return field.codes().get().find(text).isPresent()
                    ? Optional.empty()
                    : Optional.of(Words.of("%s：请从列出的里面选", "%s: choose one of those listed", field.name()));
        }
        if (field.type() == FieldType.FLAG) {
            return Set.of("true", "false").contains(text)
                    ? Optional.empty()
                    : Optional.of(Words.of("%s：请选是或否", "%s: choose yes or no", field.name()));
        }
        return number(field, text);
    }

    private static Optional<Words> number(Field field, String text) {
        BigDecimal number;
        try {
            number = new BigDecimal(text.replace(",", "").replace("，", ""));
        } catch (NumberFormatException noNumber) {
            return Optional.of(Words.of(
                    "%s：写的是“%s”；应写数字，例 23", "%s: found \"%s\"; write a number, for example 23", field.name(), text));
        }
        boolean isWhole = number.stripTrailingZeros().scale() <= 0;
        boolean isOut = number.signum() < 0 && field.atLeast().isEmpty()
                || field.atLeast().filter(least -> number.compareTo(least) < 0).isPresent()
                || field.atMost().filter(most -> number.compareTo(most) > 0).isPresent()
                || number.precision() - number.scale() > LONGEST;
        if (field.type() == FieldType.COUNT && (!isWhole || number.signum() < 0)) {
            return Optional.of(Words.of("%s：应是不小于 0 的整数", "%s: a whole number, not below 0", field.name()));
        }
        return isOut
                ? Optional.of(Words.of("%s：超出这一项允许的范围", "%s: outside the bounds of this figure", field.name()))
                : Optional.empty();
    }

    /** As a number is read: without the marks between thousands. */
    static String plain(String text) {
        return text.replace(",", "").replace("，", "");
    }
}
