package org.junheng.planner.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.document.PlaceMap;
import org.junheng.core.document.PlaceMap.Form;
import org.junheng.core.document.PlaceMap.Stroke;
import org.junheng.core.report.PlanPaper;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;

/** Villages, schools and the ways between them in the last year of a layout. */
final class LayoutPicture implements PlanPaper.Map {

    private static final Map<Fate, Form> FORMS =
            Map.of(Fate.KEPT, Form.SQUARE, Fate.OPENED, Form.DIAMOND, Fate.CLOSED, Form.CROSS, Fate.UNUSED, Form.RING);
    private static final Map<Travel.Mode, Stroke> STROKES =
            Map.of(Travel.Mode.WALK, Stroke.SOLID, Travel.Mode.BUS, Stroke.DASHED, Travel.Mode.BOARD, Stroke.DOTTED);

    private final LayoutPlan plan;
    private final LayoutInput input;
    private final String stage;
    private final int last;

    private LayoutPicture(LayoutPlan plan, String stage) {
        this.plan = plan;
        this.input = plan.input();
        this.stage = stage;
        this.last = input.years().size() - 1;
    }

    /** Empty where nobody's place is known. */
    static Optional<PlanPaper.Map> of(LayoutPlan plan, String stage) {
        boolean isPlaced = plan.input().sites().stream()
                .anyMatch(site -> site.stage().equals(stage) && isPlace(site.x(), site.y()));
        return isPlaced ? Optional.of(new LayoutPicture(plan, stage)) : Optional.empty();
    }

    private static boolean isPlace(double x, double y) {
        return !Double.isNaN(x) && !Double.isNaN(y);
    }

    @Override
    public Block.Picture in(Language language) {
        List<PlaceMap.Mark> marks = new ArrayList<>();
        List<PlaceMap.Line> lines = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        int[] fates = new int[Fate.values().length];
        int villages = 0;
        int nowhere = 0;
        for (int village = 0; village < input.villages().size(); village++) {
            LayoutInput.Village here = input.villages().get(village);
            if (here.stage().equals(stage) && input.students(village, last) > 0) {
                villages++;
                if (isPlace(here.x(), here.y())) {
                    village(village, language, marks, lines);
                } else {
                    nowhere++;
                }
            }
        }
        for (int site = 0; site < input.sites().size(); site++) {
            LayoutInput.Site here = input.sites().get(site);
            if (here.stage().equals(stage)) {
                fates[Fate.of(plan, site).ordinal()]++;
                rows.add(row(site, language));
                if (isPlace(here.x(), here.y())) {
                    marks.add(mark(site, language));
                } else {
                    nowhere++;
                }
            }
        }
        Words title = Words.of(
                "%d 年：保留 %d 所，撤并 %d 所，新办 %d 所",
                "%d: %d schools kept, %d closed, %d opened",
                input.years().get(last),
                fates[Fate.KEPT.ordinal()],
                fates[Fate.CLOSED.ordinal()],
                fates[Fate.OPENED.ordinal()]);
        Words basis = Words.of(
                "n = %d 村 %d 校，其中 %d 处没有坐标；单位：名学生。来自 %s 的表；不含底图，上北下南。",
                "n = %d villages, %d schools, %d of them without coordinates; unit: students. From the tables of %s; no base map, north above.",
                villages,
                rows.size(),
                nowhere,
                input.name());
        return new Block.Picture(
                new PlaceMap(
                        title.in(language),
                        new Words("公里", "km").in(language),
                        input.isDegrees(),
                        List.of(),
                        lines,
                        marks,
                        keys(language, marks, lines)),
                new Words(
                                "小圆是村，越大学生越多，小三角是要换学校的村；方块、菱形、叉、空心圆是保留、新办、撤并、不开办的学校，越大学生越多，校名后的“宿”是寄宿人数。线连着村和它的学校：实线走读，虚线校车，点线寄宿。是直线，不是路；没有线的村与学校同在一处。",
                                "Small discs are villages, the larger the more students, small triangles those whose school changes; squares, diamonds, crosses and rings are schools kept, opened, closed, not opened, the larger the more students; boarders stand behind the name. Lines join a village and its school: solid on foot, dashed by bus, dotted boarding. They are straight, no roads.")
                        .in(language),
                basis.in(language),
                Optional.of(new Block.Grid(
                        "",
                        Block.Grid.head(
                                new Words("学校", "School").in(language),
                                new Words("去留", "What becomes of it").in(language),
                                "x",
                                "y",
                                new Words("末年学生", "Students in the last year").in(language)),
                        rows)));
    }

