//! A baseline, read, applied, written and read again.

#![no_main]

use libfuzzer_sys::fuzz_target;
use mapcheck_driver::fuzz;
use mapcheck_fuzz::in_folder;

fuzz_target!(|bytes: &[u8]| in_folder(bytes, fuzz::baseline));
