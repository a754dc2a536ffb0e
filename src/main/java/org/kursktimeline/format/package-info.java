/** One selection of the timeline printed for other tools: CSV, NDJSON, GeoJSON. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "core",
            "entity",
            "timeline",
            "timeline :: entry",
            "timeline :: moment",
            "timeline :: read"
        })
package org.kursktimeline.format;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
