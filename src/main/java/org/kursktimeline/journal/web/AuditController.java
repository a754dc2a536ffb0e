package org.kursktimeline.journal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Cursor;
import org.kursktimeline.core.QueryParameters;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.journal.AuditEntry;
import org.kursktimeline.journal.AuditQuery;
import org.kursktimeline.journal.AuditTrail;
import org.kursktimeline.journal.Journal;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** The audit trail, for the scope {@code admin}. */
@RestController
@Tag(name = "Administration")
class AuditController {

    private static final int USUAL = 50;
    private static final int MOST = 500;

    private final AuditTrail trail;
    private final Journal journal;

    AuditController(AuditTrail trail, Journal journal) {
        this.trail = trail;
        this.journal = journal;
    }

    @Operation(summary = "Who changed what, when and why, newest first")
    @GetMapping("/v1/audit")
    @QueryParameters(AuditParameter.class)
    ResponseEntity<AuditPage> audit(QueryParams params) {
        var filters = filters(params);
        int limit = params.integer(AuditParameter.LIMIT, USUAL, 1, MOST);
        var cursor = params.one(AuditParameter.CURSOR);
        params.check();
        var digest = Cursor.digest(filters);
        var seen = journal.latest();
        var found = trail.find(new AuditQuery(
                only(filters, AuditParameter.SUBJECT),
                only(filters, AuditParameter.ACTOR),
                only(filters, AuditParameter.ACTION),
                cursor.map(text -> place(Cursor.decode(text, digest))).orElse(null),
                limit + 1));
        var items = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() > limit ? next(params, filters, digest, items.get(limit - 1)) : null;
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new AuditPage(items, next, null, seen.recordedAt(), seen.token()));
    }

    private static Map<String, List<String>> filters(QueryParams params) {
        var filters = new TreeMap<String, List<String>>();
        for (var filter : List.of(AuditParameter.SUBJECT, AuditParameter.ACTOR, AuditParameter.ACTION)) {
            params.one(filter).ifPresent(value -> filters.put(filter.parameter(), List.of(value)));
        }
        return filters;
    }

    private static @Nullable String only(Map<String, List<String>> filters, AuditParameter filter) {
        return Optional.ofNullable(filters.get(filter.parameter()))
                .map(values -> values.get(0))
                .orElse(null);
    }

    private static AuditQuery.Place place(List<String> keys) {
        return new AuditQuery.Place(Long.parseLong(keys.get(0)), Integer.parseInt(keys.get(1)));
    }

    private static String next(QueryParams params, Map<String, List<String>> filters, String digest, AuditEntry last) {
        var address = UriComponentsBuilder.fromPath("/v1/audit");
        filters.forEach((name, values) -> address.queryParam(name, "{" + name + "}"));
        params.one(AuditParameter.LIMIT).ifPresent(limit -> address.queryParam("limit", limit));
        address.queryParam(
                "cursor", Cursor.encode(digest, List.of(Long.toString(last.position()), Integer.toString(last.n()))));
        var values = new TreeMap<String, Object>();
        filters.forEach((name, given) -> values.put(name, given.get(0)));
        return address.encode().buildAndExpand(values).toUriString();
    }
}
