package org.kursktimeline.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoundTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zelensky",
                "Zelenskyy",
                "Zelenskiy",
                "Zelenskyi",
                "Zelenskij",
                "Selenskyj",
                "Selenski",
                "Zełenski",
                "Zelens'kyi",
                "Зеленського",
                "Зеленскому",
                "ЗЕЛЕНСКИЙ"
            })
    void spellingsOfOnePersonSoundAlike(String spelling) {
        assertThat(Sound.stems(spelling, null)).containsAnyElementsOf(Sound.stems("Зеленський", "uk"));
    }

    @ParameterizedTest
    @CsvSource({
        "Sudzha, Суджа",
        "Sudja, Суджа",
        "Soudja, Суджа",
        "Sudscha, Суджа",
        "Sudża, Суджа",
        "Sudža, Суджа",
        "в Судже, Суджа",
        "под Суджей, Суджа",
        "Soumy, Суми",
        "Sumi, Суми",
        "в Сумах, Суми",
        "Charkiw, Харків",
        "Tchernihiv, Чернігів",
        "Tschernihiw, Чернігів",
        "Czernihów, Чернигов",
        "Chernigov, Чернигов",
        "Manturow, Мантуров",
        "Manturoff, Мантуров",
        "Мантурова, Мантуров",
        "Poutine, Путин",
        "Syrskyj, Сирський",
        "Сырского, Сырский",
        "Guerassimov, Герасимов",
        "Gerassimow, Герасимов",
        "Korolyov, Королёв",
        "Koroljow, Королёв",
        "Korolev, Королёв",
        "Schebekino, Шебекино",
        "Chébékino, Шебекино",
        "Szebekino, Шебекино",
        "Kursk Region, Курская область",
        "Курской области, Курская область",
        "Gebiet Kursk, Область Курск",
        "Aleksei, Алексей",
        "Alexey, Алексей",
        "Rylsk, Рыльск",
        "Kiev, Киев",
        "Kyjiw, Київ",
        "Zhuravli, Журавли",
        "Schurawli, Журавли"
    })
    void aSpellingSoundsLikeTheName(String spelling, String name) {
        assertThat(Sound.stems(spelling, null)).containsAnyElementsOf(Sound.stems(name, null));
    }

    @ParameterizedTest
    @CsvSource({"Sudzha, Суми", "Kursk, Курчатов", "Belgorod, Белополье", "Putin, Полтава"})
    void differentNamesSoundDifferent(String one, String other) {
        assertThat(Sound.stems(one, null)).doesNotContainAnyElementsOf(Sound.stems(other, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "'", "–", "😀", "в"})
    void oddTextHasASoundOrNone(String text) {
        assertThat(Sound.stems(text, null)).doesNotContain("").isInstanceOf(Set.class);
    }
}