    private void village(int village, Language language, List<PlaceMap.Mark> marks, List<PlaceMap.Line> lines) {
        LayoutInput.Village here = input.villages().get(village);
        int site = plan.siteOf()[village][last];
        LayoutInput.Site there = input.sites().get(site);
        Travel.Mode mode = plan.mode()[village][last];
        String said = Words.of(
                        "%s %,d 名 → %s，%s %s 公里",
                        "%s %,d → %s, %s %s km",
                        here.name(),
                        input.students(village, last),
                        there.name(),
                        mode.words(),
                        LayoutSentences.km(input.km()[village][site]))
                .in(language);
        boolean isChanged = here.today() >= 0 && here.today() != site;
        marks.add(new PlaceMap.Mark(
                "", said, here.x(), here.y(), input.students(village, last), isChanged ? Form.CHANGED : Form.PLACE));
        if (isPlace(there.x(), there.y())) {
            lines.add(new PlaceMap.Line(here.x(), here.y(), there.x(), there.y(), STROKES.get(mode), 1, said));
        }
    }

    private PlaceMap.Mark mark(int site, Language language) {
        LayoutInput.Site here = input.sites().get(site);
        Fate fate = Fate.of(plan, site);
        int boarders = plan.boarders(site, last);
        Words name =
                boarders > 0 ? Words.of("%s 宿%,d", "%s, %,d board", here.name(), boarders) : Words.same(here.name());
        return new PlaceMap.Mark(
                name.in(language),
                Words.of("%s %s %,d 名学生", "%s %s, %,d students", here.name(), fate.words(), plan.students(site, last))
                        .in(language),
                here.x(),
                here.y(),
                plan.students(site, last),
                FORMS.get(fate));
    }

    private List<Cell> row(int site, Language language) {
        LayoutInput.Site here = input.sites().get(site);
        return List.of(
                Cell.of(here.name()),
                Cell.of(Fate.of(plan, site).words().in(language)),
                coordinate(here.x()),
                coordinate(here.y()),
                number(plan.students(site, last)));
    }

    private static Cell coordinate(double value) {
        return Double.isNaN(value)
                ? Cell.of("—", Cell.Tone.MISSING)
                : Cell.of(
                        java.math.BigDecimal.valueOf(value),
                        java.math.BigDecimal.valueOf(value).toPlainString());
    }

    private static Cell number(int number) {
        return Cell.of(java.math.BigDecimal.valueOf(number), LayoutSentences.students(number));
    }

    private List<PlaceMap.Key> keys(Language language, List<PlaceMap.Mark> marks, List<PlaceMap.Line> lines) {
        List<PlaceMap.Key> keys = new ArrayList<>();
        for (Fate fate : Fate.values()) {
            if (marks.stream().anyMatch(mark -> mark.form() == FORMS.get(fate))) {
                keys.add(PlaceMap.Key.of(FORMS.get(fate), fate.words().in(language)));
            }
        }
        keys.add(PlaceMap.Key.of(Form.PLACE, new Words("村", "village").in(language)));
        if (marks.stream().anyMatch(mark -> mark.form() == Form.CHANGED)) {
            keys.add(PlaceMap.Key.of(Form.CHANGED, new Words("换学校的村", "village whose school changes").in(language)));
        }
        for (Travel.Mode mode : Travel.Mode.values()) {
            if (lines.stream().anyMatch(line -> line.stroke() == STROKES.get(mode))) {
                keys.add(PlaceMap.Key.of(STROKES.get(mode), mode.words().in(language)));
            }
        }
        return keys;
    }
}
