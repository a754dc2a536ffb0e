package org.kursktimeline.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTests {

    private static final List<String> SOURCES =
            List.of("heute", "agence-reuters", "reuters", "renter", "kyiv-post", "the-kyiv-independent");

    @Test
    void whatBeginsWithTheWordOrIsOneSlipAwayComesFirstThenWhatHoldsIt() {
        assertThat(Nearest.to("reuter", SOURCES)).containsExactly("renter", "reuters", "agence-reuters");
        assertThat(Nearest.to("reuters.com", SOURCES)).containsExactly("reuters");
        assertThat(Nearest.to("Reuters", SOURCES)).startsWith("reuters");
        assertThat(Nearest.to("kyiv", SOURCES)).containsExactly("kyiv-post", "the-kyiv-independent");
    }

    @Test
    void twoSlipsAreNearOnlyWhenTheBeginningIsRight() {
        assertThat(Nearest.to("reuter", List.of("heute"))).isEmpty();
        assertThat(Nearest.to("ruetesr", List.of("reuters"))).containsExactly("reuters");
        assertThat(Nearest.to("teuters", List.of("reuters"))).containsExactly("reuters");
    }

    @Test
    void aWordOfThreeLettersIsNotLookedForWithinOthers() {
        assertThat(Nearest.to("iev", SOURCES)).isEmpty();
    }
}
