package bench;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** A page that was asked for before, since when nothing has changed, against the same page asked for in words of its own. */
final class Again {

    private static final String ASKED = "/v1/events?limit=50&to=2100-01-01T00:00:00.%06dZ";
    private static final AtomicInteger TIMES = new AtomicInteger();

    private Again() {}

    static void measure(Service service, Options options, Report report) throws Exception {
        var request = next(service);
        Connection.Answer checked;
        try (var http = new Connection(service.port())) {
            checked = http.send(request);
        }
        if (checked.status() != 200) {
            throw new IllegalStateException("answered " + checked.status() + " " + checked.text());
        }
        var again = new Sample();
        var first = new Sample();
        for (int round = -1; round < options.rounds(); round++) {
            double a = Timed.perSecond(Pages.CLIENTS, Pages.SLICE_MILLIS, Timed.http(service.port(), request, checked));
            double b = Timed.perSecond(Pages.CLIENTS, Pages.SLICE_MILLIS, firstTime(service, checked));
            if (round >= 0) {
                again.add(a);
                first.add(b);
            }
        }
        report.add("a page asked for again", "/s", again, first, "asked for the first time", "-", true);
    }

    /** Instants of six digits, so that all answers have the same length. */
    private static byte[] next(Service service) {
        return Connection.request(service.port(), String.format(Locale.ROOT, ASKED, TIMES.incrementAndGet()), "");
    }

    private static Timed.Opening firstTime(Service service, Connection.Answer checked) {
        return () -> {
            var http = new Connection(service.port());
            return new Timed.Step() {
                @Override
                public void run() throws Exception {
                    var answer = http.send(next(service));
                    if (answer.status() != 200 || answer.body().length != checked.body().length) {
                        throw new IllegalStateException("answered " + answer.status() + ", " + answer.body().length
                                + " bytes instead of " + checked.body().length);
                    }
                }

                @Override
                public void close() throws Exception {
                    http.close();
                }
            };
        };
    }
}
