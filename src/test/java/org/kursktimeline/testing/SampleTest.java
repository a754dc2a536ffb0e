package org.kursktimeline.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** As {@link ServiceTest}, on the sample; these tests share a service and a database of their own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "kursk.sample=true",
            "kursk.access.admin-key=" + ServiceTest.ADMIN_KEY,
            "kursk.access.requests-per-minute=0",
            "kursk.access.requests-per-minute-with-key=0"
        })
@ContextConfiguration(initializers = PostgresForTests.WithSample.class)
@ExtendWith(LogGuard.Extension.class)
public @interface SampleTest {}
