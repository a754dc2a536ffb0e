package org.kursktimeline.core;

import java.time.Instant;

/**
 * What a file is a copy of: the timeline at one instant.
 *
 * @param asOf instant of the last position that it shows
 * @param changeToken that position, from which {@code /v1/changes} goes on
 */
public record Edition(Instant asOf, String changeToken) {

    /** How to cite it, ASCII. */
    public String citation() {
        return "Kursk Timeline, as of " + asOf + ". Sources and their licences: /v1/sources";
    }
}
