package org.kursktimeline.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What strangers write does no harm in messages; a failure names the seed that repeats it. */
class TextAndNearestFuzzTests {

    private static final int ROUNDS = 10_000;
    private static final List<String> KNOWN = List.of(
            "from", "to", "type", "place", "bbox", "near", "radius", "entity", "claimant", "source", "where_precision");

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    @BeforeEach
    void tellTheSeed(TestInfo test) {
        System.out.println(test.getDisplayName() + " of TextAndNearestFuzzTests: seed " + seed);
    }

    @Test
    void shortenedTextIsShortStorableAndWithoutControlCharacters() {
        for (int i = 0; i < ROUNDS; i++) {
            var text = text(200);
            var shown = Text.shortened(text);
            assertThat(shown.codePointCount(0, shown.length()))
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(81);
            assertThat(Text.isStorable(shown)).as("seed %d", seed).isTrue();
            assertThat(shown.codePoints().noneMatch(Character::isISOControl))
                    .as("seed %d", seed)
                    .isTrue();
            assertThat(Text.shortened(shown).codePointCount(0, shown.length()))
                    .as("seed %d: shortening twice keeps the length", seed)
                    .isEqualTo(shown.codePointCount(0, shown.length()));
        }
    }

    @Test
    void storableIsWhatSurvivesUtf8WithoutNul() {
        for (int i = 0; i < ROUNDS; i++) {
            var text = text(50);
            boolean survives = text.indexOf('\u0000') < 0
                    && new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).equals(text);
            assertThat(Text.isStorable(text)).as("seed %d", seed).isEqualTo(survives);
        }
    }

    @Test
    void nearestWordsAreKnownFewAndFoundAgainAfterOneSlip() {
        for (int i = 0; i < ROUNDS; i++) {
            assertThat(Nearest.to(text(60), KNOWN))
                    .as("seed %d", seed)
                    .hasSizeLessThanOrEqualTo(3)
                    .isSubsetOf(KNOWN);
            var word = KNOWN.get(random.nextInt(KNOWN.size()));
            assertThat(Nearest.to(withOneSlip(word), KNOWN))
                    .as("seed %d, %s", seed, word)
                    .contains(word);
            assertThat(Nearest.to(word, KNOWN)).as("seed %d", seed).startsWith(word);
        }
    }

    @Test
    void hugeWordsAreAnsweredQuickly() {
        long start = System.nanoTime();
        for (var piece : List.of("a", "from", "\ud800", "где ")) {
            var huge = piece.repeat(1_000_000 / piece.length());
            Nearest.hint(huge, KNOWN);
            assertThat(Text.shortened(huge)).hasSizeLessThanOrEqualTo(161);
        }
        assertThat((System.nanoTime() - start) / 1_000_000).as("milliseconds").isLessThan(1_000);
    }

    private String withOneSlip(String word) {
        int i = random.nextInt(word.length());
        char c = (char) ('a' + random.nextInt(26));
        return switch (random.nextInt(3)) {
            case 0 -> word.substring(0, i) + word.substring(i + 1);
            case 1 -> word.substring(0, i) + c + word.substring(i);
            default -> word.substring(0, i) + c + word.substring(i + 1);
        };
    }

    /**
     * Of everything that has made trouble somewhere: NUL, lone surrogates, right-to-left marks, emoji, plain letters.
     */
    private String text(int most) {
        var text = new StringBuilder();
        int length = random.nextInt(most);
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(8)) {
                case 0 -> text.append((char) random.nextInt(0x20));
                case 1 -> text.append((char) (0xd800 + random.nextInt(0x800)));
                case 2 -> text.append("\u202e\u200b\ufeff\u2066".charAt(random.nextInt(4)));
                case 3 -> text.appendCodePoint(0x1f600 + random.nextInt(50));
                case 4 -> text.appendCodePoint(random.nextInt(0x10ffff));
                default -> text.append((char) ('a' + random.nextInt(26)));
            }
        }
        return text.toString();
    }
}
