package org.kursktimeline.timeline.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.timeline.entry.EntryRow;
import org.kursktimeline.timeline.entry.EventJson;
import org.kursktimeline.timeline.entry.EventParts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes the JSON of a change; the event stands in it when it meets the filters as changed. */
@Component
public class ChangeJson {

    private static final byte[] EVENT = ",\"event\":".getBytes(StandardCharsets.US_ASCII);

    private final EventJson events;
    private final JsonMapper json;

    ChangeJson(EventJson events, JsonMapper json) {
        this.events = events;
        this.json = json;
    }

    /**
     * What is told of every change.
     *
     * @param into the event that a merged one is part of now; left out otherwise
     */
    public record Head(
            String kind,
            UUID id,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String into,

            int revision,
            Instant recordedAt) {}

    byte[] of(ChangeRow row, EventParts parts) {
        var entry = Objects.requireNonNull(row.entry());
        var kind = ChangeKind.of(entry.status(), row.matches());
        var into = kind == ChangeKind.MERGED ? into(entry) : null;
        var head = json.writeValueAsBytes(
                new Head(kind.code(), entry.event(), into, entry.revision(), entry.recordedAt()));
        return row.matches() ? with(head, events.of(entry, parts)) : head;
    }

    private @Nullable String into(EntryRow entry) {
        return json.readTree(entry.document()).path("merged_into").asString(null);
    }

    private static byte[] with(byte[] head, byte[] event) {
        var out = new ByteArrayOutputStream(head.length + EVENT.length + event.length);
        out.write(head, 0, head.length - 1);
        out.writeBytes(EVENT);
        out.writeBytes(event);
        out.write('}');
        return out.toByteArray();
    }
}
