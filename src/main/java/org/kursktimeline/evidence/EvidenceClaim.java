package org.kursktimeline.evidence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kursktimeline.core.About;
import org.kursktimeline.core.Stance;

/**
 * What one article says about one event, as evidence.
 *
 * @param source the article's source
 * @param reportedAt when the article was published
 */
public record EvidenceClaim(
        UUID id,
        Stance stance,
        About about,
        Origin origin,
        UUID article,
        UUID source,
        Instant reportedAt,
        List<EvidenceFigure> figures) {

    public EvidenceClaim {
        figures = List.copyOf(figures);
    }

    boolean asserts() {
        return stance == Stance.ASSERTS;
    }
}
