package org.kursktimeline.article;

import java.util.Optional;
import java.util.stream.Stream;

/** Host names by which sources are known: lower case, punycode, without {@code www.}. */
final class Domains {

    private static final WordList SHARED = WordList.load("shared-hosts.txt");

    private Domains() {}

    /** Reads a host name in any spelling; empty when it is none, or one label only. */
    static Optional<String> parse(String text) {
        if (text.chars().anyMatch(c -> "/?#:@".indexOf(c) >= 0)) {
            return Optional.empty();
        }
        try {
            return Optional.of(bare(CanonicalUrl.of("https://" + text + "/").host()))
                    .filter(host -> host.contains("."));
        } catch (CanonicalUrl.NotAnArticleUrl noHost) {
            return Optional.empty();
        }
    }

    /** The domain of an article's host, by which a source may be told; empty when many publishers share it. */
    static Optional<String> of(CanonicalUrl article) {
        return Optional.of(bare(article.host())).filter(host -> host.contains(".") && !isShared(host));
    }

    /** The domain and what contains it, the longest first; shared hosts and top-level domains are left out. */
    static Stream<String> withParents(String domain) {
        return Stream.iterate(domain, name -> name.contains("."), name -> name.substring(name.indexOf('.') + 1))
                .filter(name -> !isShared(name));
    }

    static boolean isShared(String domain) {
        return SHARED.has(domain);
    }

    private static String bare(String host) {
        return host.startsWith("www.") ? host.substring(4) : host;
    }
}
