-- From schema 3 to 4: reports, what each article says, and events made of them; corrections may keep reports apart.
-- The program then computes clues and uids and puts the reports of one act together (db/report.h, reports_settle). views.sql follows.
ALTER TABLE events ADD COLUMN weight REAL NOT NULL DEFAULT 0;
ALTER TABLE mentions RENAME TO mentions_3;
DROP INDEX mentions_event;
DROP INDEX mentions_article;
CREATE TABLE reports (
    id        INTEGER PRIMARY KEY,
    uid       TEXT NOT NULL UNIQUE,              -- from the article and the place of its words
    article   INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    event     INTEGER REFERENCES events (id),
    action    TEXT NOT NULL REFERENCES actions (slug),
    class     TEXT NOT NULL,                     -- of the action: PLOVER class, else slug; only one class is compared
    status    TEXT NOT NULL CHECK (status IN ('occurred', 'planned', 'proposed', 'denied')),
    date      TEXT CHECK (length(date) IN (4, 7, 10)),
    until     TEXT CHECK (length(until) IN (4, 7, 10)),
    first_day INTEGER,
    own_day   INTEGER NOT NULL CHECK (own_day IN (0, 1)), -- the date is the article's, no expression gave it
    published INTEGER NOT NULL,                  -- day number of the article
    summary   TEXT NOT NULL CHECK (length(summary) BETWEEN 1 AND 400),
    sources   TEXT NOT NULL,                     -- actor codes with commas
    targets   TEXT NOT NULL,
    act       TEXT NOT NULL,                     -- stem of the first word that names the act
    clues     TEXT NOT NULL,                     -- the words around it and their weights (db/likeness.h)
    nearest   INTEGER REFERENCES reports (id),   -- the earlier report most like this one, if one is near
    likeness  REAL,                              -- how like
    follows   INTEGER REFERENCES reports (id),   -- nearest, where it is the same act
    CHECK ((date IS NULL) = (first_day IS NULL))
) STRICT;
CREATE INDEX reports_article ON reports (article);
CREATE INDEX reports_event ON reports (event);
CREATE INDEX reports_day ON reports (class, first_day) WHERE first_day IS NOT NULL;
CREATE INDEX reports_dated ON reports (first_day) WHERE first_day IS NOT NULL;
CREATE INDEX reports_published ON reports (class, published);
CREATE INDEX reports_nearest ON reports (nearest) WHERE nearest IS NOT NULL;
CREATE INDEX reports_follows ON reports (follows) WHERE follows IS NOT NULL;

-- The places where a report stands in its article.
CREATE TABLE mentions (
    id             INTEGER PRIMARY KEY,
    report         INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    sentence       INTEGER NOT NULL,             -- counted from 0
    sentence_start INTEGER NOT NULL, sentence_end INTEGER NOT NULL,
    trigger_start  INTEGER NOT NULL, trigger_end  INTEGER NOT NULL,
    date_start     INTEGER, date_end INTEGER,    -- the expression that gave the date
    date_rule      TEXT,                         -- how it was read
    quote          TEXT NOT NULL,                -- the sentence
    CHECK (sentence_start <= trigger_start AND trigger_start < trigger_end AND trigger_end <= sentence_end)
) STRICT;
CREATE INDEX mentions_report ON mentions (report);

INSERT INTO reports (uid, article, event, action, class, status, date, until, first_day, own_day, published, summary, sources, targets, act, clues)
SELECT e.uid || '-' || m.article, m.article, e.id, e.action, coalesce(k.plover, k.slug), e.status, e.date, e.until, e.first_day,
       e.date IS a.published AND NOT EXISTS (SELECT 1 FROM mentions_3 WHERE event = e.id AND article = a.id AND date_end > date_start),
       CAST(julianday(a.published) - 1721424.5 AS INTEGER), e.summary,
       coalesce((SELECT group_concat(actor, ',') FROM (SELECT actor FROM participants WHERE event = e.id AND role = 'source' ORDER BY rank)), ''),
       coalesce((SELECT group_concat(actor, ',') FROM (SELECT actor FROM participants WHERE event = e.id AND role = 'target' ORDER BY rank)), ''),
       '', ''
FROM (SELECT DISTINCT event, article FROM mentions_3) m
JOIN events e ON e.id = m.event
JOIN articles a ON a.id = m.article
JOIN actions k ON k.slug = e.action;
INSERT INTO mentions (id, report, sentence, sentence_start, sentence_end, trigger_start, trigger_end, date_start, date_end, date_rule, quote)
SELECT m.id, r.id, m.sentence, m.sentence_start, m.sentence_end, m.trigger_start, m.trigger_end, m.date_start, m.date_end, m.date_rule, m.quote
FROM mentions_3 m JOIN reports r ON r.event = m.event AND r.article = m.article;
DROP TABLE mentions_3;
-- what no article reports is the user's
UPDATE events SET origin = 'import' WHERE origin = 'articles' AND id NOT IN (SELECT event FROM reports);

ALTER TABLE corrections RENAME TO corrections_3;
DROP INDEX corrections_uid;
CREATE TABLE corrections (
    id     INTEGER PRIMARY KEY,
    uid    TEXT NOT NULL,
    field  TEXT NOT NULL CHECK (field IN ('date', 'until', 'summary', 'action', 'status', 'source', 'target', 'hidden', 'pinned', 'same-as', 'added', 'apart')),
    value  TEXT CHECK (length(value) <= 1000),
    at     TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
    who    TEXT NOT NULL DEFAULT '',
    undone TEXT,                                 -- when it was taken back
    CHECK (field NOT IN ('date', 'until') OR value IS NULL OR
           (length(value) IN (4, 7, 10) AND date(substr(value || '-01-01', 1, 10), '+0 days') IS substr(value || '-01-01', 1, 10))),
    CHECK (field NOT IN ('hidden', 'pinned', 'apart') OR value IN ('0', '1')),
    CHECK (field NOT IN ('summary', 'action', 'status', 'same-as') OR value IS NOT NULL)
) STRICT;
CREATE INDEX corrections_uid ON corrections (uid, field);

INSERT INTO corrections (id, uid, field, value, at, who, undone) SELECT id, uid, field, value, at, who, undone FROM corrections_3;
DROP TABLE corrections_3;
