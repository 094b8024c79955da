#!/bin/sh
# completions.sh PROGRAM bash|zsh|fish - writes the shell's completions on standard output, from what the program's option
# tables say: the commands that 'PROGRAM --help' lists and the options that 'PROGRAM COMMAND --help' lists.
set -eu
program=$1 shell=$2

# Lines: command, tab, summary.
commands() { "$program" --help | sed -n 's/^  \([a-z][a-z-]*\)  *\(.*\)/\1\t\2/p'; }

# Lines of a command: long option, tab, short option or nothing, tab, value's name or nothing, tab, what it does.
options() {
    "$program" "$1" --help | sed -nE 's/^  (-([a-zA-Z]), )? *--([a-z][a-z-]*)(=([^ ]+))?  +(.*)$/\3\t\2\t\5\t\6/p'
}

quote() { printf %s "$1" | sed "s/'/'\\\\''/g"; }

in_bash() {
    echo "# demarche's completions for bash, made from its option tables"
    echo '_demarche() {'
    echo '    local word=${COMP_WORDS[COMP_CWORD]} options=--help'
    echo '    COMPREPLY=()'
    echo '    if [ "$COMP_CWORD" = 1 ]; then'
    echo "        COMPREPLY=(\$(compgen -W '$(commands | cut -f1 | tr '\n' ' ')--help --version' -- \"\$word\"))"
    echo '        return'
    echo '    fi'
    echo '    case ${COMP_WORDS[1]} in'
    commands | cut -f1 | while read -r command; do
        echo "    $command) options='$(options "$command" | sed 's/\t.*//; s/^/--/' | tr '\n' ' ')' ;;"
    done
    echo '    esac'
    echo '    case $word in'
    echo '    -*) COMPREPLY=($(compgen -W "$options" -- "$word")) ;;'
    echo '    esac'
    echo '}'
    echo 'complete -o default -F _demarche demarche'
}

in_zsh() {
    echo '#compdef demarche'
    echo "# demarche's completions for zsh, made from its option tables"
    echo 'if (( CURRENT == 2 )); then'
    echo '    local -a commands=('
    commands | while IFS="$(printf '\t')" read -r command summary; do
        echo "        '$command:$(quote "$summary")'"
    done
    echo '    )'
    echo '    _describe command commands'
    echo '    return'
    echo 'fi'
    echo 'local command=$words[2]'
    echo '(( CURRENT-- )); shift words'
    echo 'case $command in'
    commands | cut -f1 | while read -r command; do
        printf '%s) _arguments' "$command"
        options "$command" | sed "s/'/'\\\\''/g; s/[]:[]/\\\\&/g" | while IFS="$(printf '\t')" read -r line; do
            long=$(printf %s "$line" | cut -f1) value=$(printf %s "$line" | cut -f3) text=$(printf %s "$line" | cut -f4)
            printf " '--%s%s[%s]%s'" "$long" "${value:+=}" "$text" "${value:+:$value:_files}"
        done
        echo " '*:file:_files' ;;"
    done
    echo 'esac'
}

in_fish() {
    echo "# demarche's completions for fish, made from its option tables"
    commands | while IFS="$(printf '\t')" read -r command summary; do
        echo "complete -c demarche -n __fish_use_subcommand -f -a $command -d '$(quote "$summary")'"
        options "$command" | while read -r line; do
            long=$(printf %s "$line" | cut -f1) short=$(printf %s "$line" | cut -f2)
            value=$(printf %s "$line" | cut -f3) text=$(printf %s "$line" | cut -f4)
            echo "complete -c demarche -n '__fish_seen_subcommand_from $command' -l $long${short:+ -s $short}${value:+ -r} -d '$(quote "$text")'"
        done
    done
}

case $shell in
bash | zsh | fish) "in_$shell" ;;
*) echo "completions.sh: $shell: no shell that it knows (bash, zsh, fish)" >&2; exit 2 ;;
esac
