#!/bin/sh
# web.sh.t - web pages become articles with their fields, and events with their evidence.
. "$(dirname "$0")/tap.sh"

row() {
    sqlite3 web.db "SELECT $1 FROM articles"
}
ok 'ingest a page' "$demarche" ingest -d web.db "$here/fixtures/web/envoy.html"
says 'title without the site' 0 'France expels Russian diplomat over port fire' row title
says 'byline without By' 0 '|Ada Quill|' row "'|' || byline || '|'"
says 'source' 0 'The Harbour Gazette' row source
says 'language' 0 en row language
says 'address' 0 'https://gazette.example/2021/03/12/diplomat' row url
says 'moment with its zone' 0 '2021-03-12T18:40:00+01:00' row published_at
says 'place of the dateline' 0 'PARIS' row place
says 'its event' 0 'expel' "$demarche" list -d web.db --action expel
for text in recalled Spain attach Poland council; do
    says "no $text" 0 none row "iif(instr(body, '$text'), 'there', 'none')"
done
mkdir mixed
cp "$here/fixtures/web/envoy.html" mixed/page # no name tells
says 'a page is known by its content' 0 'published 2021-03-12 (<meta>)' "$demarche" explain mixed

# --- a feed's summaries, and the whole articles that replace them ---
count() {
    sqlite3 "$1" "SELECT '$2', count(*) FROM $2" | tr '|' ' '
}
feed="$here/fixtures/web/feed.xml" page="$here/fixtures/web/envoy.html"
says 'a feed: two entries, one of them without a date' 1 'entry 2: no publication date' "$demarche" ingest -d feed.db "$feed"
says 'its entry is partial' 0 'partial 1' sqlite3 feed.db "SELECT 'partial ' || partial FROM articles"
says 'the summary reports the act' 0 'expel' "$demarche" list -d feed.db
says 'the whole article replaces it' 0 'takes the place of its summary' "$demarche" ingest -d feed.db "$page"
says 'one article is left' 0 'articles 1' count feed.db articles
says 'the summary coming again is known' 1 'known already' "$demarche" ingest -d feed.db "$feed"
ok 'the other way round' "$demarche" ingest -d page.db "$page"
says 'the summary is known' 1 'known already' "$demarche" ingest -d page.db "$feed"
"$demarche" list -d feed.db --json | sed 's/"id":[0-9]*//' >feed.json
"$demarche" list -d page.db --json | sed 's/"id":[0-9]*//' >page.json
same 'both ways give the same events' feed.json page.json
says 'and a sound database' 0 '' "$demarche" check -d feed.db
"$demarche" ingest -d edited.db "$feed" 2>err
ok 'an event that was corrected' "$demarche" edit -d edited.db 1 --summary 'Our words'
ok 'the whole article again' "$demarche" ingest -d edited.db "$page"
says 'what people corrected stays' 0 'Our words' "$demarche" list -d edited.db
echo "1..$n"
