-- Work that outlasts a request, e.g. deriving the events of a renamed entity anew. Whoever works at a job holds a lease on
-- it; each step checks and extends the lease in the transaction in which it does its work, so that a job that two services
-- hold for theirs is done by one.
--   subject: what the work is for, e.g. entity:<id>; one open job of a kind and subject at most
--   selection: keys of the events concerned; empty for all
--   since: the last position when it was queued
--   transaction: who queued it; work begins when all that ran beside that transaction has ended
--   reached: the last thing that was done; the next step goes on behind it
CREATE TABLE job (
  id          uuid PRIMARY KEY,
  kind        text NOT NULL,
  subject     text NOT NULL,
  selection   text[] NOT NULL,
  actor       text NOT NULL,
  reason      text,
  since       bigint NOT NULL,
  transaction xid8 NOT NULL DEFAULT pg_current_xact_id(),
  reached     text,
  done        bigint NOT NULL DEFAULT 0,
  changed     bigint NOT NULL DEFAULT 0,
  holder      uuid,
  lease_until timestamptz,
  created_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  finished_at timestamptz
);
CREATE UNIQUE INDEX job_open ON job (kind, subject) WHERE finished_at IS NULL;
CREATE INDEX job_subject ON job (kind, subject, since);
-- which form of documents an entry was written in; what carries an older one is derived anew at the next start
ALTER TABLE entry ADD COLUMN format smallint NOT NULL DEFAULT 1;
CREATE INDEX entry_format ON entry (format, recorded) WHERE superseded = 9223372036854775807;
