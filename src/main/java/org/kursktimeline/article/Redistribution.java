package org.kursktimeline.article;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What may become of the rows of sources; for readers, on their connections. */
@Service
public class Redistribution {

    private final JdbcClient jdbc;

    Redistribution(@Qualifier("reader") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The terms of a source.
     *
     * @param licence null when not known
     * @param attribution whom to name; null when not known
     */
    public record Terms(
            String slug, @Nullable String licence, @Nullable String attribution) {}

    /** The sources whose rows may not be redistributed, by id, as the caller's own session sees them. */
    public List<UUID> restricted(JdbcClient session) {
        return session.sql("SELECT id FROM source WHERE NOT redistributable ORDER BY id")
                .query(UUID.class)
                .list();
    }

    /** The terms of all sources, by slug. */
    public List<Terms> terms() {
        return jdbc.sql("SELECT slug, licence, attribution FROM source ORDER BY slug")
                .query((row, n) ->
                        new Terms(row.getString("slug"), row.getString("licence"), row.getString("attribution")))
                .list();
    }
}
