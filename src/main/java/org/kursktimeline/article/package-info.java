/** Sources, articles and their versions; canonical URL and quote check. */
@NullMarked
@ApplicationModule(allowedDependencies = {"core", "database", "journal", "journal :: web", "entity"})
package org.kursktimeline.article;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
