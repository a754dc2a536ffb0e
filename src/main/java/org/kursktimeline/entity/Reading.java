package org.kursktimeline.entity;

import java.util.HashMap;
import java.util.Map;

/**
 * How readers of one language write Slavic names in Latin letters, as rules from letters to classes of sounds. A class
 * is wide on purpose, so that habits meet: {@code s} is s and z, {@code x} sh, zh and shch, {@code c} ch and ts,
 * {@code h} g, h and kh, {@code v} v, w and f, {@code i} i, y and j.
 */
enum Reading {
    /** English and the BGN/PCGN and scholarly transliterations, which share these rules. */
    ENGLISH("ch c  dj dx  j i  z s  ce se  ci si  cy si  c k"),
    GERMAN("ch h  j i  z c  c k"),
    FRENCH("ch x  tch c  chtch x  dj dx  j x  z s  gue he  gui hi  guy hi  ce se  ci si  cy si  c k"),
    POLISH("ch h  rz x  j i  z s  c c  ó u");

    private static final String COMMON = """
            schtsch x  shch x  szcz x  šč x  tsch c  tch c  tsh c  cz c  č c  ć c  ts c  tz c
            dzh dx  dsch dx  dsh dx  dż dx  dž dx  sch x  sh x  sz x  š x  ś s  zh x  ż x  ž x  ź s
            kh h  ck k  ph v  th t  x ks  qu k  q k  ou u  oo u  w v  f v  y i  g h  ł l  ß s
            а a  б b  в v  г h  ґ h  д d  е e  є e  ё e  ж x  з s  и i  і i  ї i  й i  к k  л l  м m  н n  о o  п p
            р r  с s  т t  у u  ф v  х h  ц c  ч c  ш x  щ x  ъ -  ы i  ь -  э e  ю u  я a  ў v  ьо e  йо e
            """;

    private static final int LONGEST = 7;

    private final Map<String, String> rules = new HashMap<>();

    Reading(String own) {
        addRules(COMMON);
        addRules(own);
    }

    private void addRules(String text) {
        var words = text.strip().split("\\s+");
        for (int i = 0; i < words.length; i += 2) {
            rules.put(words[i], words[i + 1].equals("-") ? "" : words[i + 1]);
        }
    }

    /** Writes a lower-case word in classes of sounds, longest rule first; letters without a rule stay. */
    String sounds(String word) {
        var sounds = new StringBuilder(word.length());
        int at = 0;
        while (at < word.length()) {
            int length = Math.min(LONGEST, word.length() - at);
            while (length > 1 && !rules.containsKey(word.substring(at, at + length))) {
                length--;
            }
            var letters = word.substring(at, at + length);
            sounds.append(rules.getOrDefault(letters, letters));
            at += length;
        }
        return sounds.toString();
    }
}
