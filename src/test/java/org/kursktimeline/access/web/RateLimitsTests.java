package org.kursktimeline.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kursktimeline.access.AccessProperties;
import org.kursktimeline.access.web.RateLimits.Budget;
import org.kursktimeline.core.Actor;

class RateLimitsTests {

    private static final String ADDRESS = "192.0.2.7";
    private static final Actor DESK = new Actor("desk", "desk", Set.of());

    private final AtomicLong nanos = new AtomicLong();
    private final RateLimits limits = limits(3, 5);

    private RateLimits limits(int anonymous, int withKey) {
        return new RateLimits(new AccessProperties(true, null, anonymous, withKey, 2), new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return nanos.get();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        });
    }

    private boolean read(Actor actor, String address) {
        return limits.take(actor, address, Budget.READS).orElseThrow().granted();
    }

    @Test
    void anAddressWithoutAKeyHasItsBudgetAndNoMore() {
        for (int n = 0; n < 3; n++) {
            assertThat(read(Actor.ANONYMOUS, ADDRESS)).isTrue();
        }
        assertThat(read(Actor.ANONYMOUS, ADDRESS)).isFalse();
        assertThat(read(Actor.ANONYMOUS, "192.0.2.8")).isTrue();
    }

    @Test
    void aBudgetRefillsEvenlyOverAMinute() {
        for (int n = 0; n < 3; n++) {
            read(Actor.ANONYMOUS, ADDRESS);
        }
        var refused = limits.take(Actor.ANONYMOUS, ADDRESS, Budget.READS).orElseThrow();
        assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(20));

        nanos.addAndGet(refused.retryAfter().toNanos());

        assertThat(read(Actor.ANONYMOUS, ADDRESS)).isTrue();
        assertThat(read(Actor.ANONYMOUS, ADDRESS)).isFalse();
    }

    @Test
    void aKeyHasItsOwnBudgetFromWhereverItIsSent() {
        for (int n = 0; n < 5; n++) {
            assertThat(read(DESK, "192.0.2." + n)).isTrue();
        }
        assertThat(read(DESK, "192.0.2.99")).isFalse();
    }

    @Test
    void writesAreCountedApart() {
        for (int n = 0; n < 3; n++) {
            read(Actor.ANONYMOUS, ADDRESS);
        }
        assertThat(limits.take(Actor.ANONYMOUS, ADDRESS, Budget.WRITES).orElseThrow())
                .satisfies(left -> assertThat(left.granted()).isTrue())
                .satisfies(left -> assertThat(left.remaining()).isEqualTo(2));
    }

    @Test
    void zeroIsNoLimit() {
        var open = limits(0, 0);
        assertThat(open.take(Actor.ANONYMOUS, ADDRESS, Budget.READS)).isEmpty();
        assertThat(open.take(DESK, ADDRESS, Budget.WRITES)).isEmpty();
        assertThat(open.takeFailedKey(ADDRESS)).isEmpty();
    }

    @Test
    void keysThatAreNotValidHaveABudgetOfTheirOwn() {
        for (int n = 0; n < RateLimits.FAILED_KEYS; n++) {
            assertThat(limits.takeFailedKey(ADDRESS).orElseThrow().granted()).isTrue();
        }
        assertThat(limits.takeFailedKey(ADDRESS).orElseThrow().granted()).isFalse();
        assertThat(limits.takeFailedKey("192.0.2.8").orElseThrow().granted()).isTrue();
        assertThat(read(Actor.ANONYMOUS, ADDRESS)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002/64",
        "2001:db8:1:2::9, 20010db800010002/64",
        "2001:db8:1:3::9, 20010db800010003/64",
        "0:0:0:0:0:0:0:1, 0000000000000000/64",
        "not:an:address, not:an:address"
    })
    void ofIpv6ANetworkCountsAsOne(String address, String network) {
        assertThat(Network.of(address)).isEqualTo(network);
    }
}
