package org.junheng.planner.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Words;
import org.junheng.planner.tables.Distances;
import org.junheng.planner.tables.PlanTable;
import org.junheng.planner.tables.QuestionTables;

/** The tables of a question of layout: villages with students by year, schools and places for schools and, where they are known, distances. */
final class LayoutTables {

    private static final Words VILLAGE = new Words("村庄", "village");
    private static final Words SCHOOL = new Words("学校", "school");
    private static final Words STAGE = new Words("学段", "stage");
    private static final Map<String, Integer> STATES = Map.of("开办", 1, "open", 1, "未开办", 0, "closed", 0);
    private static final Map<String, Integer> FLAGS = Map.of("是", 1, "yes", 1, "否", 0, "no", 0, "", 0);
    private static final double ANY = Double.NEGATIVE_INFINITY;

    private final PlanTable villages;
    private final PlanTable schools;
    private final Map<String, Integer> schoolOf;
    private final List<Integer> years;
    private final List<Travel> travel;
    private final QuestionTables question;

    LayoutTables(QuestionTables question, List<Integer> years, List<Travel> travel) {
        this.question = question;
        this.years = years;
        this.travel = travel;
        this.villages = question.read("villages");
        this.schools = question.read("schools");
        this.schoolOf = schools.names(schools.column(SCHOOL));
    }

    /** Refuses a name that no school has. */
    void check(String school, Entry where) {
        if (!schoolOf.containsKey(school)) {
            throw new org.junheng.core.text.FileRefusal(
                    where.file(), where.path(), school, Words.of("%s 里有的学校", "a school of %s", schools.file()));
        }
    }

    List<LayoutInput.Village> villages() {
        int name = villages.column(VILLAGE);
        int stage = villages.column(STAGE);
        OptionalInt age = villages.maybe(new Words("年龄段", "age"));
        OptionalInt x = villages.maybe(Words.same("x"));
        OptionalInt y = villages.maybe(Words.same("y"));
        OptionalInt today = villages.maybe(new Words("现就读", "today"));
        int[] students = years.stream()
                .mapToInt(year -> villages.column(Words.same(String.valueOf(year))))
                .toArray();
        villages.names(name);
        List<LayoutInput.Village> all = new ArrayList<>();
        for (int row = 1; row <= villages.rows(); row++) {
            int at = row;
            String own = villages.text(row, age).isEmpty() ? villages.name(row, stage) : villages.text(row, age);
            if (travel.stream().noneMatch(way -> way.farthestKm().containsKey(own))) {
                throw villages.wrong(
                        row,
                        age.orElse(stage),
                        Words.of("选项 travel 里写有路程限制的年龄段或学段", "an age or stage the options give a travel limit for"));
            }
            all.add(new LayoutInput.Village(
                    villages.name(row, name),
                    villages.name(row, stage),
                    own,
                    villages.number(row, x, ANY, Double.NaN),
                    villages.number(row, y, ANY, Double.NaN),
                    java.util.Arrays.stream(students)
                            .map(column -> villages.whole(at, column))
                            .toArray(),
                    villages.text(row, today).isEmpty()
                            ? -1
                            : villages.known(row, today.getAsInt(), schoolOf, SCHOOL)));
        }
        return all;
    }

    List<LayoutInput.Site> sites() {
        int state = schools.column(new Words("现状", "state"));
        int places = schools.column(new Words("学位", "places"));
        OptionalInt smallest = schools.maybe(new Words("最小规模", "smallest"));
        OptionalInt beds = schools.maybe(new Words("床位", "beds"));
        OptionalInt small = schools.maybe(new Words("乡村小规模", "small-rural"));
        OptionalInt yearly = schools.maybe(new Words("年运转费", "yearly"));
        OptionalInt opening = schools.maybe(new Words("开办费", "opening"));
        OptionalInt closing = schools.maybe(new Words("撤并费", "closing"));
        OptionalInt x = schools.maybe(Words.same("x"));
        OptionalInt y = schools.maybe(Words.same("y"));
        List<LayoutInput.Site> all = new ArrayList<>();
        for (int row = 1; row <= schools.rows(); row++) {
            all.add(new LayoutInput.Site(
                    schools.name(row, schools.column(SCHOOL)),
                    schools.name(row, schools.column(STAGE)),
                    schools.number(row, x, ANY, Double.NaN),
                    schools.number(row, y, ANY, Double.NaN),
                    oneOf(row, state, STATES, Words.of("开办 或 未开办", "open or closed")),
                    schools.whole(row, places),
                    whole(row, smallest),
                    whole(row, beds),
                    schools.number(row, yearly, 0, 0),
                    schools.number(row, opening, 0, 0),
                    schools.number(row, closing, 0, 0),
                    small.isPresent() && oneOf(row, small.getAsInt(), FLAGS, Words.of("是 或 否", "yes or no"))));
        }
        return all;
    }

    private int whole(int row, OptionalInt column) {
        return schools.text(row, column).isEmpty() ? 0 : schools.whole(row, column.getAsInt());
    }

    private boolean oneOf(int row, int column, Map<String, Integer> words, Words wanted) {
        Integer found = words.get(schools.text(row, column).toLowerCase(java.util.Locale.ROOT));
        if (found == null) {
            throw schools.wrong(row, column, wanted);
        }
        return found == 1;
    }

    boolean isDegrees() {
        return Distances.isDegrees(question.options());
    }

    double[][] km() {
        Distances distance = Distances.of(question, villages, VILLAGE, schools, SCHOOL, school -> new double[] {
            schools.number(school + 1, schools.column(Words.same("x")), ANY),
            schools.number(school + 1, schools.column(Words.same("y")), ANY)
        });
        double[][] km = new double[villages.rows()][schools.rows()];
        for (int village = 0; village < km.length; village++) {
            for (int school = 0; school < km[village].length; school++) {
                km[village][school] = distance.km(village, school);
            }
        }
        return km;
    }
}
