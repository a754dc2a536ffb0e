package org.kursktimeline.timeline.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Patches are taken step by step by an own reading of RFC 6902, not by the library that made them. */
class PatchOperationTests {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String[] NAMES = {"title", "a/b", "c~d", "", "0", "événement", "claims"};

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"title\":\"a\"} | {\"title\":\"b\"} | [{\"op\":\"replace\",\"path\":\"/title\",\"value\":\"b\"}]",
                "{\"low\":3} | {\"low\":null} | [{\"op\":\"replace\",\"path\":\"/low\",\"value\":null}]",
                "{\"a/b\":{\"c~d\":1}} | {\"a/b\":{}} | [{\"op\":\"remove\",\"path\":\"/a~1b/c~0d\"}]",
                "{\"tags\":[\"a\",\"c\"]} | {\"tags\":[\"a\",\"b\",\"c\"]} | [{\"op\":\"add\",\"path\":\"/tags/1\",\"value\":\"b\"}]",
                "{\"x\":1,\"y\":2} | {\"x\":1,\"y\":2} | []",
            })
    void aPatchSaysWhatWasPutWhere(String before, String after, String patch) {
        var steps = PatchOperation.between(JSON.readTree(before), JSON.readTree(after));
        assertThat(JSON.writeValueAsString(steps)).isEqualTo(patch);
    }

    @Test
    void takingTheStepsFromTheFirstStateGivesEveryOther() {
        for (int i = 0; i < 300; i++) {
            JsonNode state = object(3);
            JsonNode patched = state.deepCopy();
            for (int revision = 2; revision < 6; revision++) {
                var next = changed(state, 3);
                var steps = JSON.readTree(JSON.writeValueAsString(PatchOperation.between(state, next)));
                assertThat(steps.valueStream().map(step -> step.get("op").asString()))
                        .isSubsetOf("add", "remove", "replace");
                patched = JsonPatches.apply(patched, steps);
                assertThat(patched).as("seed %d: %s", seed, steps).isEqualTo(next);
                state = next;
            }
        }
    }

    private JsonNode value(int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> JSON.readTree("null");
            case 1 -> JSON.readTree(String.valueOf(random.nextInt(3)));
            case 2 -> JSON.readTree("12345678901234567." + random.nextInt(3));
            case 3 -> JSON.readTree(random.nextBoolean() ? "true" : "\"\"");
            case 4 -> JSON.readTree("\"" + "Суджа".substring(random.nextInt(5)) + "\"");
            case 5 -> object(depth - 1);
            default -> array(depth - 1);
        };
    }

    private ObjectNode object(int depth) {
        var object = JSON.createObjectNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            object.set(NAMES[random.nextInt(NAMES.length)], value(depth));
        }
        return object;
    }

    private ArrayNode array(int depth) {
        var array = JSON.createArrayNode();
        for (int i = random.nextInt(5); i > 0; i--) {
            array.add(value(depth));
        }
        return array;
    }

    /** Another state, like the one at the places that stay. */
    private JsonNode changed(JsonNode node, int depth) {
        if (node instanceof ObjectNode object) {
            var changed = JSON.createObjectNode();
            object.properties().forEach(member -> {
                if (random.nextInt(5) > 0) {
                    changed.set(member.getKey(), maybeChanged(member.getValue(), depth));
                }
            });
            changed.setAll(random.nextInt(3) == 0 ? object(depth - 1) : JSON.createObjectNode());
            return changed;
        } else if (node instanceof ArrayNode array) {
            List<JsonNode> items = new ArrayList<>();
            array.forEach(item -> items.add(maybeChanged(item, depth)));
            if (!items.isEmpty() && random.nextBoolean()) {
                items.remove(random.nextInt(items.size()));
            }
            if (random.nextBoolean()) {
                items.add(random.nextInt(items.size() + 1), value(depth - 1));
            }
            return JSON.createArrayNode().addAll(items);
        }
        return value(Math.max(0, depth - 1));
    }

    private JsonNode maybeChanged(JsonNode node, int depth) {
        return depth > 0 && random.nextInt(3) == 0 ? changed(node, depth - 1) : node.deepCopy();
    }
}
