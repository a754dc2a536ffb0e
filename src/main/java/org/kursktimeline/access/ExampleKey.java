package org.kursktimeline.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.Demonstration;
import org.kursktimeline.core.ExampleIds;
import org.kursktimeline.journal.Change;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.journal.WriteRequest;
import org.springframework.stereotype.Component;

/**
 * A key to be revoked in the documentation. Nobody can use it: it has no scope, expires in the moment it is made, and
 * what is stored as the hash of its secret is chance, the hash of no known secret.
 */
@Component
class ExampleKey implements Demonstration, ExampleIds {

    private static final String ID = "ExampleKey";
    private static final String CREATED = "api_key.created";
    private static final int HASH_BYTES = 32;

    private final ApiKeyTable keys;
    private final Journal journal;
    private final Clock clock;

    ExampleKey(ApiKeyTable keys, Journal journal, Clock clock) {
        this.keys = keys;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void make() {
        if (journal.knows(CREATED, ID)) {
            return;
        }
        var hash = new byte[HASH_BYTES];
        new SecureRandom().nextBytes(hash);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        journal.write(WriteRequest.by(Actor.SYSTEM), Boolean.class, write -> {
            var key = new ApiKeyView(ID, "Key of the documentation, usable by nobody", List.of(), now, now, null, null);
            keys.insert(key, hash, write.actor().id());
            write.note(Change.of(CREATED, ID, null));
            return true;
        });
    }

    @Override
    public String collection() {
        return "api-keys";
    }

    @Override
    public Optional<String> findAny() {
        return keys.isUnrevoked(ID) ? Optional.of(ID) : Optional.empty();
    }
}
