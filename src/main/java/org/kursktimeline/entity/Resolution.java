package org.kursktimeline.entity;

import java.util.List;

/** What a name came to. */
public sealed interface Resolution {

    /** One entity bears the name. */
    record Found(EntityView entity) implements Resolution {}

    /** Several bear it equally well; ordered by slug. */
    record Ambiguous(List<EntityView> candidates) implements Resolution {}

    /** None bears it. */
    record Unknown() implements Resolution {}
}
