//! What an editor says to the language server.

#![no_main]

use libfuzzer_sys::fuzz_target;
use mapcheck_driver::fuzz;

fuzz_target!(|bytes: &[u8]| fuzz::editor(bytes));
