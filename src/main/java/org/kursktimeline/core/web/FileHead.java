package org.kursktimeline.core.web;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.kursktimeline.core.Edition;
import org.springframework.http.HttpHeaders;

/** What any file is told to be before its first byte: its type and name, of what it is a copy, and how to cite it. */
public final class FileHead {

    /** Instant of the last position that the file shows, RFC 3339 UTC. */
    static final String AS_OF = "As-Of";

    /** That position, for {@code /v1/changes?since=}. */
    static final String CHANGE_TOKEN = "Change-Token";

    /** How to cite the file. */
    static final String CITATION = "Citation";

    private static final DateTimeFormatter FILE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSSSSS'Z'").withZone(ZoneOffset.UTC);

    private FileHead() {}

    /** The headers; caching, tag and further links are the caller's to add. */
    public static HttpHeaders of(OutputFormat format, Edition edition) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, format.contentType());
        headers.set(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"kursk-timeline-" + FILE.format(edition.asOf()) + "." + format.code() + "\"");
        headers.set(AS_OF, edition.asOf().toString());
        headers.set(CHANGE_TOKEN, edition.changeToken());
        headers.set(CITATION, edition.citation());
        headers.add(HttpHeaders.LINK, "</v1/sources>; rel=\"license\"");
        return headers;
    }
}
