-- From schema 7 to 8: SEQUENCE and LAST-MODIFIED of calendars are kept and no longer counted (db/version.h). They begin with what was counted
-- until now: articles after the first and corrections, the last article's day or the last correction; of an event from a calendar of our own the
-- sources that its note names. The program then computes what is shown.
ALTER TABLE events ADD COLUMN sequence INTEGER NOT NULL DEFAULT 0;
ALTER TABLE events ADD COLUMN changed TEXT NOT NULL DEFAULT '1970-01-01T00:00:00Z';
ALTER TABLE events ADD COLUMN shown INTEGER;
ALTER TABLE reports ADD COLUMN told INTEGER NOT NULL DEFAULT 0;
ALTER TABLE events ADD COLUMN told INTEGER NOT NULL DEFAULT 0;
ALTER TABLE events ADD COLUMN by_hand INTEGER NOT NULL DEFAULT 0;
CREATE INDEX events_by_hand ON events (by_hand) WHERE by_hand > 0;
DROP INDEX reports_event;
CREATE INDEX reports_event ON reports (event, published);
CREATE INDEX corrections_merged ON corrections (value) WHERE field = 'same-as';

CREATE TABLE versions (
    uid      TEXT PRIMARY KEY,
    sequence INTEGER NOT NULL,
    changed  TEXT NOT NULL,
    shown    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

UPDATE events SET
    sequence = max(articles - 1, 0),
    changed = coalesce((SELECT max(a.published) || 'T00:00:00Z' FROM reports r JOIN articles a ON a.id = r.article
                        WHERE r.event = events.id OR r.event IN (SELECT id FROM events e WHERE e.same_as = events.id)), changed);
UPDATE events SET
    sequence = max(sequence, n - 1),
    changed = max(changed, coalesce(day || 'T00:00:00Z', ''))
FROM (WITH RECURSIVE rest (event, text, day) AS (
          SELECT id, note, NULL FROM events WHERE instr(note, char(10) || 'Source: ')
          UNION ALL
          SELECT event, substr(text, instr(text, char(10) || 'Source: ') + 9), substr(text, instr(text, char(10) || 'Source: ') + 9, 10)
          FROM rest WHERE instr(text, char(10) || 'Source: '))
      SELECT event, count(*) AS n, max(iif(day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]', date(day), NULL)) AS day
      FROM rest WHERE day IS NOT NULL GROUP BY event)
WHERE id = event;
UPDATE events SET
    sequence = sequence + n,
    changed = max(changed, coalesce(moment, ''))
FROM (SELECT e.id AS event,
             sum(1 + (c.undone IS NOT NULL) * (1 + CASE c.field WHEN 'same-as' THEN
                 (SELECT coalesce(max(articles), 0) FROM events WHERE uid = c.uid) ELSE 0 END)) AS n,
             max(iif(max(c.at, coalesce(c.undone, '')) GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z',
                     max(c.at, coalesce(c.undone, '')), NULL)) AS moment
      FROM corrections c JOIN events e ON e.uid = CASE c.field WHEN 'same-as' THEN c.value ELSE c.uid END
      WHERE c.field NOT IN ('hidden', 'pinned', 'added') GROUP BY e.id)
WHERE id = event;

-- Indexes that tell whether a report is worth reading without reading it.
DROP INDEX reports_day;
CREATE INDEX reports_day ON reports (class, first_day, own_day) WHERE first_day IS NOT NULL;
DROP INDEX reports_of_day;
CREATE INDEX reports_of_day ON reports (first_day, article, published, date, status) WHERE length(date) = 10 AND status = 'occurred';
