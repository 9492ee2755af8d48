package org.junheng.core.report;

import java.util.Optional;
import org.junheng.core.document.PlaceMap;
import org.junheng.core.plan.rotation.Move;
import org.junheng.core.plan.rotation.Place;
import org.junheng.core.plan.rotation.RotationProposal;
import org.junheng.core.text.Words;

/** The moves of a rotation as lines between schools (轮岗去向图). */
final class RotationMap {

    private RotationMap() {}

    /** Empty where no school has a place. */
    static Optional<PlanPaper.Map> of(RotationProposal proposal) {
        long toWeak =
                proposal.moves().stream().filter(move -> move.to().isWeak()).count();
        SchoolsMap map = new SchoolsMap(
                        Words.of(
                                "%d 名教师交流，其中 %d 名去薄弱学校",
                                "%d teachers go, %d of them to weak schools",
                                proposal.moves().size(),
                                toWeak),
                        new Words(
                                "每个标记一所学校，越大进出的教师越多，三角是薄弱学校；带箭头的弧线从原校到新校，越粗人越多，去和回是两条。只按坐标放，是直线，不是路。",
                                "Each mark is a school, the larger the more teachers come and go; triangles are weak schools. Arcs with a head lead from the old school to the new one, the thicker the more teachers; there and back are two arcs. Placed by coordinates alone; lines are no roads."),
                        new Words(
                                "单位：人；坐标来自《学校》，教师来自《教师名册》",
                                "Unit: teachers; coordinates from the form of schools, teachers from the roster"),
                        PlaceMap.Stroke.ARROW,
                        new Words("人", "teachers"))
                .key(PlaceMap.Form.DISC, "学校", "school")
                .key(PlaceMap.Form.TRIANGLE, "薄弱学校", "weak school")
                .lineKey("交流：从原校到新校", "moves: from the old school to the new one");
        for (Place school : proposal.problem().schools()) {
            RotationCounts counts = RotationCounts.of(proposal.problem(), proposal.moves(), school);
            map.spot(new SchoolsMap.Spot(
                    school.name(),
                    Words.of(
                            "出 %d 入 %d",
                            "%d leave, %d come",
                            counts.out().size(),
                            counts.in().size()),
                    school.longitude(),
                    school.latitude(),
                    counts.out().size() + counts.in().size(),
                    school.isWeak() ? PlaceMap.Form.TRIANGLE : PlaceMap.Form.DISC));
        }
        for (Move move : proposal.moves()) {
            map.line(move.from().name(), move.to().name());
        }
        return map.map();
    }
}
