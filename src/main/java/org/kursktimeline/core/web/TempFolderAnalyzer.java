package org.kursktimeline.core.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.WebServerException;

/** Says which folder for temporary files the server cannot use, and what to do, instead of a stack trace. */
class TempFolderAnalyzer extends AbstractFailureAnalyzer<WebServerException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, WebServerException cause) {
        if (!String.valueOf(cause.getMessage()).startsWith("Unable to create tempDir")
                || !(cause.getCause() instanceof IOException)) {
            return null;
        }
        return new FailureAnalysis(
                "Temporary files cannot be written to %s: %s"
                        .formatted(System.getProperty("java.io.tmpdir"), cause.getCause()),
                "Make that folder writable, or name another one: java -Djava.io.tmpdir=FOLDER -jar …",
                rootFailure);
    }
}
