-- What the filters of the timeline ask for beyond V2: columns with their values for all states ever kept, and keys, which
-- a state gets when it is derived anew (sub-command refresh).
-- Further prefixes of keys:
--   claimant_affiliation (what a claimant belongs to in the end, or itself), source_kind, source_country, owner_group,
--   reliability (of the sources of its articles), language (of its articles, with the wider ranges of the tag),
--   quote_language (the same of articles that are quoted), produced_by (human, import, machine), producer (the name of an
--   import or a machine)
ALTER TABLE entry
  ADD COLUMN confidence real,
  ADD COLUMN first_reported timestamptz;
COMMENT ON COLUMN entry.confidence IS 'of what coded the event, 0 to 1; 1 for people, null for a machine that does not say';
COMMENT ON COLUMN entry.first_reported IS 'when the first of the claims that this state rests on was reported';

UPDATE entry AS e SET
  confidence = coalesce(
    CAST(CAST(e.document AS json) #>> '{produced_by,confidence}' AS real),
    CASE WHEN CAST(e.document AS json) #>> '{produced_by,kind}' <> 'machine' THEN 1 END),
  first_reported = (
    SELECT min(first.reported) FROM entry AS first
    WHERE first.event_id = e.event_id AND first.recorded <= e.recorded AND first.superseded > e.recorded);

CREATE INDEX entry_recorded_at ON entry (recorded_at) WHERE superseded = 9223372036854775807 AND reported_until = 'infinity';
CREATE INDEX entry_first_reported ON entry (first_reported) WHERE superseded = 9223372036854775807 AND reported_until = 'infinity';
