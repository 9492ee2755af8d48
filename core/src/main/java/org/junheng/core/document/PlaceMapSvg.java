package org.junheng.core.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.core.document.Pen.Anchor;

/** Draws {@link PlaceMap}: areas below, then lines, marks, names, the key and the bar of kilometres. */
final class PlaceMapSvg {

    private static final double SMALLEST = 3;
    private static final double LARGEST = 9;
    private static final double SCHOOL = 6;
    private static final double SCHOOL_MORE = 5;
    private static final double THICKEST = 6;
    private static final double BEND = 0.12;
    private static final double HEAD = 7;
    private static final int KEY_ROW = 22;
    private static final int KEY_SAMPLE = 34;
    private static final int KEY_GAP = 22;
    private static final int EDGE = 40;
    private static final int MOST_NAMED = 60;
    /** light enough for letters, and apart from each other without colour */
    private static final String[] SHADES = {"#ffffff", "#dfe9f3", "#f0d9b5", "#c3ccd6"};

    private final PlaceMap map;
    private final Ground ground;
    private final Pen pen;
    private final List<List<PlaceMap.Key>> keys;
    private final Map<PlaceMap.Stroke, Integer> heaviest = new EnumMap<>(PlaceMap.Stroke.class);
    /** of schools and of others */
    private final Map<Boolean, Double> largest = new HashMap<>();

    private PlaceMapSvg(Xml svg, PlaceMap map) {
        this.map = map;
        List<double[]> all = new ArrayList<>();
        map.marks().forEach(mark -> all.add(new double[] {mark.x(), mark.y()}));
        map.lines().forEach(line -> all.add(new double[] {line.x1(), line.y1()}));
        map.lines().forEach(line -> all.add(new double[] {line.x2(), line.y2()}));
        map.patches().forEach(patch -> all.addAll(List.of(patch.corners())));
        ground = new Ground(all, map.title(), map.isDegrees(), map.isDegrees() ? 1 : Double.MIN_NORMAL);
        keys = keys();
        pen = Pen.begin(svg, ground.width(), ground.height() + KEY_ROW * keys.size(), map.title());
    }

    static void write(Xml svg, PlaceMap map) {
        new PlaceMapSvg(svg, map).write();
    }

    private void write() {
        pen.text(0, 22, Pen.LARGE, map.title());
        map.patches().forEach(this::patch);
        map.lines().forEach(this::line);
        // the small ones above the large ones, or they would be hidden
        map.marks().stream()
                .sorted(Comparator.comparing((PlaceMap.Mark mark) -> isSchool(mark.form()))
                        .thenComparing(Comparator.comparingDouble(PlaceMap.Mark::weight)
                                .reversed()))
                .forEach(mark -> mark(mark.form(), x(mark.x()), y(mark.y()), radius(mark), mark.said()));
        names();
        ground.bar(pen, map.scale());
        key();
        pen.end();
    }

    private void patch(PlaceMap.Patch patch) {
        StringBuilder points = new StringBuilder();
        for (double[] corner : patch.corners()) {
            points.append(points.isEmpty() ? "" : " ")
                    .append(Pen.round(x(corner[0])))
                    .append(',')
                    .append(Pen.round(y(corner[1])));
        }
        pen.polygon(points.toString(), SHADES[patch.shade() % SHADES.length]);
    }

    private void line(PlaceMap.Line line) {
        int heaviest = heaviest(line.stroke());
        double width = heaviest <= 1 ? 1 : 1 + (THICKEST - 1) * (line.weight() - 1) / Math.max(THICKEST, heaviest - 1);
        stroke(
                line.stroke(),
                new double[] {x(line.x1()), y(line.y1())},
                new double[] {x(line.x2()), y(line.y2())},
                line.stroke() == PlaceMap.Stroke.ARROW ? radiusAt(line.x2(), line.y2()) : 0,
                width,
                line.said());
    }

