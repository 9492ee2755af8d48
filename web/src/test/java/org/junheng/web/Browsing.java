package org.junheng.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A visitor without a browser: keeps cookies, reads pages, fills their forms with their own tokens. */
final class Browsing {

    private final String base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client;
    private String token = "";

    Browsing(int port) {
        base = "http://127.0.0.1:" + port;
        client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** What came back. */
    record Answer(int status, String location, byte[] bytes, Map<String, String> headers) {

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        Document page() {
            return Jsoup.parse(text());
        }
    }

    /** For a request that is written by hand: its cookies, and the token of the last form. */
    String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    String token() {
        return token;
    }

    Answer get(String path) {
        Answer answer = sent(HttpRequest.newBuilder(URI.create(base + path)).GET());
        String found = answer.page().select("input[name=_csrf]").attr("value");
        if (!found.isEmpty()) {
            token = found;
        }
        return answer;
    }

    /** As it goes over the wire to a browser. */
    Answer zipped(String path) {
        return sent(HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept-Encoding", "gzip")
                .GET());
    }

    /** Follows where a page sends to, as a browser does. */
    Answer follow(Answer answer) {
        return answer.location().isEmpty() ? answer : follow(get(answer.location()));
    }

    Answer post(String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        return send(path, all);
    }

    /** A form without a token, as another site would send it. */
    Answer forged(String path, Map<String, String> fields) {
        return send(path, fields);
    }

    private Answer send(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return sent(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A form with a file in the field {@code file}. */
    Answer upload(String path, Path file, Map<String, String> fields) {
        try {
            return upload(path, file.getFileName().toString(), Files.readAllBytes(file), fields);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Several files in one field. */
    Answer upload(String path, List<Path> files, Map<String, String> fields) {
        return sent(path, files.stream().map(file -> Part.of("file", file)).toList(), fields);
    }

    /** A file in each of several fields. */
    Answer upload(String path, Map<String, Path> files, Map<String, String> fields) {
        return sent(
                path,
                files.entrySet().stream()
                        .map(each -> Part.of(each.getKey(), each.getValue()))
                        .toList(),
                fields);
    }

    private record Part(String field, String name, byte[] content) {

        static Part of(String field, Path file) {
            try {
                return new Part(field, file.getFileName().toString(), Files.readAllBytes(file));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    Answer upload(String path, String name, byte[] content, Map<String, String> fields) {
        return sent(path, List.of(new Part("file", name, content)), fields);
    }

    private Answer sent(String path, List<Part> files, Map<String, String> fields) {
        String edge = "edge7d3f";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        all.forEach((key, value) -> body.writeBytes(("--" + edge + "\r\nContent-Disposition: form-data; name=\"" + key
                        + "\"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + value + "\r\n")
                .getBytes(StandardCharsets.UTF_8)));
        files.forEach(part -> {
            body.writeBytes(("--" + edge + "\r\nContent-Disposition: form-data; name=\"" + part.field()
                            + "\"; filename=\"" + part.name() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(part.content());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes(("--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return sent(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    Answer signIn(String login, String password) {
        get("/sign-in");
        Answer answer = post("/sign-in", Map.of("login", login, "password", password));
        get("/");
        return answer;
    }

    private Answer sent(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            Map<String, String> headers = new LinkedHashMap<>();
            response.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(), values.get(0)));
            String location = headers.getOrDefault("location", "").replace(base, "");
            return new Answer(response.statusCode(), location, response.body(), headers);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
