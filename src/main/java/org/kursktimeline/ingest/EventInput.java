package org.kursktimeline.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Words;

/**
 * An event as a submission states it.
 *
 * @param ref the caller's own handle, unique in the request and kept for the article
 * @param type code of the taxonomy
 * @param externalType the type's code in the data set that the event comes from
 * @param when EDTF
 * @param where unknown when left out
 * @param externalIds ids in other data sets; an event with a known one gets the claims instead of a second event
 * @param status published for a key that may review, else draft
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record EventInput(
        @Nullable @Size(max = 100) String ref,
        @NotBlank @Size(max = 100) String type,
        @Nullable @Size(max = 200) String externalType,
        @NotBlank @Size(max = 500) String title,
        @Nullable @Size(max = 2_000) String summary,
        @NotBlank String when,
        @Nullable WhereInput where,
        @Size(max = 50) List<WhereInput> alsoIn,
        @Size(max = 100) List<ParticipantInput> participants,

        @Words({"main", "incidental", "none", "unknown"}) @Nullable String civilianTargeting,

        @Size(max = 20) List<String> affected,
        @Size(max = 50) List<@NotBlank @Size(max = 100) String> tags,
        @Size(max = 20) Map<String, List<String>> externalIds,
        @Nullable ProducedByInput producedBy,
        @Words({"draft", "published"}) @Nullable String status,
        @Words({"propose", "auto", "never"}) @Nullable String match,
        @Size(max = 50) List<ClaimInput> claims) {

    /** What is stated of the event itself: by this a later post is compared with this one. */
    EventInput statementOnly() {
        return new EventInput(
                null,
                type,
                externalType,
                title,
                summary,
                when,
                where,
                alsoIn,
                participants,
                civilianTargeting,
                affected,
                tags,
                externalIds,
                producedBy,
                null,
                null,
                List.of());
    }
}
