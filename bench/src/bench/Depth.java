package bench;

import tools.jackson.databind.json.JsonMapper;

/** Page 10,000 of 50 against page 1; a page of the whole against the same of a small data set; a 304 against a page. */
final class Depth {

    private static final String NEWEST = "/v1/events?limit=50";
    private static final int PAGE = 10_000;
    private static final int STRIDE = 500;

    private final JsonMapper json = JsonMapper.builder().build();
    private final Service service;
    private final Options options;
    private final Report report;

    Depth(Service service, Options options, Report report) {
        this.service = service;
        this.options = options;
        this.report = report;
    }

    void measure(Service small) throws Exception {
        deep();
        size(small);
        unchanged();
    }

    private void deep() throws Exception {
        int pages = Math.min(PAGE, options.events() * 9 / 10 / 50);
        var deep = page(pages);
        pair("page %d of 50 against page 1".formatted(pages), service, deep, service, NEWEST, ">= 0.80", 0.8);
    }

    private void size(Service small) throws Exception {
        var what = "page of %d events against one of %d".formatted(options.events(), Options.SMALL);
        pair(what, service, NEWEST, small, NEWEST, ">= 0.80", 0.8);
    }

    private void unchanged() throws Exception {
        String tag;
        try (var http = new Connection(service.port())) {
            tag = http.get(NEWEST).tag();
        }
        var asked = Connection.request(service.port(), NEWEST, "If-None-Match: " + tag + "\r\n");
        pair("304 against a page", service, asked, 304, service, request(service, NEWEST), ">= 4", 4);
    }

    private void pair(String what, Service one, String path, Service other, String base, String aim, double least)
            throws Exception {
        pair(what, one, request(one, path), 200, other, request(other, base), aim, least);
    }

    private void pair(
            String what, Service one, byte[] request, int status, Service other, byte[] base, String aim, double least)
            throws Exception {
        var first = checked(one, request, status);
        var second = checked(other, base, 200);
        var ours = new Sample();
        var against = new Sample();
        for (int round = -1; round < options.rounds(); round++) {
            double a = rate(one, request, first);
            double b = rate(other, base, second);
            if (round >= 0) {
                ours.add(a);
                against.add(b);
            }
        }
        report.add(what, "/s", ours, against, "the latter", aim, ours.median() / against.median() >= least);
    }

    private static double rate(Service service, byte[] request, Connection.Answer checked) throws Exception {
        return Timed.perSecond(Pages.CLIENTS, Pages.SLICE_MILLIS, Timed.http(service.port(), request, checked));
    }

    private static byte[] request(Service service, String path) {
        return Connection.request(service.port(), path, "");
    }

    private Connection.Answer checked(Service service, byte[] request, int status) throws Exception {
        try (var http = new Connection(service.port())) {
            var answer = http.send(request);
            if (answer.status() != status
                    || status == 200
                            && json.readTree(answer.body()).path("items").size() != 50) {
                throw new IllegalStateException("answered " + answer.status() + " " + answer.text());
            }
            return answer;
        }
    }

    /** The address of a page by its number; walks there in longer strides, then asks for 50 from there. */
    private String page(int number) throws Exception {
        try (var http = new Connection(service.port())) {
            var next = "/v1/events?limit=" + STRIDE;
            for (int passed = 0; passed < (number - 1) * 50; passed += STRIDE) {
                var answer = http.get(next);
                if (answer.status() != 200) {
                    throw new IllegalStateException(next + " was answered " + answer.status() + " " + answer.text());
                }
                next = json.readTree(answer.body()).path("next").asString("");
            }
            return next.replace("limit=" + STRIDE, "limit=50");
        }
    }
}
