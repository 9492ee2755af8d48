package org.junheng.core.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junheng.core.verify.Given.given;

import java.util.TreeMap;
import org.junheng.core.register.Registers;
import org.junheng.core.text.FileRefusal;
import org.junheng.core.text.Shelf;
import org.junit.jupiter.api.Test;

/** Thresholds are data: a folder of registers brings its own, or borrows those built in as far as they fit. */
class SettingsTest {

    private static final String CLUBS = """
            id: club
            name: {zh: 社团, en: Clubs}
            key: [year, club]
            fields:
              - {id: year, name: {zh: 学年, en: Year}, type: year}
              - {id: club, name: {zh: 社团, en: Club}, type: text}
              - {id: members, name: {zh: 人数, en: Members}, type: count}
            """;

    private static Given clubs(String file, String text) {
        var files = new TreeMap<String, String>();
        files.put("club.yaml", CLUBS);
        if (!file.isEmpty()) {
            files.put(file, text);
        }
        return given(Registers.of(new Shelf("clubs", files)))
                .and("club", "year club members", "2024 chess 10", "2025 chess 14", "2025 choir 7777");
    }

    @Test
    void a_folder_without_settings_borrows_those_that_fit() {
        assertThat(clubs("", "").findings()).isEmpty();
    }

    @Test
    void a_folder_of_ones_own_says_what_is_a_jump() {
        assertThat(clubs("verify/years.yaml", "changes: [{register: club, fields: [members], share: 0.3, number: 3}]")
                        .findings())
                .containsExactly("QUERY year-on-year 社团 C3：“人数”今年 14，去年 10，增加 40.0 %；属实请写一句说明，不属实请改");
    }

    @Test
    void a_change_of_just_the_share_or_just_the_number_is_no_jump() {
        assertThat(clubs("verify/years.yaml", "changes: [{register: club, fields: [members], share: 0.4, number: 3}]")
                        .findings())
                .isEmpty();
        assertThat(clubs("verify/years.yaml", "changes: [{register: club, fields: [members], share: 0.3, number: 4}]")
                        .findings())
                .isEmpty();
    }

    @Test
    void a_folder_of_ones_own_says_what_stands_for_no_figure() {
        assertThat(clubs("verify/sentinels.yaml", "numbers: [{value: 7777, level: query}]")
                        .findings("sentinel"))
                .singleElement()
                .asString()
                .startsWith("QUERY 社团 C4：“人数”写的是 7777");
    }

    @Test
    void ones_own_settings_may_not_name_what_is_not_there() {
        assertThatThrownBy(() -> clubs(
                                "verify/years.yaml",
                                "changes: [{register: club, fields: [boats], share: 0.3, number: 3}]")
                        .findings())
                .isInstanceOf(FileRefusal.class)
                .hasMessageContaining("clubs/verify/years.yaml › changes[0].fields[0]：写的是“boats”");
        assertThatThrownBy(() -> clubs(
                                "verify/years.yaml",
                                "changes: [{register: boat, fields: [members], share: 0.3, number: 3}]")
                        .findings())
                .isInstanceOf(FileRefusal.class)
                .hasMessageContaining("changes[0].register：写的是“boat”");
    }
}
