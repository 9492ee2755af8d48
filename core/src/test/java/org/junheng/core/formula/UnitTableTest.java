package org.junheng.core.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junheng.core.formula.UnitReading.Dimension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Like goes with like: areas add to areas and divide by students, yuan never add to m². */
class UnitTableTest {

    private static final Map<String, Map<String, Integer>> UNITS = Map.of(
            "area", Map.of("m2", 1),
            "hall", Map.of("m2", 1),
            "students", Map.of("student", 1),
            "boys", Map.of("student", 1),
            "teachers", Map.of("teacher", 1),
            "money", Map.of("yuan", 1),
            "ratio", Map.of("m2", 1, "student", -1));

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            area; m2
            area + hall; m2
            area + hall + 1; m2
            1 + area; m2
            -area; m2
            (area + hall) / students; m2·student^-1
            area / students * 100; m2·student^-1
            area / students + ratio; m2·student^-1
            area * hall; m2^2
            students / boys; 1
            100 * teachers / students; student^-1·teacher
            1 / students; student^-1
            area * students / students; m2
            sum(area); m2
            sum(area where students > 50); m2
            mean(money / students); student^-1·yuan
            min(area, hall); m2
            ceil(students / 45); student
            if(students > 100, area, hall); m2
            previous(money); yuan
            abs(area - hall); m2
            """)
    void gives_the_unit(String formula, String unit) {
        assertThat(read(formula)).hasToString(unit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            5
            area > hall
            count(students > 50)
            missing(area)
            cv(area, students)
            not area > 1
            students in [1, 2]
            true
            area > 1 and money > 1
            """)
    void gives_a_bare_number_or_a_condition(String formula) {
        assertThat(read(formula)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            area + money; 5
            area - students; 5
            area > money; 5
            area == money; 5
            area / students > area; 16
            ratio + area; 6
            min(area, money); 0
            if(students > 1, area, money); 0
            sum(area + money); 9
            sum(area where area > money); 20
            not area > money; 9
            abs(area) + money / students * teachers; 10
            students / boys + area; 16
            -(area + money); 7
            """)
    void refuses_unlike_units_at_the_sign_between_them(String formula, int at) {
        FormulaRefusal refusal = catchThrowableOfType(FormulaRefusal.class, () -> read(formula));
        assertThat(refusal).as(formula).isNotNull();
        assertThat(refusal.at()).as(refusal.getMessage()).isEqualTo(at);
        assertThat(refusal.sentence().zh()).contains("单位不同");
        assertThat(refusal.sentence().en()).contains("unlike units");
    }

    private static Dimension read(String formula) {
        return UnitReading.of(Formula.parse(formula), name -> new Dimension(UNITS.get(name)));
    }
}
