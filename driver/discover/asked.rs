//! Leaves out what nobody asked for: the folders of tests, examples and benches.

use std::path::{Path, PathBuf};

use mapcheck_lints::base::CrateKind;

use super::{Discovery, Package};

/// Where cargo looks for targets of such kinds, below a package's folder.
const FOLDERS: [(&str, CrateKind); 3] =
    [("tests", CrateKind::Test), ("examples", CrateKind::Example), ("benches", CrateKind::Bench)];

impl Discovery {
    /// Drops the targets of kinds that `asked` says no to, with the files of their folder; nothing that ships can depend on
    /// them.  A folder stays where the user has named something in it, or where the manifest has put another target.
    pub fn keep(&mut self, asked: impl Fn(CrateKind) -> bool) {
        let mut folders: Vec<(usize, PathBuf)> = Vec::new();
        for (at, package) in self.packages.iter_mut().enumerate() {
            let unasked = FOLDERS.iter().filter(|(_, kind)| !asked(*kind)).map(|(folder, _)| package.dir.join(folder));
            let unasked: Vec<PathBuf> = unasked.filter(|dir| !is_needed(dir, package, &self.named, &asked)).collect();
            package.targets.retain(|target| !unasked.iter().any(|dir| target.root.starts_with(dir)));
            folders.extend(unasked.into_iter().map(|dir| (at, dir)));
        }
        let before = self.files.len();
        self.files.retain(|file| {
            let Some(package) = file.package else { return true };
            let first = folders.partition_point(|(at, _)| *at < package);
            let mut mine = folders[first..].iter().take_while(|(at, _)| *at == package);
            !mine.any(|(_, dir)| file.path.starts_with(dir))
        });
        self.left_out = before - self.files.len();
    }
}

fn is_needed(dir: &Path, package: &Package, named: &[PathBuf], asked: impl Fn(CrateKind) -> bool) -> bool {
    named.iter().any(|path| path.starts_with(dir))
        || package.targets.iter().any(|target| target.root.starts_with(dir) && asked(target.kind))
}