    private int heaviest(PlaceMap.Stroke stroke) {
        return heaviest.computeIfAbsent(
                stroke,
                each -> map.lines().stream()
                        .filter(line -> line.stroke() == each)
                        .mapToInt(PlaceMap.Line::weight)
                        .max()
                        .orElse(1));
    }

    /** How large the mark is that a line leads to. */
    private double radiusAt(double x, double y) {
        return map.marks().stream()
                .filter(mark -> mark.x() == x && mark.y() == y)
                .mapToDouble(this::radius)
                .max()
                .orElse(0);
    }

    private void stroke(PlaceMap.Stroke stroke, double[] from, double[] to, double before, double width, String said) {
        switch (stroke) {
            case SOLID -> pen.group("stroke", Pen.SOFT, "stroke-width", Pen.round(width));
            case DASHED ->
                pen.group("stroke", Pen.BLUE, "stroke-width", Pen.round(width + .5), "stroke-dasharray", "7 3");
            case DOTTED ->
                pen.group(
                        "stroke",
                        Pen.RUST,
                        "stroke-width",
                        Pen.round(width + 1),
                        "stroke-dasharray",
                        "1 4",
                        "stroke-linecap",
                        "round");
            case ARROW -> pen.group("stroke", Pen.BLUE, "stroke-width", Pen.round(width), "fill", "none");
            case BORDER -> pen.group("stroke", Pen.INK, "stroke-width", "3", "stroke-linecap", "round");
        }
        if (stroke == PlaceMap.Stroke.ARROW) {
            arrow(from, to, before, said);
        } else {
            pen.shape(said, "path", "d", "M" + point(from[0], from[1]) + "L" + point(to[0], to[1]));
        }
        pen.close();
    }

    /** Bent to the right of its way, so that there and back are two lines; it ends before the mark. */
    private void arrow(double[] from, double[] to, double before, String said) {
        double bentX = (from[0] + to[0]) / 2 - BEND * (to[1] - from[1]);
        double bentY = (from[1] + to[1]) / 2 + BEND * (to[0] - from[0]);
        double length = Math.max(1, Math.hypot(to[0] - bentX, to[1] - bentY));
        double east = (to[0] - bentX) / length;
        double south = (to[1] - bentY) / length;
        double tipX = to[0] - east * before;
        double tipY = to[1] - south * before;
        double backX = tipX - east * HEAD;
        double backY = tipY - south * HEAD;
        double half = HEAD / 2;
        pen.shape(
                said,
                "path",
                "d",
                "M" + point(from[0], from[1]) + "Q" + point(bentX, bentY) + " " + point(tipX, tipY) + "M"
                        + point(backX - south * half, backY + east * half) + "L" + point(tipX, tipY) + "L"
                        + point(backX + south * half, backY - east * half));
    }

    private static String point(double x, double y) {
        return Pen.round(x) + " " + Pen.round(y);
    }

    private static boolean isSchool(PlaceMap.Form form) {
        return form != PlaceMap.Form.PLACE && form != PlaceMap.Form.CHANGED;
    }

    private double radius(PlaceMap.Mark mark) {
        double most = largest.computeIfAbsent(
                isSchool(mark.form()),
                isIt -> map.marks().stream()
                        .filter(each -> isSchool(each.form()) == isIt)
                        .mapToDouble(PlaceMap.Mark::weight)
                        .max()
                        .orElse(0));
        double share = most > 0 ? Math.sqrt(mark.weight() / most) : 0;
        return isSchool(mark.form()) ? SCHOOL + SCHOOL_MORE * share : SMALLEST + (LARGEST - SMALLEST) * share / 2;
    }

