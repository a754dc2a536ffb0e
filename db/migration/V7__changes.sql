-- Changes are told in the order in which entries of the present were recorded, those since superseded too.
CREATE INDEX entry_changes ON entry (recorded, event_id) WHERE reported_until = 'infinity';
