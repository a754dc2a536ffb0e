package bench;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** The same work in several threads at once. */
final class Parallel {

    private Parallel() {}

    /** Runs the work and returns the seconds until the last thread ended; the first failure is thrown. */
    static double seconds(int threads, Callable<Void> work) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            long begin = System.nanoTime();
            for (var done : pool.invokeAll(Collections.nCopies(threads, work))) {
                done.get();
            }
            return (System.nanoTime() - begin) / 1e9;
        } finally {
            pool.shutdownNow();
        }
    }
}
