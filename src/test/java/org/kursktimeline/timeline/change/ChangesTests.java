package org.kursktimeline.timeline.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kursktimeline.timeline.EntryRows.Row.anEntry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.Ids;
import org.kursktimeline.journal.ChangeToken;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.journal.Position;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.kursktimeline.timeline.EntryRows;
import org.kursktimeline.timeline.Questions;
import org.kursktimeline.timeline.TimelineQueries;
import org.kursktimeline.timeline.entry.KeyNumbers;
import org.kursktimeline.timeline.entry.KeyShares;
import org.kursktimeline.timeline.read.InterruptedBinds;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Each test reads the changes of events that carry its own tag. */
@ServiceTest
class ChangesTests {

    @LocalServerPort
    int port;

    @Autowired
    EntryRows entries;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("reader") JdbcClient readings;

    @Autowired
    @Qualifier("reader") TransactionTemplate oneState;

    @Autowired
    KeyNumbers numbers;

    @Autowired
    KeyShares shares;

    @Autowired
    ChangeJson items;

    @Autowired
    TimelineQueries queries;

    private final String tag = "changes-" + Ids.next();
    private Api editor;
    private Api reader;
    private String start;

    @BeforeEach
    void open() {
        editor = Api.withAdminKey(port);
        reader = editor.withKey("");
        start = reader.get("/v1/events?limit=1").at("/change_token");
    }

    private EntryRows.Row mine() {
        return anEntry().has("tag:" + tag);
    }

    private Api.Reply changes(Api api, String since, String parameters) {
        var from = since == null ? "" : "&since=" + since;
        return api.get("/v1/changes?tag=" + tag + from + parameters);
    }

    /** The changes since the test began, each as its kind and event. */
    private List<String> told(Api api, String parameters) {
        var page = changes(api, start, parameters);
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return page.json()
                .get("items")
                .valueStream()
                .map(item -> item.at("/kind").asString() + " " + item.at("/id").asString())
                .toList();
    }

    @Test
    void aChangeCarriesTheEventAsOfItsRevision() {
        var row = mine().titled("before");
        entries.store(List.of(row));
        entries.revise(row.titled("after"), 2);
        var items = changes(reader, start, "").json().get("items");
        assertThat(items.size()).isEqualTo(2);
        for (int n = 0; n < 2; n++) {
            var item = items.get(n);
            assertThat(item.propertyNames()).containsExactly("kind", "id", "revision", "recorded_at", "event");
            assertThat(item.at("/kind").asString()).isEqualTo("changed");
            assertThat(item.at("/revision").asInt()).isEqualTo(n + 1);
            assertThat(item.at("/event/revision")).isEqualTo(item.at("/revision"));
            assertThat(item.at("/event/recorded_at")).isEqualTo(item.at("/recorded_at"));
            assertThat(item.at("/event/title").asString()).isEqualTo(n == 0 ? "before" : "after");
        }
        assertThat(reader.get("/v1/events/" + row.id + "?fields=title,revision").json())
                .isEqualTo(
                        changes(reader, start, "&fields=title,revision").json().at("/items/1/event"));
    }

    @Test
    void anEmptyPageHasATokenAndNothingFollows() {
        var page = changes(reader, start, "").json();
        assertThat(page.propertyNames()).containsExactly("items", "change_token", "more");
        assertThat(page.get("items")).isEmpty();
        assertThat(page.get("change_token").asString()).isEqualTo(start);
        assertThat(page.get("more").asBoolean()).isFalse();
    }

    @Test
    void fromTheBeginningEveryEventIsTold() {
        var row = mine();
        entries.store(List.of(row));
        var first = walk(reader, "0", "&limit=500");
        assertThat(first).extracting(item -> item.at("/id").asString()).containsExactly(row.id.toString());
        assertThat(walk(reader, null, "&limit=500")).isEqualTo(first);
    }

    @Test
    void whatLeavesTheFilterIsToldOnce() {
        var row = mine().on("2024-08-15");
        entries.store(List.of(row));
        entries.revise(row.on("2024-09-15"), 2);
        entries.revise(row.titled("still elsewhere"), 3);
        entries.revise(row.on("2024-08-16"), 4);
        assertThat(told(reader, "&to=2024-08-31"))
                .containsExactly("changed " + row.id, "left " + row.id, "changed " + row.id);
        var left = changes(reader, start, "&to=2024-08-31").json().at("/items/1");
        assertThat(left.propertyNames()).containsExactly("kind", "id", "revision", "recorded_at");
        assertThat(told(reader, "&from=2024-09-01"))
                .containsExactly("changed " + row.id, "changed " + row.id, "left " + row.id);
        assertThat(told(reader, "&from=2025-01-01")).isEmpty();
    }

