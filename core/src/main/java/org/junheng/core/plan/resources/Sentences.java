package org.junheng.core.plan.resources;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junheng.core.register.Field;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Words;

/** Actions in the words of a county office: 调 2 名音乐教师 自 城西小学 到 石塘小学，2027 年. */
final class Sentences {

    private static final String GROUPED = "#,##0.######";

    private final Baseline base;

    Sentences(Baseline base) {
        this.base = base;
    }

    Words of(Action action) {
        int year = ResourceOptions.schoolYear(base.measures().year(), action.year());
        String amount = grouped(action.amount());
        return switch (action.kind()) {
            case MOVE ->
                Words.of(
                        "调 %s 名%s 自 %s 到 %s（%s），%d 年",
                        "move %s %s from %s to %s (%s), %d",
                        amount,
                        teachers(action),
                        action.from().name(),
                        action.to().name(),
                        stage(action),
                        year);
            case SWAP ->
                Words.of(
                        "另有 %s 名%s与其他学校的同类教师对调交流（各校的数不变），%d 年",
                        "%s more %s change places with others of their kind at other schools (no figure changes), %d",
                        amount,
                        action.traits().isEmpty()
                                ? Words.of("教师", teachers(action.amount()))
                                : Words.of("骨干教师", "backbone " + teachers(action.amount())),
                        year);
            case HIRE ->
                Words.of(
                        "%3$s（%4$s）招聘 %1$s 名%2$s，%5$d 年",
                        "hire %s %s at %s (%s), %d",
                        amount,
                        teachers(action),
                        action.to().name(),
                        stage(action),
                        year);
            case QUALIFY ->
                Words.of(
                        "%3$s（%4$s）%2$s %1$s 名，%5$d 年",
                        "%2$s for %1$s %6$s at %3$s (%4$s), %5$d",
                        amount,
                        base.options().qualify().get(action.traits().get(0)).name(),
                        action.to().name(),
                        stage(action),
                        year,
                        teachers(action.amount()));
            case BUILD -> built(action, amount, year);
        };
    }

    private Words built(Action action, String amount, int year) {
        String field = action.fields().get(0);
        return Words.of(
                "%s 增加%s %s %s，%d 年",
                "%s: %3$s %4$s more of %2$s, %5$d",
                action.to().name(),
                base.fieldName(field),
                amount,
                base.fieldUnit(field),
                year);
    }

    /** As people read great numbers: 1,411. */
    private static String grouped(BigDecimal amount) {
        return new DecimalFormat(GROUPED, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount);
    }

    private Words stage(Action action) {
        return registers().codes("stage").code(action.stage()).name();
    }

    /** What counts them, said as what they are: 音乐专任教师（本科教师、骨干教师）. */
    private Words teachers(Action action) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        action.fields().stream()
                .filter(field -> !field.equals(base.options().teachers().field()))
                .forEach(field -> {
                    zh.add(0, field(field).name().zh().replaceAll("数$", ""));
                    en.add(0, uncapitalised(field(field).name().en()));
                });
        if (zh.isEmpty()) {
            return new Words("教师", teachers(action.amount()));
        }
        String more = zh.size() == 1 ? "" : "（" + String.join("、", zh.subList(1, zh.size())) + "）";
        return new Words(
                zh.get(0) + more, teachers(action.amount()) + " (counted among " + String.join(", ", en) + ")");
    }

    private static String teachers(BigDecimal amount) {
        return amount.compareTo(BigDecimal.ONE) == 0 ? "teacher" : "teachers";
    }

    private static String uncapitalised(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private Field field(String id) {
        return registers().having(id).get(0).field(id);
    }

    private Registers registers() {
        return base.registers();
    }
}
