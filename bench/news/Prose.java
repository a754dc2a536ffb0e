package bench.news;

import bench.Zipf;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sentences whose words follow Zipf's law: common words of news first, made ones after them. */
final class Prose {

    private static final String COMMON = "forces border officials region reported attack residents village governor strike"
            + " drone night morning damage houses people military local district army air defence units road bridge power"
            + " station school hospital evacuation shelling artillery missile troops positions ministry statement claimed"
            + " said confirmed denied according witnesses video footage published channel injured killed wounded fire"
            + " emergency services rescue transport railway depot fuel warehouse airfield border crossing administration"
            + " soldiers captured advance retreat control territory settlement river supply equipment vehicle tank"
            + " helicopter battery radar command staff report investigation court aid convoy shelter children families"
            + " electricity water gas communication internet outage industrial agricultural building apartment church";
    private static final String[] SYLLABLES = "ka no so zi mi vo lu bo ro de sta kro gri tse ny le bi pa sha ve".split(" ");

    private final Zipf<String> words;

    Prose(long seed) {
        var random = new SplittableRandom(seed);
        var all = new ArrayList<>(List.of(COMMON.split(" ")));
        for (int n = 0; n < 4_000; n++) {
            all.add(IntStream.range(0, 3)
                    .mapToObj(i -> SYLLABLES[random.nextInt(SYLLABLES.length)])
                    .collect(Collectors.joining()));
        }
        this.words = new Zipf<>(all);
    }

    String sentence(SplittableRandom random, int length) {
        var text = new StringBuilder();
        for (int n = 0; n < length; n++) {
            text.append(n == 0 ? "" : " ").append(words.pick(random));
        }
        text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
        return text.append('.').toString();
    }
}
