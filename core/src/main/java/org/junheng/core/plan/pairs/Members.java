package org.junheng.core.plan.pairs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.model.Table;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/** The schools' stages of one county as they were measured. */
final class Members {

    private Members() {}

    static List<Member> of(Measures measures, String area, List<String> subjects) {
        List<Member> members = new ArrayList<>();
        for (StageMeasures stage : measures.stages(area)) {
            for (int section = 0; section < stage.size(); section++) {
                members.add(member(measures, stage, section, subjects, members.size()));
            }
        }
        if (members.stream().allMatch(member -> Double.isNaN(member.longitude()))) {
            throw new Refusal(
                    Words.of(
                            "学校没有经纬度，算不出相距多远；请在《学校》里填经度、纬度",
                            "no school has a longitude and latitude, so distances are not known; fill them in in the sheet of schools"));
        }
        return List.copyOf(members);
    }

    private static Member member(
            Measures measures, StageMeasures stage, int section, List<String> subjects, int number) {
        int row = stage.row(section);
        String code = stage.table().shown(row, "school");
        Table schools = measures.facts().table("school");
        int school = schools.find(List.of(String.valueOf(measures.year()), code));
        Map<String, Double> ratios = new TreeMap<>();
        Map<String, Words> names = new HashMap<>();
        for (IndicatorMeasures each : stage.indicators()) {
            boolean counts = each.threshold().filter(line -> line.signum() > 0).isPresent()
                    && each.indicator().isHigherBetter()
                    && !Double.isNaN(each.value(section));
            if (counts) {
                double ratio = each.value(section) / each.threshold().get().doubleValue();
                // what is decided exactly elsewhere is not decided again by a double
                boolean isBelow = each.meets(section) == Decision.NOT_MET;
                ratios.put(each.indicator().id(), isBelow ? Math.min(ratio, Math.nextDown(1)) : Math.max(ratio, 1));
                names.put(each.indicator().id(), each.indicator().shortName());
            }
        }
        Map<String, Integer> teachers = new TreeMap<>();
        for (String subject : subjects) {
            if (stage.table().has(subject) && stage.table().column(subject).isThere(row)) {
                teachers.put(subject, (int) stage.table().column(subject).number(row));
            }
        }
        return new Member(
                number,
                code,
                measures.name(stage, section),
                stage.stage(),
                number(schools, school, "longitude"),
                number(schools, school, "latitude"),
                stage.students(section),
                ratios,
                names,
                teachers);
    }

    private static double number(Table table, int row, String field) {
        return row >= 0 && table.has(field) && table.column(field).isThere(row)
                ? table.column(field).number(row)
                : Double.NaN;
    }

    /** Names and codes people wrote must be those of a school. */
    static void check(List<Member> members, List<String> named, String where) {
        for (String each : named) {
            if (members.stream().noneMatch(member -> member.isCalled(each))) {
                throw new Refusal(Words.of(
                        "%s 里写的“%s”不是参加测算的学校；请写全名或标识码",
                        "\"%2$s\" under %1$s is no school that is measured; give its full name or its code",
                        where,
                        each));
            }
        }
    }
}
