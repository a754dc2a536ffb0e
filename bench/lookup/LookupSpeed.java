package org.kursktimeline.entity;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Looks names up in an index of so many entities, three names each, made by chance from syllables: {@code LookupSpeed
 * 50000}. Prints memory, build and the processor time of a look-up, with its ratio to the limit of 20 ms.
 */
final class LookupSpeed {

    private static final String[] LATIN = "ka no so zi mi vo lu bo ro de sta kro gri tse ny le bi pa sha ve du ho ra ge".split(" ");
    private static final String[] CYRILLIC = "ка но со зи ми во лу бо ро де ста кро гри це ны ле би па ша ве ду хо ра ге".split(" ");
    private static final String[] ENDINGS = {"vka", "vo", "vsk", "nka", "tsi", "h", "vets"};
    private static final String[] ENDINGS_CYRILLIC = {"вка", "во", "вск", "нка", "ци", "х", "вец"};

    private LookupSpeed() {}

    public static void main(String[] args) {
        int many = Integer.parseInt(args[0]);
        var random = new Random(1);
        var index = new NameIndex();
        var questions = new ArrayList<String>();
        long before = used();
        long start = cpu();
        for (int i = 0; i < many; i++) {
            var latin = new StringBuilder();
            var cyrillic = new StringBuilder();
            for (int word = 0, words = 1 + random.nextInt(4) / 3; word <= words - 1; word++) {
                append(random, latin, cyrillic);
            }
            var names = List.of(
                    new IndexedEntity.Name(latin.toString(), "en"),
                    new IndexedEntity.Name(cyrillic.toString(), "ru"),
                    new IndexedEntity.Name(cyrillic.toString().replace('ы', 'и'), "uk"));
            var id = UUID.nameUUIDFromBytes(("e" + i).getBytes(StandardCharsets.UTF_8));
            index.put(new IndexedEntity(id, "e" + i, i % 5 == 0 ? "person" : "place", i, null, names));
            if (i % (many / 1000) == 0) {
                questions.add(i % 2 == 0 ? misspelt(latin.toString(), random) : cyrillic + "у");
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

    private static void append(Random random, StringBuilder latin, StringBuilder cyrillic) {
        var blank = latin.length() == 0 ? "" : " ";
        latin.append(blank);
        cyrillic.append(blank);
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            int syllable = random.nextInt(LATIN.length);
            latin.append(LATIN[syllable]);
            cyrillic.append(CYRILLIC[syllable]);
        }
        int ending = random.nextInt(ENDINGS.length);
        latin.append(ENDINGS[ending]);
        cyrillic.append(ENDINGS_CYRILLIC[ending]);
    }

    private static String misspelt(String text, Random random) {
        int at = 1 + random.nextInt(text.length() - 2);
        return text.substring(0, at) + text.substring(at + 1);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
