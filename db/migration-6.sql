-- From schema 5 to 6: records that their publishers took back.
CREATE TABLE withdrawn (
    record_id TEXT PRIMARY KEY,
    version   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
