/** Pure arithmetic over claims: origins, verification, estimates, series. */
@NullMarked
@ApplicationModule(allowedDependencies = {"core"})
package org.kursktimeline.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
