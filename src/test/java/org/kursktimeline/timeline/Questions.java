package org.kursktimeline.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.Fault;
import org.kursktimeline.core.Faults;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.Scope;
import org.kursktimeline.timeline.read.Timeline;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the timeline as a controller does: parameters in, JSON out. */
public record Questions(TimelineQueries queries, Timeline timeline) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Actor EDITOR = new Actor("editor", "editor", java.util.Set.of(Scope.EVENTS_REVIEW));

    /** The items of one page. */
    public List<JsonNode> ask(String... parameters) {
        return page(params(parameters)).items().stream().map(JSON::readTree).toList();
    }

    public List<String> ids(String... parameters) {
        return ask(parameters).stream().map(event -> event.get("id").asString()).toList();
    }

    public Listing<byte[]> page(QueryParams params) {
        return timeline.events(queries.read("/v1/events", params, EDITOR));
    }

    public TimelineQuery read(Actor actor, String... parameters) {
        return queries.read("/v1/events", params(parameters), actor);
    }

    /** The ids of all pages, one after the other. */
    public List<String> walk(String... parameters) {
        return pages(parameters).stream().flatMap(List::stream).toList();
    }

    /** The ids on each page, from the first to the last. */
    public List<List<String>> pages(String... parameters) {
        var pages = new ArrayList<List<String>>();
        var params = params(parameters);
        for (var page = page(params); ; page = page(params)) {
            pages.add(idsOf(page));
            if (page.links().next() == null) {
                return pages;
            }
            params = ofAddress(page.links().next());
        }
    }

    /** The ids on each page, from the last to the first, by the links back. */
    public List<List<String>> pagesBack(String... parameters) {
        var page = page(params(parameters));
        while (page.links().next() != null) {
            page = page(ofAddress(page.links().next()));
        }
        var pages = new ArrayList<List<String>>();
        for (; ; page = page(ofAddress(page.links().prev()))) {
            pages.add(idsOf(page));
            if (page.links().prev() == null) {
                return pages;
            }
        }
    }

    private static List<String> idsOf(Listing<byte[]> page) {
        return page.items().stream()
                .map(item -> JSON.readTree(item).get("id").asString())
                .toList();
    }

    /** The faults of a question that is refused; fails when it is not. */
    public List<Fault> faults(String... parameters) {
        try {
            read(EDITOR, parameters);
        } catch (ProblemException problem) {
            return problem.faults();
        }
        throw new AssertionError("no fault found in " + List.of(parameters));
    }

    /** Parameters written as {@code name=value}, decoded. */
    public static QueryParams params(String... parameters) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (var parameter : parameters) {
            int equals = parameter.indexOf('=');
            values.computeIfAbsent(parameter.substring(0, equals), name -> new ArrayList<>())
                    .add(parameter.substring(equals + 1));
        }
        return new QueryParams(values, new Faults());
    }

    public static QueryParams ofAddress(String address) {
        var query = address.substring(address.indexOf('?') + 1);
        return params(java.util.Arrays.stream(query.split("&"))
                .map(part -> java.net.URLDecoder.decode(part, java.nio.charset.StandardCharsets.UTF_8))
                .toArray(String[]::new));
    }
}
