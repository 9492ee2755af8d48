package org.junheng.core.measure;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Origins;
import org.junheng.core.model.State;
import org.junheng.core.model.Table;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.Standard;
import org.junheng.core.standard.Standards;

/** A small world of primary schools for the tests of this step: each school with its students and one figure per field. */
final class World {

    static final Registers REGISTERS = Registers.builtIn();
    static final Standards STANDARDS = Standards.builtIn(REGISTERS);
    static final Standard QUALITY = STANDARDS.standard("quality-balance-2017");
    static final int YEAR = 2025;

    private final List<String> schools = new ArrayList<>();
    private final List<String> stages = new ArrayList<>();
    private final List<Double> students = new ArrayList<>();
    private final List<Double> grounds = new ArrayList<>();
    private final List<Double> backbone = new ArrayList<>();
    private final List<String> areas = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private String area = "999901";
    private String type = "primary";

    /** The county of the schools that follow; null for schools that name none. */
    World county(String code) {
        area = code;
        return this;
    }

    /** The kind of the schools that follow. */
    World type(String code) {
        type = code;
        return this;
    }

    /** A primary school; NaN is missing. */
    World school(String code, double students, double groundM2, double backbone) {
        return section(code, "primary", students, groundM2, backbone);
    }

    World section(String code, String stage, double inStage, double groundM2, double backboneTeachers) {
        schools.add(code);
        stages.add(stage);
        students.add(inStage);
        grounds.add(groundM2);
        backbone.add(backboneTeachers);
        areas.add(area);
        types.add(type);
        return this;
    }

    Facts facts() {
        int size = schools.size();
        String[] codes = schools.toArray(String[]::new);
        double[] years = filled(size, YEAR);
        Table stage = Table.of(
                "stage",
                List.of("year", "school", "stage"),
                List.of(
                        Column.ofNumbers("year", years),
                        Column.ofTexts("school", codes),
                        Column.ofTexts("stage", stages.toArray(String[]::new)),
                        Column.ofNumbers("students", numbers(students)),
                        Column.ofNumbers("backbone", numbers(backbone))),
                Origins.NONE);
        List<String> distinct = schools.stream().distinct().toList();
        double[] areas = new double[distinct.size()];
        double[] indoor = new double[distinct.size()];
        byte[] indoorStates = new byte[distinct.size()];
        String[] areaCodes = new String[distinct.size()];
        String[] kinds = new String[distinct.size()];
        for (int i = 0; i < areas.length; i++) {
            areas[i] = grounds.get(schools.indexOf(distinct.get(i)));
            indoor[i] = Double.NaN;
            indoorStates[i] = (byte) State.NOT_APPLICABLE.ordinal();
            kinds[i] = types.get(schools.indexOf(distinct.get(i)));
            areaCodes[i] = this.areas.get(schools.indexOf(distinct.get(i)));
        }
        Table school = Table.of(
                "school",
                List.of("year", "school"),
                List.of(
                        Column.ofNumbers("year", filled(distinct.size(), YEAR)),
                        Column.ofTexts("school", distinct.toArray(String[]::new)),
                        Column.ofTexts("area", areaCodes),
                        Column.ofTexts("type", kinds),
                        Column.ofNumbers("sports_ground_m2", areas),
                        Column.ofNumbers("indoor_sports_m2", indoor, indoorStates)),
                Origins.NONE);
        return Facts.of(List.of(stage, school));
    }

    StageMeasures primary() {
        return Measurement.of(facts(), QUALITY, YEAR).stage("999901", "primary").orElseThrow();
    }

    IndicatorMeasures sports() {
        return primary().indicator("sports-area-per-student").orElseThrow();
    }

    IndicatorMeasures backbone() {
        return primary().indicator("backbone-teachers-per-hundred").orElseThrow();
    }

    private static double[] filled(int size, double number) {
        double[] filled = new double[size];
        java.util.Arrays.fill(filled, number);
        return filled;
    }

    private static double[] numbers(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
