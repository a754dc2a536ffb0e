package org.kursktimeline.core;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Parses what a stranger sent: bounded in every direction and without guessing. */
final class StrictJson {

    static final int DEPTH = 32;
    /** UTF-16 units; an article's body of 2,000,000 code points fits, whatever they are. */
    static final int TEXT = 4_000_000;

    static final int TOKENS = 500_000;
    static final int NAME = 256;
    static final int NUMBER = 64;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxStringLength(TEXT)
                            .maxTokenCount(TOKENS)
                            .maxNameLength(NAME)
                            .maxNumberLength(NUMBER)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonNodeFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private StrictJson() {}

    static JsonNode parse(byte[] bytes) {
        try {
            var tree = MAPPER.readTree(text(bytes));
            if (tree.isMissingNode()) {
                throw malformed("the body is empty");
            }
            return tree;
        } catch (StreamConstraintsException beyond) {
            throw malformed(limit(String.valueOf(beyond.getOriginalMessage())));
        } catch (JacksonException notJson) {
            throw malformed(
                    notJson.getCause() instanceof CharacterCodingException
                            ? "the body is not valid UTF-8"
                            : syntax(notJson));
        }
    }

    private static Reader text(byte[] bytes) {
        boolean marked =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        int start = marked ? 3 : 0;
        return new InputStreamReader(
                new ByteArrayInputStream(bytes, start, bytes.length - start),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static String limit(String message) {
        if (message.contains("nesting depth")) {
            return "the body is nested deeper than " + DEPTH + " levels";
        } else if (message.contains("oken count")) {
            return "the body has more than " + TOKENS + " values, names and brackets";
        } else if (message.contains("ame length") || message.startsWith("Name")) {
            return "a field's name is longer than " + NAME + " characters";
        } else if (message.contains("umber")) {
            return "a number is longer than " + NUMBER + " characters";
        }
        return "a text is longer than " + TEXT + " characters";
    }

    private static String syntax(JacksonException notJson) {
        var where = notJson.getLocation();
        var message = String.valueOf(notJson.getOriginalMessage());
        var reason = message.startsWith("Duplicate") ? "a field is given twice" : "the body is not well-formed JSON";
        return where == null || where.getLineNr() < 1
                ? reason
                : reason + ", found at line " + where.getLineNr() + ", column " + where.getColumnNr();
    }

    private static ProblemException malformed(String detail) {
        return new ProblemException(ProblemType.MALFORMED_BODY, detail);
    }
}
