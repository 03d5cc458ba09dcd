//! Which bodies name what: the cheap question before the dear ones.

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::Facts;
use crate::base::{CrateId, Name};
use crate::hir::{AssignOp, Body, ExprId, ExprKind, FieldInit, ItemKind, PatKind, Slot, Stmt, UnaryOp, Word};
use crate::index::{FnId, Index, StaticId};
use crate::types::Owner;

/// For each name the bodies in which it may stand as a field, method, function, static or field of a struct: all those in
/// which it does, and some in which it is only a variable.  Whoever asks looks at the body, or asks [`Facts::naming`].
#[derive(Debug, Default)]
pub struct Words {
    named: Table,
    assigned: Table,
    /// The sorted words of each macro of the workspace with its crate, and which of them name what.
    macros: Vec<(CrateId, Box<[Name]>)>,
    in_macros: FxHashMap<Name, Vec<usize>>,
    /// The macros of the workspace by their own names.
    macros_named: FxHashMap<Name, Vec<usize>>,
}

impl Words {
    /// Reads the words of all bodies of the workspace.
    pub fn collect(index: &Index) -> Self {
        let fns = (0..index.fns.len() as u32).map(FnId).map(Owner::Fn);
        let statics = (0..index.statics.len() as u32).map(StaticId).map(Owner::Static);
        let owners: Vec<Owner> = fns.chain(statics).filter(|o| is_own(index, *o)).collect();
        let (named, assigned) = rayon::join(
            || Table::of(&owners, |owner, add| words_of(index, owner, add)),
            || Table::of(&owners, |owner, add| assigned_in(index, owner, add)),
        );
        let files = index.files.iter().filter_map(|file| Some((file.krate?, &file.hir.items)));
        let mut macros: Vec<(CrateId, Box<[Name]>)> = Vec::new();
        let mut macros_named: FxHashMap<Name, Vec<usize>> = FxHashMap::default();
        for (krate, item) in files.flat_map(|(krate, items)| items.iter().map(move |item| (krate, item))) {
            if let ItemKind::Macro(words) = &item.kind {
                macros_named.entry(item.name).or_default().push(macros.len());
                macros.push((krate, words.clone()));
            }
        }
        let mut in_macros: FxHashMap<Name, Vec<usize>> = FxHashMap::default();
        for (at, (_, words)) in macros.iter().enumerate() {
            words.iter().for_each(|word| in_macros.entry(*word).or_default().push(at));
        }
        Self { named, assigned, macros, in_macros, macros_named }
    }

    /// The words of each macro of the workspace that is called so.
    pub fn macros_named(&self, name: Name) -> impl Iterator<Item = &[Name]> {
        let at = self.macros_named.get(&name).map_or(&[][..], Vec::as_slice);
        at.iter().map(|at| &*self.macros[*at].1)
    }

    /// The words of each macro in which a name stands, of the crate that declares what is meant or of one that uses it.
    pub fn macros<'w>(&'w self, index: &'w Index, name: Name, home: CrateId) -> impl Iterator<Item = &'w [Name]> {
        let at = self.in_macros.get(&name).map_or(&[][..], Vec::as_slice);
        let sees = move |krate: CrateId| krate == home || index.dependencies(krate).contains(&home);
        at.iter().map(|at| &self.macros[*at]).filter(move |(krate, _)| sees(*krate)).map(|(_, words)| &**words)
    }

    /// The bodies in which a field of this name may be given a new value.
    pub fn assigning(&self, field: Name) -> &[Owner] {
        self.assigned.get(field.into())
    }

    /// The bodies that may call a function or method of that name, in the order of declaration.
    pub fn calling(&self, name: Name) -> &[Owner] {
        self.named.get(Word::called(name))
    }

    /// The bodies that may name it, in the order of declaration.
    pub fn bodies(&self, name: Name) -> &[Owner] {
        self.named.get(name.into())
    }
}

/// Owners by word, in one list: those of a word stand together, in the order of declaration.
#[derive(Debug, Default)]
struct Table {
    /// Where the entries of each group of words begin; a group is what the upper bits of a word say.
    starts: Vec<u32>,
    shift: u32,
    words: Vec<Word>,
    owners: Vec<Owner>,
}

