package org.kursktimeline.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kursktimeline.testing.LogGuard;
import org.kursktimeline.testing.PostgresForTests;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** The law of the read model: deriving everything anew changes nothing. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "kursk.sample=true",
            "kursk.access.admin-key=" + ServiceTest.ADMIN_KEY,
            "kursk.access.requests-per-minute=0",
            "kursk.access.requests-per-minute-with-key=0"
        })
@ExtendWith(LogGuard.Extension.class)
@ContextConfiguration(initializers = PostgresForTests.WithSample.class)
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
