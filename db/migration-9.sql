-- From schema 8 to 9: an event that was merged into one that is merged itself belongs to where that leads (views.sql computes so now).
UPDATE events SET same_as =
    (WITH RECURSIVE up (id) AS (
         SELECT events.same_as UNION SELECT k.same_as FROM up JOIN events k ON k.id = up.id WHERE k.same_as IS NOT NULL)
     SELECT kept.id FROM up JOIN events kept ON kept.id = up.id WHERE kept.same_as IS NULL)
WHERE same_as IN (SELECT id FROM events WHERE same_as IS NOT NULL);
UPDATE events SET articles =
    (SELECT count(DISTINCT article) FROM reports WHERE event = events.id OR event IN (SELECT id FROM events m WHERE m.same_as = events.id))
WHERE id IN (SELECT same_as FROM events);
