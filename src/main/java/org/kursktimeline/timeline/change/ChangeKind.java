package org.kursktimeline.timeline.change;

import java.util.Locale;

/** What a change was to a reader who keeps what matches a filter. */
enum ChangeKind {
    /** It is as told now, or has begun to match. */
    CHANGED,
    /** An editor withdrew it. */
    RETRACTED,
    /** It is part of another event now. */
    MERGED,
    /** It was erased for a legal reason: whoever keeps it erases it too. */
    ERASED,
    /** It matched before and does not any more. */
    LEFT;

    static ChangeKind of(String status, boolean matches) {
        return switch (status) {
            case "retracted" -> RETRACTED;
            case "merged" -> MERGED;
            case "erased" -> ERASED;
            default -> matches ? CHANGED : LEFT;
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
