#!/bin/sh
# config.sh.t - a person's own defaults, what holds and why; help; doctor.
. "$(dirname "$0")/tap.sh"

mkdir -p config/demarche
settings() { printf '%s\n' "$@" >config/demarche/config; }

says 'without a file the defaults hold' 0 'database	events.db	default' "$demarche" config
settings '[demarche]' 'database=mine.db' 'theme=print'
says 'the file is stronger' 0 'mine.db' "$demarche" config
ok 'ingest uses it' "$demarche" ingest "$here/example"
ok 'and made that database' test -s mine.db
says 'the environment is stronger still' 0 "other.db	DEMARCHE_DB" env DEMARCHE_DB=other.db "$demarche" config
says 'as JSON' 0 '"theme":{"value":"print"' "$demarche" config --json
ok 'render takes the theme' "$demarche" render -o file.svg
ok 'and the same theme asked for' "$demarche" render -o option.svg --theme print
same 'gives the same picture' file.svg option.svg
ok 'an option is stronger than the file' "$demarche" list -d mine.db
settings '[demarche]' 'them=print'
says 'an unknown setting is named with the nearest' 2 "'them' is no setting; did you mean theme" "$demarche" list
settings '[render]' 'theme=print'
says 'and so is a foreign group' 2 '[render] is no group of ours' "$demarche" list
settings 'nonsense'
says 'and a file that is none' 2 'config/demarche/config: ' "$demarche" list
rm config/demarche/config

says 'help tells of one command' 0 '--layout' "$demarche" help render
says 'help suggests' 2 "did you mean 'render'" "$demarche" help rendr
says 'letters changed places' 2 "did you mean 'list'" "$demarche" lsit
says 'what is like nothing' 2 "foo: no such command; 'demarche --help' lists them" "$demarche" foo
says 'and help itself' 2 "did you mean 'help'" "$demarche" hlep
says 'options before the command' 2 "-d: options stand behind the command" "$demarche" -d x.db list
says 'an actor like none' 2 '--actor QQQ: no such actor; give a code (RUS, NATO, hamas) or a name' "$demarche" list --actor QQQ
says 'an action like none' 2 'give one as expel, COERCE or 17; the manual lists them' "$demarche" list --action fly
says 'which the manual does' 0 '' sh -c "grep -v '^#' '$here/../db/actions.tsv' | cut -f1 | while read -r action; do grep -qE \"^\.Li (.* )?\$action( |\$)\" '$here/../demarche.1' || exit 1; done"
says 'of no folder of tables' 1 'nowhere: no such folder' "$demarche" explain --lexicon nowhere "$here/example"
says 'help that cannot be written' 3 '' sh -c "'$demarche' help list >/dev/full"
says 'of an empty database, what to do' 0 "empty.db: no event that occurred or is planned; 'demarche ingest -d empty.db ARTICLES' reads more" \
    sh -c "'$demarche' ingest -q -d empty.db nothing 2>&-; '$demarche' list -d empty.db"
says 'of one command at a time' 2 "'list' is one too many" "$demarche" help render list
says 'an unknown option' 2 'Unknown option --jsno; did you mean --json?' "$demarche" list --jsno
says 'with a value' 2 'did you mean --from?' "$demarche" list --form=2018
says 'of all commands' 2 'did you mean --quiet?' "$demarche" check --quite
says 'like none' 2 "Unknown option --zzzzzz; 'demarche list --help' lists the options" "$demarche" list --zzzzzz
says 'config takes no name' 2 "'theme' is no option" "$demarche" config theme
says 'nor doctor' 2 "'x' is no option" "$demarche" doctor x
says 'doctor is content' 0 'text is set in' "$demarche" doctor
says 'doctor names what cannot be read' 3 'not an event database' sh -c "echo text >bad.db; '$demarche' doctor -d bad.db"
echo "1..$n"
