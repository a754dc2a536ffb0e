package org.kursktimeline.timeline.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
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
            tally.add(sent(array), null);
        }
        tally.add(sent("{3}"), "2024-08-06");
        assertThat(tally.entries()).isEqualTo(4);
        assertThat(tally.numbers()).containsExactlyInAnyOrder(3, 7, 2_000_000_000);
        assertThat(tally.of(7)).isEqualTo(2);
        assertThat(tally.of(2_000_000_000)).isEqualTo(1);
        assertThat(tally.of(4)).isZero();
        assertThat(tally.days()).containsOnlyKeys("2024-08-06").containsEntry("2024-08-06", 1);
    }

    private ByteBuffer sent(String array) {
        return ByteBuffer.wrap(Objects.requireNonNull(jdbc.sql("SELECT array_send(CAST(:array AS int[])) AS sent")
                .param("array", array)
                .query((row, n) -> row.getBytes("sent"))
                .single()));
    }
}
