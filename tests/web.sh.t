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
echo "1..$n"
