package org.kursktimeline.article.web;

import java.lang.reflect.Type;
import java.util.Map;
import org.kursktimeline.core.AnswerRecords;
import org.kursktimeline.journal.Page;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Pages of articles and of sources, which are answered as JSON or as a table. */
@Component
class AnsweredArticles implements AnswerRecords {

    static final String ARTICLES = "answer-articles.json";
    static final String SOURCES = "answer-sources.json";

    @Override
    public Map<String, Type> byExample() {
        return Map.of(
                ARTICLES, new TypeReference<Page<ArticleResource>>() {}.getType(),
                SOURCES, new TypeReference<Page<SourceResource>>() {}.getType());
    }
}
