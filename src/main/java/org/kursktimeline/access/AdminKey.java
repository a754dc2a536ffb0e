package org.kursktimeline.access;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.Scope;
import org.kursktimeline.database.DataFolder;
import org.springframework.stereotype.Component;

/** The key that may do everything: from the settings, else made at the first start and kept in the data folder. */
@Component
public class AdminKey {

    private static final String FILE = "admin.key";
    private static final Actor ADMIN = new Actor("admin", "the admin key", Set.of(Scope.ADMIN));

    private final byte[] hash;
    private final Optional<Path> file;

    AdminKey(AccessProperties properties, DataFolder data) {
        var configured = Optional.ofNullable(properties.adminKey());
        this.hash = KeyText.sha256(configured.orElseGet(() ->
                data.secret(FILE, () -> KeyText.generate(new SecureRandom()).text())));
        this.file = configured.isPresent() ? Optional.empty() : Optional.of(data.at(FILE));
    }

    /** Where the key lies; empty when it is in the settings. */
    public Optional<Path> file() {
        return file;
    }

    /** The admin, if this is the key; takes the same time whether it is or not. */
    Optional<Actor> authenticate(String key) {
        return MessageDigest.isEqual(hash, KeyText.sha256(key)) ? Optional.of(ADMIN) : Optional.empty();
    }
}
