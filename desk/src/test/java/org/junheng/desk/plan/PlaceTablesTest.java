package org.junheng.desk.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.core.text.Refusal;
import org.junheng.planner.tables.PlanTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of villages and blocks in workbooks, as clerks have them. */
class PlaceTablesTest {

    @TempDir
    Path folder;

    private Path workbook(String name, String... sheets) throws IOException {
        Path file = folder.resolve(name);
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            for (String sheet : sheets) {
                var rows = book.createSheet(sheet);
                Row heads = rows.createRow(0);
                heads.createCell(0).setCellValue("村庄");
                heads.createCell(1).setCellValue(2026);
                Row row = rows.createRow(2);
                row.createCell(0).setCellValue("虚构村在" + sheet);
                row.createCell(1).setCellValue(26);
            }
            book.write(out);
        }
        return file;
    }

    @Test
    void a_workbook_of_one_sheet_is_the_table_whatever_its_sheet_is_called() throws IOException {
        PlanTable table = PlanTable.of(PlaceTables.read("villages", workbook("村.xlsx", "Sheet1")));
        assertThat(table.rows()).isEqualTo(1);
        assertThat(table.whole(1, 1)).isEqualTo(26);
        assertThat(table.text(0, 1)).isEqualTo("2026");
        // the row is the one people see, though a blank one stands above it
        assertThat(table.wrong(1, 1, new org.junheng.core.text.Words("别的", "else"))
                        .sentence()
                        .zh())
                .startsWith("村.xlsx 第 3 行 B 列");
    }

    @Test
    void of_several_sheets_the_one_called_like_the_table_is_read_and_none_is_guessed() throws IOException {
        PlanTable table = PlanTable.of(PlaceTables.read("villages", workbook("两张.xlsx", "说明", "村庄")));
        assertThat(table.text(1, 0)).isEqualTo("虚构村在村庄");
        Path unnamed = workbook("不知哪张.xlsx", "甲", "乙");
        assertThatThrownBy(() -> PlaceTables.read("villages", unnamed))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("《不知哪张.xlsx》里有几张工作表：甲、乙")
                .hasMessageContaining("改名为“村庄”")
                .hasMessageContaining("call the one that is meant \"Villages\"");
    }

    @Test
    void what_is_no_table_or_is_not_there_is_refused_by_its_name() throws IOException {
        Path letter = Files.writeString(folder.resolve("信.docx"), "你好");
        assertThatThrownBy(() -> PlaceTables.read("villages", letter))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("“信.docx”要是 xlsx、xls 或 csv");
        assertThatThrownBy(() -> PlaceTables.read("villages", folder.resolve("没有.xlsx")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("《没有.xlsx》找不到");
        assertThatThrownBy(() -> PlaceTables.read("villages", folder.resolve("没有.csv")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("没有.csv 读不出");
    }
}
