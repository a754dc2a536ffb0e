-- Entries name their keys by number: a row that filters and facets read is a tenth as wide, and what is only shown lies
-- beside it (TOAST). A key keeps its number for ever.
CREATE TABLE entry_key (
  id  int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key text NOT NULL UNIQUE
);
INSERT INTO entry_key (key) SELECT DISTINCT key FROM entry CROSS JOIN LATERAL unnest(keys) AS key ORDER BY key;

DROP INDEX entry_keys;
ALTER TABLE entry SET (toast_tuple_target = 128);
ALTER TABLE entry ALTER COLUMN document SET STORAGE EXTERNAL;
ALTER TABLE entry ALTER COLUMN claims SET STORAGE EXTERNAL;
ALTER TABLE entry ALTER COLUMN figures SET STORAGE EXTERNAL;
ALTER TABLE entry ALTER COLUMN search SET STORAGE EXTERNAL;
ALTER TABLE entry RENAME COLUMN keys TO key_texts;
ALTER TABLE entry ADD COLUMN keys int[];
ALTER TABLE entry ALTER COLUMN keys SET STORAGE MAIN;
UPDATE entry SET keys = ARRAY(SELECT id FROM entry_key WHERE key = ANY(key_texts) ORDER BY id);
ALTER TABLE entry DROP COLUMN key_texts;
ALTER TABLE entry ALTER COLUMN keys SET NOT NULL;
-- how frequent a key is decides how a page is read: remember the ten thousand most frequent
ALTER TABLE entry ALTER COLUMN keys SET STATISTICS 1000;
CREATE INDEX entry_keys ON entry USING gin (keys) WHERE superseded = 9223372036854775807 AND reported_until = 'infinity';

-- The past: what was superseded, and what had been reported earlier. Each entry is in the indexes of the present or in these.
CREATE INDEX entry_past_time ON entry (starts_at, event_id) WHERE superseded < 9223372036854775807 OR reported_until < 'infinity';
CREATE INDEX entry_past_keys ON entry USING gin (keys) WHERE superseded < 9223372036854775807 OR reported_until < 'infinity';
-- what was recorded or reported before it happened: few, and all that a past moment shows of what came after it
CREATE INDEX entry_recorded_before ON entry (starts_at, event_id) WHERE starts_at > recorded_at;
CREATE INDEX entry_reported_before ON entry (starts_at, event_id) WHERE starts_at > reported;
