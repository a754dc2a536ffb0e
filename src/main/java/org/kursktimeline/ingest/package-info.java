/** Submissions through one write path. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "core",
            "facts",
            "journal :: web",
            "timeline :: entry",
            "timeline :: moment",
            "database",
            "journal",
            "entity",
            "article",
            "event"
        })
package org.kursktimeline.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
