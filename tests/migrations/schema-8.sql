-- The event database. Open it with sqlite3 and begin with:  SELECT * FROM timeline;
-- Dates are ISO 8601 text, as precise as they are known: 2016-12-30, 2016-12 or 2016. Offsets count bytes of articles.body.
-- CHECKs of rows that are written often say OR: for an IN of more than two values SQLite makes a table at every INSERT.
-- Terms: CAMEO 1.1b3 and PLOVER 2021 codes of actions; status and actors as in the event guide (demarche(1), EVENTS).

-- One row: which database this is. uuid is part of the calendar's UIDs.
CREATE TABLE about (
    id      INTEGER PRIMARY KEY CHECK (id = 1),
    uuid    TEXT NOT NULL CHECK (length(uuid) = 32)
) STRICT;

CREATE TABLE articles (
    id            INTEGER PRIMARY KEY,
    digest        TEXT NOT NULL UNIQUE,          -- SHA-256 of the body's words: the same content is one article
    record_id     TEXT,                          -- the id that its record had
    path          TEXT NOT NULL,                 -- where it was read
    url           TEXT,
    title         TEXT,
    byline        TEXT,
    source        TEXT,                          -- newspaper or agency
    language      TEXT,
    place         TEXT,                          -- of the dateline
    published     TEXT NOT NULL CHECK (published GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    published_at  TEXT,                          -- as it came, with time and zone if it had them
    published_how TEXT,                          -- where the date came from
    updated_at    TEXT,                          -- when it was last changed, as it came
    version       INTEGER NOT NULL DEFAULT 0,    -- of the record of that id, where records come in versions
    partial       INTEGER NOT NULL DEFAULT 0 CHECK (partial IN (0, 1)), -- only a summary: the whole article replaces it
    body          TEXT NOT NULL
) STRICT;
CREATE INDEX articles_published ON articles (published);
CREATE INDEX articles_url ON articles (url) WHERE url IS NOT NULL;
CREATE INDEX articles_record_id ON articles (record_id) WHERE record_id IS NOT NULL;

-- Records that their publishers took back: articles of that id, up to that version, stay out (db/withdrawal.h).
CREATE TABLE withdrawn (
    record_id TEXT PRIMARY KEY,
    version   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What an event is coded with (db/actions.tsv).
CREATE TABLE actions (
    slug      TEXT PRIMARY KEY,
    plover    TEXT,                              -- PLOVER class, NULL where it has none
    cameo     TEXT,                              -- CAMEO code
    label     TEXT NOT NULL,
    quad      INTEGER NOT NULL CHECK (quad BETWEEN 1 AND 4), -- 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
    goldstein REAL NOT NULL CHECK (goldstein BETWEEN -10 AND 10)
) STRICT, WITHOUT ROWID;

CREATE TABLE actors (
    code TEXT PRIMARY KEY CHECK (length(code) BETWEEN 2 AND 64), -- RUS, NATO, hamas
    name TEXT NOT NULL,
    kind TEXT NOT NULL                           -- state, organisation, group ... or empty
) STRICT, WITHOUT ROWID;

-- One dated act of one or more actors: what the reports of it agree on (reports below), as people corrected it.
CREATE TABLE events (
    id       INTEGER PRIMARY KEY,
    uid      TEXT NOT NULL UNIQUE,               -- its first report's, so that it is the same in every database
    action   TEXT NOT NULL REFERENCES actions (slug),
    status   TEXT NOT NULL CHECK (status = 'occurred' OR status = 'planned' OR status = 'proposed' OR status = 'denied'),
    date     TEXT CHECK (length(date) = 10 OR length(date) = 7 OR length(date) = 4),   -- NULL: the text does not tell
    until    TEXT CHECK (length(until) = 10 OR length(until) = 7 OR length(until) = 4),  -- last day of an act that lasts
    first_day INTEGER,                           -- day number that the date begins with, for sorting and filters
    last_day  INTEGER,
    summary  TEXT NOT NULL CHECK (length(summary) BETWEEN 1 AND 400),
    articles INTEGER NOT NULL DEFAULT 0,         -- how many report it
    salience REAL NOT NULL DEFAULT 0,            -- its weight and its day's; larger is more salient
    weight   REAL NOT NULL DEFAULT 0,            -- salience of its own: how many report it, kind of act, actors
    origin   TEXT NOT NULL DEFAULT 'articles' CHECK (origin = 'articles' OR origin = 'import' OR origin = 'own'),
    url      TEXT,                               -- of imported and own events, which have no article
    note     TEXT,
    hidden   INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)),
    pinned   INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)), -- always among the most salient
    same_as  INTEGER REFERENCES events (id),     -- merged into that event, which shows this one's mentions too
    sequence INTEGER NOT NULL DEFAULT 0,         -- how often what a calendar shows of it has changed (db/version.h)
    changed  TEXT NOT NULL DEFAULT '1970-01-01T00:00:00Z', -- when last: of an article its day, of a correction its moment
    shown    INTEGER,                            -- fingerprint of what is shown
    told     INTEGER NOT NULL DEFAULT 0,         -- what is shown of the articles that report it: the sum of theirs
    by_hand  INTEGER NOT NULL DEFAULT 0,         -- corrections made with sqlite3 that sequence does not count yet
    CHECK ((date IS NULL) = (first_day IS NULL))
) STRICT;
CREATE INDEX events_first_day ON events (first_day, weight DESC, uid, last_day);
CREATE INDEX events_heavy ON events (first_day) WHERE salience <> weight AND origin = 'articles';
CREATE INDEX events_action ON events (action, first_day);
CREATE INDEX events_top ON events (pinned DESC, salience DESC, uid);
CREATE INDEX events_long ON events (last_day) WHERE last_day - first_day > 366;
CREATE INDEX events_same_as ON events (same_as) WHERE same_as IS NOT NULL;
CREATE INDEX events_pinned ON events (pinned) WHERE pinned;
CREATE INDEX events_by_hand ON events (by_hand) WHERE by_hand > 0;

