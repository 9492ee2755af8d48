package org.junheng.planner.zones;

import java.util.List;
import org.junheng.core.report.PlanPaper;
import org.junheng.core.text.Words;

/**
 * Zones that keep every limit, checked apart from the solver.
 *
 * @param zoneOf the zone of each block
 * @param studentKm what all students walk together, one way
 * @param bound no plan within these limits can have fewer student-km
 * @param isByClock whether the clock ended the work, so that another run may end otherwise
 */
public record ZonePlan(ZoneMap map, int[] zoneOf, double studentKm, double bound, boolean isByClock) {

    /** One zone of the plan in numbers: its students, how full it is, the mean and the longest way, who comes from another zone of today. */
    public record Line(String zone, int students, int places, double meanKm, double farthestKm, int arriving) {}

    /** How far it can be from the fewest student-km, as a share. */
    public double gap() {
        return studentKm <= bound ? 0 : (studentKm - bound) / studentKm;
    }

    public int moved() {
        return map.moved(zoneOf);
    }

    public List<Line> lines() {
        return java.util.stream.IntStream.range(0, map.zones().size())
                .mapToObj(this::line)
                .toList();
    }

    private Line line(int zone) {
        int students = 0;
        int arriving = 0;
        double sum = 0;
        double farthest = 0;
        for (int block = 0; block < zoneOf.length; block++) {
            ZoneMap.Block here = map.blocks().get(block);
            if (zoneOf[block] == zone && here.students() > 0) {
                students += here.students();
                arriving += here.today() >= 0 && here.today() != zone ? here.students() : 0;
                sum += here.students() * map.km()[block][zone];
                farthest = Math.max(farthest, map.km()[block][zone]);
            }
        }
        ZoneMap.Zone named = map.zones().get(zone);
        return new Line(named.name(), students, named.places(), students == 0 ? 0 : sum / students, farthest, arriving);
    }

    /** The plan in sentences: each block that changes its zone, then how good the plan is. */
    public List<Words> sentences() {
        return ZoneSentences.of(this);
    }

    /** The plan for its readers. */
    public PlanPaper paper() {
        return ZonePaper.of(this);
    }
}
