package org.junheng.desk.example;

import java.util.List;

/**
 * One invented county (虚构县) with its schools over all years.
 *
 * @param late code of the one school that has not yet handed in who was trained, empty for none
 */
record County(
        String code,
        String name,
        List<Places.Township> townships,
        List<School> schools,
        List<Change> changes,
        String late) {

    /** A school that was merged or opened (学校变动). */
    record Change(String school, String toSchool, String kind, int year) {}

    List<School> schools(int year) {
        return schools.stream().filter(school -> school.isThere(year)).toList();
    }
}
