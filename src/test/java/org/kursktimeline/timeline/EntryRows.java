package org.kursktimeline.timeline;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.Ids;
import org.kursktimeline.journal.Change;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.journal.Position;
import org.kursktimeline.journal.WriteRequest;
import org.kursktimeline.timeline.entry.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Puts entries into the table as the recorder would, without the facts behind them. */
public class EntryRows {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final JsonMapper json;

    public EntryRows(JdbcClient jdbc, Journal journal, JsonMapper json) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.json = json;
    }

    /** An entry to be, with what tests care about. */
    public static final class Row {
        public UUID id = Ids.next();
        public final TreeSet<String> keys = new TreeSet<>();
        final List<Map<String, Object>> figures = new ArrayList<>();
        LocalDate first = LocalDate.of(2024, 8, 15);
        LocalDate last = first;
        public OffsetDateTime startsAt = first.atStartOfDay().atOffset(ZoneOffset.UTC);
        public OffsetDateTime endsAt = startsAt.plusDays(1);
        String status = "published";
        String title = "An event";
        String quotes = "";
        int whenRank = 2;
        int whereRank = 1;
        int origins = 1;
        Double confidence = 1.0;
        OffsetDateTime firstReported = OffsetDateTime.parse("2024-08-01T00:00:00Z");
        Double lat;
        Double lon;
        UUID mergedInto;

        public static Row anEntry() {
            return new Row().has("type:other");
        }

        public Row has(String... more) {
            keys.addAll(List.of(more));
            return this;
        }

        public Row on(String day) {
            return between(LocalDate.parse(day), LocalDate.parse(day));
        }

        public Row between(LocalDate from, LocalDate to) {
            first = from;
            last = to;
            startsAt = from.atStartOfDay().atOffset(ZoneOffset.UTC);
            endsAt = to.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC);
            return this;
        }

        public Row openStart() {
            startsAt = OffsetDateTime.MIN;
            first = null;
            return this;
        }

        public Row at(double newLat, double newLon) {
            lat = newLat;
            lon = newLon;
            return this;
        }

        public Row ranked(int when, int where, int newOrigins) {
            whenRank = when;
            whereRank = where;
            origins = newOrigins;
            return this;
        }

        public Row sure(Double newConfidence) {
            confidence = newConfidence;
            return this;
        }

        public Row firstReported(String instant) {
            firstReported = OffsetDateTime.parse(instant);
            return this;
        }

        public Row is(String newStatus) {
            status = newStatus;
            return this;
        }

        /** Gives it an id of the test's choice, for what hangs on ids. */
        public Row known(UUID as) {
            id = as;
            return this;
        }

        public Row mergedInto(UUID other) {
            mergedInto = other;
            return is("merged");
        }

        public Row titled(String newTitle) {
            title = newTitle;
            return this;
        }

        public Row quoting(String newQuotes) {
            quotes = newQuotes;
            return this;
        }

        public Row counts(String metric, String group, Integer low, Integer high) {
            return counts(metric, group, low, high, null);
        }

        /** @param claimant null for the article's own voice */
        public Row counts(String metric, String group, Integer low, Integer high, UUID claimant) {
            var figure = new java.util.LinkedHashMap<String, Object>();
            figure.put("id", Ids.next());
            figure.put("claim", Ids.next());
            figure.put("metric", metric);
            figure.put("group", group);
            figure.put("low", low);
            figure.put("best", null);
            figure.put("high", high);
            figure.put("qualifier", "exact");
            figure.put("scope", "event");
            figure.put("since", null);
            figure.put("reference_date", first == null ? "2024-08-15" : first.toString());
            figure.put("as_written", null);
            figure.put("subset_of", null);
            figure.put("place", null);
            figure.put(
                    "claimant",
                    claimant == null
                            ? null
                            : Map.of("id", claimant, "slug", "claimant", "name", "Claimant", "kind", "person"));
            figure.put("stance", "asserts");
            figure.put(
                    "article",
                    Map.of(
                            "id",
                            Ids.next(),
                            "url",
                            "https://news.example/1",
                            "title",
                            "News",
                            "source",
                            Map.of("slug", "news-example", "name", "News Example")));
            figure.put("reported_at", "2024-08-18T08:30:00Z");
            figures.add(figure);
            if (claimant != null) {
                has("claimant:" + claimant);
            }
            return has("metric:" + metric, "group:" + group);
        }
    }

    /** Stores them in one write and returns their position. */
    public Position store(List<Row> rows) {
        var positions = new ArrayList<Position>();
        journal.write(WriteRequest.by(Actor.SYSTEM), String.class, write -> {
            rows.forEach(row -> write.note(new Change("event.created", row.id.toString(), "changed", 1, null)));
            write.atStamp(position -> {
                positions.add(position);
                rows.forEach(row -> insert(row, 1, position));
            });
            return "stored";
        });
        return positions.get(0);
    }

    /** Supersedes an entry by another state of the same event. */
    public Position revise(Row row, int revision) {
        var positions = new ArrayList<Position>();
        journal.write(new WriteRequest(Actor.SYSTEM, "a better title", null), String.class, write -> {
            write.note(new Change("event.patched", row.id.toString(), "changed", revision, null));
            write.atStamp(position -> {
                positions.add(position);
                jdbc.sql("""
                                UPDATE entry SET superseded = :position
                                WHERE event_id = :id AND superseded = 9223372036854775807
                                """)
                        .param("position", position.number())
                        .param("id", row.id)
                        .update();
                insert(row, revision, position);
            });
            return "stored";
        });
        return positions.get(0);
    }

    private void insert(Row row, int revision, Position position) {
        jdbc.sql("INSERT INTO entry_key (key) SELECT unnest(:keys) ON CONFLICT DO NOTHING")
                .param("keys", row.keys.toArray(String[]::new))
                .update();
        jdbc.sql("""
                        INSERT INTO entry (event_id, recorded, reported, revision, recorded_at, status, starts_at, ends_at,
                          first_day, last_day, edtf, lasted, when_rank, where_rank, lat, lon, origins, confidence,
                          first_reported, keys, figures, search, document, claims)
                        VALUES (:id, :position, '2024-08-01', :revision, :at, :status, :starts_at, :ends_at,
                          coalesce(CAST(:first AS date), '-infinity'), :last,
                          coalesce(CAST(:document AS json) #>> '{when,edtf}', ''),
                          coalesce(CAST(:document AS json) #>> '{when,kind}' = 'lasted', false), :when_rank, :where_rank,
                          CAST(:lat AS float8), CAST(:lon AS float8), :origins,
                          CAST(:confidence AS float8), :first_reported,
                          ARRAY(SELECT id FROM entry_key WHERE key = ANY(:keys)), CAST(:figures AS jsonb),
                          setweight(to_tsvector('english', :title), 'A') || setweight(to_tsvector('english', :quotes), 'C'),
                          :document, :claims)
                        """)
                .param("id", row.id)
                .param("position", position.number())
                .param("revision", revision)
                .param("at", position.recordedAt().atOffset(ZoneOffset.UTC))
                .param("status", row.status)
                .param("starts_at", row.startsAt)
                .param("ends_at", row.endsAt)
                .param("first", row.first == null ? null : row.first.toString())
                .param("last", row.last)
                .param("when_rank", row.whenRank)
                .param("where_rank", row.whereRank)
                .param("lat", row.lat)
                .param("lon", row.lon)
                .param("origins", row.origins)
                .param("confidence", row.confidence)
                .param("first_reported", row.firstReported)
                .param("keys", row.keys.toArray(String[]::new))
                .param("figures", json.writeValueAsString(row.figures))
                .param("title", SearchText.fold(row.title))
                .param("quotes", SearchText.fold(row.quotes))
                .param("document", document(row))
                .param("claims", "[]")
                .update();
    }

    private String document(Row row) {
        var document = new LinkedHashMap<String, Object>();
        document.put("id", row.id);
        document.put("title", row.title);
        document.put("type", "other");
        document.put("status", row.status);
        document.put("also_in", List.of());
        document.put("estimates", List.of());
        document.put("url", "/v1/events/" + row.id);
        if (row.mergedInto != null) {
            document.put("merged_into", row.mergedInto);
        }
        return json.writeValueAsString(document);
    }
}
