#!/usr/bin/env bash
# Reports of a real run, opened by programs that people read them with.
# usage: consumers.sh PROGRAM   (a built cargo-mapcheck)
source "$(dirname "$0")/common.sh"
program=$(realpath "${1:?usage: consumers.sh PROGRAM}")
python_with sarif-tools junitparser lxml cmarkgfm
formats=(sarif junit checkstyle gitlab markdown)

# runs the tool in a folder, with a report of each format beside it in the folder $work/$1
reports() {
    local output arguments=()
    mkdir "$work/$1"
    for output in "${formats[@]}"; do
        arguments+=(--output "$output=$work/$1/$output")
    done
    (cd "$2" && "$program" mapcheck . --message-format counts "${arguments[@]}") >"$work/$1/counts"
    findings=$(sed -n 's/^findings=//p' "$work/$1/counts")
    python "$root/ui-tests/outside/reports.py" "$work/$1" "$findings" || fail "the reports on the $1 example"
}

reports usual "$root/ui-tests/workspaces/chat"
((findings > 2)) || fail 'the example has lost its findings'
cd "$work/usual"
out=$(sarif summary sarif) || fail 'sarif summary' "$out"
has "$out" "warning: $findings"
has "$out" 'mapcheck::unbounded_map_growth'
sarif html --output out.html sarif >log 2>&1 || fail 'sarif html' "$(cat log)"
has "$(cat out.html)" 'mapcheck::unjoined_task_growth'
sarif csv --output out.csv sarif >log 2>&1 || fail 'sarif csv' "$(cat log)"
has "$(cat out.csv)" 'server/src/limiter.rs'

# a file whose name is a command, an escape, markup of three kinds, a mention and a change of direction
new_package "$work/small"
name=$'::error file=x::a%0A\n::warning::<img src=q onerror=w>&"|`@me `\e[31m\u202e]]>##[error] [t](u) .rs'
sed 's, *//~.*,,' "$root/ui-tests/rules/unbounded_map_growth/basic.rs" >"$work/small/src/$name"
printf '#[path = "%s"]\nmod hostile;\n' "$(sed -z 's/"/\\"/g; s/\n/\\n/g' <<<"${name//$'\e'/\\x1b}" | head -c -2)" >>"$work/small/src/lib.rs"
reports hostile "$work/small"
((findings == 1)) || fail "expected one finding, not $findings"
has "$(cat "$work/hostile/gitlab")" '<img src=q onerror=w>'
cd "$work/hostile"
sarif html --output out.html sarif >log 2>&1 || fail 'sarif html' "$(cat log)"
lacks "$(cat out.html)" '<img src=q'
echo 'consumers: sarif-tools, junitparser, lxml and cmark read the reports, and see no more than findings'
