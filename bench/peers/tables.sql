-- The same events as tables of the usual kind, for the peers: keys, foreign keys and an index for each question asked.
-- They hold what a page of /v1/events shows, and no more.
DROP SCHEMA IF EXISTS peer CASCADE;
CREATE SCHEMA peer;

CREATE TABLE peer.entity AS SELECT id, slug, name, kind FROM public.entity;
ALTER TABLE peer.entity ADD PRIMARY KEY (id);

CREATE TABLE peer.event AS
SELECT v.id, v.type, v.title, v.summary, v.when_edtf, e.starts_at, e.ends_at, v.time_zone, v.place_id, e.lat, e.lon,
  v.where_precision, v.civilian_targeting, v.affected, v.tags, e.status,
  CAST(e.document AS json) ->> 'verification' AS verification, e.origins, e.revision, e.recorded_at
FROM public.entry AS e JOIN public.event AS v ON v.id = e.event_id
WHERE e.superseded = 9223372036854775807 AND e.reported_until = 'infinity' AND e.status = 'published'
ORDER BY e.starts_at DESC, v.id DESC;
ALTER TABLE peer.event ADD PRIMARY KEY (id);
ALTER TABLE peer.event ADD FOREIGN KEY (place_id) REFERENCES peer.entity;
CREATE INDEX ON peer.event (starts_at DESC, id DESC);
CREATE INDEX ON peer.event (type, starts_at DESC, id DESC);
CREATE INDEX ON peer.event (place_id, starts_at DESC, id DESC);

CREATE TABLE peer.participant AS SELECT event_id, n, entity_id, role FROM public.participant
WHERE event_id IN (SELECT id FROM peer.event) ORDER BY event_id, n;
ALTER TABLE peer.participant ADD PRIMARY KEY (event_id, n);
ALTER TABLE peer.participant ADD FOREIGN KEY (event_id) REFERENCES peer.event;
ALTER TABLE peer.participant ADD FOREIGN KEY (entity_id) REFERENCES peer.entity;

CREATE TABLE peer.figure AS
SELECT f.id, c.event_id, f.metric, f.grp, f.scope, f.low, f.best, f.high
FROM public.figure AS f JOIN public.claim AS c ON c.id = f.claim_id
WHERE c.event_id IN (SELECT id FROM peer.event) ORDER BY c.event_id, f.id;
ALTER TABLE peer.figure ADD PRIMARY KEY (id);
ALTER TABLE peer.figure ADD FOREIGN KEY (event_id) REFERENCES peer.event;
CREATE INDEX ON peer.figure (event_id, id);

ANALYZE peer.entity, peer.event, peer.participant, peer.figure;
