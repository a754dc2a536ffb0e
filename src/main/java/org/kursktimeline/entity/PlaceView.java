package org.kursktimeline.entity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an entity of kind place lies.
 *
 * @param path ids of all that contain it, country first, itself last
 * @param pathSlugs the same as slugs
 * @param lat degrees, WGS 84; null together with lon when it has no point
 * @param lon degrees, WGS 84
 * @param featureClass country, admin1, admin2, admin3, settlement, facility or area
 * @param precision how exactly its point lies: exact, settlement, near, admin3, admin2, admin1, region or country
 * @param timeZone IANA name, its own or that of the nearest place around it that has one; null when none has
 * @param country ISO 3166-1 alpha-2, likewise inherited
 */
public record PlaceView(
        List<UUID> path,
        List<String> pathSlugs,
        @Nullable Double lat,
        @Nullable Double lon,
        String featureClass,
        String precision,
        @Nullable String timeZone,
        @Nullable String country) {}
