//! Settings beside a manifest, and, where they are accepted, all that is done with them.

#![no_main]

use libfuzzer_sys::fuzz_target;
use mapcheck_driver::fuzz;
use mapcheck_fuzz::in_folder;

fuzz_target!(|bytes: &[u8]| in_folder(bytes, fuzz::settings));
