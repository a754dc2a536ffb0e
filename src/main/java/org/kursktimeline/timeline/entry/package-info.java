/**
 * Entries: derived from the facts of events, recorded in the writer's transaction, and turned into JSON again. Uses no
 * other package of the timeline; what other modules may use carries {@code @NamedInterface}.
 */
@NullMarked
package org.kursktimeline.timeline.entry;

import org.jspecify.annotations.NullMarked;
