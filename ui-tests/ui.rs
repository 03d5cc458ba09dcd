//! The fixtures: what the rules report, what inference finds out, whether the fixtures compile, whether generated files are fresh.
//!
//! `cargo test --test ui` compares, `cargo bless` rewrites.  A name runs only what contains it: `cargo test --test ui -- evictions`.

mod harness;

use std::process::ExitCode;

use libtest_mimic::{Arguments, Conclusion, Trial};

fn main() -> ExitCode {
    let mut words: Vec<String> = std::env::args().collect();
    let given = words.len();
    words.retain(|word| word != "--bless");
    let bless = harness::Bless(words.len() < given);
    let arguments = Arguments::from_iter(words);
    let trials: Vec<Trial> = harness::trials(bless);
    let conclusion: Conclusion = libtest_mimic::run(&arguments, trials);
    conclusion.exit_code()
}
