package org.kursktimeline.journal.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.journal.AuditEntry;

/**
 * A page of the audit trail, newest first.
 *
 * @param next where it goes on; null on the last page
 * @param prev always null: the way back is the page before
 * @param asOf the instant of the last write that the page saw
 * @param changeToken that write's position
 */
record AuditPage(
        List<AuditEntry> items,
        @Nullable String next,
        @Nullable String prev,
        Instant asOf,
        String changeToken) {}
