/**
 * What an entry can be filtered by: the table of filters, and each as a small fragment of SQL. Uses {@code entry},
 * whose keys it compares; what other modules may use carries {@code @NamedInterface}.
 */
@NullMarked
package org.kursktimeline.timeline.filter;

import org.jspecify.annotations.NullMarked;
