package org.kursktimeline.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTests {

    private static void refused(byte[] body, String detail) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> JsonBody.parse(body))
                .satisfies(problem -> {
                    assertThat(problem.type()).isEqualTo(ProblemType.MALFORMED_BODY);
                    assertThat(problem).hasMessage(detail);
                });
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "{\"a\":1,\"a\":2} | a field is given twice, found at line 1, column 11",
                "{\"a\":1 | the body is not well-formed JSON, found at line 1, column 7",
                "{\"a\":1} x | the body is not well-formed JSON, found at line 1, column 9",
                "{a:1} | the body is not well-formed JSON, found at line 1, column 2",
                "NaN | the body is not well-formed JSON, found at line 1, column 4",
                "{} {} | the body is not well-formed JSON, found at line 1, column 4"
            })
    void whatIsNotJsonIsRefusedWithItsPlace(String body, String detail) {
        refused(utf8(body), detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n"})
    void anEmptyBodyIsRefused(String body) {
        refused(utf8(body), "the body is empty");
    }

    @Test
    void onlyUtf8IsRead() {
        refused(new byte[] {'"', (byte) 0xC3, '"'}, "the body is not valid UTF-8");
        refused(new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'}, "the body is not valid UTF-8");
        refused(new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'}, "the body is not valid UTF-8");
        refused(
                "{}".getBytes(StandardCharsets.UTF_16BE),
                "the body is not well-formed JSON, found at line 1, column 1");
        assertThat(JsonBody.parse("\uFEFF{}".getBytes(StandardCharsets.UTF_8)).tree())
                .isEmpty();
    }

    @Test
    void eachLimitHoldsAtItsValueAndIsNamedBeyond() {
        JsonBody.parse(utf8("[".repeat(32) + "]".repeat(32)));
        refused(utf8("[".repeat(33) + "]".repeat(33)), "the body is nested deeper than 32 levels");
        refused(utf8("[".repeat(1000) + "]".repeat(1000)), "the body is nested deeper than 32 levels");
        refused(utf8("{\"a\":".repeat(1000) + "1" + "}".repeat(1000)), "the body is nested deeper than 32 levels");
        JsonBody.parse(utf8("\"" + "x".repeat(4_000_000) + "\""));
        refused(utf8("\"" + "x".repeat(4_000_001) + "\""), "a text is longer than 4000000 characters");
        JsonBody.parse(utf8("{\"" + "x".repeat(256) + "\":1}"));
        refused(utf8("{\"" + "x".repeat(257) + "\":1}"), "a field's name is longer than 256 characters");
        JsonBody.parse(utf8("1".repeat(64)));
        refused(utf8("1".repeat(65)), "a number is longer than 64 characters");
        refused(utf8("0." + "1".repeat(65)), "a number is longer than 64 characters");
        JsonBody.parse(utf8("[" + "1,".repeat(499_997) + "1]"));
        refused(utf8("[" + "1,".repeat(499_998) + "1]"), "the body has more than 500000 values, names and brackets");
    }
}
