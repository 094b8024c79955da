#!/bin/sh
# Temporal expressions by themselves: demarche dates. TAP. Needs DEMARCHE, the program.
set -u
. "$(dirname "$0")/tap.sh"

printf 'The envoys met on Tuesday and part\ntomorrow.\n' >a.txt
says 'a row of the table' 0 "18	25	DATE	2016-12-27		Tuesday	weekday, from article date" "$demarche" dates --published 2016-12-30 a.txt
says 'standard input' 0 '2016-12-31' sh -c "'$demarche' dates --published 2016-12-30 - <a.txt"
says 'without a day' 0 'XXXX-WXX-2' "$demarche" dates a.txt
says 'JSON says where, what, how and from what' 0 '{"start":18,"end":25,"text":"Tuesday","type":"DATE","value":"2016-12-27","rule":"weekday","anchor":"article date"}' "$demarche" dates --json --published 2016-12-30 a.txt
ok 'JSON is JSON' sh -c "'$demarche' dates --json a.txt | python3 -m json.tool"
printf 'Genève — le 3 mars 2018.\n' >b.txt
says 'JSON counts characters' 0 '"start":12,"end":23' "$demarche" dates --json b.txt
printf 'Berlin, 3. März 2018: Die Regierung hat das Treffen am Freitag abgesagt.\n' >c.txt
says 'the language is told by the text' 0 '"language":"de","published":""' "$demarche" dates --json c.txt
says 'a full date in the head is the day' 0 '2018-03-02' "$demarche" dates c.txt
says 'a language by name' 0 '' "$demarche" dates --language fr c.txt
lacks 'no German in French' März
says 'the modifier' 0 'EQUAL_OR_MORE' sh -c "echo 'It took at least ten days.' | '$demarche' dates -"
printf 'The fair opens at Michaelmas.\n' >d.txt
mkdir own
printf 'Michaelmas\trule\tholiday 09-29\tholiday\n' >own/en.tsv
says 'a row of your own' 0 '2016-09-29' "$demarche" dates --lexicon own --published 2016-12-30 d.txt
printf 'Michaelmas\trule\tfeast 09-29\tfeast\n' >own/en.tsv
says 'a meaning that there is not' 1 "own/en.tsv:1: no rule means 'feast'" "$demarche" dates --lexicon own d.txt
rm own/en.tsv
printf '{ }\trule\tdate\tnothing\n' >own/de.tsv
says 'lexicon check reads every language' 1 'own/de.tsv:1:' "$demarche" lexicon check own
mv own/de.tsv own/en.tsv
says 'no pattern' 1 'own/en.tsv:1:' "$demarche" dates --lexicon own d.txt
rm own/en.tsv
printf 'On Michaelmas the fair opens.\n' >g.txt
printf 'Michaelmas\trule\tholiday michaelmas+1\tholiday\n' >own/en.tsv
printf 'michaelmas\t2016-09-28\nmichaelmas\t2015-09-27\n' >own/feasts.tsv
says 'a movable feast of your own' 0 '2016-09-29' "$demarche" dates --lexicon own --published 2016-12-30 g.txt
printf 'michaelmas\tsoon\n' >own/feasts.tsv
says 'a feast without a day' 1 'own/feasts.tsv:1: "soon": a feast wants its name and a day as YYYY-MM-DD' "$demarche" dates --lexicon own g.txt
says 'lexicon check reads the feasts' 1 'own/feasts.tsv:1:' "$demarche" lexicon check own
rm own/feasts.tsv
says 'no such language' 2 'there are en, de, fr, es, ru' "$demarche" dates --language tlh a.txt
says 'no file' 2 'name one file' "$demarche" dates
says 'no such file' 1 'nowhere.txt' "$demarche" dates nowhere.txt
says 'no day' 2 'write YYYY-MM-DD' "$demarche" dates --published soon a.txt
printf '\377' >e.txt
says 'no UTF-8' 1 'e.txt: not UTF-8 text' "$demarche" dates e.txt
: >f.txt
says 'nothing in nothing' 0 '' "$demarche" dates f.txt
says 'explain takes the language from the text' 0 '2018-03-02  "Freitag"' "$demarche" explain c.txt
printf '{"id":"x","published":"2018-03-03","language":"fr-CA","text":"Nouvelle rencontre vendredi."}\n' >g.jsonl
says 'explain takes the language that the article tells' 0 '2018-03-02  "vendredi"' "$demarche" explain g.jsonl
echo "1..$n"
