package org.junheng.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junheng.cli.CommandLines;

/** A demonstration server in a process of its own, and somebody signed in at it. */
final class DemoServer implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("Junheng is running: (http://127\\.0\\.0\\.1:\\d+)");
    private static final Pattern ACCOUNT = Pattern.compile("^(\\S+) +((?:\\w{4}-){3}\\w{4}) ");

    private final Process process;
    private final String base;
    private final Map<String, String> passwords;
    private final HttpClient visitor = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();

    private DemoServer(Process process, String base, Map<String, String> passwords) {
        this.process = process;
        this.base = base;
        this.passwords = passwords;
    }

    static DemoServer in(Path data) throws IOException {
        Process process = CommandLines.process("serve", "--demo", "--port", "0", "--data", data.toString());
        BufferedReader printed = process.inputReader(StandardCharsets.UTF_8);
        Map<String, String> passwords = new HashMap<>();
        for (String line = printed.readLine(); line != null; line = printed.readLine()) {
            Matcher account = ACCOUNT.matcher(line);
            Matcher address = ADDRESS.matcher(line);
            if (account.find()) {
                passwords.put(account.group(1), account.group(2));
            } else if (address.find()) {
                return new DemoServer(process, address.group(1), passwords);
            }
        }
        throw new AssertionError("not started");
    }

    void signIn(String login) throws IOException, InterruptedException {
        String token = page("/sign-in").select("form.card input[name=_csrf]").attr("value");
        String form = "login=" + login + "&password=" + passwords.get(login) + "&_csrf="
                + URLEncoder.encode(token, StandardCharsets.UTF_8);
        HttpResponse<String> answer = visitor.send(
                HttpRequest.newBuilder(URI.create(base + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(400);
    }

    byte[] bytes(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = visitor.send(
                HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode())
                .as(path + " " + new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return answer.body();
    }

    Document page(String path) throws IOException, InterruptedException {
        return Jsoup.parse(new String(bytes(path), StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
