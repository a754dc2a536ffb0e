package org.kursktimeline.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kursktimeline.timeline.EntryRows.Row.anEntry;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kursktimeline.core.Ids;
import org.kursktimeline.journal.ChangeToken;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class TimelineHttpTests {

    @LocalServerPort
    int port;

    @Autowired
    EntryRows entries;

    private final String tag = "http-" + Ids.next();
    private Api editor;
    private Api reader;

    @BeforeEach
    void open() {
        editor = Api.withAdminKey(port);
        reader = editor.withKey("");
    }

    @Test
    void aPageLinksToTheNextWithAllFilters() {
        entries.store(Stream.generate(this::mine).limit(3).toList());
        var first = reader.get("/v1/events?limit=2&tag=" + tag + "&type=%21statement&q=");
        assertThat(first.status()).isEqualTo(400);
        first = reader.get("/v1/events?limit=2&tag=" + tag + "&type=%21statement");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().at("/items").size()).isEqualTo(2);
        assertThat(first.json().at("/prev").isNull()).isTrue();
        var next = first.at("/next");
        assertThat(next).startsWith("/v1/events?limit=2&tag=" + tag + "&type=%21statement&cursor=");
        assertThat(first.header("Link")).isEqualTo("<" + next + ">; rel=\"next\"");
        var second = reader.get(next);
        assertThat(second.json().at("/items").size()).isEqualTo(1);
        assertThat(second.json().at("/next").isNull()).isTrue();
        assertThat(second.header("ETag")).isNotEqualTo(first.header("ETag"));
        var prev = second.at("/prev");
        assertThat(prev).startsWith("/v1/events?limit=2&tag=" + tag + "&type=%21statement&cursor=");
        assertThat(second.header("Link")).isEqualTo("<" + prev + ">; rel=\"prev\"");
        assertThat(reader.get(prev).json()).isEqualTo(first.json());
    }

    @Test
    void aPageInTheMiddleLinksBothWays() {
        entries.store(Stream.generate(this::mine).limit(3).toList());
        var second = reader.get(reader.get("/v1/events?limit=1&tag=" + tag).at("/next"));
        assertThat(second.header("Link"))
                .isEqualTo("<" + second.at("/next") + ">; rel=\"next\", <" + second.at("/prev") + ">; rel=\"prev\"");
    }

    @Test
    void aPageThatHasBecomeEmptyLeadsBackToTheGapFromWhichItWasRead() {
        var older = mine().on("2024-08-14");
        var newer = mine().on("2024-08-15");
        entries.store(List.of(older, newer));
        var next = reader.get("/v1/events?limit=1&tag=" + tag).at("/next");
        var prev = reader.get(next).at("/prev");
        entries.revise(older.is("retracted"), 2);
        var behindTheLast = reader.get(next).json();
        assertThat(behindTheLast.at("/items")).isEmpty();
        assertThat(behindTheLast.at("/next").isNull()).isTrue();
        assertThat(reader.get(behindTheLast.at("/prev").asString()).at("/items/0/id"))
                .isEqualTo(newer.id.toString());
        entries.revise(older.is("published"), 3);
        entries.revise(newer.is("retracted"), 2);
        var beforeTheFirst = reader.get(prev).json();
        assertThat(beforeTheFirst.at("/items")).isEmpty();
        assertThat(beforeTheFirst.at("/prev").isNull()).isTrue();
        assertThat(reader.get(beforeTheFirst.at("/next").asString()).at("/items/0/id"))
                .isEqualTo(older.id.toString());
    }

    @Test
    void aCursorOfOtherFiltersAndAnAlteredOneAreProblemsOfTheirOwn() {
        entries.store(List.of(mine(), mine()));
        var next = reader.get("/v1/events?limit=1&tag=" + tag).at("/next");
        var mismatch = reader.get(next + "&type=other");
        assertThat(mismatch.status()).isEqualTo(400);
        assertThat(mismatch.at("/type")).isEqualTo("/problems/cursor-mismatch");
        assertThat(reader.get(next.replace("/v1/events", "/v1/figures")).at("/type"))
                .isEqualTo("/problems/cursor-mismatch");
        assertThat(reader.get(next + "&sort=time").at("/type")).isEqualTo("/problems/cursor-mismatch");
        assertThat(reader.get(reader.get(next).at("/prev") + "&sort=time").at("/type"))
                .isEqualTo("/problems/cursor-mismatch");
        char last = next.charAt(next.length() - 1);
        var altered = reader.get(next.substring(0, next.length() - 1) + (last == 'A' ? 'B' : 'A'));
        assertThat(altered.status()).isEqualTo(400);
        assertThat(altered.at("/type")).isEqualTo("/problems/cursor-invalid");
    }

    @Test
    void aMisspeltParameterNamesTheNearest() {
        var reply = reader.get("/v1/events?form=2024-08-06");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/errors/0/parameter")).isEqualTo("form");
        assertThat(reply.at("/errors/0/detail")).contains("'from'");
    }

    @Test
    void unchangedDataIsAnswered304AndGivesTheSameBytes() {
        entries.store(List.of(mine()));
        var path = "/v1/events?tag=" + tag;
        var first = reader.get(path);
        var again = reader.get(path);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag")).startsWith("W/\"");
        assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(first.at("/as_of")).isEqualTo(first.at("/items/0/recorded_at"));
        var unchanged = reader.get(path, "If-None-Match", first.header("ETag"));
        assertThat(unchanged.status()).isEqualTo(304);
        assertThat(unchanged.text()).isEmpty();
        assertThat(reader.get(path, "If-None-Match", "nonsense\"").status()).isEqualTo(200);
        entries.store(List.of(mine()));
        var changed = reader.get(path, "If-None-Match", first.header("ETag"));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().at("/items").size()).isEqualTo(2);
        assertThat(position(changed)).isEqualTo(position(first) + 1);
    }

    @Test
    void anEventHasItsRevisionAsTagAndItsHistoryWithReasons() {
        var row = mine().titled("before");
        entries.store(List.of(row));
        var path = "/v1/events/" + row.id;
        assertThat(reader.get(path).header("ETag")).isEqualTo("\"r1\"");
        entries.revise(row.titled("after"), 2);
        var now = reader.get(path);
        assertThat(now.header("ETag")).isEqualTo("\"r2\"");
        assertThat(now.at("/title")).isEqualTo("after");
        assertThat(now.json().has("claims")).isTrue();
        assertThat(reader.get(path, "If-None-Match", "\"r2\"").status()).isEqualTo(304);
        assertThat(reader.get(path, "If-None-Match", "nonsense").status()).isEqualTo(200);
        var revisions = reader.get(path + "/revisions");
        assertThat(revisions.json().at("/items").size()).isEqualTo(2);
        assertThat(revisions.at("/items/0/cause")).isEqualTo("edit");
        assertThat(revisions.at("/items/0/reason")).isEqualTo("a better title");
        assertThat(revisions.at("/items/1/cause")).isEqualTo("created");
        var first = reader.get(path + "/revisions/1");
        assertThat(first.at("/title")).isEqualTo("before");
        assertThat(first.at("/cause")).isEqualTo("created");
        assertThat(first.json().at("/revision").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsNotThereIs404() {
        var row = mine();
        entries.store(List.of(row));
        for (var path : new String[] {
            "/v1/events/no-id",
            "/v1/events/" + Ids.next(),
            "/v1/events/" + Ids.next() + "/revisions",
            "/v1/events/" + row.id + "/revisions/2",
            "/v1/events/" + row.id + "/revisions/0",
            "/v1/events/" + row.id + "/revisions/99999999999999999999",
            "/v1/entities/nobody-at-all/events",
            "/v1/articles/" + Ids.next() + "/events"
        }) {
            var reply = reader.get(path);
            assertThat(reply.status()).as(path).isEqualTo(404);
            assertThat(reply.at("/type")).as(path).isEqualTo("/problems/not-found");
        }
    }

    @Test
    void aDraftIsThereForEditorsAlone() {
        var row = mine().is("draft");
        entries.store(List.of(row));
        var path = "/v1/events/" + row.id;
        assertThat(reader.get(path).status()).isEqualTo(404);
        assertThat(reader.get(path + "/revisions").status()).isEqualTo(404);
        assertThat(reader.get(path + "/revisions/1").status()).isEqualTo(404);
        assertThat(reader.get("/v1/events?status=draft").status()).isEqualTo(403);
        assertThat(editor.get(path).status()).isEqualTo(200);
        assertThat(editor.get("/v1/events?status=draft&tag=" + tag)
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(1);
        entries.revise(row.is("published"), 2);
        assertThat(reader.get(path + "/revisions").json().at("/items").size()).isEqualTo(1);
        assertThat(reader.get(path + "/revisions").json().at("/items/0/patch")).isEmpty();
        assertThat(editor.get(path + "/revisions").json().at("/items/0/patch")).isNotEmpty();
        assertThat(reader.get(path + "/revisions/1").status()).isEqualTo(404);
        assertThat(editor.get(path + "/revisions/1").status()).isEqualTo(200);
    }

    private EntryRows.Row mine() {
        return anEntry().has("tag:" + tag);
    }

    private static long position(Api.Reply list) {
        return ChangeToken.parse(list.at("/change_token"))
                .orElseThrow()
                .position()
                .number();
    }
}
