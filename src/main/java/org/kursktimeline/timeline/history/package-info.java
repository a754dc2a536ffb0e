/**
 * Single events: as they stand at a moment, and every state that they had. Uses {@code filter}, {@code moment} and
 * {@code entry}.
 */
@NullMarked
package org.kursktimeline.timeline.history;

import org.jspecify.annotations.NullMarked;
