package org.kursktimeline.article;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Coded;
import org.kursktimeline.core.Countries;
import org.kursktimeline.core.Faults;
import org.kursktimeline.core.Nearest;
import org.kursktimeline.core.Text;
import org.kursktimeline.entity.Entities;
import org.kursktimeline.entity.EntityView;
import org.springframework.stereotype.Component;

/** Checks the words of a described source. */
@Component
class SourceReader {

    private final Entities entities;

    SourceReader(Entities entities) {
        this.entities = entities;
    }

    /** The profile described; whatever is wrong is noted as a fault and left out. */
    SourceProfile read(SourceRef ref, Faults faults, String pointer) {
        return new SourceProfile(
                name(ref, faults, pointer),
                ref.kind() == null ? SourceKind.OTHER.code() : ref.kind().code(),
                country(ref, faults, pointer + "/country"),
                domains(ref.domains(), faults, pointer + "/domains"),
                ref.ownerGroup(),
                affiliation(ref, faults, pointer + "/affiliation"),
                ref.reliability(),
                ref.licence(),
                ref.attribution(),
                ref.redistributable() == null || ref.redistributable());
    }

    /** A source as a request would describe it, without its slug. */
    SourceRef describe(SourceView source) {
        return new SourceRef(
                null,
                source.name(),
                Coded.find(SourceKind.class, source.kind()).orElseThrow(),
                source.country(),
                source.domains(),
                source.ownerGroup(),
                slugOf(source.affiliation()),
                source.reliability(),
                source.licence(),
                source.attribution(),
                source.redistributable());
    }

    private static String name(SourceRef ref, Faults faults, String pointer) {
        var name = ref.name();
        if (name != null) {
            return name.strip();
        }
        var at = pointer + "/name";
        if (faults.all().stream().noneMatch(fault -> at.equals(fault.pointer()))) {
            faults.at(at, "missing", "'name' is missing; a source that is not known yet needs one");
        }
        return "";
    }

    private static @Nullable String country(SourceRef ref, Faults faults, String pointer) {
        if (ref.country() == null || Countries.CODES.contains(ref.country())) {
            return ref.country();
        }
        faults.at(pointer, "unknown-country", Countries.fault(ref.country()));
        return null;
    }

    private static List<String> domains(List<String> domains, Faults faults, String pointer) {
        return IntStream.range(0, domains.size())
                .mapToObj(i -> domain(domains.get(i), faults, pointer + "/" + i))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Optional<String> domain(String text, Faults faults, String pointer) {
        var domain = Domains.parse(text);
        if (domain.isEmpty()) {
            faults.at(
                    pointer,
                    "not-a-domain",
                    "'" + Text.shortened(text) + "' is not a host name; write it like news.example");
        }
        return domain;
    }

    private @Nullable UUID affiliation(SourceRef ref, Faults faults, String pointer) {
        var wanted = ref.affiliation();
        if (wanted == null) {
            return null;
        }
        var entity = entities.find(wanted);
        if (entity.isEmpty()) {
            faults.at(
                    pointer,
                    "unknown-entity",
                    "there is no entity '" + Text.shortened(wanted) + "'"
                            + Nearest.hint(entities.nearestSlugs(wanted, null)));
        }
        return entity.map(EntityView::id).orElse(null);
    }

    private @Nullable String slugOf(@Nullable UUID entity) {
        return entity == null
                ? null
                : Optional.ofNullable(entities.getAll(List.of(entity)).get(entity))
                        .map(EntityView::slug)
                        .orElse(null);
    }
}
