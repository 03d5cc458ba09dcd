
# `cargo mapcheck ..` is completed as `cargo-mapcheck ..`, everything else of cargo as before
_mapcheck_of_cargo() {
    if [[ ${COMP_WORDS[1]-} == mapcheck && $COMP_CWORD -gt 1 ]]; then
        COMP_WORDS=(cargo-mapcheck "${COMP_WORDS[@]:2}")
        COMP_CWORD=$((COMP_CWORD - 1))
        _cargo__mapcheck cargo-mapcheck "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
        return
    fi
    # bash-completion loads what it has for a command when that is first completed
    if [[ -z ${_mapcheck_before-} ]] && declare -F _completion_loader >/dev/null; then
        _completion_loader cargo
        _mapcheck_take_cargo
    fi
    if [[ -n ${_mapcheck_before-} ]]; then
        "$_mapcheck_before" "$@"
    fi
}

_mapcheck_take_cargo() {
    if [[ $(complete -p cargo 2>/dev/null) =~ -F\ ([^ ]+) && ${BASH_REMATCH[1]} != _mapcheck_of_cargo ]]; then
        _mapcheck_before=${BASH_REMATCH[1]}
    fi
    complete -F _mapcheck_of_cargo -o bashdefault -o default cargo
}

_mapcheck_take_cargo
