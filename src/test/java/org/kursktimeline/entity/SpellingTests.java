package org.kursktimeline.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTests {

    @ParameterizedTest
    @CsvSource({"Су\u0301джа, Суджа", "Зеле\u0301нський, Зеленський", "Zele\u0301nskyy, Zelenskyy"})
    void aNameWithTheStressOfADictionaryIsResolvedLikeTheNameWithoutIt(String stressed, String plain) {
        assertThat(MatchKey.of(stressed, null))
                .extracting(MatchKey::form, MatchKey::text)
                .containsAll(MatchKey.of(plain, null).stream()
                        .map(key -> org.assertj.core.groups.Tuple.tuple(key.form(), key.text()))
                        .toList());
    }

    @Test
    void marksThatMakeALetterStayForItsSound() {
        assertThat(Spelling.words("Краи\u0306 Е\u0308лка")).isEqualTo("край ёлка");
        assertThat(Spelling.fold("Żółw")).isEqualTo("zolw");
    }
}
