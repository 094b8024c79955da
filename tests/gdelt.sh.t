#!/bin/sh
# Event files of GDELT 1.0 and 2.0 into a database. TAP. Needs DEMARCHE, the program. The rows are our own; columns as GDELT documents them.
set -u
. "$(dirname "$0")/tap.sh"

# rows VERSION: GLOBALEVENTID, SQLDATE, name, country and known group of both actors, EventCode, mentions, sources, articles, place, link
cat >rows.py <<'END'
import sys
version = sys.argv[1]
for line in sys.stdin:
    number, day, name1, country1, group1, name2, country2, group2, code, mentions, sources, articles, place, link = line.rstrip("\n").split("|")
    cells = [number, day, day[:6], day[:4], day[:4] + ".2300"]
    for name, country, group in ((name1, country1, group1), (name2, country2, group2)):
        cells += [country + group, name, country, group] + [""] * 6
    cells += ["1", code, code[:3], code[:2], "4", "-5.0", mentions, sources, articles, "-2.5"]
    for geo in range(3):
        cells += ["4" if geo == 2 else "0", place if geo == 2 else "", "XX", ""] + [""] * (4 if version == "2" else 3)
    cells += [day + ("120000" if version == "2" else "")] + ([link] if version != "1.0" else [])
    print("\t".join(cells))
END
cat >facts <<'END'
900000001|20180326|UNITED STATES|USA||RUSSIA|RUS||1661|40|7|31|Washington, District of Columbia, United States|https://example.org/expulsion
900000002|20180327|ROMANIA|ROM||UNITED NATIONS||UNO|042|3|1|3|New York, United States|https://example.org/visit
900000003|20180327|POLICE OFFICER|||PROTESTER|||1724|1|1|1||
END
for version in 1.0 1 2; do
    python3 rows.py $version <facts >gdelt-$version.txt
    says "version $version" 0 '3 new events, 0 known' "$demarche" import -d $version.db gdelt-$version.txt
    says "version $version: who, what, whom" 0 '2018-03-26		occurred	expel	USA	RUS' "$demarche" list -d $version.db
    says "version $version: their codes and groups" 0 '2018-03-27		occurred	visit	ROU	UN' "$demarche" list -d $version.db
    says "version $version: an actor by name" 0 'coerce	police-officer	protester' "$demarche" list -d $version.db
    says "version $version: a summary" 0 'United States: expulsion (Russia), Washington' "$demarche" list -d $version.db
    says "version $version: what GDELT counted" 0 'GDELT event 900000001, CAMEO 1661: 40 mentions in 31 articles of 7 sources' "$demarche" show -d $version.db 1
    says "version $version: whole" 0 'nothing is wrong' "$demarche" check -d $version.db
done
says 'the link' 0 'https://example.org/expulsion' "$demarche" show -d 2.db 1
says 'the most reported first' 0 'expulsion' "$demarche" list -d 2.db --top 1
says 'again changes nothing' 0 '0 new events, 3 known' "$demarche" import -d 2.db gdelt-2.txt
says 'the other version is the same events' 0 '0 new events, 3 known' "$demarche" import -d 2.db gdelt-1.txt

sed -n 1p gdelt-2.txt >bad.txt
printf '%s\n' 'a line of something else' >>bad.txt
sed -n 2p gdelt-2.txt | sed 's/20180327/20181327/' >>bad.txt
sed -n 3p gdelt-2.txt | sed 's/1724/9924/' >>bad.txt
sed -n 2p gdelt-2.txt | sed 's/^900000002/9x/' >>bad.txt
sed -n 3p gdelt-2.txt | tr -d '\n' >>bad.txt
says 'bad rows are passed over' 1 '2 new events, 0 known and brought up to date, 4 rows refused' "$demarche" import -d bad.db bad.txt
says 'a line of another form' 1 'bad.txt:2: 1 columns, GDELT has 57, 58 or 61' "$demarche" import -d bad.db bad.txt
says 'no such day' 1 "bad.txt:3: no day (YYYYMMDD) '20181327'" "$demarche" import -d bad.db bad.txt
says 'no such code' 1 "bad.txt:4: no CAMEO code '9924'" "$demarche" import -d bad.db bad.txt
says 'no number' 1 "bad.txt:5: no event's number '9x'" "$demarche" import -d bad.db bad.txt
sed 's/PROTESTER/PR\xff/' gdelt-2.txt >latin.txt
says 'bytes that are no UTF-8' 1 'latin.txt:3: not UTF-8 text' "$demarche" import -d latin.db latin.txt
says 'the others are there' 0 'expulsion' "$demarche" list -d latin.db
echo "1..$n"
