package org.kursktimeline.article;

import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;
import org.kursktimeline.core.Scope;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.journal.Write;
import org.springframework.stereotype.Component;

/** Who may change what of a stored article, by what its events and its source let the actor see. */
@Component
public class ArticleRights {

    private final Journal journal;

    ArticleRights(Journal journal) {
        this.journal = journal;
    }

    /**
     * Checks that the actor may post a stored article again, or add to it: of an article whose events it may not see
     * only if it stored the article itself. It would restate them unseen, and the answer would tell of them.
     *
     * @throws ProblemException 403 when it may not
     */
    public void requireMayRepeat(Write write, ArticleView article) {
        if (!article.source().redistributable()
                && !write.actor().may(Scope.SOURCES_RESTRICTED)
                && !journal.hasDone(
                        write.actor(), ArticleWriter.CREATED, article.id().toString())) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    "article " + article.id() + " is stored, by another key, and its source '"
                            + article.source().slug()
                            + "' may not be redistributed; to post it again or add to it needs the scope "
                            + Scope.SOURCES_RESTRICTED.code());
        }
    }

    /**
     * Checks that the actor may say that a stored article is of this source. One that moves to a source whose rows may
     * be redistributed is opened to everyone, text and events.
     *
     * @throws ProblemException 403 when it may not
     */
    void requireMayMove(Write write, ArticleView article, SourceView to) {
        boolean opens = to.redistributable() && !article.source().redistributable();
        if (opens && !write.actor().may(Scope.SOURCES_RESTRICTED)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    "article " + article.id() + " is one of the source '"
                            + article.source().slug()
                            + "', which may not be redistributed; to say that it is another's needs the scope "
                            + Scope.SOURCES_RESTRICTED.code());
        }
    }
}
