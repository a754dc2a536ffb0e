-- Each write asks when entities and sources were last changed, since it derives from what it remembers of them.
CREATE INDEX change_of_entities ON change (position) WHERE action IN ('entity.patched', 'reference.loaded');
CREATE INDEX change_of_sources ON change (position) WHERE action IN ('source.created', 'source.patched');
