package org.kursktimeline.article;

import org.kursktimeline.core.Cut;
import org.kursktimeline.journal.Position;

/**
 * A page of a list.
 *
 * @param seen the last write that the list reflects
 */
public record Found<T>(Cut<T> page, Position seen) {}
