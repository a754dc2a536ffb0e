package org.kursktimeline.journal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Cursor;
import org.kursktimeline.core.Cut;
import org.kursktimeline.core.Edition;
import org.kursktimeline.core.Links;
import org.kursktimeline.core.Mark;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.QueryParameter;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.web.ETags;
import org.kursktimeline.core.web.FileHead;
import org.kursktimeline.core.web.OutputFormat;
import org.kursktimeline.core.web.TableParameter;
import org.kursktimeline.journal.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriUtils;

/**
 * A walk through the pages of a list.
 *
 * @param path of the list
 * @param values the parameters without the cursor; all but {@code limit} and the format stay the same from page to page
 * @param cursor of the page asked for; null for the first
 */
public record Walk(
        String path,
        Map<String, List<String>> values,
        @Nullable String cursor) {

    /** The walk that a request is a step of. */
    public static Walk of(HttpServletRequest request, QueryParams params, QueryParameter cursor) {
        var values = new LinkedHashMap<>(params.values());
        values.remove(cursor.parameter());
        return new Walk(request.getRequestURI(), values, params.one(cursor).orElse(null));
    }

    /**
     * Where the page begins or ends; null for the first page.
     *
     * @param reader makes sense of the sort keys that {@link #links} was given
     * @throws ProblemException 400 cursor-invalid or cursor-mismatch
     */
    public <K> @Nullable Mark<K> mark(Function<List<String>, K> reader) {
        var mark = mark();
        return mark == null ? null : mark.as(reader);
    }

    /**
     * The addresses of the pages around this one.
     *
     * @param keys the sort keys of a row
     */
    public <T> Links links(Cut<T> page, Function<T, List<String>> keys) {
        return Links.around(page, mark(), keys, this::address);
    }

    private @Nullable Mark<List<String>> mark() {
        return cursor == null ? null : Mark.read(cursor, digest());
    }

    private String address(Mark<List<String>> mark) {
        var query = values.entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream().map(value -> parameter(parameter.getKey(), value)))
                .collect(Collectors.joining("&"));
        return path + "?" + (query.isEmpty() ? "" : query + "&") + parameter("cursor", Mark.cursor(mark, digest()));
    }

    /**
     * Answers with a page. Its tag tells the last write that it saw and the request, so that unchanged data is not sent
     * again.
     */
    public <T> ResponseEntity<Page<T>> answer(Page<T> page) {
        return reply(page, OutputFormat.JSON)
                .contentType(MediaType.APPLICATION_JSON)
                .body(page);
    }

    /** Answers with a page as a table; what the page says of itself stands in the headers. */
    public ResponseEntity<byte[]> table(Page<?> page, byte[] rows) {
        var head = FileHead.of(OutputFormat.CSV, new Edition(page.asOf(), page.changeToken()));
        return reply(page, OutputFormat.CSV)
                .headers(headers -> head.forEach(headers::addAll))
                .body(rows);
    }

    private ResponseEntity.BodyBuilder reply(Page<?> page, OutputFormat format) {
        var request = new LinkedHashMap<>(values);
        request.put("", List.of(path, String.valueOf(cursor), format.code()));
        var reply = ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .varyBy(HttpHeaders.ACCEPT)
                .eTag(ETags.ofAnswer(page.changeToken(), Cursor.digest(request)));
        page.links().header().ifPresent(links -> reply.header(HttpHeaders.LINK, links));
        return reply;
    }

    private String digest() {
        var filters = new LinkedHashMap<>(values);
        filters.remove("limit");
        Stream.of(TableParameter.values()).map(TableParameter::parameter).forEach(filters::remove);
        filters.put("", List.of(path));
        return Cursor.digest(filters);
    }

    private static String parameter(String name, String value) {
        return name + "=" + UriUtils.encode(value, StandardCharsets.UTF_8);
    }
}
