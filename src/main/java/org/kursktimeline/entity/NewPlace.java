package org.kursktimeline.entity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a place has beside its names.
 *
 * @param parent the place that contains it; null for a country
 * @param featureClass country, admin1, admin2, admin3, settlement, facility or area
 * @param country ISO 3166-1 alpha-2; null: that of the parent
 * @param lat degrees, WGS 84; null together with lon: no point of its own
 * @param lon degrees, WGS 84
 * @param precision how exactly the point lies; null: as the feature class says
 * @param timeZone IANA name; null: that of the parent
 * @param population inhabitants; null when not known
 * @param source who gave the position; null when not known
 * @param licence of that source
 */
public record NewPlace(
        @Nullable UUID parent,
        String featureClass,
        @Nullable String country,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable String precision,
        @Nullable String timeZone,
        @Nullable Long population,
        @Nullable String source,
        @Nullable String licence) {}
