package org.kursktimeline.timeline.moment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The timeline as of a position, under a name that is never given to another.
 *
 * @param asOf the instant of that position; {@code as_of=release:<name>} asks for it
 * @param changeToken what to read changes from by whoever holds the release
 * @param events published events of that state
 * @param claims their claims
 * @param articles the articles of these
 * @param sources the sources of those
 * @param checksum {@code sha256:} and in hex the SHA-256 of the events as JSON with their claims, a line each, in the
 *     order of their ids
 * @param licence under which the release is given away
 * @param note in its maker's words; null where none was given
 */
public record Release(
        String name,
        Instant asOf,
        String changeToken,
        long events,
        long claims,
        long articles,
        long sources,
        String checksum,
        String licence,
        @Nullable String note,
        Instant createdAt) {}
