#!/usr/bin/env bash
# Neovim, as docs/editors.md sets it up: opens a file with unsaved mistakes, shows what is found, applies a fix and a comment, until
# nothing is found any more; then beside rust-analyzer on the same buffer.
# usage: neovim.sh PROGRAM             (a built cargo-mapcheck)
#        neovim.sh PROGRAM --picture   (writes docs/images/editor.svg)
source "$(dirname "$0")/common.sh"
program=$(realpath "${1:?usage: neovim.sh PROGRAM [--picture]}")
# Debian's package, where there is none yet and packages can be installed
if ! nvim --version >"$work/log" 2>&1 && ! { apt-get update && apt-get install --yes --no-install-recommends neovim; } >"$work/log" 2>&1; then
    printf 'SKIPPED: neovim cannot be installed: %s\n' "$(tail -n 1 "$work/log")"
    exit 0
fi

new_package "$work/small"
cd "$work/small"
sed 's, *//~.*,,' "$root/ui-tests/rules/unbounded_map_growth/basic.rs" >src/relay.rs
sed 's, *//~.*,,' "$root/ui-tests/rules/char_count_as_capacity/basic.rs" >src/sizes.rs
printf 'pub mod relay;\npub mod sizes;\n' >>src/lib.rs

# the setup as the page has it, with this program for the installed one
mkdir -p "$work/bin" "$work/home"
ln -s "$program" "$work/bin/cargo-mapcheck"
version=neovim
[[ $(nvim --version) == *'NVIM v0.'[0-9].* || $(nvim --version) == *'NVIM v0.10.'* ]] || version=neovim-0.11
awk -v "head=\`\`\`lua $version" '$0 == head { inside = 1; next } /^```/ { inside = 0 } inside' "$root/docs/editors.md" >"$work/setup.lua"
has "$(cat "$work/setup.lua")" '"mapcheck", "lsp"'
export PATH=$work/bin:$PATH SETUP=$work/setup.lua XDG_{CONFIG,DATA,STATE,CACHE}_HOME=$work/home

if [[ ${2:-} == --picture ]]; then
    python_with pyte
    python "$root/ui-tests/outside/picture.py" "$root/docs/images/editor.svg" 'grows and nothing ever removes' 'help:' -- \
        nvim -u NONE --cmd 'set noswapfile' -c "luafile $root/ui-tests/outside/neovim_picture.lua"
    exit
fi

# runs a script in an editor without a screen; it ends with `qa!`, or with `cq` where something is wrong
editor() {
    local status=0
    out=$(timeout 180 nvim --headless -u NONE --cmd 'set noswapfile' -c "luafile $root/ui-tests/outside/$1" 2>&1) || status=$?
    [[ $status == 0 ]] || fail "$1 in Neovim (status $status)" "$out"
    printf '%s\n' "$out" | tr -d '\r' | grep '^neovim: ' || fail "$1 in Neovim has said nothing" "$out"
}
editor neovim.lua
if rust-analyzer --version >"$work/log" 2>&1; then
    editor neovim_beside.lua
else
    echo 'SKIPPED: rust-analyzer is not installed (rustup component add rust-analyzer)'
fi
