package org.kursktimeline.entity;

/**
 * An event type that was known before has another label or another parent, so that events of it and of the types below
 * it read otherwise. Published inside the write, before its stamp. A new type is not told of.
 */
public record EventTypeChanged(String code) {

    /** What a job that takes the change further is for. */
    public String subject() {
        return subject(code);
    }

    static String subject(String code) {
        return "event_type:" + code;
    }
}
