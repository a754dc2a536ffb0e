package org.kursktimeline.access;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;
import org.kursktimeline.core.Scope;
import org.kursktimeline.journal.Change;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.journal.WriteRequest;
import org.kursktimeline.journal.Written;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Makes, lists, revokes and recognises API keys. */
@Service
public class ApiKeys {

    private static final byte[] NO_HASH = new byte[32];

    private final ApiKeyTable keys;
    private final AdminKey adminKey;
    private final LastUsed lastUsed;
    private final Journal journal;
    private final JsonMapper json;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApiKeys(ApiKeyTable keys, AdminKey adminKey, LastUsed lastUsed, Journal journal, JsonMapper json, Clock clock) {
        this.keys = keys;
        this.adminKey = adminKey;
        this.lastUsed = lastUsed;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Recognises a key. A misspelt one costs no look-up; an unknown one as much as a known one.
     *
     * @return who acts; empty for a key that is misspelt, unknown, expired or revoked
     */
    public Optional<Actor> authenticate(String text) {
        var admin = adminKey.authenticate(text);
        return admin.isPresent() ? admin : KeyText.parse(text).flatMap(this::lookUp);
    }

    private Optional<Actor> lookUp(KeyText key) {
        var known = keys.findValid(key.id(), clock.instant());
        var hash = known.map(ApiKeyTable.Credential::secretHash).orElse(NO_HASH);
        if (!MessageDigest.isEqual(hash, key.secretHash())) {
            return Optional.empty();
        }
        lastUsed.note(key.id());
        return known.map(ApiKeyTable.Credential::actor);
    }

    /**
     * Makes a key.
     *
     * @return the key, once: a repetition under the same idempotency key is answered without its secret
     */
    public Written<ApiKeyView> create(WriteRequest request, NewApiKey wanted) {
        var key = KeyText.generate(random);
        var view = new ApiKeyView(
                key.id(),
                wanted.name().strip(),
                wanted.scopes().stream().distinct().map(Scope::code).toList(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                wanted.expiresAt(),
                null,
                null);
        var written = journal.write(request, ApiKeyView.class, write -> {
            keys.insert(view, key.secretHash(), write.actor().id());
            write.note(Change.of("api_key.created", view.id(), null));
            return view;
        });
        return written.replayed() ? written : new Written<>(view.withKey(key.text()), false);
    }

    /** All keys that are not revoked, newest first. */
    public List<ApiKeyView> all() {
        lastUsed.flush();
        return keys.all();
    }

    /**
     * Revokes a key; from the commit on no instance accepts it.
     *
     * @throws ProblemException 404 when there is no such key, or it is revoked already
     */
    public void revoke(WriteRequest request, String id) {
        journal.write(request, String.class, write -> {
            var key = keys.lockUnrevoked(id)
                    .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "there is no API key of this id"));
            keys.revoke(id, clock.instant());
            write.note(Change.of("api_key.revoked", id, json.writeValueAsString(key)));
            return id;
        });
    }
}
