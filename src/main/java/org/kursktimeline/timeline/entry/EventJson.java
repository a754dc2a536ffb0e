package org.kursktimeline.timeline.entry;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes an event's JSON of its stored texts: spliced as bytes, and parsed only where members are picked. */
@Component
public class EventJson {

    private final JsonMapper json;
    private final ObjectReader exact;

    EventJson(JsonMapper json) {
        this.json = json;
        this.exact = json.reader(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    /** The event with the parts that are shown, UTF-8. */
    public byte[] of(EntryRow row, EventParts parts) {
        var out = new ByteArrayOutputStream(row.document().length + 2_000);
        out.write(row.document(), 0, row.document().length - 1);
        append(out, ",\"revision\":" + row.revision() + ",\"recorded_at\":\"" + row.recordedAt() + "\"");
        if (row.hindsight()) {
            append(out, ",\"hindsight\":true");
        }
        if (parts.shows(EventParts.Part.CLAIMS)) {
            append(out, ",\"claims\":");
            out.writeBytes(Objects.requireNonNull(row.claims()));
        }
        if (parts.shows(EventParts.Part.FIGURES)) {
            append(out, ",\"figures\":");
            out.writeBytes(Objects.requireNonNull(row.figures()));
        }
        if (parts.shows(EventParts.Part.ARTICLES)) {
            append(out, ",\"reported_in\":");
            out.writeBytes(articles(Objects.requireNonNull(row.claims())));
        }
        out.write('}');
        return parts.fields().isEmpty() ? out.toByteArray() : picked(out.toByteArray(), parts);
    }

    /** The state by which revisions are compared: the event with its claims, but for what each revision has anew. */
    public JsonNode state(EntryRow row) {
        var state = (ObjectNode) exact.readTree(row.document());
        return state.set("claims", exact.readTree(Objects.requireNonNull(row.claims())));
    }

    /** The object with the members of another, which it must not have yet. */
    public byte[] with(byte[] object, Object more) {
        var added = json.writeValueAsBytes(more);
        var out = new ByteArrayOutputStream(object.length + added.length);
        out.write(object, 0, object.length - 1);
        out.write(',');
        out.write(added, 1, added.length - 1);
        return out.toByteArray();
    }

    private static void append(ByteArrayOutputStream out, String ascii) {
        out.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    /** The distinct articles of the claims, in the order in which they are first named. */
    private byte[] articles(byte[] claims) {
        Map<String, JsonNode> articles = new LinkedHashMap<>();
        for (var claim : json.readTree(claims)) {
            var article = claim.path("article");
            articles.putIfAbsent(article.path("id").asString(), article);
        }
        return json.writeValueAsBytes(articles.values());
    }

    private byte[] picked(byte[] event, EventParts parts) {
        var members = (ObjectNode) json.readTree(event);
        members.retain(parts.members());
        return json.writeValueAsBytes(members);
    }
}
