package org.kursktimeline.facts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * An event's id in another data set; one belongs to one event only.
 *
 * @param scheme the data set, e.g. {@code acled}
 * @param value its id there
 */
@Embeddable
public record ExternalId(
        @Column(name = "scheme") String scheme,
        @Column(name = "value") String value) {}
