package org.junheng.core.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/** What is known of a county's students up to now: each school's stages, year by year, those of closed schools too. */
final class History {

    static final String STAGES = "stage";
    static final String STUDENTS = "students";
    private static final String SCHOOLS = "school";
    private static final String YEAR = "year";
    private static final String GRADES = "grades";

    private final String area;
    private final int last;
    private final List<Place> places;

    private History(String area, int last, List<Place> places) {
        this.area = area;
        this.last = last;
        this.places = List.copyOf(places);
    }

    /**
     * One for each county, sorted by code.
     *
     * @throws Refusal where nothing is known of students by school, stage and year
     */
    static List<History> of(Facts facts, ForecastOptions options) {
        if (!facts.has(STAGES)
                || !facts.has(SCHOOLS)
                || !facts.table(STAGES).has(STUDENTS)
                || !facts.table(STAGES).has(YEAR)) {
            throw new Refusal(
                    Words.of(
                            "没有《学段》的在校生数，没有可以推算的；请交《学校》《学段》两张表",
                            "no students by school and stage, nothing to forecast from; hand in the sheets of schools and stages"));
        }
        Table schools = facts.table(SCHOOLS);
        Table stages = facts.table(STAGES);
        int last = last(stages);
        Map<String, Map<List<String>, Place>> byArea = new TreeMap<>();
        for (int row = 0; row < stages.size(); row++) {
            String year = stages.shown(row, YEAR);
            String code = stages.shown(row, SCHOOLS);
            String stage = stages.shown(row, STAGES);
            int school = schools.find(List.of(year, code));
            if (school >= 0 && options.stages().containsKey(stage)) {
                Map<List<String>, Place> places =
                        byArea.computeIfAbsent(schools.shown(school, "area"), unused -> new HashMap<>());
                places.computeIfAbsent(
                        List.of(code, stage), unused -> new Place(code, "", "", stage, 0, new TreeMap<>()));
                int at = row;
                places.computeIfPresent(
                        List.of(code, stage), (key, place) -> newer(place, stages, at, schools, school, options));
            }
        }
        List<History> all = new ArrayList<>();
        byArea.forEach((area, places) -> all.add(new History(
                area,
                last,
                places.values().stream()
                        .sorted(Comparator.comparing((Place place) -> rank(options, place.stage()))
                                .thenComparing(Place::code))
                        .toList())));
        return all;
    }

    private static int rank(ForecastOptions options, String stage) {
        return List.copyOf(options.stages().keySet()).indexOf(stage);
    }

    /** Rows are sorted by year: what the last one says of name, township and grades holds. */
    private static Place newer(Place place, Table stages, int row, Table schools, int school, ForecastOptions options) {
        int usual = options.stages().get(place.stage()).grades();
        double grades = number(stages, row, GRADES);
        place.years()
                .put(
                        (int) stages.column(YEAR).number(row),
                        new Place.Counted(
                                number(stages, row, STUDENTS),
                                number(stages, row, "new_students"),
                                number(stages, row, "graduates")));
        return new Place(
                place.code(),
                schools.shown(school, "school_name"),
                schools.shown(school, "township"),
                place.stage(),
                grades >= 1 ? (int) grades : usual,
                place.years());
    }

    private static double number(Table table, int row, String field) {
        return table.has(field) && table.column(field).isThere(row)
                ? table.column(field).number(row)
                : Double.NaN;
    }

    static int last(Table stages) {
        int last = 0;
        for (int row = 0; row < stages.size(); row++) {
            if (stages.column(YEAR).isThere(row)) {
                last = Math.max(last, (int) stages.column(YEAR).number(row));
            }
        }
        return last;
    }

    String area() {
        return area;
    }

    /** The last school year there are figures of. */
    int last() {
        return last;
    }

    /** The school years there are figures of. */
    TreeSet<Integer> years() {
        TreeSet<Integer> years = new TreeSet<>();
        places.forEach(place -> years.addAll(place.years().keySet()));
        return years;
    }

    List<Place> ofStage(String stage) {
        return places.stream().filter(place -> place.stage().equals(stage)).toList();
    }

    /** Those that are there now and whose students were counted. */
    List<Place> known(String stage) {
        return ofStage(stage).stream()
                .filter(place -> !Double.isNaN(place.students(last)))
                .toList();
    }

    /** Those that had students a year ago and are not there now: merged, or not handed in yet. */
    List<Place> gone() {
        return places.stream()
                .filter(place -> !Double.isNaN(place.students(last - 1)))
                .filter(place -> !place.years().containsKey(last))
                .toList();
    }

    /** Those that are there now, but whose students were not counted. */
    List<Place> unknown() {
        return places.stream()
                .filter(place -> place.years().containsKey(last) && Double.isNaN(place.students(last)))
                .toList();
    }
}
