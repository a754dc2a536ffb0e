-- The present state of facts. Words and rules: README, "The model".
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- journal: one row for each thing that a committed write changed; (position, n) is the one order of all writes
CREATE TABLE change (
  position    bigint NOT NULL,
  n           int NOT NULL,
  recorded_at timestamptz NOT NULL,
  actor       text NOT NULL,
  action      text NOT NULL,
  subject     text NOT NULL,
  kind        text NOT NULL,
  revision    int,
  reason      text,
  before      text,
  PRIMARY KEY (position, n)
);
CREATE INDEX change_subject ON change (subject, position);
CREATE INDEX change_recorded_at ON change (recorded_at, position);

CREATE TABLE answer (
  key_id          text NOT NULL,
  idempotency_key text NOT NULL,
  request_hash    bytea NOT NULL,
  result          text NOT NULL,
  recorded_at     timestamptz NOT NULL,
  PRIMARY KEY (key_id, idempotency_key)
);

-- access
CREATE TABLE api_key (
  id           text PRIMARY KEY,
  name         text NOT NULL,
  secret_hash  bytea NOT NULL,
  scopes       text[] NOT NULL,
  created_at   timestamptz NOT NULL,
  created_by   text NOT NULL,
  expires_at   timestamptz,
  last_used_at timestamptz,
  revoked_at   timestamptz
);

-- vocabularies: event types, metrics, groups, objects
CREATE TABLE term (
  scheme     text NOT NULL,
  code       text NOT NULL,
  parent     text,
  label      text NOT NULL,
  n          int NOT NULL,
  attributes jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (scheme, code)
);
CREATE TABLE reference_file (
  name      text PRIMARY KEY,
  sha256    text NOT NULL,
  loaded_at timestamptz NOT NULL
);

-- entities, places among them; path: a place's parents, country first, and itself last
CREATE TABLE entity (
  id             uuid PRIMARY KEY,
  version        int NOT NULL,
  slug           text NOT NULL UNIQUE,
  kind           text NOT NULL CHECK (kind IN ('person', 'place', 'organisation', 'unit', 'weapon', 'other')),
  name           text NOT NULL,
  description    text,
  affiliation_id uuid REFERENCES entity (id),
  merged_into    uuid REFERENCES entity (id),
  external_ids   jsonb NOT NULL DEFAULT '{}',
  parent_id      uuid REFERENCES entity (id),
  path           uuid[] NOT NULL DEFAULT '{}',
  feature_class  text CHECK (feature_class IN ('country', 'admin1', 'admin2', 'admin3', 'settlement', 'facility', 'area')),
  country        text,
  lat            double precision CHECK (lat BETWEEN -90 AND 90),
  lon            double precision CHECK (lon BETWEEN -180 AND 180),
  where_precision text,
  time_zone      text,
  population     bigint,
  data_source    text,
  licence        text,
  created_at     timestamptz NOT NULL,
  CHECK (kind = 'place' OR (parent_id IS NULL AND feature_class IS NULL)),
  CHECK ((lat IS NULL) = (lon IS NULL))
);
CREATE INDEX entity_parent ON entity (parent_id);
CREATE INDEX entity_affiliation ON entity (affiliation_id);

CREATE TABLE entity_name (
  entity_id uuid NOT NULL REFERENCES entity (id),
  n         int NOT NULL,
  text      text NOT NULL,
  language  text,
  script    text NOT NULL,
  kind      text NOT NULL CHECK (kind IN ('canonical', 'alias', 'transliteration', 'former', 'abbreviation')),
  PRIMARY KEY (entity_id, n)
);
-- what a name is found by: its folded spelling, its spellings in Latin letters, its sound and stem; derived from the name
CREATE TABLE entity_match_key (
  entity_id uuid NOT NULL,
  n         int NOT NULL,
  form      text NOT NULL CHECK (form IN ('folded', 'latin', 'sound', 'stem')),
  match_key text NOT NULL,
  PRIMARY KEY (entity_id, n, form, match_key),
  FOREIGN KEY (entity_id, n) REFERENCES entity_name (entity_id, n) ON DELETE CASCADE
);
CREATE INDEX entity_match_key_exact ON entity_match_key (match_key text_pattern_ops);
CREATE INDEX entity_match_key_stem ON entity_match_key USING gin (match_key gin_trgm_ops) WHERE form = 'stem';

-- sources and articles
CREATE TABLE source (
  id              uuid PRIMARY KEY,
  version         int NOT NULL,
  slug            text NOT NULL UNIQUE,
  name            text NOT NULL,
  name_key        text NOT NULL,
  kind            text NOT NULL,
  country         text,
  domains         text[] NOT NULL DEFAULT '{}',
  owner_group     text,
  affiliation_id  uuid REFERENCES entity (id),
  reliability     text CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F')),
  licence         text,
  attribution     text,
  redistributable boolean NOT NULL DEFAULT true,
  created_at      timestamptz NOT NULL
);
CREATE INDEX source_domains ON source USING gin (domains);
CREATE INDEX source_name_key ON source (name_key);

CREATE TABLE article (
  id              uuid PRIMARY KEY,
  version         int NOT NULL,
  url             text NOT NULL UNIQUE,
  source_id       uuid NOT NULL REFERENCES source (id),
  title           text NOT NULL,
  title_key       text NOT NULL,
  authors         text[] NOT NULL DEFAULT '{}',
  language        text,
  published_at    timestamptz NOT NULL,
  retrieved_at    timestamptz NOT NULL,
  text_kind       text NOT NULL CHECK (text_kind IN ('original', 'translation', 'paraphrase')),
  attributed_to   text,
  syndicated_from uuid REFERENCES article (id),
  archive_urls    text[] NOT NULL DEFAULT '{}',
  versions        int NOT NULL,
  created_at      timestamptz NOT NULL
);
CREATE INDEX article_source ON article (source_id, published_at, id);
CREATE INDEX article_published ON article (published_at, id);
CREATE INDEX article_title_key ON article USING gin (title_key gin_trgm_ops);

