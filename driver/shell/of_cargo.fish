
# `cargo mapcheck ..` is completed as `cargo-mapcheck ..`
complete -c cargo -n "__fish_seen_subcommand_from mapcheck" -f \
    -a "(complete -C (string replace -r '^\s*\S*cargo\s+mapcheck' 'cargo-mapcheck' -- (commandline -cp)))"
