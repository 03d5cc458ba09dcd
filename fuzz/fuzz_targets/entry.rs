//! An entry of the cache, rightly signed; what is believed of it is printed in all formats.

#![no_main]

use libfuzzer_sys::fuzz_target;
use mapcheck_driver::fuzz;

fuzz_target!(|bytes: &[u8]| fuzz::entry(bytes).expect("a report is printed"));
