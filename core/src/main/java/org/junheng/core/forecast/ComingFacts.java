package org.junheng.core.forecast;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.forecast.AreaForecast.OfSchool;
import org.junheng.core.forecast.AreaForecast.OfStage;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Origins;
import org.junheng.core.model.Table;
import org.junheng.core.register.Registers;
import org.junheng.core.trial.Rehearsal;

/** Facts with the coming years in them, one after the other: every figure carried over, students as forecast. */
final class ComingFacts {

    private final Registers registers;
    private Facts facts;

    ComingFacts(Facts facts, Registers registers) {
        this.facts = facts;
        this.registers = registers;
    }

    /** @param year the one after the last that was asked for */
    Facts next(Forecast forecast, int year, Course course) {
        facts = Rehearsal.of(facts, expected(forecast, year, course), registers).facts();
        return facts;
    }

    private Facts expected(Forecast forecast, int year, Course course) {
        List<String> schools = new ArrayList<>();
        List<String> stages = new ArrayList<>();
        List<Double> students = new ArrayList<>();
        for (AreaForecast area : forecast.areas()) {
            for (OfStage stage : area.stages()) {
                for (OfSchool school : stage.schools()) {
                    schools.add(school.code());
                    stages.add(stage.stage());
                    students.add((double) school.years().get(year).on(course));
                }
            }
        }
        double[] years = new double[schools.size()];
        java.util.Arrays.fill(years, year);
        return Facts.of(List.of(Table.of(
                History.STAGES,
                registers.register(History.STAGES).key(),
                List.of(
                        Column.ofNumbers("year", years),
                        Column.ofTexts("school", schools.toArray(String[]::new)),
                        Column.ofTexts("stage", stages.toArray(String[]::new)),
                        Column.ofNumbers(
                                History.STUDENTS,
                                students.stream()
                                        .mapToDouble(Double::doubleValue)
                                        .toArray())),
                Origins.NONE)));
    }
}
