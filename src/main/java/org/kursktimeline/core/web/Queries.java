package org.kursktimeline.core.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Faults;
import org.kursktimeline.core.Nearest;
import org.kursktimeline.core.QueryParameter;
import org.kursktimeline.core.QueryParameters;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.Text;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** What the query of a request may hold: the parameters that the controller method declares, nothing else. */
final class Queries {

    private static final int MOST_VALUES = 500;

    private Queries() {}

    /** The parameters that a method accepts, in the order declared. */
    static List<QueryParameter> accepted(Method method) {
        var declared = AnnotatedElementUtils.findMergedAnnotation(method, QueryParameters.class);
        return declared == null
                ? List.of()
                : Arrays.stream(declared.value()).flatMap(Queries::constants).toList();
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
        var known = accepted(method).stream().map(QueryParameter::parameter).toList();
        var values = new LinkedHashMap<String, List<String>>();
        QueryString.parse(request.getQueryString(), faults).forEach((name, given) -> {
            if (!known.contains(name)) {
                faults.parameter(Text.shortened(name), "unknown-parameter", unknown(name, known));
            } else if (given.size() > MOST_VALUES) {
                faults.parameter(name, "too-many", "'" + name + "' is given more than " + MOST_VALUES + " times");
            } else {
                values.put(name, List.copyOf(given));
            }
        });
        return new QueryParams(values, faults);
    }

    private static String unknown(String name, List<String> known) {
        var hint = Nearest.hint(name, known);
        if (known.isEmpty()) {
            hint = "; there are none here";
        } else if (hint.isEmpty() && known.size() <= 20) {
            hint = "; the parameters here are " + String.join(", ", known);
        }
        return "'" + Text.shortened(name) + "' is not a parameter here" + hint;
    }
}
