package org.kursktimeline.timeline;

import java.io.IOException;
import java.time.Instant;
import java.util.Iterator;

/**
 * All that a question finds, as of one moment.
 *
 * @param asOf instant of the last position that it saw
 * @param changeToken that position
 * @param rows in the order asked for; read from the database a few at a time, as they are taken
 */
public record Selection<T>(Instant asOf, String changeToken, Iterator<T> rows) {

    /** Takes a selection while it lasts: until the method returns. */
    @FunctionalInterface
    public interface Taker<T> {

        /** Takes as many rows as it wants; an exception ends the reading. */
        void take(Selection<T> selection) throws IOException;
    }
}
