package org.junheng.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.core.collect.RawTable;
import org.junheng.core.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Broken workbooks, made from a seed: each is read whole and right, or turned away with one sentence; nothing else may happen. */
class MutatedWorkbooksTest {

    private static final int EACH = Integer.getInteger("junheng.mutations", 120);
    private static final long LONGEST_SECONDS = 10;
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("<(\\w+:)?v(\\s[^>]*)?>[^<]+</|<(\\w+:)?is[ >]");

    @TempDir
    Path folder;

    private int taken;
    private int turnedAway;

    @Test
    void broken_bytes() throws IOException {
        for (byte[] whole : List.of(
                byPoi(new XSSFWorkbook()),
                Packed.of("<row><c><v>1</v></c></row>").bytes())) {
            long cells = cells(read(whole));
            for (int seed = 0; seed < EACH / 2; seed++) {
                // a packed part has a checksum: what is taken can only be what was handed in
                judge(new Mutations(seed).bytes(whole), seed, cells);
            }
        }
        assertThat(turnedAway).isGreaterThan(EACH / 2);
    }

    @Test
    void broken_old_workbooks() throws IOException {
        byte[] whole = byPoi(new HSSFWorkbook());
        long cells = cells(read(whole));
        for (int seed = 0; seed < EACH; seed++) {
            judge(new Mutations(seed).bytes(whole), seed, cells);
        }
        assertThat(turnedAway).isGreaterThan(EACH / 10);
    }

    @Test
    void lost_doubled_and_swapped_parts() throws IOException {
        byte[] whole = byPoi(new XSSFWorkbook());
        for (int seed = 0; seed < EACH; seed++) {
            byte[] broken = new Mutations(seed).parts(whole);
            judge(broken, seed, heldIn(broken));
        }
        assertThat(turnedAway).isGreaterThan(EACH / 4);
        assertThat(taken).isPositive();
    }

    @Test
    void broken_tags_and_numbers() throws IOException {
        byte[] whole = byPoi(new XSSFWorkbook());
        for (int seed = 0; seed < EACH; seed++) {
            byte[] broken = new Mutations(seed).xml(whole);
            judge(broken, seed, heldIn(broken));
        }
        assertThat(turnedAway).isGreaterThan(EACH / 4);
        assertThat(taken).isPositive();
    }

    private void judge(byte[] broken, int seed, long held) {
        long start = System.nanoTime();
        try {
            assertThat(cells(read(broken))).as("cells of seed %d", seed).isGreaterThanOrEqualTo(held);
            taken++;
        } catch (Refusal refusal) {
            turnedAway++;
        } catch (RuntimeException | StackOverflowError untyped) {
            fail("seed " + seed + " gives " + untyped, untyped);
        }
        assertThat((System.nanoTime() - start) / 1_000_000_000)
                .as("seconds of seed %d", seed)
                .isLessThan(LONGEST_SECONDS);
    }

    private List<RawTable> read(byte[] bytes) {
        return Workbooks.read(Packed.write(folder.resolve("坏.xlsx"), bytes), "坏.xlsx");
    }

    private static long cells(List<RawTable> tables) {
        return tables.stream().mapToLong(RawTable::cells).sum();
    }

    /** Counts once more, in yet another way: by the text of whatever has rows. */
    private static long heldIn(byte[] whole) throws IOException {
        long held = 0;
        for (byte[] part : Mutations.unpacked(whole).parts.values()) {
            String text =
                    COMMENT.matcher(new String(part, StandardCharsets.UTF_8)).replaceAll("");
            if (text.contains("<sheetData") && text.contains("<worksheet")) {
                held += VALUE.matcher(text).results().count();
            }
        }
        return held;
    }

    private static byte[] byPoi(Workbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (workbook) {
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            for (String name : List.of("学校", "学段")) {
                Sheet sheet = workbook.createSheet(name);
                sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 2));
                for (int i = 0; i < 20; i++) {
                    Row row = sheet.createRow(i);
                    row.createCell(0).setCellValue("虚构" + i);
                    row.createCell(1).setCellValue(i % 3 == 0 ? 300 + i : 0.25 * i);
                    row.createCell(2).setCellFormula("B" + (i + 1) + "*2");
                    row.createCell(3).setCellValue(45_901 + i);
                    row.getCell(3).setCellStyle(day);
                    row.createCell(4).setCellValue(i % 2 == 0);
                }
                ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
                sheet.createDrawingPatriarch()
                        .createCellComment(anchor)
                        .setString(workbook.getCreationHelper().createRichTextString("注"));
            }
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }
}
