package org.kursktimeline.event;

import java.util.List;
import java.util.UUID;

/** The ids of a stored event and of its claims, in the order given. */
public record NewEvent(UUID id, List<UUID> claims) {}
