package org.kursktimeline.entity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words around a place's name: those that say what kind of place it is, and those that say nothing about which. */
final class PlaceWords {

    private static final String KINDS = """
            oblast oblasti region regions province gebiet obwod obwodu obwodzie voivodeship oblastu oblaste obl область области областью областю області обл регион регіон
            raion rayon rajon district rejon rejonu rejonie raiony bezirk kreis район района районе районом району районі р
            krai kray край края крае краю
            republic respublika республика республики республике республіка республіки республіці
            """;

    private static final String FILLERS = """
            в во у на под из до по за із з зі біля від под під near in of the at de von im bei we w
            city town village selo stadt ville dorf wies miasto miasta miescie gmina settlement hamlet farmstead khutor
            du de la le les des d l di del der die das dem den do od pod kolo okolo around pres
            пос п нп х ст смт дер районный центр станица станице поселения поселение город города городе городом місто міста місті містом
            село села селе селі селом селу сёла сел містечко містечку поселок поселка поселке селище деревня деревни деревне хутор г с м н пгт смт
            """;

    private static final Map<String, String> KIND_OF_WORD = new HashMap<>();
    private static final Set<String> DROPPED = new HashSet<>(List.of(FILLERS.split("\\s+")));

    static {
        KINDS.lines()
                .map(line -> line.split(" "))
                .forEach(words -> Arrays.stream(words).forEach(word -> KIND_OF_WORD.put(word, words[0])));
    }

    private static final int SHORTEST_MISSPELT = 6;

    private PlaceWords() {}

    /** Replaces a folded word by the one word of its kind; other words stay. */
    static String kindOr(String word) {
        return KIND_OF_WORD.getOrDefault(word, word);
    }

    /** Like {@link #kindOr} for a word that may be misspelt. */
    static String kindNear(String word) {
        if (word.length() < SHORTEST_MISSPELT || KIND_OF_WORD.containsKey(word)) {
            return kindOr(word);
        }
        var edits = new Edits();
        return KIND_OF_WORD.keySet().stream()
                .filter(kind -> kind.length() >= SHORTEST_MISSPELT && edits.between(word, kind, 1) <= 1)
                .findFirst()
                .map(KIND_OF_WORD::get)
                .orElse(word);
    }

    /** Tells whether the word names a kind of place in the form of {@link #kindOr}. */
    static boolean isKind(String word) {
        return word.equals(KIND_OF_WORD.get(word));
    }

    /** Tells whether the folded word may be left out: a preposition, "town", "village". */
    static boolean isFiller(String word) {
        return DROPPED.contains(word);
    }
}
