package org.kursktimeline.format;

import java.util.Map;
import org.kursktimeline.core.Edition;
import org.kursktimeline.core.web.FileHead;
import org.kursktimeline.core.web.OutputFormat;
import org.kursktimeline.timeline.ExportParameter;
import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.moment.TimelineClock;
import org.springframework.http.HttpHeaders;

/** What a file is told to be before its first byte. */
public final class FileHeaders {

    /** Longer addresses stay out of the headers, which have a bound of 8 KB in all. */
    private static final int LONGEST_ADDRESS = 4_000;

    private FileHeaders() {}

    /** Type, name, caching, tag, what it is a copy of, and under which address it is found again. */
    public static HttpHeaders of(TimelineQuery query, OutputFormat format, Edition edition) {
        var headers = FileHead.of(format, edition);
        headers.setCacheControl(query.caching());
        headers.setETag(query.tag(edition.changeToken(), format.code()));
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        query.addressWith(Map.of(
                        ExportParameter.FORMAT.parameter(), format.code(),
                        TimelineClock.AS_OF.parameter(), edition.asOf().toString()))
                .filter(address -> address.length() <= LONGEST_ADDRESS)
                .ifPresent(address -> headers.add(HttpHeaders.LINK, "<" + address + ">; rel=\"cite-as\""));
        return headers;
    }
}
