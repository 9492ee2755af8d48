package org.junheng.core.assess;

import java.util.List;
import java.util.TreeMap;
import org.junheng.core.model.Facts;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.Profile;
import org.junheng.core.standard.Standards;
import org.junheng.core.text.Shelf;
import org.junheng.core.text.Yaml;

/** An invented document of one school rule, one spread rule and one judgement, for the tests of this step. */
final class Trial {

    static final Registers REGISTERS = Registers.builtIn();
    static final int YEAR = 2025;

    private final TreeMap<String, String> files = new TreeMap<>();
    private final TreeMap<String, String> others = new TreeMap<>();
    private final StringBuilder profile = new StringBuilder("name: {zh: 某省（虚构）, en: an invented province}\n");

    Trial() {
        file("document.yaml", """
                id: trial
                version: 1
                name: {zh: 试行（虚构）, en: invented trial}
                stages: [primary, junior]
                split: {weights: {primary: 1, junior: 1.1}, fields: [sports_ground_m2]}
                """);
        file("indicators/ground.yaml", """
                id: ground
                name: {zh: 生均运动场地, en: sports ground per student}
                unit: m2/student
                value: (indoor_sports_m2 + sports_ground_m2) / students
                threshold: [{from: 2010-01-01, at-least: 4.2}]
                coefficient-of-variation: [{from: 2010-01-01, at-most: 0.5}]
                """);
        file("indicators/backbone.yaml", """
                id: backbone
                name: {zh: 每百名学生骨干教师, en: backbone teachers per hundred students}
                unit: teacher/student
                per: 100
                value: backbone / students * 100
                threshold: [{from: 2010-01-01, at-least: 1}]
                coefficient-of-variation: [{from: 2010-01-01, at-most: 0.5}]
                """);
        file("clauses/schools.yaml", """
                id: schools
                block: resources
                name: {zh: 每校至少一项达标，余项不低于 85%, en: 'one of two, the other at 85 %'}
                scope: section
                test: count(meets) >= 1 and min(value / threshold) >= 0.85
                """);
        file("clauses/balance.yaml", """
                id: balance
                block: resources
                name: {zh: 差异系数逐项达标, en: every spread within its limit}
                scope: stage
                test: all(within)
                """);
        file("clauses/plan.yaml", """
                id: plan
                block: government
                name: {zh: 有规划, en: there is a plan}
                judged: true
                """);
    }

    /** Adds or replaces a file of the document. */
    Trial file(String path, String text) {
        files.put("trial/" + path, text);
        return this;
    }

    /** A file of another document beside it. */
    Trial other(String path, String text) {
        others.put(path, text);
        return this;
    }

    Trial profile(String text) {
        profile.append(text).append('\n');
        return this;
    }

    Standards standards() {
        TreeMap<String, String> all = new TreeMap<>(files);
        all.putAll(others);
        return Standards.of(List.of(new Shelf("trial", all)), REGISTERS);
    }

    Verdict verdict(String... given) {
        return verdict(facts(given));
    }

    Verdict verdict(Facts facts) {
        Standards standards = standards();
        return Assessment.of(
                        facts,
                        standards.standard("trial"),
                        YEAR,
                        standards,
                        Profile.read(Yaml.read("province.yaml", profile.toString())))
                .get(0);
    }

    /** Rows written as in worked examples. */
    static Facts facts(String... given) {
        StringBuilder rows = new StringBuilder();
        for (String row : given) {
            rows.append("- {").append(row).append("}\n");
        }
        return ExampleFacts.of(Yaml.read("given", rows.toString()).items(), REGISTERS, YEAR, YEAR - 1);
    }

    static String primary(String school, String students, String ground, String backbone) {
        return "school: %s, stage: primary, students: %s, sports_ground_m2: %s, indoor_sports_m2: 0, backbone: %s"
                .formatted(school, students, ground, backbone);
    }
}
