/**
 * The timeline counted, under the same questions: in groups, by key, by claim, by entity in common. Uses {@code read}
 * and what lies below.
 */
@NullMarked
@NamedInterface("group")
package org.kursktimeline.timeline.group;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
