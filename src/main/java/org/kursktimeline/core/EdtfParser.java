package org.kursktimeline.core;

import static org.kursktimeline.core.NotEdtf.text;

import org.jspecify.annotations.Nullable;

/**
 * Reads EDTF (ISO 8601-2) level 0, level 1 and {@code [a..b]} of level 2, in time linear to the text. Left out:
 * years before 1000 and after 2999, intervals that are open at both ends, unspecified digits inside an interval.
 */
final class EdtfParser {

    private static final int LONGEST = 100;
    private static final String OPEN = "..";

    private EdtfParser() {}

    static Edtf parse(String edtf) {
        if (edtf.length() > LONGEST) {
            throw text(edtf, "it is longer than " + LONGEST + " characters");
        }
        if (edtf.startsWith("[")) {
            return oneOf(edtf);
        }
        int slash = edtf.indexOf('/');
        if (slash >= 0) {
            var from = end(edtf, edtf.substring(0, slash));
            var to = end(edtf, edtf.substring(slash + 1));
            return interval(edtf, from, to, TimeKind.LASTED);
        }
        var unit = new EdtfUnitParser(edtf, edtf).read();
        return new Edtf(edtf, unit, unit, false, TimeKind.WITHIN);
    }

    private static Edtf oneOf(String edtf) {
        int dots = edtf.indexOf(OPEN);
        if (!edtf.endsWith("]") || dots < 0) {
            throw text(edtf, "for a time between two others write [2024-08-12..2024-08-15]");
        }
        var from = end(edtf, edtf.substring(1, dots));
        var to = end(edtf, edtf.substring(dots + OPEN.length(), edtf.length() - 1));
        return interval(edtf, from, to, TimeKind.WITHIN);
    }

    private static Edtf interval(String edtf, @Nullable EdtfUnit from, @Nullable EdtfUnit to, TimeKind kind) {
        if (from == null && to == null) {
            throw text(edtf, "at least one end must be known, as in 2024-08-06/..");
        }
        return new Edtf(edtf, from, to, true, kind);
    }

    private static @Nullable EdtfUnit end(String whole, String part) {
        if (part.isEmpty() || (part.equals(OPEN) && !whole.startsWith("["))) {
            return null;
        }
        if (part.indexOf('X') >= 0) {
            throw text(whole, "leave out the unspecified digits inside an interval, as in 2024-08/2024-09");
        }
        return new EdtfUnitParser(whole, part).read();
    }
}
