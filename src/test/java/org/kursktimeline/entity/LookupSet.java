package org.kursktimeline.entity;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/** The spellings of {@code lookup/spellings.csv}, parted into those for tuning and those for the last test. */
final class LookupSet {

    private LookupSet() {}

    record Spelling(String query, String slug, String habit) {
        /** A third, chosen by the CRC-32 of the query. */
        boolean isHeldOut() {
            var crc = new CRC32();
            crc.update(query.getBytes(StandardCharsets.UTF_8));
            return crc.getValue() % 3 == 0;
        }
    }

    static List<Spelling> read() {
        try (var reader = new InputStreamReader(
                        LookupSet.class.getResourceAsStream("/lookup/spellings.csv"), StandardCharsets.UTF_8);
                var records = CsvReader.builder().ofNamedCsvRecord(reader)) {
            return records.stream()
                    .map(row -> new Spelling(row.getField("query"), row.getField("slug"), row.getField("habit")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
