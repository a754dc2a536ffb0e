package org.kursktimeline.timeline.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class TallyTests {

    @Autowired
    JdbcClient jdbc;

    @Test
    void theDatabasesArraysAreAddedUp() {
        var tally = new Tally();
        for (var array : List.of("{7}", "{}", "{7,2000000000,3}")) {
            tally.addEntry();
            tally.addKeys(sent(array));
        }
        tally.addKeys(sent("{3}"));
        assertThat(tally.entries()).isEqualTo(3);
        assertThat(counts(tally)).containsOnly(entry(3, 2), entry(7, 2), entry(2_000_000_000, 1));
    }

    @Test
    void datesAndOtherDaysStandInTheOrderOfTheirTexts() {
        var tally = new Tally();
        for (var date : List.of("2024-08-06", "0987-01-31", "2024-08-06", "1969-12-31")) {
            tally.addDate((int) LocalDate.parse(date).toEpochDay());
        }
        tally.addDay("2024-08");
        tally.addDay("2024-08-06");
        tally.addDay("2024-08");
        assertThat(tally.days())
                .containsExactly(
                        entry("0987-01-31", 1), entry("1969-12-31", 1), entry("2024-08", 2), entry("2024-08-06", 3));
    }

    @Test
    void manyNumbersAreKeptApart() {
        var tally = new Tally();
        for (int n = 1; n <= 20_000; n++) {
            tally.addKeys(sent(new int[] {n, 1 + n % 100, n << 12}));
        }
        var counts = counts(tally);
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(60_000);
        assertThat(counts).containsEntry(50, 201).containsEntry(19_999, 1).containsEntry(20_000 << 12, 1);
    }

    private static Map<Integer, Integer> counts(Tally tally) {
        int[] numbers = tally.numbers();
        int[] counts = tally.counts();
        return IntStream.range(0, numbers.length).boxed().collect(Collectors.toMap(n -> numbers[n], n -> counts[n]));
    }

    /** As the database sends it. */
    private static ByteBuffer sent(int... numbers) {
        var sent = ByteBuffer.allocate(20 + 8 * numbers.length)
                .putInt(1)
                .putInt(0)
                .putInt(23)
                .putInt(numbers.length)
                .putInt(1);
        for (int number : numbers) {
            sent.putInt(4).putInt(number);
        }
        return sent.rewind();
    }

    private ByteBuffer sent(String array) {
        return ByteBuffer.wrap(Objects.requireNonNull(jdbc.sql("SELECT array_send(CAST(:array AS int[])) AS sent")
                .param("array", array)
                .query((row, n) -> row.getBytes("sent"))
                .single()));
    }
}
