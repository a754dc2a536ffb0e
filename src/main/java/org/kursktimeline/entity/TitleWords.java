package org.kursktimeline.entity;

import java.util.List;
import java.util.regex.Pattern;

/** Words around a person's name: offices, ranks, forms of address, patronymics. */
final class TitleWords {

    private static final int LONGEST_ENDING = 3;

    private static final List<String> STEMS = List.of("""
            president präsident prezydent président prezident президент
            governor gouverneur gubernator губернатор governour
            general général генерал generał lieutenant leutnant лейтенант colonel oberst полковник pułkownik major майор
            minister ministre министр міністр mayor bürgermeister maire мэр burmistrz
            chancellor kanzler kanclerz ambassador посол secretary commander командующий командувач головнокомандувач
            acting врио премьер spokesman spokeswoman spokesperson sprecher head chief chef leiter глава голова szef
            gen maj col lt gov pres gén ген губ през
            mr mrs ms sir herr frau monsieur madame pan pani пан пані господин госпожа господарь
            """.strip().split("\\s+"));

    private static final Pattern PATRONYMIC =
            Pattern.compile("(?:\\p{L}{3,}(?:(?:ов|ев|йов|ьев)ич|(?:ов|ев|ів|їв)н)\\p{IsCyrillic}{0,3}"
                    + "|\\p{L}{3,}(?:[oe][vw](?:[iy]ch|itch|itsch|ytsch|icz|ycz)|[oei][vw]n)[a-z]{0,3})");

    private TitleWords() {}

    /** Tells whether a lower-case word, in any case ending, is an office, a rank or a form of address. */
    static boolean isTitle(String word) {
        return STEMS.stream()
                .anyMatch(stem -> word.startsWith(stem)
                        && word.length() - stem.length() <= (stem.length() > LONGEST_ENDING + 1 ? LONGEST_ENDING : 0));
    }

    /** Tells whether a lower-case word may be a patronymic; surnames end so too. */
    static boolean isPatronymic(String word) {
        return PATRONYMIC.matcher(word).matches();
    }
}
