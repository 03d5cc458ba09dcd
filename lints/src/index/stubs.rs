//! What is known of std and of popular crates: their signatures, as Rust declarations in `lints/stubs/`.

use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use super::{FileData, Index};
use crate::base::SourceFile;
use crate::syntax;

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

static INDEX: OnceLock<Index> = OnceLock::new();

/// Reads the stubs, on all threads; else the first who needs them does so.
pub fn prepare() {
    index();
}

/// The stubs, linked to each other: what every index begins with.
///
/// Two threads may both make it, at the worst: one that waited for the other might hold up the work that the other waits for.
pub(super) fn index() -> &'static Index {
    if let Some(index) = INDEX.get() {
        return index;
    }
    let lowered = |&(path, text): &(&str, &str)| FileData {
        source: SourceFile { path: path.into(), text: text.into() },
        hir: Arc::new(syntax::lower(text, true)),
        krate: None,
    };
    let built = super::collect::build_stubs(STUBS.par_iter().map(lowered).collect());
    INDEX.get_or_init(|| built)
}
