/** The HTTP side of {@link org.kursktimeline.access}: keys of requests, the table of routes. */
@NullMarked
package org.kursktimeline.access.web;

import org.jspecify.annotations.NullMarked;
