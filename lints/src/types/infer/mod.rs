//! Types of the expressions and local variables of one body.
//!
//! Forward, with variables for what is found later (`HashMap::new()`, `collect()`), no trait solving and no errors: what
//! does not fit is left unknown.  The idea is Hindley-Milner's, cut down to what finding receivers needs.

mod calls;
mod exprs;
mod iterate;
mod methods;
mod pats;
mod unify;

use std::cell::Cell;

use rustc_hash::FxHashMap;

use super::scope::Scope;
use super::table::{Owner, Types};
use super::ty::Ty;
use crate::base::Name;
use crate::hir::{Body, ExprId, LocalId, PatId};
use crate::index::{AdtId, Def, FnId};
use unify::Fuel;

/// A function that a call leads to.
#[derive(Clone, Debug, PartialEq)]
pub struct Callee {
    /// The function; of a trait, where the type is not known well enough to say which impl's.
    pub function: FnId,
    /// The type it was found on, after dereferencing the receiver; `Self` of a path call.
    pub self_ty: Ty,
    /// Found by a method call, or by a path with a receiver as first argument.
    pub method: bool,
}

/// The field that an expression or pattern names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldRef {
    /// Whose.
    pub adt: AdtId,
    /// Of which variant; 0 for structs.
    pub variant: u32,
    /// Which.
    pub field: u32,
}

/// What is known of a body's types.
#[derive(Debug, Default)]
pub struct BodyTypes {
    /// By expression.
    pub exprs: Vec<Ty>,
    /// By local variable.
    pub locals: Vec<Ty>,
    /// By pattern: the type of what is matched.
    pub pats: Vec<Ty>,
    /// Calls and method calls that lead to a known function.
    pub callees: FxHashMap<ExprId, Callee>,
    /// Field expressions.
    pub fields: FxHashMap<ExprId, FieldRef>,
    /// Paths to items.
    pub paths: FxHashMap<ExprId, Def>,
    /// Struct expressions and patterns, constructor calls: the type and variant.
    pub adts: FxHashMap<ExprId, (AdtId, u32)>,
    /// Struct and tuple-struct patterns.
    pub pat_adts: FxHashMap<PatId, (AdtId, u32)>,
}

impl BodyTypes {
    /// An expression's type.
    pub fn expr(&self, id: ExprId) -> &Ty {
        self.exprs.get(id.0 as usize).unwrap_or(&Ty::Unknown)
    }

    /// A local variable's type.
    pub fn local(&self, id: LocalId) -> &Ty {
        self.locals.get(id.0 as usize).unwrap_or(&Ty::Unknown)
    }

    /// The type of what a pattern matches.
    pub fn pat(&self, id: PatId) -> &Ty {
        self.pats.get(id.0 as usize).unwrap_or(&Ty::Unknown)
    }
}

/// Infers the types of a body.
pub fn infer<'a>(types: &'a Types<'a>, owner: Owner) -> BodyTypes {
    let Some(body) = types.body(owner) else { return BodyTypes::default() };
    let mut cx = Infer::new(types, owner, body);
    cx.run();
    cx.finish()
}

/// Where `break`s with a value of a loop or labelled block put their type.
struct Breakable {
    label: Option<Name>,
    ty: Ty,
    is_loop: bool,
}

struct Infer<'a> {
    types: &'a Types<'a>,
    owner: Owner,
    body: &'a Body,
    scope: Scope<'a>,
    vars: Vec<Option<Ty>>,
    out: BodyTypes,
    breakables: Vec<Breakable>,
    /// Results of the function and of the closures and async blocks around.
    returns: Vec<Ty>,
    fuel: Fuel,
    /// How many parts the types of this body may have yet, all together.
    parts_left: Cell<u32>,
}

impl<'a> Infer<'a> {
    fn new(types: &'a Types<'a>, owner: Owner, body: &'a Body) -> Self {
        let out = BodyTypes {
            exprs: vec![Ty::Unknown; body.exprs.len()],
            locals: vec![Ty::Unknown; body.locals.len()],
            pats: vec![Ty::Unknown; body.pats.len()],
            ..BodyTypes::default()
        };
        let scope = types.scope(owner);
        Self {
            types,
            owner,
            body,
            scope,
            vars: Vec::new(),
            out,
            breakables: Vec::new(),
            returns: Vec::new(),
            fuel: Fuel::default(),
            parts_left: Cell::new(unify::MAX_PARTS_OF_BODY),
        }
    }

    fn run(&mut self) {
        let ret = match self.owner {
            Owner::Fn(id) => {
                let sig = self.types.sig(id);
                if let (Some(local), Some(ty)) = (self.body.self_param, &sig.receiver) {
                    self.out.locals[local.0 as usize] = ty.clone();
                }
                for (pat, ty) in self.body.params.iter().zip(&sig.params) {
                    self.pat(*pat, ty.clone());
                }
                match &sig.ret {
                    Ty::Future(inner) => (**inner).clone(),
                    ret => ret.clone(),
                }
            }
            Owner::Static(id) => self.types.static_ty(id).clone(),
        };
        self.returns.push(ret.clone());
        let found = self.expr(self.body.root);
        self.unify(&ret, &found);
    }

    /// Replaces variables by what was found, or by `Unknown`.
    fn finish(mut self) -> BodyTypes {
        let mut out = std::mem::take(&mut self.out);
        for list in [&mut out.exprs, &mut out.locals, &mut out.pats] {
            for ty in list {
                self.settle(ty);
            }
        }
        for callee in out.callees.values_mut() {
            self.settle(&mut callee.self_ty);
        }
        out
    }

    fn settle(&self, ty: &mut Ty) {
        if ty.any(&mut |t| matches!(t, Ty::Var(_) | Ty::Assoc(..))) {
            *ty = self.resolve_deep(ty);
        }
    }
}
