package bench.news;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import org.kursktimeline.core.TimeSpan;

/** When an event happened, seen from its first report: hours before as a rule, weeks before, or announced. */
final class Moments {

    private Moments() {}

    static TimeSpan when(SplittableRandom random, Instant reported, ZoneId zone) {
        var starts = reported.minus(lag(random)).truncatedTo(ChronoUnit.MINUTES);
        var local = starts.atZone(zone);
        var day = local.toLocalDate();
        int kind = random.nextInt(1_000);
        if (kind < 600) {
            return TimeSpan.parse(day.toString(), zone);
        } else if (kind < 750) {
            return TimeSpan.parse("%sT%02d:%02d".formatted(day, local.getHour(), local.getMinute()), zone);
        } else if (kind < 840) {
            return TimeSpan.parse("%sT%02d".formatted(day, local.getHour()), zone);
        } else if (kind < 960) {
            return TimeSpan.parse("%s/%s".formatted(day, day.plusDays(1 + random.nextInt(3))), zone);
        } else if (kind < 985) {
            return TimeSpan.parse(day.toString().substring(0, 7), zone);
        } else if (kind < 998) {
            return TimeSpan.parse("%s/%s".formatted(day, day.plusDays(9 + random.nextInt(60))), zone);
        }
        return TimeSpan.parse("../" + day, zone);
    }

    private static Duration lag(SplittableRandom random) {
        int kind = random.nextInt(100);
        if (kind == 0) {
            return Duration.ofHours(-24 - random.nextInt(45 * 24));
        }
        return kind < 7
                ? Duration.ofHours(48 + random.nextInt(40 * 24))
                : Duration.ofMinutes((long) (-14 * 60 * Math.log(1 - random.nextDouble())));
    }
}
