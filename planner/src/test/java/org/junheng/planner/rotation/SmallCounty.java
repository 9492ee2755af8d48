package org.junheng.planner.rotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junheng.core.plan.rotation.Place;
import org.junheng.core.plan.rotation.RotationOptions;
import org.junheng.core.plan.rotation.RotationProblem;
import org.junheng.core.plan.rotation.Stays;
import org.junheng.core.plan.rotation.Teacher;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Yaml;

/** A county made up line by line, for rotations; schools stand in a row, about 8.5 km from one to the next. */
final class SmallCounty {

    static final Registers REGISTERS = Registers.builtIn();

    private final List<Place> schools = new ArrayList<>();
    private final List<Teacher> teachers = new ArrayList<>();
    private String options = "name: {zh: 试, en: try}";

    SmallCounty school(String name, boolean isWeak) {
        schools.add(new Place(schools.size(), name, name, 100 + 0.1 * schools.size(), 40, isWeak));
        return this;
    }

    SmallCounty teacher(
            String code, int school, String subject, int years, boolean isBackbone, String partner, int gone) {
        Place at = schools.get(school);
        teachers.add(new Teacher(
                code,
                school,
                "primary",
                subject,
                years,
                isBackbone,
                OptionalInt.of(years),
                OptionalInt.of(gone),
                partner,
                new double[] {at.longitude(), at.latitude()},
                years < 6 ? Optional.of(Stays.TOO_SHORT) : Optional.empty()));
        return this;
    }

    SmallCounty options(String yaml) {
        options = yaml;
        return this;
    }

    RotationProblem problem() {
        return RotationProblem.of(
                schools, teachers, REGISTERS, RotationOptions.over(Yaml.read("options.yaml", options)));
    }

    /** Four schools, ten teachers of two subjects, whoever they are. */
    static SmallCounty random(long seed) {
        Random random = new Random(seed);
        SmallCounty county = new SmallCounty();
        for (int school = 0; school < 4; school++) {
            county.school("校" + school, school >= 2);
        }
        for (int each = 0; each < 10; each++) {
            county.teacher(
                    "T" + each,
                    each % 4,
                    random.nextBoolean() ? "chinese" : "music",
                    random.nextInt(4, 13),
                    random.nextBoolean(),
                    each == 1 ? "T2" : each == 2 ? "T1" : "",
                    random.nextInt(3));
        }
        return county.options("""
                eligible: {single-teacher: may-move}
                limits: {least-moved: {share: 0.3}, most-out: {share: 0.5}, couples: {kilometres: 9}}
                fairness: {dearer: 0}
                """);
    }
}
