-- Look-up by name runs over an index in memory; match keys stay for writes, which ask who bears a name.
DROP INDEX entity_match_key_stem;
DELETE FROM entity_match_key WHERE form = 'stem';
