package org.kursktimeline.core;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The query parameters of one request: names already checked, values read on demand; faults are collected and thrown
 * together by {@link #check()}. Not thread-safe.
 *
 * @param values decoded values by name, in the order given
 * @param faults where faults go
 * @param carrier where the values stand
 */
public record QueryParams(Map<String, List<String>> values, Faults faults, Carrier carrier) {

    private static final int TRIED = 3;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,40}(?:\\.[0-9]{1,40})?(?:[eE][+-]?[0-9]{1,2})?");

    /** Those of an address. */
    public QueryParams(Map<String, List<String>> values, Faults faults) {
        this(values, faults, Carrier.ADDRESS);
    }

    /** All values of a repeatable parameter, each once, in the order given; empty when absent. */
    public List<String> all(QueryParameter parameter) {
        return given(parameter).stream().distinct().toList();
    }

    private List<String> given(QueryParameter parameter) {
        return values.getOrDefault(parameter.parameter(), List.of());
    }

    /** The same parameters without one, their faults in the same place. */
    public QueryParams without(QueryParameter parameter) {
        var others = new LinkedHashMap<>(values);
        others.remove(parameter.parameter());
        return new QueryParams(others, faults, carrier);
    }

    /** The only value; empty when absent; two values or an empty one are a fault. */
    public Optional<String> one(QueryParameter parameter) {
        var all = given(parameter);
        if (all.size() > 1) {
            faults.parameter(
                    parameter.parameter(), "repeated", "'" + parameter.parameter() + "' may be given once only");
        } else if (all.size() == 1 && all.get(0).isBlank()) {
            faults.parameter(
                    parameter.parameter(),
                    "empty",
                    "'" + parameter.parameter() + "' is empty; give a value or leave it out");
            return Optional.empty();
        }
        return all.stream().findFirst();
    }

    /** A date of EDTF or an instant; empty when absent or at fault. */
    public Optional<TimeBound> time(QueryParameter parameter) {
        return one(parameter).flatMap(text -> {
            try {
                return Optional.of(TimeBound.parse(parameter.parameter(), text, carrier));
            } catch (NotEdtf fault) {
                faults.parameter(parameter.parameter(), fault.code(), fault.detail());
                return Optional.empty();
            }
        });
    }

    /** A whole number of the parameter's range; the default when absent or at fault. */
    public int integer(QueryParameter parameter, int otherwise) {
        var range = Objects.requireNonNull(parameter.range(), parameter.parameter());
        return integer(parameter, otherwise, Math.toIntExact(range.least()), Math.toIntExact(range.most()));
    }

    /** A whole number within the bounds, both inclusive; the default when absent or at fault. */
    public int integer(QueryParameter parameter, int otherwise, int least, int most) {
        var text = one(parameter);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below
        }
        faults.parameter(
                parameter.parameter(),
                "out-of-range",
                "'" + parameter.parameter() + "' is a whole number from " + least + " to " + most + ", not '"
                        + Text.shortened(text.get()) + "'");
        return otherwise;
    }

    /**
     * A number of the parameter's range, in digits or with an exponent as JSON has it; empty when absent or at fault.
     *
     * @param decimals the most behind the point
     */
    public Optional<BigDecimal> number(QueryParameter parameter, int decimals) {
        var range = Objects.requireNonNull(parameter.range(), parameter.parameter());
        return one(parameter).flatMap(text -> {
            boolean number = NUMBER.matcher(text).matches();
            if (number
                    && range.holds(new BigDecimal(text))
                    && new BigDecimal(text).stripTrailingZeros().scale() <= decimals) {
                return Optional.of(new BigDecimal(text));
            }
            faults.parameter(
                    parameter.parameter(),
                    number ? "out-of-range" : "not-a-number",
                    "'" + parameter.parameter() + "' is a number from " + range.least() + " to "
                            + BigDecimal.valueOf(range.most()).stripTrailingZeros() + " with at most " + decimals
                            + " decimals" + (parameter.example() == null ? "" : ", e.g. " + parameter.example())
                            + ", not '" + Text.shortened(text) + "'");
            return Optional.empty();
        });
    }

    /** One of the words; empty when absent or at fault; an unknown word is a fault that names the nearest. */
    public Optional<String> word(QueryParameter parameter, Collection<String> known) {
        return one(parameter).filter(word -> isKnown(parameter, word, known));
    }

    /**
     * The constant whose code is given; empty when absent or at fault. An unknown code is a fault like an unknown word.
     */
    public <E extends Enum<E> & Coded> Optional<E> word(QueryParameter parameter, Class<E> known) {
        return word(parameter, Coded.codes(known)).flatMap(code -> Coded.find(known, code));
    }

    /**
     * The known ones among the words between commas, each once, in the order given; none when absent. Each other word
     * is a fault that names the nearest.
     */
    public Set<String> words(QueryParameter parameter, Collection<String> known) {
        var texts = parameter.repeatable()
                ? all(parameter)
                : one(parameter).stream().toList();
        return texts.stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .filter(word -> isKnown(parameter, word, known))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The constants whose codes stand between commas, each once; none when absent. An unknown code is a fault. */
    public <E extends Enum<E> & Coded> Set<E> words(QueryParameter parameter, Class<E> known) {
        return words(parameter, Coded.codes(known)).stream()
                .flatMap(code -> Coded.find(known, code).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Checks one value against the words; notes a fault that names the nearest when it is none of them. */
    public boolean isKnown(QueryParameter parameter, String word, Collection<String> known) {
        if (known.contains(word)) {
            return true;
        }
        faults.parameter(
                parameter.parameter(),
                "unknown-value",
                "'" + Text.shortened(word) + "' is not a known value of '" + parameter.parameter() + "'"
                        + listed(parameter, word, known::contains).orElseGet(() -> meant(word, known)));
        return false;
    }

    private static String meant(String word, Collection<String> known) {
        var hint = Nearest.hint(word, known);
        return hint.isEmpty() && known.size() <= 20 ? "; it is one of " + String.join(", ", known) : hint;
    }

    /**
     * The end of a sentence that says how the values are written that stand between commas in one; empty when it is no
     * list, or the parameter takes none.
     *
     * @param value without the sign of negation
     * @param known tells of one of the first values whether there is such
     */
    public Optional<String> listed(QueryParameter parameter, String value, Predicate<String> known) {
        var items = Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
        return !parameter.repeatable()
                        || items.size() < 2
                        || items.stream().limit(TRIED).noneMatch(known)
                ? Optional.empty()
                : Optional.of(carrier.several(parameter.parameter(), negation(parameter, value), items));
    }

    private String negation(QueryParameter parameter, String value) {
        return given(parameter).contains("!" + value) ? "!" : "";
    }

    /**
     * Ends the reading.
     *
     * @throws ProblemException 400 invalid-parameter, or 422 of a body, that lists every fault
     */
    public void check() {
        carrier.check(faults);
    }
}
