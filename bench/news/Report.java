package bench.news;

import java.time.Instant;
import java.util.UUID;
import org.kursktimeline.article.ArticleView;

/** An article with its text, which grows by what is quoted from it. */
final class Report {

    private final ArticleView view;
    private final StringBuilder body = new StringBuilder();
    final Instant createdAt;
    final long position;

    /** @param position of the write that brings it */
    Report(ArticleView view, Instant createdAt, long position) {
        this.view = view;
        this.createdAt = createdAt;
        this.position = position;
    }

    ArticleView view() {
        return view;
    }

    UUID id() {
        return view.id();
    }

    /** Adds a sentence and returns where it begins. */
    int quote(String sentence) {
        body.append(body.isEmpty() ? "" : " ");
        int start = body.codePointCount(0, body.length());
        body.append(sentence);
        return start;
    }

    String body() {
        return body.toString();
    }
}
