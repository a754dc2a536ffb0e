package org.kursktimeline.entity;

import bench.MadeNames;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Looks names up in an index of so many entities, three names each, as {@link MadeNames} makes them: {@code LookupSpeed
 * 50000}. Prints memory, build and the processor time of a look-up, with its ratio to the limit of 20 ms.
 */
final class LookupSpeed {

    private LookupSpeed() {}

    public static void main(String[] args) {
        int many = Integer.parseInt(args[0]);
        var made = new MadeNames(1);
        var index = new NameIndex();
        var questions = new ArrayList<String>();
        long before = used();
        long start = cpu();
        for (int i = 0; i < many; i++) {
            var name = made.next();
            var names = List.of(
                    new IndexedEntity.Name(name.english(), "en"),
                    new IndexedEntity.Name(name.russian(), "ru"),
                    new IndexedEntity.Name(name.ukrainian(), "uk"));
            var id = UUID.nameUUIDFromBytes(("e" + i).getBytes(StandardCharsets.UTF_8));
            index.put(new IndexedEntity(id, "e" + i, i % 5 == 0 ? "person" : "place", i, null, names));
            if (i % (many / 1000) == 0) {
                questions.add(made.question(name, i / (many / 1000) % 2 == 0));
            }
        }
        System.out.printf("%d entities: built in %.1f s, %d MiB%n", index.size(), (cpu() - start) / 1e9, (used() - before) >> 20);
        questions.forEach(question -> index.search(question, 0.6, entity -> true));
        var times = questions.stream().mapToLong(question -> {
            long at = cpu();
            index.search(question, 0.6, entity -> true).stream().sorted(new Ranking(Map.of())).limit(200).toList();
            return cpu() - at;
        }).sorted().toArray();
        System.out.printf("p50 %.1f ms, p95 %.1f ms, p99 %.1f ms; p95 to the limit of 20 ms: %.2f%n",
                times[500] / 1e6, times[950] / 1e6, times[990] / 1e6, times[950] / 20e6);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
