package org.kursktimeline;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Every arrow between modules points down, and only where it is allowed. */
class ModulesTests {

    @Test
    void everyArrowIsAllowed() {
        ApplicationModules.of(KurskTimeline.class).verify();
    }
}
