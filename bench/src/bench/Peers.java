package bench;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same pages from the tuned JPA endpoint and from PostGraphile, over tables of the usual kind with the same events in
 * the same server. Only pages with the same ids in the same order are timed.
 */
final class Peers {

    private final JsonMapper json = JsonMapper.builder().build();
    private final Service service;
    private final Options options;
    private final Report report;
    private final String how;

    /** A question in our words and what the peers' tables call its value. */
    private record Question(String what, String ours, String column, String value) {}

    private Peers(Service service, Options options, Report report, String how) {
        this.service = service;
        this.options = options;
        this.report = report;
        this.how = how;
    }

    /** @param how our answers are given, for the table; empty when each is made anew */
    static void measure(Service service, Options options, Report report, String how) throws Exception {
        new Peers(service, options, report, how).run();
    }

    private void run() throws Exception {
        PeerTables.make(service);
        try (var jpa = PeerProcess.jpa(service, options)) {
            for (var question : questions()) {
                var request = Connection.request(jpa.port(), jpaPath(question), "");
                against("tuned JPA", question, jpa.port(), request, node -> node.path("items"), 5);
            }
        }
        if (options.postgraphile() == null) {
            System.out.println("NOT TIMED PostGraphile: it is not installed (npm is needed)");
            return;
        }
        try (var graph = PeerProcess.postgraphile(service, options)) {
            for (var question : questions()) {
                var query = Connection.post(graph.port(), "/graphql", "", graphQl(question));
                against("PostGraphile", question, graph.port(), query, node -> node.at("/data/allEvents/nodes"), 10);
            }
        }
    }

    private List<Question> questions() throws Exception {
        var type = PeerTables.mostFrequent(service, "type");
        var place = PeerTables.mostFrequent(service, "place_id");
        return List.of(
                new Question("newest", "/v1/events?limit=50", null, null),
                new Question("a type", "/v1/events?type=" + type + "&limit=50", "type", type),
                new Question("a place", "/v1/events?place=" + place + "&limit=50", "place", place));
    }

    private static String jpaPath(Question question) {
        return "/events?limit=50" + (question.column() == null ? "" : "&" + question.column() + "=" + question.value());
    }

    private static String graphQl(Question question) {
        var condition = question.column() == null
                ? ""
                : ", condition: {%s: \\\"%s\\\"}"
                        .formatted(question.column().equals("place") ? "placeId" : "type", question.value());
        return "{\"query\": \"{ allEvents(first: 50, orderBy: [STARTS_AT_DESC, ID_DESC]" + condition + ") { nodes {"
                + " id type title summary whenEdtf startsAt endsAt timeZone lat lon wherePrecision civilianTargeting"
                + " affected tags status verification origins revision recordedAt"
                + " entityByPlaceId { id slug name kind }"
                + " participantsByEventId(orderBy: N_ASC) { nodes { role entityByEntityId { id slug name kind } } }"
                + " figuresByEventId(orderBy: ID_ASC) { nodes { metric grp scope low best high } }"
                + " } pageInfo { hasNextPage } } }\"}";
    }

    private interface Items {
        JsonNode of(JsonNode answer);
    }

    private void against(String peer, Question question, int port, byte[] request, Items items, double least)
            throws Exception {
        Connection.Answer ours;
        Connection.Answer theirs;
        try (var us = new Connection(service.port());
                var them = new Connection(port)) {
            ours = us.get(question.ours());
            theirs = them.send(request);
        }
        var expected = ids(ours, answer -> answer.path("items"));
        if (expected.size() != 50 || !expected.equals(ids(theirs, items))) {
            System.out.printf("NOT TIMED %s, %s: other ids, or %s%n", peer, question.what(), head(theirs));
            return;
        }
        var mine = Connection.request(service.port(), question.ours(), "");
        var a = new Sample();
        var b = new Sample();
        for (int round = -3; round < options.rounds(); round++) {
            double one = Timed.perSecond(Pages.CLIENTS, 2_000, Timed.http(service.port(), mine, ours));
            double other = Timed.perSecond(Pages.CLIENTS, 2_000, Timed.http(port, request, theirs));
            if (round >= 0) { // the first ones warm both up
                a.add(one);
                b.add(other);
            }
        }
        var aim = "ratio >= %.0f".formatted(least);
        report.add(
                "%s%s: against %s".formatted(question.what(), how, peer),
                "/s",
                a,
                b,
                peer,
                aim,
                a.median() / b.median() >= least);
    }

    private List<String> ids(Connection.Answer answer, Items items) {
        var ids = new ArrayList<String>();
        items.of(json.readTree(answer.body()))
                .forEach(item -> ids.add(item.path("id").asString("")));
        return ids;
    }

    private static String head(Connection.Answer answer) {
        return answer.status() + " "
                + answer.text().substring(0, Math.min(300, answer.text().length()));
    }
}
