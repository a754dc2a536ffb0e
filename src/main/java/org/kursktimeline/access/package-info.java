/** API keys, scopes and who may call what. */
@NullMarked
@ApplicationModule(allowedDependencies = {"core", "database", "journal", "journal :: web"})
package org.kursktimeline.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
