package org.junheng.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {

    @TempDir
    Path folder;

    private Map<Key, String> options = new HashMap<>();
    private Map<String, String> environment = new HashMap<>();

    private Configuration configuration(String... lines) {
        options.putIfAbsent(Key.DATA, folder.toString());
        write(folder.resolve(Configuration.FILE), lines);
        return Configuration.of(options, environment, Optional.empty());
    }

    private static Path write(Path file, String... lines) {
        try {
            return Files.write(file, List.of(lines));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    @Test
    void nothing_said_is_as_usual() {
        Configuration usual = configuration();
        assertThat(usual.text(Key.ADDRESS)).isEqualTo("127.0.0.1");
        assertThat(usual.whole(Key.PORT, 0, 65_535)).isEqualTo(8080);
        assertThat(usual.flag(Key.TRUST_PROXY)).isFalse();
        assertThat(usual.path(Key.DB_PASSWORD_FILE)).isEmpty();
    }

    @Test
    void the_command_line_goes_before_the_environment_before_the_file() {
        options.put(Key.PORT, "1");
        environment.put("JUNHENG_PORT", "2");
        environment.put("JUNHENG_ADDRESS", "10.0.0.2");
        Configuration all = configuration("port=3", "address=10.0.0.3", "upload-mb=30");
        assertThat(all.text(Key.PORT)).isEqualTo("1");
        assertThat(all.text(Key.ADDRESS)).isEqualTo("10.0.0.2");
        assertThat(all.text(Key.UPLOAD_MB)).isEqualTo("30");
    }

    @Test
    void a_named_file_is_read_instead_of_that_in_the_data_folder() {
        Path other = write(folder.resolve("other.properties"), "port=9");
        options.put(Key.DATA, folder.toString());
        write(folder.resolve(Configuration.FILE), "port=3");
        assertThat(Configuration.of(options, environment, Optional.of(other)).text(Key.PORT))
                .isEqualTo("9");
        environment.put("JUNHENG_CONFIG", other.toString());
        assertThat(configuration("port=3").text(Key.PORT)).isEqualTo("9");
    }

    @Test
    void an_unknown_name_is_refused_with_the_one_most_like_it() {
        assertThatThrownBy(() -> configuration("prot=8080"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("junheng.properties › prot：没有这个配置项，是不是 port");
        assertThatThrownBy(() -> configuration("db.user=somebody")).hasMessageContaining("是不是 db-user");
        assertThatThrownBy(() -> configuration("colour=red")).hasMessageContaining("docs/serve.md");
    }

    @Test
    void an_unknown_variable_of_ours_is_refused_too() {
        environment.put("JUNHENG_UPLOADMB", "5");
        assertThatThrownBy(() -> configuration())
                .hasMessageContaining("JUNHENG_UPLOADMB")
                .hasMessageContaining("upload-mb");
    }

    @Test
    void a_wrong_value_is_told_with_its_place_and_what_to_write() {
        assertThatThrownBy(() -> configuration("port=http").whole(Key.PORT, 0, 65_535))
                .hasMessageContaining("junheng.properties › port：写的是“http”；应写0 到 65535 的整数");
        assertThatThrownBy(() -> configuration("trust-proxy=yes").flag(Key.TRUST_PROXY))
                .hasMessageContaining("true / false");
    }

    @Test
    void every_setting_stands_in_the_manual() throws IOException {
        String page = Files.readString(Path.of("../docs/serve.md"));
        assertThat(Arrays.stream(Key.values()).map(Key::text))
                .allSatisfy(name -> assertThat(page).contains("| `" + name + "` |"));
    }
}