    @Test
    void aRetractionIsToldToWhomHadTheEventAndToWhomKeepsRetractedOnes() {
        var row = mine();
        entries.store(List.of(row));
        entries.revise(row.is("retracted"), 2);
        entries.revise(row.titled("with a note"), 3);
        entries.revise(row.is("published"), 4);
        assertThat(told(reader, "")).containsExactly("changed " + row.id, "retracted " + row.id, "changed " + row.id);
        assertThat(changes(reader, start, "").json().at("/items/1").has("event"))
                .isFalse();
        assertThat(told(reader, "&status=published&status=retracted"))
                .containsExactly(
                        "changed " + row.id, "retracted " + row.id, "retracted " + row.id, "changed " + row.id);
        assertThat(changes(reader, start, "&status=retracted")
                        .json()
                        .at("/items/0/event/status")
                        .asString())
                .isEqualTo("retracted");
    }

    @Test
    void aMergedEventNamesTheOneThatItIsPartOf() {
        var survivor = mine();
        var row = mine();
        entries.store(List.of(survivor, row));
        entries.revise(row.mergedInto(survivor.id), 2);
        var merged = changes(reader, start, "").json().at("/items/2");
        assertThat(merged.propertyNames()).containsExactly("kind", "id", "into", "revision", "recorded_at");
        assertThat(merged.at("/kind").asString()).isEqualTo("merged");
        assertThat(merged.at("/id").asString()).isEqualTo(row.id.toString());
        assertThat(merged.at("/into").asString()).isEqualTo(survivor.id.toString());
    }

    @Test
    void anErasureIsToldThoughNothingIsLeftThatTheFilterCouldFind() {
        var row = mine();
        var draft = mine().is("draft");
        entries.store(List.of(row, draft));
        var token = changes(reader, start, "").at("/change_token");
        for (var erased : List.of(row, draft)) {
            jdbc.sql("UPDATE entry SET keys = '{}', document = '{}' WHERE event_id = :id")
                    .param("id", erased.id)
                    .update();
            erased.keys.clear();
            entries.revise(erased.is("erased"), 2);
        }
        var items = changes(reader, token, "").json().get("items");
        assertThat(items.valueStream()
                        .map(item -> item.get("kind").asString() + " "
                                + item.get("id").asString()))
                .containsExactly("erased " + row.id);
        assertThat(items.get(0).has("event")).isFalse();
    }

    @Test
    void draftsAreToldToEditorsWhoAskForThemAndToNobodyElse() {
        var row = mine().is("draft");
        entries.store(List.of(row));
        entries.revise(row.titled("a better draft"), 2);
        entries.revise(row.is("published"), 3);
        entries.revise(row.is("rejected"), 4);
        entries.revise(row.titled("still rejected"), 5);
        assertThat(told(reader, "")).containsExactly("changed " + row.id, "left " + row.id);
        assertThat(told(editor, "&status=draft"))
                .containsExactly("changed " + row.id, "changed " + row.id, "left " + row.id);
        assertThat(changes(reader, start, "&status=draft").status()).isEqualTo(403);
        assertThat(changes(reader, start, "&status=!published").status()).isEqualTo(403);
    }

    @Test
    void pagesOfAnySizeTellTheSameEvenWithinOneWrite() {
        var rows = Stream.generate(this::mine).limit(7).toList();
        entries.store(rows);
        entries.revise(rows.get(3).titled("again"), 2);
        var whole = walk(reader, start, "&limit=500");
        assertThat(whole).hasSize(8);
        for (int limit : new int[] {1, 2, 3, 7, 8}) {
            assertThat(walk(reader, start, "&limit=" + limit)).isEqualTo(whole);
        }
    }

    @Test
    void aSelectiveFilterAdvancesInBoundedStretches() {
        entries.store(List.of(mine()));
        jdbc.sql("""
                        INSERT INTO entry (event_id, recorded, reported, revision, recorded_at, status, starts_at, ends_at,
                          first_day, last_day, when_rank, where_rank, origins, keys, figures, search, document, claims)
                        SELECT gen_random_uuid(), e.recorded, e.reported, 1, e.recorded_at, 'rejected', e.starts_at,
                          e.ends_at, e.first_day, e.last_day, 2, 1, 1, '{}', '[]', '', '{}', '[]'
                        FROM entry e CROSS JOIN generate_series(1, :more)
                        WHERE e.recorded = (SELECT max(recorded) FROM entry)
                        """).param("more", Changes.SCANNED).update();
        var last = mine();
        entries.store(List.of(last));
        var first = changes(reader, start, "&status=published&type=other").json();
        assertThat(first.get("items").size()).isLessThan(2);
        assertThat(first.get("more").asBoolean()).isTrue();
        assertThat(walk(reader, start, "")).hasSize(2);
        jdbc.sql("DELETE FROM entry WHERE document = '{}' AND status = 'rejected'")
                .update();
    }

