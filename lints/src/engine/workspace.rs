//! The files of a run, linked to each other, and linked again after an edit.

use std::sync::Arc;

use crate::base::{CrateInput, FileId, Input};
use crate::hir;
use crate::index::{self, Index};
use crate::types::Known;

/// All files of a run, linked to each other.
#[derive(Debug)]
pub struct Workspace {
    pub(super) index: Index,
    pub(super) known: Known,
    crates: Vec<CrateInput>,
    loose: Vec<FileId>,
    /// Code counts that is not shipped: the index is not as it was linked.
    pub(super) widened: bool,
}

impl Workspace {
    /// What a file of the input was lowered to, with what was read of it later; none where it was not.
    pub fn form(&self, file: FileId) -> Option<&hir::File> {
        self.index.files.get(file.index()).map(|data| &*data.hir)
    }
}

/// Links the lowered files, which are in the order of the input's; none stands for those that were not read.
pub fn link(input: &Input, lowered: Vec<Option<Arc<hir::File>>>) -> Workspace {
    let index = index::build(input, lowered);
    let known = Known::new(&index);
    Workspace { index, known, crates: input.crates.clone(), loose: input.loose.clone(), widened: false }
}

/// Links as [`link`] does, and does less where `before` is of the same files and only bodies have changed, as they do while
/// somebody types: names lead where they led, and what was inferred of other files holds.
pub fn relink(mut before: Workspace, input: &Input, lowered: Vec<Option<Arc<hir::File>>>) -> Workspace {
    let same_crates = before.crates == input.crates && before.loose == input.loose && !before.widened;
    let Some(changed) = before.index.changed(&input.files, &lowered).filter(|_| same_crates) else { return link(input, lowered) };
    before.known.forget(&before.index, |file| changed.binary_search(&file).is_ok());
    for &file in &changed {
        before.index.replace(file, input.files[file.index()].clone(), lowered[file.index()].clone());
    }
    before
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Policy, SourceFile};
    use crate::engine::{check, lower};

    const GROWS: &str = include_str!("../../../ui-tests/rules/unbounded_map_growth/basic.rs");

    fn input(texts: [&str; 2]) -> (Input, Vec<Option<Arc<hir::File>>>) {
        let file = |(path, text): (&str, &str)| SourceFile { path: path.into(), text: text.into() };
        let files: Vec<SourceFile> = ["main.rs", "relay.rs"].into_iter().zip(texts).map(file).collect();
        let lowered = files.iter().map(|file| Some(Arc::new(lower(file, false)))).collect();
        (Input { files, crates: Vec::new(), loose: vec![FileId(0), FileId(1)] }, lowered)
    }

    /// Whether the first index did for the second texts; what is found is the same in any case.
    fn is_kept(before: [&str; 2], after: [&str; 2]) -> bool {
        let pool = rayon::ThreadPoolBuilder::new().stack_size(64 << 20).build().expect("threads");
        pool.install(|| {
            let policy = Policy::default();
            let (old, lowered) = input(before);
            let mut workspace = link(&old, lowered);
            check(&mut workspace, &policy);
            let (new, lowered) = input(after);
            let kept = workspace.index.changed(&new.files, &lowered).is_some();
            let mut again = relink(workspace, &new, lowered.clone());
            let mut afresh = link(&new, lowered);
            let (again, afresh) = (check(&mut again, &policy), check(&mut afresh, &policy));
            assert_eq!(again.findings, afresh.findings, "{after:?}");
            kept
        })
    }

    #[test]
    fn bodies_may_change_and_declarations_not() {
        let main = "mod relay;\nfn main() { let b = 2; }\n";
        let clears = GROWS.replace("*total +=", "self.traffic.clear();\n            *total +=");
        assert!(is_kept([main, GROWS], [main, &clears]));
        assert!(is_kept([main, &clears], [main, GROWS]));
        assert!(is_kept([main, GROWS], ["mod relay;\nfn main() { let a = 1; }\n", GROWS]));
        let other_field = GROWS.replace("HashMap<SocketAddr, u64>,", "std::collections::BTreeSet<u8>,");
        let other_function = format!("{GROWS}\nimpl Relay {{ fn clear(&mut self) {{ self.traffic.clear() }} }}\n");
        for changed in [&*other_field, &*other_function, "", "fn f( {"] {
            assert!(!is_kept([main, GROWS], [main, changed]), "{changed}");
        }
        assert!(!is_kept([main, GROWS], ["fn main() {}\n", GROWS]));
    }

    #[test]
    fn items_within_bodies_are_declared() {
        let main = |inside: &str| format!("mod relay;\nfn main() {{ {inside} }}\n");
        assert!(!is_kept([&main(""), GROWS], [&main("struct S;"), GROWS]));
        assert!(!is_kept([&main("struct S;"), GROWS], [&main("struct T;"), GROWS]));
    }
}
