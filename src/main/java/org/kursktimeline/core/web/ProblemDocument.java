package org.kursktimeline.core.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Fault;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.Text;

/** A problem as RFC 9457 has it; absent members are left out. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        @JsonProperty("trace_id") String traceId,
        List<Error> errors) {

    /** One fault; either of pointer and parameter is absent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Error(@Nullable String pointer, @Nullable String parameter, String code, String detail) {

        static Error of(Fault fault) {
            return new Error(
                    storable(fault.pointer()),
                    storable(fault.parameter()),
                    fault.code(),
                    Text.storable(fault.detail()));
        }

        private static @Nullable String storable(@Nullable String text) {
            return text == null ? null : Text.storable(text);
        }
    }

    static ProblemDocument of(ProblemException problem, @Nullable String path, String traceId) {
        var type = problem.type();
        return new ProblemDocument(
                "/problems/" + type.slug(),
                type.title(),
                type.status(),
                Text.storable(String.valueOf(problem.getMessage())),
                path,
                traceId,
                problem.faults().stream().map(Error::of).toList());
    }
}
