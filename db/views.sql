-- The views for people and the triggers that put corrections into effect. Dropped and made anew by every migration.

-- One line an event, without the hidden ones.
CREATE VIEW timeline AS
SELECT e.date,
       e.until,
       CASE length(e.date) WHEN 10 THEN 'day' WHEN 7 THEN 'month' WHEN 4 THEN 'year' END AS precision,
       e.action,
       (SELECT group_concat(actor, ',') FROM (SELECT actor FROM participants WHERE event = e.id AND role = 'source' ORDER BY rank)) AS sources,
       (SELECT group_concat(actor, ',') FROM (SELECT actor FROM participants WHERE event = e.id AND role = 'target' ORDER BY rank)) AS targets,
       e.status,
       e.summary,
       e.articles,
       coalesce(e.url, (SELECT a.url FROM reports r JOIN articles a ON a.id = r.article WHERE r.event = e.id AND a.url IS NOT NULL
                        ORDER BY a.published, a.id LIMIT 1)) AS url,
       e.id
FROM events e
WHERE e.hidden = 0 AND e.same_as IS NULL
ORDER BY e.first_day IS NULL, e.first_day, length(e.date), e.id;

-- One line a mention: from an event to every sentence that reports it, and back. start and end count bytes of articles.body.
CREATE VIEW evidence AS
SELECT coalesce(e.same_as, e.id) AS event,
       a.title,
       a.source AS publisher,
       a.url,
       a.published,
       m.quote,
       CAST(substr(CAST(m.quote AS BLOB), m.trigger_start - m.sentence_start + 1, m.trigger_end - m.trigger_start) AS TEXT) AS "trigger",
       m.date_rule,
       r.article,
       m.sentence,
       m.sentence_start AS start,
       m.sentence_end AS end
FROM mentions m
JOIN reports r ON r.id = m.report
JOIN events e ON e.id = r.event
JOIN articles a ON a.id = r.article
ORDER BY event, a.published, a.id, m.sentence;

-- Who did how much to whom, month by month; facts only.
CREATE VIEW dyads AS
SELECT s.actor AS source,
       t.actor AS target,
       substr(e.date, 1, 7) AS month,
       coalesce(a.plover, a.slug) AS class,
       a.quad,
       count(DISTINCT e.id) AS events
FROM events e
JOIN actions a ON a.slug = e.action
JOIN participants s ON s.event = e.id AND s.role = 'source'
JOIN participants t ON t.event = e.id AND t.role = 'target'
WHERE e.status = 'occurred' AND e.hidden = 0 AND e.same_as IS NULL AND length(e.date) >= 7
GROUP BY s.actor, t.actor, month, class, a.quad;

-- The last correction of every field that was not undone.
CREATE VIEW standing AS
SELECT uid, field, value FROM corrections c
WHERE undone IS NULL AND id = (SELECT id FROM corrections WHERE uid = c.uid AND field = c.field AND undone IS NULL
                               ORDER BY at DESC, id DESC LIMIT 1);

-- What corrected events are now.
CREATE VIEW corrected AS
SELECT y.*,
       CAST(julianday(substr(y.date || '-01-01', 1, 10)) - 1721424.5 AS INTEGER) AS first_day,
       CAST(CASE length(coalesce(y.until, y.date))
            WHEN 10 THEN julianday(coalesce(y.until, y.date))
            WHEN 7 THEN julianday(coalesce(y.until, y.date) || '-01', '+1 month', '-1 day')
            ELSE julianday(coalesce(y.until, y.date) || '-12-31') END - 1721424.5 AS INTEGER) AS last_day
FROM (SELECT x.uid,
             iif(action.uid IS NULL, x.action, action.value) AS action,
             iif(status.uid IS NULL, x.status, status.value) AS status,
             iif(date.uid IS NULL, x.date, date.value) AS date,
             iif(until.uid IS NULL, x.until, until.value) AS until,
             iif(summary.uid IS NULL, x.summary, summary.value) AS summary,
             iif(source.uid IS NULL, x.sources, source.value) AS sources,
             iif(target.uid IS NULL, x.targets, target.value) AS targets
      FROM extracted x
      LEFT JOIN standing action ON action.uid = x.uid AND action.field = 'action'
      LEFT JOIN standing status ON status.uid = x.uid AND status.field = 'status'
      LEFT JOIN standing date ON date.uid = x.uid AND date.field = 'date'
      LEFT JOIN standing until ON until.uid = x.uid AND until.field = 'until'
      LEFT JOIN standing summary ON summary.uid = x.uid AND summary.field = 'summary'
      LEFT JOIN standing source ON source.uid = x.uid AND source.field = 'source'
      LEFT JOIN standing target ON target.uid = x.uid AND target.field = 'target') y;

