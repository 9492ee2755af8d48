package org.junheng.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.cli.CommandLines;
import org.junheng.store.FolderLock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One demonstration server in a process of its own, and the commands beside it, from its start to its end. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServeTest {

    private static final String COUNTY = "999901";
    private static final String CITY = "999900";

    @TempDir
    static Path folder;

    private static Process server;
    private static BufferedReader printed;
    private static final List<String> LINES = new ArrayList<>();
    private static int port;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private static Path data() {
        return folder.resolve("data");
    }

    @BeforeAll
    static void started() throws IOException {
        server = CommandLines.process("serve", "--demo", "--port", "0", "--data", data().toString());
        printed = server.inputReader(StandardCharsets.UTF_8);
        Pattern address = Pattern.compile("Junheng is running: http://127\\.0\\.0\\.1:(\\d+)");
        for (String line = printed.readLine(); line != null; line = printed.readLine()) {
            LINES.add(line);
            Matcher found = address.matcher(line);
            if (found.find()) {
                port = Integer.parseInt(found.group(1));
                return;
            }
        }
        throw new AssertionError("not started: " + LINES);
    }

    @AfterAll
    static void ended() {
        server.destroyForcibly();
    }

    private int run(String... arguments) {
        return CommandLines.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private int here(String... arguments) {
        return run(Stream.concat(Stream.of(arguments), Stream.of("--data", data().toString()))
                .toArray(String[]::new));
    }

    private static String answer(String path) throws IOException {
        try (var in = URI.create("http://127.0.0.1:" + port + path).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    @Order(1)
    void it_says_in_both_languages_where_it_runs_and_how_to_stop_it() throws IOException {
        assertThat(LINES)
                .anyMatch(line -> line.contains("均衡已启动：http://127.0.0.1:") && line.contains("停止：Ctrl-C"))
                .anyMatch(line -> line.contains("data in " + data()) && line.contains("stop: Ctrl-C"))
                .anyMatch(line -> line.matches("auditor +\\w{4}-\\w{4}-\\w{4}-\\w{4}  .+审计管理员 / Auditor"));
        assertThat(answer("/health")).contains("up");
        assertThat(answer("/sign-in")).contains("<form");
    }

    @Test
    @Order(1)
    void nothing_of_the_libraries_is_printed() {
        assertThat(LINES).noneMatch(line -> line.contains("Hikari") || line.contains("INFO") || line.contains("\tat "));
    }

    @Test
    @Order(2)
    void a_second_server_on_the_same_folder_is_refused() {
        assertThat(here("serve", "--port", "0")).isEqualTo(3);
        assertThat(err.toString()).contains("正有一个服务在运行").contains("stop it first");
    }

    @Test
    @Order(2)
    void a_port_that_is_taken_is_a_sentence() throws Exception {
        try (ServerSocket busy = new ServerSocket(0)) {
            Process second = CommandLines.process(
                    "serve",
                    "--port",
                    String.valueOf(busy.getLocalPort()),
                    "--address",
                    "0.0.0.0",
                    "--data",
                    folder.resolve("second").toString());
            String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(second.waitFor()).as(said).isEqualTo(3);
            assertThat(said).contains("用不了").contains("is taken").doesNotContain("\tat ");
        }
    }

    @Test
    @Order(3)
    void accounts_are_made_and_changed_beside_the_running_server() {
        assertThat(here("users", "add", "new.staff", "--name", "新来的", "--role", "county-staff", "--unit", COUNTY))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).containsPattern("口令 \\w{4}-\\w{4}-\\w{4}-\\w{4}");
        assertThat(here("users", "disable", "new.staff")).isZero();
        assertThat(here("users", "password", "new.staff")).isZero();
        assertThat(here("users", "grant", "new.staff", "--role", "county-leader", "--unit", COUNTY))
                .isZero();
        assertThat(here("users", "list")).isZero();
        assertThat(out.toString())
                .contains("new.staff\t新来的\t停用 disabled\tcounty-leader @ 999901")
                .contains("county-staff @ 999901");
    }

    @Test
    @Order(3)
    void a_role_is_held_only_where_the_permission_table_lets_it() {
        assertThat(here("users", "grant", "staff", "--role", "city-reviewer", "--unit", COUNTY))
                .isEqualTo(3);
        assertThat(err.toString()).contains("不能授在那里");
        assertThat(here("users", "grant", "staff", "--role", "boss", "--unit", COUNTY))
                .isEqualTo(3);
        assertThat(err.toString()).contains("there is no role \"boss\"").contains("county-staff");
        assertThat(here("users", "grant", "auditor", "--role", "administrator", "--unit", COUNTY))
                .isEqualTo(3);
        assertThat(err.toString()).contains("三员分立");
        assertThat(here("users", "password", "nobody")).isEqualTo(3);
        assertThat(err.toString()).contains("没有账号“nobody”");
    }

    @Test
    @Order(3)
    void the_last_of_each_administrator_stays() {
        for (String[] last : new String[][] {
            {"admin", "administrator", "系统管理员"},
            {"security", "security-administrator", "安全管理员"},
            {"auditor", "auditor", "审计管理员"}
        }) {
            assertThat(here("users", "disable", last[0])).isEqualTo(3);
            assertThat(err.toString()).contains("“" + last[0] + "”是这里唯一的" + last[2]);
            assertThat(here("users", "grant", last[0], "--role", last[1], "--unit", CITY, "--undo"))
                    .isEqualTo(3);
        }
        assertThat(here("users", "add", "auditor2", "--name", "另一位", "--role", "auditor", "--unit", CITY))
                .isZero();
        assertThat(here("users", "disable", "auditor")).as(err.toString()).isZero();
        assertThat(here("users", "disable", "auditor2")).isEqualTo(3);
    }

    @Test
    @Order(4)
    void a_backup_is_made_beside_the_running_server_but_not_restored_under_it() {
        Path file = folder.resolve("backup.zip");
        assertThat(here("backup", file.toString())).as(err.toString()).isZero();
        assertThat(out.toString()).contains("已备份到");
        assertThat(here("restore", file.toString(), "--replace")).isEqualTo(3);
        assertThat(err.toString()).contains("正有一个服务在运行");
        Path other = folder.resolve("other");
        assertThat(run("restore", file.toString(), "--data", other.toString()))
                .as(err.toString())
                .isZero();
        assertThat(run("audit", "verify", "--data", other.toString())).isZero();
        assertThat(out.toString()).contains("没有改动");
    }

    @Test
    @Order(4)
    void a_changed_audit_row_is_found_with_its_place() throws Exception {
        Path file = folder.resolve("to-change.zip");
        Path changed = folder.resolve("changed");
        assertThat(here("backup", file.toString())).isZero();
        assertThat(run("restore", file.toString(), "--data", changed.toString()))
                .isZero();
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + changed.resolve("junheng.db"))) {
            connection.createStatement().execute("UPDATE audit SET who = 'x' WHERE chain = '999901' AND seq = 3");
        }
        assertThat(run("audit", "verify", "--data", changed.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("审计链 999901 第 3 条").contains("audit chain 999901, row 3");
    }

    @Test
    @Order(5)
    void asked_to_stop_it_ends_in_order() throws Exception {
        server.toHandle().destroy(); // the process alone: what it still says is read
        assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(printed.lines().toList()).contains("已停止。", "Stopped.");
        assertThat(here("users", "list")).isZero();
    }

    @Test
    @Order(6)
    void a_killed_server_leaves_no_lock_behind() throws Exception {
        Process second = CommandLines.process("serve", "--port", "0", "--data", data().toString());
        BufferedReader lines = second.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null && !line.contains("running"); line = lines.readLine()) {
            // until it runs
        }
        assertThat(here("serve", "--port", "0")).isEqualTo(3);
        second.destroyForcibly().waitFor();
        FolderLock.take(data()).close();
    }

    @Test
    void wrong_settings_are_sentences() throws IOException {
        assertThat(run("serve", "--port", "99999", "--data", folder.resolve("a").toString()))
                .isEqualTo(3);
        assertThat(err.toString()).contains("--port：写的是“99999”").contains("0 到 65535");
        Path configuration = Files.writeString(folder.resolve("wrong.properties"), "adress=0.0.0.0\n");
        assertThat(run("serve", "--config", configuration.toString())).isEqualTo(3);
        assertThat(err.toString()).contains("wrong.properties › adress").contains("perhaps address");
        assertThat(run(
                        "serve",
                        "--db",
                        "jdbc:mysql://x/y",
                        "--data",
                        folder.resolve("a").toString()))
                .isEqualTo(3);
        assertThat(err.toString()).contains("jdbc:postgresql:");
    }

    @Test
    void a_folder_that_cannot_be_written_is_a_sentence() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(run("serve", "--data", file.resolve("data").toString())).isEqualTo(3);
        assertThat(err.toString()).contains("写不进").contains("cannot write");
    }

    @Test
    void a_database_that_cannot_be_reached_is_a_sentence() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        String url = "jdbc:postgresql://127.0.0.1:" + free + "/junheng?password=secret";
        assertThat(run(
                        "users",
                        "list",
                        "--db",
                        url,
                        "--data",
                        folder.resolve("b").toString()))
                .isEqualTo(3);
        assertThat(err.toString()).contains("连不上数据库").contains("cannot reach").doesNotContain("secret");
    }

    @Test
    void commands_do_not_make_data_where_there_are_none() {
        Path none = folder.resolve("none");
        assertThat(run("audit", "verify", "--data", none.toString())).isEqualTo(3);
        assertThat(err.toString()).contains("没有服务的数据");
        assertThat(none).doesNotExist();
    }

    @Test
    void the_help_of_all_commands_needs_nothing_of_the_server() {
        List<Class<?>> commands = List.of(
                AuditCommand.class,
                BackupCommand.class,
                RestoreCommand.class,
                ServeCommand.class,
                ServerOptions.class,
                UsersCommand.class);
        assertThat(commands).allSatisfy(command -> {
            List<Class<?>> named = new ArrayList<>();
            Stream.of(command.getDeclaredFields()).forEach(field -> named.add(field.getType()));
            Stream.of(command.getDeclaredMethods()).forEach(method -> {
                named.add(method.getReturnType());
                named.addAll(List.of(method.getParameterTypes()));
            });
            assertThat(named)
                    .extracting(Class::getName)
                    .noneMatch(name -> name.matches("org\\.(junheng\\.(web|store)|springframework|slf4j)\\..*"));
        });
    }
}
