#!/usr/bin/env python3
"""dead-rows.py: the rows of frames.tsv that can never match, each with the row that is asked before it (see ingest/frames.h) and
whose conditions hold wherever its own do. Classes count by name: what they hold may change."""
import collections

OTHER_ROLES = set("subj obj iobj mod poss comp inf not objmod subjmod pred query within any".split())


class Row:
    def __init__(self, number, line):
        pattern, self.pos = line.split("\t")[:2]
        self.number, self.pattern = number, pattern
        self.lemma, *conditions = pattern.split(" ")
        self.conditions = []
        for condition in conditions:
            role, words = condition.split(":", 1)
            self.conditions.append((role[0] == "!", role.lstrip("!"), set(words.lower().split("|"))))
        self.weight = sum(1 if negated or words == {"*"} else 3 for negated, _, words in self.conditions)

    def comes_before(self, other):
        return (self.weight, self.number) > (other.weight, other.number)


def allows(words, fewer):
    return "*" in words or fewer <= words


def follows(condition, conditions):
    """Whether a condition holds wherever those do. "*" reaches less far than words where the role is a preposition."""
    negated, role, words = condition
    for other_negated, other_role, other_words in conditions:
        if (other_negated, other_role) != (negated, role):
            continue
        if negated:
            if allows(other_words, words):
                return True
        elif role == "query" or other_words == words or (
                allows(words, other_words) and (role in OTHER_ROLES or "*" not in words)):
            return True
    return False


rows = collections.defaultdict(list)
for number, line in enumerate(open("ingest/frames.tsv", encoding="utf-8"), 1):
    if line.strip() and not line.startswith("#"):
        row = Row(number, line)
        rows[row.lemma, row.pos].append(row)
for alike in rows.values():
    for row in alike:
        for other in alike:
            if other.comes_before(row) and all(follows(condition, row.conditions) for condition in other.conditions):
                print(f"ingest/frames.tsv:{row.number}: {row.pattern}\n    ingest/frames.tsv:{other.number}: {other.pattern}")
                break
