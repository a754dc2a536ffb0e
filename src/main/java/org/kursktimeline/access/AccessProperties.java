package org.kursktimeline.access;

import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of access.
 *
 * @param publicReads reads without a key
 * @param adminKey use this admin key; without it the first start makes one and writes it to {@code admin.key} in the
 *     data folder, readable by the owner only
 * @param requestsPerMinute reads, and as many writes, that an address without a key may send; 0 = no limit
 * @param requestsPerMinuteWithKey the same for each key
 * @param exports exports that an address without a key, or a key, may run at once; 0 = no limit
 */
@Validated
@ConfigurationProperties("kursk.access")
public record AccessProperties(
        @DefaultValue("true") boolean publicReads,

        @Size(min = 20, message = "must have at least 20 characters") @Nullable String adminKey,

        @DefaultValue("600") @PositiveOrZero int requestsPerMinute,
        @DefaultValue("6000") @PositiveOrZero int requestsPerMinuteWithKey,
        @DefaultValue("2") @PositiveOrZero int exports) {

    @Override
    public String toString() {
        return "AccessProperties[publicReads=" + publicReads + ", requestsPerMinute=" + requestsPerMinute
                + ", requestsPerMinuteWithKey=" + requestsPerMinuteWithKey + ", exports=" + exports + "]";
    }
}
