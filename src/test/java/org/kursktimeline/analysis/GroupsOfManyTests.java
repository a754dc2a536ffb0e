package org.kursktimeline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kursktimeline.core.Actor;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.kursktimeline.timeline.Questions;
import org.kursktimeline.timeline.TimelineQueries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class GroupsOfManyTests {

    @Autowired
    GroupedTimeline timeline;

    @Autowired
    TimelineQueries queries;

    @Test
    void figuresOfManyEventsAreToldOnlyWhenTheyAreNamed(@LocalServerPort int port) {
        var tag = "many-" + java.util.UUID.randomUUID();
        var reply = Api.withAdminKey(port).post("/v1/articles", """
                {"url": "https://%1$s.example/1", "source": {"name": "News %1$s", "slug": "news-%1$s", "domains": ["%1$s.example"]},
                 "title": "News", "language": "en", "published_at": "2024-08-20T09:30:00Z", "events": [
                  {"type": "other", "title": "One", "when": "2024-08-14", "match": "never", "tags": ["%1$s"], "claims": [{}]},
                  {"type": "other", "title": "Other", "when": "2024-08-14", "match": "never", "tags": ["%1$s"], "claims": [{}]}]}
                """.formatted(tag));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        var query = queries.read("/v1/timeline", Questions.params("tag=" + tag), Actor.ANONYMOUS);

        var told = TimelineView.of(timeline.read(query, asked(2), java.util.List.of()));
        assertThat(told.leftOut()).isEmpty();
        assertThat(told.items().get(0).figures()).isEmpty();

        var fewer = TimelineView.of(timeline.read(query, asked(1), java.util.List.of()));
        assertThat(fewer.leftOut()).containsExactly("top", "figures", "latest");
        assertThat(fewer.items().get(0).figures()).isNull();
        assertThat(fewer.items().get(0).latest()).isNull();
        assertThat(fewer.items().get(0).count()).isEqualTo(2);
        assertThat(fewer.items().get(0).top()).isNull();
    }

    @Test
    void whatIsNamedIsNeverLeftOut() {
        assertThat(GroupRequest.read(Questions.params("show=count,figures")).costlyUpTo())
                .isEqualTo(Long.MAX_VALUE);
        assertThat(asked(1).whole().costlyUpTo()).isEqualTo(Long.MAX_VALUE);
        assertThat(GroupRequest.read(Questions.params("group_by=day")).costlyUpTo())
                .isEqualTo(GroupRequest.COSTLY_UP_TO);
    }

    private static GroupRequest asked(long costlyUpTo) {
        var usual = GroupRequest.read(Questions.params("group_by=day"));
        return new GroupRequest(
                usual.dimensions(),
                usual.zone(),
                usual.placeLevel(),
                usual.zeros(),
                usual.from(),
                usual.to(),
                usual.members(),
                costlyUpTo);
    }
}
