package org.kursktimeline.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.FigureScope;
import org.kursktimeline.core.Qualifier;
import org.kursktimeline.facts.FigureStatement;

/** A number inside a claim; never changed once stored. */
@Entity
class Figure {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "claim_id", updatable = false)
    private Claim claim;

    private int n;
    private String metric;

    @Column(name = "grp")
    private String group;

    private @Nullable String object;
    private @Nullable BigDecimal low;
    private @Nullable BigDecimal best;
    private @Nullable BigDecimal high;
    private String qualifier;
    private String scope;
    private @Nullable String since;
    private String referenceDate;
    private @Nullable UUID subsetOf;
    private @Nullable UUID placeId;
    private @Nullable String asWritten;

    @SuppressWarnings("NullAway.Init")
    protected Figure() {}

    Figure(Claim claim, int n, FigureStatement figure) {
        this.id = figure.id();
        this.claim = claim;
        this.n = n;
        this.metric = figure.metric();
        this.group = figure.group();
        this.object = figure.object();
        this.low = figure.low();
        this.best = figure.best();
        this.high = figure.high();
        this.qualifier = figure.qualifier().code();
        this.scope = figure.scope().code();
        this.since = figure.since();
        this.referenceDate = figure.referenceDate();
        this.subsetOf = figure.subsetOf();
        this.placeId = figure.place();
        this.asWritten = figure.asWritten();
    }

    /** The row of a new figure. */
    Map<String, Object> columns() {
        return new Columns()
                .with("id", id)
                .with("claim_id", claim.id())
                .with("n", n)
                .with("metric", metric)
                .with("grp", group)
                .with("object", object)
                .with("low", low)
                .with("best", best)
                .with("high", high)
                .with("qualifier", qualifier)
                .with("scope", scope)
                .with("since", since)
                .with("reference_date", referenceDate)
                .with("subset_of", subsetOf)
                .with("place_id", placeId)
                .with("as_written", asWritten)
                .values();
    }

    FigureStatement content() {
        return new FigureStatement(
                id,
                metric,
                group,
                object,
                low,
                best,
                high,
                Qualifier.find(qualifier).orElseThrow(),
                FigureScope.find(scope).orElseThrow(),
                since,
                referenceDate,
                subsetOf,
                placeId,
                asWritten);
    }
}
