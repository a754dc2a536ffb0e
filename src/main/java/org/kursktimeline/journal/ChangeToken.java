package org.kursktimeline.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * How far a reader of the changes has come. The token names its position by number and instant: a database in which
 * that number has another instant, or none, has another history (it was restored, or is not the one that gave the
 * token), and its reader must begin anew instead of going on past what it never saw.
 *
 * @param after of that position's events the last one told, by id; null when all are
 */
public record ChangeToken(Position position, @Nullable UUID after) {

    /** Before the first change. */
    public static final ChangeToken START = new ChangeToken(Position.NONE, null);

    /** Number, microseconds since 1970 in base 36, the event's id without dashes, and a checksum against slips. */
    private static final Pattern FORM =
            Pattern.compile("([1-9][0-9]{0,17})-([0-9a-z]{1,11})(?:-([0-9a-f]{32}))?-[0-9a-f]{8}");

    /** The token as answered; {@code 0} is the start. */
    public String text() {
        if (position.number() == 0) {
            return "0";
        }
        var text = position.number() + "-" + Long.toString(micros(position.recordedAt()), Character.MAX_RADIX)
                + (after == null ? "" : "-" + after.toString().replace("-", ""));
        return text + "-" + check(text);
    }

    /** Reads what {@link #text} gave; empty for anything else. */
    public static Optional<ChangeToken> parse(String text) {
        if (text.equals("0")) {
            return Optional.of(START);
        }
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var at = Instant.EPOCH.plus(Long.parseLong(parts.group(2), Character.MAX_RADIX), ChronoUnit.MICROS);
        var token = new ChangeToken(new Position(Long.parseLong(parts.group(1)), at), uuid(parts.group(3)));
        return Optional.of(token).filter(read -> read.text().equals(text));
    }

    private static @Nullable UUID uuid(@Nullable String hex) {
        return hex == null
                ? null
                : new UUID(
                        Long.parseUnsignedLong(hex.substring(0, 16), 16),
                        Long.parseUnsignedLong(hex.substring(16), 16));
    }

    private static long micros(Instant instant) {
        return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
    }

    private static String check(String text) {
        var sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.US_ASCII));
        return String.format("%08x", sum.getValue());
    }
}
