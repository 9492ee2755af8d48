package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junheng.store.Actor;
import org.junheng.store.Blobs;
import org.junheng.store.round.FrozenFigures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A county puts its figures before the public, takes objections and answers them. */
class NoticeTest {

    private static final String HOME = "/county/" + Town.COUNTY + "/notice";

    @TempDir
    Path folder;

    private Town town;
    private Browsing staff;

    @BeforeEach
    void start() {
        town = Town.in(folder);
        staff = town.as("staff");
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private String published() {
        Blobs.Blob blob = town.store.blobs().put(Path.of("../examples/qinghe/学校.xlsx"));
        town.store.doing(
                Actor.COMMAND_LINE,
                deed -> FrozenFigures.add(deed, town.store.blobs(), blob, Town.COUNTY, Town.YEAR, "", "2025 秋季"));
        staff.get(HOME);
        assertThat(staff.post(HOME, Map.of("title", "公示", "text", "<b>正文</b>", "to", "2099-01-01"))
                        .status())
                .isEqualTo(303);
        return staff.get(HOME).page().select("a[href^=/open/notice/]").attr("href");
    }

    @Test
    void without_a_snapshot_there_is_nothing_to_publish() {
        staff.get(HOME);
        assertThat(staff.post(HOME, Map.of("title", "公示", "text", "正文", "to", "2099-01-01"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void anybody_reads_and_objects_and_the_answer_is_public_but_not_who_asked() {
        String address = published();
        Browsing passer = new Browsing(town.server.port());
        Browsing.Answer page = passer.get(address);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select(".notice-text").text()).isEqualTo("<b>正文</b>");
        Browsing.Answer raised = passer.follow(passer.post(
                address + "/objection", Map.of("name", "李四", "contact", "13800000000", "text", "我校没有这间音乐室")));
        assertThat(raised.page().text()).contains("收到了");
        String answer = staff.get(HOME).page().select("form[action$=/answer]").attr("action");
        assertThat(staff.get(HOME).page().text()).contains("李四").contains("13800000000");
        assertThat(staff.post(answer, Map.of("answer", "已核实，属新建")).status()).isEqualTo(303);
        assertThat(staff.post(answer, Map.of("answer", "再答")).status())
                .as("twice")
                .isEqualTo(409);
        assertThat(passer.get(address).page().text())
                .contains("我校没有这间音乐室")
                .contains("已核实，属新建")
                .doesNotContain("李四")
                .doesNotContain("13800000000");
    }

    @Test
    void of_very_many_objections_from_one_address_the_rest_has_to_wait() {
        String address = published();
        Browsing passer = new Browsing(town.server.port());
        passer.get(address);
        for (int i = 0; i < 20; i++) {
            assertThat(passer.post(address + "/objection", Map.of("text", "异议 " + i))
                            .status())
                    .isEqualTo(303);
        }
        Browsing.Answer more = passer.post(address + "/objection", Map.of("text", "还有"));
        assertThat(more.status()).isEqualTo(429);
        assertThat(more.page().text()).contains("请过 15 分钟再交");
        assertThat(staff.get(HOME).page().select("form[action$=/answer]")).hasSize(20);
    }

    @Test
    void a_notice_stands_for_five_days_at_least() {
        published();
        assertThat(staff.post(HOME, Map.of("title", "公示", "text", "正文", "to", "2020-01-01"))
                        .status())
                .isEqualTo(400);
    }
}
