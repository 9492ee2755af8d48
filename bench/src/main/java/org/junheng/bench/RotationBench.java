package org.junheng.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junheng.core.plan.Proof;
import org.junheng.core.plan.rotation.Place;
import org.junheng.core.plan.rotation.RotationOptions;
import org.junheng.core.plan.rotation.RotationProblem;
import org.junheng.core.plan.rotation.RotationProposal;
import org.junheng.core.plan.rotation.Stays;
import org.junheng.core.plan.rotation.Teacher;
import org.junheng.core.register.Registers;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Watch;
import org.junheng.planner.rotation.RotationPlanner;

/** Rotations of invented counties, proven, fairness and recheck included. */
final class RotationBench {

    private static final List<String> SUBJECTS = List.of(
            "chinese",
            "chinese",
            "chinese",
            "mathematics",
            "mathematics",
            "english",
            "pe",
            "music",
            "fine_art",
            "science");
    private static final double KILOMETRES_A_DEGREE = 100;

    private RotationBench() {}

    static List<Ratio> run(Path root) {
        return List.of(timed(2_500, 60, 1, 10), timed(2_500, 60, 2, 10), timed(10_000, 300, 1, 60));
    }

    private static Ratio timed(int teachers, int schools, long seed, double aim) {
        RotationProblem problem = county(teachers, schools, seed);
        RotationProposal plan = RotationPlanner.plan(problem, Effort.gap(0), Watch.NOBODY);
        boolean isProven = plan.proof().ended() == Proof.Ended.PROVEN;
        return new Ratio(
                "rotation, %d teachers, %d schools, %d moves of %d possible ones, seed %d, score %s, bound %.4f, %s, s"
                        .formatted(
                                teachers,
                                schools,
                                plan.moves().size(),
                                problem.candidates().size(),
                                seed,
                                plan.proof().score(),
                                plan.proof().bound(),
                                plan.proof().ended()),
                isProven ? plan.seconds() : Double.POSITIVE_INFINITY,
                "aim of %.0f s".formatted(aim),
                aim,
                1);
    }

    /** Schools are strewn over a square, the larger the more there are; every fourth is weak. */
    private static RotationProblem county(int count, int schools, long seed) {
        Random random = new Random(seed);
        double side = Math.sqrt(schools) * 6 / KILOMETRES_A_DEGREE;
        List<Place> places = new ArrayList<>();
        for (int school = 0; school < schools; school++) {
            places.add(new Place(
                    school,
                    "%010d".formatted(school),
                    "School " + school,
                    100 + random.nextDouble() * side,
                    30 + random.nextDouble() * side,
                    school % 4 == 0));
        }
        List<Teacher> teachers = new ArrayList<>();
        for (int each = 0; each < count; each++) {
            int school = each % schools;
            int service = 1 + random.nextInt(34);
            int here = Math.min(service, random.nextInt(15));
            teachers.add(new Teacher(
                    "T" + each,
                    school,
                    school % 3 == 0 ? "junior" : "primary",
                    SUBJECTS.get(random.nextInt(SUBJECTS.size())),
                    here,
                    random.nextInt(5) == 0,
                    OptionalInt.of(service),
                    OptionalInt.of(random.nextInt(3)),
                    each % 100 == 99 ? "T" + (each - 50) : each % 100 == 49 ? "T" + (each + 50) : "",
                    new double[] {
                        places.get(school).longitude() + random.nextGaussian() / 20,
                        places.get(school).latitude() + random.nextGaussian() / 20
                    },
                    here < 6 ? Optional.of(Stays.TOO_SHORT) : Optional.empty()));
        }
        return RotationProblem.of(places, teachers, Registers.builtIn(), RotationOptions.builtIn());
    }
}
