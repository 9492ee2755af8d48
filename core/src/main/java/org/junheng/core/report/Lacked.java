package org.junheng.core.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.core.assess.ClauseVerdict;
import org.junheng.core.assess.StageWords;
import org.junheng.core.assess.Verdict;
import org.junheng.core.measure.ClauseMeasure;
import org.junheng.core.measure.Missing;

/** The figures without which there is no conclusion (缺的数据): field → where it is missing. */
final class Lacked {

    private Lacked() {}

    /** What the nation supplies is not asked of a county. */
    static Map<String, List<String>> byField(Verdict verdict, Speech speech) {
        Map<String, List<String>> byField = new LinkedHashMap<>();
        for (Missing each : Missing.of(verdict.measures(), verdict.area())) {
            String stage =
                    speech.say(StageWords.of(verdict.measures().standard().registers(), each.stage()));
            byField.computeIfAbsent(each.field(), unused -> new ArrayList<>())
                    .add(each.school() + (stage.isEmpty() ? "" : "·" + stage));
        }
        for (ClauseVerdict clause : verdict.clauses()) {
            if (!clause.isNations()) {
                for (String field : clause.measured().missing()) {
                    byField.computeIfAbsent(field, unused -> new ArrayList<>())
                            .addAll(clause.measured().open().stream()
                                    .map(ClauseMeasure.Item::name)
                                    .toList());
                }
            }
        }
        return byField;
    }
}
