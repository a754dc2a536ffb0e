package org.kursktimeline.core.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.kursktimeline.core.QueryParams;

/**
 * How a list is answered: as JSON, or as a table.
 *
 * @param format JSON or CSV
 * @param raw whether texts of a table stand as they are, formulas and line breaks too
 * @param hxl whether the second line of a table holds the columns' HXL tags
 */
public record TableFormat(OutputFormat format, boolean raw, boolean hxl) {

    /** Reads it of a request that was routed; faults go to the parameters. */
    public static TableFormat read(QueryParams params, HttpServletRequest request) {
        var format = WantedFormat.read(params, TableParameter.FORMAT, request);
        Stream.of(TableParameter.HXL, TableParameter.CSV)
                .filter(parameter ->
                        format != OutputFormat.CSV && !params.all(parameter).isEmpty())
                .map(TableParameter::parameter)
                .forEach(
                        name -> params.faults().parameter(name, "other-format", "'" + name + "' goes with format=csv"));
        return new TableFormat(
                format,
                params.word(TableParameter.CSV, List.of("raw", "safe"))
                        .map("raw"::equals)
                        .orElse(false),
                params.word(TableParameter.HXL, List.of("true", "false"))
                        .map(Boolean::parseBoolean)
                        .orElse(false));
    }

    /** Tells whether it is a table. */
    public boolean isCsv() {
        return format == OutputFormat.CSV;
    }
}
