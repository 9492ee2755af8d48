package org.junheng.planner.zones;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.document.PlaceMap;
import org.junheng.core.document.PlaceMap.Form;
import org.junheng.core.document.PlaceMap.Stroke;
import org.junheng.core.measure.Shown;
import org.junheng.core.report.PlanPaper;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;

/** The zones of a plan as areas with thick borders, their schools, and the blocks that change. */
final class ZonePicture implements PlanPaper.Map {

    private final ZonePlan plan;
    private final ZoneMap map;

    private ZonePicture(ZonePlan plan) {
        this.plan = plan;
        this.map = plan.map();
    }

    /** Empty where nobody's place is known. */
    static Optional<PlanPaper.Map> of(ZonePlan plan) {
        return plan.map().blocks().stream().anyMatch(ZonePicture::isPlaced)
                ? Optional.of(new ZonePicture(plan))
                : Optional.empty();
    }

    private static boolean isPlaced(ZoneMap.Block block) {
        return !Double.isNaN(block.x()) && !Double.isNaN(block.y());
    }

    @Override
    public Block.Picture in(Language language) {
        BlockCells cells = new BlockCells(map);
        int[] shades = shades();
        List<PlaceMap.Patch> patches = new ArrayList<>();
        List<PlaceMap.Mark> marks = new ArrayList<>();
        int nowhere = 0;
        for (int block = 0; block < map.blocks().size(); block++) {
            if (isPlaced(map.blocks().get(block))) {
                patches.add(new PlaceMap.Patch(cells.of(block), shades[plan.zoneOf()[block]]));
                marks.add(mark(block, language));
            } else {
                nowhere++;
            }
        }
        schools(marks, language);
        List<PlaceMap.Line> borders = new ArrayList<>();
        for (BlockCells.Edge edge : cells.edges()) {
            if (edge.isOuter()) {
                borders.add(new PlaceMap.Line(edge.x1(), edge.y1(), edge.x2(), edge.y2(), Stroke.SOLID, 1, ""));
            } else if (plan.zoneOf()[edge.block()] != plan.zoneOf()[edge.other()]) {
                borders.add(new PlaceMap.Line(edge.x1(), edge.y1(), edge.x2(), edge.y2(), Stroke.BORDER, 1, ""));
            }
        }
        List<PlaceMap.Key> keys = new ArrayList<>();
        keys.add(PlaceMap.Key.of(Form.SQUARE, new Words("学校（写学区名）", "school, with the name of its zone").in(language)));
        keys.add(PlaceMap.Key.of(Form.PLACE, new Words("小区", "block").in(language)));
        if (marks.stream().anyMatch(mark -> mark.form() == Form.CHANGED)) {
            keys.add(PlaceMap.Key.of(Form.CHANGED, new Words("改划的小区", "block that changes").in(language)));
        }
        keys.add(PlaceMap.Key.of(Stroke.BORDER, new Words("学区边界", "border of a zone").in(language)));
        return new Block.Picture(
                new PlaceMap(
                        title().in(language),
                        new Words("公里", "km").in(language),
                        map.isDegrees(),
                        patches,
                        borders,
                        marks,
                        keys),
                new Words(
                                "每块地是离一个小区的点最近的地方，不是测量的边界；粗线围起一个学区，相邻学区深浅不同。方块是学校；小圆是小区，越大学生越多，小三角是离开现学区的小区。",
                                "Each patch is the land nearest to a block's point, no surveyed border; thick lines enclose a zone, zones side by side differ in shade. Squares are schools; small discs are blocks, the larger the more students, small triangles those that leave their zone of today.")
                        .in(language),
                Words.of(
                                "n = %d 个小区，其中 %d 个没有坐标；单位：名学生。来自 %s 的表；不含底图，上北下南。",
                                "n = %d blocks, %d of them without coordinates; unit: students. From the tables of %s; no base map, north above.",
                                map.blocks().size(),
                                nowhere,
                                map.name())
                        .in(language),
                Optional.of(table(language)));
    }

    private Words title() {
        return Words.of(
                "%d 个学区，%,d 名学生改划", "%d zones, %,d students change", map.zones().size(), plan.moved());
    }

    private PlaceMap.Mark mark(int block, Language language) {
        ZoneMap.Block here = map.blocks().get(block);
        int zone = plan.zoneOf()[block];
        boolean isMoved = here.today() >= 0 && here.today() != zone;
        Words said = isMoved
                ? Words.of(
                        "%s %,d 名：%s → %s",
                        "%s %,d: %s → %s",
                        here.name(),
                        here.students(),
                        map.zones().get(here.today()).name(),
                        map.zones().get(zone).name())
                : Words.of(
                        "%s %,d 名：%s",
                        "%s %,d: %s",
                        here.name(),
                        here.students(),
                        map.zones().get(zone).name());
        return new PlaceMap.Mark(
                "", said.in(language), here.x(), here.y(), here.students(), isMoved ? Form.CHANGED : Form.PLACE);
    }

    private void schools(List<PlaceMap.Mark> marks, Language language) {
        for (ZonePlan.Line line : plan.lines()) {
            ZoneMap.Zone zone = map.zones().stream()
                    .filter(each -> each.name().equals(line.zone()))
                    .findFirst()
                    .orElseThrow();
            for (int home : Arrays.stream(zone.home()).distinct().toArray()) {
                ZoneMap.Block here = map.blocks().get(home);
                if (isPlaced(here)) {
                    marks.add(new PlaceMap.Mark(
                            zone.name(),
                            Words.of(
                                            "%s %,d/%,d 学位",
                                            "%s %,d of %,d places", zone.name(), line.students(), line.places())
                                    .in(language),
                            here.x(),
                            here.y(),
                            1,
                            Form.SQUARE));
                }
            }
        }
    }

    private Block.Grid table(Language language) {
        List<List<Cell>> rows = new ArrayList<>();
        for (ZonePlan.Line line : plan.lines()) {
            rows.add(List.of(
                    Cell.of(line.zone()),
                    number(BigDecimal.valueOf(line.students())),
                    number(BigDecimal.valueOf(line.places())),
                    number(BigDecimal.valueOf(line.arriving()))));
        }
        return new Block.Grid(
                "",
                Block.Grid.head(
                        new Words("学区", "Zone").in(language),
                        new Words("学生", "Students").in(language),
                        new Words("学位", "Places").in(language),
                        new Words("划入学生", "Students who come").in(language)),
                rows);
    }

    private static Cell number(BigDecimal number) {
        return Cell.of(number, Shown.grouped(number));
    }

    /** Zones side by side get different shades, as far as there are enough. */
    private int[] shades() {
        List<Set<Integer>> beside = new ArrayList<>();
        map.zones().forEach(zone -> beside.add(new TreeSet<>()));
        for (int block = 0; block < map.next().length; block++) {
            for (int other : map.next()[block]) {
                beside.get(plan.zoneOf()[block]).add(plan.zoneOf()[other]);
            }
        }
        int[] shades = new int[map.zones().size()];
        for (int zone = 0; zone < shades.length; zone++) {
            int at = zone;
            Set<Integer> taken = new TreeSet<>();
            beside.get(zone).stream().filter(other -> other < at).forEach(other -> taken.add(shades[other]));
            int shade = 0;
            while (taken.contains(shade)) {
                shade++;
            }
            shades[zone] = shade % PlaceMap.SHADES;
        }
        return shades;
    }
}