CREATE TABLE article_version (
  article_id   uuid NOT NULL REFERENCES article (id),
  n            int NOT NULL,
  title        text NOT NULL,
  body         text,
  content_hash bytea NOT NULL,
  retrieved_at timestamptz NOT NULL,
  created_at   timestamptz NOT NULL,
  shingles     bigint[],
  PRIMARY KEY (article_id, n)
);

-- events: the editor's statement
CREATE TABLE event (
  id                 uuid PRIMARY KEY,
  version            int NOT NULL,
  status             text NOT NULL CHECK (status IN ('draft', 'published', 'retracted', 'rejected', 'merged')),
  type               text NOT NULL,
  external_type      text,
  title              text NOT NULL,
  summary            text,
  when_edtf          text NOT NULL,
  time_zone          text NOT NULL,
  place_id           uuid REFERENCES entity (id),
  lat                double precision,
  lon                double precision,
  where_precision    text NOT NULL,
  also_in            uuid[] NOT NULL DEFAULT '{}',
  civilian_targeting text NOT NULL,
  affected           text[] NOT NULL DEFAULT '{}',
  tags               text[] NOT NULL DEFAULT '{}',
  produced_by_kind   text NOT NULL CHECK (produced_by_kind IN ('human', 'import', 'machine')),
  produced_by_name   text,
  produced_by_version text,
  confidence         double precision CHECK (confidence BETWEEN 0 AND 1),
  editor_verdict     text CHECK (editor_verdict IN ('confirmed', 'retracted')),
  editor_note        text,
  merged_into        uuid REFERENCES event (id),
  created_at         timestamptz NOT NULL
);
CREATE INDEX event_place ON event (place_id);

CREATE TABLE participant (
  event_id  uuid NOT NULL REFERENCES event (id),
  n         int NOT NULL,
  entity_id uuid NOT NULL REFERENCES entity (id),
  role      text NOT NULL,
  PRIMARY KEY (event_id, n),
  UNIQUE (event_id, entity_id, role) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX participant_entity ON participant (entity_id);

CREATE TABLE external_id (
  scheme   text NOT NULL,
  value    text NOT NULL,
  event_id uuid NOT NULL REFERENCES event (id),
  PRIMARY KEY (scheme, value)
);
CREATE INDEX external_id_event ON external_id (event_id);

-- which events an article's posts named, by which ref, and what the last post said of them: a post that says the same
-- again changes nothing, whatever an editor has corrected since
CREATE TABLE article_event (
  id         uuid PRIMARY KEY,
  article_id uuid NOT NULL REFERENCES article (id),
  event_id   uuid NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  ref        text,
  statement_hash bytea NOT NULL,
  own        boolean NOT NULL,
  UNIQUE (article_id, event_id),
  UNIQUE (article_id, ref) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX article_event_event ON article_event (event_id);

-- evidence
CREATE TABLE claim (
  id              uuid PRIMARY KEY,
  event_id        uuid NOT NULL REFERENCES event (id),
  article_id      uuid NOT NULL REFERENCES article (id),
  article_version int NOT NULL,
  n               int NOT NULL,
  claimant_id     uuid REFERENCES entity (id),
  stance          text NOT NULL CHECK (stance IN ('asserts', 'denies', 'doubts')),
  about           text NOT NULL CHECK (about IN ('occurrence', 'attribution', 'figure', 'time', 'place', 'target', 'weapon')),
  quote           text,
  quote_start     int,
  quote_end       int,
  quote_checked   boolean,
  derived_from    uuid REFERENCES claim (id),
  reported_at     timestamptz NOT NULL,
  created_at      timestamptz NOT NULL
);
CREATE INDEX claim_event ON claim (event_id);
CREATE INDEX claim_article ON claim (article_id);
CREATE INDEX claim_claimant ON claim (claimant_id);

CREATE TABLE figure (
  id             uuid PRIMARY KEY,
  claim_id       uuid NOT NULL REFERENCES claim (id),
  n              int NOT NULL,
  metric         text NOT NULL,
  grp            text NOT NULL,
  object         text,
  low            numeric,
  best           numeric,
  high           numeric,
  qualifier      text NOT NULL,
  scope          text NOT NULL CHECK (scope IN ('event', 'cumulative')),
  since          text,
  reference_date text NOT NULL,
  subset_of      uuid REFERENCES figure (id) DEFERRABLE INITIALLY DEFERRED,
  place_id       uuid REFERENCES entity (id),
  as_written     text,
  CHECK (low <= high), CHECK (low <= best), CHECK (best <= high)
);
CREATE INDEX figure_claim ON figure (claim_id);

CREATE TABLE relation (
  from_event uuid NOT NULL REFERENCES event (id),
  to_event   uuid NOT NULL REFERENCES event (id),
  kind       text NOT NULL CHECK (kind IN ('part_of', 'follow_up', 'response_to', 'possibly_same_as', 'distinct_from')),
  score      double precision,
  decided_by text,
  PRIMARY KEY (from_event, to_event, kind)
);
CREATE INDEX relation_to ON relation (to_event);
