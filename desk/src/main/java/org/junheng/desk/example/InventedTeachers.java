package org.junheng.desk.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;

/**
 * A roster of invented teachers for the schools of an example (虚构教师名册): as many in each school and stage as its figures say, among them
 * its backbone, PE, music and art teachers; nobody is real. The same facts give the same lines.
 */
public final class InventedTeachers {

    private static final List<String> HEAD = List.of(
            "教师代码",
            "学校标识码",
            "学段",
            "任教学科",
            "在本校年数",
            "教龄",
            "已交流次数",
            "是否骨干教师",
            "性别",
            "出生年份",
            "不参加交流的原因",
            "配偶代码",
            "住处经度",
            "住处纬度");
    private static final Map<String, List<String>> COMMON = Map.of(
            "小学", List.of("语文", "语文", "语文", "数学", "数学", "英语", "科学", "道德与法治"),
            "初中", List.of("语文", "数学", "英语", "物理", "化学", "生物", "道德与法治", "历史", "地理"));
    private static final List<String> REASONS = List.of("孕期", "哺乳期", "病休或重病", "家有重病或失能亲属");

    private final Table schools;
    private final Table stages;
    private final int year;
    private final Random random;
    private final List<String[]> lines = new ArrayList<>();

    private InventedTeachers(Facts facts, int year, long seed) {
        this.schools = facts.table("school");
        this.stages = facts.table("stage");
        this.year = year;
        this.random = new Random(seed);
    }

    /** Headings first. */
    public static List<String[]> lines(Facts facts, int year, long seed) {
        InventedTeachers invented = new InventedTeachers(facts, year, seed);
        invented.lines.add(HEAD.toArray(String[]::new));
        for (int row = 0; row < invented.stages.size(); row++) {
            if (invented.stages.shown(row, "year").equals(String.valueOf(year))) {
                invented.section(row);
            }
        }
        invented.couples();
        return invented.lines;
    }

    private void section(int row) {
        String stage = Map.of("primary", "小学", "junior", "初中").get(stages.shown(row, "stage"));
        int school = schools.find(List.of(String.valueOf(year), stages.shown(row, "school")));
        if (stage == null || school < 0) {
            return;
        }
        Map<String, Integer> special =
                new TreeMap<>(Map.of("体育", count(row, "pe"), "音乐", count(row, "music"), "美术", count(row, "fine_art")));
        int teachers = count(row, "teachers");
        int backbone = count(row, "backbone");
        List<String> subjects = new ArrayList<>();
        special.forEach((subject, number) -> {
            for (int each = 0; each < number; each++) {
                subjects.add(subject);
            }
        });
        while (subjects.size() < teachers) {
            subjects.add(
                    COMMON.get(stage).get(subjects.size() % COMMON.get(stage).size()));
        }
        int step = backbone == 0 ? teachers + 1 : Math.max(1, teachers / backbone);
        for (int each = 0; each < teachers; each++) {
            boolean isBackbone = each % step == step - 1 && each / step < backbone;
            teacher(school, stage, subjects.get(each), isBackbone);
        }
    }

    private int count(int row, String field) {
        return stages.has(field) && stages.column(field).isThere(row)
                ? (int) stages.column(field).number(row)
                : 0;
    }

    private void teacher(int school, String stage, String subject, boolean isBackbone) {
        int service = (isBackbone ? 8 : 1) + random.nextInt(isBackbone ? 25 : 34);
        int here = Math.min(service, random.nextInt(15));
        boolean isExempt = random.nextInt(40) == 0;
        double east = schools.column("longitude").number(school) + (random.nextInt(121) - 60) / 1000d;
        double north = schools.column("latitude").number(school) + (random.nextInt(121) - 60) / 1000d;
        lines.add(new String[] {
            "虚构%04d".formatted(lines.size()),
            schools.shown(school, "school"),
            stage,
            subject,
            String.valueOf(here),
            String.valueOf(service),
            String.valueOf(service - here > 5 ? random.nextInt(3) : 0),
            isBackbone ? "是" : "否",
            random.nextInt(3) == 0 ? "男" : "女",
            String.valueOf(year - 23 - service),
            isExempt ? REASONS.get(random.nextInt(REASONS.size())) : "",
            "",
            String.format(java.util.Locale.ROOT, "%.3f", east),
            String.format(java.util.Locale.ROOT, "%.3f", north)
        });
    }

    /** About one in fifty is married to another of the list. */
    private void couples() {
        for (int one = 1; one + 60 < lines.size(); one += 100) {
            String[] here = lines.get(one);
            String[] there = lines.get(one + 1 + random.nextInt(59));
            here[11] = there[0];
            there[11] = here[0];
        }
    }
}
