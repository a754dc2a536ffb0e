/** The HTTP side of {@link org.kursktimeline.entity}. */
@NullMarked
@NamedInterface("web")
package org.kursktimeline.entity.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
