package org.junheng.core.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junheng.core.measure.Measures;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;
import org.junheng.core.standard.Standard;
import org.junheng.core.text.Words;

/**
 * A standard that comes to no verdict on a county, since none of its schools enters the tests (得不出结论): silence would be taken for
 * a verdict.
 *
 * @param area the county's code
 * @param county its name
 * @param why the schools there are, and why they are left out
 */
public record Unjudged(Standard standard, String area, String county, Words why) {

    private static final String SCHOOL = "school";
    private static final String AREA = "area";
    private static final String YEAR = "year";

    /** @param names of counties, by their code */
    public static List<Unjudged> of(Measures measures, UnaryOperator<String> names) {
        Collection<String> areas = areas(measures.facts(), measures.standard(), measures.year());
        areas.removeAll(measures.areas());
        return areas.stream()
                .map(area ->
                        new Unjudged(measures.standard(), area, names.apply(area), why(LeftOuts.of(measures, area))))
                .toList();
    }

    /** The counties that have schools this year; none where a standard does not look at schools. */
    private static Collection<String> areas(Facts facts, Standard standard, int year) {
        Collection<String> areas = new TreeSet<>();
        boolean looksAtSchools = facts.has(SCHOOL)
                && facts.has(standard.rows())
                && facts.table(standard.rows()).has(SCHOOL);
        if (looksAtSchools) {
            Table schools = facts.table(SCHOOL);
            for (int row = 0; row < schools.size(); row++) {
                if (schools.shown(row, YEAR).equals(String.valueOf(year))
                        && !schools.shown(row, AREA).isEmpty()) {
                    areas.add(schools.shown(row, AREA));
                }
            }
        }
        return areas;
    }

    private static Words why(List<Measures.LeftOut> leftOut) {
        Map<Words, Integer> reasons = new LinkedHashMap<>();
        leftOut.forEach(out -> reasons.merge(out.reason(), 1, Integer::sum));
        if (reasons.isEmpty()) {
            return Words.of("没有学段数据", "there are no data of stages");
        }
        List<Words> counted = reasons.entrySet().stream()
                .map(each -> Words.of("%s，%d 个", "%s, %d", each.getKey(), each.getValue()))
                .toList();
        return new Words(
                String.join("；", counted.stream().map(Words::zh).toList()),
                String.join("; ", counted.stream().map(Words::en).toList()));
    }

    public Words sentence() {
        return Words.of(
                "%s：%s没有一所学校参加测算，得不出结论（%s）。",
                "%s: no school of %s enters the tests, so there is no verdict (%s).",
                standard.name(),
                county.isEmpty() ? area : county,
                why);
    }
}
