package org.kursktimeline.facts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * An entity in a role in an event.
 *
 * @param entity the entity's id
 * @param role actor, target, party, victim, speaker, witness, instrument or mediator
 */
@Embeddable
public record Participation(
        @Column(name = "entity_id") UUID entity,
        @Column(name = "role") String role) {}
