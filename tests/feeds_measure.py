#!/usr/bin/env python3
"""feeds_measure.py PROGRAM FOLDER - how much of feedparser's expectations our reading of feeds meets.

FOLDER holds feedparser's test feeds, each with a comment "Expect: not bozo and entries[0]['title'] == 'x'". Of these, comparisons of
fields that an article has are taken: title, link, id, author, text (content, else summary), dates, the feed's title and language.
Markup is taken out of both sides, as articles are text. Prints name<TAB>number, and on stderr what differs.
"""
import datetime, html, json, os, re, subprocess, sys

FIELDS = {
    "entries[0]['title']": 'title', "entries[0]['title_detail']['value']": 'title', "entries[0]['link']": 'url', "entries[0]['id']": 'id',
    "entries[0]['guid']": 'id', "entries[0]['author']": 'byline', "entries[0]['author_detail']['name']": 'byline',
    "entries[0]['authors'][0]['name']": 'byline', "entries[0]['summary']": 'text', "entries[0]['description']": 'text',
    "entries[0]['summary_detail']['value']": 'text', "entries[0]['content'][0]['value']": 'text',
    "entries[0]['published_parsed']": 'published', "entries[0]['updated_parsed']": 'updated', "entries[0]['date_parsed']": 'published',
    "entries[0]['modified_parsed']": 'updated', "feed['title']": 'source', "feed['title_detail']['value']": 'source', "feed['language']": 'language',
}

def plain(text):
    """Words without markup: of what is escaped markup within the markup, too, as both sides may be either."""
    return ' '.join(html.unescape(re.sub(r'<[^>]*>', ' ', html.unescape(text))).split())

def moment(text):
    """ISO 8601 -> the tuple (year, month, day, hour, minute) in UTC."""
    at = datetime.datetime.fromisoformat(text.replace('Z', '+00:00'))
    return (at.astimezone(datetime.timezone.utc) if at.tzinfo else at).timetuple()[:5]

def expectations(path):
    head = open(path, 'rb').read().decode('utf-8', 'replace')
    found = re.search(r'Expect:\s*(.*)', head)
    for left, right in re.findall(r"([\w\[\]'0-9]+)\s*==\s*(u?'(?:[^'\\]|\\.)*'|u?\"(?:[^\"\\]|\\.)*\"|\([\d, ]+\))", found.group(1) if found else ''):
        if left in FIELDS:
            yield FIELDS[left], eval(right)

def filled(path, wants):
    """The feed; where no text is asked for, its first entry gets one, as an entry without is none."""
    feed = open(path, 'rb').read()
    if any(field in ('title', 'text') for field, _ in wants):
        return feed
    return re.sub(rb'(</(?:item|entry)>|<item/>)', rb'<description>Filler.</description>\1', feed, count=1)

def met(article, field, wanted):
    if field in ('published', 'updated'):
        told = article.get(field + '_at')
        return bool(told) and moment(told) == tuple(wanted[:5]) if 'T' in (told or '') else bool(told) and told == '%04d-%02d-%02d' % tuple(wanted[:3])
    if field == 'language':
        return article.get('language') == wanted.split('-')[0].lower()
    got = article.get(field) or ''
    return plain(got) == plain(wanted)

def main():
    program, folder = sys.argv[1:]
    counts = {}
    for where, _, names in sorted(os.walk(folder)):
        for name in sorted(n for n in names if n.endswith('.xml')):
            path = os.path.join(where, name)
            wants = list(expectations(path))
            if not wants:
                continue
            out = subprocess.run([program, 'explain', '--json', '--date', '2016-12-30', '-'], input=filled(path, wants), capture_output=True)
            lines = out.stdout.decode('utf-8').splitlines()
            article = json.loads(lines[0]) if lines else {}
            if not lines and all(f == 'source' or f == 'language' for f, _ in wants):
                continue # a feed without entries has no article to carry them
            for field, wanted in wants:
                good = met(article, field, wanted)
                ok, all_ = counts.get(field, (0, 0))
                counts[field] = ok + good, all_ + 1
                if not good:
                    print(f'{path}: {field}: wanted {wanted!r}, got {article.get(field, article.get(field + "_at"))!r} {out.stderr.decode()[:100]}', file=sys.stderr)
    for field, (ok, all_) in sorted(counts.items()):
        print(f'feeds {field}\t{ok}/{all_}')
    print('feeds all\t%d/%d' % tuple(map(sum, zip(*counts.values()))))

main()
