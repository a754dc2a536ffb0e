/** What every module stands on: time spans, ids, cursors, faults and problems. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.kursktimeline.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
