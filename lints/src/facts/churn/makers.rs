//! Which expressions may make what is asked for, by their words: asked before types are known.

use std::cell::OnceCell;

use rustc_hash::{FxHashMap, FxHashSet};

use super::Asked;
use crate::base::{Name, TextRange};
use crate::facts::Facts;
use crate::hir::{Body, ExprId, ExprKind, Stmt, TypeRef};
use crate::index::Container;

impl Facts<'_> {
    /// The words of which one stands in each body that makes what is asked for.
    pub(super) fn names_of_makers(&self, asked: Asked) -> FxHashSet<Name> {
        let kinds = self.vocabulary.collections.iter().filter(|(id, _)| self.is_churn_kind(**id, asked));
        let mut names: FxHashSet<Name> = kinds.map(|(id, _)| self.index.adt(*id).name).collect();
        // aliases are named by what they stand for, or something like it
        let mut standing: FxHashMap<Name, Vec<Name>> = FxHashMap::default();
        for id in (0..self.index.aliases.len() as u32).map(crate::index::AliasId) {
            let alias = &self.index.aliases[id.index()];
            let mut stands = |name| standing.entry(name).or_default().push(alias.name);
            match (self.index.alias_hir(id).ty.as_ref(), alias.container) {
                // of those of traits there are many, and `Self::Item` is made where it is what it says, not where it holds that
                (Some(TypeRef::Path(path)), Container::Trait(_) | Container::Impl(_)) => stands(path.last()),
                (Some(ty), _) => names_in(ty, &mut stands),
                (None, _) => {}
            }
        }
        let mut open: Vec<Name> = names.iter().copied().collect();
        while let Some(name) = open.pop() {
            open.extend(standing.remove(&name).into_iter().flatten().filter(|alias| names.insert(*alias)));
        }
        if asked == Asked::Others {
            let costly = self.vocabulary.churn.costly.keys().map(|f| self.index.func(*f).name);
            names.extend(costly.filter(|n| !matches!(n.as_str(), "new" | "build")));
            // a body that collects into a map says so by the map's name, one that fills a list need not
            names.extend(["Regex", "RegexSet", "RegexBuilder", "Pattern", "Glob", "vec", "collect"].map(Name::from));
        }
        names
    }
}

/// What one body may make.
pub(super) struct Makers<'a> {
    body: &'a Body,
    names: &'a FxHashSet<Name>,
    asked: Asked,
    /// The statements that say what a value is to be, apart from each other and in order.
    lets: OnceCell<Vec<TextRange>>,
}

impl<'a> Makers<'a> {
    pub(super) fn new(body: &'a Body, names: &'a FxHashSet<Name>, asked: Asked) -> Self {
        Self { body, names, asked, lets: OnceCell::new() }
    }

    /// The expressions that may make it, in order.
    pub(super) fn all(&self) -> impl Iterator<Item = ExprId> + '_ {
        self.body.exprs_with_ids().map(|(id, _)| id).filter(|id| self.may_make(*id))
    }

    fn may_make(&self, id: ExprId) -> bool {
        let Self { body, names, asked, .. } = self;
        let others = *asked == Asked::Others;
        match &body.expr(id).kind {
            ExprKind::Call(callee, _) => match &body.expr(*callee).kind {
                ExprKind::Path(path) => path.segments.iter().any(|s| names.contains(&s.name)),
                _ => false,
            },
            ExprKind::MethodCall { method, turbofish, .. } if *method == "collect" => {
                let written = turbofish.as_ref().map(|args| args.types.iter().any(|ty| names_type(ty, names)));
                written.unwrap_or_else(|| self.is_let(body.expr(id).range))
            }
            ExprKind::MethodCall { method, .. } => others && *method == "build",
            ExprKind::Macro(call) => others && call.name == "vec",
            ExprKind::Repeat(..) => others,
            _ => false,
        }
    }

    /// `let x: HashMap<_, _> = ..`
    fn is_let(&self, range: TextRange) -> bool {
        let lets = self.lets.get_or_init(|| self.lets());
        let at = lets.partition_point(|outer| outer.hi < range.hi);
        lets.get(at).is_some_and(|outer| outer.contains(range))
    }

    fn lets(&self) -> Vec<TextRange> {
        let blocks = self.body.exprs.iter().filter_map(|expr| match &expr.kind {
            ExprKind::Block(block) => Some(block),
            _ => None,
        });
        let says = |ty: &Option<TypeRef>| ty.as_ref().map_or(self.asked == Asked::Others, |ty| names_type(ty, self.names));
        let lets = blocks.flat_map(|block| &block.stmts).filter_map(|stmt| match stmt {
            Stmt::Let(stmt) if says(&stmt.ty) => Some(stmt.range),
            _ => None,
        });
        let mut lets: Vec<TextRange> = lets.collect();
        // of nested ones the outermost
        lets.sort_unstable_by_key(|range| (range.lo, std::cmp::Reverse(range.hi)));
        lets.dedup_by(|inner, outer| outer.contains(*inner));
        lets
    }
}

/// Whether a type as written is, or holds, one of these.
fn names_type(ty: &TypeRef, names: &FxHashSet<Name>) -> bool {
    let mut found = false;
    names_in(ty, &mut |name| found |= names.contains(&name));
    found
}

/// The names in the paths of a type as written, and of those in it.
fn names_in(ty: &TypeRef, each: &mut impl FnMut(Name)) {
    match ty {
        TypeRef::Path(path) => {
            for segment in &path.segments {
                each(segment.name);
                segment.args.iter().flat_map(|args| &args.types).for_each(|ty| names_in(ty, each));
            }
        }
        TypeRef::Ref { inner, .. } => names_in(inner, each),
        TypeRef::Tuple(list) => list.iter().for_each(|ty| names_in(ty, each)),
        _ => {}
    }
}