-- INSERT INTO effect (uid) computes that event anew from what was extracted and how it was corrected. The full-text index is the
-- program's own affair: SQLite lets no trigger of an untrusted file write it.
CREATE VIEW effect AS SELECT uid FROM corrections;
CREATE TRIGGER effect_computed INSTEAD OF INSERT ON effect BEGIN
    INSERT OR IGNORE INTO extracted
    SELECT e.uid, e.action, e.status, e.date, e.until, e.summary,
           (SELECT group_concat(actor, ',') FROM (SELECT actor FROM participants WHERE event = e.id AND role = 'source' ORDER BY rank)),
           (SELECT group_concat(actor, ',') FROM (SELECT actor FROM participants WHERE event = e.id AND role = 'target' ORDER BY rank))
    FROM events e WHERE e.uid = new.uid;
    UPDATE events SET
        (action, status, date, until, summary, first_day, last_day) =
        (SELECT action, status, date, until, summary, first_day, last_day FROM corrected WHERE uid = new.uid),
        hidden = coalesce((SELECT value + 0 FROM standing WHERE uid = new.uid AND field = 'hidden'),
                          origin = 'own' AND NOT EXISTS (SELECT 1 FROM standing WHERE uid = new.uid AND field = 'added')),
        pinned = coalesce((SELECT value + 0 FROM standing WHERE uid = new.uid AND field = 'pinned'), 0)
    WHERE uid = new.uid;
    -- It, and what was merged into it, is merged into the event to which corrections lead in the end; a ring of them leads nowhere.
    UPDATE events SET same_as =
        (WITH RECURSIVE up (uid) AS (
             SELECT events.uid UNION SELECT s.value FROM up JOIN standing s ON s.uid = up.uid AND s.field = 'same-as'
                                     WHERE s.value IN (SELECT uid FROM events))
         SELECT kept.id FROM up JOIN events kept ON kept.uid = up.uid
         WHERE kept.uid <> events.uid AND NOT EXISTS (SELECT 1 FROM standing s WHERE s.uid = up.uid AND s.field = 'same-as' AND
                                                      s.value IN (SELECT uid FROM events)))
    WHERE uid IN (WITH RECURSIVE down (uid) AS (
                      SELECT new.uid UNION SELECT c.uid FROM down JOIN corrections c ON c.field = 'same-as' AND c.value = down.uid)
                  SELECT uid FROM down);
    DELETE FROM participants WHERE event = (SELECT id FROM events WHERE uid = new.uid);
    INSERT OR IGNORE INTO actors (code, name, kind)
    SELECT trim(value), trim(value), ''
    FROM (SELECT sources AS list FROM corrected WHERE uid = new.uid UNION ALL SELECT targets FROM corrected WHERE uid = new.uid),
         json_each('["' || replace(list, ',', '","') || '"]')
    WHERE list <> '';
    INSERT INTO participants (event, role, rank, actor)
    SELECT e.id, side.role, j.key, trim(j.value)
    FROM events e,
         (SELECT 'source' AS role, sources AS list FROM corrected WHERE uid = new.uid
          UNION ALL SELECT 'target', targets FROM corrected WHERE uid = new.uid) side,
         json_each('["' || replace(side.list, ',', '","') || '"]') j
    WHERE e.uid = new.uid AND side.list <> '';
    UPDATE events SET
        salience = salience - articles + n,
        articles = n
    FROM (SELECT kept.id AS kept, (SELECT count(DISTINCT article) FROM reports
                                   WHERE event = kept.id OR event IN (SELECT id FROM events WHERE same_as = kept.id)) AS n
          FROM events kept WHERE kept.uid IN
              (WITH RECURSIVE up (uid) AS (
                   SELECT new.uid UNION SELECT c.value FROM up JOIN corrections c ON c.uid = up.uid AND c.field = 'same-as')
               SELECT uid FROM up))
    WHERE id = kept;
END;
CREATE TRIGGER corrections_inserted AFTER INSERT ON corrections BEGIN
    SELECT raise(ABORT, 'no event has that uid')
    WHERE NOT EXISTS (SELECT 1 FROM events WHERE uid = new.uid) AND NOT EXISTS (SELECT 1 FROM reports WHERE uid = new.uid AND new.field = 'apart');
    UPDATE events SET by_hand = by_hand + 1 WHERE new.field = 'same-as' AND id = (SELECT same_as FROM events WHERE uid = new.uid);
    INSERT INTO effect (uid) VALUES (new.uid);
    UPDATE events SET by_hand = by_hand + 1
    WHERE new.field NOT IN ('hidden', 'pinned', 'added', 'apart') AND uid IN (new.uid, iif(new.field = 'same-as', new.value, NULL));
END;
CREATE TRIGGER corrections_undone AFTER UPDATE OF undone ON corrections BEGIN
    INSERT INTO effect (uid) VALUES (new.uid);
    UPDATE events SET by_hand = by_hand + 1
    WHERE new.field NOT IN ('hidden', 'pinned', 'added', 'apart') AND uid IN (new.uid, iif(new.field = 'same-as', new.value, NULL));
    UPDATE events SET by_hand = by_hand + 1 WHERE new.field = 'same-as' AND id = (SELECT same_as FROM events WHERE uid = new.uid);
END;
