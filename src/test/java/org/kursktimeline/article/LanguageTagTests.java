package org.kursktimeline.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTests {

    @ParameterizedTest
    @CsvSource({"en,en", "EN-gb,en-GB", "uk,uk", "zh-hant-tw,zh-Hant-TW", "crh,crh", "sr-Latn,sr-Latn"})
    void aTagIsReadInCanonicalCase(String text, String tag) {
        assertThat(LanguageTag.parse(text)).contains(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "english", "e", "en_GB", "en-", "qqx", "x-klingon", "en GB", "українська"})
    void whatIsNoTagIsEmpty(String text) {
        assertThat(LanguageTag.parse(text)).isEmpty();
    }
}
