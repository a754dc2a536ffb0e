package org.kursktimeline.timeline.change;

import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the change feed.
 *
 * @param waiting how many callers may wait for a change at once
 * @param waitingPerCaller how many of them may be one key, or one address without a key
 */
@Validated
@ConfigurationProperties("kursk.changes")
record ChangesProperties(
        @DefaultValue("1000") @PositiveOrZero int waiting,
        @DefaultValue("20") @PositiveOrZero int waitingPerCaller) {}
