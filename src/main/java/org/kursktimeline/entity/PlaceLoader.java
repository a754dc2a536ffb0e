package org.kursktimeline.entity;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.journal.Write;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the gazetteer; each row of {@code places.csv} names the source and licence of its position. */
@Component
@Order(2)
class PlaceLoader implements ReferenceLoader {

    private final ReferenceEntities entities;

    PlaceLoader(ReferenceEntities entities) {
        this.entities = entities;
    }

    @Override
    public List<String> files() {
        return List.of("places.csv");
    }

    @Override
    public void load(ReferenceFile file, Write write) {
        try (var records = CsvReader.builder().ofNamedCsvRecord(file.text())) {
            entities.store(records.stream().map(PlaceLoader::row).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReferenceEntity row(NamedCsvRecord record) {
        return new ReferenceEntity(
                record.getField("slug"),
                text(record, "parent"),
                null,
                known -> new NewEntity(
                        EntityKind.PLACE,
                        record.getField("name"),
                        record.getField("slug"),
                        names(record),
                        null,
                        null,
                        externalIds(record.getField("external_ids")),
                        place(record, known)));
    }

    private static NewPlace place(NamedCsvRecord record, ReferenceEntity.Known known) {
        var population = text(record, "population");
        return new NewPlace(
                known.parent(),
                record.getField("feature_class"),
                text(record, "country"),
                number(record, "lat"),
                number(record, "lon"),
                text(record, "precision"),
                text(record, "time_zone"),
                population == null ? null : Long.valueOf(population),
                text(record, "source"),
                text(record, "licence"));
    }

    private static List<NewName> names(NamedCsvRecord record) {
        var names = new ArrayList<NewName>();
        for (var language : List.of("en", "ru", "uk")) {
            var name = text(record, "name_" + language);
            if (name != null) {
                names.add(new NewName(name, language, "canonical"));
            }
        }
        for (var alias : split(record.getField("aliases"))) {
            names.add(new NewName(alias, null, "alias"));
        }
        return names;
    }

    private static Map<String, String> externalIds(String text) {
        return split(text).stream().map(id -> id.split(":", 2)).collect(Collectors.toMap(id -> id[0], id -> id[1]));
    }

    private static List<String> split(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\\|"));
    }

    private static @Nullable Double number(NamedCsvRecord record, String column) {
        var text = text(record, column);
        return text == null ? null : Double.valueOf(text);
    }

    private static @Nullable String text(NamedCsvRecord record, String column) {
        var text = record.getField(column);
        return text.isEmpty() ? null : text;
    }
}
