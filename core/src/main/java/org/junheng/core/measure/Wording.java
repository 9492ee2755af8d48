package org.junheng.core.measure;

import java.util.List;
import java.util.Map;
import org.junheng.core.register.Code;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.Clause;
import org.junheng.core.standard.Dated;
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

    private static final String WHETHER = "是否";

    private Wording() {}

    public static Words of(String name, Registers registers) {
        if (RESULTS.containsKey(name)) {
            return RESULTS.get(name);
        }
        for (Register register : registers.having(name)) {
            return register.field(name).name();
        }
        return Words.same(name);
    }

    /** What a name is called inside the sentence of a clause: named limits by their words or their number, 是否寄宿制 as 寄宿制. */
    public static Words of(String name, Clause clause, Registers registers) {
        if (clause.limitNames().containsKey(name)) {
            return clause.limitNames().get(name);
        }
        if (clause.limits().containsKey(name)) {
            List<List<Dated>> stages =
                    List.copyOf(clause.limits().get(name).byStage().values());
            boolean isOne = stages.size() == 1 && stages.get(0).size() == 1;
            return isOne ? Words.same(stages.get(0).get(0).value().toPlainString()) : RESULTS.get("limit");
        }
        Words called = of(name, registers);
        return called.zh().startsWith(WHETHER)
                ? new Words(called.zh().substring(WHETHER.length()), called.en())
                : called;
    }

    /** What a quoted word is called: the name of a code. */
    public static Words ofCode(String word, Registers registers) {
        return registers.code(word).map(Code::name).orElseGet(() -> Words.same(word));
    }
}
