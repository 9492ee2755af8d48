package org.junheng.desk.example;

/** Writes the rows of sheets 学段 and 班额: one school, one year. */
final class StageRows {

    private final Ledger stages;
    private final Ledger bands;
    private final Totals totals;
    private final int year;
    private final int lastYear;

    StageRows(Ledgers ledgers, Totals totals, int year, int lastYear) {
        this.stages = ledgers.of("stage");
        this.bands = ledgers.of("class-band");
        this.totals = totals;
        this.year = year;
        this.lastYear = lastYear;
    }

    /** @return the teachers of all its stages */
    int write(School school, Chance chance) {
        int teachers = 0;
        for (Section section : school.sections()) {
            stages.row().put("year", year).put("school", school.code()).put("stage", section.stage());
            Classes classes = section.classes(year);
            students(section, classes);
            teachers += teachers(school, section, classes);
            origins(school, section);
            moves(section);
            nearby(school, section, chance);
            bands(school, section, classes);
        }
        return teachers;
    }

    private void students(Section section, Classes classes) {
        count(section, "students", section.pupils().students(year));
        stages.put("grades", section.pupils().grades());
        count(section, "classes", classes.count());
        stages.put("largest_class", classes.largest());
    }

    private int teachers(School school, Section section, Classes classes) {
        Teachers teachers = Teachers.of(section, year, lastYear, classes.count());
        count(section, "teachers", teachers.all());
        stages.put("junior_college", teachers.juniorCollege())
                .put("bachelor", teachers.bachelor())
                .put("master", teachers.master())
                .put("doctor", 0)
                .put("backbone", teachers.backbone())
                .put("pe", teachers.pe())
                .put("music", teachers.music())
                .put("fine_art", teachers.fineArt())
                .put("art", 0)
                .put("visiting_pe_art", school.place() == Surroundings.RURAL && teachers.pe() < 2 ? 1 : 0)
                .put("intermediate", teachers.intermediate())
                .put("associate_senior", teachers.associate())
                .put("senior_title", teachers.senior());
        return teachers.all();
    }

    private void origins(School school, Section section) {
        int students = section.pupils().students(year);
        int migrants = part(students, section.migrants());
        int workers = part(migrants, 0.8);
        count(section, "migrant_students", migrants);
        count(section, "migrant_worker_children", workers);
        String places = school.isPrivate() ? "workers.private" : "workers.public";
        if (!section.stage().equals("senior")) {
            totals.add(places, workers);
        }
        double boarding = school.boards() ? (section.stage().equals("primary") ? 0.2 : 0.5) : 0;
        stages.put("boarders", part(students, boarding));
        double leftBehind =
                school.place() == Surroundings.URBAN ? 0.03 : school.place() == Surroundings.TOWN ? 0.1 : 0.18;
        count(section, "left_behind_students", part(students, leftBehind));
        int special = school.isSpecial() || section.stage().equals("senior") ? 0 : students / 260;
        count(section, "special_in_class", special);
        count(section, "home_taught", school.isSpecial() ? part(students, 0.15) : 0);
    }

    private void moves(Section section) {
        Pupils pupils = section.pupils();
        stages.put("graduates", pupils.graduates(year))
                .put("transferred_in", pupils.cameIntoCohort(year))
                .put("transferred_out", pupils.leftCohort(year))
                .put("deceased", pupils.diedInCohort(year))
                .put("new_students", pupils.entering(year));
        if (section.stage().equals("junior")) {
            stages.put("cohort_three_years_ago", pupils.cohort(year));
            totals.add("retained", pupils.graduates(year) - pupils.cameIntoCohort(year) + pupils.leftCohort(year));
            totals.add("cohort", pupils.cohort(year) - pupils.diedInCohort(year));
            totals.add("graduates", pupils.graduates(year));
        }
        totals.add("new." + section.stage(), pupils.entering(year));
    }

    /** Zones came into force grade by grade: the youngest grade first, so that the whole school is behind. */
    private void nearby(School school, Section section, Chance chance) {
        Pupils pupils = section.pupils();
        boolean isZoned = !school.isPrivate() && !section.stage().equals("senior");
        double ofNew = section.stage().equals("primary") && year == lastYear ? 1 : chance.between(0.972, 0.995);
        int entering = isZoned ? (int) Math.ceil(pupils.entering(year) * ofNew) : part(pupils.entering(year), 0.55);
        int all = isZoned
                ? entering + part(pupils.students(year) - pupils.entering(year), 0.975)
                : part(pupils.students(year), 0.5);
        stages.put("nearby_new", entering).put("nearby_all", all);
        totals.add("nearby." + section.stage(), entering);
    }

    private void bands(School school, Section section, Classes classes) {
        for (String band : classes.bands()) {
            bands.row()
                    .put("year", year)
                    .put("school", school.code())
                    .put("stage", section.stage())
                    .put("band", band)
                    .put("classes_in_band", classes.in(band));
        }
    }

    private void count(Section section, String field, int number) {
        stages.put(field, number);
        totals.add(field + "." + section.stage(), number);
    }

    private static int part(int whole, double share) {
        return (int) Math.round(whole * share);
    }
}
