package org.kursktimeline.access;

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
 */
@Validated
@ConfigurationProperties("kursk.access")
public record AccessProperties(
        @DefaultValue("true") boolean publicReads,

        @Size(min = 20, message = "must have at least 20 characters") @Nullable String adminKey) {

    @Override
    public String toString() {
        return "AccessProperties[publicReads=" + publicReads + "]";
    }
}
