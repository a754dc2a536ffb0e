package org.kursktimeline.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeTokenTests {

    private static final Position AT = new Position(223, Instant.parse("2026-11-28T11:00:00.123456Z"));
    private static final UUID EVENT = UUID.fromString("ffffffff-e4f5-7abc-8def-000000000001");

    @Test
    void aTokenIsReadAsWritten() {
        for (var token : new ChangeToken[] {ChangeToken.START, new ChangeToken(AT, null), new ChangeToken(AT, EVENT)}) {
            assertThat(ChangeToken.parse(token.text())).contains(token);
        }
        assertThat(ChangeToken.START.text()).isEqualTo("0");
        assertThat(AT.token()).startsWith("223-").isEqualTo(new ChangeToken(AT, null).text());
    }

    @Test
    void noOtherCharacterInItsPlaceMakesAnotherToken() {
        var text = new ChangeToken(AT, EVENT).text();
        for (int i = 0; i < text.length(); i++) {
            for (char other : "0123456789abcdefz-A ".toCharArray()) {
                var altered = text.substring(0, i) + other + text.substring(i + 1);
                if (!altered.equals(text)) {
                    assertThat(ChangeToken.parse(altered)).as(altered).isEmpty();
                }
            }
            assertThat(ChangeToken.parse(text.substring(0, i))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "-1",
                "1",
                "999999999999",
                "223-",
                "latest",
                "999999999999999999999999-1-00000000",
                "1-zzzzzzzzzzz-00000000",
                "1-zzzzzzzzzzzz-00000000",
                "0-0-00000000",
                "٢-1-00000000",
                "1-1-0000000\n"
            })
    void anythingElseIsNone(String text) {
        assertThat(ChangeToken.parse(text)).isEmpty();
    }
}
