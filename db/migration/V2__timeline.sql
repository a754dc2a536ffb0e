-- The timeline: one row is one state of one event over a range of positions (recorded, superseded)
-- and a range of report time (reported, reported_until). Derived in the writer's transaction, never edited.
-- keys: what the entry can be filtered by, each as prefix:value
--   type (with ancestors), place (with all that contains it, also_in too), entity, actor, target, party, victim,
--   speaker, witness, instrument, mediator, claimant, source, article, ext (ext:scheme:value), tag, affected, targeting, verification,
--   disputed, metric, group
--   and what the origins of its claims rest on, so that it is derived anew when that changes: origin (the entity that a
--   claim's source or agency speaks for), agency (agency:folded name, as an article names whom it has its text from)
CREATE TABLE entry (
  event_id       uuid NOT NULL,
  recorded       bigint NOT NULL,
  superseded     bigint NOT NULL DEFAULT 9223372036854775807,
  reported       timestamptz NOT NULL,
  reported_until timestamptz NOT NULL DEFAULT 'infinity',
  revision       int NOT NULL,
  recorded_at    timestamptz NOT NULL,
  status         text NOT NULL,
  starts_at      timestamptz NOT NULL,
  ends_at        timestamptz NOT NULL,
  first_day      date NOT NULL,
  last_day       date NOT NULL,
  when_rank      smallint NOT NULL,
  where_rank     smallint NOT NULL,
  lat            double precision,
  lon            double precision,
  origins        int NOT NULL,
  keys           text[] NOT NULL,
  figures        jsonb NOT NULL,
  search         tsvector NOT NULL,
  document       text NOT NULL,
  claims         text NOT NULL,
  PRIMARY KEY (event_id, recorded, reported),
  CHECK (recorded < superseded), CHECK (reported < reported_until)
);
CREATE INDEX entry_time ON entry (starts_at, event_id) WHERE superseded = 9223372036854775807 AND reported_until = 'infinity';
-- what lasts long may reach into a range that begins much later; the reader looks for it apart from the rest
CREATE INDEX entry_long ON entry (starts_at, event_id) WHERE superseded = 9223372036854775807 AND reported_until = 'infinity' AND last_day > first_day + 8;
CREATE INDEX entry_recorded ON entry (recorded, event_id) WHERE superseded = 9223372036854775807 AND reported_until = 'infinity';
CREATE UNIQUE INDEX entry_present ON entry (event_id) WHERE superseded = 9223372036854775807 AND reported_until = 'infinity';
CREATE INDEX entry_keys ON entry USING gin (keys) WHERE superseded = 9223372036854775807 AND reported_until = 'infinity';
CREATE INDEX entry_search ON entry USING gin (search) WHERE superseded = 9223372036854775807 AND reported_until = 'infinity';
CREATE INDEX entry_point ON entry USING gist (point(lon, lat)) WHERE superseded = 9223372036854775807 AND reported_until = 'infinity';
