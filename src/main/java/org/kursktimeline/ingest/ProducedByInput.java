package org.kursktimeline.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Words;

/** Who or what made the event; human when left out. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProducedByInput(
        @Words({"human", "import", "machine"}) String kind,
        @Nullable @Size(max = 100) String name,
        @Nullable @Size(max = 100) String version,
        @DecimalMin("0") @DecimalMax("1") @Nullable Double confidence) {}
