package org.junheng.planner.layout;

import java.math.BigDecimal;
import java.util.Map;
import org.junheng.core.text.Words;

/**
 * A way to get to school (走读、校车、寄宿).
 *
 * @param farthestKm how far each age may go so; an age that is not named may not
 * @param perStudent yuan a student a year
 * @param perStudentKm yuan a student a year for each kilometre of the way
 */
public record Travel(Mode mode, Map<String, BigDecimal> farthestKm, double perStudent, double perStudentKm) {

    /** The ways there are. */
    public enum Mode {
        WALK(new Words("走读", "on foot")),
        BUS(new Words("校车", "by school bus")),
        BOARD(new Words("寄宿", "boarding"));

        private final Words words;

        Mode(Words words) {
            this.words = words;
        }

        public Words words() {
            return words;
        }
    }

    boolean allows(String age, double km) {
        BigDecimal farthest = farthestKm.get(age);
        return farthest != null && km <= farthest.doubleValue();
    }

    double cost(int students, double km) {
        return students * (perStudent + perStudentKm * km);
    }
}
