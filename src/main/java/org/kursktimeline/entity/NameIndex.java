package org.kursktimeline.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The names of all entities in memory, found by their words. An entity that is put again replaces what was known of it;
 * its old names stay, unseen. Not thread-safe.
 */
final class NameIndex {

    private static final double JOINED = 0.96;
    private static final double ON_THE_OTHER_LAYOUT = 0.95;
    private static final double WITH_OFFICE = 0.95;
    private static final Pattern KEYS_INSIDE = Pattern.compile("\\p{L}[\\[\\];`]|[\\[\\];`,.]\\p{L}");
    /** RUSI is no case of Russia. */
    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}{2,6}");

    private static final double SURE = 0.85;
    private static final int LONGEST_JOINED = 3;
    private static final double IN_PLACES = 0.98;
    private static final Pattern COMMAS = Pattern.compile("\\s*,\\s*");
    private static final int LONGEST_PATH = 4;
    private static final int DEEPEST = 20;

    private final Map<String, NameWord> made = new HashMap<>();
    private final WordIndex words = new WordIndex();
    private final List<IndexedName> names = new ArrayList<>();
    private final List<IndexedEntity> entities = new ArrayList<>();
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final BitSet replaced = new BitSet();

    /** Takes an entity in, instead of what was known under its id. */
    void put(IndexedEntity entity) {
        int number = entities.size();
        entities.add(entity);
        var before = numbers.put(entity.id(), number);
        if (before != null) {
            replaced.set(before);
        }
        for (var name : entity.names()) {
            var parts = wordsOf(name);
            add(number, name.text(), parts, 1);
            if (parts.size() > 1 && parts.size() <= LONGEST_JOINED) {
                add(number, name.text(), List.of(NameWords.joined(parts, name.language())), JOINED);
            }
        }
    }

    private List<NameWord> wordsOf(IndexedEntity.Name name) {
        var parts = NameWords.from(name.text(), part -> word(part, name.language()));
        return ABBREVIATION.matcher(name.text()).matches()
                ? parts.stream().map(NameWord::undeclined).toList()
                : parts;
    }

    private NameWord word(String part, @Nullable String language) {
        return made.computeIfAbsent(language + ":" + part, key -> NameWords.word(part, language));
    }

    private void add(int entity, String text, List<NameWord> parts, double certainty) {
        if (!parts.isEmpty()) {
            int name = names.size();
            names.add(new IndexedName(
                    entity,
                    text,
                    Spelling.fold(text).hashCode(),
                    parts.stream().mapToInt(part -> words.add(part, name)).toArray(),
                    certainty));
        }
    }

    int size() {
        return numbers.size();
    }

    /** How many entities were put again: so many stay in memory for nothing. */
    int replaced() {
        return entities.size() - numbers.size();
    }

    @Nullable IndexedEntity find(UUID id) {
        var number = numbers.get(id);
        return number == null ? null : entities.get(number);
    }

    /**
     * The entities whose names answer the question with at least the score, each by its best name, in no order.
     *
     * @param wanted which entities may answer
     */
    Collection<Match> search(String question, double least, Predicate<IndexedEntity> wanted) {
        var best = new HashMap<Integer, Match>();
        var asked = NameWords.asked(question);
        collect(question, asked, 1, wanted, best);
        if (!isSure(best) && asked.size() > 1 && asked.size() <= LONGEST_JOINED) {
            collect(question, List.of(NameWords.joined(asked, null)), JOINED, wanted, best);
        }
        if (!isSure(best)) {
            for (var person : NameWords.withoutOffice(asked)) {
                collect(question, person, WITH_OFFICE, entity -> entity.isPerson() && wanted.test(entity), best);
            }
        }
        if (best.values().stream().noneMatch(Match::isWhole)) {
            collectInPlaces(question, wanted, best);
        }
        if (best.values().stream().noneMatch(Match::isWhole)
                || KEYS_INSIDE.matcher(question).find()) {
            for (var typed : Homoglyphs.onTheOtherLayout(question)) {
                var meant = new HashMap<Integer, Match>();
                if (Spelling.fold(typed).length() < Likeness.SHORTEST_BEGINNING) {
                    continue; // a sign or two are letters on some layout, and nobody's name
                }
                collect(typed, NameWords.of(typed, null), ON_THE_OTHER_LAYOUT, wanted, meant);
                meant.values().removeIf(match -> !match.isWhole());
                meant.forEach((entity, match) -> best.merge(entity, match, NameIndex::better));
            }
        }
        best.values().removeIf(match -> match.score() < least);
        return best.values();
    }

    /** "Sudzha, Kursk Oblast": what has the first name and lies in all that are named after it. */
    private void collectInPlaces(String question, Predicate<IndexedEntity> wanted, Map<Integer, Match> best) {
        var parts = COMMAS.split(question.strip(), LONGEST_PATH);
        if (parts.length < 2) {
            return;
        }
        var around = Arrays.stream(parts).skip(1).map(this::called).toList();
        var inside = new HashMap<Integer, Match>();
        collect(
                parts[0],
                NameWords.asked(parts[0]),
                IN_PLACES,
                entity -> wanted.test(entity) && around.stream().allMatch(places -> liesIn(entity, places)),
                inside);
        inside.values().removeIf(match -> !match.isWhole());
        inside.forEach((entity, match) -> best.merge(entity, match, NameIndex::better));
    }

    private Set<UUID> called(String name) {
        var found = new HashMap<Integer, Match>();
        collect(name, NameWords.asked(name), 1, entity -> true, found);
        return found.values().stream().filter(Match::isWhole).map(Match::entity).collect(Collectors.toSet());
    }

    /**
     * Tells whether the entity lies in one of the places, or is it; bounded, since what was read a moment apart may
     * hold a circle.
     */
    boolean liesIn(IndexedEntity entity, Set<UUID> places) {
        var at = entity;
        for (int step = 0; at != null && step < DEEPEST; step++) {
            if (places.contains(at.id())) {
                return true;
            }
            at = at.parent() == null ? null : find(at.parent());
        }
        return false;
    }

    private static boolean isSure(Map<Integer, Match> best) {
        return best.values().stream().anyMatch(match -> match.score() >= SURE);
    }

    private void collect(
            String text,
            List<NameWord> asked,
            double certainty,
            Predicate<IndexedEntity> wanted,
            Map<Integer, Match> best) {
        if (asked.isEmpty()) {
            return;
        }
        var question = new Question(Spelling.fold(text), asked, words, certainty != ON_THE_OTHER_LAYOUT);
        question.candidates().stream().forEach(number -> {
            var name = names.get(number);
            var entity = entities.get(name.entity());
            if (!replaced.get(name.entity()) && wanted.test(entity)) {
                var match = question.match(name, entity, certainty);
                best.merge(name.entity(), match, NameIndex::better);
            }
        });
    }

    private static Match better(Match a, Match b) {
        return a.score() >= b.score() ? a : b;
    }
}
