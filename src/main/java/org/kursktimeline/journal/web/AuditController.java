package org.kursktimeline.journal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.kursktimeline.core.Cut;
import org.kursktimeline.core.PageLimit;
import org.kursktimeline.core.QueryParameters;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.journal.AuditEntry;
import org.kursktimeline.journal.AuditQuery;
import org.kursktimeline.journal.AuditTrail;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.journal.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail, for the scope {@code admin}. */
@RestController
@Tag(name = "Administration", description = "Keys, and who did what")
class AuditController {

    private final AuditTrail trail;
    private final Journal journal;

    AuditController(AuditTrail trail, Journal journal) {
        this.trail = trail;
        this.journal = journal;
    }

    @Operation(summary = "Who changed what, when and why, newest first")
    @GetMapping("/v1/audit")
    @QueryParameters(AuditParameter.class)
    ResponseEntity<Page<AuditEntry>> audit(QueryParams params, HttpServletRequest request) {
        int limit = PageLimit.read(params, AuditParameter.LIMIT);
        var subject = params.one(AuditParameter.SUBJECT).orElse(null);
        var actor = params.one(AuditParameter.ACTOR).orElse(null);
        var action = params.one(AuditParameter.ACTION).orElse(null);
        var walk = Walk.of(request, params, AuditParameter.CURSOR);
        params.check();
        var mark = walk.mark(AuditController::place);
        var seen = journal.latest();
        var found = Cut.of(trail.find(new AuditQuery(subject, actor, action, mark, limit + 1)), limit, mark);
        var links = walk.links(found, AuditController::keys);
        var reply = ResponseEntity.ok().cacheControl(CacheControl.noStore());
        links.header().ifPresent(header -> reply.header(HttpHeaders.LINK, header));
        return reply.body(Page.of(found.items(), links, seen));
    }

    private static AuditQuery.Place place(List<String> keys) {
        return new AuditQuery.Place(Long.parseLong(keys.get(0)), Integer.parseInt(keys.get(1)));
    }

    private static List<String> keys(AuditEntry entry) {
        return List.of(Long.toString(entry.position()), Integer.toString(entry.n()));
    }
}
