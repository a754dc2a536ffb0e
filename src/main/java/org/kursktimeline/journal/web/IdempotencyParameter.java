package org.kursktimeline.journal.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Arrays;
import org.kursktimeline.journal.WriteRequest;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes the {@code Idempotency-Key} of every operation that takes one. */
@Component
@Order
class IdempotencyParameter implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        boolean writes = Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == WriteRequest.class);
        if (writes) {
            operation.addParametersItem(new Parameter()
                    .in("header")
                    .name(WriteRequestArgument.HEADER)
                    .description("Your own name for the request, 1 to 255 visible ASCII characters: the same again is"
                            + " answered from the store and not done twice.")
                    .schema(text()));
        }
        return operation;
    }

    private static Schema<?> text() {
        var text = new JsonSchema();
        text.addType("string");
        return text.maxLength(255);
    }
}
