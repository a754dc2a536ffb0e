package org.kursktimeline.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored keys: ids and hashes, never a secret. */
@Component
class ApiKeyTable {

    private static final String VIEW = "SELECT id, name, scopes, created_at, expires_at, last_used_at FROM api_key";

    private final JdbcClient jdbc;

    ApiKeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A key that was made and neither expired nor was revoked. */
    record Credential(byte[] secretHash, Actor actor) {}

    Optional<Credential> findValid(String id, Instant now) {
        return jdbc.sql("""
                        SELECT id, name, secret_hash, scopes FROM api_key
                        WHERE id = :id AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > :now)
                        """)
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Credential(
                        row.getBytes("secret_hash"),
                        new Actor(row.getString("id"), row.getString("name"), knownScopes(row))))
                .optional();
    }

    void insert(ApiKeyView key, byte[] secretHash, String createdBy) {
        jdbc.sql("""
                        INSERT INTO api_key (id, name, secret_hash, scopes, created_at, created_by, expires_at)
                        VALUES (:id, :name, :hash, string_to_array(:scopes, ' '), :createdAt, :createdBy, :expiresAt)
                        """)
                .param("id", key.id())
                .param("name", key.name())
                .param("hash", secretHash)
                .param("scopes", String.join(" ", key.scopes()))
                .param("createdAt", key.createdAt().atOffset(ZoneOffset.UTC))
                .param("createdBy", createdBy)
                .param("expiresAt", utc(key.expiresAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    List<ApiKeyView> all() {
        return jdbc.sql(VIEW + " WHERE revoked_at IS NULL ORDER BY created_at DESC, id")
                .query((row, n) -> view(row))
                .list();
    }

    boolean isUnrevoked(String id) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM api_key WHERE id = :id AND revoked_at IS NULL)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Locks the key until the end of the transaction. */
    Optional<ApiKeyView> lockUnrevoked(String id) {
        return jdbc.sql(VIEW + " WHERE id = :id AND revoked_at IS NULL FOR UPDATE")
                .param("id", id)
                .query((row, n) -> view(row))
                .optional();
    }

    void revoke(String id, Instant at) {
        jdbc.sql("UPDATE api_key SET revoked_at = :at WHERE id = :id")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void used(Map<String, Instant> uses) {
        var ids = List.copyOf(uses.keySet());
        jdbc.sql("""
                        UPDATE api_key SET last_used_at = greatest(last_used_at, used.at)
                        FROM unnest(:ids::text[], :instants::timestamptz[]) AS used (id, at)
                        WHERE api_key.id = used.id
                        """)
                .param("ids", ids.toArray(String[]::new))
                .param(
                        "instants",
                        ids.stream().map(id -> String.valueOf(uses.get(id))).toArray(String[]::new))
                .update();
    }

    private static ApiKeyView view(ResultSet row) throws SQLException {
        return new ApiKeyView(
                row.getString("id"),
                row.getString("name"),
                Arrays.asList(strings(row.getArray("scopes"))),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("expires_at", OffsetDateTime.class)),
                instant(row.getObject("last_used_at", OffsetDateTime.class)),
                null);
    }

    private static Set<Scope> knownScopes(ResultSet row) throws SQLException {
        return Arrays.stream(strings(row.getArray("scopes")))
                .flatMap(code -> Scope.find(code).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String[] strings(Array array) throws SQLException {
        return (String[]) array.getArray();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
