package org.kursktimeline.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to a service over HTTP. */
public final class Client {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = JsonMapper.builder().build();
    private final String base;

    public Client(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** Posts an article. */
    public HttpResponse<String> post(String key, String article, @Nullable String idempotencyKey) throws IOException {
        var request = request("/v1/articles")
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(article));
        if (idempotencyKey != null) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        return send(request.build());
    }

    public int status(String path) throws IOException {
        return send(request(path).build()).statusCode();
    }

    /** Reads a list to its end. */
    public List<JsonNode> all(String path) throws IOException {
        var items = new ArrayList<JsonNode>();
        for (var next = path; !next.isEmpty(); ) {
            var answer = send(request(next).build());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(next + " was answered " + answer.body());
            }
            var page = read(answer);
            page.path("items").forEach(items::add);
            next = page.path("next").asString("");
        }
        return items;
    }

    public JsonNode read(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
