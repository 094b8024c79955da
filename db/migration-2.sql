-- From schema 1 to 2: imported and own events, corrections. views.sql follows.
ALTER TABLE events ADD COLUMN origin TEXT NOT NULL DEFAULT 'articles' CHECK (origin IN ('articles', 'import', 'own'));
ALTER TABLE events ADD COLUMN url TEXT;
ALTER TABLE events ADD COLUMN note TEXT;
ALTER TABLE events ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1));
ALTER TABLE events ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1));
ALTER TABLE events ADD COLUMN same_as INTEGER REFERENCES events (id);
CREATE INDEX events_same_as ON events (same_as) WHERE same_as IS NOT NULL;
CREATE INDEX events_pinned ON events (pinned) WHERE pinned;

CREATE TABLE corrections (
    id     INTEGER PRIMARY KEY,
    uid    TEXT NOT NULL,
    field  TEXT NOT NULL CHECK (field IN ('date', 'until', 'summary', 'action', 'status', 'source', 'target', 'hidden', 'pinned', 'same-as', 'added')),
    value  TEXT CHECK (length(value) <= 1000),
    at     TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
    who    TEXT NOT NULL DEFAULT '',
    undone TEXT,                                 -- when it was taken back
    CHECK (field NOT IN ('date', 'until') OR value IS NULL OR
           (length(value) IN (4, 7, 10) AND date(substr(value || '-01-01', 1, 10), '+0 days') IS substr(value || '-01-01', 1, 10))),
    CHECK (field NOT IN ('hidden', 'pinned') OR value IN ('0', '1')),
    CHECK (field NOT IN ('summary', 'action', 'status', 'same-as') OR value IS NOT NULL)
) STRICT;
CREATE INDEX corrections_uid ON corrections (uid, field);

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
