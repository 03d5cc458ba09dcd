#!/usr/bin/env bash
# Reports of a real run, opened by programs that people read them with.
# usage: consumers.sh PROGRAM   (a built cargo-mapcheck)
source "$(dirname "$0")/common.sh"
program=$(realpath "${1:?usage: consumers.sh PROGRAM}")
python_with sarif-tools junitparser lxml

cd "$work"
"$program" mapcheck "$root/ui-tests/workspaces/chat" --message-format counts --output sarif=out.sarif --output junit=junit.xml \
    --output checkstyle=checkstyle.xml --output gitlab=gitlab.json >counts
source ./counts
((findings > 2)) || fail 'the example has lost its findings' "$(cat counts)"

out=$(sarif summary out.sarif) || fail 'sarif summary' "$out"
has "$out" "warning: $findings"
has "$out" 'mapcheck::unbounded_map_growth'
sarif html --output out.html out.sarif >log 2>&1 || fail 'sarif html' "$(cat log)"
has "$(cat out.html)" 'mapcheck::unjoined_task_growth'
sarif csv --output out.csv out.sarif >log 2>&1 || fail 'sarif csv' "$(cat log)"
has "$(cat out.csv)" 'ui-tests/workspaces/chat/server/src/limiter.rs'

python - "$findings" <<'PY'
import json, sys
from junitparser import JUnitXml
from lxml import etree
findings = int(sys.argv[1])
report = JUnitXml.fromfile("junit.xml")
assert (report.tests, report.failures) == (findings, findings), report
assert sum(len(case.result) for suite in report for case in suite) == findings
errors = etree.parse("checkstyle.xml").xpath("/checkstyle/file/error[@line and @column and @severity and @message and @source]")
assert len(errors) == findings, errors
issues = json.load(open("gitlab.json"))
assert len({issue["fingerprint"] for issue in issues}) == findings, issues
PY
echo "consumers: sarif-tools, junitparser and lxml read the $findings findings"
