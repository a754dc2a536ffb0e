/** The HTTP side of {@link org.kursktimeline.format}. */
@NullMarked
package org.kursktimeline.format.web;

import org.jspecify.annotations.NullMarked;
