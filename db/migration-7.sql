-- From schema 6 to 7: CHECKs that are quick, indexes that hold what the writer asks for. Foreign keys are off while this runs, and a
-- new table takes the name of the old one, so that what points there goes on doing so.
-- The program then computes clues anew, which are of several mentions now, and puts reports into events.
CREATE TABLE new_events (
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
    CHECK ((date IS NULL) = (first_day IS NULL))
) STRICT;
INSERT INTO new_events (id, uid, action, status, date, until, first_day, last_day, summary, articles, salience, weight, origin, url, note, hidden, pinned, same_as) SELECT id, uid, action, status, date, until, first_day, last_day, summary, articles, salience, weight, origin, url, note, hidden, pinned, same_as FROM events;
DROP TABLE events;
ALTER TABLE new_events RENAME TO events;
CREATE INDEX events_first_day ON events (first_day, weight DESC, uid, last_day);
CREATE INDEX events_heavy ON events (first_day) WHERE salience <> weight AND origin = 'articles';
CREATE INDEX events_action ON events (action, first_day);
CREATE INDEX events_top ON events (pinned DESC, salience DESC, uid);
CREATE INDEX events_long ON events (last_day) WHERE last_day - first_day > 366;
CREATE INDEX events_same_as ON events (same_as) WHERE same_as IS NOT NULL;
CREATE INDEX events_pinned ON events (pinned) WHERE pinned;

CREATE TABLE new_reports (
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
    nearest   INTEGER REFERENCES reports (id),   -- the earlier report most like this one, if one is near
    likeness  REAL,                              -- how like
    follows   INTEGER REFERENCES reports (id),   -- nearest, where it is the same act
    CHECK ((date IS NULL) = (first_day IS NULL))
) STRICT;
INSERT INTO new_reports (id, uid, article, event, action, class, status, date, until, first_day, own_day, published, summary, sources, targets, act, clues, nearest, likeness, follows) SELECT id, uid, article, event, action, class, status, date, until, first_day, own_day, published, summary, sources, targets, act, clues, nearest, likeness, follows FROM reports;
DROP TABLE reports;
ALTER TABLE new_reports RENAME TO reports;
CREATE INDEX reports_article ON reports (article);
CREATE INDEX reports_event ON reports (event);
CREATE INDEX reports_day ON reports (class, first_day) WHERE first_day IS NOT NULL;
CREATE INDEX reports_of_day ON reports (first_day, article, published) WHERE length(date) = 10 AND status = 'occurred';
CREATE INDEX reports_published ON reports (class, published);
CREATE INDEX reports_undated ON reports (class, published) WHERE first_day IS NULL;
CREATE INDEX reports_nearest ON reports (nearest) WHERE nearest IS NOT NULL;
CREATE INDEX reports_follows ON reports (follows) WHERE follows IS NOT NULL;

INSERT INTO words (words, rank) VALUES ('automerge', 8);
