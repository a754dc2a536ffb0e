package org.kursktimeline.event.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an editor acts; it stays in the event's history. */
record ReasonBody(@NotBlank @Size(max = 1_000) String reason) {}
