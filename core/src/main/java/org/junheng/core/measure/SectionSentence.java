package org.junheng.core.measure;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.text.Words;

/** Why a section fails or stays open: the indicators below their line, with value and line. */
final class SectionSentence {

    private SectionSentence() {}

    static Words of(StageMeasures stage, int section) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (IndicatorMeasures each : stage.indicators()) {
            Words name = each.indicator().shortName();
            switch (each.meets(section)) {
                case NOT_MET -> {
                    String value =
                            Shown.number(each.value(section), each.indicator().digits());
                    String line =
                            each.threshold().orElseThrow().stripTrailingZeros().toPlainString();
                    boolean higher = each.indicator().isHigherBetter();
                    zh.add("%s %s %s %s".formatted(name.zh(), value, higher ? "<" : ">", line));
                    en.add("%s %s %s %s".formatted(name.en(), value, higher ? "<" : ">", line));
                }
                case OPEN -> {
                    zh.add(name.zh() + "缺数据");
                    en.add(name.en() + " missing");
                }
                default -> {}
            }
        }
        return new Words(String.join("，", zh), String.join(", ", en));
    }
}
