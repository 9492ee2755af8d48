package org.junheng.core.forecast;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Origins;
import org.junheng.core.model.Table;
import org.junheng.core.register.Registers;

/** A county made up line by line, for forecasts: schools with their students, births. */
final class Grown {

    static final Registers REGISTERS = Registers.builtIn();
    static final ForecastOptions OPTIONS = ForecastOptions.of(REGISTERS);
    static final String AREA = "999901";

    private record Line(
            int year, String school, String stage, double students, double entered, double graduates, int grades) {}

    private record Born(String township, int year, double births) {}

    private final List<Line> lines = new ArrayList<>();
    private final List<Born> born = new ArrayList<>();

    Grown year(int year, String school, String stage, double students, double entered, double graduates, int grades) {
        lines.add(new Line(year, school, stage, students, entered, graduates, grades));
        return this;
    }

    Grown born(String township, int year, double births) {
        born.add(new Born(township, year, births));
        return this;
    }

    Grown bornEachYear(int from, int to, double births) {
        for (int year = from; year <= to; year++) {
            born("", year, births);
        }
        return this;
    }

    Facts facts() {
        List<Line> schools = lines.stream()
                .collect(java.util.stream.Collectors.toMap(
                        line -> line.year() + line.school(), line -> line, (one, other) -> one))
                .values()
                .stream()
                .toList();
        Table school = Table.of(
                "school",
                List.of("year", "school"),
                List.of(
                        numbers("year", schools, Line::year),
                        texts("school", schools, Line::school),
                        texts("area", schools, line -> AREA),
                        texts("school_name", schools, line -> "学校" + line.school()),
                        texts("township", schools, line -> "乡" + line.school().charAt(0))),
                Origins.NONE);
        Table stage = Table.of(
                "stage",
                List.of("year", "school", "stage"),
                List.of(
                        numbers("year", lines, Line::year),
                        texts("school", lines, Line::school),
                        texts("stage", lines, Line::stage),
                        numbers("students", lines, Line::students),
                        numbers("new_students", lines, Line::entered),
                        numbers("graduates", lines, Line::graduates),
                        numbers("grades", lines, Line::grades)),
                Origins.NONE);
        Table births = Table.of(
                "births",
                List.of("area", "township", "birth_year"),
                List.of(
                        texts("area", born, each -> AREA),
                        texts("township", born, each -> each.township().isEmpty() ? null : each.township()),
                        numbers("birth_year", born, Born::year),
                        numbers("births", born, Born::births)),
                Origins.NONE);
        return born.isEmpty() ? Facts.of(List.of(school, stage)) : Facts.of(List.of(school, stage, births));
    }

    AreaForecast forecast(int years) {
        return Forecast.of(facts(), OPTIONS, years).areas().get(0);
    }

    private static <T> Column numbers(String field, List<T> of, java.util.function.ToDoubleFunction<T> number) {
        return Column.ofNumbers(field, of.stream().mapToDouble(number).toArray());
    }

    private static <T> Column texts(String field, List<T> of, java.util.function.Function<T, String> text) {
        return Column.ofTexts(field, of.stream().map(text).toArray(String[]::new));
    }
}
