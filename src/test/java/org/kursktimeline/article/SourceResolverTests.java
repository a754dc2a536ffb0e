package org.kursktimeline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.Fault;
import org.kursktimeline.core.Faults;
import org.kursktimeline.journal.Change;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.journal.WriteRequest;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class SourceResolverTests {

    @Autowired
    SourceResolver resolver;

    @Autowired
    Sources sources;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    final String one = UUID.randomUUID().toString();
    final Faults faults = new Faults();

    @Test
    void aDescribedSourceIsCreatedWithASlugOfItsNameAndTheDomainOfItsArticle() {
        var source = resolve(ref(null, "Українська Правда " + one), "https://www.pravda-" + one + ".example/a");
        assertThat(source.orElseThrow().slug()).isEqualTo("ukrainska-pravda-" + one);
        assertThat(source.orElseThrow().domains()).containsExactly("pravda-" + one + ".example");
        assertThat(source.orElseThrow().kind()).isEqualTo("other");
        assertThat(sources.find(source.orElseThrow().slug())).isEqualTo(source);
        assertThat(sources.find(source.orElseThrow().id().toString())).isEqualTo(source);
        assertThat(sources.named("УКРАЇНСЬКА  правда " + one)).isEqualTo(source);
    }

    @Test
    void aSlugOrIdNamesAKnownSource() {
        var source = create("News " + one);
        assertThat(resolve(SourceRef.of(source.slug()), null)).contains(source);
        assertThat(resolve(SourceRef.of(source.id().toString()), null)).contains(source);
    }

    @Test
    void anUnknownSlugIsAFaultThatNamesTheNearest() {
        var source = create("News " + one);
        assertThat(resolve(SourceRef.of(source.slug() + "x"), null)).isEmpty();
        assertThat(faults.all()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("unknown-source");
            assertThat(fault.pointer()).isEqualTo("/source");
            assertThat(fault.detail()).contains("'" + source.slug() + "'");
        });
    }

    @Test
    void aKnownSourceIsMatchedByDomainThenByNameThenByTheArticlesHost() {
        var source = create("News " + one, one + ".example");
        assertThat(resolve(ref(null, "Another name", "WWW." + one + ".example."), null))
                .contains(source);
        assertThat(resolve(ref(null, "NEWS  " + one), "https://elsewhere.example/a"))
                .contains(source);
        assertThat(resolve(ref(null, "Another name"), "https://russian." + one + ".example/a"))
                .contains(source);
        assertThat(resolve(ref(null, "Not at all " + one, "sub." + one + ".example"), "https://" + one + ".example/a"))
                .isNotEmpty()
                .isNotEqualTo(Optional.of(source));
    }

    @Test
    void aHostThatManyPublishersShareTellsNoSource() {
        var first = resolve(ref(null, "Channel A " + one), "https://t.me/a/1").orElseThrow();
        var second = resolve(ref(null, "Channel B " + one), "https://t.me/b/1").orElseThrow();
        assertThat(first.domains()).isEmpty();
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void sourcesWhoseNamesMakeOneSlugGetDifferentSlugs() {
        var first = create("News " + one);
        var second = create("News! " + one);
        assertThat(second.slug()).isEqualTo(first.slug() + "-2");
    }

    @Test
    void allFaultsOfADescriptionAreTold() {
        var ref = new SourceRef(
                null, null, null, "ZZ", List.of("ok.example", "no domain"), null, null, null, null, null, null);
        assertThat(resolve(ref, null)).isEmpty();
        assertThat(faults.all())
                .extracting(Fault::pointer)
                .containsExactly("/source/name", "/source/country", "/source/domains/1");
    }

    @Test
    void whatTheReaderFoundFaultWithIsNotJudgedAgain() {
        faults.at("/source/name", "too-long", "too long");
        assertThat(resolve(ref(null, null), null)).isEmpty();
        assertThat(faults.all()).hasSize(1);
    }

    @Test
    void whatAnotherServiceHasEditedIsKnownToTheNextWrite() {
        var source = create("News " + one, one + ".example");
        assertThat(named()).isEqualTo("News " + one);
        assertThat(named()).as("now remembered").isEqualTo("News " + one);
        journal.write(WriteRequest.by(Actor.OPERATOR), Boolean.class, write -> {
            jdbc.sql("UPDATE source SET name = 'Edited elsewhere' WHERE id = :id")
                    .param("id", source.id())
                    .update();
            write.note(Change.of("source.patched", source.id().toString(), null));
            return true;
        });
        assertThat(named()).isEqualTo("Edited elsewhere");
    }

    @Test
    void aSourceOfAWriteThatWasRolledBackIsNotRemembered() {
        transaction.executeWithoutResult(status -> {
            create("Undone " + one, one + ".example");
            assertThat(named()).isEqualTo("Undone " + one);
            status.setRollbackOnly();
        });
        create("Takes the position " + one, one + ".other.example");
        assertThat(sources.find(resolve(ref(null, "Done " + one, one + ".example"), null)
                        .orElseThrow()
                        .id()
                        .toString()))
                .hasValueSatisfying(found -> assertThat(found.name()).isEqualTo("Done " + one));
    }

    private String named() {
        return resolve(ref(null, "Another name", one + ".example"), null)
                .orElseThrow()
                .name();
    }

    private SourceView create(String name, String... domains) {
        return resolve(ref(null, name, domains), null).orElseThrow();
    }

    private Optional<SourceView> resolve(SourceRef ref, @Nullable String url) {
        var mention = new SourceMention(ref, url == null ? null : CanonicalUrl.of(url));
        var resolved = journal.write(
                WriteRequest.by(Actor.SYSTEM),
                SourceView[].class,
                write -> resolver.resolve(write, mention, faults, "/source").stream()
                        .toArray(SourceView[]::new));
        return List.of(resolved.result()).stream().findFirst();
    }

    private static SourceRef ref(@Nullable String slug, @Nullable String name, String... domains) {
        return new SourceRef(slug, name, null, null, List.of(domains), null, null, null, null, null, null);
    }
}
