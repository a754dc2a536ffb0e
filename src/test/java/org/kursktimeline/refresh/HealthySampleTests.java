package org.kursktimeline.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.kursktimeline.testing.SampleTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The law of the read model: deriving everything anew changes nothing. */
@SampleTest
class HealthySampleTests {

    @Autowired
    FullRefresh refresh;

    @Autowired
    JdbcClient jdbc;

    @Test
    void refreshWritesNothingOnTheSample() {
        var before = rows();
        var outcome = refresh.run(true, new Progress(new PrintStream(java.io.OutputStream.nullOutputStream()), false));
        assertThat(outcome.visited()).isGreaterThan(100);
        assertThat(outcome.some()).isEmpty();
        assertThat(rows()).isEqualTo(before);
    }

    private String rows() {
        return jdbc.sql("""
                        SELECT concat_ws(' ', (SELECT count(*) FROM change), (SELECT count(*) FROM entry),
                          (SELECT count(*) FROM entry WHERE superseded < 9223372036854775807))
                        """).query(String.class).single();
    }
}
