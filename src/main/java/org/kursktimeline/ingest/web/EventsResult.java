package org.kursktimeline.ingest.web;

import java.util.List;
import org.kursktimeline.ingest.IngestResult;

/** What became of events added to an article. */
record EventsResult(List<IngestResult.EventResult> events) {}
