package org.kursktimeline.core.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kursktimeline.core.AnswerRecords;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document: of one form whatever order the service starts in. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String DESCRIPTION = """
            Articles and events in; a sourced, queryable timeline of the 2024 incursion into Kursk and the war around it out.

            Reads need no key unless the operator says so; what needs one names the scope that the key must have. Every failure
            is a problem document (RFC 9457) that names all faults of the request at once.

            To try the writes, authorize with a key in either of the two fields; every example then works as it stands, in the
            order of this page, but that of confirming, which needs the next step. Those that change an event act on a draft that
            comes with the sample and was made for demonstration; once the example of `POST /v1/articles` was sent and this
            page loaded again, on that made-up article and its event, and there is one to confirm. What is published is that
            draft, and the key that is revoked is one that nobody holds and that has expired. Each can be had once; load the
            page again for the next.
            """;

    private static final ProblemDocument PROBLEM = new ProblemDocument(
            "/problems/invalid-parameter",
            "A parameter has a fault",
            400,
            "'form' is not a parameter here; did you mean 'format', 'from'?",
            "/v1/events",
            "f59fd9bf9bbcfff1e8447d5ac8ff4f7d",
            List.of(new ProblemDocument.Error(
                    null,
                    "form",
                    "unknown-parameter",
                    "'form' is not a parameter here; did you mean 'format', 'from'?")));

    private final OpenApiSchemas schemas = new OpenApiSchemas();

    @Bean
    OpenAPI document() {
        return new OpenAPI()
                .info(new Info()
                        .title("Kursk Timeline")
                        .version("v1")
                        .description(DESCRIPTION)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/").description("This service")));
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    OperationCustomizer describedOperations(Examples examples, List<AnswerRecords> answers) {
        return new OpenApiOperations(schemas, examples, answers);
    }

    @Bean
    OpenApiCustomizer wholeDocument(Examples examples, RouteRules rules) {
        return document -> {
            document.setComponents(components());
            var paths = new Paths();
            new TreeMap<>(document.getPaths()).forEach(paths::addPathItem);
            document.setPaths(paths);
            paths.forEach((path, item) -> {
                describePathParameters(path, item, examples);
                item.readOperationsMap()
                        .forEach((method, operation) -> OpenApiSecurity.set(operation, rules.of(method.name(), path)));
            });
            if (document.getTags() != null) {
                document.setTags(document.getTags().stream()
                        .sorted(Comparator.comparing(Tag::getName))
                        .toList());
            }
        };
    }

    private Components components() {
        var problem = problem();
        return new Components()
                .schemas(schemas.components())
                .addResponses("Problem", problem)
                .addSecuritySchemes(
                        "bearer",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("An API key, as Authorization: Bearer"))
                .addSecuritySchemes(
                        "api_key",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.HEADER)
                                .name("X-API-Key")
                                .description("An API key"));
    }

    private ApiResponse problem() {
        var document = new MediaType()
                .schema(schemas.of(ProblemDocument.class, true))
                .example(new JsonMapper().convertValue(PROBLEM, Map.class));
        return new ApiResponse()
                .description("What is wrong, with every fault of the request; /problems explains each type")
                .content(new Content().addMediaType("application/problem+json", document));
    }

    private static void describePathParameters(String path, PathItem item, Examples examples) {
        item.readOperationsMap().forEach((method, operation) -> {
            var purpose = method == PathItem.HttpMethod.GET ? "" : "/edit";
            operation.getParameters().stream()
                    .filter(parameter -> "path".equals(parameter.getIn()))
                    .forEach(parameter -> describe(path, purpose, parameter, examples));
        });
    }

    /** Says what {@code id} in {@code /v1/events/{id}} is, and which one to try. */
    private static void describe(String path, String purpose, Parameter parameter, Examples examples) {
        var inBraces = "/{" + parameter.getName() + "}";
        int at = path.indexOf(inBraces);
        var before = path.substring(0, at);
        var collection = before.substring(before.lastIndexOf('/') + 1);
        if (collection.equals("revisions")) {
            parameter.setSchema(OpenApiTypes.typed("integer").minimum(BigDecimal.ONE));
        }
        if (parameter.getDescription() == null) {
            parameter.setDescription(kind(parameter.getName(), collection) + " of the " + singular(collection) + ".");
        }
        if (parameter.getExample() == null) {
            var rest = path.substring(at + inBraces.length());
            examples.find(collection + (rest.isEmpty() ? purpose : rest), collection + purpose, collection)
                    .ifPresent(parameter::setExample);
        }
    }

    private static String kind(String name, String collection) {
        if (name.equals("code")) {
            return "Code";
        } else if (collection.equals("revisions")) {
            return "Number";
        }
        return List.of("sources", "entities").contains(collection) ? "Slug or id" : "Id";
    }

    private static String singular(String collection) {
        return collection.replaceAll("ies$", "y").replaceAll("s$", "").replace('-', ' ');
    }
}
