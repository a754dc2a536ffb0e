package org.kursktimeline.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kursktimeline.timeline.EntryRows;
import org.kursktimeline.timeline.Questions;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole service on a random port and a real PostgreSQL, without the sample and without rate limits.
 * All such tests share one service and one database, so each makes data of its own, and may be given {@link EntryRows}
 * and {@link Questions}. What is logged is searched for secrets.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "kursk.sample=false",
            "kursk.access.admin-key=" + ServiceTest.ADMIN_KEY,
            "kursk.access.requests-per-minute=0",
            "kursk.access.requests-per-minute-with-key=0"
        })
@ContextConfiguration(initializers = PostgresForTests.class)
@Import({EntryRows.class, Questions.class})
@ExtendWith(LogGuard.Extension.class)
public @interface ServiceTest {

    /** The admin key of the service under test. */
    String ADMIN_KEY = "kt_test_0123456789_0123456789abcdefghijklmnopqrstuv_000000";
}
