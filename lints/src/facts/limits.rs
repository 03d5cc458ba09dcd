//! What a limit can be written with: the crate's own constants, and how a function refuses.

use super::{BodyInfo, Facts};
use crate::base::Name;
use crate::hir::{Body, ExprId, ExprKind, LocalId, PatKind, Path, Stmt, UnaryOp};
use crate::index::{Container, FnId, Head, ModId, Ns, StaticId};
use crate::types::{Owner, Ty};

/// How a function tells its caller that something is too much.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It returns `None`.
    Nothing,
    /// It returns an `io::Error`; how its kind is named here.
    Io(String),
    /// It returns an error that an `io::Error` becomes; how that and its kind are named here.
    FromIo(String, String),
}

impl Refusal {
    /// The statement that leaves the function.
    pub fn statement(&self) -> String {
        match self {
            Self::Nothing => "return None;".to_owned(),
            Self::Io(kind) => format!("return Err({kind}::InvalidData.into());"),
            Self::FromIo(error, kind) => format!("return Err({error}::from({kind}::InvalidData).into());"),
        }
    }

    /// What takes the value out of an `Option`, or leaves.
    pub fn of_option(&self) -> String {
        match self {
            Self::Nothing => "?".to_owned(),
            Self::Io(kind) => format!(".ok_or({kind}::InvalidData)?"),
            Self::FromIo(error, kind) => format!(".ok_or_else(|| {error}::from({kind}::InvalidData))?"),
        }
    }

    /// What leaves where there is no memory.
    pub fn of_memory(&self) -> String {
        match self {
            Self::Nothing => ".ok()?".to_owned(),
            Self::Io(kind) => format!(".map_err(|_| {kind}::OutOfMemory)?"),
            Self::FromIo(error, kind) => format!(".map_err(|_| {error}::from({kind}::OutOfMemory))?"),
        }
    }
}

