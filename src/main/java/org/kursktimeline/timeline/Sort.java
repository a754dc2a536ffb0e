package org.kursktimeline.timeline;

import java.util.Arrays;
import java.util.List;

/** The orders of a list of events; each ends in the event's id, so that no two entries are equal. */
enum Sort {
    TIME(
            "time",
            "starts_at, event_id",
            "(e.starts_at, e.event_id) > (:after_time, :after_id)",
            "(e.starts_at, e.event_id) >= (:after_time, :after_id)"),
    TIME_DOWN(
            "-time",
            "starts_at DESC, event_id DESC",
            "(e.starts_at, e.event_id) < (:after_time, :after_id)",
            "(e.starts_at, e.event_id) <= (:after_time, :after_id)"),
    RECORDED(
            "recorded",
            "recorded, event_id",
            "(e.recorded, e.event_id) > (:after_position, :after_id)",
            "(e.recorded, e.event_id) >= (:after_position, :after_id)"),
    RECORDED_DOWN(
            "-recorded",
            "recorded DESC, event_id DESC",
            "(e.recorded, e.event_id) < (:after_position, :after_id)",
            "(e.recorded, e.event_id) <= (:after_position, :after_id)");

    private final String code;
    private final String orderBy;
    private final String after;
    private final String notBefore;

    Sort(String code, String orderBy, String after, String notBefore) {
        this.code = code;
        this.orderBy = orderBy;
        this.after = after;
        this.notBefore = notBefore;
    }

    /** The value of the parameter {@code sort}. */
    String code() {
        return code;
    }

    boolean isByTime() {
        return this == TIME || this == TIME_DOWN;
    }

    String orderBy() {
        return orderBy;
    }

    /** The entries after the bound one. */
    String after() {
        return after;
    }

    /** The bound entry and those after it. */
    String notBefore() {
        return notBefore;
    }

    static Sort of(String code) {
        return Arrays.stream(values())
                .filter(sort -> sort.code.equals(code))
                .findFirst()
                .orElseThrow();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Sort::code).toList();
    }
}
