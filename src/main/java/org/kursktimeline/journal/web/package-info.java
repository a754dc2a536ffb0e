/** The HTTP side of {@link org.kursktimeline.journal}: who writes, and the audit trail. */
@NullMarked
@NamedInterface("web")
package org.kursktimeline.journal.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
