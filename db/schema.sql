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
