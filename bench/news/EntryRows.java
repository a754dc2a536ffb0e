package org.kursktimeline.timeline.entry;

import bench.news.CopyText;
import bench.news.History;
import bench.news.KeyBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.kursktimeline.article.Articles;
import org.kursktimeline.article.Sources;
import org.kursktimeline.entity.Entities;
import org.springframework.context.ApplicationContext;

/** Entries as the service would have recorded them, write after write: derived and compared by its own classes. */
public final class EntryRows {

    /** Makes the staging table of a session, in which the texts to be searched are still texts. */
    public static final String STAGING = """
            CREATE TEMP TABLE staged_entry (event_id uuid, recorded bigint, superseded bigint, reported timestamptz,
              reported_until timestamptz, revision int, recorded_at timestamptz, status text, starts_at timestamptz,
              ends_at timestamptz, first_day date, last_day date, edtf text, lasted boolean, when_rank smallint, where_rank smallint, lat float8,
              lon float8, origins int, confidence float8, first_reported timestamptz, keys int[], figures jsonb, document text,
              claims text, format smallint, title text, subject text,
              quotes text, articles text)
            """;

    /** Moves what is staged into the table, as the service inserts it. */
    public static final String MOVE = """
            INSERT INTO entry (event_id, recorded, superseded, reported, reported_until, revision, recorded_at, status,
              starts_at, ends_at, first_day, last_day, edtf, lasted, when_rank, where_rank, lat, lon, origins, confidence, first_reported,
              keys, figures, search, document, claims, format)
            SELECT event_id, recorded, superseded, reported, reported_until, revision, recorded_at, status,
              starts_at, ends_at, first_day, last_day, edtf, lasted, when_rank, where_rank, lat, lon, origins, confidence, first_reported,
              keys, figures, setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', subject), 'B')
                || setweight(to_tsvector('english', quotes), 'C') || to_tsvector('english', articles),
              document, claims, format
            FROM staged_entry
            """;

    private static final long OPEN = Long.MAX_VALUE;

    private final EntryDeriver deriver;
    private final KeyBook book;

    public EntryRows(ApplicationContext service, Articles articles, KeyBook book) {
        this.book = book;
        this.deriver = new EntryDeriver(
                service.getBean(Entities.class),
                articles,
                service.getBean(Sources.class),
                service.getBean(Documents.class),
                service.getBean(Keys.class));
    }

    private static final class Row {
        private final Entry entry;
        private final History.State since;
        private final int revision;
        private long superseded = OPEN;

        private Row(Entry entry, History.State since, int revision) {
            this.entry = entry;
            this.since = since;
            this.revision = revision;
        }
    }

    /** Writes all entries that the event has had. */
    public void add(History history, CopyText text) {
        var rows = new ArrayList<Row>();
        int revision = 0;
        for (var state : history.states()) {
            var open = rows.stream().filter(row -> row.superseded == OPEN).toList();
            var derived = deriver.derive(List.of(state.facts())).get(state.facts().id());
            var difference = Difference.between(open.stream().map(row -> row.entry.content()).toList(), derived);
            if (!difference.isNone()) {
                revision++;
                for (var row : open) {
                    if (difference.superseded().contains(row.entry.reported())) {
                        row.superseded = state.position();
                    }
                }
                for (var entry : difference.inserted()) {
                    rows.add(new Row(entry, state, revision));
                }
            }
        }
        rows.forEach(row -> write(row, text));
    }

    private void write(Row row, CopyText text) {
        var entry = row.entry;
        var columns = entry.columns();
        var search = entry.search();
        text.row(
                row.since.facts().id(), row.since.position(), row.superseded, entry.reported(),
                entry.reportedUntil() == null ? Instant.MAX : entry.reportedUntil(), row.revision, row.since.recordedAt(),
                entry.status(), columns.startsAt() == null ? Instant.MIN : columns.startsAt(),
                columns.endsAt() == null ? Instant.MAX : columns.endsAt(),
                columns.firstDay() == null ? "-infinity" : columns.firstDay(),
                columns.lastDay() == null ? "infinity" : columns.lastDay(), columns.edtf(), columns.lasted(), columns.whenRank(), columns.whereRank(),
                columns.lat(), columns.lon(), columns.origins(), columns.confidence(),
                columns.firstReported(), entry.keys().stream().map(book::number).sorted().toList(), entry.figures(), entry.document(),
                entry.claims(), DocumentFormat.CURRENT, search.title(), search.subject(), search.quotes(), search.articles());
    }
}
