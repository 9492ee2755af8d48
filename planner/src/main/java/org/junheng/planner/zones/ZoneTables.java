package org.junheng.planner.zones;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.planner.tables.Distances;
import org.junheng.planner.tables.PlanTable;
import org.junheng.planner.tables.QuestionTables;

/** The tables of a question of zones: blocks, schools, borders and, where they are known, distances. */
final class ZoneTables {

    private static final Words BLOCK = new Words("小区", "block");
    private static final Words SCHOOL = new Words("学校", "school");
    private static final Words ZONE = new Words("学区", "zone");
    private static final double ANY = Double.NEGATIVE_INFINITY;

    private final QuestionTables question;
    private final PlanTable blocks;
    private final PlanTable schools;
    private final Map<String, Integer> blockOf;
    private final Map<String, Integer> zoneNames = new LinkedHashMap<>();
    private final List<String> groups;
    private final List<ZoneMap.Zone> zones;

    ZoneTables(QuestionTables question) {
        this.question = question;
        this.blocks = question.read("blocks");
        this.schools = question.read("schools");
        this.blockOf = blocks.names(blocks.column(BLOCK));
        this.groups = question.options().at("limits").items("balance").stream()
                .map(each -> each.text("column"))
                .toList();
        this.zones = readZones();
    }

    int group(String column) {
        return groups.indexOf(column);
    }

    List<ZoneMap.Zone> zones() {
        return zones;
    }

    private List<ZoneMap.Zone> readZones() {
        int name = schools.column(SCHOOL);
        int home = schools.column(BLOCK);
        int places = schools.column(new Words("学位", "places"));
        OptionalInt zone = schools.maybe(ZONE);
        schools.names(name);
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        Map<Integer, String> taken = new HashMap<>();
        for (int row = 1; row <= schools.rows(); row++) {
            String own = schools.text(row, zone).isEmpty() ? schools.name(row, name) : schools.text(row, zone);
            String other = taken.put(schools.known(row, home, blockOf, BLOCK), own);
            if (other != null && !other.equals(own)) {
                throw schools.wrong(
                        row,
                        home,
                        Words.of(
                                "另一个小区：这里已有学区 %s 的学校；同一小区的学校请写同一个学区",
                                "another block: a school of zone %s stands here; give schools of one block one zone",
                                other));
            }
            rows.computeIfAbsent(own, each -> new ArrayList<>()).add(row);
        }
        List<ZoneMap.Zone> all = new ArrayList<>();
        rows.forEach((own, members) -> {
            zoneNames.put(own, all.size());
            all.add(new ZoneMap.Zone(
                    own,
                    members.stream().map(row -> schools.text(row, name)).toList(),
                    members.stream()
                            .mapToInt(row -> schools.known(row, home, blockOf, BLOCK))
                            .toArray(),
                    members.stream().mapToInt(row -> schools.whole(row, places)).sum()));
        });
        return all;
    }

    List<ZoneMap.Block> blocks() {
        int name = blocks.column(BLOCK);
        int students = blocks.column(new Words("学生", "students"));
        OptionalInt x = blocks.maybe(Words.same("x"));
        OptionalInt y = blocks.maybe(Words.same("y"));
        OptionalInt today = blocks.maybe(new Words("现学区", "today"));
        OptionalInt pinned = blocks.maybe(new Words("指定学区", "pinned"));
        OptionalInt together = blocks.maybe(new Words("同组", "together"));
        int[] columns = groups.stream()
                .mapToInt(group -> blocks.column(Words.same(group)))
                .toArray();
        List<ZoneMap.Block> all = new ArrayList<>();
        for (int row = 1; row <= blocks.rows(); row++) {
            int at = row;
            all.add(new ZoneMap.Block(
                    blocks.name(row, name),
                    blocks.number(row, x, ANY, Double.NaN),
                    blocks.number(row, y, ANY, Double.NaN),
                    blocks.whole(row, students),
                    zone(row, today),
                    zone(row, pinned),
                    blocks.text(row, together),
                    Arrays.stream(columns)
                            .map(column -> blocks.whole(at, column))
                            .toArray()));
        }
        checkTogether(all);
        return all;
    }

