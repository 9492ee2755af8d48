package org.junheng.desk.example;

/**
 * One stage of one school (学段), as it is over all years.
 *
 * @param places pupils it was built for
 * @param mostInClass pupils that a class takes before the grade is divided once more
 * @param migrants share of its pupils who are migrant children
 * @param staffing how its teachers are
 * @param isMultigrade whether grades sit together
 */
record Section(
        String stage,
        Pupils pupils,
        double places,
        int mostInClass,
        double migrants,
        Staffing staffing,
        boolean isMultigrade) {

    Classes classes(int year) {
        int[] grades = pupils.gradeSizes(year);
        return isMultigrade ? Classes.multigrade(grades) : Classes.of(grades, mostInClass);
    }

    /** What shares of the teachers are what; pupils per teacher. */
    record Staffing(
            double pupilsPerTeacher,
            double belowCollege,
            double bachelor,
            double master,
            double backbone,
            double arts,
            double intermediate,
            double associate) {}
}
