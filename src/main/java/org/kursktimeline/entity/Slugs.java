package org.kursktimeline.entity;

import java.util.HashSet;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes readable ids: lower-case Latin words joined by hyphens, each used once. */
@Component
class Slugs {

    /** What a slug looks like; never like an id, since a slug and an id stand in the same places. */
    static final String FORM = "(?![0-9a-f]{8}-[0-9a-f]{4}-)[a-z0-9]+(-[a-z0-9]+)*";

    private static final Pattern SLUG = Pattern.compile(FORM);

    /** The most characters of a slug. */
    static final int LONGEST = 100;

    private static final int LONGEST_MADE = 80;
    private static final Pattern UKRAINIAN_LETTERS = Pattern.compile("[іїєґІЇЄҐ]");
    private static final Pattern NOT_OF_A_SLUG = Pattern.compile("[^a-z0-9]+");

    private final JdbcClient jdbc;

    Slugs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tells whether the text may be a slug. */
    static boolean isSlug(String text) {
        return text.length() <= LONGEST && SLUG.matcher(text).matches();
    }

    /** Makes a free slug from a name; held by the current transaction, so that two at once get two. */
    String make(String name, EntityKind kind) {
        var made = of(name);
        var base = SLUG.matcher(made).matches() ? made : kind.code();
        lock(base);
        var taken = new HashSet<>(jdbc.sql("SELECT slug FROM entity WHERE slug = :base OR slug LIKE :numbered")
                .param("base", base)
                .param("numbered", base + "-%")
                .query(String.class)
                .list());
        var slug = base;
        for (int n = 2; taken.contains(slug); n++) {
            slug = base + "-" + n;
        }
        return slug;
    }

    /** Tells whether nobody has the slug; nobody else can take it before the current transaction ends. */
    boolean isFree(String slug) {
        lock(slug);
        return jdbc.sql("SELECT count(*) FROM entity WHERE slug = :slug")
                        .param("slug", slug)
                        .query(Integer.class)
                        .single()
                == 0;
    }

    private void lock(String slug) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:slug, 2))")
                .param("slug", slug)
                .query(rs -> {});
    }

    private static String of(String name) {
        var language = UKRAINIAN_LETTERS.matcher(name).find() ? "uk" : "ru";
        var latin = Spelling.latin(name, language).stream().findFirst().orElseGet(() -> Spelling.fold(name));
        var slug = NOT_OF_A_SLUG.matcher(latin).replaceAll("-");
        slug = slug.substring(0, Math.min(LONGEST_MADE, slug.length()));
        return slug.replaceAll("^-|-$", "");
    }
}
