package org.kursktimeline.core;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Hands a value over as it stands, after checking that its texts can be stored. */
record TreeReader() implements ValueReader {

    @Override
    public Object read(JsonNode node, Spot spot) {
        check(node, spot);
        return node;
    }

    private void check(JsonNode node, Spot spot) {
        if (node.isString() && !Text.isStorable(node.stringValue())) {
            spot.fault("not-storable", spot.name() + " contains NUL or half of a surrogate pair, which is not text");
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                check(node.get(i), spot.item(i));
            }
        } else {
            node.properties().forEach(member -> check(member, spot));
        }
    }

    private void check(Map.Entry<String, JsonNode> member, Spot spot) {
        if (!Text.isStorable(member.getKey())) {
            spot.fault("not-storable", "a member of " + spot.name() + " has a name that is not text");
        }
        check(member.getValue(), spot.member(member.getKey()));
    }

    @Override
    public String expected() {
        return "a value";
    }
}
