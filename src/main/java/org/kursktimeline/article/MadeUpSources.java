package org.kursktimeline.article;

import java.util.Optional;
import org.kursktimeline.core.ExampleIds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Shows a source that publishes nothing as the example of one to change: that of the documentation's own example,
 * before that was sent that of the draft made for demonstration. Empty without both, since no real source is to be
 * changed.
 */
@Component
class MadeUpSources implements ExampleIds {

    private final JdbcClient jdbc;

    MadeUpSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String collection() {
        return "sources/edit";
    }

    @Override
    public Optional<String> findAny() {
        return jdbc.sql("""
                        SELECT slug FROM source WHERE slug IN ('news-example', 'documentation-example')
                        ORDER BY slug DESC LIMIT 1
                        """).query(String.class).optional();
    }
}
