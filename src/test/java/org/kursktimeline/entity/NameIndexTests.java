package org.kursktimeline.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameIndexTests {

    private final NameIndex index = new NameIndex();

    @Test
    void theSameSpellingIsExact() {
        put("primerovo", 100, "Primerovo");
        assertThat(best("PRIMEROVO")).extracting(Match::score, Match::by).containsExactly(1.0, MatchedBy.EXACT);
    }

    @ParameterizedTest
    @CsvSource({
        "Primerowo, TRANSLITERATION",
        "Примерово, TRANSLITERATION",
        "в Примерове, TRANSLITERATION",
        "Примерова область, SIMILARITY",
        "Primer, PREFIX",
        "Primreovo, SIMILARITY",
        "Ghbvthjdj, TRANSLITERATION"
    })
    void theScoreSaysByWhat(String question, MatchedBy by) {
        put("primerovo", 100, "Primerovo");
        assertThat(best(question).by()).isEqualTo(by);
        assertThat(best(question).score()).isBetween(0.6, 0.99);
    }

    @ParameterizedTest
    @CsvSource({"Pr, 1", "П, 1", "Primerovo pr, 1", "x, 0"})
    void aLetterOrTwoAloneBeginAName(String question, int found) {
        put("primerovo", 100, "Primerovo");
        assertThat(slugs(question, Map.of())).hasSize(found);
    }

    @Test
    void anAbbreviationHasNoCasesSoThatTheWordItselfIsFirst() {
        index.put(entity("institute", "organisation", 100_000, "PRIMI", "Примерный институт"));
        index.put(entity("forces-of-primia", "organisation", 100_000, "Armed Forces of Primia"));
        assertThat(slugs("primia", Map.of())).startsWith("forces-of-primia");
        assertThat(slugs("Primi", Map.of())).startsWith("institute");
        assertThat(slugs("ПРИМИ", Map.of())).startsWith("institute");
        assertThat(best("primi").by()).isEqualTo(MatchedBy.EXACT);
    }

    @Test
    void theStressOfADictionaryIsNoPartOfAName() {
        put("primerovo", 100, "Приме\u0301рово");
        assertThat(best("Примерово").by()).isEqualTo(MatchedBy.EXACT);
        assertThat(best("Приме\u0301рово").by()).isEqualTo(MatchedBy.EXACT);
    }

    @Test
    void signsAloneAreNoNameOnAnotherLayout() {
        put("letter", 100, "Э");
        put("letters", 100, "Хъ");
        assertThat(slugs("'%_\\", Map.of())).isEmpty();
        assertThat(slugs("[]", Map.of())).isEmpty();
    }

    @Test
    void ofNamesakesTheOneWithEventsIsFirstThenTheLarger() {
        put("small", 20, "Primerovo");
        put("large", 90_000, "Primerovo");
        put("medium", 500, "Primerovo");
        assertThat(slugs("Primerovo", Map.of(id("small"), 2))).containsExactly("small", "large", "medium");
    }

    @Test
    void aPersonIsBeforeAVillageOfTheSameName() {
        put("primerov-village", 70, "Примеров");
        index.put(entity("ivan-primerov", "person", 20_000, "Иван Примеров"));
        assertThat(slugs("Primerow", Map.of())).containsExactly("ivan-primerov", "primerov-village");
    }

    @Test
    void theNameItselfIsBeforeAnotherInSomeCaseThatHasEvents() {
        index.put(entity("ivan-primer", "person", IndexedEntity.size(null, null), "Иван Пример"));
        index.put(entity("pyotr-primera", "person", IndexedEntity.size(null, null), "Пётр Примера"));
        assertThat(slugs("Пример", Map.of(id("pyotr-primera"), 1))).containsExactly("ivan-primer", "pyotr-primera");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gen. Primerov", "Col. Primerow", "Gov. Primerov", "ген. Примеров"})
    void aShortenedRankIsNoPartOfTheName(String question) {
        index.put(entity("ivan-primerov", "person", IndexedEntity.size(null, null), "Иван Примеров"));
        assertThat(slugs(question, Map.of())).containsExactly("ivan-primerov");
    }

    @Test
    void anotherNumberIsAnotherUnit() {
        index.put(entity("80", "unit", 20_000, "80th Air Assault Brigade"));
        index.put(entity("82", "unit", 20_000, "82nd Air Assault Brigade"));
        assertThat(slugs("82 air assault brigade", Map.of())).first().isEqualTo("82");
        assertThat(slugs("81st Air Assault Brigade", Map.of())).isEmpty();
    }

    @Test
    void whatWasPutAgainIsKnownByItsNewNamesOnly() {
        put("one", 1, "Oldname");
        put("one", 1, "Otherwise");
        assertThat(slugs("Oldname", Map.of())).isEmpty();
        assertThat(slugs("Otherwise", Map.of())).containsExactly("one");
        assertThat(index.replaced()).isOne();
    }

    private void put(String slug, long size, String... names) {
        index.put(entity(slug, "place", size, names));
    }

    private static IndexedEntity entity(String slug, String kind, long size, String... names) {
        var named = Arrays.stream(names)
                .map(name -> new IndexedEntity.Name(name, null))
                .toList();
        return new IndexedEntity(id(slug), slug, kind, size, null, named);
    }

    private static UUID id(String slug) {
        return UUID.nameUUIDFromBytes(slug.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private Match best(String question) {
        return index.search(question, 0.6, entity -> true).stream()
                .max(Comparator.comparingDouble(Match::score))
                .orElseThrow();
    }

    private List<String> slugs(String question, Map<UUID, Integer> events) {
        return index.search(question, 0.6, entity -> true).stream()
                .sorted(new Ranking(events))
                .map(Match::slug)
                .toList();
    }
}
