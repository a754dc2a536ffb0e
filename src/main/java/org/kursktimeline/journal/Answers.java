package org.kursktimeline.journal;

import java.security.MessageDigest;
import java.util.Optional;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Results of writes that carried an idempotency key, per actor. */
@Component
class Answers {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Answers(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Finds the stored result; a request with the same key that is under way is waited for. */
    <T> Optional<T> find(WriteRequest request, Class<T> type) {
        var key = request.key();
        if (key == null) {
            return Optional.empty();
        }
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:name, 1))")
                .param("name", request.actor().id() + "\n" + key.key())
                .query(rs -> {});
        return jdbc.sql("SELECT request_hash, result FROM answer WHERE key_id = :actor AND idempotency_key = :key")
                .param("actor", request.actor().id())
                .param("key", key.key())
                .query((row, n) -> {
                    if (!MessageDigest.isEqual(row.getBytes("request_hash"), key.requestHash())) {
                        throw new ProblemException(
                                ProblemType.IDEMPOTENCY_MISMATCH,
                                "this Idempotency-Key was used for another request; use a new one");
                    }
                    return json.readValue(row.getString("result"), type);
                })
                .optional();
    }

    void keep(WriteRequest request, Object result) {
        var key = request.key();
        if (key == null) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO answer (key_id, idempotency_key, request_hash, result, recorded_at)
                        VALUES (:actor, :key, :hash, :result, now())
                        """)
                .param("actor", request.actor().id())
                .param("key", key.key())
                .param("hash", key.requestHash())
                .param("result", json.writeValueAsString(result))
                .update();
    }
}
