package org.kursktimeline.database;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the database.
 *
 * @param port port of the embedded server on the loopback interface; 0 takes a free one
 * @param statementTimeout how long a read may take, from 1 s to 25 s; what takes longer is refused as too costly
 * @param readUsername on your own server, a login for reads with SELECT only; without it the writer's login reads too
 * @param readPassword its password
 * @param exports how many exports run at once in all, each on a connection of its own
 */
@Validated
@ConfigurationProperties("kursk.database")
record DatabaseProperties(
        @DefaultValue("0") int port,
        @DefaultValue("5s") Duration statementTimeout,
        @Nullable String readUsername,
        @Nullable String readPassword,
        @DefaultValue("8") @Positive int exports) {

    /** The driver gives a connection up that has been silent for 30 s. */
    private static final Duration LONGEST = Duration.ofSeconds(25);

    DatabaseProperties {
        if (statementTimeout.compareTo(Duration.ofSeconds(1)) < 0 || statementTimeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "kursk.database.statement-timeout is from 1s to 25s, not " + statementTimeout);
        }
    }
}
