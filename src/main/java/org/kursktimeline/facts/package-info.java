/** What is known of an event, as records that the event hands to the timeline: pure values, no behaviour. */
@NullMarked
@ApplicationModule(allowedDependencies = {"core"})
package org.kursktimeline.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
