package org.kursktimeline.event;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Ids;

/** That an article's post named an event, by which ref, and a hash of what the last post said of it. */
@Entity
class ArticleEvent {

    @Id
    private UUID id;

    private UUID articleId;
    private UUID eventId;
    private @Nullable String ref;
    private byte[] statementHash;
    private boolean own;

    @SuppressWarnings("NullAway.Init")
    protected ArticleEvent() {}

    ArticleEvent(UUID articleId, NamedEvent named) {
        this.id = Ids.next();
        this.articleId = articleId;
        this.eventId = named.event();
        this.ref = named.ref();
        this.statementHash = named.statementHash();
        this.own = named.isOwn();
    }

    /** The row of what is named for the first time. */
    Map<String, Object> columns() {
        return new Columns()
                .with("id", id)
                .with("article_id", articleId)
                .with("event_id", eventId)
                .with("ref", ref)
                .with("statement_hash", "\\x" + HexFormat.of().formatHex(statementHash))
                .with("own", own)
                .values();
    }

    NamedEvent view() {
        return new NamedEvent(eventId, ref, statementHash, own);
    }

    void namedAgain(NamedEvent named) {
        this.ref = named.ref();
        this.statementHash = named.statementHash();
    }
}
