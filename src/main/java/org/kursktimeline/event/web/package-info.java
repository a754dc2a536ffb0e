/** The HTTP side of {@link org.kursktimeline.event}. */
@NullMarked
package org.kursktimeline.event.web;

import org.jspecify.annotations.NullMarked;
