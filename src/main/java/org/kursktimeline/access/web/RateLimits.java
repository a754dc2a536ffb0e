package org.kursktimeline.access.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import org.kursktimeline.access.AccessProperties;
import org.kursktimeline.core.Actor;

/**
 * How many requests a caller may still send. A caller is a key, or without one an address (of IPv6 its /64 network); it
 * has a budget of reads, another of writes, and an address a third of keys that are not valid. A budget refills evenly
 * over a minute, up to its size. Kept in this process alone, for at most {@value #CALLERS} budgets, of which those
 * that are seldom used are forgotten first.
 */
final class RateLimits {

    /** What a budget is for. */
    enum Budget {
        READS("reads"),
        WRITES("writes"),
        FAILED_KEYS("failed-keys");

        private final String code;

        Budget(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** Keys that are not valid, a minute and address: beyond it a caller is told to stop trying. */
    static final int FAILED_KEYS = 60;

    private static final int CALLERS = 100_000;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private record Caller(String name, Budget budget) {}

    private final AccessProperties properties;
    private final TimeMeter time;
    private final Cache<Caller, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(CALLERS)
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .build();

    RateLimits(AccessProperties properties, TimeMeter time) {
        this.properties = properties;
        this.time = time;
    }

    /** Takes a request from the caller's budget; empty where there is no limit. */
    Optional<Allowance> take(Actor actor, String address, Budget budget) {
        boolean anonymous = actor.equals(Actor.ANONYMOUS);
        int limit = anonymous ? properties.requestsPerMinute() : properties.requestsPerMinuteWithKey();
        return limit == 0 ? Optional.empty() : Optional.of(take(Network.caller(actor, address), budget, limit));
    }

    /** Takes an invalid key from the address's budget; empty where addresses have no limit. */
    Optional<Allowance> takeFailedKey(String address) {
        return properties.requestsPerMinute() == 0
                ? Optional.empty()
                : Optional.of(take(Network.of(address), Budget.FAILED_KEYS, FAILED_KEYS));
    }

    private Allowance take(String caller, Budget budget, int limit) {
        var probe = buckets.get(new Caller(caller, budget), unknown -> newBucket(limit))
                .tryConsumeAndReturnRemaining(1);
        return new Allowance(
                budget,
                limit,
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()),
                Duration.ofNanos(probe.getNanosToWaitForReset()));
    }

    private Bucket newBucket(int limit) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(bandwidth -> bandwidth.capacity(limit).refillGreedy(limit, WINDOW))
                .build();
    }
}
