#!/usr/bin/env bash
# The hooks, run by the real pre-commit in a repository made here, from a cold cache: it builds the tool as it would for anybody.
source "$(dirname "$0")/common.sh"
python_with pre-commit

# pre-commit installs from a commit: one of the sources as they are now
mkdir "$work/tool"
(cd "$root" && git ls-files -z --cached --others --exclude-standard | xargs -0 cp --parents --target-directory "$work/tool")
git -C "$work/tool" init --quiet
git -C "$work/tool" add .
git -C "$work/tool" -c user.email=test@example.org -c user.name=test commit --quiet -m sources

repository=$work/repository
new_package "$repository"
cd "$repository"
hooks() {
    printf 'repos:\n- repo: %s\n  rev: %s\n  hooks:\n' "$work/tool" "$(git -C "$work/tool" rev-parse HEAD)" >.pre-commit-config.yaml
    printf '  - id: %s\n' "$@" >>.pre-commit-config.yaml
    git add .pre-commit-config.yaml
    git commit --quiet --no-verify -m hooks
}
hooks mapcheck

# what a hook does does not depend on how its program was optimised; dependencies are kept between runs of this test
export PRE_COMMIT_HOME=$work/cache CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$root/target}/pre-commit
export CARGO_PROFILE_RELEASE_{LTO=off,OPT_LEVEL=0,DEBUG=0,CODEGEN_UNITS=256}
pre-commit install --install-hooks >"$work/log" 2>&1 || fail 'the hooks cannot be installed' "$(cat "$work/log")"

# from here on there is neither a network nor a compiler; pre-commit only asks whether there is a cargo
mkdir "$work/none"
for name in cargo rustc rustup; do
    printf '#!/bin/sh\n[ "$*" = --version ] && exit 0\necho "a hook called %s" >&2\nexit 99\n' "$name" >"$work/none/$name"
    chmod +x "$work/none/$name"
done
export PATH=$work/none:$PATH {http,https,all}_proxy=http://127.0.0.1:9 {HTTP,HTTPS,ALL}_PROXY=http://127.0.0.1:9

commit() {
    git add .
    git commit -m "$1" 2>&1
}
message='error[mapcheck::unbounded_map_growth]: `Relay::traffic` grows and nothing ever removes from it'

echo '// clean' >>src/lib.rs
out=$(commit 'a clean change') || fail 'a clean change was refused' "$out"
has "$out" 'cargo mapcheck...'
has "$out" 'Passed'

echo 'text' >notes.md
out=$(commit 'no source') || fail 'a change of no source was refused' "$out"
has "$out" 'no files to check'

sed 's, *//~.*,,' "$root/ui-tests/rules/unbounded_map_growth/basic.rs" >src/relay.rs
echo 'pub mod relay;' >>src/lib.rs
if out=$(commit 'a bad change'); then fail 'a bad change was let in' "$out"; fi
has "$out" "$message"
has "$out" '--> src/relay.rs:'
[[ $(grep -c '^error\[' <<<"$out") == 1 ]] || fail 'expected one finding, told once' "$out"
git commit --quiet --no-verify -m 'bad, and in'

# whatever is changed, the first hook looks at everything, the second only at what is staged
echo '// more' >>src/lib.rs
if out=$(commit 'elsewhere'); then fail 'the whole repository was not looked at' "$out"; fi
has "$out" "$message"
git reset --quiet --hard

hooks mapcheck-staged
echo '// more' >>src/lib.rs
out=$(commit 'elsewhere') || fail 'a finding in a file that is not staged stopped a commit' "$out"
has "$out" 'cargo mapcheck (staged files)'
has "$out" 'Passed'
echo '// more' >>src/relay.rs
if out=$(commit 'in the bad file'); then fail 'a bad file was let in' "$out"; fi
has "$out" "$message"
echo 'pre-commit: the hooks pass, fail and stay offline as they should'
