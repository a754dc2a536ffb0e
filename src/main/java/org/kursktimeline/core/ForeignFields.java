package org.kursktimeline.core;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a field of a submission is called by habit and in other services. It is no field for that: the refusal says what
 * to write instead, as {@link ForeignNames} does of parameters.
 */
public final class ForeignFields {

    private static final int LONGEST = 80;

    /**
     * One of our fields.
     *
     * @param example how it is written
     * @param names for which it is meant
     */
    private record Meant(String field, String example, Set<String> names) {

        static Meant of(String line) {
            var parts = line.split(" \\| ", 3);
            return new Meant(parts[0], parts[1], Set.of(parts[2].split(" ")));
        }

        String written(@Nullable JsonNode value) {
            if (value == null || !value.isString() || !isPlain(value.stringValue())) {
                return example;
            }
            return switch (field) {
                case "when" -> isEdtf(value.stringValue()) ? value.toString() : example;
                case "published_at" ->
                    isDay(value.stringValue()) ? "\"" + value.stringValue() + "Thh:mm:ssZ\"" : example;
                case "where" -> "{\"name\": " + value + "}";
                default -> example;
            };
        }
    }

    private static final List<Meant> MEANT = """
            when | "2024-08-15" | date day on at time datetime eventdate start startdate startsat end enddate timestamp
            published_at | "2024-08-15T09:30:00Z" | date day time datetime published publicationdate pubdate timestamp
            reference_date | "2024-08-15" | date day asof on
            where | {"name": "Sudzha"} | place location city town village settlement oblast region district admin1
            where | {"lat": 51.19, "lon": 35.27} | lat lon lng latitude longitude coordinates geo point
            claims | [{"figures": [{"metric": "killed", "value": 12}]}] | killed dead deaths fatalities
            claims | [{"figures": [{"metric": "wounded", "value": 12}]}] | wounded injured
            claims | [{"figures": [{"metric": "casualties", "value": 12}]}] | casualties victims
            claims | [{"figures": [{"metric": "losses", "value": 12}]}] | losses
            claims | [{"figures": [{"metric": "killed", "value": 12}]}] | figures numbers toll
            claims | [{"claimant": "denis-manturov"}] | claimant speaker saidby quote quotes claim
            figures | [{"metric": "killed", "value": 12}] | killed dead deaths fatalities
            figures | [{"metric": "wounded", "value": 12}] | wounded injured
            figures | [{"metric": "casualties", "value": 12}] | casualties
            participants | [{"entity": "armed-forces-of-ukraine", "role": "actor"}] | actor actors target targets party
            participants | [{"entity": "armed-forces-of-ukraine", "role": "actor"}] | parties side sides entity entities
            value | 12 | number count amount quantity total killed wounded
            low | 10 | min minimum least
            high | 14 | max maximum most
            lat | 51.19 | latitude
            lon | 35.27 | lng longitude
            claimant | "denis-manturov" | speaker saidby who person by
            quote | {"text": "they hold Sudzha"} | text words citation
            summary | "…" | description text notes details content
            body | "…" | text content fulltext article
            title | "…" | headline name subject
            url | "https://news.example/1" | link href uri address
            source | "deutsche-welle" | publisher outlet newspaper media
            type | "explosion.shelling" | eventtype category kind
            tags | ["incursion"] | keywords labels tag
            external_ids | {"desk": ["A-17"]} | id ids externalid
            """.lines().map(Meant::of).toList();

    /** Those whose value people write in another form. */
    private static final Set<String> OF_OTHER_FORM = Set.of("when", "where", "participants", "claims");

    private ForeignFields() {}

    /**
     * The end of a sentence that says what to write instead of an unknown field: ours for the same with an example,
     * else the nearest name, else nothing.
     *
     * @param value what was written for it; null for none
     * @param known the fields that are here
     */
    public static String hint(String name, @Nullable JsonNode value, Collection<String> known) {
        var plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return MEANT.stream()
                .filter(meant -> known.contains(meant.field) && meant.names.contains(plain))
                .findFirst()
                .map(meant -> "; write \"" + meant.field + "\": " + meant.written(value))
                .orElseGet(() -> Nearest.hint(name, known));
    }

    /** The end of a sentence that says how a field is written whose value is of another type; mostly nothing. */
    static String example(String field) {
        return MEANT.stream()
                .filter(meant -> OF_OTHER_FORM.contains(field) && meant.field.equals(field))
                .findFirst()
                .map(meant -> "; write \"" + field + "\": " + meant.example)
                .orElse("");
    }

    /** One that may stand in a message as it is. */
    private static boolean isPlain(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST
                && Text.shortened(text).equals(text)
                && Text.isStorable(text);
    }

    private static boolean isDay(String text) {
        return text.matches("\\d{4}-\\d\\d-\\d\\d");
    }

    private static boolean isEdtf(String text) {
        try {
            TimeSpan.parse(text, ZoneOffset.UTC);
            return true;
        } catch (NotEdtf none) {
            return false;
        }
    }
}
