package org.junheng.desk.example;

import java.util.List;

/**
 * One school as it is over all years (学校).
 *
 * @param main the code of the school it is a site of, empty for a school of its own
 * @param group the school group it belongs to, empty for none
 * @param from first school year in which it is there
 * @param to last school year in which it is there
 * @param kindergarten children in its attached kindergarten classes
 */
record School(
        String code,
        String name,
        String type,
        String founder,
        Surroundings place,
        String township,
        String group,
        boolean boards,
        int built,
        String main,
        int from,
        int to,
        int kindergarten,
        Means means,
        List<Section> sections) {

    /**
     * What it has for each place (办学条件), latest year.
     *
     * @param rooms m² of teaching rooms without the gymnasium
     * @param gymnasium m² of indoor sports, for the whole school
     * @param growth what the value of instruments is of the year before
     * @param spare multimedia rooms beyond one for each class
     * @param extended the year in which rooms were added
     * @param musicM2 m² of each music room
     * @param artM2 m² of each art room
     */
    record Means(
            double rooms,
            double gymnasium,
            double sports,
            double equipment,
            double growth,
            double computers,
            double books,
            int spare,
            int extended,
            double musicM2,
            double artM2) {}

    boolean isThere(int year) {
        return year >= from && year <= to;
    }

    boolean isPrivate() {
        return founder.equals("private");
    }

    boolean isPoint() {
        return type.equals("teaching-point");
    }

    boolean isSpecial() {
        return type.equals("special");
    }

    boolean isSite() {
        return !main.isEmpty();
    }

    /** Whether it is one of the centre's crowded schools. */
    boolean isDense(int year) {
        return place == Surroundings.URBAN && students(year) > places();
    }

    int students(int year) {
        return sections.stream()
                .mapToInt(section -> section.pupils().students(year))
                .sum();
    }

    /** Pupils of the nine compulsory years. */
    int compulsory(int year) {
        return sections.stream()
                .filter(section -> !section.stage().equals("senior"))
                .mapToInt(section -> section.pupils().students(year))
                .sum();
    }

    int classes(int year) {
        return sections.stream()
                .mapToInt(section -> section.classes(year).count())
                .sum();
    }

    double places() {
        return sections.stream().mapToDouble(Section::places).sum();
    }
}
