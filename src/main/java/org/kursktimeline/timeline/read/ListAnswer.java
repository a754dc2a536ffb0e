package org.kursktimeline.timeline.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Hint;
import org.kursktimeline.core.web.ETags;
import org.kursktimeline.core.web.OutputFormat;
import org.kursktimeline.journal.Position;
import org.kursktimeline.timeline.Count;
import org.kursktimeline.timeline.Listing;
import org.kursktimeline.timeline.TimelineQuery;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers a list over HTTP: JSON with links, a weak tag of position and request, and 304 without a query. */
@Component
@NamedInterface("read")
public class ListAnswer {

    private static final String JSON = OutputFormat.JSON.code();

    private final JsonMapper json;
    private final Turns turns;
    private final KeptAnswers kept;

    ListAnswer(JsonMapper json, Turns turns, KeptAnswers kept) {
        this.json = json;
        this.turns = turns;
        this.kept = kept;
    }

    /**
     * Answers with a page of items, unless the caller has it.
     *
     * @param ifNoneMatch the header's values as they stand; empty without it
     * @param read reads the page, its items UTF-8 JSON
     */
    public ResponseEntity<byte[]> list(
            TimelineQuery query, List<String> ifNoneMatch, Function<TimelineQuery, Listing<byte[]>> read) {
        return answered(query, JSON, ifNoneMatch, () -> {
            var page = read.apply(query);
            var links = page.links();
            var rest = new Rest(links.next(), links.prev(), asOf(page), token(page), page.count(), page.hints());
            var made = Made.json(page.position(), body("items", page.items(), rest), lasts(page));
            links.header().ifPresent(header -> made.headers().set(HttpHeaders.LINK, header));
            return made;
        });
    }

    /** The same for what is answered whole, under a name of its own and without pages. */
    public ResponseEntity<byte[]> whole(
            String member,
            TimelineQuery query,
            List<String> ifNoneMatch,
            Function<TimelineQuery, Listing<byte[]>> read) {
        return answered(query, JSON, ifNoneMatch, () -> {
            var page = read.apply(query);
            var rest = new WholeRest(asOf(page), token(page), page.hints());
            return Made.json(page.position(), body(member, page.items(), rest), lasts(page));
        });
    }

    /**
     * An answer that its reader made whole.
     *
     * @param position the position that it speaks of
     * @param headers those that it has beside the tag and what goes with it, its type among them
     * @param lasts whether the same would be answered as long as nothing changes; hints may have run out of time
     */
    public record Made(Position position, HttpHeaders headers, byte[] body, boolean lasts) {

        /** One that lasts. */
        public Made(Position position, HttpHeaders headers, byte[] body) {
            this(position, headers, body, true);
        }

        /** One of JSON. */
        public static Made json(Position position, byte[] body, boolean lasts) {
            var headers = new HttpHeaders();
            headers.setContentType(MediaType.APPLICATION_JSON);
            return new Made(position, headers, body, lasts);
        }
    }

    /** Answers with what the reader makes of many events, in its turn, unless the caller has it. */
    public ResponseEntity<byte[]> made(
            TimelineQuery query, OutputFormat format, List<String> ifNoneMatch, Function<TimelineQuery, Made> read) {
        return answered(query, format.code(), ifNoneMatch, () -> turns.take(() -> read.apply(query)));
    }

    private ResponseEntity<byte[]> answered(
            TimelineQuery query, String format, List<String> ifNoneMatch, Supplier<Made> read) {
        return notModified(query, ifNoneMatch, format).orElseGet(() -> {
            var made = kept.find(query, format).orElseGet(() -> kept.keep(query, format, read.get()));
            return ResponseEntity.ok()
                    .cacheControl(query.caching())
                    .varyBy(HttpHeaders.ACCEPT)
                    .eTag(query.tag(made.position().token(), format))
                    .headers(made.headers())
                    .body(made.body());
        });
    }

    /**
     * What follows the items of a page.
     *
     * @param count left out unless asked for
     * @param hints left out unless nothing was found
     */
    @NamedInterface("read")
    public record Rest(
            @Nullable String next,
            @Nullable String prev,
            Instant asOf,
            String changeToken,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Count count,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Hint> hints) {}

    /**
     * What follows an answer without pages.
     *
     * @param hints left out unless nothing was found
     */
    @NamedInterface("read")
    public record WholeRest(
            Instant asOf,
            String changeToken,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Hint> hints) {}

    /** 304 when the caller has the answer in this format; empty when it must be made. */
    public Optional<ResponseEntity<byte[]>> notModified(TimelineQuery query, List<String> ifNoneMatch, String format) {
        if (ifNoneMatch.isEmpty()) {
            return Optional.empty();
        }
        var tag = query.tag(query.seen().token(), format);
        return ETags.isNamed(ifNoneMatch, tag)
                ? Optional.of(ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                        .eTag(tag)
                        .cacheControl(query.caching())
                        .varyBy(HttpHeaders.ACCEPT)
                        .build())
                : Optional.empty();
    }

    /** Items are joined as they stand; what follows them is an object whose opening brace falls away. */
    public byte[] body(String member, List<byte[]> items, Object rest) {
        var out = new ByteArrayOutputStream(
                500 + items.stream().mapToInt(item -> item.length + 1).sum());
        out.writeBytes(("{\"" + member + "\":[").getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.writeBytes(items.get(i));
        }
        out.writeBytes("],".getBytes(StandardCharsets.US_ASCII));
        var more = json.writeValueAsBytes(rest);
        out.write(more, 1, more.length - 1);
        return out.toByteArray();
    }

    private static boolean lasts(Listing<?> page) {
        return !page.items().isEmpty();
    }

    private static Instant asOf(Listing<?> page) {
        return page.position().recordedAt();
    }

    private static String token(Listing<?> page) {
        return page.position().token();
    }
}
