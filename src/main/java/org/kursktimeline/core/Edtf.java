package org.kursktimeline.core;

import org.jspecify.annotations.Nullable;

/**
 * An EDTF text taken apart.
 *
 * @param text as given
 * @param from its first unit; null when open or unknown
 * @param to its last unit, the same one when there is only one; null when open or unknown
 * @param isInterval whether it was written with two ends
 * @param kind how the time is filled
 */
record Edtf(String text, @Nullable EdtfUnit from, @Nullable EdtfUnit to, boolean isInterval, TimeKind kind) {}
