package org.kursktimeline.ingest;

import org.kursktimeline.core.Words;

/** An entity in a role. */
public record ParticipantInput(
        EntityInput entity,

        @Words({"actor", "target", "party", "victim", "speaker", "witness", "instrument", "mediator"})
        String role) {}
