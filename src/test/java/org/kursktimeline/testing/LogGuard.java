package org.kursktimeline.testing;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Check 24: reads all that is logged in a run ({@code logback-test.xml}) and fails the class of tests after which a
 * secret stands in it.
 */
public final class LogGuard extends AppenderBase<ILoggingEvent> {

    /** Stands in bodies of articles that tests post, and nowhere else. */
    public static final String BODY = "canary-article-body";

    private static final Map<String, Pattern> SECRETS = Map.of(
            "the password of the database",
            Pattern.compile(Pattern.quote(PostgresForTests.PASSWORD)),
            "the secret of the admin key",
            Pattern.compile(ServiceTest.ADMIN_KEY.split("_")[3]),
            "an API key",
            Pattern.compile("[a-z]+_[0-9A-Za-z]{10}_[0-9A-Za-z]{32}"),
            "the body of an article",
            Pattern.compile(BODY));

    /** What leaked since the last look: of which kind, and who logged it; never the secret itself. */
    private static final Queue<String> LEAKS = new ConcurrentLinkedQueue<>();

    /** Fails when something leaked since the class before. */
    public static final class Extension implements AfterAllCallback {

        @Override
        public void afterAll(ExtensionContext context) {
            var leaks = leaked();
            if (!leaks.isEmpty()) {
                throw new AssertionError("logged, up to the end of " + context.getDisplayName() + ": " + leaks);
            }
        }
    }

    /** What leaked since the last look. */
    static List<String> leaked() {
        var leaks = new ArrayList<String>();
        for (var leak = LEAKS.poll(); leak != null; leak = LEAKS.poll()) {
            leaks.add(leak);
        }
        return leaks;
    }

    /** The kinds of secrets that a text holds. */
    static List<String> secretsIn(String text) {
        return SECRETS.entrySet().stream()
                .filter(secret -> secret.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    protected void append(ILoggingEvent event) {
        var thrown = event.getThrowableProxy();
        var text = event.getFormattedMessage()
                + event.getMDCPropertyMap()
                + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
        secretsIn(text).forEach(secret -> LEAKS.add(secret + " by " + event.getLoggerName()));
    }
}
