/** The HTTP side of {@link org.kursktimeline.ingest}. */
@NullMarked
package org.kursktimeline.ingest.web;

import org.jspecify.annotations.NullMarked;
