package org.kursktimeline.timeline;

import java.util.List;
import java.util.Optional;
import org.kursktimeline.journal.Position;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers pages of changes over HTTP, with a weak tag of position and request. */
@Component
public class ChangesAnswer {

    private final ListAnswer lists;
    private final Timeline timeline;

    ChangesAnswer(ListAnswer lists, Timeline timeline) {
        this.lists = lists;
        this.timeline = timeline;
    }

    /** What follows the items of a page. */
    record Rest(String changeToken, boolean more) {}

    /** Answers with a page. */
    public ResponseEntity<byte[]> of(ChangesPage page, TimelineQuery query) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache())
                .eTag(tag(page.seen(), query))
                .body(lists.body("items", page.items(), new Rest(page.token().text(), page.more())));
    }

    /** Answers 304 when nothing was written since the caller asked the same; empty when something was, or it did not. */
    public Optional<ResponseEntity<byte[]>> notModified(TimelineQuery query, List<String> ifNoneMatch) {
        if (ifNoneMatch.isEmpty()) {
            return Optional.empty();
        }
        var tag = tag(timeline.seen(Moment.NOW), query);
        return ifNoneMatch.stream().anyMatch(tags -> tags.contains(tag))
                ? Optional.of(ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                        .eTag(tag)
                        .cacheControl(CacheControl.noCache())
                        .build())
                : Optional.empty();
    }

    private static String tag(Position seen, TimelineQuery query) {
        return "W/\"p" + seen.number() + "-" + query.request().wholeDigest() + "\"";
    }
}
