package org.junheng.core.collect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junheng.core.model.Source;
import org.junheng.core.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFilesTest {

    private static RawTable read(String text) {
        return CsvFiles.read("学段.csv", text.getBytes(UTF_8));
    }

    private static void refused(byte[] bytes, String zh) {
        assertThatThrownBy(() -> CsvFiles.read("学段.csv", bytes))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(zh);
    }

    @Test
    void a_file_is_a_sheet_of_its_own_name(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("学段.csv");
        Files.writeString(file, "学年,在校生数\n2025,305\n");

        RawTable table = CsvFiles.read(file);

        assertThat(table.source()).isEqualTo(new Source("学段.csv", "学段"));
        assertThat(table.text(1, 1)).isEqualTo("305");
        assertThat(table.isNumber(1, 1)).isFalse();
        assertThat(table.excelRow(1)).isEqualTo(2);
    }

    @Test
    void a_byte_order_mark_is_not_part_of_the_first_heading() {
        assertThat(read("\uFEFF学年,校名\n2025,一小\n").text(0, 0)).isEqualTo("学年");
    }

    @Test
    void gb18030_is_read_where_utf8_does_not_fit() {
        byte[] bytes = "学年,校名\n2025,㐂中心小学\n".getBytes(Charset.forName("GB18030"));

        assertThat(CsvFiles.read("a.csv", bytes).text(1, 1)).isEqualTo("㐂中心小学");
    }

    @Test
    void utf16_is_read_by_its_mark() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(new byte[] {(byte) 0xFF, (byte) 0xFE});
        bytes.write("学年\t校名\r\n2025\t一小\r\n".getBytes(StandardCharsets.UTF_16LE));

        assertThat(CsvFiles.read("a.csv", bytes.toByteArray()).text(1, 1)).isEqualTo("一小");
    }

    @Test
    void tab_and_semicolon_are_found_from_the_first_lines() {
        assertThat(read("学年\t校名\n2025\t一小,东校区\n").text(1, 1)).isEqualTo("一小,东校区");
        assertThat(read("学年;校名\n2025;一小,东校区\n").text(1, 1)).isEqualTo("一小,东校区");
    }

    @Test
    void the_separator_that_excel_names_in_the_first_line_is_believed() {
        RawTable table = read("sep=;\n学年;校名\n2025;a,b,c,d\n");

        assertThat(table.text(1, 1)).isEqualTo("a,b,c,d");
        assertThat(table.excelRow(0)).isEqualTo(2);
    }

    @Test
    void a_quoted_cell_may_hold_separators_quotes_and_line_breaks() {
        RawTable table = read("校名,说明\n一小,\"分\"\"东\"\"校区,\n新建\"\n二小,无\n");

        assertThat(table.text(1, 1)).isEqualTo("分\"东\"校区,\n新建");
        assertThat(table.excelRow(2)).isEqualTo(3);
    }

    @Test
    void blank_lines_keep_the_row_numbers_of_excel() {
        assertThat(read("a,b\n\n1,2\n").excelRow(1)).isEqualTo(3);
    }

    @Test
    void a_line_with_too_few_cells_is_named() {
        refused("a,b,c\n1,2,3\n4,5\n".getBytes(UTF_8), "学段.csv 第 3 行有 2 格，第一行有 3 格");
    }

    @Test
    void a_line_with_too_many_cells_is_named() {
        refused("a,b\n1,2,3\n".getBytes(UTF_8), "第 2 行有 3 格");
    }

    @Test
    void an_open_quote_is_named_with_its_line() {
        refused("a,b\n1,\"2\n3,4\n5,6\n".getBytes(UTF_8), "第 2 行的引号没有收尾");
    }

    @Test
    void an_empty_file_is_refused() {
        refused(new byte[0], "是空的");
        refused("\uFEFF \r\n".getBytes(UTF_8), "是空的");
        refused(",,\n,,\n".getBytes(UTF_8), "是空的");
    }

    @Test
    void a_binary_file_is_refused() {
        refused(new byte[] {'P', 'K', 3, 4, 0, 0, 8, 0}, "不是文本表格");
    }

    @Test
    void bytes_of_no_encoding_are_refused() {
        refused(new byte[] {'a', ',', (byte) 0xFF, (byte) 0xFF, '\n'}, "编码认不出");
    }

    @Test
    void a_missing_file_is_refused() {
        assertThatThrownBy(() -> CsvFiles.read(Path.of("没有.csv"))).isInstanceOf(Refusal.class);
    }
}
