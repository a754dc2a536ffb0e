package org.kursktimeline.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Shorthand;

/**
 * A place as a submission states it: a known one, a name to look up, coordinates, or a place with coordinates.
 *
 * @param place slug or id
 * @param name looked up, within the place given by {@code within} (slug or id)
 * @param precision of the coordinates, or coarser than the place
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record WhereInput(
        @Nullable @Size(max = 200) String place,
        @Nullable @Size(max = 200) String name,
        @Nullable @Size(max = 200) String within,
        @DecimalMin("-90") @DecimalMax("90") @Nullable Double lat,
        @DecimalMin("-180") @DecimalMax("180") @Nullable Double lon,
        @Nullable String precision) {

    /** A place given by its slug or id alone. */
    @Shorthand
    public static WhereInput of(String place) {
        return new WhereInput(place, null, null, null, null, null);
    }
}
