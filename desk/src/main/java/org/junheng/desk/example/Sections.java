package org.junheng.desk.example;

/** Makes the sections of schools: their pupils, the places they were built for, their teachers. */
final class Sections {

    private static final int PRIMARY_GRADES = 6;
    private static final int MIDDLE_GRADES = 3;
    private static final int POINT_GRADES = 4;
    private static final int PRIMARY_CLASS = 45;
    private static final int MIDDLE_CLASS = 50;
    private static final int SPECIAL_CLASS = 12;
    private static final double CROWDED = 0.05;
    private static final double JUNIOR_TEACHERS = 0.72;
    private static final double SPECIAL_TEACHERS = 0.25;

    private final Order order;
    private final Chance chance;
    private final Surroundings place;

    Sections(Order order, Chance chance, Surroundings place) {
        this.order = order;
        this.chance = chance;
        this.place = place;
    }

    Section primary(double entering) {
        return section("primary", PRIMARY_GRADES, entering, PRIMARY_CLASS, 0.0003, teachers(1));
    }

    Section junior(double entering) {
        return section("junior", MIDDLE_GRADES, entering, MIDDLE_CLASS, 0.004, middleTeachers());
    }

    Section senior(double entering) {
        return section("senior", MIDDLE_GRADES, entering, MIDDLE_CLASS + 2, 0.004, middleTeachers());
    }

    /** A teaching point: the lower grades only, sitting together where they are few. */
    Section point(double entering) {
        Section own = section("primary", POINT_GRADES, entering, PRIMARY_CLASS, 0, teachers(0.8));
        return new Section(
                own.stage(), own.pupils(), own.places(), own.mostInClass(), own.migrants(), own.staffing(), true);
    }

    /** Classes of a special school are small, teachers many. */
    Section special(String stage, int grades, double entering) {
        Section own = section(stage, grades, entering, SPECIAL_CLASS, 0, teachers(SPECIAL_TEACHERS));
        return new Section(stage, own.pupils(), 2 * own.places(), SPECIAL_CLASS, own.migrants(), own.staffing(), false);
    }

    private Section section(
            String stage, int grades, double entering, int mostInClass, double droppingOut, Section.Staffing staffing) {
        Pupils pupils = new Pupils(
                chance,
                grades,
                entering,
                place.trend().pick(chance),
                0.008,
                droppingOut,
                order.firstYear(),
                order.lastYear());
        double places = pupils.students(order.lastYear()) / place.use().pick(chance);
        boolean isCrowded = place == Surroundings.URBAN && chance.happens(CROWDED);
        int most = mostInClass + (isCrowded ? chance.whole(1, 3) : 0);
        return new Section(stage, pupils, places, most, place.migrants().pick(chance), staffing, false);
    }

    private Section.Staffing teachers(double pupilsPerTeacher) {
        return new Section.Staffing(
                place.pupilsPerTeacher().pick(chance) * pupilsPerTeacher,
                place.belowCollege().pick(chance),
                place.bachelor().pick(chance),
                place == Surroundings.RURAL ? 0 : chance.between(0, 0.03),
                place.backbone().pick(chance),
                place.arts().pick(chance),
                chance.between(0.38, 0.46),
                chance.between(0.1, 0.18));
    }

    private Section.Staffing middleTeachers() {
        double bachelor = place.bachelor().pick(chance);
        return new Section.Staffing(
                place.pupilsPerTeacher().pick(chance) * JUNIOR_TEACHERS,
                0,
                bachelor + (1 - bachelor) * chance.between(0.5, 0.7),
                place == Surroundings.RURAL ? 0.005 : chance.between(0.02, 0.06),
                place.backbone().pick(chance) * 0.8,
                place.arts().pick(chance) * 0.85,
                chance.between(0.38, 0.46),
                chance.between(0.16, 0.24));
    }
}