impl Table {
    /// `each` tells the words of an owner; it is called three times, which is cheaper than to keep them.
    fn of(owners: &[Owner], each: impl Fn(Owner, &mut dyn FnMut(Word))) -> Self {
        let mut total = 0_usize;
        owners.iter().for_each(|owner| each(*owner, &mut |_| total += 1));
        let bits = (total / 4).max(2).ilog2().clamp(1, 24);
        let shift = u32::BITS - bits;
        let mut ends = vec![0_u32; (1 << bits) + 1];
        owners.iter().for_each(|owner| each(*owner, &mut |word| ends[(word.0 >> shift) as usize + 1] += 1));
        for at in 1..ends.len() {
            ends[at] += ends[at - 1];
        }
        let starts = ends.clone();
        let (mut words, mut of) = (vec![Word(0); total], vec![Owner::Fn(FnId(0)); total]);
        for &owner in owners {
            each(owner, &mut |word| {
                let end = &mut ends[(word.0 >> shift) as usize];
                (words[*end as usize], of[*end as usize]) = (word, owner);
                *end += 1;
            });
        }
        let mut table = Self { starts, shift, words, owners: of };
        table.sort_groups();
        table
    }

    /// Sorts each group by word and takes out what stands there twice.
    fn sort_groups(&mut self) {
        let mut group = Vec::new();
        let mut to = 0;
        for at in 1..self.starts.len() {
            let range = self.starts[at - 1] as usize..self.starts[at] as usize;
            group.extend(range.map(|i| (self.words[i], self.owners[i])));
            // stable: a word's owners keep their order
            group.sort_by_key(|(word, _)| *word);
            group.dedup();
            self.starts[at - 1] = to as u32;
            for entry in group.drain(..) {
                (self.words[to], self.owners[to]) = entry;
                to += 1;
            }
        }
        if let Some(last) = self.starts.last_mut() {
            *last = to as u32;
        }
        self.words.truncate(to);
        self.owners.truncate(to);
    }

    fn get(&self, word: Word) -> &[Owner] {
        let group = (word.0 >> self.shift) as usize;
        let (Some(&lo), Some(&hi)) = (self.starts.get(group), self.starts.get(group + 1)) else { return &[] };
        let words = &self.words[lo as usize..hi as usize];
        let first = words.partition_point(|w| *w < word);
        let last = words.partition_point(|w| *w <= word);
        &self.owners[lo as usize + first..lo as usize + last]
    }
}

fn is_own(index: &Index, owner: Owner) -> bool {
    match owner {
        Owner::Fn(id) => !index.is_stub(index.func(id).loc) && index.func_hir(id).body.is_some(),
        Owner::Static(id) => !index.is_stub(index.statics[id.index()].loc),
    }
}

/// The words that were noted when a body was left out: names, and assigned fields; else the body itself.
pub(super) fn noted(index: &Index, owner: Owner) -> Result<(&[Word], &[Word]), Option<&Body>> {
    let (file, body) = match owner {
        Owner::Fn(id) => (index.func(id).loc.file, index.func_hir(id).body),
        Owner::Static(id) => (index.statics[id.index()].loc.file, index.static_hir(id).init),
    };
    let file = index.hir(file);
    match file.slot(body.ok_or(None)?) {
        Slot::Read(body) => Err(Some(body)),
        Slot::Cut(cut) => Ok((file.names(cut), file.assigned(cut))),
    }
}

fn words_of(index: &Index, owner: Owner, add: &mut dyn FnMut(Word)) {
    match noted(index, owner) {
        Ok((names, _)) => names.iter().for_each(|word| add(*word)),
        Err(Some(body)) => {
            let mut names = FxHashSet::default();
            names_of(body, &mut |name| {
                names.insert(name);
            });
            names.into_iter().for_each(|name| add(name.into()));
            body.exprs.iter().filter_map(|e| body.called(e)).for_each(|name| add(Word::called(name)));
            for name in body.exprs.iter().filter_map(|e| repeating(body, &e.kind)) {
                add(Word::repeating(&name));
            }
        }
        Err(None) => {}
    }
}

/// The name of a macro that repeats a value.
fn repeating(body: &Body, kind: &ExprKind) -> Option<Name> {
    let ExprKind::Macro(call) = kind else { return None };
    matches!(body.expr(*call.args.first()?).kind, ExprKind::Repeat(..)).then_some(call.name)
}

fn assigned_in(index: &Index, owner: Owner, add: &mut dyn FnMut(Word)) {
    match noted(index, owner) {
        // `*guard = v` may give any field a value that stands in the body
        Ok((names, _)) if names.contains(&Word::storing()) => names.iter().for_each(|word| add(*word)),
        Ok((_, assigned)) => assigned.iter().for_each(|word| add(*word)),
        Err(body) => body.into_iter().flat_map(assigned_of).for_each(|name| add(name.into())),
    }
}

