package org.kursktimeline.format.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.kursktimeline.format.Edition;
import org.kursktimeline.timeline.ExportParameter;
import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.moment.TimelineClock;
import org.springframework.http.HttpHeaders;

/** What a file is told to be before its first byte. */
final class ExportHeaders {

    /** Instant of the last position that the file shows, RFC 3339 UTC. */
    static final String AS_OF = "As-Of";

    /** That position, for {@code /v1/changes?since=}. */
    static final String CHANGE_TOKEN = "Change-Token";

    /** How to cite the file. */
    static final String CITATION = "Citation";

    /** Longer addresses stay out of the headers, which have a bound of 8 KB in all. */
    private static final int LONGEST_ADDRESS = 4_000;

    private static final DateTimeFormatter FILE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSSSSS'Z'").withZone(ZoneOffset.UTC);

    private ExportHeaders() {}

    static void set(HttpServletResponse response, TimelineQuery query, OutputFormat format, Edition edition) {
        response.setContentType(format.contentType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"kursk-timeline-" + FILE.format(edition.asOf()) + "." + format.code() + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, query.moment().caching().getHeaderValue());
        response.setHeader(HttpHeaders.ETAG, query.tag(edition.changeToken(), format.code()));
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        response.setHeader(AS_OF, edition.asOf().toString());
        response.setHeader(CHANGE_TOKEN, edition.changeToken());
        response.setHeader(CITATION, edition.citation());
        response.addHeader(HttpHeaders.LINK, "</v1/sources>; rel=\"license\"");
        var address = query.address(Map.of(
                ExportParameter.FORMAT.parameter(), format.code(),
                TimelineClock.AS_OF.parameter(), edition.asOf().toString()));
        if (address.length() <= LONGEST_ADDRESS) {
            response.addHeader(HttpHeaders.LINK, "<" + address + ">; rel=\"cite-as\"");
        }
    }
}
