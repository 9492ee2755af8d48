package org.junheng.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.web.access.ApiDoor;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A program that uses the API with a token. */
final class Program {

    private final String base;
    private final String token;
    private final HttpClient client = HttpClient.newHttpClient();

    Program(int port, String token) {
        this.base = "http://127.0.0.1:" + port + ApiDoor.PREFIX;
        this.token = token;
    }

    /** A token made on the page of whoever is signed in. */
    static Program of(Browsing person, int port) {
        person.get("/tokens");
        String token = person.post("/tokens", Map.of("name", "试验程序", "days", "3"))
                .page()
                .select("section code")
                .text();
        person.get("/");
        return new Program(port, token);
    }

    HttpResponse<String> get(String path) {
        return sent(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return sent(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> sent(HttpRequest.Builder request) {
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    /** Whether a text is JSON from its first to its last sign. */
    static boolean isJson(String text) {
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            int depth = 0;
            while (json.nextToken() != null) {
                depth += json.currentToken().isStructStart()
                        ? 1
                        : json.currentToken().isStructEnd() ? -1 : 0;
            }
            return depth == 0 && !text.isBlank();
        } catch (tools.jackson.core.JacksonException broken) {
            return false;
        }
    }
}
