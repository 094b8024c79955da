"""news.py N FILE.jsonl - prints N records made of those of a file: other ids, days and words, so that none is known already.

With --events the file is of 'demarche extract', and so is what is printed. Every round of the file's records is a week later.
"""
import datetime
import json
import sys

number, path = sys.argv[-2:]
records = [json.loads(line) for line in open(path)]


def shifted(day, weeks):
    """A day, month or year so many weeks later, as precise as it was."""
    first = datetime.date.fromisoformat(day + "-01-01"[len(day) - 4:])
    return (first + datetime.timedelta(days=7 * weeks)).isoformat()[:len(day)]


for i in range(int(number)):
    record = dict(records[i % len(records)])
    weeks = i // len(records)
    text = f"{record['text']}\n\nThis is report number {i}."
    record.update(id=f"n{i}", url=f"https://news.example.org/{i}", published=shifted(record["published"], weeks), text=text)
    if "--events" in sys.argv:
        record["events"] = [dict(event, **{key: shifted(event[key], weeks) for key in ("date", "until") if key in event})
                            for event in record["events"]]
    print(json.dumps(record))
