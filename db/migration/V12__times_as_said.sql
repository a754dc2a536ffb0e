-- A grouped timeline puts an event where its time says: as written, and whether it lasted all the time. Both stand beside the
-- entry's days, so that its document is not read for them.
ALTER TABLE entry ADD COLUMN edtf text NOT NULL DEFAULT '';
ALTER TABLE entry ADD COLUMN lasted boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN entry.edtf IS 'the time of the event as an EDTF; empty when nothing is said';
COMMENT ON COLUMN entry.lasted IS 'whether it went on from beginning to end; else it happened at some time between';
UPDATE entry AS e SET edtf = coalesce(said.time ->> 'edtf', ''), lasted = coalesce(said.time ->> 'kind' = 'lasted', false)
FROM (SELECT event_id, recorded, reported, CAST(document AS json) -> 'when' AS time FROM entry) AS said
WHERE said.event_id = e.event_id AND said.recorded = e.recorded AND said.reported = e.reported;

-- Keys of a kind, with their numbers: what a facet counts.
CREATE INDEX entry_key_kind ON entry_key (split_part(key, ':', 1), id) INCLUDE (key);
