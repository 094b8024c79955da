"""ical_bench.py EVENTS.db OUT.ics - the calendar that demarche writes of a database, by python-icalendar."""
import datetime
import sqlite3
import sys

import icalendar

calendar = icalendar.Calendar()
calendar.add("prodid", "-//bench//EN")
calendar.add("version", "2.0")
stamp = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
rows = sqlite3.connect(sys.argv[1]).execute(
    "SELECT e.uid, t.date, t.summary, t.url, e.note, t.action, t.sources, t.targets FROM timeline t JOIN events e USING (id)")
for uid, date, summary, url, note, action, sources, targets in rows:
    event, day = icalendar.Event(), datetime.date.fromisoformat(date)
    event.add("uid", uid + "@bench")
    event.add("dtstamp", stamp)
    event.add("last-modified", stamp)
    event.add("sequence", 0)
    event.add("dtstart", day)
    event.add("dtend", day + datetime.timedelta(1))
    event.add("summary", summary)
    event.add("description", f"{action}: {sources} → {targets}\n“{note}”\n{url}")
    event.add("categories", [action, sources, targets])
    event.add("status", "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    event.add("color", "steelblue")
    event.add("url", url)
    for name, value in (("date-precision", "day"), ("action", action), ("status", "occurred"), ("source", sources), ("target", targets)):
        event.add("x-demarche-" + name, value)
    calendar.add_component(event)
with open(sys.argv[2], "wb") as out:
    out.write(calendar.to_ical())
