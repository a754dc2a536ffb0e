package org.kursktimeline.entity;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Words;

/**
 * An entity as a request states it. From {@code parent} on the members are a place's.
 *
 * @param slug null: made from the name; never changed afterwards
 * @param names all names; the shown one need not be repeated
 * @param affiliation slug or id of whom it speaks for
 * @param parent slug or id of the place that contains it; every place but a country has one
 * @param country ISO 3166-1 alpha-2; null: that of the parent
 * @param precision how exactly the point lies; null: as the feature class says
 * @param timeZone IANA name; null: that of the parent
 */
public record EntitySubmission(
        EntityKind kind,
        @NotBlank @Size(max = 300) String name,

        @Nullable @Size(max = Slugs.LONGEST) @Pattern(regexp = Slugs.FORM, message = "a slug has a-z, 0-9 and single hyphens between them, and is no id") String slug,

        @Size(max = 100) List<NameSubmission> names,
        @Nullable @NotBlank @Size(max = 2_000) String description,
        @Nullable @Size(max = 200) String affiliation,
        @Size(max = 50) Map<@NotBlank @Size(max = 50) String, @NotBlank @Size(max = 200) String> externalIds,
        @Nullable @Size(max = 200) String parent,

        @Words({"country", "admin1", "admin2", "admin3", "settlement", "facility", "area"}) @Nullable String featureClass,

        @Nullable String country,
        @Nullable @DecimalMin("-90") @DecimalMax("90") Double lat,
        @Nullable @DecimalMin("-180") @DecimalMax("180") Double lon,

        @Words({"exact", "settlement", "near", "admin3", "admin2", "admin1", "region", "country"}) @Nullable String precision,

        @Nullable @Size(max = 50) String timeZone,
        @Nullable @Min(0) @Max(10_000_000_000L) Long population) {}
