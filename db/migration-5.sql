-- From schema 4 to 5: indexes for --top, and for events that last long.
DROP INDEX events_salience;
CREATE INDEX events_top ON events (pinned DESC, salience DESC, uid);
CREATE INDEX events_long ON events (last_day) WHERE last_day - first_day > 366;
