//! Which files are analysed together: those of one workspace, and of what it leads to by path.

use std::collections::HashMap;
use std::path::Path;

use mapcheck_lints::base::{Dep, FileId};
use mapcheck_lints::engine::Part;

use crate::discover::Discovery;
use crate::load::Loaded;

/// Small workspaces are analysed together up to this size, in bytes of source: each part costs some milliseconds of its own.
const ENOUGH: usize = 4 << 20;

/// The parts of a run, the biggest first.  They depend on nothing but the input.
pub fn parts(discovery: &Discovery, loaded: &Loaded) -> Vec<Part> {
    let mut groups = Groups::new(discovery.packages.len() + 1);
    groups.join_workspaces(discovery);
    groups.join_dependencies(loaded);
    groups.join_borrowers(loaded);
    let mut members: HashMap<usize, Vec<FileId>> = HashMap::new();
    for file in 0..loaded.shelf.count() {
        members.entry(groups.of_file(loaded, file)).or_default().push(FileId(u32::try_from(file).unwrap_or(u32::MAX)));
    }
    let mut members: Vec<Vec<FileId>> = members.into_values().collect();
    members.sort_unstable();
    let size = |files: &[FileId]| loaded.shelf.bytes(files).iter().sum::<usize>();
    let mut packed: Vec<(usize, Vec<FileId>)> = Vec::new();
    for files in members {
        let more = size(&files);
        match packed.last_mut() {
            Some((total, pack)) if *total + more <= ENOUGH => {
                *total += more;
                pack.extend(files);
            }
            _ => packed.push((more, files)),
        }
    }
    packed.sort_by_key(|(total, _)| std::cmp::Reverse(*total));
    packed.into_iter().map(|(_, files)| Part::new(&loaded.crates, &loaded.loose, files)).collect()
}

/// Packages that belong together: a forest in which each points towards its group's root.  The last stands for loose files.
struct Groups {
    towards: Vec<usize>,
}

impl Groups {
    fn new(count: usize) -> Self {
        Self { towards: (0..count).collect() }
    }

    fn root(&self, mut at: usize) -> usize {
        while self.towards[at] != at {
            at = self.towards[at];
        }
        at
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        self.towards[one.max(other)] = one.min(other);
    }

    fn of_file(&self, loaded: &Loaded, file: usize) -> usize {
        self.root(loaded.package_of_file[file].unwrap_or(self.towards.len() - 1))
    }

    fn join_workspaces(&mut self, discovery: &Discovery) {
        let mut first: HashMap<&Path, usize> = HashMap::new();
        for (at, package) in discovery.packages.iter().enumerate() {
            self.join(*first.entry(&package.workspace).or_insert(at), at);
        }
    }

    fn join_dependencies(&mut self, loaded: &Loaded) {
        let package = |id: usize| loaded.targets[id].0;
        for (at, krate) in loaded.crates.iter().enumerate() {
            for (_, dep) in &krate.deps {
                if let Dep::Local(id) = dep {
                    self.join(package(at), package(id.0 as usize));
                }
            }
        }
    }

    /// `#[path = "../../other/src/shared.rs"]`
    fn join_borrowers(&mut self, loaded: &Loaded) {
        if loaded.borrowed.is_empty() {
            return;
        }
        let by_path: HashMap<&Path, usize> = loaded.paths.iter().enumerate().map(|(at, path)| (path.as_path(), at)).collect();
        for (file, path) in &loaded.borrowed {
            if let Some(&lender) = by_path.get(path.as_path()) {
                self.join(self.of_file(loaded, file.index()), self.of_file(loaded, lender));
            }
        }
    }
}
