package org.kursktimeline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.kursktimeline.testing.Api;

/**
 * Articles that report one event, told from those of all other tests by its external id {@code desk:<unique>}.
 *
 * @param unique in small letters, as hosts have them
 */
record Reports(Api api, String unique) {

    /** Posts an article of a source of that name, by which so many civilians were hurt; returns the event's id. */
    String post(String name, String publishedAt, int wounded) {
        var reply = api.post("/v1/articles", """
                        {"url": "https://%1$s-%2$s.example/1", "title": "News", "language": "en", "published_at": "%3$s",
                         "source": {"name": "%1$s %2$s", "kind": "newspaper", "domains": ["%1$s-%2$s.example"]},
                         "body": "People were hurt in Sudzha.",
                         "events": [{"type": "casualty_report", "title": "People hurt", "when": "2024-08-15",
                           "where": {"place": "sudzha"}, "external_ids": {"desk": ["%2$s"]},
                           "claims": [{"quote": {"text": "People were hurt"},
                             "figures": [{"metric": "wounded", "group": "civilians", "value": %4$d}]}]}]}
                        """.formatted(name, unique, publishedAt, wounded));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.at("/events/0/id");
    }
}
