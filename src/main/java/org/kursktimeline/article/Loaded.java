package org.kursktimeline.article;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.OrderingMode;
import org.hibernate.Session;
import org.hibernate.SessionCheckMode;

/** Rows by their ids, asking the database only for those that the current transaction has not read yet. */
final class Loaded {

    private Loaded() {}

    static <T> List<T> of(EntityManager entities, Class<T> type, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities
                .unwrap(Session.class)
                .findMultiple(type, ids.stream().distinct().toList(), SessionCheckMode.ENABLED, OrderingMode.UNORDERED)
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }
}
