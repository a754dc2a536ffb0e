package org.kursktimeline.access;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Coded;
import org.kursktimeline.core.Nearest;
import org.kursktimeline.core.Scope;

/**
 * What was asked of the sub-command {@code keys}.
 *
 * @param verb create, list or revoke
 * @param wanted the key to make; null for the other verbs
 * @param id the key to revoke; null for the other verbs
 * @param settings arguments for the service's own settings, e.g. {@code --kursk.data-dir=…}
 */
record KeysArguments(
        String verb, @Nullable NewApiKey wanted, @Nullable String id, List<String> settings) {

    /** The arguments are not what the sub-command takes; the message says what is wrong. */
    static final class WrongUse extends Exception {

        private static final long serialVersionUID = 1L;

        WrongUse(String message) {
            super(message);
        }
    }

    /** Reads the arguments after {@code keys}; an option is written {@code --name value} or {@code --name=value}. */
    static KeysArguments parse(String[] args) throws WrongUse {
        var reading = new Reading();
        for (var rest = new ArrayList<>(Arrays.asList(args)); !rest.isEmpty(); ) {
            reading.take(rest);
        }
        return reading.done();
    }

    private static final class Reading {

        private final List<String> words = new ArrayList<>();
        private final List<String> settings = new ArrayList<>();
        private final List<Scope> scopes = new ArrayList<>();
        private @Nullable String name;
        private @Nullable Instant expiresAt;

        void take(List<String> rest) throws WrongUse {
            var word = rest.remove(0);
            if (!word.startsWith("--")) {
                words.add(word);
            } else if (word.contains(".") && word.contains("=")) {
                settings.add(word);
            } else {
                int equals = word.indexOf('=');
                var option = equals < 0 ? word : word.substring(0, equals);
                if (equals < 0 && rest.isEmpty()) {
                    throw new WrongUse(option + " has no value");
                }
                set(option, equals < 0 ? rest.remove(0) : word.substring(equals + 1));
            }
        }

        private void set(String option, String value) throws WrongUse {
            switch (option) {
                case "--scope" -> {
                    for (var code : value.split(",")) {
                        scopes.add(scope(code.strip()));
                    }
                }
                case "--name" -> name = value;
                case "--expires-at" -> expiresAt = instant(value);
                default ->
                    throw new WrongUse("'" + option + "' is not an option here"
                            + Nearest.hint(option, List.of("--scope", "--name", "--expires-at")));
            }
        }

        private static Scope scope(String code) throws WrongUse {
            return Scope.find(code).orElseThrow(() -> {
                var codes = Coded.codes(Scope.class);
                return new WrongUse("'" + code + "' is not a scope" + Nearest.hint(code, codes) + "; the scopes are "
                        + String.join(", ", codes));
            });
        }

        private static Instant instant(String text) throws WrongUse {
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException e) {
                throw new WrongUse("'" + text + "' is not an instant; write 2027-01-31T00:00:00Z");
            }
        }

        KeysArguments done() throws WrongUse {
            var verb = words.isEmpty() ? "" : words.get(0);
            boolean revoke = verb.equals("revoke");
            if (!List.of("create", "list", "revoke").contains(verb) || words.size() != (revoke ? 2 : 1)) {
                throw new WrongUse(revoke ? "revoke takes the id of one key" : "say one of create, list and revoke");
            }
            if (!verb.equals("create")) {
                return new KeysArguments(verb, null, revoke ? words.get(1) : null, settings);
            }
            if (name == null || name.isBlank() || scopes.isEmpty()) {
                throw new WrongUse("create needs --name and at least one --scope");
            }
            return new KeysArguments(verb, new NewApiKey(name, scopes, expiresAt), null, settings);
        }
    }
}
