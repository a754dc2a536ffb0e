package org.kursktimeline.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class GrowthTests {

    private final AtomicLong sum = new AtomicLong();

    @Test
    void whatGrowsWithTheSquareIsFoundAndWhatGrowsWithTheLengthIsNot() {
        Growth.isAtMostLinear("a", text -> read(text));
        assertThatThrownBy(() -> Growth.isAtMostLinear("a", text -> {
                    for (int i = 0; i < text.length(); i += 100) {
                        read(text);
                    }
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("100000 characters of 'a'");
    }

    private void read(String text) {
        sum.addAndGet(text.chars().sum());
    }

    @Test
    void whatStandsBeforeTheBarComesOnce() {
        assertThat(Growth.text("https://|a.", 13)).isEqualTo("https://a.a.a");
        assertThat(Growth.text("ab", 5)).isEqualTo("ababa");
    }
}
