/** Kursk Timeline: news articles in, a sourced and queryable timeline out. */
@NullMarked
package org.kursktimeline;

import org.jspecify.annotations.NullMarked;
