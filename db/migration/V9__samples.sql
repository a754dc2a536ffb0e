-- A part in 256 of all events, as good as random: what is counted in a sample is found by it, under any other condition. Hash
-- partitioning rests on the same function, so its values stay what they are from one version of the server to the next.
CREATE INDEX entry_sample ON entry ((uuid_hash(event_id) & 255)) WHERE superseded = 9223372036854775807 AND reported_until = 'infinity';
