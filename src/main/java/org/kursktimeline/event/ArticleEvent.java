package org.kursktimeline.event;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Ids;
import org.springframework.data.domain.Persistable;

/** That an article's post named an event, by which ref, and a hash of what the last post said of it. */
@Entity
class ArticleEvent implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID articleId;
    private UUID eventId;
    private @Nullable String ref;
    private byte[] statementHash;
    private boolean own;

    @Transient
    private boolean made;

    @SuppressWarnings("NullAway.Init")
    protected ArticleEvent() {}

    ArticleEvent(UUID articleId, NamedEvent named) {
        this.id = Ids.next();
        this.articleId = articleId;
        this.eventId = named.event();
        this.ref = named.ref();
        this.statementHash = named.statementHash();
        this.own = named.isOwn();
        this.made = true;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return made;
    }

    NamedEvent view() {
        return new NamedEvent(eventId, ref, statementHash, own);
    }

    void namedAgain(NamedEvent named) {
        this.ref = named.ref();
        this.statementHash = named.statementHash();
    }
}
