package org.kursktimeline.format.web;

import java.util.List;
import org.kursktimeline.core.QueryParameter;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.format.CsvShape;
import org.kursktimeline.format.Layout;
import org.kursktimeline.timeline.ExportParameter;
import org.kursktimeline.timeline.TimelineShape;

/** Reads how a CSV file is wanted; what goes with another format only is a fault. */
final class CsvParameters {

    private static final List<QueryParameter> OF_CSV =
            List.of(ExportParameter.LAYOUT, ExportParameter.HXL, ExportParameter.CSV);
    private static final List<QueryParameter> OF_JSON = List.of(TimelineShape.FIELDS, TimelineShape.INCLUDE);

    private CsvParameters() {}

    /** The shape of a CSV file. */
    static CsvShape read(QueryParams params) {
        refuse(params, OF_JSON, "goes with json, ndjson and geojson; choose columns by layout");
        return new CsvShape(
                params.word(ExportParameter.LAYOUT, Layout.class).orElse(Layout.EVENTS),
                params.word(ExportParameter.HXL, List.of("true", "false"))
                        .map(Boolean::parseBoolean)
                        .orElse(false),
                params.word(ExportParameter.CSV, List.of("raw", "safe"))
                        .map("raw"::equals)
                        .orElse(false));
    }

    /** Notes what a request in another format must not have. */
    static void refuse(QueryParams params) {
        refuse(params, OF_CSV, "goes with format=csv");
    }

    private static void refuse(QueryParams params, List<QueryParameter> parameters, String why) {
        parameters.stream()
                .filter(parameter -> !params.all(parameter).isEmpty())
                .forEach(parameter -> params.faults()
                        .parameter(parameter.parameter(), "other-format", "'" + parameter.parameter() + "' " + why));
    }
}
