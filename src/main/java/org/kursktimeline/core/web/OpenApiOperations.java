package org.kursktimeline.core.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.AnswerRecords;
import org.kursktimeline.core.BodyParameters;
import org.kursktimeline.core.Faults;
import org.kursktimeline.core.QueryParameter;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.json.JsonMapper;

/** Describes each operation from what its controller method declares and the service enforces. */
final class OpenApiOperations implements OperationCustomizer {

    private static final String JSON = "application/json";
    private static final Map<String, String> EXPORTS =
            Map.of("csv", "text/csv", "ndjson", "application/x-ndjson", "geojson", "application/geo+json");
    private static final List<String> READ_PROBLEMS =
            List.of("400", "401", "403", "404", "406", "410", "422", "429", "500", "503");
    private static final List<String> WRITE_PROBLEMS =
            List.of("400", "401", "403", "404", "409", "412", "413", "415", "422", "428", "429", "500", "503");

    private final OpenApiSchemas schemas;
    private final Examples examples;
    private final List<AnswerRecords> answers;
    private final JsonMapper json = new JsonMapper();

    OpenApiOperations(OpenApiSchemas schemas, Examples examples, List<AnswerRecords> answers) {
        this.schemas = schemas;
        this.examples = examples;
        this.answers = answers;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        boolean reads =
                method.hasMethodAnnotation(GetMapping.class) || method.hasMethodAnnotation(BodyParameters.class);
        operation.setOperationId(operationId(method));
        operation.setParameters(parameters(operation, method));
        operation.setRequestBody(body(method));
        operation.setResponses(responses(method, reads));
        return operation;
    }

    private static String operationId(HandlerMethod method) {
        return method.getBeanType().getSimpleName().replace("Controller", "") + "_"
                + method.getMethod().getName();
    }

    private static List<Parameter> parameters(Operation operation, HandlerMethod method) {
        var parameters = new ArrayList<Parameter>();
        var example = method.getMethodAnnotation(QueryExample.class);
        var filled = QueryString.parse(example == null ? null : example.value(), new Faults());
        Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                .filter(known -> "path".equals(known.getIn()) || "header".equals(known.getIn()))
                .map(OpenApiOperations::described)
                .forEach(parameters::add);
        Queries.accepted(method.getMethod()).stream()
                .map(declared -> parameter(declared, filled))
                .forEach(parameters::add);
        return parameters;
    }

    private static Parameter described(Parameter known) {
        if (known.getDescription() == null && "If-Match".equals(known.getName())) {
            known.setDescription("The ETag of what was read before, or * for any.");
            known.setExample("*");
        }
        return known;
    }

    private static Parameter parameter(QueryParameter declared, Map<String, List<String>> filled) {
        var example = declared.example();
        var parameter = new Parameter()
                .in("query")
                .name(declared.parameter())
                .required(false)
                .description(declared.description() + (example == null ? "" : " Example: `" + example + "`."))
                .schema(OpenApiTypes.inAddress(declared));
        var given = filled.get(declared.parameter());
        if (given != null) {
            parameter.setExample(declared.repeatable() ? given : OpenApiTypes.example(declared, given.get(0)));
        }
        return parameter;
    }

    private @Nullable RequestBody body(HandlerMethod method) {
        var query = method.getMethodAnnotation(BodyParameters.class);
        if (query != null) {
            return body(OpenApiTypes.members(Queries.inBody(query)), query.file());
        }
        var declared = method.getMethodAnnotation(BodyExample.class);
        return declared == null ? null : body(schema(declared), declared.file());
    }

    private RequestBody body(Schema<?> schema, String file) {
        return new RequestBody().required(true).content(content(schema, example(file)));
    }

    private Schema<?> schema(BodyExample declared) {
        return declared.patch()
                ? schemas.ofPatch(declared.record(), List.of(declared.without()))
                : schemas.of(declared.record(), false);
    }

    private static Content content(Schema<?> schema, @Nullable Object example) {
        var media = new MediaType().schema(schema);
        return new Content().addMediaType(JSON, example == null ? media : media.example(example));
    }

    private @Nullable Object example(String file) {
        if (file.isEmpty()) {
            return null;
        }
        return json.readValue(examples.fill(text(file)), Object.class);
    }

    private static String text(String file) {
        try {
            return new ClassPathResource("openapi/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ApiResponses responses(HandlerMethod method, boolean reads) {
        var responses = new ApiResponses();
        var declared = method.getMethodAnnotation(Answer.class);
        var type = answered(method, declared);
        var example = declared == null ? null : example(declared.file());
        for (int status : declared == null ? new int[] {200} : declared.status()) {
            var success = success(status, type, example);
            if (declared != null) {
                exports(declared).forEach((media, file) -> success.getContent().addMediaType(media, file));
            }
            responses.addApiResponse(Integer.toString(status), success);
        }
        for (var status : reads ? READ_PROBLEMS : WRITE_PROBLEMS) {
            responses.addApiResponse(status, new ApiResponse().$ref("#/components/responses/Problem"));
        }
        return responses;
    }

    /** The other formats of an answer: text, or JSON of a form that its own standard describes. */
    private Map<String, MediaType> exports(Answer declared) {
        var exports = new LinkedHashMap<String, MediaType>();
        for (var file : declared.exports()) {
            var ending = file.substring(file.lastIndexOf('.') + 1);
            boolean object = ending.equals("geojson");
            exports.put(
                    Objects.requireNonNull(EXPORTS.get(ending), file),
                    new MediaType()
                            .schema(OpenApiTypes.typed(object ? "object" : "string"))
                            .example(object ? example(file) : text(file)));
        }
        return exports;
    }

    private ApiResponse success(int status, Type type, @Nullable Object example) {
        var response = new ApiResponse().description(HttpStatus.valueOf(status).getReasonPhrase());
        return status == 204 || type == void.class
                ? response
                : response.content(content(schemas.of(type, true), example));
    }

    /** What is declared; of bytes, which say nothing, the record that goes with the example. */
    private Type answered(HandlerMethod method, @Nullable Answer declared) {
        var returned = returned(method);
        if (declared == null || declared.of() != Void.class) {
            return declared == null ? returned : declared.of();
        }
        return answers.stream()
                .flatMap(known -> Optional.ofNullable(known.byExample().get(declared.file())).stream())
                .findFirst()
                .orElse(returned);
    }

    private static Type returned(HandlerMethod method) {
        var type = method.getMethod().getGenericReturnType();
        return type instanceof ParameterizedType generic && generic.getRawType() == ResponseEntity.class
                ? generic.getActualTypeArguments()[0]
                : type;
    }
}
