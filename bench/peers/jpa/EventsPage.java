package bench.jpa;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the tuned endpoint answers: about what a page of the timeline shows. */
record EventsPage(List<Item> items, boolean more) {

    record Item(
            UUID id, String type, String title, String summary, When when, Where where, String civilianTargeting,
            String[] affected, List<Participant> participants, String[] tags, String status, String verification,
            int origins, List<Figure> figures, int revision, Instant recordedAt) {}

    record When(String edtf, Instant startsAt, Instant endsAt, String timeZone) {}

    record Where(Named place, Double lat, Double lon, String precision) {}

    record Named(UUID id, String slug, String name, String kind) {}

    record Participant(String role, Named entity) {}

    record Figure(String metric, String group, String scope, BigDecimal low, BigDecimal best, BigDecimal high) {}

    static Item item(EventRow e) {
        return new Item(
                e.id, e.type, e.title, e.summary, new When(e.whenEdtf, e.startsAt, e.endsAt, e.timeZone),
                new Where(e.place == null ? null : named(e.place), e.lat, e.lon, e.wherePrecision), e.civilianTargeting,
                e.affected, e.participants.stream().map(p -> new Participant(p.role, named(p.entity))).toList(),
                e.tags, e.status, e.verification, e.origins, e.figures.stream().map(EventsPage::figure).toList(),
                e.revision, e.recordedAt);
    }

    private static Named named(EntityRow e) {
        return new Named(e.getId(), e.getSlug(), e.getName(), e.getKind());
    }

    private static Figure figure(FigureRow f) {
        return new Figure(f.metric, f.group, f.scope, f.low, f.best, f.high);
    }
}
