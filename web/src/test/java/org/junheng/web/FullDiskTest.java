package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junheng.desk.BuiltIn;
import org.junheng.store.Actor;
import org.junheng.store.audit.AuditChain;
import org.junheng.store.figures.Figures;
import org.junheng.store.figures.Scope;
import org.junheng.store.figures.Upload;
import org.junheng.store.figures.Uploads;
import org.junheng.store.round.Form;
import org.junheng.store.round.Forms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where the database has no room left, whoever does something is told so in a sentence, nothing is half done, and with room again the
 * same is done. SQLite's own limit of pages stands for the disk: it gives the very error of a full one, at any page.
 */
class FullDiskTest {

    private static final long UNLIMITED = 1_073_741_823;
    private static final int INSUFFICIENT_STORAGE = 507;

    @TempDir
    Path folder;

    private Town town;
    private Browsing clerk;
    private String home;

    @BeforeEach
    void start() {
        town = Town.in(folder);
        clerk = town.as("clerk");
        home = SchoolYear.home(town.school);
    }

    @AfterEach
    void stop() {
        town.close();
    }

    /** The one connection that writes keeps to it. */
    private void limited(long pages) {
        town.store.doing(Actor.COMMAND_LINE, deed -> {
            deed.sql().execute("PRAGMA max_page_count = " + pages);
            deed.note("house", "", "test.limited", "", "");
        });
    }

    private long pages() {
        return town.store.look(look ->
                look.sql().createQuery("PRAGMA page_count").mapTo(Long.class).one());
    }

    private Browsing.Answer upload() {
        clerk.get(home);
        return clerk.follow(
                clerk.upload(home + "/upload", town.workbook(town.school, Town.figures(town.school)), Map.of()));
    }

    private int rows() {
        return town
                .store
                .look(look -> new Figures(look, BuiltIn.registers())
                        .sizes(Scope.unit(Town.COUNTY, town.school).except(Town.YEAR - 1)))
                .values()
                .stream()
                .mapToInt(each -> each)
                .sum();
    }

    private List<Form.State> states() {
        return town.store.look(look -> new Forms(look).of(town.round().id(), town.school)).stream()
                .map(Form::state)
                .distinct()
                .toList();
    }

    @Test
    void wherever_the_room_ends_nothing_is_half_done_and_with_room_again_it_is_done() {
        int before = rows();
        int refused = 0;
        for (int more = 0; more < 400; more += 12) {
            limited(pages() + more);
            Browsing.Answer answer = upload();
            limited(UNLIMITED);
            if (answer.status() == 200) {
                break;
            }
            refused++;
            assertThat(answer.status()).as("%d pages left", more).isEqualTo(INSUFFICIENT_STORAGE);
            assertThat(answer.page().title()).startsWith("错误：");
            assertThat(answer.page().select("main").text()).contains("磁盘满了").contains("没有做");
            assertThat(rows()).isEqualTo(before);
            assertThat(states()).containsExactly(Form.State.NOT_STARTED);
            List<Upload> uploads = town.store.look(look -> new Uploads(look).of(town.school, 10));
            List<AuditChain.Break> breaks =
                    town.store.look(look -> town.store.chain().verify(look.sql()));
            assertThat(uploads).isEmpty();
            assertThat(breaks).isEmpty();
        }
        assertThat(refused).as("it was full").isPositive();
        assertThat(upload().page().select("main").text()).containsAnyOf("全部已存", "与已存的相同");
        assertThat(rows()).isGreaterThan(before);
        assertThat(states()).containsExactly(Form.State.FILLING);
    }

    @Test
    void what_was_there_can_still_be_read() {
        upload();
        limited(pages());
        assertThat(clerk.get(home).status()).isEqualTo(200);
        assertThat(clerk.get(home + "/stage").status()).isEqualTo(200);
        assertThat(town.as("staff")
                        .get("/county/" + Town.COUNTY + "/" + Town.YEAR + "/collect")
                        .status())
                .isEqualTo(200);
    }
}
