package org.kursktimeline.entity;

import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.kursktimeline.core.Faults;
import tools.jackson.databind.JsonNode;

/**
 * A change of a known entity.
 *
 * @param entity its slug or id
 * @param changes a JSON merge patch of an {@link EntitySubmission}
 * @param faults what the request's reader found fault with already, and where more goes
 * @param precondition is given the current version and throws when the editor has not seen it
 * @param events how many events the entity has, by id: counted before, since who writes takes no connection for reads
 */
public record EntityEdit(
        String entity, JsonNode changes, Faults faults, IntConsumer precondition, Map<UUID, Integer> events) {}
