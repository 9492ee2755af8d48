package org.junheng.desk.example;

/** Writes the rows of sheets 学校 and 教室: one school, one year. */
final class SchoolRows {

    private static final int CLASSES_PER_ROOM = 12;
    private static final int SMALL = 100;
    private static final int POINT_WITH_ROOMS = 50;
    private static final int PUPILS_PER_GUARD = 450;
    private static final double LONGITUDE = 102.4;
    private static final double LATITUDE = 40.3;
    private static final double DEGREES = 10_000;
    private static final double JUNIOR_PLACE = 1.28;
    private static final double SENIOR_PLACE = 1.5;

    private final Ledger schools;
    private final Ledger rooms;
    private final Totals totals;
    private final County county;
    private final int year;
    private final int lastYear;

    SchoolRows(Ledgers ledgers, Totals totals, County county, int year, int lastYear) {
        this.schools = ledgers.of("school");
        this.rooms = ledgers.of("room");
        this.totals = totals;
        this.county = county;
        this.year = year;
        this.lastYear = lastYear;
    }

    void write(School school, int teachers, Chance chance) {
        schools.row().put("year", year).put("area", county.code()).put("school", school.code());
        basics(school);
        where(school);
        site(school);
        equipment(school);
        staff(school, teachers, chance);
        money(school, chance);
        rooms(school);
        totals.add("schools." + school.type(), 1);
        if (school.isPoint() && school.students(year) >= POINT_WITH_ROOMS) {
            totals.add("points-of-fifty", 1);
        }
    }

    private void basics(School school) {
        schools.put("school_name", school.name())
                .put("type", school.type())
                .put("founder", school.founder())
                .put("location", school.place().location())
                .put("township", school.township())
                .put("school_group", school.group().isEmpty() ? null : school.group())
                .put("boarding", school.boards())
                .put("built_year", school.built())
                .put("counts_as_school", !school.isPoint() && !school.isSite())
                .put("merged_into", school.isSite() ? school.main() : null)
                .put("dense_centre", school.isDense(lastYear))
                .put("attached_kindergarten", school.kindergarten())
                .put("attached_primary", 0)
                .put("attached_junior", 0)
                .put("charter", true)
                .put("guards", Math.max(1, 1 + school.students(year) / PUPILS_PER_GUARD))
                .put("closed_campus", true)
                .put("alarm_linked", true);
    }

    /** Somewhere in an empty stretch of desert: the schools of a township lie together. */
    private void where(School school) {
        Chance ofTownship = Chance.of(school.township().hashCode());
        Chance own = Chance.of(Long.parseLong(school.code()));
        double east = ofTownship.between(-0.3, 0.3) + own.between(-0.05, 0.05);
        double north = ofTownship.between(-0.25, 0.25) + own.between(-0.04, 0.04);
        schools.put("longitude", Math.round((LONGITUDE + east) * DEGREES) / DEGREES)
                .put("latitude", Math.round((LATITUDE + north) * DEGREES) / DEGREES);
    }

    private void site(School school) {
        School.Means means = school.means();
        double extension = year >= means.extended() ? 1 : 0.94;
        double places = places(school);
        double ground = Amounts.cents(places * means.sports());
        double inside = Amounts.cents(places * means.rooms() * extension);
        schools.put("teaching_rooms_m2", Amounts.cents(inside + means.gymnasium()))
                .put("indoor_sports_m2", means.gymnasium())
                .put("sports_ground_m2", ground)
                .put("site_m2", Amounts.cents(ground * 1.3 + inside * 1.6));
        if (school.isDense(lastYear)) {
            schools.put("converted_sports_m2", Amounts.cents(places * 0.4)).put("rented_sports_m2", 0);
        }
    }

