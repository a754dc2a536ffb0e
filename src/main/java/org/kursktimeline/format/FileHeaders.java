package org.kursktimeline.format;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.kursktimeline.core.web.OutputFormat;
import org.kursktimeline.timeline.ExportParameter;
import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.moment.TimelineClock;
import org.springframework.http.HttpHeaders;

/** What a file is told to be before its first byte. */
public final class FileHeaders {

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

    private FileHeaders() {}

    /** Type, name, caching, tag, what it is a copy of, and under which address it is found again. */
    public static HttpHeaders of(TimelineQuery query, OutputFormat format, Edition edition) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, format.contentType());
        headers.set(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"kursk-timeline-" + FILE.format(edition.asOf()) + "." + format.code() + "\"");
        headers.setCacheControl(query.caching());
        headers.setETag(query.tag(edition.changeToken(), format.code()));
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        headers.set(AS_OF, edition.asOf().toString());
        headers.set(CHANGE_TOKEN, edition.changeToken());
        headers.set(CITATION, edition.citation());
        headers.add(HttpHeaders.LINK, "</v1/sources>; rel=\"license\"");
        query.addressWith(Map.of(
                        ExportParameter.FORMAT.parameter(), format.code(),
                        TimelineClock.AS_OF.parameter(), edition.asOf().toString()))
                .filter(address -> address.length() <= LONGEST_ADDRESS)
                .ifPresent(address -> headers.add(HttpHeaders.LINK, "<" + address + ">; rel=\"cite-as\""));
        return headers;
    }
}
