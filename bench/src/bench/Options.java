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
 * @param smallWork a folder with {@link #SMALL} events, for the comparison of sizes
 * @param only names of the groups of scenarios to run; all when empty
 * @param postgraphile where npm has installed it; null when it is not to be compared with
 */
record Options(
        Path jar,
        Path work,
        Path results,
        int events,
        long seed,
        int rounds,
        boolean keep,
        List<String> jvm,
        Path smallWork,
        List<String> only,
        Path postgraphile) {

    static final int SMALL = 10_000;

    static Options of(Path jar, Path work, int rounds, List<String> jvm) {
        return new Options(jar, work, work, 0, 1, rounds, false, jvm, null, List.of(), null);
    }

    static Options parse(String[] args) {
        Path jar = null;
        Path work = null;
        Path results = null;
        int events = 100_000;
        long seed = 1;
        int rounds = 7;
        boolean keep = false;
        List<String> jvm = List.of();
        Path smallWork = null;
        List<String> only = List.of();
        Path postgraphile = null;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--jar" -> jar = Path.of(args[++i]);
                case "--work" -> work = Path.of(args[++i]);
                case "--results" -> results = Path.of(args[++i]);
                case "--events" -> events = Integer.parseInt(args[++i]);
                case "--seed" -> seed = Long.parseLong(args[++i]);
                case "--rounds" -> rounds = Integer.parseInt(args[++i]);
                case "--keep" -> keep = true;
                case "--small" -> smallWork = Path.of(args[++i]);
                case "--postgraphile" -> postgraphile = Path.of(args[++i]);
                case "--only" -> only = List.of(args[++i].split(","));
                case "--jvm" -> jvm = List.of(args[++i].split(" "));
                default -> throw new IllegalArgumentException("unknown option " + args[i]);
            }
        }
        return new Options(jar, work, results, events, seed, rounds, keep, jvm, smallWork, only, postgraphile);
    }

    boolean wants(String group) {
        return only.isEmpty() || only.contains(group);
    }

    /** The same with the small data. */
    Options small() {
        return new Options(jar, smallWork, results, SMALL, seed, rounds, keep, jvm, null, only, null);
    }

    /** The same with another jar and other options of its Java. */
    Options running(Path other, List<String> options) {
        return new Options(other, work, results, events, seed, rounds, keep, options, smallWork, only, postgraphile);
    }

    int articles() {
        return (events + 2) / 3;
    }
}
