package org.kursktimeline.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;

class OutputFormatTests {

    private static final Set<MediaType> ALL = Set.of(
            OutputFormat.JSON.type(), OutputFormat.CSV.type(), OutputFormat.NDJSON.type(), OutputFormat.GEOJSON.type());

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "*/*; JSON",
                "application/*; JSON",
                "text/*; CSV",
                "text/csv,*/*; CSV",
                "text/html,application/geo+json,*/*; GEOJSON",
                "application/x-ndjson,text/csv; NDJSON"
            })
    void theFirstThatBothSpeakIsTaken(String accepted, OutputFormat format) {
        assertThat(OutputFormat.choose(MediaType.parseMediaTypes(accepted), ALL))
                .isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource({"application/geo+json, JSON", "text/csv, CSV"})
    void whatTheEndpointDoesNotSpeakIsNotChosen(String accepted, OutputFormat format) {
        assertThat(OutputFormat.choose(
                        List.of(MediaType.parseMediaType(accepted)),
                        Set.of(OutputFormat.JSON.type(), OutputFormat.CSV.type())))
                .isEqualTo(format);
    }
}
