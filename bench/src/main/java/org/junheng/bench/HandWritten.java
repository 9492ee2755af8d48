package org.junheng.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;

/**
 * The yardstick: the seven indicators of 2017, the lines, six of seven with the floor, and every CV, written out by hand over the
 * same arrays, in plain doubles, for these fields only. It decides nothing exactly and explains nothing.
 */
final class HandWritten {

    private static final double[][] LINES = {{4.2, 1, 0.9, 4.5, 7.5, 2000, 2.3}, {5.3, 1, 0.9, 5.8, 10.2, 2500, 2.4}};
    private static final double FLOOR = 0.85;

    private HandWritten() {}

    /** @return the sum of all CVs and the count of schools that fail, so that nothing can be skipped */
    static double[] run(Facts facts) {
        Table school = facts.table("school");
        Table stage = facts.table("stage");
        int sections = stage.size();
        Column stageSchool = stage.column("school");
        Column stages = stage.column("stage");
        Column schools = school.column("school");
        Column areas = school.column("area");
        Column types = school.column("type");
        double[] students = stage.column("students").numbers();
        int[] site = new int[sections];
        double[] weighted = new double[school.size()];
        int at = 0;
        for (int i = 0; i < sections; i++) {
            while (!schools.text(at).equals(stageSchool.text(i))) {
                at++;
            }
            site[i] = at;
            weighted[at] += weight(stages.text(i)) * students[i];
        }
        Map<String, Integer> areaIndex = new HashMap<>();
        for (String area : new TreeSet<>(java.util.Arrays.asList(texts(areas)))) {
            areaIndex.put(area, areaIndex.size());
        }
        int groups = 2 * areaIndex.size();
        int[] group = new int[sections];
        double[][] total = new double[7][groups];
        double[][] sums = new double[7][groups];
        double[][] quantities = new double[7][sections];
        double failing = 0;
        double[] college = stage.column("junior_college").numbers();
        double[] bachelor = stage.column("bachelor").numbers();
        double[] master = stage.column("master").numbers();
        double[] doctor = stage.column("doctor").numbers();
        double[] backbone = stage.column("backbone").numbers();
        double[] pe = stage.column("pe").numbers();
        double[] music = stage.column("music").numbers();
        double[] fineArt = stage.column("fine_art").numbers();
        double[] art = stage.column("art").numbers();
        double[] rooms = school.column("teaching_rooms_m2").numbers();
        double[] indoor = school.column("indoor_sports_m2").numbers();
        double[] ground = school.column("sports_ground_m2").numbers();
        double[] equipment = school.column("equipment_value").numbers();
        double[] multimedia = school.column("multimedia_rooms").numbers();
        for (int i = 0; i < sections; i++) {
            int s = site[i];
            boolean primary = stages.text(i).equals("primary");
            boolean out = stages.text(i).equals("senior")
                    || types.text(s).equals("special")
                    || types.text(s).equals("vocational")
                    || types.text(s).equals("teaching-point") && students[i] < 50
                    || students[i] == 0;
            group[i] = -1;
            if (out) {
                continue;
            }
            group[i] = 2 * areaIndex.get(areas.text(s)) + (primary ? 0 : 1);
            double share = weight(stages.text(i)) * students[i] / weighted[s];
            double[] q = {
                ((primary ? college[i] : 0) + bachelor[i] + master[i] + doctor[i]) * 100,
                backbone[i] * 100,
                (pe[i] + music[i] + fineArt[i] + art[i]) * 100,
                (rooms[s] - indoor[s]) * share,
                (indoor[s] + ground[s]) * share,
                equipment[s] * 10_000 * share,
                multimedia[s] * share * 100
            };
            int met = 0;
            double least = Double.MAX_VALUE;
            for (int k = 0; k < 7; k++) {
                quantities[k][i] = q[k];
                double line = LINES[primary ? 0 : 1][k];
                double value = q[k] / students[i];
                met += value >= line ? 1 : 0;
                least = Math.min(least, value / line);
                if (q[k] == q[k]) {
                    sums[k][group[i]] += q[k];
                    total[k][group[i]] += students[i];
                }
            }
            failing += met >= 6 && least >= FLOOR ? 0 : 1;
        }
        double cvs = 0;
        for (int k = 0; k < 7; k++) {
            double[] squares = new double[groups];
            for (int i = 0; i < sections; i++) {
                if (group[i] >= 0 && quantities[k][i] == quantities[k][i]) {
                    double distance = quantities[k][i] / students[i] - sums[k][group[i]] / total[k][group[i]];
                    squares[group[i]] += students[i] * distance * distance;
                }
            }
            for (int g = 0; g < groups; g++) {
                cvs += total[k][g] > 0 ? Math.sqrt(squares[g] / total[k][g]) / (sums[k][g] / total[k][g]) : 0;
            }
        }
        return new double[] {cvs, failing};
    }

    private static double weight(String stage) {
        return stage.equals("primary") ? 1 : stage.equals("junior") ? 1.1 : stage.equals("senior") ? 1.32 : 0;
    }

    private static String[] texts(Column column) {
        String[] texts = new String[column.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = column.text(i);
        }
        return texts;
    }
}
