package org.kursktimeline.access;

import java.io.PrintStream;
import java.util.Objects;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.journal.WriteRequest;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/**
 * The sub-command {@code keys}: makes, lists and revokes API keys on the machine of the service, with its settings and
 * without a web server. While the service runs its database server is used.
 */
public final class KeysCommand {

    private static final int DONE = 0;
    private static final int NOT_DONE = 1;
    private static final int WRONG_USE = 2;

    private static final String USAGE = """
            keys create --name NAME --scope SCOPE [--scope SCOPE …] [--expires-at INSTANT]
            keys list
            keys revoke ID
            Settings are given as to the service, e.g. --kursk.data-dir=DIR""";

    private final PrintStream out;
    private final PrintStream err;

    /**
     * Makes the command.
     *
     * @param out where answers go; a new key stands there alone
     * @param err where notes and faults go
     */
    public KeysCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Does what the arguments after {@code keys} say; returns the exit status: 0 done, 1 not done, 2 wrong use. */
    public int run(String[] args) {
        try {
            var arguments = KeysArguments.parse(args);
            try (var context = start(arguments)) {
                perform(arguments, context.getBean(ApiKeys.class));
            }
            return DONE;
        } catch (KeysArguments.WrongUse wrong) {
            err.println(wrong.getMessage());
            err.println(USAGE);
            return WRONG_USE;
        } catch (ProblemException problem) {
            err.println(problem.getMessage());
            return NOT_DONE;
        } catch (RuntimeException failed) {
            err.println(NestedExceptionUtils.getMostSpecificCause(failed).getMessage());
            return NOT_DONE;
        }
    }

    private void perform(KeysArguments arguments, ApiKeys keys) {
        var request = WriteRequest.by(Actor.OPERATOR);
        switch (arguments.verb()) {
            case "create" -> {
                var made = keys.create(request, Objects.requireNonNull(arguments.wanted()))
                        .result();
                out.println(made.key());
                err.println("This key (id " + made.id() + ") is shown only now.");
            }
            case "revoke" -> keys.revoke(request, Objects.requireNonNull(arguments.id()));
            default -> keys.all().forEach(this::print);
        }
    }

    private void print(ApiKeyView key) {
        out.println(String.join(
                "\t",
                key.id(),
                key.name(),
                String.join(",", key.scopes()),
                "made " + key.createdAt(),
                key.expiresAt() == null ? "never expires" : "expires " + key.expiresAt(),
                key.lastUsedAt() == null ? "never used" : "used " + key.lastUsedAt()));
    }

    private static ConfigurableApplicationContext start(KeysArguments arguments) {
        return new SpringApplicationBuilder(KeysConfiguration.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties("kursk.database.join=true", "logging.level.root=OFF")
                .run(arguments.settings().toArray(String[]::new));
    }
}
