/** The HTTP side of {@link org.kursktimeline.core}. */
@NullMarked
package org.kursktimeline.core.web;

import org.jspecify.annotations.NullMarked;
