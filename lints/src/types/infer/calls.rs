//! Calls: which function, what its parameters stand for, what comes back.

use super::{Callee, Infer};
use crate::base::Name;
use crate::hir::{ExprId, ExprKind, GenericArgs, Path, TypeRef};
use crate::index::{Container, Def, FnId, Ns};
use crate::types::ty::{Bound, Subst, Ty};

impl Infer<'_> {
    /// A path as a value.
    pub(super) fn path_value(&mut self, id: ExprId, path: &Path) -> Ty {
        if let Some(qself) = &path.qself {
            let of = self.written(&qself.ty);
            return self.assoc_value(&of, path.last());
        }
        let first = path.segments[0].name;
        if !path.global {
            let of = if first == "Self" {
                self.scope.self_ty.clone()
            } else {
                self.scope.generics.iter().any(|g| g.params.iter().any(|p| p.name == first)).then_some(Ty::Param(first))
            };
            match (&path.segments[1..], of) {
                ([], Some(Ty::Adt(adt, args))) => return self.constructor(adt, 0, args),
                ([rest], Some(of)) => return self.assoc_value(&of, rest.name),
                _ => {}
            }
        }
        let Some(found) = self.types.index.resolve(self.scope.module, path, Ns::Values) else { return Ty::Unknown };
        if found.used == path.segments.len() {
            self.out.paths.insert(id, found.def);
            return match found.def {
                Def::Fn(f) => Ty::FnItem(f, None),
                Def::Static(s) => self.types.static_ty(s).clone(),
                Def::Variant(adt, variant) => {
                    let args = self.fresh_args(adt);
                    self.constructor(adt, variant, args)
                }
                Def::Adt(adt) => {
                    let args = self.fresh_args(adt);
                    self.constructor(adt, 0, args)
                }
                _ => Ty::Unknown,
            };
        }
        if found.used + 1 != path.segments.len() {
            return Ty::Unknown;
        }
        let mut prefix = path.clone();
        prefix.segments.truncate(found.used);
        let of = self.written(&TypeRef::Path(Box::new(prefix)));
        self.assoc_value(&of, path.last())
    }

    pub(super) fn call(&mut self, id: ExprId, callee: ExprId, args: &[ExprId]) -> Ty {
        let ty = self.expr(callee);
        let turbofish = match &self.body.expr(callee).kind {
            ExprKind::Path(path) => path.segments.last().and_then(|s| s.args.as_deref()),
            _ => None,
        };
        for step in self.autoderef(&ty) {
            match step {
                Ty::FnItem(function, of) => {
                    let self_ty = of.map_or(Ty::Unknown, |t| (*t).clone());
                    self.out.callees.insert(id, Callee { function, self_ty: self_ty.clone(), method: false });
                    let has_receiver = self.types.sig(function).receiver.is_some();
                    let (receiver, rest) = match args {
                        [first, rest @ ..] if has_receiver => (Some(self.expr(*first)), rest),
                        _ => (None, args),
                    };
                    let ret = self.apply(function, &self_ty, receiver.as_ref(), rest, turbofish);
                    self.choose_impl(id, function, &self_ty, args);
                    return ret;
                }
                Ty::Ctor(adt, variant) => {
                    self.out.adts.insert(id, (adt, variant));
                    let of = self.fresh_args(adt);
                    for (at, &arg) in args.iter().enumerate() {
                        let given = self.expr(arg);
                        let declared = self.types.field_ty(adt, variant, at, &of);
                        self.unify(&declared, &given);
                    }
                    return Ty::Adt(adt, of);
                }
                Ty::FnPtr(sig) | Ty::Closure(_, sig) => {
                    for (at, &arg) in args.iter().enumerate() {
                        let given = self.expr(arg);
                        if let Some(declared) = sig.params.get(at) {
                            self.unify(declared, &given);
                        }
                    }
                    return sig.ret.clone();
                }
                Ty::Opaque(bounds) | Ty::Dyn(bounds) => {
                    if let Some(bound) = bounds.iter().find(|b| b.is_callable()) {
                        return self.call_bound(bound, args);
                    }
                }
                Ty::Param(param) => {
                    if let Some(bound) = self.scope.bounds_of(param).iter().find(|b| b.is_callable()) {
                        return self.call_bound(bound, args);
                    }
                }
                _ => {}
            }
        }
        for &arg in args {
            self.expr(arg);
        }
        Ty::Unknown
    }

    /// A type may implement a trait for several arguments (`From<A>`, `From<B>`): the impl meant is the one whose function takes
    /// what is given; none is known where that is not.
    fn choose_impl(&mut self, id: ExprId, function: FnId, self_ty: &Ty, args: &[ExprId]) {
        let index = self.types.index;
        let of_trait = |f: FnId| match index.func(f).container {
            Container::Impl(i) => index.impls[i.index()].of_trait,
            _ => None,
        };
        let (Some(wanted), Some(head), Some(first)) = (of_trait(function), self_ty.head(), args.first()) else { return };
        let all = index.methods(head, index.func(function).name).iter().copied();
        let same: Vec<FnId> =
            all.filter(|f| of_trait(*f) == Some(wanted) || index.func(*f).container == Container::Trait(wanted)).collect();
        if same.len() < 2 {
            return;
        }
        let given = self.resolve_deep(&self.out.exprs[first.0 as usize].clone());
        let declared = |f: &FnId| {
            let sig = self.types.sig(*f);
            sig.receiver.as_ref().or_else(|| sig.params.first())
        };
        let fits = |f: &&FnId| !given.is_unknown() && declared(f).is_some_and(|d| !self.differs(d, &given));
        let exact = |f: &&FnId| fits(f) && !matches!(declared(f), Some(Ty::Param(_)));
        match same.iter().find(exact).or_else(|| same.iter().find(fits)) {
            Some(chosen) => drop(self.out.callees.entry(id).and_modify(|c| c.function = *chosen)),
            None => drop(self.out.callees.remove(&id)),
        }
    }

    fn call_bound(&mut self, bound: &Bound, args: &[ExprId]) -> Ty {
        for (at, &arg) in args.iter().enumerate() {
            let given = self.expr(arg);
            if let Some(declared) = bound.args.get(at) {
                self.unify(declared, &given);
            }
        }
        output_of(bound).unwrap_or(Ty::UNIT)
    }

    pub(super) fn method_call(
        &mut self,
        id: ExprId,
        receiver: ExprId,
        method: Name,
        turbofish: Option<&GenericArgs>,
        args: &[ExprId],
    ) -> Ty {
        let ty = self.expr(receiver);
        if let Some((function, self_ty)) = self.lookup_method(&ty, method) {
            self.out.callees.insert(id, Callee { function, self_ty: self_ty.clone(), method: true });
            return self.apply(function, &self_ty, Some(&ty), args, turbofish);
        }
        for &arg in args {
            self.expr(arg);
        }
        // a field that holds a function is not a method; `clone` and the like of a type that derives them give the type
        match method.as_str() {
            // what `pin_project` makes has the same fields
            "project" | "project_ref" | "project_replace" => {
                let own = self
                    .autoderef(&ty)
                    .into_iter()
                    .find(|t| matches!(t, Ty::Adt(id, _) if !self.types.index.is_stub(self.types.index.adt(*id).loc)));
                own.map_or(Ty::Unknown, |t| Ty::reference(true, t))
            }
            "clone" | "to_owned" => self.shallow(&ty).peel_refs().clone(),
            "borrow" | "borrow_mut" | "as_ref" | "as_mut" | "by_ref" => self.shallow(&ty),
            _ => Ty::Unknown,
        }
    }

    /// What a function returns for a receiver and arguments; infers the arguments.
    pub(super) fn apply(
        &mut self,
        function: FnId,
        self_ty: &Ty,
        receiver: Option<&Ty>,
        args: &[ExprId],
        turbofish: Option<&GenericArgs>,
    ) -> Ty {
        let types = self.types;
        let sig = types.sig(function);
        let subst = self.instantiate(function, self_ty, turbofish);
        if let (Some(declared), Some(given)) = (&sig.receiver, receiver) {
            let declared = declared.subst(&subst);
            let given = self.shallow(given);
            self.unify(declared.peel_refs(), given.peel_refs());
        }
        let is_closure = |cx: &Self, arg: ExprId| matches!(cx.body.expr(arg).kind, ExprKind::Closure { .. });
        for (at, &arg) in args.iter().enumerate() {
            if !is_closure(self, arg) {
                let given = self.expr(arg);
                if let Some(declared) = sig.params.get(at) {
                    self.give(declared, &given, function, &subst);
                }
            }
        }
        for (at, &arg) in args.iter().enumerate() {
            if is_closure(self, arg) {
                self.give_closure(sig.params.get(at), arg, function, &subst);
            }
        }
        sig.ret.subst(&subst)
    }

    /// Fresh variables for all parameters in sight of a function; `Self` and the impl's type are the given one.
    fn instantiate(&mut self, function: FnId, self_ty: &Ty, turbofish: Option<&GenericArgs>) -> Subst {
        let types = self.types;
        let sig = types.sig(function);
        let mut subst: Subst = sig.generics.iter().map(|n| (*n, self.fresh())).collect();
        match types.index.func(function).container {
            Container::Trait(_) => {
                if let Some(last) = subst.last_mut()
                    && !self_ty.is_unknown()
                {
                    last.1 = self_ty.clone();
                }
            }
            Container::Impl(id) => {
                let declared = types.impl_self(id).subst(&subst);
                let (declared, given) = (declared.peel_refs().clone(), self.shallow(self_ty));
                self.unify(&declared, given.peel_refs());
            }
            Container::Module => {}
        }
        if let Some(written) = turbofish {
            let own = &types.index.signature(function).generics.params;
            for (param, ty) in own.iter().zip(&written.types) {
                let ty = self.written(ty);
                if let Some((_, var)) = subst.iter().rev().find(|(n, _)| *n == param.name).cloned() {
                    self.unify(&var, &ty);
                }
            }
        }
        subst
    }

    /// An argument meets its parameter, and the bounds of a parameter that is generic.
    fn give(&mut self, declared: &Ty, given: &Ty, function: FnId, subst: &Subst) {
        let formal = declared.subst(subst);
        self.unify(&formal, given);
        if let Ty::Param(name) = declared.peel_refs() {
            for bound in self.types.param_bounds(function, *name) {
                let bound = substitute(bound, subst);
                self.meet_bound(given, &bound);
            }
        }
    }

    fn give_closure(&mut self, declared: Option<&Ty>, arg: ExprId, function: FnId, subst: &Subst) {
        let bounds: Vec<Bound> = match declared.map(Ty::peel_refs) {
            Some(Ty::Opaque(bounds)) => bounds.iter().map(|b| substitute(b, subst)).collect(),
            Some(Ty::Param(name)) => self.types.param_bounds(function, *name).iter().map(|b| substitute(b, subst)).collect(),
            _ => Vec::new(),
        };
        match bounds.iter().find(|b| b.is_callable()) {
            Some(bound) => {
                let mut wanted = output_of(bound).unwrap_or(Ty::Unknown);
                let as_future = bound.name.starts_with("Async");
                if as_future {
                    wanted = Ty::Future(wanted.into());
                }
                self.closure(arg, Some((&bound.args, &wanted)));
                // a result that is a parameter with bounds of its own: `F: Fn() -> Fut, Fut: Future<Output = T>`
                if let Ty::Param(name) = declared_output(self.types.param_bounds_of(declared, function)).unwrap_or(Ty::Unknown) {
                    let found = self.shallow(&wanted);
                    for inner in self.types.param_bounds(function, name) {
                        let inner = substitute(inner, subst);
                        self.meet_bound(&found, &inner);
                    }
                }
            }
            None => {
                let ty = self.expr(arg);
                if let Some(declared) = declared {
                    let formal = declared.subst(subst);
                    self.unify(&formal, &ty);
                }
            }
        }
    }

    /// What a type must be to satisfy a bound, read off the bound.
    pub(super) fn meet_bound(&mut self, ty: &Ty, bound: &Bound) {
        let ty = self.shallow(ty);
        if bound.is_callable() {
            let output = output_of(bound);
            match ty.peel_refs() {
                Ty::Closure(_, sig) | Ty::FnPtr(sig) => {
                    for (declared, given) in bound.args.iter().zip(&sig.params) {
                        self.unify(declared, given);
                    }
                    if let Some(output) = output {
                        self.unify(&output, &sig.ret);
                    }
                }
                Ty::FnItem(function, of) => {
                    let self_ty = of.as_ref().map_or(Ty::Unknown, |t| (**t).clone());
                    let subst = self.instantiate(*function, &self_ty, None);
                    let sig = self.types.sig(*function);
                    let params = sig.receiver.iter().chain(&sig.params);
                    for (declared, given) in bound.args.iter().zip(params) {
                        let given = given.subst(&subst);
                        self.unify(declared, &given);
                    }
                    if let Some(output) = output {
                        self.unify(&output, &sig.ret.subst(&subst));
                    }
                }
                Ty::Ctor(adt, variant) => {
                    let of = self.fresh_args(*adt);
                    for (at, declared) in bound.args.iter().enumerate() {
                        let given = self.types.field_ty(*adt, *variant, at, &of);
                        self.unify(declared, &given);
                    }
                    if let Some(output) = output {
                        self.unify(&output, &Ty::Adt(*adt, of));
                    }
                }
                _ => {}
            }
            return;
        }
        for (name, declared) in &bound.assoc {
            let found = match name.as_str() {
                "Item" => self.iterated(&ty),
                "Output" => self.future_output(&ty),
                _ => self.associated(&ty, &bound.name, name).unwrap_or(Ty::Unknown),
            };
            self.unify(declared, &found);
        }
    }
}

fn output_of(bound: &Bound) -> Option<Ty> {
    bound.assoc.iter().find(|(n, _)| *n == "Output").map(|(_, t)| t.clone())
}

fn declared_output(bounds: &[Bound]) -> Option<Ty> {
    bounds.iter().find(|b| b.is_callable()).and_then(output_of)
}

fn substitute(bound: &Bound, subst: &Subst) -> Bound {
    bound.map(&mut |t| match t {
        Ty::Param(name) => subst.iter().find(|(n, _)| n == name).map(|(_, t)| t.clone()),
        _ => None,
    })
}
