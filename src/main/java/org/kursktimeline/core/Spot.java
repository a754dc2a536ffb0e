package org.kursktimeline.core;

import org.jspecify.annotations.Nullable;

/**
 * A place in a request body that is being read, and where the faults found there go.
 *
 * @param parent what it lies in; null at the root
 * @param token the member's name or the item's index; at the root a ready JSON pointer, empty for the whole body
 * @param isItem whether it is an item of an array
 */
record Spot(@Nullable Spot parent, String token, boolean isItem, Faults faults) {

    static Spot root(String pointer, Faults faults) {
        return new Spot(null, pointer, false, faults);
    }

    Spot member(String name) {
        return new Spot(this, name, false, faults);
    }

    Spot item(int index) {
        return new Spot(this, Integer.toString(index), true, faults);
    }

    void fault(String code, String detail) {
        faults.at(pointer(), code, detail);
    }

    /** The RFC 6901 pointer, with surrogates that lack their pair replaced, so that it can be written. */
    String pointer() {
        return parent == null
                ? token
                : parent.pointer() + "/"
                        + Text.storable(token).replace("~", "~0").replace("/", "~1");
    }

    /** The name for messages, e.g. {@code 'title'}, {@code 'tags[3]'} or {@code the body}. */
    String name() {
        var plain = plainName();
        return plain.isEmpty() ? "the body" : "'" + plain + "'";
    }

    private String plainName() {
        if (parent == null) {
            return token.substring(token.lastIndexOf('/') + 1);
        }
        return isItem ? parent.plainName() + "[" + token + "]" : Text.shortened(token);
    }
}
