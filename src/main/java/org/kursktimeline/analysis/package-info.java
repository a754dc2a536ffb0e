/** Figures and their series over the timeline. */
@NullMarked
@ApplicationModule(allowedDependencies = {"core", "journal", "entity", "article", "timeline", "evidence"})
package org.kursktimeline.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
