package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets of cases as offices really send them: saved as CSV by an old Excel, too long, in a language of their own. */
class CaseSheetTest {

    private static final String LIST = "/county/" + Town.COUNTY + "/act/rectification";
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path folder;

    private Town town;
    private Browsing staff;

    @BeforeEach
    void begin() {
        town = Town.in(folder);
        staff = town.as("staff");
    }

    @AfterEach
    void end() {
        town.close();
    }

    private Browsing.Answer handed(String name, byte[] sheet) {
        staff.get(LIST);
        return staff.upload(LIST + "/upload", name, sheet, Map.of());
    }

    private String rows(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> "缺音乐教师 " + i + "," + town.school + ",教师")
                .collect(Collectors.joining("\r\n"));
    }

    private static final String HEAD = "概要,单位,类别\r\n";

    @Test
    void a_csv_of_an_old_excel_is_read_in_its_own_signs() {
        Browsing.Answer answer = handed("问题台账.csv", (HEAD + rows(3)).getBytes(GB18030));
        assertThat(answer.status()).as(answer.page().text()).isEqualTo(303);
        assertThat(staff.get(LIST).text()).contains("缺音乐教师 2");
        String again = handed("问题台账.csv", ("\uFEFF" + HEAD + rows(1)).getBytes(StandardCharsets.UTF_8))
                .location();
        assertThat(again).isEqualTo(LIST);
        assertThat(staff.get(LIST).page().select("caption, .lead, .pages").text()
                        + staff.get(LIST).text())
                .contains("缺音乐教师 0");
    }

    @Test
    void signs_of_neither_kind_are_refused_with_how_to_save_it() {
        byte[] broken = (HEAD + rows(1)).getBytes(GB18030);
        broken[broken.length - 1] = (byte) 0xFF;
        Browsing.Answer answer = handed("问题台账.csv", broken);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().text()).contains("问题台账.csv");
        assertThat(staff.get(LIST).text()).contains("没有符合的案卷");
    }

    @Test
    void one_row_too_many_is_told_and_none_is_opened() {
        Browsing.Answer answer = handed("问题台账.csv", (HEAD + rows(2_001)).getBytes(GB18030));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().text()).contains("《问题台账.csv》有 2001 行，一次最多 2000 行；请分开上传");
        assertThat(staff.get(LIST).text()).contains("没有符合的案卷");
    }
}
