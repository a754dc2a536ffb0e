package org.kursktimeline.article;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/** What may become of the rows of sources; for readers, on their connections. */
@Service
public class Redistribution {

    /** How long an edit by another process on the same database may go unnoticed. */
    private static final Duration KEPT = Duration.ofSeconds(1);

    private static final Object ALL = new Object();

    private final JdbcClient jdbc;
    private final Cache<Object, List<UUID>> restricted =
            Caffeine.newBuilder().expireAfterWrite(KEPT).build();

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

    /**
     * The sources whose rows may not be redistributed, by id. An edit is seen as soon as it is committed, one by
     * another process within a second. The caller holds no connection.
     */
    public List<UUID> restricted() {
        return restricted.get(
                ALL,
                all -> jdbc.sql("SELECT id FROM source WHERE NOT redistributable ORDER BY id")
                        .query(UUID.class)
                        .list());
    }

    /** The terms of all sources, by slug. */
    public List<Terms> terms() {
        return jdbc.sql("SELECT slug, licence, attribution FROM source ORDER BY slug")
                .query((row, n) ->
                        new Terms(row.getString("slug"), row.getString("licence"), row.getString("attribution")))
                .list();
    }

    /**
     * Waits for who is reading the state before, and forgets it: to forget all at once would miss what is still read.
     */
    @TransactionalEventListener
    void on(SourceChanged changed) {
        restricted.invalidate(ALL);
    }
}
