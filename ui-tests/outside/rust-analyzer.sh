#!/usr/bin/env bash
# rust-analyzer itself, told to check with this program as docs/editors.md says: findings arrive, with evidence and fixes.
# usage: rust-analyzer.sh PROGRAM   (a built cargo-mapcheck)
source "$(dirname "$0")/common.sh"
program=$(realpath "${1:?usage: rust-analyzer.sh PROGRAM}")
if ! rust-analyzer --version >"$work/log" 2>&1; then
    echo 'SKIPPED: rust-analyzer is not installed (rustup component add rust-analyzer)'
    exit 0
fi
new_package "$work/small"
cd "$work/small"
sed 's, *//~.*,,' "$root/ui-tests/rules/unbounded_map_growth/basic.rs" >src/relay.rs
sed 's, *//~.*,,' "$root/ui-tests/rules/char_count_as_capacity/basic.rs" >src/sizes.rs
printf 'pub mod relay;\npub mod sizes;\n' >>src/lib.rs
# the command as the page has it, with this program for the installed one
settings=$(awk '$0 == "```json" { inside = 1; next } /^```/ { inside = 0 } inside' "$root/docs/editors.md")
has "$settings" 'rust-analyzer.check.overrideCommand'
timeout 120 python3 "$root/ui-tests/outside/rust_analyzer.py" "$program" "$PWD" "$settings" || fail 'rust-analyzer does not show what is found'
