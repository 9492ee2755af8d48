package org.junheng.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junheng.core.text.Language;
import org.junheng.core.text.Refusal;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What is evidence and what is none, told by content; photos without their place; words within bounds. */
class PapersTest {

    @TempDir
    Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        return SomePapers.file(folder, name, bytes);
    }

    private static byte[] old(String entry) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem ole = new POIFSFileSystem()) {
            for (String name : entry.split(" ")) {
                ole.createDocument(new ByteArrayInputStream(new byte[600]), name);
            }
            ole.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    private static byte[] xls() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("台账").createRow(0).createCell(0).setCellValue("甲");
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] locked() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem ole = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var stream = encryptor.getDataStream(ole)) {
                stream.write(SomePapers.xlsx("甲"));
            }
            ole.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    @TestFactory
    Stream<DynamicTest> a_file_is_what_its_content_says_whatever_its_name() throws IOException {
        Map<PaperKind, byte[]> files = new LinkedHashMap<>();
        files.put(PaperKind.PDF, SomePapers.pdf("plan", ""));
        files.put(PaperKind.DOCX, SomePapers.docx("规划"));
        files.put(PaperKind.XLSX, SomePapers.xlsx("台账"));
        files.put(PaperKind.DOC, old("WordDocument"));
        files.put(PaperKind.XLS, xls());
        files.put(PaperKind.JPG, SomePapers.photo());
        files.put(PaperKind.PNG, SomePapers.picture("png"));
        files.put(PaperKind.TXT, "说明：已整改。".getBytes(Charset.forName("GB18030")));
        return files.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey().id(),
                        () -> assertThat(Papers.check(file(each.getKey() + ".exe", each.getValue()), "规划.exe"))
                                .isEqualTo(each.getKey())));
    }

    @TestFactory
    Stream<DynamicTest> what_is_none_is_refused_in_one_sentence_of_each_language() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] jpg = SomePapers.picture("jpg");
        files.put("程序", "MZ\u0090\0program".getBytes(StandardCharsets.ISO_8859_1));
        files.put("网页", "\uFEFF  <!DOCTYPE html><html></html>".getBytes(StandardCharsets.UTF_8));
        files.put("SVG", "<svg xmlns='s'><script>1</script></svg>".getBytes(StandardCharsets.UTF_8));
        files.put("脚本", "#!/bin/sh\nrm x".getBytes(StandardCharsets.UTF_8));
        files.put("压缩包", SomePapers.packed("a.txt", "a"));
        files.put("别的办公文件", SomePapers.packed("[Content_Types].xml", "", "ppt/presentation.xml", ""));
        files.put("宏", SomePapers.docx("甲", "word/vbaProject.bin", "x"));
        files.put("有宏", old("WordDocument Macros"));
        files.put("密码", locked());
        files.put("拼了两种", SomePapers.joined(SomePapers.pdf("a", ""), SomePapers.packed("a.txt", "a")));
        files.put(
                "拼了两种内容",
                SomePapers.joined("%PDF-1.4\n<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), new byte[9]));
        files.put("结构", java.util.Arrays.copyOf(xls(), 700));
        files.put("不完整", SomePapers.joined("PK".getBytes(StandardCharsets.UTF_8), SomePapers.docx("a")));
        files.put("或不是照片", java.util.Arrays.copyOf(jpg, jpg.length - 40));
        files.put("HEIC", "\0\0\0\u0018ftypheic\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        files.put("读不懂", new byte[] {1, 2, 3, 0, 5});
        files.put("空文件", new byte[0]);
        return files.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    Path file = file("规划.pdf", each.getValue());
                    Refusal refusal = catchThrowableOfType(Refusal.class, () -> Papers.check(file, "规划.pdf"));
                    assertThat(refusal).isNotNull();
                    assertThat(refusal.sentence().in(Language.ZH))
                            .startsWith("《规划.pdf》")
                            .contains("请");
                    assertThat(refusal.sentence().in(Language.EN))
                            .startsWith("\"规划.pdf\"")
                            .doesNotContain("\n");
                    assertThat(refusal.sentence().in(Language.ZH))
                            .contains(each.getKey()
                                    .replace("有宏", "宏")
                                    .replace("内容", "")
                                    .replace("脚本", "程序"));
                }));
    }

    @Test
    void a_photo_tells_no_place_but_which_way_up_it_is_and_shows_the_same() throws IOException {
        byte[] given = SomePapers.joined(SomePapers.photo(), SomePapers.packed("a.exe", "MZ"));
        Path photo = file("a.jpg", given);
        Photos.kept(photo, Papers.check(photo, "a.jpg"), false);
        byte[] kept = Files.readAllBytes(photo);
        String text = new String(kept, StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain("GPS").doesNotContain("a.exe").contains("Exif");
        assertThat(kept).endsWith(0xFF, 0xD9);
        assertThat(kept[kept.length - 1]).isEqualTo((byte) 0xD9);
        assertThat(text.substring(12)).startsWith("MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006");
        assertThat(ImageIO.read(photo.toFile()).getRGB(5, 5))
                .isEqualTo(ImageIO.read(new ByteArrayInputStream(given)).getRGB(5, 5));
        Photos.kept(photo, PaperKind.JPG, false);
        assertThat(Files.readAllBytes(photo)).as("twice is once").isEqualTo(kept);
    }

    @Test
    void a_photo_keeps_its_place_where_that_was_agreed() throws IOException {
        Path photo = file("a.jpg", SomePapers.photo());
        Photos.kept(photo, PaperKind.JPG, true);
        assertThat(Files.readAllBytes(photo)).isEqualTo(SomePapers.photo());
    }

    @Test
    void a_png_loses_what_it_tells_beside_the_picture() throws IOException {
        byte[] plain = SomePapers.picture("png");
        byte[] told = new byte[12 + 9];
        told[3] = 9;
        System.arraycopy("tEXtGPS\0 1,2 ".getBytes(StandardCharsets.ISO_8859_1), 0, told, 4, 13);
        byte[] given = SomePapers.joined(
                SomePapers.joined(java.util.Arrays.copyOf(plain, 33), told),
                java.util.Arrays.copyOfRange(plain, 33, plain.length));
        Path photo = file("a.png", given);
        Photos.kept(photo, Papers.check(photo, "a.png"), false);
        assertThat(Files.readAllBytes(photo)).isEqualTo(plain);
    }

    private PaperTexts.Paper paper(PaperKind kind, byte[] bytes) throws IOException {
        return new PaperTexts.Paper(file(kind + ".bin", bytes), kind, "规划");
    }

    @Test
    void the_words_of_each_file_are_read_and_a_broken_one_has_none() throws IOException {
        List<PaperTexts.Paper> papers = List.of(
                paper(PaperKind.PDF, SomePapers.pdf("layout of schools", "")),
                paper(PaperKind.DOCX, SomePapers.docx("全县学校</w:t></w:r></w:p><w:p><w:r><w:t>布局规划")),
                paper(PaperKind.XLSX, SomePapers.xlsx("教室台账")),
                paper(PaperKind.XLS, xls()),
                paper(PaperKind.JPG, SomePapers.picture("jpg")),
                paper(PaperKind.TXT, "第一行\n第二行 two".getBytes(StandardCharsets.UTF_8)),
                new PaperTexts.Paper(
                        file("broken.pdf", "%PDF-1.7 broken".getBytes(StandardCharsets.UTF_8)), PaperKind.PDF, "坏"));
        assertThat(PaperTexts.of(papers, Files.createDirectory(folder.resolve("work"))))
                .containsExactly("layout of schools", "全县学校布局规划", "教室台账", "台账甲", "", "第一行第二行 two", "");
    }

    @Test
    void the_words_of_a_word_document_of_old_are_read_with_its_table_and_links() throws IOException {
        try (var kept = PapersTest.class.getResourceAsStream("/布局通知.doc")) {
            PaperTexts.Paper old = paper(PaperKind.DOC, kept.readAllBytes());
            assertThat(Papers.check(old.file(), "布局通知.doc")).isEqualTo(PaperKind.DOC);
            assertThat(PaperTexts.of(List.of(old), Files.createDirectory(folder.resolve("work")))
                            .get(0))
                    .startsWith("清禾县人民政府关于调整学校布局的通知（虚构） 河湾教学点二〇二六年秋季撤并依据县政发〔2025〕3号");
        }
    }

    @Test
    void a_locked_pdf_is_refused() throws IOException {
        PaperTexts.Paper locked = paper(PaperKind.PDF, SomePapers.pdf("secret", "password"));
        Path work = Files.createDirectory(folder.resolve("work"));
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> PaperTexts.of(List.of(locked), work));
        assertThat(refusal.sentence().zh()).contains("密码");
    }

    @Test
    void a_file_that_unpacks_without_end_costs_a_process_and_not_this_one() throws IOException {
        Path bomb = SomePapers.bomb(folder);
        PaperTexts.Paper good = paper(PaperKind.TXT, "好".getBytes(StandardCharsets.UTF_8));
        assertThat(PaperTexts.of(
                        List.of(new PaperTexts.Paper(bomb, PaperKind.DOCX, "炸弹"), good),
                        Files.createDirectory(folder.resolve("work"))))
                .containsExactly("", "好");
    }

    @Test
    void an_index_is_the_same_bytes_and_runs_no_formula() throws IOException {
        List<IndexBook.Column> columns = List.of(new IndexBook.Column("条款", 20), new IndexBook.Column("文件", 30));
        List<List<String>> rows = List.of(List.of("一", "=1+1"), List.of("二", "规划.pdf"));
        Path one = folder.resolve("one.xlsx");
        Path other = folder.resolve("other.xlsx");
        IndexBook.write(one, "目录", columns, rows.iterator());
        IndexBook.write(other, "目录", columns, rows.iterator());
        assertThat(one).hasSameBinaryContentAs(other);
        try (var workbook = org.apache.poi.ss.usermodel.WorkbookFactory.create(one.toFile())) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("=1+1");
        }
    }
}
