/**
 * Reads what a question finds: pages, selections, hints. The only place that makes the SQL of a read. Uses the
 * question and, below it, {@code filter}, {@code moment} and {@code entry}; what other modules may use carries
 * {@code @NamedInterface}.
 */
@NullMarked
package org.kursktimeline.timeline.read;

import org.jspecify.annotations.NullMarked;