    private int zone(int row, OptionalInt column) {
        return blocks.text(row, column).isEmpty() ? -1 : blocks.known(row, column.getAsInt(), zoneNames, ZONE);
    }

    /** Blocks that stay together must hang together, and hold the schools of one zone only. */
    private void checkTogether(List<ZoneMap.Block> all) {
        Map<String, TreeSet<Integer>> members = new LinkedHashMap<>();
        for (int block = 0; block < all.size(); block++) {
            if (!all.get(block).together().isEmpty()) {
                members.computeIfAbsent(all.get(block).together(), each -> new TreeSet<>())
                        .add(block);
            }
        }
        Separator separator = new Separator(next());
        members.forEach((group, its) -> {
            if (separator
                            .parts(its.stream().mapToInt(Integer::intValue).toArray())
                            .size()
                    > 1) {
                throw new Refusal(Words.of(
                        "%s：同组“%s”的小区不相连，不能整体划入一个连片的学区；请分成几组",
                        "%s: the blocks of \"%s\" do not hang together, so they cannot go to one zone in one piece; make them several groups",
                        blocks.file(),
                        group));
            }
            List<String> here = zones.stream()
                    .filter(zone -> Arrays.stream(zone.home()).anyMatch(its::contains))
                    .map(ZoneMap.Zone::name)
                    .toList();
            if (here.size() > 1) {
                throw new Refusal(Words.of(
                        "%s：同组“%s”里有几个学区的学校：%s；一组里只能有一个学区的学校",
                        "%s: schools of several zones stand in \"%s\": %s; a group may hold those of one zone only",
                        blocks.file(),
                        group,
                        String.join("、", here)));
            }
        });
    }

    int[][] next() {
        PlanTable borders = question.read("borders");
        int from = borders.column(new Words("小区一", "block-a"));
        int to = borders.column(new Words("小区二", "block-b"));
        List<TreeSet<Integer>> next = new ArrayList<>();
        blockOf.forEach((name, block) -> next.add(new TreeSet<>()));
        for (int row = 1; row <= borders.rows(); row++) {
            int a = borders.known(row, from, blockOf, BLOCK);
            int b = borders.known(row, to, blockOf, BLOCK);
            if (a != b) {
                next.get(a).add(b);
                next.get(b).add(a);
            }
        }
        return next.stream()
                .map(all -> all.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    boolean isDegrees() {
        return Distances.isDegrees(question.options());
    }

    double[][] km() {
        Distances distance = Distances.of(question, blocks, BLOCK, schools, SCHOOL, this::placeOf);
        double[][] km = new double[blocks.rows()][zones.size()];
        for (int zone = 0; zone < zones.size(); zone++) {
            Map<String, Integer> row = schools.names(schools.column(SCHOOL));
            int places = schools.column(new Words("学位", "places"));
            for (int block = 0; block < km.length; block++) {
                double sum = 0;
                double weight = 0;
                for (String school : zones.get(zone).schools()) {
                    double share =
                            zones.get(zone).schools().size() == 1 ? 1 : schools.whole(row.get(school) + 1, places);
                    sum += share * distance.km(block, row.get(school));
                    weight += share;
                }
                km[block][zone] = sum / weight;
            }
        }
        return km;
    }

    /** A school stands where its own coordinates say, or else in the middle of its block. */
    private double[] placeOf(int school) {
        OptionalInt x = schools.maybe(Words.same("x"));
        OptionalInt y = schools.maybe(Words.same("y"));
        if (!schools.text(school + 1, x).isEmpty()
                && !schools.text(school + 1, y).isEmpty()) {
            return new double[] {schools.number(school + 1, x, ANY, 0), schools.number(school + 1, y, ANY, 0)};
        }
        int home = schools.known(school + 1, schools.column(BLOCK), blockOf, BLOCK);
        return new double[] {
            blocks.number(home + 1, blocks.column(Words.same("x")), ANY),
            blocks.number(home + 1, blocks.column(Words.same("y")), ANY)
        };
    }
}
