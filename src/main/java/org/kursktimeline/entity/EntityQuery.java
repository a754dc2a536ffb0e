package org.kursktimeline.entity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entities are asked for.
 *
 * @param q a name as the asker spells it; null for all
 * @param kinds codes of {@link EntityKind}, any of them; empty for all
 * @param within the place that contains them, or is the one; null for anywhere
 */
public record EntityQuery(
        @Nullable String q, List<String> kinds, @Nullable UUID within) {}
