package bench.news;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** The numbers of keys, given as they come; several workers share it. */
public final class KeyBook {

    /** The table of keys, with its columns. */
    static final String TABLE = "entry_key (id, key)";

    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> fresh = new ConcurrentLinkedQueue<>();
    private final AtomicInteger last = new AtomicInteger();

    public int number(String key) {
        return numbers.computeIfAbsent(key, one -> {
            fresh.add(one);
            return last.incrementAndGet();
        });
    }

    int last() {
        return last.get();
    }

    /** The rows of keys that have not been handed out yet. */
    CopyText rows() {
        var text = new CopyText();
        for (var key = fresh.poll(); key != null; key = fresh.poll()) {
            text.row(number(key), key);
        }
        return text;
    }
}
