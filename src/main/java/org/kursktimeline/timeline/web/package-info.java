/** The HTTP side of {@link org.kursktimeline.timeline}. */
@NullMarked
package org.kursktimeline.timeline.web;

import org.jspecify.annotations.NullMarked;
