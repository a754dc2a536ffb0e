/** The HTTP side of {@link org.kursktimeline.analysis}. */
@NullMarked
package org.kursktimeline.analysis.web;

import org.jspecify.annotations.NullMarked;
