package org.kursktimeline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The guard itself: it sees a secret of any kind, by whomever and wherever it is logged. */
@ServiceTest
class LogGuardTests {

    private static final Logger OURS = LoggerFactory.getLogger(LogGuardTests.class);
    private static final Logger THEIRS = LoggerFactory.getLogger("com.example.Library");

    @Test
    void aSecretInAMessageOrBeneathAnExceptionIsSeen() {
        assertThat(LogGuard.leaked()).isEmpty();
        OURS.info("password {}", PostgresForTests.PASSWORD);
        THEIRS.info("header Authorization: Bearer {}", ServiceTest.ADMIN_KEY.replace("0123456789_", "9876543210_"));
        OURS.info("failed", new IllegalStateException(new RuntimeException("row (1, " + LogGuard.BODY + ")")));
        OURS.info("nothing");
        assertThat(LogGuard.leaked())
                .containsExactlyInAnyOrder(
                        "the password of the database by " + OURS.getName(),
                        "the secret of the admin key by " + THEIRS.getName(),
                        "an API key by " + THEIRS.getName(),
                        "the body of an article by " + OURS.getName());
    }
}
