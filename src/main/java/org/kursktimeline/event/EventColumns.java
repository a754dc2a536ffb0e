package org.kursktimeline.event;

import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kursktimeline.facts.EventStatement;

/** The rows of a new event: its own, and those beside it. */
final class EventColumns {

    private EventColumns() {}

    static Stream<Map<String, Object>> event(NewsEvent event) {
        var statement = event.statement();
        var columns = new Columns()
                .with("id", event.id())
                .with("version", 0)
                .with("status", event.status())
                .with("editor_verdict", event.verdict().orElse(null))
                .with("editor_note", event.note())
                .with("created_at", event.createdAt());
        what(columns, statement);
        where(columns, statement);
        by(columns, statement);
        return Stream.of(columns.values());
    }

    private static void what(Columns columns, EventStatement statement) {
        columns.with("type", statement.type())
                .with("external_type", statement.externalType())
                .with("title", statement.title())
                .with("summary", statement.summary())
                .with("when_edtf", statement.when().edtf())
                .with("time_zone", statement.when().zone().getId())
                .with("civilian_targeting", statement.civilianTargeting())
                .with("affected", statement.affected())
                .with("tags", statement.tags());
    }

    private static void where(Columns columns, EventStatement statement) {
        columns.with("place_id", statement.place())
                .with("lat", statement.lat())
                .with("lon", statement.lon())
                .with("where_precision", statement.wherePrecision().code())
                .with("also_in", statement.alsoIn());
    }

    private static void by(Columns columns, EventStatement statement) {
        var producedBy = statement.producedBy();
        columns.with("produced_by_kind", producedBy.kind())
                .with("produced_by_name", producedBy.name())
                .with("produced_by_version", producedBy.version())
                .with("confidence", producedBy.confidence());
    }

    static Stream<Map<String, Object>> participants(NewsEvent event) {
        var participants = event.statement().participants();
        return IntStream.range(0, participants.size())
                .mapToObj(n -> new Columns()
                        .with("event_id", event.id())
                        .with("n", n)
                        .with("entity_id", participants.get(n).entity())
                        .with("role", participants.get(n).role())
                        .values());
    }

    static Stream<Map<String, Object>> externalIds(NewsEvent event) {
        return event.statement().externalIds().stream()
                .map(one -> new Columns()
                        .with("scheme", one.scheme())
                        .with("value", one.value())
                        .with("event_id", event.id())
                        .values());
    }
}
