#!/usr/bin/env bash
# The action's work: installs the tool where none is given, runs it, and hands its reports to GitHub.  Inputs are MAPCHECK_*.
set -euo pipefail

stop() {
    printf '::error title=mapcheck::%s\n' "$1"
    exit 2
}

binary=$MAPCHECK_BINARY
if [[ -z $binary ]]; then
    binary=$RUNNER_TEMP/mapcheck-installed/bin/cargo-mapcheck
    [[ -x $binary || -x $binary.exe ]] ||
        cargo install --quiet --locked --root "$RUNNER_TEMP/mapcheck-installed" --path "$GITHUB_ACTION_PATH"
fi

reports=$(mktemp -d "$RUNNER_TEMP/mapcheck-reports.XXXXXX")
arguments=(--message-format human --color always)
for format in github markdown counts; do
    arguments+=(--output "$format=$reports/$format")
done
case $MAPCHECK_LEVEL in
    warn) ;;
    deny) arguments+=(--deny warnings) ;;
    *) stop 'the input `level` is neither `warn` nor `deny`' ;;
esac
[[ $MAPCHECK_SARIF != *[$'\r\n']* ]] || stop 'the input `sarif` is no path'
[[ -z $MAPCHECK_SARIF ]] || arguments+=(--output "sarif=$MAPCHECK_SARIF")
[[ -z $MAPCHECK_BASELINE ]] || arguments+=("--baseline=$MAPCHECK_BASELINE")
[[ -z $MAPCHECK_DIFF_BASE ]] || arguments+=("--diff-base=$MAPCHECK_DIFF_BASE")
read -r -d '' -a more <<<"$MAPCHECK_ARGS" || true
paths=()
while IFS= read -r path; do
    [[ -z $path ]] || paths+=("$path")
done <<<"$MAPCHECK_PATHS"

# the log shows checked code; nothing in it may be taken for a command of the workflow
token=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
printf '::stop-commands::%s\n' "$token"
status=0
"$binary" "${arguments[@]}" ${more[@]+"${more[@]}"} -- ${paths[@]+"${paths[@]}"} 2>&1 || status=$?
printf '::%s::\n' "$token"

if [[ ! -f $reports/counts ]]; then
    stop 'mapcheck could not do its work; the log of this step says why'
fi
cat "$reports/github"
cat "$reports/counts" >>"$GITHUB_OUTPUT"
if [[ -n $MAPCHECK_SARIF && -f $MAPCHECK_SARIF ]]; then
    printf 'sarif=%s\n' "$MAPCHECK_SARIF" >>"$GITHUB_OUTPUT"
fi
if [[ $MAPCHECK_SUMMARY == true ]]; then
    cat "$reports/markdown" >>"$GITHUB_STEP_SUMMARY"
fi
exit "$status"
