package org.kursktimeline.ingest;

import org.kursktimeline.core.Sha256;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A digest of what a post states of an event, by which the next post of the same article is compared with it. */
final class StatementHash {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private StatementHash() {}

    /** SHA-256 of the statement's JSON; members that are absent do not count, so that new ones change no old hash. */
    static byte[] of(EventInput event) {
        return Sha256.of(JSON.writeValueAsBytes(event.statementOnly()));
    }
}
