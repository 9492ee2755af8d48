package org.junheng.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Names on a map never cross each other or a mark, and a narrow county stands in the middle. */
class LabelsTest {

    private static final int SIZE = 11;

    @Test
    void no_name_crosses_another_or_a_mark() {
        int dropped = 0;
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            List<Labels.Mark> marks = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                double radius = 4 + random.nextDouble() * 12;
                marks.add(new Labels.Mark(
                        40 + random.nextDouble() * 400, 60 + random.nextDouble() * 400, radius, "清禾县第" + i + "小学"));
            }
            List<Optional<Labels.Label>> labels = Labels.of(marks, 900, 690, SIZE);
            assertThat(labels).hasSameSizeAs(marks);
            List<double[]> boxes = new ArrayList<>();
            for (Optional<Labels.Label> label : labels) {
                label.ifPresent(placed -> boxes.add(box(placed)));
                dropped += label.isEmpty() ? 1 : 0;
            }
            for (int i = 0; i < boxes.size(); i++) {
                for (int j = i + 1; j < boxes.size(); j++) {
                    assertThat(cross(boxes.get(i), boxes.get(j)))
                            .as("seed " + seed)
                            .isFalse();
                }
                for (Labels.Mark mark : marks) {
                    assertThat(cross(boxes.get(i), new double[] {
                                mark.x() - mark.radius(),
                                mark.y() - mark.radius(),
                                mark.x() + mark.radius(),
                                mark.y() + mark.radius()
                            }))
                            .isFalse();
                }
            }
        }
        assertThat(dropped).as("names without room, among crowds").isBetween(1, 40 * 60 - 1);
    }

    /** A little less than the room that is kept for it. */
    private static double[] box(Labels.Label label) {
        return new double[] {
            label.x(), label.y() - SIZE * 0.8, label.x() + Labels.wide(label.name(), SIZE), label.y() + SIZE * 0.2
        };
    }

    private static boolean cross(double[] one, double[] other) {
        return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
    }

    @Test
    void a_name_alone_stands_right_of_its_mark_and_at_the_edge_left_of_it() {
        List<Optional<Labels.Label>> labels = Labels.of(
                List.of(new Labels.Mark(100, 100, 8, "甲小学"), new Labels.Mark(880, 300, 8, "乙小学")), 900, 690, SIZE);
        assertThat(labels.get(0).orElseThrow().x()).isGreaterThan(108);
        assertThat(labels.get(1).orElseThrow().x()).isLessThan(872);
    }

    @Test
    void a_narrow_county_is_drawn_in_the_middle() {
        List<Dots.Dot> dots = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            dots.add(new Dots.Dot("校" + i, "", "校" + i, 110 + i * 0.01, 30 + i * 0.2, 100, 0, false));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Drawing.write(new Dots("图", "公里", List.of(), dots), out);
        Matcher circles = Pattern.compile("<circle cx=\"([\\d.]+)\"").matcher(out.toString(StandardCharsets.UTF_8));
        List<Double> across = new ArrayList<>();
        while (circles.find()) {
            across.add(Double.parseDouble(circles.group(1)));
        }
        assertThat(across).hasSize(5);
        Matcher width = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(out.toString(StandardCharsets.UTF_8));
        assertThat(width.find()).isTrue();
        double middle = Double.parseDouble(width.group(1)) / 2;
        assertThat(middle).isLessThan(200);
        assertThat((across.get(0) + across.get(4)) / 2).isBetween(middle - 2, middle + 2);
    }
}
