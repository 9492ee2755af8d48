package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junheng.core.model.Table;
import org.junheng.core.register.Register;
import org.junheng.desk.BuiltIn;
import org.junheng.store.StoreSettings;
import org.junheng.store.figures.Figures;
import org.junheng.store.figures.Row;
import org.junheng.store.figures.Scope;
import org.junheng.store.figures.Upload;
import org.junheng.store.figures.Uploads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are cut off, too large, packed to harm or oddly named: each gets a sentence, changes nothing, and the next one is taken. */
class BrokenUploadTest {

    private static final int MOST_MB = 2;

    @TempDir
    Path folder;

    private Town town;
    private Browsing clerk;
    private String home;

    @BeforeEach
    void start() {
        Path data = folder.resolve("data");
        town = Town.in(
                new ServerSettings(
                        new StoreSettings(data, Optional.empty(), "", ""), ServerSettings.LOOPBACK, 0, false, MOST_MB),
                folder);
        clerk = town.as("clerk");
        home = SchoolYear.home(town.school);
        clerk.get(home);
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private Browsing.Answer upload(String name, byte[] content) {
        clerk.get(home);
        return clerk.follow(clerk.upload(home + "/upload", name, content, Map.of()));
    }

    private byte[] clean() throws IOException {
        return Files.readAllBytes(town.workbook(town.school, Town.figures(town.school)));
    }

    private void isStillTaken() throws IOException {
        assertThat(said(upload("学校.xlsx", clean()))).contains("全部已存");
    }

    private static String said(Browsing.Answer answer) {
        return answer.page().select("main").text();
    }

    private List<Upload> uploads() {
        return town.store.look(look -> new Uploads(look).of(town.school, 100));
    }

    private List<Row> rows(String register) {
        return town
                .store
                .look(look -> new Figures(look, BuiltIn.registers())
                        .rows(BuiltIn.registers().register(register), Scope.unit(Town.COUNTY, town.school)))
                .stream()
                .filter(row -> row.year() == Town.YEAR)
                .toList();
    }

    /** What was begun to be written and lies there still. */
    private List<Path> left() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("data"))) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains("incoming"))
                    .toList();
        }
    }

    @Test
    void a_connection_that_is_cut_off_half_way_leaves_nothing() throws Exception {
        String head = "POST " + home + "/upload HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: " + clerk.cookies()
                + "\r\nContent-Type: multipart/form-data; boundary=edge\r\nContent-Length: 1500000\r\n\r\n"
                + "--edge\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + clerk.token()
                + "\r\n--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n\r\n";
        for (int sent : List.of(0, 1, 100_000, 1_000_000)) {
            try (Socket socket = new Socket("127.0.0.1", town.server.port())) {
                OutputStream out = socket.getOutputStream();
                out.write(head.getBytes(StandardCharsets.UTF_8));
                out.write(new byte[sent]);
                out.flush();
                socket.shutdownOutput();
                // the server has noticed when it answers or hangs up
                socket.getInputStream().readAllBytes();
            }
        }
        assertThat(uploads()).isEmpty();
        assertThat(left()).isEmpty();
        isStillTaken();
        assertThat(uploads()).hasSize(1);
        assertThat(left()).isEmpty();
    }

    @Test
    void what_a_killed_server_was_writing_down_is_swept_at_the_next_start() throws Exception {
        town.close();
        Path half = folder.resolve("data/files/incoming/half");
        Files.createDirectories(half.getParent());
        Files.write(half, new byte[1000]);
        Server.start(ServerSettings.of(folder.resolve("data"), 0), BuiltIn.registers(), BuiltIn.standards())
                .close();
        assertThat(half).doesNotExist();
    }

    @Test
    void a_file_that_is_too_large_is_told_so_and_the_next_one_is_taken() throws Exception {
        Browsing.Answer answer = upload("学校.xlsx", new byte[(MOST_MB << 20) + (3 << 19)]);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(said(answer)).contains("文件太大").contains(MOST_MB + " MB");
        assertThat(answer.page().title()).startsWith("错误：");
        assertThat(uploads()).isEmpty();
        assertThat(left()).isEmpty();
        isStillTaken();
    }

    @Test
    void a_csv_in_gb18030_is_read_as_its_school_wrote_it() {
        Table school = Town.figures(town.school).table("school");
        Register register = BuiltIn.registers().register("school");
        List<String> fields = List.copyOf(register.fields().keySet());
        String headings = fields.stream()
                .map(field -> register.field(field).heading().zh())
                .collect(Collectors.joining(","));
        String row = fields.stream()
                .map(field -> school.has(field) ? school.shown(0, field) : "")
                .collect(Collectors.joining(","));
        String name = school.shown(0, "school_name");
        assertThat(name).matches("\\p{IsHan}+");
        Browsing.Answer answer = upload("学校.csv", (headings + "\r\n" + row).getBytes(Charset.forName("GB18030")));
        assertThat(said(answer)).contains("全部已存");
        assertThat(rows("school"))
                .singleElement()
                .satisfies(kept -> assertThat(kept.values()).containsEntry("school_name", name));
    }

    @Test
    void a_file_with_far_more_rows_than_a_school_has_is_told_so_and_not_looked_at() {
        String csv = "学年,学校标识码,学校名称\n" + "2025,0900000001,第一小学\n".repeat(30_000);
        Browsing.Answer answer = upload("学校.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(said(answer)).contains("文件用不了").contains("30001 行");
        assertThat(rows("school")).isEmpty();
    }

    @Test
    void a_workbook_that_unpacks_to_a_thousand_times_its_size_is_turned_away() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(clean()));
                ZipOutputStream out = new ZipOutputStream(bomb)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(out);
                if (entry.getName().equals("xl/sharedStrings.xml")
                        || entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    blanks(800).transferTo(out);
                }
            }
        }
        assertThat(bomb.size()).isLessThan(MOST_MB << 20);
        assertThat(said(upload("学校.xlsx", bomb.toByteArray()))).contains("文件用不了");
        assertThat(rows("room")).isEmpty();
        isStillTaken();
    }

    private static InputStream blanks(int megabytes) {
        return new InputStream() {
            private long left = (long) megabytes << 20;

            @Override
            public int read() {
                return left-- > 0 ? ' ' : -1;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                int given = (int) Math.min(left, length);
                java.util.Arrays.fill(bytes, offset, offset + given, (byte) ' ');
                left -= given;
                return given;
            }
        };
    }

    @Test
    void an_empty_file_and_one_of_a_broken_pack_are_told_apart() throws Exception {
        Browsing.Answer empty = upload("学校.xlsx", new byte[0]);
        assertThat(empty.status()).isEqualTo(400);
        assertThat(said(empty)).contains("文件是空的");
        byte[] whole = clean();
        Browsing.Answer half = upload("学校.xlsx", java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(said(half)).contains("文件用不了");
        assertThat(rows("room")).isEmpty();
    }

    @Test
    void whatever_a_file_is_called_it_is_kept_under_a_name_of_ours() throws Exception {
        List<String> names = List.of(
                "C:\\Users\\王\\学校.xlsx",
                "a\u0001\u202E\tb.xlsx",
                "=cmd|' /C calc'!A0.xlsx",
                "．．／．．／学校.xlsx",
                "很长".repeat(200) + ".xlsx",
                "<script>alert(1)</script>.xlsx");
        for (String name : names) {
            Browsing.Answer answer = upload(name, clean());
            assertThat(answer.status()).as(name).isEqualTo(200);
            assertThat(said(answer)).as(name).containsAnyOf("全部已存", "与已存的相同");
            assertThat(answer.page().select("main script")).as(name).isEmpty();
        }
        assertThat(uploads())
                .hasSize(names.size())
                .allSatisfy(upload -> assertThat(upload.name())
                        .doesNotContainPattern("[\\p{Cntrl}\\\\/:<>\"|?*\\u202E]")
                        .hasSizeLessThanOrEqualTo(120)
                        .endsWith(".xlsx"));
        try (Stream<Path> files = Files.walk(folder.resolve("data/files"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(
                            file -> assertThat(file.getFileName().toString()).matches("[0-9a-f]{64}"));
        }
    }
}
