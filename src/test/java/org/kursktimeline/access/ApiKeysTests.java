package org.kursktimeline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.Scope;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.journal.WriteRequest;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class ApiKeysTests {

    private static final WriteRequest BY_SYSTEM = WriteRequest.by(Actor.SYSTEM);

    @Autowired
    ApiKeys keys;

    @Autowired
    ApiKeyTable table;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void aNewKeyActsUnderItsIdWithItsScopes() {
        var made = make("desk", Scope.EVENTS_WRITE, Scope.EVENTS_WRITE);
        assertThat(made.scopes()).containsExactly("events:write");
        assertThat(keys.authenticate(key(made))).hasValueSatisfying(actor -> {
            assertThat(actor.id()).isEqualTo(made.id());
            assertThat(actor.name()).isEqualTo("desk");
            assertThat(actor.may(Scope.EVENTS_WRITE)).isTrue();
            assertThat(actor.may(Scope.EVENTS_REVIEW)).isFalse();
        });
    }

    @Test
    void theKeyOfTheDocumentationIsMadeOnceAndOpensNothing(@Autowired ExampleKey example) {
        example.make();
        example.make();
        var shown =
                keys.all().stream().filter(key -> key.id().equals("ExampleKey")).toList();
        assertThat(shown).singleElement().satisfies(key -> {
            assertThat(key.scopes()).isEmpty();
            assertThat(key.expiresAt()).isBeforeOrEqualTo(clock.instant());
        });
        assertThat(table.findValid("ExampleKey", clock.instant())).isEmpty();
        assertThat(example.findAny()).contains("ExampleKey");

        keys.revoke(BY_SYSTEM, "ExampleKey");
        example.make();
        assertThat(example.findAny()).isEmpty();
    }

    @Test
    void neitherKeyNorSecretIsStoredAnywhere() {
        var made = make("stored", Scope.OPS_READ);
        var secret = key(made).split("_")[3];
        for (var table : List.of("api_key", "change", "answer")) {
            assertThat(jdbc.sql("SELECT count(*) FROM %s AS t WHERE t::text LIKE '%%' || :secret || '%%'"
                                    .formatted(table))
                            .param("secret", secret)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void aRevokedKeyIsRefusedAtOnceAndTheLogSaysWhoMadeAndRevokedIt() {
        var made = make("short-lived", Scope.EVENTS_WRITE);
        keys.revoke(BY_SYSTEM, made.id());
        assertThat(keys.authenticate(key(made))).isEmpty();
        assertThat(keys.all()).extracting(ApiKeyView::id).doesNotContain(made.id());
        assertThat(jdbc.sql("SELECT actor || ' ' || action FROM change WHERE subject = :id ORDER BY position")
                        .param("id", made.id())
                        .query(String.class)
                        .list())
                .containsExactly("system api_key.created", "system api_key.revoked");
    }

    @Test
    void anExpiredKeyIsRefused() {
        var made = keys.create(BY_SYSTEM, new NewApiKey("old", List.of(Scope.EVENTS_WRITE), Instant.EPOCH))
                .result();
        assertThat(keys.authenticate(key(made))).isEmpty();
    }

    @Test
    void theRightIdWithAnotherSecretIsRefused() {
        var one = make("one", Scope.EVENTS_WRITE);
        var other = KeyText.generate(new SecureRandom());
        jdbc.sql("UPDATE api_key SET secret_hash = :hash WHERE id = :id")
                .param("hash", other.secretHash())
                .param("id", one.id())
                .update();
        assertThat(keys.authenticate(key(one))).isEmpty();
    }

    @Test
    void aMisspeltKeyCostsNoQuery() {
        var text = KeyText.generate(new SecureRandom()).text();
        var misspelt = text.substring(0, text.length() - 1) + (text.endsWith("a") ? "b" : "a");
        long before = queriesForKeys();
        assertThat(keys.authenticate(misspelt)).isEmpty();
        assertThat(queriesForKeys()).isEqualTo(before);
        assertThat(keys.authenticate(text)).isEmpty();
        assertThat(queriesForKeys()).isGreaterThan(before);
    }

    @Test
    void theUseOfAKeyIsWrittenDownLater() {
        var made = make("used", Scope.EVENTS_WRITE);
        assertThat(keys.authenticate(key(made))).isPresent();
        assertThat(keys.all())
                .filteredOn(key -> key.id().equals(made.id()))
                .singleElement()
                .satisfies(key -> assertThat(key.lastUsedAt())
                        .isBetween(clock.instant().minus(Duration.ofMinutes(1)), clock.instant()));
    }

    @Test
    void anUnknownIdTakesAsLongAsAWrongSecret() {
        var known = make("timed", Scope.EVENTS_WRITE);
        var other = KeyText.generate(new SecureRandom());
        jdbc.sql("UPDATE api_key SET secret_hash = :hash WHERE id = :id")
                .param("hash", other.secretHash())
                .param("id", known.id())
                .update();
        int rounds = 5_000;
        var wrongSecret = new long[rounds];
        var unknownId = new long[rounds];
        for (int i = 0; i < rounds; i++) {
            wrongSecret[i] = nanosToRefuse(key(known));
            unknownId[i] = nanosToRefuse(other.text());
        }
        Arrays.sort(wrongSecret);
        Arrays.sort(unknownId);
        assertThat((double) unknownId[rounds / 2] / wrongSecret[rounds / 2])
                .as("medians of %d calls, alternating", rounds)
                .isBetween(0.7, 1.4);
    }

    private long nanosToRefuse(String key) {
        long start = System.nanoTime();
        assertThat(keys.authenticate(key).isEmpty()).isTrue();
        return System.nanoTime() - start;
    }

    private ApiKeyView make(String name, Scope... scopes) {
        return keys.create(BY_SYSTEM, new NewApiKey(name, List.of(scopes), null))
                .result();
    }

    private static String key(ApiKeyView made) {
        return Objects.requireNonNull(made.key());
    }

    /** How often the table of keys was scanned, as the server counts it. */
    private long queriesForKeys() {
        jdbc.sql("SELECT pg_stat_force_next_flush()").query(rs -> {});
        return jdbc.sql("""
                        SELECT coalesce(seq_scan, 0) + coalesce(idx_scan, 0) FROM pg_stat_user_tables WHERE relname = 'api_key'
                        """).query(Long.class).single();
    }
}
