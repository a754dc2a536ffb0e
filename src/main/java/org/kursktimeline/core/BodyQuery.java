package org.kursktimeline.core;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Reads parameters that stand in a JSON object: a member for each, its value a text, a number, true or false, or a list
 * of these where the parameter may be repeated; of any other parameter a list of numbers is written with commas, as in
 * {@code "bbox": [34.5, 50.9, 36.5, 51.9]}. What is null is absent.
 */
public final class BodyQuery {

    /** The most values of one parameter. */
    public static final int MOST_VALUES = 500;

    private static final int MOST_DIGITS = 30;

    private final Map<String, QueryParameter> known;
    private final Faults faults;

    private BodyQuery(List<QueryParameter> known, Faults faults) {
        this.known = known.stream()
                .collect(Collectors.toMap(QueryParameter::parameter, one -> one, (a, b) -> a, LinkedHashMap::new));
        this.faults = faults;
    }

    /**
     * Reads the members.
     *
     * @param known what may stand there; anything else is a fault that names the nearest
     * @return values by name; what is at fault is left out and noted
     * @throws ProblemException 422 when the body is not an object
     */
    public static Map<String, List<String>> read(JsonNode body, List<QueryParameter> known, Faults faults) {
        if (!body.isObject()) {
            faults.at("", "wrong-type", "the body is an object whose members are the parameters");
            faults.throwIfAny();
        }
        var reader = new BodyQuery(known, faults);
        var values = new LinkedHashMap<String, List<String>>();
        body.properties().stream().filter(member -> !member.getValue().isNull()).forEach(member -> {
            var given = reader.values(member.getKey(), member.getValue());
            if (!given.isEmpty()) {
                values.put(member.getKey(), given);
            }
        });
        return values;
    }

    private List<String> values(String name, JsonNode value) {
        var parameter = known.get(name);
        if (parameter == null) {
            return fault(name, "unknown-field", unknown(name, value));
        } else if (parameter.isTree()) {
            return List.of(value.toString());
        } else if (!value.isArray()) {
            return texts(parameter, List.of(value));
        }
        var items = StreamSupport.stream(value.spliterator(), false).toList();
        return !parameter.repeatable() && items.stream().allMatch(JsonNode::isNumber)
                ? fitting(parameter, List.of(items.stream().map(BodyQuery::text).collect(Collectors.joining(","))))
                : texts(parameter, items);
    }

    private List<String> fitting(QueryParameter parameter, List<String> texts) {
        return parameter.allows(texts, faults) ? texts : List.of();
    }

    private List<String> texts(QueryParameter parameter, List<JsonNode> items) {
        var name = parameter.parameter();
        if (items.size() > MOST_VALUES) {
            return fault(name, "too-many", "'" + name + "' has more than " + MOST_VALUES + " values");
        }
        var texts = new ArrayList<String>();
        for (var item : items) {
            if (!item.isValueNode() || item.isNull()) {
                return fault(name, "wrong-type", "'" + name + "' is a text, a number or a list of these");
            } else if (!Text.isStorable(text(item))) {
                return fault(name, "not-storable", "'" + name + "' contains NUL or half of a surrogate pair");
            }
            texts.add(text(item));
        }
        return fitting(parameter, texts);
    }

    private static String text(JsonNode value) {
        return value.isNumber() ? text(value.decimalValue()) : value.asString();
    }

    /** A number of a thousand million digits can be written in eleven characters. */
    private static String text(BigDecimal number) {
        return Math.abs(number.scale()) <= MOST_DIGITS ? number.toPlainString() : number.toString();
    }

    private String unknown(String name, JsonNode value) {
        if (faults.isLong()) {
            return "'" + Text.shortened(name) + "' is not a known field";
        }
        var meant = ForeignNames.hint(name, first(value), known.values(), Carrier.BODY);
        return "'" + Text.shortened(name) + "' is not a known field"
                + (meant.isEmpty() ? Nearest.hint(name, known.keySet()) : meant);
    }

    /** The value, or the first of a list; empty when it is none that a parameter takes. */
    private static String first(JsonNode value) {
        var one = value.isArray() && !value.isEmpty() ? value.get(0) : value;
        return one.isValueNode() && Text.isStorable(text(one)) ? text(one) : "";
    }

    private List<String> fault(String name, String code, String detail) {
        faults.parameter(Text.shortened(name), code, detail);
        return List.of();
    }
}
