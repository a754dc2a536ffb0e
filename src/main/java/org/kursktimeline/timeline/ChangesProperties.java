package org.kursktimeline.timeline;

import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the change feed.
 *
 * @param retention how long a change token holds; 0 = for ever
 * @param waiting how many callers may wait for a change at once
 * @param waitingPerCaller how many of them may be one key, or one address without a key
 */
@Validated
@ConfigurationProperties("kursk.changes")
record ChangesProperties(
        @DefaultValue("0s") Duration retention,
        @DefaultValue("1000") @PositiveOrZero int waiting,
        @DefaultValue("20") @PositiveOrZero int waitingPerCaller) {}
