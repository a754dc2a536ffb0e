package org.kursktimeline.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\tSudzha",
                " =1",
                "   +1",
                "\u00a0=1",
                "\ufeff=1",
                "\ufeff -1",
                "\u200b@SUM(A1)",
                "\u3000=1",
                "\u2003=1",
                "\u0000=1",
                "\uff1d1+1",
                "\uff0b1",
                "\uff0d1",
                "\uff20SUM(A1)",
                " \uff1d1",
                "\ufe661",
                "\ufe621",
                "\ufe631",
                "\ufe6bSUM(A1)",
                "\udb40\udc01=1",
                "\ufe0f=1",
                "\u034f=1",
                "\u3164=1",
                "\u2800=1",
                "\u22121",
                "|calc",
                "\uff5ccalc",
                "\"=1",
                " \" =1",
                "'=1",
                "''+1"
            })
    void whatASpreadsheetWouldRunIsMarkedAndQuoted(String text) {
        assertThat(CsvCells.safe(text)).isEqualTo("'" + text);
        assertThat(CsvCells.QUOTED.quoteValue(1, 0, CsvCells.safe(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Sudzha",
                "1",
                " Sudzha",
                "2024-08-15",
                "a=b",
                " ",
                "\u00a0",
                "\ufeffSudzha",
                "\u2800",
                "\u0301a=b",
                "\"a=b\"",
                "\"",
                "a|b",
                "\u2013 said"
            })
    void otherTextStaysAsItIs(String text) {
        assertThat(CsvCells.safe(text)).isEqualTo(text);
        assertThat(CsvCells.QUOTED.quoteValue(1, 0, text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nb", "a\nb", "a\rb"})
    void aLineBreakBecomesASpaceSoThatARowIsALine(String text) {
        assertThat(CsvCells.safe(text)).isEqualTo("a b");
        assertThat(CsvCells.safe("\r=1")).isEqualTo("' =1");
        assertThat(CsvCells.safe("\n=1")).isEqualTo("' =1");
        assertThat(CsvCells.safe("\rSudzha")).isEqualTo("' Sudzha");
    }
}
