-- What an entry is found by beside its keys, in the same index, so that one look at it finds what has both: the server never
-- combines two partial indexes of the same condition.
--   0 to 255: the part of all events that it falls into, as good as random; what is counted in a sample is found by it
--   100000 + year * 12 + month: each month of its local days (month 1 to 12)
--   -1: it has no end, no beginning, or lasted longer than 700 days, and may be of any month
CREATE FUNCTION entry_marks(event_id uuid, first_day date, last_day date) RETURNS int[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (uuid_hash(event_id) & 255) || CASE
  WHEN isfinite(first_day) AND isfinite(last_day) AND last_day - first_day <= 700
  THEN ARRAY(SELECT generate_series(
    100000 + CAST(extract(year FROM first_day) * 12 + extract(month FROM first_day) AS int),
    100000 + CAST(extract(year FROM last_day) * 12 + extract(month FROM last_day) AS int)))
  ELSE ARRAY[-1]
END;

DROP STATISTICS entry_sample;
DROP INDEX entry_sample;
DROP INDEX entry_keys;
CREATE INDEX entry_keys ON entry USING gin (keys, entry_marks(event_id, first_day, last_day))
  WHERE superseded = 9223372036854775807 AND reported_until = 'infinity';
DROP INDEX entry_past_keys;
CREATE INDEX entry_past_keys ON entry USING gin (keys, entry_marks(event_id, first_day, last_day))
  WHERE superseded < 9223372036854775807 OR reported_until < 'infinity';
