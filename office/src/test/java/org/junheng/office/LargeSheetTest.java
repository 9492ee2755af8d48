package org.junheng.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import org.junheng.core.collect.RawTable;
import org.junheng.core.text.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets that are counted on a thread of their own while they are read: the same tables, the same refusals, no thread left. */
class LargeSheetTest {

    private static final int ROWS = 60_000;
    /** the census has no names to compare, the parser has */
    private static final String ONLY_THE_PARSER_OBJECTS = "<x></y>";

    @TempDir
    Path folder;

    @AfterEach
    void no_census_goes_on() {
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("junheng-census");
    }

    @Test
    void every_row_is_read() {
        RawTable table = read(Packed.of(rows(1, ROWS)).bytes()).get(0);
        assertThat(table.rows()).isEqualTo(ROWS);
        assertThat(table.cells()).isEqualTo(2L * ROWS);
        for (int row = 0; row < ROWS; row++) {
            assertThat(table.number(row, 0)).isEqualTo(row + 1);
            assertThat(table.text(row, 1)).isEqualTo("第" + (row + 1));
        }
    }

    @Test
    void what_comes_after_the_rows_is_looked_through_too() {
        Packed packed = Packed.of(rows(1, ROWS));
        packed.replace("xl/worksheets/sheet1.xml", "</sheetData>", "</sheetData>" + rows(1, ROWS) + "<row r=\"0\"/>");
        assertThat(refused(packed.bytes())).contains("次序不对");
    }

    @Test
    void a_fault_in_the_last_row_is_told_by_the_census() {
        assertThat(refused(Packed.of(rows(1, ROWS) + "<row r=\"7\"/>").bytes())).contains("第 7 行的次序不对");
    }

    @Test
    void what_only_the_parser_objects_to_is_turned_away_too() {
        String first = ONLY_THE_PARSER_OBJECTS + rows(1, ROWS);
        assertThat(refused(Packed.of(first).bytes())).contains("表格内容读不通");
    }

    @Test
    void the_census_has_the_last_word_where_both_object() {
        String both = ONLY_THE_PARSER_OBJECTS + rows(1, ROWS) + "<row r=\"7\"/>";
        assertThat(refused(Packed.of(both).bytes())).contains("第 7 行的次序不对");
    }

    @Test
    void a_sheet_that_holds_more_than_it_declares_is_turned_away() {
        for (int declared : new int[] {0, 1_000, 2_000_000}) {
            byte[] lying = Packed.of(rows(1, ROWS)).bytes();
            ByteBuffer bytes = ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN);
            bytes.putInt(lastListed(bytes) + 24, declared);
            assertThat(refused(lying)).contains("sheet1.xml 的校验和不符");
        }
    }

    /** Where the list of parts names the last of them. */
    private static int lastListed(ByteBuffer bytes) {
        int at = bytes.limit() - 4;
        while (bytes.getInt(at) != 0x02014b50) {
            at--;
        }
        return at;
    }

    private static String rows(int first, int last) {
        StringBuilder rows = new StringBuilder();
        for (int row = first; row <= last; row++) {
            rows.append("<row r=\"%1$d\"><c r=\"A%1$d\"><v>%1$d</v></c>".formatted(row))
                    .append("<c r=\"B%1$d\" t=\"inlineStr\"><is><t>第%1$d</t></is></c></row>".formatted(row));
        }
        return rows.toString();
    }

    private List<RawTable> read(byte[] bytes) {
        return Workbooks.read(Packed.write(folder.resolve("大.xlsx"), bytes), "大.xlsx");
    }

    private String refused(byte[] bytes) {
        return catchThrowableOfType(Refusal.class, () -> read(bytes)).getMessage();
    }
}
