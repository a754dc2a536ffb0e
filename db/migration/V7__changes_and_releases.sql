-- Changes are told in the order in which entries of the present were recorded, those since superseded too.
CREATE INDEX entry_changes ON entry (recorded, event_id) WHERE reported_until = 'infinity';

-- Named positions: what the timeline was then stays readable by the name. A release is never moved.
CREATE TABLE release (
  name       text PRIMARY KEY,
  position   bigint NOT NULL,
  as_of      timestamptz NOT NULL,
  events     bigint NOT NULL,
  claims     bigint NOT NULL,
  articles   bigint NOT NULL,
  sources    bigint NOT NULL,
  checksum   text NOT NULL,
  licence    text NOT NULL,
  note       text,
  created_at timestamptz NOT NULL
);
