package org.junheng.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at a browser, as far as the server can tell: keeps cookies, sends back the token of the last form, follows redirects. */
final class Guest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String EDGE = "edge7d3f";
    private static final int SENT_ELSEWHERE = 303;

    private final String base;
    private final HttpClient client;
    private String token = "";

    Guest(int port) {
        base = "http://127.0.0.1:" + port;
        client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** What came back in the end. */
    record Answer(int status, String page) {}

    void signIn(String login, String password) throws IOException, InterruptedException {
        get("/sign-in");
        Answer first = sent(HttpRequest.newBuilder(URI.create(base + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "_csrf=" + encoded(token) + "&login=" + encoded(login) + "&password=" + encoded(password))));
        if (first.status != 200) {
            throw new IllegalStateException("could not sign in as " + login + ": " + first.status);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    Answer get(String path) throws IOException, InterruptedException {
        return sent(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    /** As a browser asks: what comes may be packed, and is not unpacked here. */
    int packed(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept-Encoding", "gzip")
                .GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + response.statusCode());
        }
        return response.body().length;
    }

    Answer upload(String path, Path file) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(part("name=\"_csrf\"", "text/plain"));
        body.writeBytes(token.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(part("name=\"file\"; filename=\"学校.xlsx\"", "application/octet-stream"));
        body.writeBytes(Files.readAllBytes(file));
        body.writeBytes(("\r\n--" + EDGE + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return sent(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "multipart/form-data; boundary=" + EDGE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static byte[] part(String name, String type) {
        return ("\r\n--" + EDGE + "\r\nContent-Disposition: form-data; " + name + "\r\nContent-Type: " + type
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private Answer sent(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() == SENT_ELSEWHERE) {
            return get(response.headers().firstValue("location").orElseThrow().replace(base, ""));
        }
        Matcher found = TOKEN.matcher(response.body());
        if (found.find()) {
            token = found.group(1);
        }
        return new Answer(response.statusCode(), response.body());
    }
}
