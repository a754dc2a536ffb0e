package org.kursktimeline.access;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Remembers when each key was used and writes it down twice a minute, not with each request. */
@Component
class LastUsed {

    private static final Logger LOG = LoggerFactory.getLogger(LastUsed.class);

    private final Map<String, Instant> uses = new ConcurrentHashMap<>();
    private final ApiKeyTable keys;
    private final Clock clock;

    LastUsed(ApiKeyTable keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    void note(String id) {
        uses.put(id, clock.instant());
    }

    /** Writes down what was noted since the last time; what cannot be written waits for the next. */
    @Scheduled(fixedDelay = 30, initialDelay = 30, timeUnit = TimeUnit.SECONDS)
    @PreDestroy
    void flush() {
        var noted = new HashMap<>(uses);
        if (noted.isEmpty()) {
            return;
        }
        try {
            keys.used(noted);
            noted.forEach(uses::remove);
        } catch (DataAccessException e) {
            LOG.debug("the uses of keys are written later", e);
        }
    }
}
