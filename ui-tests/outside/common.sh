# What the tests with other people's programs share.  Sourced.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
    printf 'FAILED: %s\n' "$1" >&2
    [[ $# -lt 2 ]] || printf '%s\n' "$2" | sed 's/^/    /' >&2
    exit 1
}

# a Python with these packages from PyPI in $work/python; ends the test, saying so, where they cannot be had
python_with() {
    if ! python3 -m venv "$work/python" >"$work/log" 2>&1 || ! "$work/python/bin/pip" install --quiet "$@" >>"$work/log" 2>&1; then
        printf 'SKIPPED: %s cannot be installed: %s\n' "$*" "$(tail -n 1 "$work/log")"
        exit 0
    fi
    export PATH=$work/python/bin:$PATH
}

# holds that a text has another in it
has() {
    [[ $1 == *"$2"* ]] || fail "expected to see: $2" "$1"
}
lacks() {
    [[ $1 != *"$2"* ]] || fail "did not expect to see: $2" "$1"
}

# a package with a library that is clean, under git
new_package() {
    mkdir -p "$1/src"
    printf '[package]\nname = "small"\nversion = "0.1.0"\nedition = "2024"\n' >"$1/Cargo.toml"
    printf '//! Nothing grows here.\n\n/// Adds.\npub fn add(a: u64, b: u64) -> u64 {\n    a + b\n}\n' >"$1/src/lib.rs"
    git -C "$1" init --quiet
    git -C "$1" config user.email test@example.org
    git -C "$1" config user.name test
    git -C "$1" config commit.gpgsign false
    git -C "$1" add .
    git -C "$1" commit --quiet --no-verify -m 'a clean package'
}
