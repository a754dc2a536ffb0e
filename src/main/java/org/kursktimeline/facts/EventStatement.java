package org.kursktimeline.facts;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.TimeSpan;
import org.kursktimeline.core.WherePrecision;

/**
 * What an editor states of an event: everything but its evidence. All names are resolved and all codes known.
 *
 * @param externalType the type's code in the data set that the event comes from; null when it is our own
 * @param when resolved in the place's time zone, or UTC without one
 * @param place the primary place; null when unknown or given by coordinates alone
 * @param lat own coordinates, WGS 84 degrees; null to use the place's
 * @param alsoIn further places
 * @param civilianTargeting main, incidental, none or unknown
 */
public record EventStatement(
        String type,
        @Nullable String externalType,
        String title,
        @Nullable String summary,
        TimeSpan when,
        @Nullable UUID place,
        @Nullable Double lat,
        @Nullable Double lon,
        WherePrecision wherePrecision,
        List<UUID> alsoIn,
        List<Participation> participants,
        String civilianTargeting,
        List<String> affected,
        List<String> tags,
        Set<ExternalId> externalIds,
        ProducedBy producedBy) {

    /** The same with other external ids. */
    public EventStatement withExternalIds(Set<ExternalId> ids) {
        return new EventStatement(
                type,
                externalType,
                title,
                summary,
                when,
                place,
                lat,
                lon,
                wherePrecision,
                alsoIn,
                participants,
                civilianTargeting,
                affected,
                tags,
                Set.copyOf(ids),
                producedBy);
    }
}
