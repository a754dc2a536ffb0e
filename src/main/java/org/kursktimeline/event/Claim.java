package org.kursktimeline.event;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.About;
import org.kursktimeline.core.Ids;
import org.kursktimeline.core.Stance;
import org.kursktimeline.facts.ClaimStatement;
import org.kursktimeline.facts.Quote;

/** What one article says about one event; never changed once stored. */
@Entity
class Claim {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "event_id")
    private NewsEvent event;

    private UUID articleId;
    private int articleVersion;
    private int n;
    private @Nullable UUID claimantId;
    private String stance;
    private String about;

    @Embedded
    private @Nullable Quote quote;

    private Instant reportedAt;
    private Instant createdAt;

    @OneToMany(mappedBy = "claim", cascade = CascadeType.PERSIST)
    @OrderBy("n")
    private List<Figure> figures = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Claim() {}

    Claim(NewsEvent event, int n, ClaimStatement claim, Instant createdAt) {
        this.id = Ids.next();
        this.event = event;
        this.articleId = claim.article();
        this.articleVersion = claim.articleVersion();
        this.n = n;
        this.claimantId = claim.claimant();
        this.stance = claim.stance().code();
        this.about = claim.about().code();
        this.quote = claim.quote();
        this.reportedAt = claim.reportedAt();
        this.createdAt = createdAt;
        for (var figure : claim.figures()) {
            figures.add(new Figure(this, figures.size(), figure));
        }
    }

    UUID id() {
        return id;
    }

    UUID articleId() {
        return articleId;
    }

    /** The row of a new claim. */
    Map<String, Object> columns() {
        var columns = new Columns()
                .with("id", id)
                .with("event_id", event.id())
                .with("article_id", articleId)
                .with("article_version", articleVersion)
                .with("n", n)
                .with("claimant_id", claimantId)
                .with("stance", stance)
                .with("about", about)
                .with("reported_at", reportedAt)
                .with("created_at", createdAt);
        if (quote != null) {
            columns.with("quote", quote.text())
                    .with("quote_start", quote.start())
                    .with("quote_end", quote.end())
                    .with("quote_checked", quote.checked());
        }
        return columns.values();
    }

    Stream<Map<String, Object>> figureRows() {
        return figures.stream().map(Figure::columns);
    }

    ClaimStatement content() {
        return new ClaimStatement(
                articleId,
                articleVersion,
                claimantId,
                Stance.find(stance).orElseThrow(),
                About.find(about).orElseThrow(),
                quote,
                reportedAt,
                figures.stream().map(Figure::content).toList());
    }
}
