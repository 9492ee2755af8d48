package org.junheng.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.core.document.PlaceMap.Form;
import org.junheng.core.document.PlaceMap.Key;
import org.junheng.core.document.PlaceMap.Line;
import org.junheng.core.document.PlaceMap.Mark;
import org.junheng.core.document.PlaceMap.Patch;
import org.junheng.core.document.PlaceMap.Stroke;
import org.junit.jupiter.api.Test;

/** Who goes where, drawn: every form and stroke looks its own way without colour, and stands where its coordinates say. */
class PlaceMapTest {

    private static String drawn(PlaceMap map) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Drawing.write(map, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static PlaceMap map(boolean isDegrees, List<Line> lines, List<Mark> marks, Key... keys) {
        return new PlaceMap("图", "公里", isDegrees, List.of(), lines, marks, List.of(keys));
    }

    private static Mark mark(String name, double x, double y, Form form) {
        return new Mark(name, name + "说明", x, y, 1, form);
    }

    /** What a drawing draws, without its colours. */
    private static String shapes(String svg) {
        return svg.replaceAll("#[0-9a-f]{6}", "");
    }

    @Test
    void no_two_forms_and_no_two_strokes_look_alike_without_colour() {
        List<String> looks = new ArrayList<>();
        for (Form form : Form.values()) {
            looks.add(shapes(drawn(map(false, List.of(), List.of(mark("校", 0, 0, form), mark("校", 9, 9, form))))));
        }
        for (Stroke stroke : Stroke.values()) {
            looks.add(shapes(drawn(map(
                    false,
                    List.of(new Line(0, 0, 9, 9, stroke, 1, "线")),
                    List.of(mark("校", 0, 0, Form.DISC), mark("校", 9, 9, Form.DISC))))));
        }
        assertThat(looks).doesNotHaveDuplicates();
        assertThat(looks).allSatisfy(svg -> assertThat(svg).doesNotContain("style=", "<style", "class=\"k"));
    }

    @Test
    void a_kilometre_is_as_long_to_the_east_as_to_the_north_in_degrees_too() {
        double perDegree = 111.32;
        double north = 30;
        double east = 10 / (perDegree * Math.cos(Math.toRadians(north + 5 / perDegree)));
        List<double[]> at = circles(drawn(map(
                true,
                List.of(),
                List.of(
                        mark("甲", 110, north, Form.DISC),
                        mark("乙", 110 + east, north, Form.DISC),
                        mark("丙", 110, north + 10 / perDegree, Form.DISC)))));
        assertThat(at).hasSize(3);
        double eastward = at.get(1)[0] - at.get(0)[0];
        double northward = at.get(0)[1] - at.get(2)[1];
        assertThat(eastward).isPositive();
        assertThat(northward).isBetween(eastward - 1, eastward + 1);
    }

    private static List<double[]> circles(String svg) {
        Matcher circle =
                Pattern.compile("<circle cx=\"([\\d.]+)\" cy=\"([\\d.]+)\"").matcher(svg);
        List<double[]> found = new ArrayList<>();
        while (circle.find()) {
            found.add(new double[] {Double.parseDouble(circle.group(1)), Double.parseDouble(circle.group(2))});
        }
        return found;
    }

    @Test
    void what_a_mark_and_a_line_stand_for_is_heard_and_the_key_names_every_form() {
        String svg = drawn(map(
                false,
                List.of(new Line(0, 0, 9, 9, Stroke.ARROW, 3, "甲 → 乙 3 人")),
                List.of(mark("甲<小学>", 0, 0, Form.SQUARE), mark("乙", 9, 9, Form.CROSS)),
                Key.of(Form.SQUARE, "保留"),
                Key.of(Form.CROSS, "撤并"),
                Key.of(Stroke.ARROW, "交流")));
        assertThat(svg)
                .contains("<title>甲 → 乙 3 人</title>", "<title>甲&lt;小学&gt;说明</title>", ">保留<", ">撤并<", ">交流<", ">乙<");
    }

    @Test
    void areas_lie_below_marks_and_differ_in_shade() {
        String svg = drawn(new PlaceMap(
                "图",
                "公里",
                false,
                List.of(
                        new Patch(new double[][] {{0, 0}, {1, 0}, {1, 1}}, 0),
                        new Patch(new double[][] {{1, 0}, {2, 0}, {1, 1}}, 1)),
                List.of(),
                List.of(mark("校", 1, 0.5, Form.SQUARE)),
                List.of()));
        Matcher polygon =
                Pattern.compile("<polygon points=\"[^\"]+\" fill=\"(#\\w+)\"").matcher(svg);
        List<String> fills = new ArrayList<>();
        while (polygon.find()) {
            fills.add(polygon.group(1));
        }
        assertThat(fills).hasSize(2).doesNotHaveDuplicates();
        assertThat(svg.lastIndexOf("<polygon")).isLessThan(svg.indexOf("校说明"));
    }
}
