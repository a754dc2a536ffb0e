package org.kursktimeline.database;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.stream.Collectors;

/** The generated passwords of the embedded server's roles, each in a file that only its owner reads. */
final class Passwords {

    /** The superuser that initdb makes; it only makes the other roles. */
    static final String ADMINISTRATOR = "postgres";

    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 32;

    private final DataFolder data;
    private final SecureRandom random = new SecureRandom();

    Passwords(DataFolder data) {
        this.data = data;
    }

    String of(Role role) {
        return data.secret(file(role.username()), this::generate);
    }

    String ofAdministrator() {
        return data.secret(file(ADMINISTRATOR), this::generate);
    }

    /** The file that initdb reads. */
    Path administratorFile() {
        ofAdministrator();
        return data.at(file(ADMINISTRATOR));
    }

    /** Refuses a server whose password is lost. */
    void requireAdministrator() {
        if (data.findSecret(file(ADMINISTRATOR)).isEmpty()) {
            throw new DatabaseRefused(
                    "The password of the embedded server, %s, is missing.".formatted(data.at(file(ADMINISTRATOR))),
                    "Restore the file from your backup of the data folder.");
        }
    }

    private String generate() {
        return random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(n -> String.valueOf(LETTERS.charAt(n)))
                .collect(Collectors.joining());
    }

    private static String file(String role) {
        return "passwords/" + role;
    }
}
