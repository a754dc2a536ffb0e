/**
 * What changed, in the order of commits, under the same questions; and who waits for it. Uses {@code read} and what
 * lies below.
 */
@NullMarked
package org.kursktimeline.timeline.change;

import org.jspecify.annotations.NullMarked;
