package org.kursktimeline.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellsTests {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1"})
    void whatASpreadsheetWouldRunIsMarkedAndQuoted(String text) {
        assertThat(CsvCells.safe(text)).isEqualTo("'" + text);
        assertThat(CsvCells.QUOTED.quoteValue(1, 0, CsvCells.safe(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Sudzha", "1", " =1", "2024-08-15", "a=b"})
    void otherTextStaysAsItIs(String text) {
        assertThat(CsvCells.safe(text)).isEqualTo(text);
        assertThat(CsvCells.QUOTED.quoteValue(1, 0, text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nb", "a\nb", "a\rb"})
    void aLineBreakBecomesASpaceSoThatARowIsALine(String text) {
        assertThat(CsvCells.safe(text)).isEqualTo("a b");
        assertThat(CsvCells.safe("\r=1")).isEqualTo("' =1");
    }
}
