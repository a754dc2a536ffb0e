package org.kursktimeline.core;

/** A text is not a time that the service reads; the message says what to write instead. */
public final class NotEdtf extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The code of what is no form of EDTF at all. */
    static final String UNREADABLE = "when-not-edtf";

    private final String code;

    NotEdtf(String code, String detail) {
        super(detail, null, false, false);
        this.code = code;
    }

    /**
     * The fault's stable code: {@code when-not-edtf}, {@code no-such-day}, {@code no-such-time},
     * {@code year-out-of-range} or {@code interval-ends-before-it-starts}.
     */
    public String code() {
        return code;
    }

    /** What is wrong and, where it can be guessed, what to write. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    static NotEdtf text(String text) {
        return new NotEdtf(UNREADABLE, EdtfHint.about(text));
    }

    /** Of a text in whose place an interval is none, nor a time without its distance from UTC. */
    static NotEdtf bound(String text) {
        return new NotEdtf(UNREADABLE, EdtfHint.aboutBound(text));
    }

    static NotEdtf text(String text, String reason) {
        return new NotEdtf(UNREADABLE, "'" + Text.shortened(text) + "' is not an EDTF date; " + reason);
    }
}
