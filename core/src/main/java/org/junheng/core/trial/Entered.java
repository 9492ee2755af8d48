package org.junheng.core.trial;

import java.math.BigDecimal;
import java.util.Map;
import org.junheng.core.model.Column;
import org.junheng.core.model.State;
import org.junheng.core.model.Table;
import org.junheng.core.register.Code;
import org.junheng.core.register.Field;
import org.junheng.core.register.FieldType;
import org.junheng.core.text.Words;

/** A value as it is typed in a setting, by the rules a cell of that field keeps: whole where it counts, within its bounds, of its list. */
final class Entered {

    private static final Map<String, Double> FLAGS =
            Map.of("是", 1d, "有", 1d, "true", 1d, "1", 1d, "否", 0d, "无", 0d, "false", 0d, "0", 0d);

    private Entered() {}

    /** The column with that one value changed. */
    static Column into(Column column, int row, Field field, Setting setting) {
        if (field.type() == FieldType.DATE) {
            throw Found.refused(setting, Words.of("日期不能这样改", "a date cannot be set this way"));
        }
        if (setting.value().isEmpty()) {
            return column.isNumeric() ? column.with(row, Double.NaN) : column.with(row, (String) null);
        }
        if (!column.isNumeric()) {
            return column.with(row, text(field, setting));
        }
        return column.with(row, field.type() == FieldType.FLAG ? flag(setting) : number(column, row, field, setting));
    }

    private static String text(Field field, Setting setting) {
        if (setting.how() != Setting.How.TO) {
            throw Found.refused(setting, Words.of("文字只能用 = 改", "a text can only be set with ="));
        }
        return field.codes()
                .map(codes -> codes.find(setting.value())
                        .map(Code::id)
                        .orElseThrow(() -> Found.refused(
                                setting,
                                Words.of(
                                        "“%s”不在代码表里，应写下列之一：%s",
                                        "\"%s\" is not in the list, write one of: %s",
                                        setting.value(),
                                        new Words(
                                                String.join(
                                                        "、",
                                                        codes.codes().stream()
                                                                .map(code -> code.name()
                                                                        .zh())
                                                                .toList()),
                                                String.join(
                                                        ", ",
                                                        codes.codes().stream()
                                                                .map(code -> code.name()
                                                                        .en())
                                                                .toList()))))))
                .orElse(setting.value());
    }

    private static double flag(Setting setting) {
        Double flag = FLAGS.get(setting.value().toLowerCase(java.util.Locale.ROOT));
        if (flag == null || setting.how() != Setting.How.TO) {
            throw Found.refused(setting, Words.of("应写 =是 或 =否", "write =true or =false"));
        }
        return flag;
    }

    private static double number(Column column, int row, Field field, Setting setting) {
        BigDecimal typed;
        try {
            typed = new BigDecimal(setting.value().replace(",", ""));
        } catch (NumberFormatException noNumber) {
            throw Found.refused(
                    setting,
                    Words.of(
                            "“%s”不是数；单位是%s，只写数字",
                            "\"%s\" is no number; the unit is %s, write digits only",
                            setting.value(),
                            field.unit().map(unit -> unit.name()).orElse(Words.of("个", "1"))));
        }
        BigDecimal after = typed;
        if (setting.how() != Setting.How.TO) {
            if (!column.isThere(row)) {
                throw Found.refused(setting, Words.of("原来没有数，不能加减，请用 =", "there is no figure to add to, use ="));
            }
            BigDecimal now = BigDecimal.valueOf(column.number(row));
            after = setting.how() == Setting.How.MORE ? now.add(typed) : now.subtract(typed);
        }
        boolean tooSmall =
                field.atLeast().isPresent() && after.compareTo(field.atLeast().get()) < 0;
        boolean tooLarge =
                field.atMost().isPresent() && after.compareTo(field.atMost().get()) > 0;
        boolean isCount = field.type() == FieldType.COUNT;
        if (tooSmall
                || tooLarge
                || isCount && (after.signum() < 0 || after.stripTrailingZeros().scale() > 0)) {
            throw Found.refused(
                    setting,
                    Words.of(
                            "“%s”得 %s，%s",
                            "\"%s\" would be %s, %s",
                            field.name(),
                            after.stripTrailingZeros().toPlainString(),
                            isCount
                                    ? Words.of("应是不小于 0 的整数", "which must be a whole number, not below 0")
                                    : Words.of("超出这一项允许的范围", "outside the bounds of this field")));
        }
        return after.doubleValue();
    }

    /** As people write it; codes by their name in Chinese. */
    static String shown(Table table, int row, Field field) {
        Column column = table.column(field.id());
        if (column.state(row) != State.VALUE) {
            return "";
        }
        if (field.type() == FieldType.FLAG) {
            return column.number(row) == 0 ? "否" : "是";
        }
        String text = table.shown(row, field.id());
        return field.codes().isPresent() ? field.codes().get().code(text).name().zh() : text;
    }
}
