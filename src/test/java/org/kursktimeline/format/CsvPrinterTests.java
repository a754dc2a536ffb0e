package org.kursktimeline.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Check 14 of CSV, and its form. */
class CsvPrinterTests {

    private static final JsonMapper JSON = new JsonMapper();

    private static String printed(CsvShape shape, String... rows) throws Exception {
        var out = new ByteArrayOutputStream();
        var reader = JSON.reader(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        var printer = new CsvPrinter(out, shape, reader, Stream::of);
        printer.begin();
        long count = 0;
        for (var row : rows) {
            count += printer.print(row.getBytes(StandardCharsets.UTF_8), Long.MAX_VALUE);
        }
        printer.end(count);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String row(CsvShape shape, String row) throws Exception {
        return printed(shape, row).split("\r\n", 2)[1];
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void textThatASpreadsheetTakesForAFormulaGetsAnApostrophe(String text) throws Exception {
        var shape = new CsvShape(Layout.PARTICIPANTS, false, false);
        var json = "{\"role\": " + JSON.writeValueAsString(text) + "}";
        assertThat(row(shape, json)).contains(",\"'" + text.replace('\r', ' ') + "\",");
        assertThat(row(new CsvShape(Layout.PARTICIPANTS, false, true), json)).contains(",\"" + text + "\",");
    }

    @Test
    void numbersOfOursStayNumbersAndKeepTheirDigits() throws Exception {
        var row = row(
                new CsvShape(Layout.CLAIMS, false, false),
                "{\"event\": {\"where\": {\"lat\": -51.10, \"lon\": 35}}, \"quote\": {\"checked\": true, \"end\": 100000000000}}");
        assertThat(row).contains(",-51.10,35,").contains(",100000000000,true,");
    }

    @Test
    void aRowIsALineWhateverIsInItsTexts() throws Exception {
        var shape = new CsvShape(Layout.EVENTS, false, false);
        assertThat(printed(shape, "{\"title\": \"one\\ntwo\\r\\nthree\", \"summary\": \"say \\\"no\\\", he\"}")
                        .split("\n"))
                .hasSize(2);
        assertThat(row(shape, "{\"title\": \"one\\ntwo\\r\\nthree\", \"summary\": \"say \\\"no\\\", he\"}"))
                .contains(",\"one two three\",\"say \"\"no\"\", he\",");
        assertThat(row(new CsvShape(Layout.EVENTS, false, true), "{\"title\": \"one\\ntwo\"}"))
                .contains(",\"one\ntwo\",");
    }

    @Test
    void listsAreJoinedAndNothingIsAnEmptyField() throws Exception {
        var row = row(
                new CsvShape(Layout.EVENTS, false, false),
                "{\"tags\": [\"a\", \"b\"], \"also_in\": [{\"slug\": \"rylsk\"}, {\"slug\": \"lgov\"}], \"summary\": null}");
        assertThat(row).contains(",\"rylsk|lgov\",").contains(",\"a|b\",").startsWith(",,,,,");
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void everyLineHasAsManyFieldsAsTheHeader(Layout layout) throws Exception {
        var lines = printed(new CsvShape(layout, true, false), "{}").split("\r\n");
        assertThat(lines).hasSize(3);
        int columns = layout.columns().size();
        assertThat(Arrays.stream(lines).map(line -> line.split(",", -1).length)).allMatch(fields -> fields == columns);
        assertThat(lines[1].split(",")).allMatch(tag -> tag.replace("\"", "").matches("#[a-z0-9]+(\\+[a-z0-9_]+)*"));
        assertThat(new HashSet<>(Arrays.asList(lines[0].split(",")))).hasSize(columns);
    }

    @Test
    void acledHasItsThirtyOneColumnsInItsOrder() {
        assertThat(Layout.ACLED.columns()).hasSize(31);
        assertThat(Layout.ACLED.columns().get(0).name()).isEqualTo("event_id_cnty");
        assertThat(Layout.ACLED.columns().get(28).name()).isEqualTo("fatalities");
        assertThat(Layout.ACLED.columns().get(30).name()).isEqualTo("timestamp");
    }
}
