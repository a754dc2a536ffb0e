package org.kursktimeline.entity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.kursktimeline.core.EventCounts;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Events are counted on the readers' connections, which nobody takes who holds one to write. */
@ServiceTest
class EntityCountsTests {

    /** Counts five events of each, and notes whether it was asked within a write. */
    @TestConfiguration
    @Primary
    static class Five implements EventCounts {

        final List<Boolean> withinWrites = new CopyOnWriteArrayList<>();

        @Override
        public Map<UUID, Integer> count(String key, Collection<UUID> subjects) {
            withinWrites.add(TransactionSynchronizationManager.isActualTransactionActive());
            return about(key, subjects);
        }

        @Override
        public Map<UUID, Integer> about(String key, Collection<UUID> subjects) {
            return subjects.stream().distinct().collect(java.util.stream.Collectors.toMap(id -> id, id -> 5));
        }
    }

    @Autowired
    Five counts;

    @LocalServerPort
    int port;

    @Test
    void eventsAreCountedBeforeAnEntityIsWritten() {
        var api = Api.withAdminKey(port);
        var slug = "counted-" + UUID.randomUUID();
        var made = api.post(
                "/v1/entities", "{\"kind\": \"unit\", \"slug\": \"%1$s\", \"name\": \"Unit %1$s\"}".formatted(slug));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().at("/events").asInt()).as("it is new").isZero();
        var edited = api.patch(
                "/v1/entities/" + slug,
                "{\"name\": \"Other %s\", \"reason\": \"test\"}".formatted(slug),
                "If-Match",
                "*");
        assertThat(edited.status()).as(edited.text()).isEqualTo(200);
        assertThat(edited.json().at("/events").asInt()).isEqualTo(5);
        assertThat(counts.withinWrites).isNotEmpty().containsOnly(false);
    }
}
