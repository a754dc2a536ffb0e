package org.kursktimeline.entity;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.journal.Write;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads the vocabularies. The mappings of {@code event-types.csv} are the code lists of the ACLED Codebook (6 event
 * types, 25 sub-event types), of PLOVER (16 event types with modes, draft 0.8) and of CAMEO 1.1b3; metrics and groups
 * are this project's own, named after UCDP, ACLED and HXL where these have a word.
 */
@Component
@Order(1)
class TermLoader implements ReferenceLoader {

    private static final Map<String, String> SCHEMES = schemes();
    private static final Set<String> COLUMNS_OF_EVERY_SCHEME = Set.of("code", "label", "parent");

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Vocabulary vocabulary;
    private final ApplicationEventPublisher events;

    TermLoader(JdbcTemplate jdbc, JsonMapper json, Vocabulary vocabulary, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.vocabulary = vocabulary;
        this.events = events;
    }

    @Override
    public List<String> files() {
        return List.copyOf(SCHEMES.keySet());
    }

    @Override
    public void load(ReferenceFile file, Write write) {
        vocabulary.readAnew();
        var before =
                vocabulary.terms(Term.EVENT_TYPE).stream().collect(Collectors.toMap(Term::code, Function.identity()));
        store(file);
        vocabulary.readAnew();
        vocabulary.terms(Term.EVENT_TYPE).stream()
                .filter(type -> before.containsKey(type.code()) && type.readsOtherwiseThan(before.get(type.code())))
                .forEach(type -> events.publishEvent(new EventTypeChanged(type.code())));
    }

    private void store(ReferenceFile file) {
        try (var records = CsvReader.builder().ofNamedCsvRecord(file.text())) {
            jdbc.batchUpdate(
                    """
                    INSERT INTO term (scheme, code, parent, label, n, attributes) VALUES (?, ?, ?, ?, ?, ?::jsonb)
                    ON CONFLICT (scheme, code) DO UPDATE
                    SET parent = excluded.parent, label = excluded.label, n = excluded.n, attributes = excluded.attributes
                    """, records.stream().map(record -> row(file, record)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Object[] row(ReferenceFile file, NamedCsvRecord record) {
        var attributes = new LinkedHashMap<>(record.getFieldsAsMap());
        attributes.keySet().removeAll(COLUMNS_OF_EVERY_SCHEME);
        attributes.values().removeIf(String::isEmpty);
        var parent = record.getField("parent");
        return new @Nullable Object[] {
            SCHEMES.get(file.name()),
            record.getField("code"),
            parent.isEmpty() ? null : parent,
            record.getField("label"),
            record.getStartingLineNumber(),
            json.writeValueAsString(attributes)
        };
    }

    private static Map<String, String> schemes() {
        var schemes = new LinkedHashMap<String, String>();
        schemes.put("event-types.csv", Term.EVENT_TYPE);
        schemes.put("metrics.csv", Term.METRIC);
        schemes.put("groups.csv", Term.GROUP);
        return schemes;
    }
}