-- What uids that no event bears now showed last; an event that takes one again goes on from there.
CREATE TABLE versions (
    uid      TEXT PRIMARY KEY,
    sequence INTEGER NOT NULL,
    changed  TEXT NOT NULL,
    shown    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Who takes part: source (who acts) or target (whom it is aimed at), in the order in which the text names them.
CREATE TABLE participants (
    event INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    role  TEXT NOT NULL CHECK (role IN ('source', 'target')),
    rank  INTEGER NOT NULL,
    actor TEXT NOT NULL REFERENCES actors (code),
    PRIMARY KEY (event, role, rank)
) STRICT, WITHOUT ROWID;
CREATE INDEX participants_actor ON participants (actor, role, event);

-- What one article says of one act. Reports of the same act are one event: each follows the earlier report most like it,
-- if it is like enough to it and to its event, so that the same articles make the same events in whatever order they come (db/report.h).
CREATE TABLE reports (
    id        INTEGER PRIMARY KEY,
    uid       TEXT NOT NULL UNIQUE,              -- from the article and the place of its words
    article   INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    event     INTEGER REFERENCES events (id),
    action    TEXT NOT NULL REFERENCES actions (slug),
    class     TEXT NOT NULL,                     -- of the action: PLOVER class, else slug; only one class is compared
    status    TEXT NOT NULL CHECK (status = 'occurred' OR status = 'planned' OR status = 'proposed' OR status = 'denied'),
    date      TEXT CHECK (length(date) = 10 OR length(date) = 7 OR length(date) = 4),
    until     TEXT CHECK (length(until) = 10 OR length(until) = 7 OR length(until) = 4),
    first_day INTEGER,
    own_day   INTEGER NOT NULL CHECK (own_day IN (0, 1)), -- the date is the article's, no expression gave it
    published INTEGER NOT NULL,                  -- day number of the article
    summary   TEXT NOT NULL CHECK (length(summary) BETWEEN 1 AND 400),
    sources   TEXT NOT NULL,                     -- actor codes with commas
    targets   TEXT NOT NULL,
    act       TEXT NOT NULL,                     -- stem of the first word that names the act
    clues     TEXT NOT NULL,                     -- the words around it and their weights (db/likeness.h)
    told      INTEGER NOT NULL DEFAULT 0,        -- fingerprint of what is shown of the article
    nearest   INTEGER REFERENCES reports (id),   -- the earlier report most like this one, if one is near
    likeness  REAL,                              -- how like
    follows   INTEGER REFERENCES reports (id),   -- nearest, where it is the same act
    CHECK ((date IS NULL) = (first_day IS NULL))
) STRICT;
CREATE INDEX reports_article ON reports (article);
CREATE INDEX reports_event ON reports (event, published);
CREATE INDEX reports_day ON reports (class, first_day, own_day) WHERE first_day IS NOT NULL;
CREATE INDEX reports_of_day ON reports (first_day, article, published, date, status) WHERE length(date) = 10 AND status = 'occurred';
CREATE INDEX reports_published ON reports (class, published);
CREATE INDEX reports_undated ON reports (class, published) WHERE first_day IS NULL;
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

-- Full text of summaries and of the first 64 sentences that report them; rowid is the event's id.
CREATE VIRTUAL TABLE words USING fts5 (summary, quotes, tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO words (words, rank) VALUES ('automerge', 8);

-- What people changed. Insert here with sqlite3 too: a trigger (views.sql) puts it into effect. The last one not undone counts.
--   INSERT INTO corrections (uid, field, value) SELECT uid, 'summary', 'A better sentence' FROM events WHERE id = 12;
-- source and target take codes with commas; same-as the uid of the event to merge into; hidden and pinned 0 or 1;
-- added marks an event of the user's own; apart 1 a report (by its uid) that follows no other, whatever it is like
-- (it takes effect when 'demarche split' writes it). A NULL value means: none.
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
CREATE INDEX corrections_merged ON corrections (value) WHERE field = 'same-as';

-- Corrected events as they were extracted or imported, so that a correction can be undone.
CREATE TABLE extracted (
    uid     TEXT PRIMARY KEY,
    action  TEXT NOT NULL,
    status  TEXT NOT NULL,
    date    TEXT,
    until   TEXT,
    summary TEXT NOT NULL,
    sources TEXT,
    targets TEXT
) STRICT, WITHOUT ROWID;
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
        pinned = coalesce((SELECT value + 0 FROM standing WHERE uid = new.uid AND field = 'pinned'), 0),
        same_as = (SELECT kept.id FROM standing s JOIN events kept ON kept.uid = s.value WHERE s.uid = new.uid AND s.field = 'same-as')
    WHERE uid = new.uid;
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
          FROM corrections c JOIN events kept ON kept.uid = c.value WHERE c.uid = new.uid AND c.field = 'same-as')
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
