package org.junheng.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junheng.core.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {

    private static final String ONE_ROW = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
    private static final long MB = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void a_sound_workbook_passes() {
        assertThat(Guard.check(Packed.of(ONE_ROW).in(folder), "学校.xlsx")).isEqualTo(Guard.Kind.XLSX);
    }

    @Test
    void an_empty_file_is_named_as_empty() {
        refused(new byte[0], "空文件", "empty (0 bytes)");
    }

    @Test
    void a_file_that_is_not_there_is_named_as_missing() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Workbooks.read(folder.resolve("无"), "无.xlsx"));
        assertThat(refusal.sentence().zh()).contains("《无.xlsx》找不到");
    }

    @Test
    void what_excel_leaves_beside_an_open_file_is_named() {
        Path lock = Packed.write(folder.resolve("x"), Packed.of(ONE_ROW).bytes());
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Workbooks.read(lock, "~$学校.xlsx"));
        assertThat(refusal.sentence().zh()).contains("临时文件").contains("关闭 Excel");
    }

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7, PDF",
        "MZ\u0090, 程序",
        "\u007fELF, 程序",
        "<html><table><tr><td>1</td></tr></table></html>, 网页",
        "<?xml version='1.0'?><Workbook/>, 网页",
        "Rar!\u001a, 压缩包",
        "'学校,人数\n甲,3', 纯文本",
        "x\u0001\u0002y, 二进制",
        "PK\u0003\u0004, 不完整",
    })
    void the_content_decides_what_a_file_is(String content, String named) {
        refused(content.getBytes(StandardCharsets.UTF_8), named, "");
    }

    @Test
    void a_zip_without_a_workbook_is_no_workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("说明.txt"));
            zip.write(1);
        }
        refused(bytes.toByteArray(), "不是表格文件", "is no workbook");
    }

    @Test
    void a_word_document_is_no_workbook() {
        refused(
                Packed.of(ONE_ROW)
                        .replace("xl/workbook.xml", "workbook", "document")
                        .bytes(),
                "不是表格文件",
                "is no workbook");
    }

    @Test
    void the_file_must_not_be_larger_than_the_limit() {
        byte[] large = new byte[(int) MB + 1];
        Arrays.fill(large, (byte) 'x');
        Path file = Packed.write(folder.resolve("大.xlsx"), large);
        GuardLimits limits = new GuardLimits(MB, MB, MB, 200, MB, 10, 10, 10, 100, 10, 100, MB);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Guard.check(file, "大.xlsx", limits));
        assertThat(refusal.sentence().zh()).contains("超过 1 MB").contains("拆成几个文件");
    }

    @Test
    void an_encrypted_workbook_has_its_own_sentence() throws Exception {
        try (POIFSFileSystem ole = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(ole)) {
                out.write(Packed.of(ONE_ROW).bytes());
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ole.writeFilesystem(bytes);
            refused(bytes.toByteArray(), "加了密码", "password");
        }
    }

    @Test
    void an_encrypted_old_workbook_has_the_same_sentence() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue(1);
            workbook.write(bytes);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        refused(bytes.toByteArray(), "加了密码", "password");
    }

    @Test
    void a_bomb_is_turned_away_while_it_grows() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var part : Packed.of("").parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            zip.putNextEntry(new ZipEntry("xl/media/image1.bin"));
            byte[] zeros = new byte[(int) MB];
            for (int i = 0; i < 100; i++) {
                zip.write(zeros);
            }
        }
        assertThat(bytes.size()).isLessThan((int) MB / 4);
        Duration took = refused(bytes.toByteArray(), "膨胀超过 200 倍", "zip bomb");
        assertThat(took).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void all_parts_together_must_not_outgrow_the_limit() {
        GuardLimits limits = new GuardLimits(MB, MB, MB, 2_000, 100 * MB, 100, 10, 10, 100, 10, 100, MB);
        Packed packed = Packed.of(ONE_ROW);
        for (int i = 0; i < 3; i++) {
            packed.part("xl/media/" + i + ".bin", "x".repeat((int) MB / 2));
        }
        Path file = packed.in(folder);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Guard.check(file, "大.xlsx", limits));
        assertThat(refusal.sentence().zh()).contains("解开后超过 1 MB");
    }

    @Test
    void ten_thousand_parts_are_too_many() {
        Packed packed = Packed.of(ONE_ROW);
        for (int i = 0; i < 10_000; i++) {
            packed.part("xl/media/" + i, "");
        }
        assertThat(refused(packed.bytes(), "部件超过 2000 个", "more than 2000 parts"))
                .isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void files_inside_the_file_are_not_opened() {
        byte[] inner = Packed.of(ONE_ROW).bytes();
        Packed byName = Packed.of(ONE_ROW).part("xl/embeddings/内.zip", "x");
        Packed byContent = Packed.of(ONE_ROW);
        byContent.parts.put("xl/media/picture.png", inner);
        refused(byName.bytes(), "还套着别的文件", "another file inside");
        refused(byContent.bytes(), "还套着别的文件", "another file inside");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside.xml", "/etc/passwd", "C:/x.xml", "xl/../../x.xml"})
    void parts_that_lead_out_of_the_file_are_named(String name) {
        refused(Packed.of(ONE_ROW).part(name, "<a/>").bytes(), "指向文件之外", "leads out of the file");
    }

    @Test
    void a_part_may_not_be_there_twice() {
        refused(Packed.of(ONE_ROW).part("XL/Workbook.xml", "<a/>").bytes(), "出现两次", "twice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">",
                "<?xml version=\"1.0\"?><!DOCTYPE x>"
            })
    void document_types_and_entities_are_turned_away_in_any_part(String declaration) {
        Packed packed = Packed.of(ONE_ROW).part("docProps/app.xml", declaration + "<x/>");
        refused(packed.bytes(), "文档类型或实体", "document type or entities");
    }

    @Test
    void xml_in_another_encoding_is_turned_away() {
        Packed packed = Packed.of(ONE_ROW);
        packed.parts.put(
                "docProps/app.xml", "<?xml version=\"1.0\"?><!DOCTYPE x><x/>".getBytes(StandardCharsets.UTF_16));
        refused(packed.bytes(), "已损坏", "is damaged");
        packed.part("docProps/app.xml", "<?xml version=\"1.0\" encoding=\"GBK\"?><x/>");
        refused(packed.bytes(), "不是 UTF-8", "not in UTF-8");
    }

    @Test
    void endless_depth_is_turned_away() {
        refused(
                Packed.of(ONE_ROW)
                        .part("docProps/app.xml", "<a>".repeat(1_000) + "</a>".repeat(1_000))
                        .bytes(),
                "套得太深",
                "too deeply");
    }

    @Test
    void a_cell_holds_no_more_characters_than_in_excel() {
        String longest = "均".repeat(32_767);
        Packed packed = Packed.of("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + longest + "</t></is></c></row>");
        assertThat(Workbooks.read(packed.in(folder), "x.xlsx").get(0).text(0, 0))
                .isEqualTo(longest);
        refused(
                packed.replace("xl/worksheets/sheet1.xml", "<t>", "<t>衡").bytes(),
                "超过 32767 个字",
                "more than 32767 characters");
        refused(
                Packed.of(ONE_ROW)
                        .part("xl/sharedStrings.xml", "<sst><si><t>" + "x".repeat(1 << 20) + "</t></si></sst>")
                        .bytes(),
                "超过 32767 个字",
                "more than 32767 characters");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<row r='1048577'><c r='A1048577'><v>1</v></c></row> | 超过 1048576 行",
                "<row r='1'><c r='AMK1'><v>1</v></c></row> | 超过 1024 列",
                "<row r='1'><c r='ZZZZ1'><v>1</v></c></row> | 已损坏",
                "<row r='1'><c r='A2'><v>1</v></c></row> | 已损坏",
                "<row r='2'/><row r='1'/> | 次序不对",
                "<row r='1'/><row r='1'/> | 次序不对",
                "<row r='1'/><row/> | 没有行号",
                "<row r='x'/> | 次序不对",
                "<row r='1'><c r='B1'><v>1</v></c><c r='A1'><v>1</v></c></row> | 次序不对",
                "<row r='1'><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c></row> | 次序不对",
                "<row r='1'><c r='A1'><v>1</v><v>2</v></c></row> | 两个值",
                "<row r='1'><c r='A1'><c r='B1'><v>2</v></c></c></row> | 套错",
                "<c r='A1'><v>2</v></c> | 套错",
                "<row r='1'><c r='A1' t='s'><v>3</v></c></row> | 文字找不到",
                "<row r='1'><c r='A1' t='s'><v>2147483647</v></c></row> | 文字找不到",
                "<row r='1'><c r='A1' t='s'><v>99999999999</v></c></row> | 已损坏",
                "<row r='1'><c r='A1' t='s'><v>-1</v></c></row> | 已损坏",
                "<row r='1'><c r='A1' t='q'><v>1</v></c></row> | 类型不明",
                "<row r='1'><c r='A1' s='x'><v>1</v></c></row> | 已损坏",
                "<row r='1'><c r='A1'><v>1</v></c> | 没有结尾",
                "</row> | 已损坏",
            })
    void a_sheet_that_contradicts_itself_is_turned_away(String rows, String named) {
        refused(Packed.of(rows).bytes(), named, "");
    }

    @Test
    void a_sheet_with_data_that_the_workbook_does_not_list_is_not_lost() {
        Packed packed = Packed.of(ONE_ROW)
                .part("xl/worksheets/sheet2.xml", "<worksheet><sheetData>" + ONE_ROW + "</sheetData></worksheet>");
        refused(packed.bytes(), "没有登记为工作表", "not listed as a sheet");
    }

    @Test
    void a_second_block_of_rows_is_not_lost() {
        refused(
                Packed.of(ONE_ROW + "</sheetData><sheetData>" + ONE_ROW.replace("1", "2"))
                        .bytes(),
                "只读出 1 格",
                "only 1 can be read");
    }

    @Test
    void other_formats_are_told_how_to_be_saved() {
        refused(Packed.of(ONE_ROW).part("xl/workbook.bin", "x").bytes(), ".xlsb 或 .ods", ".xlsb or .ods");
        refused(
                Packed.of(ONE_ROW)
                        .replace(
                                "xl/workbook.xml",
                                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                "http://purl.oclc.org/ooxml/spreadsheetml/main")
                        .bytes(),
                "Strict Open XML",
                "Strict Open XML");
    }

    @Test
    void every_cut_of_a_workbook_is_turned_away() {
        byte[] whole = Packed.of(ONE_ROW).bytes();
        for (int length = 1; length < whole.length; length += 7) {
            refused(Arrays.copyOf(whole, length), "", "");
        }
    }

    @Test
    void few_cells_may_not_span_what_no_memory_holds() {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i < 200_000; i++) {
            rows.append("<row><c><v>1</v></c></row>");
        }
        rows.append("<row>").append("<c><v>1</v></c>".repeat(1_000)).append("</row>");
        refused(Packed.of(rows.toString()).bytes(), "铺开来超过 15000 万格", "spans");
    }

    @Test
    void all_texts_together_must_not_outgrow_the_limit() {
        GuardLimits limits = new GuardLimits(MB, MB, 9 * MB, 2_000, 100 * MB, 100, 1_000, 10, 10_000, 10, 32_767, MB);
        String cell = "<row><c t=\"inlineStr\"><is><t>" + "x".repeat(20_000) + "</t></is></c></row>";
        Path file = Packed.of(cell.repeat(60)).in(folder);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Guard.check(file, "大.xlsx", limits));
        assertThat(refusal.sentence().zh()).contains("文字超过 1 MB");
    }

    @Test
    void a_tag_of_a_hundred_thousand_attributes_is_no_trap() {
        StringBuilder row = new StringBuilder("<row");
        for (int i = 0; i < 100_000; i++) {
            row.append(" a").append(i).append("='1'");
        }
        assertThat(refused(Packed.of(row + "/>").bytes(), "已损坏", "is damaged")).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void a_merged_area_that_is_none_is_turned_away() {
        Packed packed = Packed.ofSheet("<worksheet><sheetData>" + ONE_ROW
                + "</sheetData><mergeCells><mergeCell ref=\"A1:\"/></mergeCells></worksheet>");
        refused(packed.bytes(), "合并单元格", "merged area");
    }

    private Duration refused(byte[] bytes, String zh, String en) {
        Path file = Packed.write(folder.resolve("交来.xlsx"), bytes);
        long start = System.nanoTime();
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Workbooks.read(file, "交来.xlsx"));
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(refusal).as("%d bytes are taken", bytes.length).isNotNull();
        assertThat(refusal.sentence().zh()).startsWith("《交来.xlsx》").contains(zh).endsWith("。");
        assertThat(refusal.sentence().en())
                .startsWith("\"交来.xlsx\"")
                .contains(en)
                .endsWith(".");
        assertThat(Files.exists(file)).isTrue();
        return took;
    }
}
