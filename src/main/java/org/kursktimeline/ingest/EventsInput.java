package org.kursktimeline.ingest;

import jakarta.validation.constraints.Size;
import java.util.List;

/** Events to be added to a stored article. */
public record EventsInput(@Size(min = 1, max = 200) List<EventInput> events) {}
