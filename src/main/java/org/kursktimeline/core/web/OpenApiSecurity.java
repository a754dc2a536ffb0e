package org.kursktimeline.core.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells of an operation whether it takes a key, and which scope the key must have. */
final class OpenApiSecurity {

    private OpenApiSecurity() {}

    /** A key may be sent in either of two headers; where none is needed, an empty requirement says so. */
    static void set(Operation operation, RouteRules.Callers callers) {
        operation.setSecurity(null);
        operation.addSecurityItem(new SecurityRequirement().addList("bearer"));
        operation.addSecurityItem(new SecurityRequirement().addList("api_key"));
        if (callers.open()) {
            operation.addSecurityItem(new SecurityRequirement());
        }
        if (callers.scope() != null) {
            var needs = "Needs a key with the scope `" + callers.scope().code() + "`.";
            operation.setDescription(Stream.of(operation.getDescription(), needs)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" ")));
        }
    }
}
