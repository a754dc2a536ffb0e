package org.kursktimeline.timeline.change;

import java.util.List;
import java.util.Optional;
import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.read.ListAnswer;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers pages of changes over HTTP, with a weak tag of position and request. */
@Component
public class ChangesAnswer {

    private static final String FORMAT = "changes";

    private final ListAnswer lists;

    ChangesAnswer(ListAnswer lists) {
        this.lists = lists;
    }

    /** What follows the items of a page. */
    public record Rest(String changeToken, boolean more) {}

    /** Answers with a page. */
    public ResponseEntity<byte[]> of(ChangesPage page, TimelineQuery query) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache())
                .eTag(query.tag(page.seen().token(), FORMAT))
                .body(lists.body("items", page.items(), new Rest(page.token().text(), page.more())));
    }

    /**
     * Answers 304 when nothing was written since the caller asked the same; empty when something was, or it did not.
     */
    public Optional<ResponseEntity<byte[]>> notModified(TimelineQuery query, List<String> ifNoneMatch) {
        return lists.notModified(query, ifNoneMatch, FORMAT);
    }
}
