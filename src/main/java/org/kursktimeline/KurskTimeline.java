package org.kursktimeline;

import java.util.Arrays;
import org.kursktimeline.access.KeysCommand;
import org.kursktimeline.refresh.RefreshCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** Starts the service, or does what a sub-command asks for. */
@SpringBootApplication(proxyBeanMethods = false, exclude = UserDetailsServiceAutoConfiguration.class)
public class KurskTimeline {

    private static final int WRONG_USE = 2;

    /**
     * Runs the service until it is told to stop; with a sub-command as first argument does that and exits, and with
     * {@code --help} tells what there is.
     */
    public static void main(String[] args) {
        if (Help.isAskedFor(args)) {
            System.out.print(Help.TEXT);
        } else if (args.length == 0 || args[0].startsWith("--")) {
            SpringApplication.run(KurskTimeline.class, args);
        } else {
            System.exit(command(args[0], Arrays.copyOfRange(args, 1, args.length)));
        }
    }

    private static int command(String name, String[] args) {
        return switch (name) {
            case "keys" -> new KeysCommand(System.out, System.err).run(args);
            case "refresh" -> new RefreshCommand(System.out, System.err).run(args);
            default -> {
                System.err.println("'" + name + "' is not a sub-command; there are: keys, refresh."
                        + " --help tells more. Without one the service starts.");
                yield WRONG_USE;
            }
        };
    }
}
