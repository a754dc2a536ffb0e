package org.kursktimeline.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CursorTests {

    private static final String DIGEST = Cursor.digest(Map.of("place", List.of("sudzha"), "sort", List.of("-time")));
    private static final List<String> KEYS =
            List.of("2024-08-15T21:00:00.123456Z", "0198e0c4-0000-7000-8000-000000000001");
    private static final String CURSOR = Cursor.encode(DIGEST, KEYS);
    private static final String ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/ %\u0000é";

    @Test
    void keysComeBackAsTheyWere() {
        assertThat(Cursor.decode(CURSOR, DIGEST)).isEqualTo(KEYS);
        for (var keys : List.of(List.<String>of(), List.of(""), List.of("", "Суджа", "\u0000", "a,b\"c"))) {
            assertThat(Cursor.decode(Cursor.encode(DIGEST, keys), DIGEST)).isEqualTo(keys);
        }
    }

    @Test
    void cursorNeedsNoEscapingInAnAddress() {
        assertThat(CURSOR).matches("[A-Za-z0-9_-]+").hasSizeLessThanOrEqualTo(Cursor.LONGEST);
    }

    @Test
    void anyOneCharacterAlteredIsInvalid() {
        for (var cursor : List.of(
                CURSOR,
                Cursor.encode(DIGEST, List.of("a")),
                Cursor.encode(DIGEST, List.of("ab")),
                Cursor.encode("", List.of()))) {
            for (int i = 0; i < cursor.length(); i++) {
                for (int j = 0; j < ALPHABET.length(); j++) {
                    var altered = cursor.substring(0, i) + ALPHABET.charAt(j) + cursor.substring(i + 1);
                    if (!altered.equals(cursor)) {
                        assertThat(problemOf(altered)).as(altered).isEqualTo(ProblemType.CURSOR_INVALID);
                    }
                }
            }
        }
    }

    @Test
    void anyCutOrAdditionIsInvalid() {
        for (int i = 0; i < CURSOR.length(); i++) {
            assertThat(problemOf(CURSOR.substring(0, i))).isEqualTo(ProblemType.CURSOR_INVALID);
            assertThat(problemOf(CURSOR.substring(0, i) + CURSOR.substring(i + 1)))
                    .isEqualTo(ProblemType.CURSOR_INVALID);
            assertThat(problemOf(CURSOR.substring(0, i) + "A" + CURSOR.substring(i)))
                    .isEqualTo(ProblemType.CURSOR_INVALID);
        }
        assertThat(problemOf(CURSOR + "=")).isEqualTo(ProblemType.CURSOR_INVALID);
        assertThat(problemOf(CURSOR + CURSOR)).isEqualTo(ProblemType.CURSOR_INVALID);
    }

    @Test
    void cursorOfOtherFiltersIsAMismatch() {
        var problem =
                catchThrowableOfType(ProblemException.class, () -> Cursor.decode(CURSOR, Cursor.digest(Map.of())));
        assertThat(problem.type()).isEqualTo(ProblemType.CURSOR_MISMATCH);
        assertThat(problem.faults()).extracting(Fault::parameter).containsExactly("cursor");
    }

    @Test
    void cursorOfAnotherVersionIsInvalid() {
        var bytes = Base64.getUrlDecoder().decode(CURSOR);
        bytes[0] = 1;
        assertThat(problemOf(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)))
                .isEqualTo(ProblemType.CURSOR_INVALID);
    }

    @Test
    void randomTextsAreInvalidAndNothingElse() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("CursorTests: seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            assertThat(problemOf(randomText(random))).as("seed %d", seed).isEqualTo(ProblemType.CURSOR_INVALID);
        }
    }

    @Test
    void longTextsAreRefusedAtOnce() {
        assertThat(problemOf("A".repeat(10_000_000))).isEqualTo(ProblemType.CURSOR_INVALID);
        assertThatThrownBy(() -> Cursor.encode(DIGEST, List.of("x".repeat(400))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void digestIgnoresOrderAndRepetition() {
        var one = new LinkedHashMap<String, List<String>>();
        one.put("type", List.of("battle", "explosion"));
        one.put("place", List.of("sudzha"));
        var other = new LinkedHashMap<String, List<String>>();
        other.put("place", List.of("sudzha", "sudzha"));
        other.put("type", List.of("explosion", "battle"));
        assertThat(Cursor.digest(one)).isEqualTo(Cursor.digest(other));
    }

    @Test
    void digestTellsFiltersApart() {
        assertThat(List.of(
                        Cursor.digest(Map.of()),
                        Cursor.digest(Map.of("a", List.of())),
                        Cursor.digest(Map.of("a", List.of("b"))),
                        Cursor.digest(Map.of("b", List.of("a"))),
                        Cursor.digest(Map.of("a", List.of("b", "c"))),
                        Cursor.digest(Map.of("a", List.of("b"), "c", List.of())),
                        Cursor.digest(Map.of("a", List.of("bc"))),
                        Cursor.digest(Map.of("a", List.of("!b")))))
                .doesNotHaveDuplicates();
    }

    /** Half of it noise, half of it base64 of noise after the right version. */
    private static String randomText(Random random) {
        var bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        if (random.nextBoolean()) {
            var text = new StringBuilder();
            for (byte b : bytes) {
                text.append((char) (random.nextInt(20) == 0 ? random.nextInt(0x10000) : b & 0x7f));
            }
            return text.toString();
        }
        if (bytes.length > 2) {
            bytes[0] = 1;
            bytes[1] = 0;
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static ProblemType problemOf(String text) {
        var problem = catchThrowableOfType(ProblemException.class, () -> Cursor.decode(text, DIGEST));
        assertThat(problem).as("'%s' is read as a cursor", text).isNotNull();
        assertThat(problem.type().status()).isEqualTo(400);
        return problem.type();
    }
}