    @Test
    void aTokenOfAnotherHistoryIsExpiredAndAForgedOneIsRefused() {
        entries.store(List.of(mine()));
        var token = changes(reader, start, "").at("/change_token");
        var there = ChangeToken.parse(token).orElseThrow().position();
        var elsewhere = new Position(there.number(), there.recordedAt().plusNanos(1_000));
        var ahead = new Position(there.number() + 1_000_000, there.recordedAt());
        for (var foreign : List.of(elsewhere, ahead)) {
            var reply = changes(reader, foreign.token(), "");
            assertThat(reply.status()).isEqualTo(410);
            assertThat(reply.at("/type")).isEqualTo("/problems/token-expired");
            assertThat(reply.at("/detail")).contains("/v1/changes?since=0");
            assertThat(reply.at("/errors/0/parameter")).isEqualTo("since");
        }
        for (var forged : List.of("999999999", "17", "latest", token + "0", "%00", "-1")) {
            var reply = changes(reader, forged, "");
            assertThat(reply.status()).as(forged).isEqualTo(400);
            assertThat(reply.at("/errors/0/parameter")).isEqualTo("since");
        }
    }

    @Test
    void aWriteThatFirstUsesAKeyWhileThePageIsReadIsToldByTheNext() {
        var query = queries.read("/v1/changes", Questions.params("tag=" + tag), Actor.ANONYMOUS);
        var row = mine();
        var interrupted = new InterruptedBinds(numbers, shares, () -> entries.store(List.of(row)));
        var feed = new Changes(readings, oneState, interrupted, items);
        var page = feed.page(query, ChangeToken.parse(start).orElseThrow());
        assertThat(page.items()).isEmpty();
        assertThat(walk(reader, page.token().text(), ""))
                .extracting(item -> item.get("id").asString())
                .containsExactly(row.id.toString());
    }

    /** The feed as it is at that moment when tokens hold for thirty days. */
    /** Drill S15: what the clock says orders nothing. */
    @Test
    void aClockThatIsSetBackChangesNeitherOrderNorInstants() throws InterruptedException {
        var rows = Stream.generate(this::mine).limit(3).toList();
        entries.store(rows.subList(0, 1));
        jdbc.sql("""
                        INSERT INTO change (position, n, recorded_at, actor, action, subject, kind)
                        SELECT max(position) + 1, 0, clock_timestamp() + interval '2 seconds', 'system', 'test.noted',
                          'clock', 'other'
                        FROM change
                        """).update();
        entries.store(rows.subList(1, 3));
        entries.revise(rows.get(1).titled("again"), 2);
        var items = walk(reader, start, "&limit=2");
        assertThat(items)
                .extracting(item -> item.get("id").asString())
                .containsExactly(
                        rows.get(0).id.toString(),
                        rows.get(1).id.toString(),
                        rows.get(2).id.toString(),
                        rows.get(1).id.toString());
        assertThat(items)
                .extracting(item -> Instant.parse(item.get("recorded_at").asString()))
                .isSorted();
        Thread.sleep(2_100); // the clock catches up, so that other tests find it right
    }

    @Test
    void allFaultsAreToldTogether() {
        var reply = reader.get("/v1/changes?since=x&limit=501&wait=2m&type=battel&sort=time&cursor=y");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("parameter").asString()))
                .containsExactlyInAnyOrder("since", "limit", "wait", "type", "sort", "cursor");
        assertThat(reader.get("/v1/changes?wait=61s").at("/errors/0/parameter")).isEqualTo("wait");
        assertThat(reader.get("/v1/changes?since=0&since=0").at("/errors/0/code"))
                .isEqualTo("repeated");
    }

    @Test
    void theTokenOfAListIsOneToGoOnFrom() {
        var before = mine();
        entries.store(List.of(before));
        var list = reader.get("/v1/events?tag=" + tag);
        var after = mine();
        entries.store(List.of(after));
        assertThat(walk(reader, list.at("/change_token"), ""))
                .extracting(item -> item.get("id").asString())
                .containsExactly(after.id.toString());
    }

    @Test
    void unchangedDataIsAnswered304() {
        entries.store(List.of(mine()));
        var first = changes(reader, start, "");
        var again = changes(first.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        entries.store(List.of(mine()));
        assertThat(changes(first.header("ETag")).json().get("items").size()).isEqualTo(2);
    }

    /** Another history has the same numbers; its reader is to be told that the token is of none here, and not 304. */
    @Test
    void theTagOfAPositionOfAnotherHistoryIsAnother(@Autowired ChangesAnswer answer) {
        var query = queries.read("/v1/changes", Questions.params("tag=" + tag), Actor.ANONYMOUS);
        var here = journal.latest();
        var there = new Position(here.number(), here.recordedAt().plusNanos(1_000));
        var tags = Stream.of(here, there)
                .map(seen -> new ChangesPage(List.of(), ChangeToken.START, false, seen))
                .map(page -> answer.of(page, query).getHeaders().getETag())
                .distinct();
        assertThat(tags).hasSize(2);
    }

    private Api.Reply changes(String tagOfAnswer) {
        return reader.get("/v1/changes?tag=" + tag + "&since=" + start, "If-None-Match", tagOfAnswer);
    }

    private List<JsonNode> walk(Api api, String since, String parameters) {
        var items = new ArrayList<JsonNode>();
        for (var page = changes(api, since, parameters); ; ) {
            assertThat(page.status()).as(page.text()).isEqualTo(200);
            page.json().get("items").forEach(items::add);
            if (!page.json().get("more").asBoolean()) {
                return items;
            }
            page = changes(api, page.at("/change_token"), parameters);
        }
    }
}
