package org.junheng.planner.layout;

import java.util.EnumMap;
import java.util.Map;
import org.junheng.core.report.PaperValue;

/** All ways to school of one year, or of today, added up. */
final class Journeys {

    private static final class Sum {
        private int students;
        private double studentKm;
        private double farthest = Double.NaN;

        void add(int more, double km) {
            students += more;
            studentKm += more * km;
            farthest = Double.isNaN(farthest) ? km : Math.max(farthest, km);
        }

        PaperValue mean() {
            return PaperValue.of(students == 0 ? Double.NaN : studentKm / students, 1);
        }
    }

    private final Sum all = new Sum();
    private final Map<Travel.Mode, Sum> byMode = new EnumMap<>(Travel.Mode.class);

    /** The ways of today, of the students of the first year; of villages whose school of today is known. How they go is not known. */
    static Journeys today(LayoutInput input) {
        Journeys journeys = new Journeys();
        for (int village = 0; village < input.villages().size(); village++) {
            int today = input.villages().get(village).today();
            if (today >= 0 && input.students(village, 0) > 0) {
                journeys.all.add(input.students(village, 0), input.km()[village][today]);
            }
        }
        return journeys;
    }

    static Journeys of(LayoutPlan plan, int year) {
        Journeys journeys = new Journeys();
        plan.forEveryWay((village, at, site, mode) -> {
            if (at == year) {
                double km = plan.input().km()[village][site];
                journeys.all.add(plan.input().students(village, year), km);
                journeys.byMode
                        .computeIfAbsent(mode, each -> new Sum())
                        .add(plan.input().students(village, year), km);
            }
        });
        return journeys;
    }

    int students() {
        return all.students;
    }

    /** Missing where nothing is known of today. */
    PaperValue countedStudents() {
        return all.students == 0 ? PaperValue.missing() : PaperValue.of(all.students);
    }

    PaperValue mean() {
        return all.mean();
    }

    PaperValue farthest() {
        return PaperValue.of(all.farthest, 1);
    }

    int students(Travel.Mode mode) {
        return byMode.containsKey(mode) ? byMode.get(mode).students : 0;
    }

    PaperValue mean(Travel.Mode mode) {
        return byMode.get(mode).mean();
    }

    PaperValue farthest(Travel.Mode mode) {
        return PaperValue.of(byMode.get(mode).farthest, 1);
    }
}
