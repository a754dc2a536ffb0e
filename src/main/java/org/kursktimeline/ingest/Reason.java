package org.kursktimeline.ingest;

import org.kursktimeline.core.Faults;
import org.kursktimeline.core.Text;
import tools.jackson.databind.JsonNode;

/** The reason that every edit gives. */
final class Reason {

    private static final int LONGEST = 1_000;

    private Reason() {}

    /** The member {@code reason} of a patch; an empty text with a fault when there is none. */
    static String of(JsonNode patch, Faults faults) {
        if (!patch.isObject()) {
            faults.at("", "wrong-type", "the body is a JSON object");
            faults.throwIfAny();
        }
        var reason = patch.path("reason");
        if (!reason.isString() || reason.stringValue().isBlank()) {
            faults.at("/reason", "missing", "say why in 'reason': it stays in the event's history");
            return "";
        }
        var text = reason.stringValue();
        if (text.length() > LONGEST || !Text.isStorable(text)) {
            faults.at("/reason", "too-long", "'reason' has at most " + LONGEST + " characters of text");
        }
        return text;
    }
}
