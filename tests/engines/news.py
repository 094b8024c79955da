"""news.py N FILE.jsonl - prints N records made of those of a file: other ids, days and words, so that none is known already."""
import datetime
import json
import sys

records = [json.loads(line) for line in open(sys.argv[2])]
for i in range(int(sys.argv[1])):
    record = dict(records[i % len(records)])
    day = datetime.date.fromisoformat(record["published"]) + datetime.timedelta(days=7 * (i // len(records)))
    record.update(id=f"n{i}", url=f"https://news.example.org/{i}", published=day.isoformat(), text=f"{record['text']}\n\nThis is report number {i}.")
    print(json.dumps(record))
