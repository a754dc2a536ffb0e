package org.kursktimeline.drill;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes many events of one, behind the service's back and so in no time. */
final class ManyEntries {

    private ManyEntries() {}

    /**
     * Stores copies of a stored event, each with an id and a long title of its own.
     *
     * @param jdbc as who may write entries
     * @param words times five characters of the title
     */
    static void copy(JdbcClient jdbc, UUID event, int copies, int words) {
        jdbc.sql("""
                        INSERT INTO entry (event_id, recorded, reported, revision, recorded_at, status, starts_at, ends_at,
                          first_day, last_day, when_rank, where_rank, origins, keys, figures, search, document, claims)
                        SELECT gen_random_uuid(), recorded, reported, revision, recorded_at, status, starts_at, ends_at,
                          first_day, last_day, when_rank, where_rank, origins, keys, figures, search,
                          '{"id":"' || n || '","title":"' || repeat('long ', :words) || '"}', claims
                        FROM entry CROSS JOIN generate_series(1, :copies) AS n WHERE event_id = :event
                        """)
                .param("event", event)
                .param("copies", copies)
                .param("words", words)
                .update();
    }
}
