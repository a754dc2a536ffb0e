package org.kursktimeline.timeline.moment;

import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.kursktimeline.core.Sha256;
import org.kursktimeline.journal.Position;
import org.kursktimeline.timeline.entry.EntryRow;
import org.kursktimeline.timeline.entry.EventJson;
import org.kursktimeline.timeline.entry.EventParts;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts and sums up the published events of a state that everyone may see. It reads them in batches by id, without
 * holding them.
 */
@Component
class ReleaseContents {

    private static final int BATCH = 500;
    private static final EventParts PARTS = new EventParts(Set.of(), Set.of(EventParts.Part.CLAIMS));
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final EventJson events;
    private final JsonMapper json;
    private final Audiences audiences;

    ReleaseContents(@Qualifier("reader") JdbcClient jdbc, EventJson events, JsonMapper json, Audiences audiences) {
        this.audiences = audiences;
        this.jdbc = jdbc;
        this.events = events;
        this.json = json;
    }

    /**
     * What a state holds.
     *
     * @param checksum as {@link Release} has it
     */
    record Contents(long events, long claims, long articles, long sources, String checksum) {}

    Contents of(Position position) {
        var sum = new Sum();
        var moment = new Moment(new Moment.Recorded(position, true), null);
        var everyone = audiences.everyone();
        for (var after = FIRST; after != null; ) {
            var batch = batch(moment, everyone, after);
            batch.forEach(sum::add);
            after = batch.isEmpty() ? null : last(batch);
        }
        return sum.contents();
    }

    private List<EntryRow> batch(Moment moment, Audience everyone, UUID after) {
        return jdbc.sql(String.join(
                        "\n",
                        "SELECT " + EntryRow.COLUMNS + " FROM entry e WHERE",
                        moment.sql() + everyone.and(moment),
                        "AND e.status = 'published' AND e.event_id > :after ORDER BY e.event_id LIMIT :batch"))
                .params(moment.binds())
                .params(everyone.binds())
                .param("after", after)
                .param("batch", BATCH)
                .param("with_claims", true)
                .param("with_figures", false)
                .query((row, n) -> EntryRow.from(row))
                .list();
    }

    private static UUID last(List<EntryRow> batch) {
        return batch.get(batch.size() - 1).event();
    }

    /** What is summed up so far. */
    private final class Sum {

        private final MessageDigest digest = Sha256.start();
        private final Set<String> articles = new HashSet<>();
        private final Set<String> sources = new HashSet<>();
        private long count;
        private long claims;

        void add(EntryRow row) {
            count++;
            digest.update(events.of(row, PARTS));
            digest.update((byte) '\n');
            for (var claim : json.readTree(Objects.requireNonNull(row.claims()))) {
                claims++;
                articles.add(claim.at("/article/id").asString(""));
                sources.add(claim.at("/article/source/slug").asString(""));
            }
        }

        Contents contents() {
            var checksum = "sha256:" + HexFormat.of().formatHex(digest.digest());
            return new Contents(count, claims, articles.size(), sources.size(), checksum);
        }
    }
}
