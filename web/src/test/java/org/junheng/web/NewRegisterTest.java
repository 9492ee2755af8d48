package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Shelf;
import org.junheng.desk.BuiltIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A register of cases that nobody programmed: the example of docs/case.md, in a folder by itself, on a server that has data already. */
class NewRegisterTest {

    @TempDir
    Path folder;

    private static String example() throws Exception {
        String manual = Files.readString(Path.of("../docs/case.md"));
        int begin = manual.indexOf("```yaml\n") + "```yaml\n".length();
        return manual.substring(begin, manual.indexOf("```", begin));
    }

    @Test
    void one_file_makes_a_list_a_page_moves_tasks_rights_and_an_address_for_programs() throws Exception {
        String school;
        try (Town town = Town.in(folder)) {
            school = town.school;
        }
        Path own = Files.createDirectories(folder.resolve("own/cases"));
        Files.writeString(own.resolve("joint-research.yaml"), example());
        Registers registers = Registers.of(Shelf.at(folder.resolve("own")));
        try (Server server =
                Server.start(ServerSettings.of(folder.resolve("data"), 0), registers, BuiltIn.standards())) {
            Browsing staff = visitor(server, "staff");
            String list = "/county/" + Town.COUNTY + "/act/joint-research";
            assertThat(staff.get("/county/" + Town.COUNTY + "/act").text()).contains("联合教研");
            staff.get(list + "/new");
            String it = staff.post(
                            list + "/new",
                            Map.of("title", "与城关小学教研", "unit", school, "partner", "城关小学", "owner", "head"))
                    .location();
            Browsing head = visitor(server, "head");
            assertThat(head.get("/").text()).contains("联合教研：1 件等你办");
            head.get(it);
            Map<String, String> signed = Map.of("agreed_on", "2026-09-01", "version", "0");
            assertThat(head.post(it + "/move/sign", signed).text()).contains("协议扫描件");
            assertThat(head.upload(it + "/move/sign", "协议.txt", "协议".getBytes(), signed)
                            .status())
                    .isEqualTo(303);
            head.get(it);
            assertThat(head.post(it + "/move/assess", Map.of("says", "好", "result", "好", "version", "1"))
                            .status())
                    .isEqualTo(403);
            assertThat(staff.get(it).text()).contains("教研中").contains("2026-09-01");
            assertThat(visitor(server, "clerk").get(it).status()).isEqualTo(403);
            assertThat(visitor(server, "leader").get(list).text()).contains("与城关小学教研");
            assertThat(new Browsing(server.port()).get("/openapi.json").text())
                    .contains("/act/joint-research/{case}/move/assess");
        }
    }

    private static Browsing visitor(Server server, String login) {
        Browsing visitor = new Browsing(server.port());
        visitor.signIn(login, Town.PASSWORD);
        return visitor;
    }
}
