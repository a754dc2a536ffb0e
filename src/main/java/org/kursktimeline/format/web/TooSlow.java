package org.kursktimeline.format.web;

import java.io.IOException;

/** The caller takes an export so slowly that it is cut off. */
final class TooSlow extends IOException {

    private static final long serialVersionUID = 1L;

    TooSlow(String limit) {
        super("the caller reads too slowly: " + limit);
    }
}
