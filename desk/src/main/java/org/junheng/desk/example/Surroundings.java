package org.junheng.desk.example;

import java.util.List;

/**
 * How schools in one kind of place are, on the whole (城区、镇区、乡村): the numbers by which examples are tuned. Places are those a
 * school was built for: town schools are crowded, village schools half empty, and what they have was bought for the pupils they once had.
 *
 * @param primaryGrade pupils entering a primary school in the latest year
 * @param juniorGrade pupils entering a junior school
 * @param trend what the intake of one year is of the year before
 * @param use pupils per place in the latest year
 * @param rooms m² of teaching rooms per place
 * @param sports m² of sports ground per place
 * @param equipment yuan of instruments per place, latest year
 * @param pupilsPerTeacher in a primary school
 * @param belowCollege share of primary teachers without 专科
 * @param bachelor share of primary teachers with 本科
 * @param backbone share of teachers who are 骨干教师
 * @param arts share of teachers for PE, music and fine art
 * @param migrants share of pupils who are migrant children
 */
record Surroundings(
        String location,
        Range primaryGrade,
        Range juniorGrade,
        Range trend,
        Range use,
        Range rooms,
        Range sports,
        Range equipment,
        Range pupilsPerTeacher,
        Range belowCollege,
        Range bachelor,
        Range backbone,
        Range arts,
        Range migrants) {

    static final Surroundings URBAN = new Surroundings(
            "urban",
            Range.of(150, 290),
            Range.of(360, 540),
            Range.of(1.00, 1.02),
            Range.of(0.95, 1.18),
            Range.of(4.9, 6.1),
            Range.of(7.3, 9.6),
            Range.of(2200, 3100),
            Range.of(17.2, 19.2),
            Range.of(0, 0.01),
            Range.of(0.74, 0.86),
            Range.of(0.2, 0.36),
            Range.of(0.16, 0.2),
            Range.of(0.1, 0.3));

    static final Surroundings TOWN = new Surroundings(
            "town",
            Range.of(60, 160),
            Range.of(165, 350),
            Range.of(0.98, 1.01),
            Range.of(0.72, 1.0),
            Range.of(5.0, 6.4),
            Range.of(8.6, 13.0),
            Range.of(2000, 3000),
            Range.of(16.0, 18.6),
            Range.of(0.005, 0.03),
            Range.of(0.62, 0.76),
            Range.of(0.16, 0.26),
            Range.of(0.15, 0.185),
            Range.of(0.03, 0.1));

    static final Surroundings RURAL = new Surroundings(
            "rural",
            Range.of(12, 46),
            Range.of(45, 100),
            Range.of(0.93, 0.98),
            Range.of(0.42, 0.8),
            Range.of(5.2, 7.0),
            Range.of(11.0, 24.0),
            Range.of(1700, 3000),
            Range.of(11.5, 15.5),
            Range.of(0.02, 0.07),
            Range.of(0.5, 0.64),
            Range.of(0.1, 0.2),
            Range.of(0.13, 0.18),
            Range.of(0, 0.02));

    static final List<Surroundings> ALL = List.of(URBAN, TOWN, RURAL);
}
