/** What the timeline comes to: figures and their series, the timeline in groups, counts by facet. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "core",
            "journal",
            "entity",
            "article",
            "timeline",
            "timeline :: filter",
            "timeline :: moment",
            "timeline :: read",
            "timeline :: group",
            "format",
            "evidence"
        })
package org.kursktimeline.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
