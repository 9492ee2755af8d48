package org.junheng.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Shelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class RegisterTablesTest {

    private static final String REGISTER = """
            id: garden
            name: {zh: 校园, en: Garden}
            level: school
            sheet: {zh: 校园, en: Gardens}
            key: [year, school]
            fields:
              - {id: year, name: {zh: 学年, en: School year}, type: year, definition: {zh: 学年, en: year}, required: true}
              - {id: school, name: {zh: 学校标识码, en: School code}, type: text, length: 10, definition: {zh: 代码, en: code}, required: true}
              - {id: trees, name: {zh: 树, en: Trees}, type: count, definition: {zh: 棵数, en: number of trees}}
            """;

    @Parameter
    Database database;

    @TempDir
    Path folder;

    private StoreSettings settings;

    @BeforeEach
    void fresh() {
        settings = database.fresh(folder.resolve("data"));
    }

    private void open(String register) throws Exception {
        Path registers = Files.createDirectories(folder.resolve("registers"));
        Files.writeString(registers.resolve("garden.yaml"), register);
        Store.open(settings, Registers.of(Shelf.at(registers))).close();
    }

    private long columns() {
        try (var writers = Engine.of(settings).writers(settings)) {
            return org.jdbi.v3.core.Jdbi.create(writers)
                    .withHandle(sql -> sql.createQuery("SELECT * FROM r_garden").scanResultSet((rows, context) ->
                            (long) rows.get().getMetaData().getColumnCount()));
        }
    }

    @Test
    void a_field_that_is_added_gets_its_column() throws Exception {
        open(REGISTER);
        long before = columns();
        open(
                REGISTER
                        + "  - {id: bushes, name: {zh: 灌木, en: Bushes}, type: count, definition: {zh: 丛数, en: number of bushes}}\n");
        assertThat(columns()).isEqualTo(before + 1);
    }

    @Test
    void opening_twice_changes_nothing() throws Exception {
        open(REGISTER);
        long before = columns();
        open(REGISTER);
        assertThat(columns()).isEqualTo(before);
    }

    @Test
    void a_field_that_is_gone_is_refused_with_what_to_do() throws Exception {
        open(REGISTER);
        String without = REGISTER.substring(0, REGISTER.indexOf("  - {id: trees"));
        assertThatThrownBy(() -> open(without))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("登记册“校园”里没有了数据项 trees")
                .hasMessageContaining("加回 garden.yaml");
    }

    @Test
    void a_field_of_another_type_is_refused_with_what_to_do() throws Exception {
        open(REGISTER);
        assertThatThrownBy(() -> open(REGISTER.replace("type: count", "type: text")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("由 count 改成了 text");
    }

    @Test
    void another_key_is_refused() throws Exception {
        open(REGISTER);
        assertThatThrownBy(() -> open(REGISTER.replace("key: [year, school]", "key: [school]")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("主键变了");
    }
}
