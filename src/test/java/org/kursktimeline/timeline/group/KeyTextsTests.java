package org.kursktimeline.timeline.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kursktimeline.core.Ids;
import org.kursktimeline.testing.ServiceTest;
import org.kursktimeline.timeline.group.KeyTexts.Key;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class KeyTextsTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("reader") JdbcClient reader;

    @Autowired
    TransactionTemplate transaction;

    private final String mine = Ids.next().toString();

    @Test
    void keysStandInTheirNumbersPlaces() {
        var texts = new KeyTexts(reader);
        int[] numbers = numbers("tag:" + mine + ":a", "article:" + mine, "type:" + mine, "ext:x:" + mine);
        var keys = List.of(
                new Key("tag", mine + ":a", null),
                Key.OF_FEW,
                new Key("type", mine, UUID.fromString(mine)),
                Key.OF_FEW);
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

    @Test
    void moreThanAHundredThousandSharedKeysAreNotRemembered() {
        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            var texts = new KeyTexts(jdbc);
            int[] all = jdbc.sql("""
                            INSERT INTO entry_key (key) SELECT 'tag:' || :mine || n FROM generate_series(0, 100000) AS n
                            RETURNING id
                            """).param("mine", mine).query(Integer.class).stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
            var first = texts.of(Arrays.copyOf(all, 1))[0];
            assertThat(texts.of(Arrays.copyOf(all, 100_000))[0]).isSameAs(first);
            assertThat(texts.of(all)[0]).as("it was known yet").isSameAs(first);
            assertThat(texts.of(Arrays.copyOf(all, 1))[0])
                    .as("all was forgotten")
                    .isEqualTo(first)
                    .isNotSameAs(first);
        });
    }

    @Test
    void ofNumbersOverEightMillionNothingIsRemembered() {
        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            int[] numbers = {8_000_000, 8_000_001};
            for (int number : numbers) {
                jdbc.sql("INSERT INTO entry_key (id, key) OVERRIDING SYSTEM VALUE VALUES (:id, :key)")
                        .param("id", number)
                        .param("key", "tag:" + mine + number)
                        .update();
            }
            var texts = new KeyTexts(jdbc);
            var first = texts.of(numbers);
            assertThat(first).extracting(Key::value).containsExactly(mine + 8_000_000, mine + 8_000_001);
            var again = texts.of(numbers);
            assertThat(again).containsExactly(first);
            assertThat(again[0]).isSameAs(first[0]);
            assertThat(again[1]).isNotSameAs(first[1]);
        });
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