    private void equipment(School school) {
        School.Means means = school.means();
        int back = lastYear - year;
        double value = places(school) * means.equipment() / StrictMath.pow(means.growth(), back);
        double earlier = 1 - 0.03 * back;
        int classes = school.classes(year);
        schools.put("equipment_value", Amounts.wan(value))
                .put("fixed_assets", Amounts.wan(value * 4 + places(school) * 14_000))
                .put("multimedia_rooms", Math.round(classes * (1 - 0.01 * back) + Math.max(0, means.spare() - back)))
                .put("computers", Math.round(places(school) * means.computers() * earlier))
                .put("books", Math.round(places(school) * means.books() * earlier));
    }

    private void staff(School school, int teachers, Chance chance) {
        int staff = teachers + (int) Math.round(teachers * 0.07) + (school.boards() ? 3 : 0);
        int senior = school.sections().stream()
                .filter(section -> section.stage().equals("senior"))
                .mapToInt(section -> Teachers.of(
                                section, year, lastYear, section.classes(year).count())
                        .all())
                .sum();
        int approved = school.isPrivate() ? 0 : staff + chance.whole(0, 2);
        schools.put("staff", staff)
                .put("posts_approved", approved)
                .put("posts_filled", school.isPrivate() ? 0 : staff - (staff > 60 ? chance.whole(0, 2) : 0))
                .put("certificates", teachers)
                .put("trained_360", year == lastYear && county.late().equals(school.code()) ? Double.NaN : teachers);
        totals.add("staff." + (school.type().equals("junior") ? "junior" : "primary"), staff);
        totals.add("posts", approved);
        totals.add("certificates", teachers - senior);
    }

    private void money(School school, Chance chance) {
        double yuan = 0;
        for (Section section : school.sections()) {
            int students = section.pupils().students(year);
            boolean isSmall = school.compulsory(year) < SMALL && !school.isSpecial();
            double rate = school.isSpecial() ? Funds.special(year) : Funds.perStudent(section.stage(), year);
            yuan += (isSmall ? SMALL : students) * rate;
        }
        double budget = Amounts.wanAtLeast(yuan * (1 + (school.isSpecial() ? 0 : chance.between(0, 0.03))));
        double training = Amounts.atLeast(budget * chance.between(0.051, 0.062));
        double spent = chance.between(0.985, 1.01);
        schools.put("public_funds_budget", budget)
                .put("training_budget", training)
                .put("public_funds_outturn", Amounts.cents(budget * spent))
                .put("training_outturn", Amounts.atLeast(training * spent * chance.between(1.0, 1.02)));
        boolean isSmallPrimary = school.compulsory(year) < SMALL
                && (school.isPoint() || school.type().equals("primary"));
        if (isSmallPrimary) {
            totals.add("small.schools", 1);
            totals.add("small.pupils", school.compulsory(year));
            totals.add("small.funds", budget);
        }
        if (school.isSpecial()) {
            totals.add("special.funds", budget);
            totals.add("special.pupils", school.students(year));
        }
    }

    /** One music and one art room for every twelve classes; small teaching points do without. */
    private void rooms(School school) {
        boolean hasNone = school.isPoint() && school.students(year) < POINT_WITH_ROOMS;
        int number = hasNone ? 0 : (school.classes(year) + CLASSES_PER_ROOM - 1) / CLASSES_PER_ROOM;
        for (int i = 1; i <= number; i++) {
            room(school, "音乐教室" + i, "music", school.means().musicM2());
            room(school, "美术教室" + i, "art", school.means().artM2());
        }
    }

    private void room(School school, String name, String kind, double area) {
        rooms.row()
                .put("year", year)
                .put("school", school.code())
                .put("room", name)
                .put("room_kind", kind)
                .put("room_m2", area);
    }

    /** Places of all stages, those of older pupils weighing more. */
    private static double places(School school) {
        double places = 0;
        for (Section section : school.sections()) {
            double weight = section.stage().equals("primary")
                    ? 1
                    : section.stage().equals("junior") ? JUNIOR_PLACE : SENIOR_PLACE;
            places += section.places() * weight;
        }
        return places;
    }
}
