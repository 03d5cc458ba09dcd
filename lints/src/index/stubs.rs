//! What is known of std and of popular crates: their signatures, as Rust declarations in `lints/stubs/`.

use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use super::{FileData, Index};
use crate::base::SourceFile;
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

static INDEX: OnceLock<Index> = OnceLock::new();

/// Reads the stubs, on all threads; else the first who needs them does so.
pub fn prepare() {
    index();
}

/// Does the same with what a former run of this program has read, in the same order; else tells `made` what is read now, before
/// anything is done with it.
pub fn prepare_from(kept: Option<Vec<hir::File>>, made: impl FnOnce(&[Arc<hir::File>])) {
    if INDEX.get().is_some() {
        return;
    }
    let kept = kept.filter(|kept| kept.len() == STUBS.len()).map(|kept| kept.into_iter().map(Arc::new).collect());
    let forms: Vec<Arc<hir::File>> = kept.unwrap_or_else(|| {
        let forms = lowered();
        made(&forms);
        forms
    });
    INDEX.get_or_init(|| linked(forms));
}

fn lowered() -> Vec<Arc<hir::File>> {
    STUBS.par_iter().map(|(_, text)| Arc::new(syntax::lower(text, true))).collect()
}

fn linked(forms: Vec<Arc<hir::File>>) -> Index {
    let file = |(&(path, text), hir): (&(&str, &str), Arc<hir::File>)| FileData {
        source: SourceFile { path: path.into(), text: text.into() },
        hir,
        krate: None,
        read: true,
    };
    super::collect::build_stubs(STUBS.iter().zip(forms).map(file).collect())
}

/// The stubs, linked to each other: what every index begins with.
///
/// Two threads may both make it, at the worst: one that waited for the other might hold up the work that the other waits for.
pub(super) fn index() -> &'static Index {
    if let Some(index) = INDEX.get() {
        return index;
    }
    let built = linked(lowered());
    INDEX.get_or_init(|| built)
}