impl Facts<'_> {
    /// A constant of the body's module or type whose name says that it limits a size, as an expression of an integer type.  The
    /// one that shares most words with the body; the first of several.
    pub fn limit_near(&self, owner: Owner, integer: &str) -> Option<String> {
        let own = super::made::words_of(self.name_of(owner));
        let near = (0..self.index.statics.len() as u32).map(StaticId).filter_map(|id| {
            let path = self.limit_name(owner, id)?;
            let words = super::made::words_of(self.index.statics[id.index()].name);
            let shared = words.iter().filter(|w| own.contains(w)).count();
            Some((std::cmp::Reverse(shared), id, path))
        });
        let (_, id, path) = near.min()?;
        match self.types.static_ty(id) {
            Ty::Prim(name) if *name == integer => Some(path),
            _ => Some(format!("{path} as {integer}")),
        }
    }

    fn name_of(&self, owner: Owner) -> Name {
        match owner {
            Owner::Fn(id) => self.index.func(id).name,
            Owner::Static(id) => self.index.statics[id.index()].name,
        }
    }

    /// How a body names a constant, if that is near and limits a size.
    fn limit_name(&self, owner: Owner, id: StaticId) -> Option<String> {
        let data = &self.index.statics[id.index()];
        let loc = self.loc(owner);
        if data.loc.module != loc.module || data.loc.file != loc.file || !self.index.static_hir(id).is_const {
            return None;
        }
        let unsigned = matches!(self.types.static_ty(id), Ty::Prim(name) if matches!(name.as_str(), "usize" | "u64" | "u32"));
        let conditional = self.index.item(data.loc).attrs.others.iter().any(|a| a.starts_with("cfg"));
        if !unsigned || conditional || !self.vocabulary.numbers.fixes.names_limit(&super::made::words_of(data.name)) {
            return None;
        }
        match data.container {
            Container::Module => Some(data.name.to_string()),
            Container::Impl(of) if self.index.impls[of.index()].of_trait.is_none() => {
                let own = self.self_adt(owner).is_some_and(|adt| self.index.impls[of.index()].head == Some(Head::Adt(adt)));
                own.then(|| format!("Self::{}", data.name))
            }
            _ => None,
        }
    }

    /// How the function around an expression refuses; none where it cannot, or that is not known.
    pub fn refusal(&self, owner: Owner, expr: ExprId) -> Option<Refusal> {
        let Owner::Fn(function) = owner else { return None };
        if !self.is_in_function_itself(owner, expr) {
            return None;
        }
        let ret = match &self.types.sig(function).ret {
            Ty::Future(inner) => inner,
            ret => ret,
        };
        match ret {
            Ty::Adt(id, _) if Some(*id) == self.index.lang.option => Some(Refusal::Nothing),
            Ty::Adt(id, args) if Some(*id) == self.index.lang.result => self.refusal_by(self.module(owner), args.get(1)?),
            _ => None,
        }
    }

    /// Whether what leaves from an expression leaves the function, and no closure or block of its own.
    pub fn is_in_function_itself(&self, owner: Owner, expr: ExprId) -> bool {
        let (Some(info), Some(body)) = (self.body(owner), self.source(owner)) else { return false };
        info.context.ancestors(expr).all(|e| match &body.expr(e).kind {
            ExprKind::Closure { .. } | ExprKind::Async(..) | ExprKind::Select(_) => false,
            ExprKind::Macro(call) => call.name == "vec",
            _ => true,
        })
    }

    /// The words of a name, in lower case.
    pub fn words_of_name(&self, name: Name) -> Vec<String> {
        super::made::words_of(name)
    }

    /// Whether a function is one of std.
    pub fn is_of_std(&self, function: FnId) -> bool {
        let data = self.index.func(function);
        self.index.path_of(data.loc.module, data.name).starts_with("std::")
    }

    /// Whether a type itself has a method of that name.
    pub fn has_method(&self, ty: &Ty, method: &str) -> bool {
        ty.as_adt().is_some_and(|(id, _)| !self.index.methods(Head::Adt(id), Name::from(method)).is_empty())
    }

    fn refusal_by(&self, module: ModId, error: &Ty) -> Option<Refusal> {
        let kind = || self.path_here(module, "std::io::ErrorKind");
        if self.is_io_error(error) {
            return Some(Refusal::Io(kind()));
        }
        self.takes_io_errors(error).then(|| Refusal::FromIo(self.path_here(module, "std::io::Error"), kind()))
    }

    fn is_io_error(&self, ty: &Ty) -> bool {
        ty.as_adt().is_some_and(|(id, _)| self.index.adt_path(id) == "std::io::Error")
    }

    /// Whether `?` makes this of an `io::Error`.
    fn takes_io_errors(&self, error: &Ty) -> bool {
        match error {
            Ty::Adt(id, args) if Some(*id) == self.index.lang.boxed => {
                matches!(args.first(), Some(Ty::Dyn(bounds)) if bounds.iter().any(|b| b.name == "Error"))
            }
            Ty::Foreign(path, _) => self.vocabulary.numbers.fixes.errors.contains(path),
            Ty::Adt(id, _) => {
                // `#[from]` of thiserror and its like
                let variants = &self.index.adt_hir(*id).variants;
                let derived = variants.iter().zip(self.types.fields(*id)).any(|(variant, types)| {
                    variant
                        .fields
                        .iter()
                        .zip(types)
                        .any(|(f, ty)| f.attrs.others.iter().any(|a| *a == "from") && self.is_io_error(ty))
                });
                derived || self.is_made_from_io(*id)
            }
            _ => false,
        }
    }

    /// `impl From<io::Error> for T`
    fn is_made_from_io(&self, id: crate::index::AdtId) -> bool {
        self.index.impls_of(Head::Adt(id)).iter().any(|i| {
            let data = &self.index.impls[i.index()];
            let given = || data.fns.iter().filter_map(|f| self.types.sig(*f).params.first());
            data.of_trait.is_some() && data.of_trait == self.index.lang.from && given().any(|ty| self.is_io_error(ty))
        })
    }

    /// The shortest path that means a type of std in a module.
    pub fn path_here(&self, module: ModId, path: &str) -> String {
        let parts: Vec<Name> = path.split("::").map(Name::from).collect();
        let short = (1..parts.len()).rev().find(|from| self.means(module, &parts[*from..], path, Ns::Types));
        joined(&parts[short.unwrap_or(0)..])
    }

    /// How a function of a library is named where another of its functions is named so; none where it cannot be.
    pub fn beside(&self, module: ModId, named: &Path, function: &str) -> Option<String> {
        let all: Vec<Name> = function.split("::").map(Name::from).collect();
        let mut here: Vec<Name> = named.segments.iter().map(|s| s.name).collect();
        *here.last_mut()? = *all.last()?;
        // where the dependencies are known, the library must be one of them
        let deps = &self.index.krate_of(module).deps;
        let at_hand = deps.is_empty() || deps.contains_key(all.first()?);
        [here, all]
            .into_iter()
            .find(|names| {
                let library = names.first().is_some_and(|n| function.starts_with(n.as_str()));
                (at_hand || !library) && self.means(module, names, function, Ns::Values)
            })
            .map(|names| joined(&names))
    }

    fn means(&self, module: ModId, names: &[Name], path: &str, ns: Ns) -> bool {
        let wanted = self.index.stub_item(path, ns);
        let found = self.index.resolve_names(module, false, names, ns);
        wanted.is_some() && found.is_some_and(|f| f.used == names.len() && Some(f.def) == wanted)
    }

    /// Whether a number's type is known from itself, and not from what it is used for: only then it can be asked for its methods.
    pub fn has_own_type(&self, info: &BodyInfo, body: &Body, id: ExprId) -> bool {
        match &body.expr(id).kind {
            ExprKind::Cast(..) => true,
            ExprKind::Field(..) => info.types.fields.contains_key(&id) && matches!(info.types.expr(id), Ty::Prim(_)),
            ExprKind::Unary(UnaryOp::Deref, inner) => self.has_own_type(info, body, *inner),
            ExprKind::Local(local) => {
                let param = body.params.iter().any(|p| matches!(body.pat(*p).kind, PatKind::Bind(l, _) if l == *local));
                param
                    || is_typed(body, *local)
                    || self.initializer(body, *local).is_some_and(|e| self.has_own_type(info, body, e))
            }
            ExprKind::Try(inner) | ExprKind::Await(inner) => self.has_own_type(info, body, *inner),
            ExprKind::Binary(_, a, b) => self.has_own_type(info, body, *a) || self.has_own_type(info, body, *b),
            ExprKind::Call(..) | ExprKind::MethodCall { .. } => info.types.callees.get(&id).is_some_and(|callee| {
                let sig = self.types.sig(callee.function);
                let fixed = !sig.ret.any(&mut |t| matches!(t, Ty::Param(_) | Ty::Assoc(..) | Ty::Unknown | Ty::Opaque(_)));
                fixed && !matches!(sig.ret, Ty::Unknown)
            }),
            _ => false,
        }
    }
}

fn joined(names: &[Name]) -> String {
    names.iter().map(|n| n.as_str()).collect::<Vec<_>>().join("::")
}

/// `let n: usize = ..`
fn is_typed(body: &Body, local: LocalId) -> bool {
    body.exprs.iter().any(|e| match &e.kind {
        ExprKind::Block(block) => block.stmts.iter().any(|stmt| match stmt {
            Stmt::Let(stmt) => stmt.ty.is_some() && body.binds(stmt.pat, local),
            Stmt::Expr(..) => false,
        }),
        _ => false,
    })
}
