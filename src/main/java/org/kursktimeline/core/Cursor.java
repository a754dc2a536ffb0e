package org.kursktimeline.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The place in a list where a page ends: an opaque text that carries a row's sort keys and a digest of the filters. It
 * is checked against slips and cuts, not secret: whoever forges one reads only what they may read anyway.
 *
 * <p>Inside: base64url of a version byte, the digest, the keys (each after its length in two bytes) and the first eight
 * bytes of the SHA-256 of all that.
 */
public final class Cursor {

    /** Longest cursor that is read, in characters. */
    public static final int LONGEST = 512;

    private static final byte VERSION = 2;
    private static final int CHECK = 8;
    private static final int DIGEST = 16;

    private Cursor() {}

    /**
     * Makes a cursor.
     *
     * @param filtersDigest what {@link #digest} gave for the request
     * @param keys the row's sort keys, and how the page lies to it
     * @throws IllegalArgumentException when it would be longer than {@link #LONGEST}: a fault of the caller
     */
    public static String encode(String filtersDigest, List<String> keys) {
        var bytes = new ByteArrayOutputStream();
        bytes.write(VERSION);
        write(bytes, filtersDigest);
        keys.forEach(key -> write(bytes, key));
        bytes.writeBytes(Arrays.copyOf(Sha256.of(bytes.toByteArray()), CHECK));
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("the keys make a cursor of " + text.length() + " characters");
        }
        return text;
    }

    /**
     * Reads the sort keys of a cursor.
     *
     * @throws ProblemException 400 cursor-invalid when it is not, letter by letter, one that {@link #encode} made; 400
     *     cursor-mismatch when it was made with another digest
     */
    public static List<String> decode(String text, String filtersDigest) {
        var parts = parts(text);
        if (!parts.get(0).equals(filtersDigest)) {
            throw problem(
                    ProblemType.CURSOR_MISMATCH,
                    "the cursor was made with other filters or another sort; begin anew without cursor=");
        }
        return parts.subList(1, parts.size());
    }

    /**
     * The digest of a request's filters and sort. Neither the order of the parameters nor that of a parameter's values
     * matters, nor a value given twice. What may differ from page to page (cursor, limit) must not be in it.
     */
    public static String digest(Map<String, List<String>> filters) {
        var bytes = new ByteArrayOutputStream();
        new TreeMap<>(filters).forEach((name, values) -> {
            var sorted = new TreeSet<>(values);
            write(bytes, name);
            write(bytes, String.valueOf(sorted.size()));
            sorted.forEach(value -> write(bytes, value));
        });
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOf(Sha256.of(bytes.toByteArray()), DIGEST));
    }

    /**
     * The digest of all that decides an answer, in which the order of a parameter's values matters, as of
     * {@code group_by}.
     */
    public static String digestInOrder(Map<String, List<String>> request) {
        var numbered = new TreeMap<String, List<String>>();
        request.forEach((name, values) -> numbered.put(
                name,
                IntStream.range(0, values.size())
                        .mapToObj(n -> n + " " + values.get(n))
                        .toList()));
        return digest(numbered);
    }

    private static List<String> parts(String text) {
        if (text.length() > LONGEST) {
            throw invalid();
        }
        try {
            var parts = read(ByteBuffer.wrap(Base64.getUrlDecoder().decode(text)));
            if (!parts.isEmpty()
                    && encode(parts.get(0), parts.subList(1, parts.size())).equals(text)) {
                return List.copyOf(parts);
            }
        } catch (IllegalArgumentException | BufferUnderflowException notACursor) {
            // told below
        }
        throw invalid();
    }

    private static List<String> read(ByteBuffer bytes) {
        var parts = new ArrayList<String>();
        bytes.get();
        while (bytes.remaining() > CHECK) {
            var part = new byte[Short.toUnsignedInt(bytes.getShort())];
            bytes.get(part);
            parts.add(new String(part, UTF_8));
        }
        return parts;
    }

    private static void write(ByteArrayOutputStream bytes, String text) {
        var part = text.getBytes(UTF_8);
        bytes.write(part.length >>> Byte.SIZE);
        bytes.write(part.length);
        bytes.writeBytes(part);
    }

    private static ProblemException invalid() {
        return problem(
                ProblemType.CURSOR_INVALID,
                "the cursor was altered or cut, or another version of the service made it; take 'next' or 'prev' of a page"
                        + " as it is, or begin anew without cursor=");
    }

    static ProblemException problem(ProblemType type, String detail) {
        return new ProblemException(type, Fault.of("cursor", type.slug(), detail));
    }
}
