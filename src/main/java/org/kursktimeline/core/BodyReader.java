package org.kursktimeline.core;

import tools.jackson.databind.JsonNode;

/**
 * Binds a JSON tree to a record and tells every fault at once, each with its pointer.
 *
 * <p>A component is read from the field of its name in snake_case. It must be there unless it is marked
 * {@code @Nullable} or is a list, map or Optional, which are empty when absent; null counts as absent. Components are
 * texts, whole numbers, {@code double}, {@code BigDecimal}, booleans, {@code Instant} (RFC 3339 with offset),
 * {@code LocalDate}, {@code UUID}, enums (by {@code code()}, else by name in lower case), {@code JsonNode}, records,
 * and {@code List}, {@code Map<String, …>} and {@code Optional} of these. {@code @Size} (code points, items),
 * {@code @NotBlank}, {@code @Min}, {@code @Max}, {@code @DecimalMin}, {@code @DecimalMax}, {@code @Pattern},
 * {@link Words} and {@link Shorthand} are heeded, on items and map keys too.
 *
 * <p>Codes of the faults: {@code unknown-field}, {@code missing}, {@code wrong-type}, {@code blank}, {@code too-long},
 * {@code too-short}, {@code too-many}, {@code too-few}, {@code unknown-value}, {@code out-of-range}, {@code
 * not-storable}, {@code wrong-form}, {@code not-a-date-time}, {@code year-out-of-range}, {@code not-a-date}, {@code
 * not-an-id}.
 */
public final class BodyReader {

    private BodyReader() {}

    /**
     * Reads the tree. What is at fault is null, zero or empty in the answer, so that further checks can go on and add
     * their faults; the caller ends with {@link Faults#throwIfAny()}.
     *
     * @param pointer where the tree stands in the request body; empty for the whole of it
     * @throws ProblemException 422 at once when the tree is not an object, or the record refuses to be made with faults
     */
    public static <T> T read(JsonNode tree, Class<T> recordType, Faults faults, String pointer) {
        var read = Readers.of(recordType).read(tree, Spot.root(pointer, faults));
        if (read == null) {
            faults.throwIfAny();
            throw new IllegalStateException(recordType + " was read as nothing");
        }
        return recordType.cast(read);
    }
}
