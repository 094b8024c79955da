#!/usr/bin/env python3
"""score.py PROGRAM FOLDER... - does the database put reports of one act into one event? Prints name, tab, number.

The folders hold the collections of the sets of pairs as NAME.jsonl. Each is ingested into a database of its own; a pair
counts as found together when an event has a mention at either place. A pair of which a report is no longer extracted is counted
as missing and left out. Each set is scored by itself; -v lists the wrong ones."""
import collections
import os
import sqlite3
import subprocess
import sys
import tempfile

NEAR = 12  # bytes that a trigger may have moved


SETS = {"identity": "pairs.tsv", "identity fresh": "fresh.tsv", "identity blind": "blind.tsv"}


def pairs(name):
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), name), encoding="utf-8") as lines:
        return [line.rstrip("\n").split("\t") for line in lines if not line.startswith("#")]


def collection(name, folders):
    for folder in folders:
        path = os.path.join(folder, name + ".jsonl")
        if os.path.exists(path):
            return path
    sys.exit(f"{name}.jsonl: in none of the folders")


def events_by_place(program, path, where):
    database = os.path.join(where, os.path.basename(path) + ".db")
    subprocess.run([program, "ingest", "-d", database, path], stderr=subprocess.DEVNULL, check=False)
    places = collections.defaultdict(list)
    for record, trigger, event in sqlite3.connect(database).execute(
        "SELECT a.record_id, m.trigger_start, coalesce(e.same_as, e.id) FROM mentions m JOIN reports r ON r.id = m.report "
        "JOIN events e ON e.id = r.event JOIN articles a ON a.id = r.article"
    ):
        places[record].append((trigger, event))
    return places


def events_at(places, record, byte):
    near = [(abs(trigger - byte), event) for trigger, event in places[record] if abs(trigger - byte) <= NEAR]
    return {event for distance, event in near if distance == min(near)[0]}


def score(title, table, known):
    count = collections.Counter()
    for name, one, byte, other, other_byte, label in pairs(table):
        left, right = events_at(known[name], one, int(byte)), events_at(known[name], other, int(other_byte))
        if not left or not right:
            count["missing"] += 1
            continue
        together = bool(left & right)
        count[label, together] += 1
        if "-v" in sys.argv and together != (label == "same"):
            print("#", "together" if together else "apart", name, one, byte, other, other_byte, label)
    right, wrong, lost = count["same", True], count["different", True], count["same", False]
    print(f"{title} pairs\t{sum(count.values()) - count['missing']}")
    print(f"{title} pairs no longer extracted\t{count['missing']}")
    print(f"{title} precision\t{right / max(1, right + wrong):.3f}")
    print(f"{title} recall\t{right / max(1, right + lost):.3f}")


def main():
    program, folders = sys.argv[1], [a for a in sys.argv[2:] if a != "-v"]
    names = sorted({pair[0] for table in SETS.values() for pair in pairs(table)})
    with tempfile.TemporaryDirectory() as where:
        known = {name: events_by_place(program, collection(name, folders), where) for name in names}
    for title, table in SETS.items():
        score(title, table, known)


main()
