package org.kursktimeline.format;

import java.io.IOException;

/** Prints a selection, an item at a time; made for one file. */
public interface Printer {

    /** Prints what stands before the first item. */
    void begin() throws IOException;

    /**
     * Prints one item.
     *
     * @param json an event or a figure as the service answers it, UTF-8
     * @param most rows to print of it at most
     * @return how many rows were printed
     */
    long print(byte[] json, long most) throws IOException;

    /**
     * Prints what stands after the last item, and flushes.
     *
     * @param rows how many rows were printed in all
     */
    void end(long rows) throws IOException;
}
