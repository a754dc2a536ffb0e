package org.kursktimeline.facts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Who or what made an event's statement.
 *
 * @param kind {@code human}, {@code import} or {@code machine}
 * @param name of the import or the machine; null for a human
 * @param version of the machine
 * @param confidence of the machine, 0 to 1
 */
@Embeddable
public record ProducedBy(
        @Column(name = "produced_by_kind") String kind,
        @Column(name = "produced_by_name") @Nullable String name,
        @Column(name = "produced_by_version") @Nullable String version,
        @Column(name = "confidence") @Nullable Double confidence) {

    /** An editor by hand. */
    public static final ProducedBy HUMAN = new ProducedBy("human", null, null, null);

    /**
     * How sure it is of its coding, 0 to 1: as it says, else 1 for what people coded; null for a machine that is
     * silent.
     */
    public @Nullable Double certainty() {
        return confidence == null && !kind.equals("machine") ? Double.valueOf(1) : confidence;
    }
}
