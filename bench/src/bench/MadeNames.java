package bench;

import java.util.Random;

/**
 * Names of one or two words made by chance from syllables of the region's place names, each in Latin and in Cyrillic
 * letters, and slips in them. The same seed makes the same names.
 */
public final class MadeNames {

    private static final String[] LATIN =
            "ka no so zi mi vo lu bo ro de sta kro gri tse ny le bi pa sha ve du ho ra ge".split(" ");
    private static final String[] CYRILLIC =
            "ка но со зи ми во лу бо ро де ста кро гри це ны ле би па ша ве ду хо ра ге".split(" ");
    private static final String[] ENDINGS = {"vka", "vo", "vsk", "nka", "tsi", "h", "vets"};
    private static final String[] ENDINGS_CYRILLIC = {"вка", "во", "вск", "нка", "ци", "х", "вец"};

    private final Random random;

    public MadeNames(long seed) {
        this.random = new Random(seed);
    }

    /** A name as English, Russian and Ukrainian write it. */
    public record Made(String english, String russian, String ukrainian) {}

    public Made next() {
        var latin = new StringBuilder();
        var cyrillic = new StringBuilder();
        for (int word = 0, words = random.nextInt(4) == 3 ? 2 : 1; word < words; word++) {
            append(latin, cyrillic);
        }
        return new Made(
                latin.toString(), cyrillic.toString(), cyrillic.toString().replace('ы', 'и'));
    }

    private void append(StringBuilder latin, StringBuilder cyrillic) {
        var blank = latin.length() == 0 ? "" : " ";
        latin.append(blank);
        cyrillic.append(blank);
        for (int i = 0, syllables = 2 + random.nextInt(2); i < syllables; i++) {
            int syllable = random.nextInt(LATIN.length);
            latin.append(LATIN[syllable]);
            cyrillic.append(CYRILLIC[syllable]);
        }
        int ending = random.nextInt(ENDINGS.length);
        latin.append(ENDINGS[ending]);
        cyrillic.append(ENDINGS_CYRILLIC[ending]);
    }

    /** A question for the name: every other time the English one without one of its letters, else the Russian one declined. */
    public String question(Made name, boolean misspelt) {
        if (!misspelt) {
            return name.russian() + "у";
        }
        int at = 1 + random.nextInt(name.english().length() - 2);
        return name.english().substring(0, at) + name.english().substring(at + 1);
    }
}
