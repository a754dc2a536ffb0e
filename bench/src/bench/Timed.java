package bench;

import java.util.concurrent.atomic.AtomicInteger;

/** Repeats a request for a time and tells how often it was answered. */
final class Timed {

    /** One request; throws when the answer is not the one that was checked. */
    interface Step extends AutoCloseable {
        void run() throws Exception;

        @Override
        default void close() throws Exception {}
    }

    interface Opening {
        Step open() throws Exception;
    }

    private Timed() {}

    /** Answers a second by so many clients, each with a connection of its own. */
    static double perSecond(int clients, int millis, Opening opening) throws Exception {
        var done = new AtomicInteger();
        double seconds = Parallel.seconds(clients, () -> {
            try (var step = opening.open()) {
                for (long end = System.nanoTime() + millis * 1_000_000L; System.nanoTime() < end; ) {
                    step.run();
                    done.incrementAndGet();
                }
            }
            return null;
        });
        return done.get() / seconds;
    }

    /** Milliseconds of one answer, one client, over so many. */
    static double millis(int times, Step step) throws Exception {
        long begin = System.nanoTime();
        for (int n = 0; n < times; n++) {
            step.run();
        }
        return (System.nanoTime() - begin) / 1e6 / times;
    }

    /** Sends the request as it is and wants the same status and length as the answer that was checked. */
    static Opening http(int port, byte[] request, Connection.Answer checked) {
        return () -> {
            var http = new Connection(port);
            return new Step() {
                @Override
                public void run() throws Exception {
                    var answer = http.send(request);
                    if (answer.status() != checked.status() || answer.body().length != checked.body().length) {
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

    /** The same SQL, prepared, on a session of its own; of every row the column is read that makes up the answer. */
    static Opening jdbc(Service service, CapturedSql sql, String column) {
        return () -> {
            var session = service.database("kursk_reader");
            var statement = sql.prepare(session);
            return new Step() {
                @Override
                public void run() throws Exception {
                    try (var rows = statement.executeQuery()) {
                        int count = 0;
                        for (; rows.next(); count++) {
                            rows.getBytes(column);
                        }
                        if (count < 50) {
                            throw new IllegalStateException(count + " rows");
                        }
                    }
                }

                @Override
                public void close() throws Exception {
                    session.close();
                }
            };
        };
    }
}
