package org.kursktimeline.timeline.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kursktimeline.core.Ids;
import org.kursktimeline.testing.ServiceTest;
import org.kursktimeline.timeline.group.KeyTexts.Key;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class KeyTextsTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("reader") JdbcClient reader;

    private final String mine = Ids.next().toString();

    @Test
    void keysStandInTheirNumbersPlaces() {
        var texts = new KeyTexts(reader);
        int[] numbers = numbers("tag:" + mine + ":a", "article:" + mine, "type:" + mine, "ext:x:" + mine);
        var keys = List.of(new Key("tag", mine + ":a"), Key.OF_FEW, new Key("type", mine), Key.OF_FEW);
        assertThat(texts.of(numbers)).containsExactlyElementsOf(keys);
        assertThat(texts.of(numbers)).containsExactlyElementsOf(keys);
        assertThat(texts.of(new int[] {numbers[2], numbers[0]})).containsExactly(keys.get(2), keys.get(0));
    }

    @Test
    void whatIsRememberedIsNotAskedAgain() {
        var texts = new KeyTexts(reader);
        int[] numbers = numbers("tag:" + mine);
        var first = texts.of(numbers)[0];
        assertThat(texts.of(numbers)[0]).isSameAs(first);
    }

    @Test
    void numbersThatKeysFollowLaterAreFoundThen() {
        var texts = new KeyTexts(reader);
        texts.of(numbers("tag:" + mine));
        int[] later =
                numbers(IntStream.range(0, 50).mapToObj(n -> "tag:" + mine + n).toArray(String[]::new));
        assertThat(Arrays.stream(texts.of(later)).map(Key::value))
                .startsWith(mine + "0")
                .endsWith(mine + "49");
    }

    private int[] numbers(String... keys) {
        return Arrays.stream(keys)
                .mapToInt(key -> jdbc.sql("INSERT INTO entry_key (key) VALUES (:key) RETURNING id")
                        .param("key", key)
                        .query(Integer.class)
                        .single())
                .toArray();
    }
}
