#!/usr/bin/env bash
# The GitHub action without GitHub: its files against the published schemas, its script in an environment like the runner's.
# usage: action.sh PROGRAM   (a built cargo-mapcheck)
source "$(dirname "$0")/common.sh"
program=$(realpath "${1:?usage: action.sh PROGRAM}")
repository=$work/repository
new_package "$repository"
cd "$repository"

# runs the script with inputs given as NAME=VALUE; leaves $status, $out, and what was written in $summary and $outputs
action() {
    local environment=(
        MAPCHECK_PATHS=. MAPCHECK_LEVEL=warn MAPCHECK_BASELINE= MAPCHECK_DIFF_BASE= MAPCHECK_SARIF= MAPCHECK_ARGS=
        "MAPCHECK_BINARY=$program" MAPCHECK_SUMMARY=true "RUNNER_TEMP=$work" "GITHUB_ACTION_PATH=$root" GITHUB_ACTIONS=true
        "GITHUB_OUTPUT=$work/outputs" "GITHUB_STEP_SUMMARY=$work/summary"
    )
    : >"$work/outputs"
    : >"$work/summary"
    status=0
    out=$(env "${environment[@]}" "$@" "$root/.github/mapcheck.sh" 2>&1) || status=$?
    summary=$(cat "$work/summary")
    outputs=$(cat "$work/outputs")
}
# what the runner would obey in $out: lines that are commands, unless commands are stopped
obeyed() {
    awk '/^::stop-commands::/ { token = substr($0, 18); next } token != "" { if ($0 == "::" token "::") token = ""; next } /^[ \t]*::/' <<<"$out"
}
expect_status() {
    [[ $status == "$1" ]] || fail "expected status $1, not $status" "$out"
}

action
expect_status 0
has "$outputs" $'findings=0\nerrors=0\nwarnings=0'
has "$summary" '## mapcheck: no findings'
[[ -z $(obeyed) ]] || fail 'a clean run has commands' "$out"

# thirteen findings, one of them in a file whose name is a command
bad=$root/ui-tests/rules/unbounded_map_growth/basic.rs
for number in {1..12}; do
    cp "$bad" "src/m$number.rs"
    echo "mod m$number;" >>src/lib.rs
done
hostile='::error file=x::gotcha %0A.rs'
cp "$bad" "src/$hostile"
printf '#[path = "%s"]\nmod hostile;\n' "$hostile" >>src/lib.rs
action MAPCHECK_SARIF=out.sarif
expect_status 0
has "$outputs" $'findings=13\nerrors=0\nwarnings=13\nsarif=out.sarif'
has "$(cat out.sarif)" '"version": "2.1.0"'
has "$summary" '## mapcheck: 13 findings'
[[ $(obeyed | grep -c '^::warning file=src/') == 10 ]] || fail 'expected ten annotations' "$out"
has "$(obeyed)" 'GitHub shows ten errors and ten warnings of a step: 3 more findings'
lacks "$(obeyed)" '::error'

action MAPCHECK_LEVEL=deny
expect_status 1
has "$outputs" $'errors=13\nwarnings=0'
[[ $(obeyed | grep -c '^::error file=src/') == 10 ]] || fail 'expected ten annotations' "$out"

action MAPCHECK_LEVEL=deny MAPCHECK_PATHS=$'src/m1.rs\nsrc/m2.rs' MAPCHECK_ARGS='--confidence  high' MAPCHECK_SUMMARY=false
expect_status 1
has "$outputs" 'findings=2'
[[ -z $summary ]] || fail 'a summary that nobody wanted' "$summary"

# what cannot be done is an error, with its reason in the log
action MAPCHECK_PATHS=gone
expect_status 2
has "$out" 'no such file or folder'
has "$(obeyed)" '::error title=mapcheck::mapcheck could not do its work'
action MAPCHECK_LEVEL=loud
expect_status 2

# nothing in an input is run, or is more than one argument
trap_door='$(touch pwned) `touch pwned`; touch pwned'
for input in PATHS LEVEL BASELINE DIFF_BASE SARIF ARGS; do
    action "MAPCHECK_$input=$trap_door"
    action "MAPCHECK_$input=-h"
    [[ ! -e pwned ]] || fail "the input $input was run"
done
action MAPCHECK_SARIF=$'x\nfindings=7'
expect_status 2

# no value of the workflow is text of a script
! grep -n 'run:.*\${{' "$root/action.yml" "$root"/.github/workflows/*.yml || fail 'an expression within a script'
bash -n "$root/.github/mapcheck.sh"
echo 'action: the script does what it should'

python_with check-jsonschema pre-commit
check() {
    out=$(check-jsonschema --builtin-schema "vendor.$1" "$2" 2>&1) || fail "$2 is not as its schema wants it" "$out"
}
check github-actions "$root/action.yml"
for workflow in "$root"/.github/workflows/*.yml; do
    check github-workflows "$workflow"
done
awk '/^```yaml gitlab/ { inside = 1; next } /^```/ { inside = 0 } inside' "$root/docs/ci.md" >"$work/gitlab-ci.yml"
has "$(cat "$work/gitlab-ci.yml")" 'codequality:'
check gitlab-ci "$work/gitlab-ci.yml"
pre-commit validate-manifest "$root/.pre-commit-hooks.yaml" || fail 'the manifest of the hooks is not valid'
echo 'action: all files are as their schemas want them'
