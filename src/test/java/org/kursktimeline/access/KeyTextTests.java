package org.kursktimeline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTextTests {

    @Test
    void aGeneratedKeyHasTheFormAndReadsBack() {
        var key = KeyText.generate(new SecureRandom());
        assertThat(key.text()).matches("kt_live_[0-9A-Za-z]{10}_[0-9A-Za-z]{32}_[0-9A-Za-z]{6}");
        assertThat(KeyText.parse(key.text())).contains(key);
        assertThat(key.toString()).doesNotContain(key.secret());
    }

    @Test
    void theChecksumIsCrc32InBase62() {
        // CRC-32 of "kt_live_0000000000_00000000000000000000000000000000", computed with zlib
        assertThat(KeyText.parse("kt_live_0000000000_00000000000000000000000000000000_0D8Kl8"))
                .isPresent();
    }

    @Test
    void anyOneChangedCharacterIsNoticed() {
        var text = KeyText.generate(new SecureRandom()).text();
        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == 'x' ? 'y' : 'x';
            assertThat(KeyText.parse(text.substring(0, i) + other + text.substring(i + 1)))
                    .as("character %d", i)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "kt_", "kt_live_1_2_3", "Bearer", "kt_live_0000000000_00000000000000000000000000000000"})
    void whatIsNotAKeyIsNotRead(String text) {
        assertThat(KeyText.parse(text)).isEmpty();
    }
}
