package org.junheng.core.plan.rotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/** The roster as it was handed in ({@code registers/teacher.yaml}). */
final class RosterReader {

    private static final String REGISTER = "teacher";

    private final Table table;
    private final RotationOptions options;
    private final List<Place> schools;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int year;

    RosterReader(Facts facts, Registers registers, RotationOptions options, List<Place> schools, int year) {
        if (!facts.has(REGISTER) || facts.table(REGISTER).size() == 0) {
            throw new Refusal(Words.of(
                    "没有教师名册；请一并给出《教师名册》（模板：junheng template --level plan -o plan.xlsx）",
                    "no roster of teachers; give it too (template: junheng template --level plan -o plan.xlsx)"));
        }
        this.table = facts.table(REGISTER);
        this.options = options;
        this.schools = schools;
        this.year = year;
        schools.forEach(school -> numbers.put(school.code(), school.number()));
    }

    List<Teacher> teachers() {
        List<Teacher> teachers = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            Integer school = numbers.get(table.shown(row, "school"));
            if (school == null) {
                throw new Refusal(Words.of(
                        "%s 第 %d 行，教师 %s：%d 学年没有标识码 %s 的学校；请核对标识码",
                        "%s, row %d, teacher %s: there is no school %5$s in %4$d; check the code",
                        table.place(row, "school").file(),
                        table.place(row, "school").row(),
                        table.shown(row, REGISTER),
                        year,
                        table.shown(row, "school")));
            }
            teachers.add(teacher(row, schools.get(school)));
        }
        return teachers;
    }

    private Teacher teacher(int row, Place school) {
        int yearsHere = whole(row, "years_here")
                .orElseThrow(() -> new Refusal(Words.of(
                        "教师 %s 没有在本校年数；请填写",
                        "teacher %s: years at this school are missing", table.shown(row, REGISTER))));
        double east = number(row, "home_longitude");
        double north = number(row, "home_latitude");
        boolean hasHome = !Double.isNaN(east) && !Double.isNaN(north);
        return new Teacher(
                table.shown(row, REGISTER),
                school.number(),
                table.shown(row, "stage"),
                table.shown(row, "subject"),
                yearsHere,
                number(row, "is_backbone") == 1,
                whole(row, "service_years"),
                whole(row, "rotations"),
                table.shown(row, "partner"),
                hasHome ? new double[] {east, north} : new double[] {school.longitude(), school.latitude()},
                stays(row, yearsHere));
    }

    private Optional<Stays> stays(int row, int yearsHere) {
        Integer age = options.eligible().youngerThan().get(table.shown(row, "sex"));
        OptionalInt born = whole(row, "birth_year");
        if (options.eligible().exemptStays() && !table.shown(row, "exemption").isEmpty()) {
            return Optional.of(Stays.EXEMPT);
        }
        if (yearsHere < options.eligible().yearsHere()) {
            return Optional.of(Stays.TOO_SHORT);
        }
        return age != null && born.isPresent() && year - born.getAsInt() >= age
                ? Optional.of(Stays.AGE)
                : Optional.empty();
    }

    private OptionalInt whole(int row, String field) {
        double number = number(row, field);
        return Double.isNaN(number) ? OptionalInt.empty() : OptionalInt.of((int) number);
    }

    private double number(int row, String field) {
        return table.has(field) && table.column(field).isThere(row)
                ? table.column(field).number(row)
                : Double.NaN;
    }
}
