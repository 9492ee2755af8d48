package org.junheng.core.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junheng.core.text.FileRefusal;
import org.junit.jupiter.api.Test;

class AreasTest {

    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);

    private final Areas areas = Areas.of(Sheets.REGISTERS);

    private static RawTable list(String lines) {
        return CsvFiles.read(
                "areas.csv", ("code,name,parent,valid_from,valid_to\n" + lines).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_county_has_a_name_a_city_and_a_province() {
        assertThat(areas.name("331125")).isEqualTo("云和县");
        assertThat(areas.parent("331125").orElseThrow().name()).isEqualTo("丽水市");
        assertThat(areas.parent("331100").orElseThrow().name()).isEqualTo("浙江省");
        assertThat(areas.parent("330000")).isEmpty();
    }

    @Test
    void an_unknown_code_does_not_exist_and_is_its_own_name() {
        assertThat(areas.exists("999999", DAY)).isFalse();
        assertThat(areas.name("999999")).isEqualTo("999999");
    }

    @Test
    void a_list_of_ones_own_adds_an_invented_county() {
        Areas more = areas.with(list("999901,清河县（虚构）,990000,,\n"));

        assertThat(more.exists("999901", DAY)).isTrue();
        assertThat(areas.exists("999901", DAY)).isFalse();
    }

    @Test
    void a_list_handed_in_among_the_sheets_is_used() {
        Returns returns = Sheets.returns(list("999901,清河县（虚构）,990000,,\n"));

        assertThat(returns.areas().name("999901")).isEqualTo("清河县（虚构）");
        assertThat(returns.findings()).isEmpty();
    }

    @Test
    void an_area_exists_from_its_first_to_its_last_day() {
        Areas dated = areas.with(list("999902,旧县,,1990-01-01,2025-08-31\n999903,新区,,2025-09-01,\n"));

        assertThat(dated.exists("999902", DAY)).isFalse();
        assertThat(dated.exists("999902", DAY.minusDays(1))).isTrue();
        assertThat(dated.exists("999903", DAY)).isTrue();
        assertThat(dated.exists("999903", DAY.minusDays(1))).isFalse();
    }

    @Test
    void a_wrong_day_is_refused_with_its_line() {
        assertThatThrownBy(() -> areas.with(list("999902,旧县,,去年,\n")))
                .isInstanceOf(FileRefusal.class)
                .hasMessageContaining("areas.csv › 2");
    }
}
