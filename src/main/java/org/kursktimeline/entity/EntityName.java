package org.kursktimeline.entity;

import jakarta.persistence.Embeddable;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One name of an entity, with its language (BCP 47), script (ISO 15924) and kind. */
@Embeddable
class EntityName {

    private String text;
    private @Nullable String language;
    private String script;
    private String kind;

    @SuppressWarnings("NullAway.Init")
    protected EntityName() {}

    EntityName(NewName name) {
        this.text = name.text();
        this.language = name.language();
        this.script = Spelling.script(name.text());
        this.kind = name.kind();
    }

    String text() {
        return text;
    }

    @Nullable String language() {
        return language;
    }

    NameSubmission submission() {
        return new NameSubmission(text, language, kind);
    }

    /** Its row of the table {@code entity_name}. */
    Map<String, Object> columns(UUID entity, int n) {
        var columns = new HashMap<String, Object>(
                Map.of("entity_id", entity, "n", n, "text", text, "script", script, "kind", kind));
        if (language != null) {
            columns.put("language", language);
        }
        return columns;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EntityName name
                && text.equals(name.text)
                && Objects.equals(language, name.language)
                && kind.equals(name.kind);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, language, kind);
    }
}
