package org.kursktimeline.article;

import java.util.Optional;
import java.util.UUID;
import org.kursktimeline.core.ExampleIds;
import org.springframework.stereotype.Component;

/** Shows {@link Articles#example()} as the example of an article. */
@Component
class ExampleArticles implements ExampleIds {

    private final Articles articles;

    ExampleArticles(Articles articles) {
        this.articles = articles;
    }

    @Override
    public String collection() {
        return "articles";
    }

    @Override
    public Optional<String> findAny() {
        return articles.example().map(UUID::toString);
    }
}
