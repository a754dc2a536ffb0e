/** The HTTP side of {@link org.kursktimeline.entity}. */
@NullMarked
package org.kursktimeline.entity.web;

import org.jspecify.annotations.NullMarked;
