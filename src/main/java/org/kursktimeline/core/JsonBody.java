package org.kursktimeline.core;

import tools.jackson.databind.JsonNode;

/** The body of a request: well-formed JSON within the limits, not yet read as anything. */
public final class JsonBody {

    private final byte[] bytes;
    private final JsonNode tree;

    private JsonBody(byte[] bytes, JsonNode tree) {
        this.bytes = bytes;
        this.tree = tree;
    }

    /**
     * Parses a body: UTF-8, one JSON value, no field twice, at most 32 levels deep.
     *
     * @throws ProblemException 400 malformed-body that says what is wrong and where
     */
    public static JsonBody parse(byte[] bytes) {
        return new JsonBody(bytes, StrictJson.parse(bytes));
    }

    /**
     * Reads the body as a record; see {@link BodyReader} for how.
     *
     * @param faults where faults go; the caller ends with {@link Faults#throwIfAny()}
     */
    public <T> T read(Class<T> recordType, Faults faults) {
        return BodyReader.read(tree, recordType, faults, "");
    }

    /** The body as a tree. */
    public JsonNode tree() {
        return tree;
    }

    /** The body as it came; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }
}
