package bench.news;

import java.time.Instant;
import java.util.UUID;

/** UUIDv7 of given instants, the same in every run. */
final class Uuids {

    private Uuids() {}

    /** @param n orders those of one millisecond, below 4,096 */
    static UUID at(Instant instant, int n, long salt) {
        long low = mix(salt * 31 + n) & 0x3FFF_FFFF_FFFF_FF00L | 0x8000_0000_0000_0000L;
        return new UUID(instant.toEpochMilli() << 16 | 0x7000 | n, low);
    }

    /** The instant of which it was made, in milliseconds. */
    static Instant instant(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    /** The finalizer of SplitMix64. */
    static long mix(long value) {
        long z = value + 0x9E37_79B9_7F4A_7C15L;
        z = (z ^ z >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ z >>> 27) * 0x94D0_49BB_1331_11EBL;
        return z ^ z >>> 31;
    }
}