    private void mark(PlaceMap.Form form, double x, double y, double radius, String said) {
        switch (form) {
            case PLACE -> pen.group("fill", "#8a8a8a", "stroke", "#ffffff", "stroke-width", ".5");
            case CHANGED -> pen.group("fill", Pen.RUST, "stroke", "#ffffff");
            case DISC, SQUARE -> pen.group("fill", Pen.ABOVE, "stroke", "#ffffff");
            case DIAMOND, TRIANGLE -> pen.group("fill", Pen.BELOW, "stroke", "#ffffff");
            case RING -> pen.group("fill", "#ffffff", "stroke", Pen.INK, "stroke-width", "2");
            case CROSS -> pen.group("fill", "none", "stroke", Pen.INK, "stroke-width", "3");
        }
        switch (form) {
            case PLACE, DISC, RING -> pen.circle(x, y, radius, said);
            case CHANGED, TRIANGLE -> pen.triangle(x, y, radius + 1, said);
            case SQUARE -> pen.shape(said, "path", "d", square(x, y, radius));
            case DIAMOND -> pen.shape(said, "path", "d", diamond(x, y, radius * 1.3));
            case CROSS -> pen.shape(said, "path", "d", cross(x, y, radius));
        }
        pen.close();
    }

    private static String square(double x, double y, double half) {
        return "M" + point(x - half, y - half) + "H" + Pen.round(x + half) + "V" + Pen.round(y + half) + "H"
                + Pen.round(x - half) + "Z";
    }

    private static String diamond(double x, double y, double half) {
        return "M" + point(x, y - half) + "L" + point(x + half, y) + "L" + point(x, y + half) + "L" + point(x - half, y)
                + "Z";
    }

    private static String cross(double x, double y, double half) {
        return "M" + point(x - half, y - half) + "L" + point(x + half, y + half) + "M" + point(x + half, y - half) + "L"
                + point(x - half, y + half);
    }

    /** A name that would cross another stands in the table and is heard on its mark. */
    private void names() {
        List<PlaceMap.Mark> named =
                map.marks().stream().filter(mark -> !mark.name().isEmpty()).toList();
        if (named.size() > MOST_NAMED) {
            return;
        }
        List<Labels.Mark> marks = named.stream()
                .map(mark -> new Labels.Mark(x(mark.x()), y(mark.y()), radius(mark), mark.name()))
                .toList();
        Labels.of(marks, ground.width(), ground.foot(), Pen.SMALL)
                .forEach(placed -> placed.ifPresent(
                        label -> pen.over(label.x(), label.y(), Pen.SMALL, Anchor.START, label.name())));
    }

    /** As many of the key beside each other as there is room for. */
    private List<List<PlaceMap.Key>> keys() {
        List<List<PlaceMap.Key>> rows = new ArrayList<>();
        double right = Double.POSITIVE_INFINITY;
        for (PlaceMap.Key key : map.keys()) {
            if (right + wide(key) > ground.width()) {
                rows.add(new ArrayList<>());
                right = EDGE;
            }
            rows.get(rows.size() - 1).add(key);
            right += wide(key);
        }
        return rows;
    }

    private static double wide(PlaceMap.Key key) {
        return KEY_SAMPLE + Labels.wide(key.text(), Pen.SMALL) + KEY_GAP;
    }

    private void key() {
        double y = ground.height() + KEY_ROW / 2d - 4;
        for (List<PlaceMap.Key> row : keys) {
            double x = EDGE;
            for (PlaceMap.Key key : row) {
                if (key.form() != null) {
                    boolean isSmall = !isSchool(key.form());
                    mark(key.form(), x + KEY_SAMPLE / 2d - 4, y, isSmall ? SMALLEST + 1 : SCHOOL, "");
                } else {
                    stroke(key.stroke(), new double[] {x, y}, new double[] {x + KEY_SAMPLE - 8, y}, 0, 1, "");
                }
                pen.text(x + KEY_SAMPLE, y + 4, Pen.SMALL, key.text());
                x += wide(key);
            }
            y += KEY_ROW;
        }
    }

    private double x(double x) {
        return ground.x(x);
    }

    private double y(double y) {
        return ground.y(y);
    }
}
