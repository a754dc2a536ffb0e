package org.kursktimeline.refresh;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kursktimeline.core.Nearest;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.NestedExceptionUtils;

/**
 * The sub-command {@code refresh}: derives every event anew from its facts, on the machine of the service and with its
 * settings. While the service runs its database server is used. On a healthy database nothing differs and nothing is
 * written.
 */
public final class RefreshCommand {

    private static final int DONE = 0;
    private static final int NOT_DONE = 1;
    private static final int WRONG_USE = 2;
    private static final String CHECK = "--check";

    private static final String USAGE = """
            refresh            derives every event anew and records what differs
            refresh --check    tells what would differ and writes nothing
            Settings are given as to the service, e.g. --kursk.data-dir=DIR""";

    private final PrintStream out;
    private final PrintStream err;

    /**
     * Makes the command.
     *
     * @param out where the result goes
     * @param err where progress and faults go
     */
    public RefreshCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Does what the arguments after {@code refresh} say; returns the exit status: 0 done, and with {@code --check}
     * nothing differs; 1 not done, or something differs; 2 wrong use.
     */
    public int run(String[] args) {
        boolean check = false;
        var settings = new ArrayList<String>();
        for (var arg : args) {
            if (arg.startsWith("--") && arg.contains(".") && arg.contains("=")) {
                settings.add(arg);
            } else if (arg.equals(CHECK)) {
                check = true;
            } else {
                err.println("'" + arg + "' is not an option here" + Nearest.hint(arg, List.of(CHECK)));
                err.println(USAGE);
                return WRONG_USE;
            }
        }
        try {
            return refresh(check, settings.toArray(String[]::new));
        } catch (RuntimeException failed) {
            err.println(NestedExceptionUtils.getMostSpecificCause(failed).getMessage());
            return NOT_DONE;
        }
    }

    private int refresh(boolean check, String[] settings) {
        var application = new SpringApplicationBuilder(RefreshConfiguration.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties("kursk.database.join=true", "logging.level.root=OFF");
        try (var context = application.run(settings)) {
            var outcome = context.getBean(FullRefresh.class).run(!check, new Progress(err, Progress.isWatched()));
            outcome.some().forEach(out::println);
            out.printf(
                    Locale.ROOT,
                    check
                            ? "%d events, %d of them differ from what their facts give%n"
                            : "%d events, %d of them derived anew%n",
                    outcome.visited(),
                    outcome.differing());
            return check && outcome.differing() > 0 ? NOT_DONE : DONE;
        }
    }
}
