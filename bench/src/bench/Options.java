package bench;

import java.nio.file.Path;
import java.util.List;

/**
 * What to run.
 *
 * @param jar the packaged service
 * @param work a folder for the data, made and removed here unless it is kept
 * @param results where the JSON goes
 * @param events how many to generate, three to an article
 * @param seed of the generator
 * @param rounds of each timed pair
 * @param keep leaves the work folder
 * @param jvm options of the service's Java, e.g. {@code -Xmx256m}
 */
record Options(Path jar, Path work, Path results, int events, long seed, int rounds, boolean keep, List<String> jvm) {

    static Options parse(String[] args) {
        Path jar = null;
        Path work = null;
        Path results = null;
        int events = 100_000;
        long seed = 1;
        int rounds = 7;
        boolean keep = false;
        List<String> jvm = List.of();
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--jar" -> jar = Path.of(args[++i]);
                case "--work" -> work = Path.of(args[++i]);
                case "--results" -> results = Path.of(args[++i]);
                case "--events" -> events = Integer.parseInt(args[++i]);
                case "--seed" -> seed = Long.parseLong(args[++i]);
                case "--rounds" -> rounds = Integer.parseInt(args[++i]);
                case "--keep" -> keep = true;
                case "--jvm" -> jvm = List.of(args[++i].split(" "));
                default -> throw new IllegalArgumentException("unknown option " + args[i]);
            }
        }
        return new Options(jar, work, results, events, seed, rounds, keep, jvm);
    }

    int articles() {
        return (events + 2) / 3;
    }
}
