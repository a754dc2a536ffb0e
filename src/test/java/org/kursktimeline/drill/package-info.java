/** Breaks the service on purpose (kill, failing statements, many writers at once) and looks at what is left. */
@NullMarked
package org.kursktimeline.drill;

import org.jspecify.annotations.NullMarked;
