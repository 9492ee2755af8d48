package org.junheng.core.measure;

import java.util.Map;
import org.junheng.core.register.Code;
import org.junheng.core.register.CodeList;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Words;

/** What people call a name in a formula: the field's name, the code's name, or the result's. */
public final class Wording {

    private static final Map<String, Words> RESULTS = Map.ofEntries(
            Map.entry("value", Words.of("指标值", "value")),
            Map.entry("threshold", Words.of("达标线", "threshold")),
            Map.entry("meets", Words.of("达到标准", "meets its threshold")),
            Map.entry("cv", Words.of("差异系数", "coefficient of variation")),
            Map.entry("cv_limit", Words.of("差异系数限值", "limit of the coefficient of variation")),
            Map.entry("within", Words.of("差异系数不超限值", "coefficient of variation within its limit")),
            Map.entry("below_threshold", Words.of("未达标学校数", "schools below the threshold")),
            Map.entry("score", Words.of("得分", "score")),
            Map.entry("points", Words.of("满分", "full points")),
            Map.entry("limit", Words.of("限值", "limit")));

    private Wording() {}

    public static Words of(String name, Registers registers) {
        if (RESULTS.containsKey(name)) {
            return RESULTS.get(name);
        }
        for (Register register : registers.having(name)) {
            return register.field(name).name();
        }
        for (Register register : registers.all()) {
            for (Field field : register.fields().values()) {
                for (Code code : field.codes().map(CodeList::codes).orElse(java.util.List.of())) {
                    if (code.id().equals(name)) {
                        return code.name();
                    }
                }
            }
        }
        return Words.same(name);
    }
}
