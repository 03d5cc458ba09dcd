//! What is known of std and of popular crates: their signatures, as Rust declarations in `lints/stubs/`.

use rayon::prelude::*;

use crate::{hir, syntax};

const STUBS: &[(&str, &str)] = &[
    ("stubs/prim.rs", include_str!("../../stubs/prim.rs")),
    ("stubs/std.rs", include_str!("../../stubs/std.rs")),
    ("stubs/sync.rs", include_str!("../../stubs/sync.rs")),
    ("stubs/runtime.rs", include_str!("../../stubs/runtime.rs")),
    ("stubs/collections.rs", include_str!("../../stubs/collections.rs")),
    ("stubs/io.rs", include_str!("../../stubs/io.rs")),
    ("stubs/net.rs", include_str!("../../stubs/net.rs")),
    ("stubs/encoding.rs", include_str!("../../stubs/encoding.rs")),
];

/// Path, text and lowered form of each file of stubs.
pub(super) fn lowered() -> Vec<(&'static str, &'static str, hir::File)> {
    STUBS.par_iter().map(|&(path, text)| (path, text, syntax::lower(text, true))).collect()
}
