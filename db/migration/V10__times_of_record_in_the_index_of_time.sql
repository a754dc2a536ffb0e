-- A past moment is read by walking through the order of time, past entries that did not hold at it: the indexes of this
-- order tell which did, so that the entries themselves need not be read.
DROP INDEX entry_time;
CREATE INDEX entry_time ON entry (starts_at, event_id) INCLUDE (recorded, reported)
  WHERE superseded = 9223372036854775807 AND reported_until = 'infinity';
DROP INDEX entry_past_time;
CREATE INDEX entry_past_time ON entry (starts_at, event_id) INCLUDE (recorded, superseded, reported, reported_until)
  WHERE superseded < 9223372036854775807 OR reported_until < 'infinity';
-- What was recorded or reported before it happened: of a past moment, what had been by then and was still to come. A range
-- from a later to an earlier time would be an error, hence the case.
DROP INDEX entry_recorded_before;
CREATE INDEX entry_recorded_before ON entry
  USING gist ((CASE WHEN starts_at > recorded_at THEN tstzrange(recorded_at, starts_at) END)) WHERE starts_at > recorded_at;
DROP INDEX entry_reported_before;
CREATE INDEX entry_reported_before ON entry
  USING gist ((CASE WHEN starts_at > reported THEN tstzrange(reported, starts_at) END)) WHERE starts_at > reported;
