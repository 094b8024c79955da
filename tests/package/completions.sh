#!/bin/sh
# completions.sh PROGRAM bash|zsh|fish - writes the shell's completions on standard output, from what the program's option
# tables say: the commands that 'PROGRAM --help' lists and the options that 'PROGRAM COMMAND --help' lists.
set -eu
program=$1 shell=$2

# Lines: command, tab, summary.
commands() { "$program" --help | sed -n 's/^  \([a-z][a-z-]*\)  *\(.*\)/\1\t\2/p'; }

# Lines of a command: long option, short option or nothing, value's name or nothing, what it does; units (US) between them.
unit=$(printf '\037')
options() {
    "$program" "$1" --help | sed -nE "s/^  (-([a-zA-Z]), )? *--([a-z][a-z-]*)(=([^ ]+))?  +(.*)$/\\3$unit\\2$unit\\5$unit\\6/p"
}

# The words that an option takes, where the tables tell: COMMAND LONG VALUE WHAT. From --list-LONGs, "time|even", or "time, even; ...".
words() {
    case $table in
    *"list-$2s$unit"*) "$program" "$1" "--list-$2s" | sed 's/[[:space:]].*//' ;;
    *)
        printf '%s\n%s\n' "$3" "$4" | sed -nE 's/^([a-z-]+([|][a-z-]+)+)$/\1/p; s/^([a-z-]+(, [a-z-]+)+);.*/\1/p' | tr -d ',' | tr '|' ' ' ;;
    esac | tr '\n' ' ' | sed 's/ *$//'
}

# Calls COMMAND's function of the shell with each option: COMMAND LONG SHORT VALUE WHAT WORDS.
each_option() {
    table=$(options "$2")
    printf '%s\n' "$table" | while IFS=$unit read -r long short value what; do
        "$1" "$2" "$long" "$short" "$value" "$what" "${value:+$(words "$2" "$long" "$value" "$what")}"
    done
}

quote() { printf %s "$1" | sed "s/'/'\\\\''/g"; }

bash_values() { [ -z "$6" ] || echo "    $1--$2${3:+ | $1-$3}) values='$6' ;;"; }

in_bash() {
    echo "# demarche's completions for bash, made from its option tables"
    echo '_demarche() {'
    echo '    local word=${COMP_WORDS[COMP_CWORD]} last=${COMP_WORDS[COMP_CWORD-1]} options=--help values='
    echo '    COMPREPLY=()'
    echo '    if [ "$COMP_CWORD" = 1 ] || [ "$COMP_CWORD" = 2 -a "$last" = help ]; then'
    echo "        COMPREPLY=(\$(compgen -W '$(commands | cut -f1 | tr '\n' ' ')help --help --version' -- \"\$word\"))"
    echo '        return'
    echo '    fi'
    echo '    if [ "$word" = = ]; then word=; elif [ "$last" = = ]; then last=${COMP_WORDS[COMP_CWORD-2]}; fi'
    echo '    case ${COMP_WORDS[1]}$last in'
    commands | cut -f1 | while read -r command; do each_option bash_values "$command"; done
    echo '    esac'
    echo '    if [ -n "$values" ]; then'
    echo '        COMPREPLY=($(compgen -W "$values" -- "$word"))'
    echo '        return'
    echo '    fi'
    echo '    case ${COMP_WORDS[1]} in'
    commands | cut -f1 | while read -r command; do
        echo "    $command) options='$(options "$command" | sed 's/[^a-z-].*//; s/^/--/' | tr '\n' ' ')' ;;"
    done
    echo '    esac'
    echo '    case $word in'
    echo '    -*) COMPREPLY=($(compgen -W "$options" -- "$word")) ;;'
    echo '    esac'
    echo '}'
    echo 'complete -o default -F _demarche demarche'
}

zsh_option() {
    what=$(quote "$5" | sed 's/[]:[]/\\&/g')
    printf " '--%s%s[%s]%s'" "$2" "${4:+=}" "$what" "${4:+:$4:${6:+($6)}$([ -n "$6" ] || echo _files)}"
}

in_zsh() {
    echo '#compdef demarche'
    echo "# demarche's completions for zsh, made from its option tables"
    echo 'local -a commands=('
    commands | while IFS="$(printf '\t')" read -r command summary; do
        echo "    '$command:$(quote "$summary")'"
    done
    echo "    'help:tell of a command'"
    echo ')'
    echo 'if (( CURRENT == 2 )) || [[ $CURRENT = 3 && $words[2] = help ]]; then'
    echo '    _describe command commands'
    echo '    return'
    echo 'fi'
    echo 'local command=$words[2]'
    echo '(( CURRENT-- )); shift words'
    echo 'case $command in'
    commands | cut -f1 | while read -r command; do
        printf '%s) _arguments' "$command"
        each_option zsh_option "$command"
        echo " '*:file:_files' ;;"
    done
    echo 'esac'
}

fish_option() {
    takes=${4:+ -r}
    echo "complete -c demarche -n '__fish_seen_subcommand_from $1' -l $2${3:+ -s $3}${6:+ -x -a '$6'}$([ -n "$6" ] || echo "$takes") -d '$(quote "$5")'"
}

in_fish() {
    echo "# demarche's completions for fish, made from its option tables"
    commands | while IFS="$(printf '\t')" read -r command summary; do
        echo "complete -c demarche -n __fish_use_subcommand -f -a $command -d '$(quote "$summary")'"
        each_option fish_option "$command"
    done
    echo "complete -c demarche -n __fish_use_subcommand -f -a help -d 'tell of a command'"
    echo "complete -c demarche -n '__fish_seen_subcommand_from help' -f -a '$(commands | cut -f1 | tr '\n' ' ')'"
}

case $shell in
bash | zsh | fish) "in_$shell" ;;
*) echo "completions.sh: $shell: no shell that it knows (bash, zsh, fish)" >&2; exit 2 ;;
esac
