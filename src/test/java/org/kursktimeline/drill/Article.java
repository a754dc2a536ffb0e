package org.kursktimeline.drill;

import org.kursktimeline.testing.LogGuard;

/**
 * An article to post, with three events of one claim and one figure each.
 *
 * @param name unique; part of its address
 */
record Article(String name) {

    static final int EVENTS = 3;

    String url() {
        return "https://drill.example/" + name;
    }

    /** The key under which the post is repeated. */
    String idempotencyKey() {
        return "drill-" + name;
    }

    String json() {
        return """
                {"url": "%s",
                 "source": {"name": "Drill", "kind": "newspaper", "domains": ["drill.example"]},
                 "title": "Drill %s", "language": "en", "published_at": "2024-08-18T09:30:00Z",
                 "body": "Something happened. Three people were hurt. %s",
                 "events": [%s, %s, %s]}
                """.formatted(url(), name, LogGuard.BODY, event("2024-08-15"), event("2024-08-16"), event("2024-08-17"));
    }

    private String event(String day) {
        return """
                {"ref": "%1$s", "type": "battle.armed_clash", "title": "Clash of %1$s in %2$s", "when": "%1$s",
                 "claims": [{"claimant": {"name": "Witness of %2$s", "kind": "person"},
                             "quote": {"text": "Three people were hurt."},
                             "figures": [{"metric": "wounded", "group": "civilians", "value": 3}]}]}
                """.formatted(day, name);
    }
}
