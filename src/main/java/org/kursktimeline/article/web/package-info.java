/** The HTTP side of {@link org.kursktimeline.article}. */
@NullMarked
package org.kursktimeline.article.web;

import org.jspecify.annotations.NullMarked;
