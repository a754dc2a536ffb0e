package org.kursktimeline.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kursktimeline.timeline.EntryRows.Row.anEntry;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.Ids;
import org.kursktimeline.entity.Entities;
import org.kursktimeline.entity.EntityKind;
import org.kursktimeline.entity.NewEntity;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.journal.WriteRequest;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.kursktimeline.timeline.EntryRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class FiguresTests {

    @LocalServerPort
    int port;

    @Autowired
    EntryRows entries;

    @Autowired
    Journal journal;

    @Autowired
    Entities entities;

    private final String tag = "figures-" + Ids.next();
    private Api reader;

    @BeforeEach
    void open() {
        reader = new Api(port, "");
    }

    @Test
    void filtersChooseAmongTheFiguresOfAnEvent() {
        var claimant = create("Claimant " + tag);
        entries.store(List.of(mine().counts("killed", "civilians", 3, 6)
                .counts("wounded", "civilians", 121, 121, claimant)
                .counts("wounded", "children", 10, 10, claimant)));
        assertThat(lows("")).containsExactly(3, 121, 10);
        assertThat(lows("&metric=wounded")).containsExactly(121, 10);
        assertThat(lows("&metric=%21wounded")).containsExactly(3);
        assertThat(lows("&metric=wounded&group=children")).containsExactly(10);
        assertThat(lows("&metric=wounded&metric=killed&min_value=6")).containsExactly(3, 121, 10);
        assertThat(lows("&metric=wounded&metric=killed&max_value=10")).containsExactly(3, 10);
        assertThat(lows("&claimant=" + claimant)).containsExactly(121, 10);
        assertThat(lows("&claimant=%21" + claimant)).containsExactly(3);
        assertThat(lows("&scope=cumulative")).isEmpty();
        assertThat(lows("&scope=event&group=civilians")).containsExactly(3, 121);
    }

    @Test
    void walkingThePagesEqualsTheWholeList() {
        var rows = new ArrayList<EntryRows.Row>();
        for (int event = 0; event < 7; event++) {
            var row = mine().on("2024-08-1" + event / 3);
            for (int n = 0; n < event; n++) {
                row.counts("killed", "civilians", 10 * event + n, null);
            }
            rows.add(row);
        }
        entries.store(rows);
        for (var sort : List.of("time", "-time", "recorded", "-recorded")) {
            var whole = ids(reader.get("/v1/figures?limit=500&count=exact&sort=" + sort + "&tag=" + tag)
                    .json());
            assertThat(whole).hasSize(21).doesNotHaveDuplicates();
            var walked = new ArrayList<String>();
            var address = "/v1/figures?limit=4&sort=" + sort + "&tag=" + tag;
            while (!address.isEmpty()) {
                var page = reader.get(address);
                walked.addAll(ids(page.json()));
                address = page.at("/next");
            }
            assertThat(walked).isEqualTo(whole);
        }
    }

    @Test
    void aFigureTellsItsEventAndItsArticle() {
        var row = mine().titled("A strike").counts("killed", "civilians", 3, 6);
        entries.store(List.of(row));
        var figure = reader.get("/v1/figures?tag=" + tag).json().at("/items/0");
        assertThat(figure.at("/event/id").asString()).isEqualTo(row.id.toString());
        assertThat(figure.at("/event/title").asString()).isEqualTo("A strike");
        assertThat(figure.at("/event/type").asString()).isEqualTo("other");
        assertThat(figure.at("/article/source/slug").asString()).isEqualTo("news-example");
        assertThat(figure.get("claimant").isNull()).isTrue();
        assertThat(figure.get("best").isNull()).isTrue();
    }

    @Test
    void aSeriesIsMadeForEachClaimantAndForASourceInItsOwnVoice() {
        var claimant = create("Series " + tag);
        entries.store(List.of(
                mine().on("2024-08-12").counts("wounded", "civilians", 121, 121, claimant),
                mine().on("2024-08-10").counts("wounded", "civilians", 55, 55, claimant),
                mine().on("2024-08-11").counts("wounded", "civilians", 60, null)));
        var series = reader.get("/v1/figures/series?metric=wounded&by=claimant&tag=" + tag)
                .json()
                .get("series");
        assertThat(series.size()).isEqualTo(2);
        var own = series.get(0).get("claimant").isNull() ? series.get(0) : series.get(1);
        var quoted = own == series.get(0) ? series.get(1) : series.get(0);
        assertThat(own.at("/source/slug").asString()).isEqualTo("news-example");
        assertThat(quoted.at("/claimant/slug").asString()).isEqualTo("claimant");
        assertThat(quoted.at("/points/0/reference_date").asString()).isEqualTo("2024-08-10");
        assertThat(quoted.at("/points/1/low").asInt()).isEqualTo(121);
        assertThat(quoted.at("/points/1/superseded").asBoolean()).isFalse();
        assertThat(quoted.at("/points/1/article/url").asString()).isEqualTo("https://news.example/1");
    }

    @Test
    void aSeriesNeedsAMetric() {
        var reply = reader.get("/v1/figures/series?by=source");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/errors/0/parameter")).isEqualTo("by");
        assertThat(reply.at("/errors/1/parameter")).isEqualTo("metric");
    }

    @Test
    void aSeriesWithoutFiguresSaysWhy() {
        var reply = reader.get("/v1/figures/series?metric=wounded&tag=none-" + tag);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get("series").size()).isZero();
        assertThat(reply.at("/hints/0/parameter")).isNotEmpty();
    }

    private EntryRows.Row mine() {
        return anEntry().has("tag:" + tag);
    }

    private List<Integer> lows(String more) {
        var lows = new ArrayList<Integer>();
        reader.get("/v1/figures?tag=" + tag + more)
                .json()
                .get("items")
                .forEach(item -> lows.add(item.get("low").asInt()));
        return lows;
    }

    private static List<String> ids(JsonNode page) {
        var ids = new ArrayList<String>();
        page.get("items").forEach(item -> ids.add(item.get("id").asString()));
        return ids;
    }

    private UUID create(String name) {
        return journal.write(
                        WriteRequest.by(Actor.SYSTEM),
                        UUID.class,
                        write -> entities.create(write, NewEntity.of(EntityKind.PERSON, name)))
                .result();
    }
}
