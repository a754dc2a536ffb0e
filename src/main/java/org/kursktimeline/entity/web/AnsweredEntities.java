package org.kursktimeline.entity.web;

import java.lang.reflect.Type;
import java.util.Map;
import org.kursktimeline.core.AnswerRecords;
import org.kursktimeline.journal.Page;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Pages of entities, which are answered as JSON or as a table. */
@Component
class AnsweredEntities implements AnswerRecords {

    static final String ENTITIES = "answer-entities.json";

    @Override
    public Map<String, Type> byExample() {
        return Map.of(ENTITIES, new TypeReference<Page<EntityResource>>() {}.getType());
    }
}
