package org.kursktimeline.timeline;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.web.OutputFormat;
import org.springframework.http.ResponseEntity;

/** The formats in which the timeline is answered beside JSON; the module {@code format} prints them. */
public interface Exports {

    /** Comma-separated values, RFC 4180. */
    String CSV = OutputFormat.TEXT_CSV;

    /** A JSON document a line. */
    String NDJSON = OutputFormat.APPLICATION_NDJSON;

    /** GeoJSON, RFC 7946. */
    String GEOJSON = OutputFormat.APPLICATION_GEOJSON;

    /** What the documentation of an operation says of its exports. */
    String DESCRIPTION =
            "By format or Accept it is exported: everything that the filters find, or the first limit rows,"
                    + " but what rests on a source that may not be redistributed, whoever asks,"
                    + " as of one moment that the header As-Of tells; Change-Token is where the changes after it begin, Citation"
                    + " how to cite it. An export that breaks off ends without its last chunk, so that a client sees it.";

    /**
     * Finds the export that the request asks for by {@code format} or {@code Accept}; empty when it asks for JSON.
     * Faults of its parameters are noted among those of the request.
     */
    Optional<Export> asked(QueryParams params, Actor actor, HttpServletRequest request, HttpServletResponse response);

    /** One export, ready to be written. */
    interface Export {

        /**
         * Writes all events that the question finds.
         *
         * @return null when it was written; else what to answer instead, e.g. 304
         * @throws IOException when the caller went away or is too slow
         */
        @Nullable ResponseEntity<byte[]> events(TimelineQuery query) throws IOException;

        /**
         * Writes all figures that the question finds.
         *
         * @param json a figure as it is answered, UTF-8
         */
        @Nullable ResponseEntity<byte[]> figures(TimelineQuery query, Function<FoundFigure, byte[]> json) throws IOException;
    }
}
