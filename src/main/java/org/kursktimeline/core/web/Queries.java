package org.kursktimeline.core.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.BodyParameters;
import org.kursktimeline.core.BodyQuery;
import org.kursktimeline.core.Carrier;
import org.kursktimeline.core.Faults;
import org.kursktimeline.core.ForeignNames;
import org.kursktimeline.core.Nearest;
import org.kursktimeline.core.QueryParameter;
import org.kursktimeline.core.QueryParameters;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.Text;
import org.springframework.core.annotation.AnnotatedElementUtils;
import tools.jackson.databind.JsonNode;

/** What the query of a request may hold: the parameters that the controller method declares, nothing else. */
final class Queries {

    private Queries() {}

    /** The parameters that a method accepts, in the order declared. */
    static List<QueryParameter> accepted(Method method) {
        var declared = AnnotatedElementUtils.findMergedAnnotation(method, QueryParameters.class);
        return declared == null ? List.of() : all(declared.value());
    }

    /** The parameters that a method takes from a JSON object, in the order declared. */
    static List<QueryParameter> inBody(BodyParameters declared) {
        return all(declared.value());
    }

    private static List<QueryParameter> all(Class<? extends QueryParameter>[] declared) {
        return Arrays.stream(declared)
                .flatMap(Queries::constants)
                .flatMap(one -> Stream.concat(Stream.of(one), one.others().stream()))
                .toList();
    }

    private static Stream<QueryParameter> constants(Class<? extends QueryParameter> type) {
        QueryParameter @Nullable [] constants = type.getEnumConstants();
        if (constants == null) {
            throw new IllegalStateException(type + " is not an enum");
        }
        return Arrays.stream(constants);
    }

    /** Reads the query; an unknown name is a fault that names the nearest, and is left out. */
    static QueryParams read(HttpServletRequest request, Method method) {
        var faults = new Faults();
        return new QueryParams(read(request, method, faults), faults);
    }

    /** Reads the query and the body; a parameter that stands in both is a fault. */
    static QueryParams read(HttpServletRequest request, Method method, JsonNode body) {
        var inAddress = new Faults();
        var address = read(request, method, inAddress);
        inAddress.throwIfAnyParameter();
        var faults = new Faults();
        var declared = Objects.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(method, BodyParameters.class));
        var values = new LinkedHashMap<>(BodyQuery.read(body, inBody(declared), faults));
        address.forEach((name, given) -> {
            if (values.putIfAbsent(name, given) != null) {
                faults.parameter(name, "repeated", "'" + name + "' stands in the address and in the body");
            }
        });
        return new QueryParams(values, faults, Carrier.BODY);
    }

    private static Map<String, List<String>> read(HttpServletRequest request, Method method, Faults faults) {
        var accepted = accepted(method);
        var values = new LinkedHashMap<String, List<String>>();
        QueryString.parse(request.getQueryString(), faults).forEach((name, given) -> {
            var parameter = accepted.stream()
                    .filter(one -> one.parameter().equals(name))
                    .findFirst();
            if (parameter.isEmpty()) {
                faults.parameter(Text.shortened(name), "unknown-parameter", unknown(name, given.get(0), accepted));
            } else if (given.size() > BodyQuery.MOST_VALUES) {
                faults.parameter(
                        name, "too-many", "'" + name + "' is given more than " + BodyQuery.MOST_VALUES + " times");
            } else if (parameter.get().allows(given, faults)) {
                values.put(name, List.copyOf(given));
            }
        });
        return values;
    }

    private static String unknown(String name, String value, List<QueryParameter> accepted) {
        var known = accepted.stream().map(QueryParameter::parameter).toList();
        var meant = ForeignNames.hint(name, value, accepted, Carrier.ADDRESS);
        var hint = meant.isEmpty() ? Nearest.hint(name, known) : meant;
        if (known.isEmpty()) {
            hint = "; there are none here";
        } else if (hint.isEmpty() && known.size() <= 20) {
            hint = "; the parameters here are " + String.join(", ", known);
        }
        return "'" + Text.shortened(name) + "' is not a parameter here" + hint;
    }
}
