package org.kursktimeline.timeline.entry;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/** Events as a write left them, for its answer: a repetition of the request is answered with the same bytes. */
@Service
@NamedInterface("entry")
public class RecordedEvents {

    private static final EventParts WITH_CLAIMS = new EventParts(Set.of(), Set.of(EventParts.Part.CLAIMS));

    private static final String AT_REVISION = "SELECT " + EntryRow.COLUMNS + """
            FROM entry AS e
            WHERE e.event_id = :event AND e.revision <= :revision AND e.reported_until = 'infinity'
            ORDER BY e.recorded DESC LIMIT 1
            """;

    private final JdbcClient jdbc;
    private final EventJson json;

    RecordedEvents(JdbcClient jdbc, EventJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The event's JSON, with its claims, as of that revision. */
    public byte[] at(UUID event, int revision) {
        return jdbc.sql(AT_REVISION)
                .param("event", event)
                .param("revision", revision)
                .param("with_claims", true)
                .param("with_figures", false)
                .query((row, n) -> json.of(EntryRow.from(row), WITH_CLAIMS))
                .single();
    }
}
