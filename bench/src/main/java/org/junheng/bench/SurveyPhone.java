package org.junheng.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** A phone that answers a survey, as far as the server can tell: no cookies, no token. */
final class SurveyPhone {

    private static final int SENT = 303;
    private static final int CONFLICT = 409;
    private static final int GONE = 410;

    private final String base;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    SurveyPhone(int port) {
        base = "http://127.0.0.1:" + port;
    }

    /** @return how long the sending took, in ns */
    long answer(String code, Map<String, String> values, boolean isTwice) throws IOException, InterruptedException {
        String path = "/s/" + code;
        want(get(path), 200, path);
        long begun = System.nanoTime();
        HttpResponse<Void> sent = post(path, values);
        long took = System.nanoTime() - begun;
        want(sent.statusCode(), SENT, path);
        if (isTwice) {
            int again = post(path, values).statusCode();
            if (again != CONFLICT && again != GONE) {
                throw new IllegalStateException("a code was taken twice: " + again);
            }
        }
        want(get(sent.headers().firstValue("location").orElseThrow()), 200, "thanks");
        return took;
    }

    private static void want(int status, int wanted, String what) {
        if (status != wanted) {
            throw new IllegalStateException(what + " answered " + status);
        }
    }

    private int get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private HttpResponse<Void> post(String path, Map<String, String> values) throws IOException, InterruptedException {
        String body = values.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding());
    }
}
