package org.kursktimeline.article;

import java.util.List;

/** The words by which a source is described, beside its {@link SourceKind}. */
public final class SourceWords {

    /** Reliability by the Admiralty code (NATO AJP-2.1), the most reliable first; F cannot be judged. */
    public static final List<String> RELIABILITIES = List.of("A", "B", "C", "D", "E", "F");

    private SourceWords() {}
}