fn assigned_of(body: &Body) -> impl Iterator<Item = Name> {
    body.exprs.iter().filter_map(|e| match &e.kind {
        ExprKind::Assign(AssignOp::Plain, left, _) => assigned_field(body, *left).map(|(_, name)| name),
        _ => None,
    })
}

impl Facts<'_> {
    /// The bodies in which one of the names stands as a field, method, function, static or field of a struct, of those that
    /// `of_interest` lets pass; in the order of declaration.  These are parsed.
    pub fn naming(&self, wanted: &[Name], of_interest: impl Fn(Owner, Name) -> bool + Sync) -> Vec<Owner> {
        let candidates = wanted.iter().flat_map(|name| self.words().bodies(*name).iter().map(|owner| (*owner, *name)));
        let mut candidates: Vec<(Owner, Name)> = candidates.filter(|(owner, name)| of_interest(*owner, *name)).collect();
        candidates.sort_unstable();
        candidates.dedup();
        let of_one = |pair: &[(Owner, Name)]| {
            let body = self.source(pair[0].0)?;
            pair.iter().any(|(_, name)| names(body, *name)).then_some(pair[0].0)
        };
        candidates.par_chunk_by(|a, b| a.0 == b.0).filter_map(of_one).collect()
    }
}

impl Facts<'_> {
    /// Whether a name stands in a body as a field, method, function, static or field of a struct; of a body that could not be read,
    /// whether it may.
    pub fn names(&self, owner: Owner, name: Name) -> bool {
        self.may_name(owner, |word| word == name.into()) && self.source(owner).is_none_or(|body| names(body, name))
    }
}

/// Whether a name stands in a body as a field, method, function, static or field of a struct.
pub(super) fn names(body: &Body, name: Name) -> bool {
    let mut found = false;
    names_of(body, &mut |n| found |= n == name);
    found
}

fn names_of(body: &Body, add: &mut dyn FnMut(Name)) {
    for expr in &body.exprs {
        match &expr.kind {
            ExprKind::MethodCall { method, .. } => add(*method),
            ExprKind::Field(_, name, _) => add(*name),
            // `JoinSet::new`: the type counts too
            ExprKind::Path(path) => path.segments.iter().rev().take(2).for_each(|s| add(s.name)),
            ExprKind::Struct { path, fields, .. } => {
                add(path.last());
                fields.iter().for_each(|f: &FieldInit| add(f.name));
            }
            ExprKind::Macro(call) => {
                add(call.name);
                call.mentions.iter().for_each(|name| add(*name));
            }
            _ => {}
        }
    }
    for pat in &body.pats {
        if let PatKind::Struct(_, fields) = &pat.kind {
            fields.iter().for_each(|f| add(f.name));
        }
    }
}

/// The field that an assignment gives a new value: `self.f`, or what its lock guards: `*self.f.lock()`, `*guard`.
pub(super) fn assigned_field(body: &Body, left: ExprId) -> Option<(ExprId, Name)> {
    match &body.expr(left).kind {
        ExprKind::Field(_, name, _) => Some((left, *name)),
        ExprKind::Unary(UnaryOp::Deref, inner) => guarded_field(body, *inner, 0),
        _ => None,
    }
}

pub(super) fn guarded_field(body: &Body, id: ExprId, depth: u32) -> Option<(ExprId, Name)> {
    match &body.expr(id).kind {
        ExprKind::Field(_, name, _) => Some((id, *name)),
        ExprKind::MethodCall { receiver, args, .. } if args.is_empty() => guarded_field(body, *receiver, depth),
        ExprKind::Await(inner) | ExprKind::Try(inner) | ExprKind::Ref { inner, .. } => guarded_field(body, *inner, depth),
        ExprKind::Local(local) if depth < 2 => {
            let init = body.exprs.iter().find_map(|e| {
                let ExprKind::Block(block) = &e.kind else { return None };
                block.stmts.iter().find_map(|stmt| match stmt {
                    Stmt::Let(stmt) if matches!(body.pat(stmt.pat).kind, PatKind::Bind(l, _) if l == *local) => stmt.init,
                    _ => None,
                })
            });
            guarded_field(body, init?, depth + 1)
        }
        _ => None,
    }
}
