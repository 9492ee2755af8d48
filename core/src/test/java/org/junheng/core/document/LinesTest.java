package org.junheng.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinesTest {

    private static final String ENGLISH =
            "Coefficients of variation above the limit: 3 (Sports 0.569, Rooms 0.612, Equipment 0.701); most schools below the threshold: PE and arts, 12";
    private static final String CHINESE = "差异系数 3 项超限（体育场馆 0.569、教学用房 0.612、仪器设备 0.701）；低于达标线最多的是体艺教师，12 所，其余各项都有学校没到线";

    @Test
    void no_line_is_wider_than_there_is_room_and_no_letter_is_lost() {
        for (String text : new String[] {ENGLISH, CHINESE, "短", ""}) {
            assertThat(Lines.of(text, Pen.LARGE, 840))
                    .as(text)
                    .allSatisfy(line -> assertThat(Labels.wide(line, Pen.LARGE)).isLessThanOrEqualTo(840));
            assertThat(String.join("", Lines.of(text, Pen.LARGE, 840)).replace(" ", ""))
                    .isEqualTo(text.replace(" ", ""));
        }
        assertThat(Lines.of(ENGLISH, Pen.LARGE, 840)).hasSizeGreaterThan(1);
        assertThat(Lines.of("短", Pen.LARGE, 840)).hasSize(1);
    }

    @Test
    void a_line_does_not_begin_with_what_closes_the_one_before() {
        assertThat(Lines.of(CHINESE, Pen.LARGE, 300))
                .hasSizeGreaterThan(2)
                .noneMatch(line -> line.matches("^[，；）、].*"));
    }
}
