package org.kursktimeline.core.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.kursktimeline.core.QueryParams;

/**
 * How a list is answered: as JSON, or as a table.
 *
 * @param format JSON or CSV
 * @param raw whether texts of a table stand as they are, formulas and line breaks too
 */
public record TableFormat(OutputFormat format, boolean raw) {

    /** Reads it of a request that was routed; faults go to the parameters. */
    public static TableFormat read(QueryParams params, HttpServletRequest request) {
        var format = WantedFormat.read(params, TableParameter.FORMAT, request);
        if (format != OutputFormat.CSV && !params.all(TableParameter.CSV).isEmpty()) {
            params.faults().parameter(TableParameter.CSV.parameter(), "other-format", "'csv' goes with format=csv");
        }
        return new TableFormat(
                format,
                params.word(TableParameter.CSV, List.of("raw", "safe"))
                        .map("raw"::equals)
                        .orElse(false));
    }

    /** Tells whether it is a table. */
    public boolean isCsv() {
        return format == OutputFormat.CSV;
    }
}
