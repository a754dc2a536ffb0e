package org.kursktimeline.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTimeTests {

    @ParameterizedTest
    @CsvSource({
        "2024-08-12, 2024-08-13T00:00:00Z",
        "2024-08-12/2024-08-14, 2024-08-15T00:00:00Z",
        "2024-08, 2024-08-20T12:00:00Z",
        "2024-08-12/.., 2024-08-20T12:00:00Z",
        "2024-08-20, 2024-08-20T12:00:00Z",
        "2024-08-20T12:40+03:00, 2024-08-20T09:41:00Z",
    })
    void tellsUpToItsEndAndNoFurtherThanItsReport(String edtf, Instant upTo) {
        assertThat(ReferenceTime.of(edtf).upTo(Instant.parse("2024-08-20T12:00:00Z")))
                .isEqualTo(upTo);
    }

    @Test
    void doubtDoesNotChangeTheMoment() {
        assertThat(ReferenceTime.of("2024-08-12?")).isEqualTo(ReferenceTime.of("2024-08-12"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-08-16T01:00/2024-08-15T23:30Z",
                "2024-08-15T22:00Z/2024-08-15T20:00",
                "2024-03-31T03:10/2024-03-31T02:30",
                "no date at all"
            })
    void whatIsInOrderElsewhereIsReadWithoutAFault(String edtf) {
        var time = ReferenceTime.of(edtf);
        assertThat(time.starts()).isBefore(time.ends());
    }
}
