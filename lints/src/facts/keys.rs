//! How many keys a collection can have.

use super::made::words_of;
use super::{Event, Facts, Growth, PlaceId};
use crate::base::Name;
use crate::hir::{AdtKind, Body, ExprId, ExprKind, LocalId, PatKind, TypeRef};
use crate::index::{AdtId, Def, Ns};
use crate::types::{Owner, Ty};

/// A constant is followed through so many calls.
const MAX_CALLS: u32 = 5;

/// Words in the names of keys of which a program only ever sees a few.
#[derive(Clone, Debug)]
pub struct FewKeys {
    /// In lower case.
    pub words: Vec<Name>,
    /// Only where the key is a number.
    pub numbers: bool,
    /// What they are, for the note.
    pub what: String,
}

impl Facts<'_> {
    /// A key written in the source: it adds one entry, however often it runs.
    pub(super) fn has_constant_key(&self, event: &Event) -> bool {
        let Some(key) = event.key.filter(|_| event.via.is_none()) else { return false };
        // what an object is configured with, where the place is its own
        let own = match event.place {
            PlaceId::Field(field) if self.field_shapes.get(&field).is_some_and(|s| !s.shared) => Some(field.adt),
            _ => None,
        };
        self.is_constant(event.owner, key, own, 0)
    }

    /// Whether a value is one of those written in the source, wherever it comes from.
    fn is_constant(&self, owner: Owner, value: ExprId, own: Option<AdtId>, depth: u32) -> bool {
        let (Some(body), Some(info)) = (self.source(owner), self.body(owner)) else { return false };
        let constant = |id: &ExprId| self.is_constant(owner, *id, own, depth);
        // one of the few that its type has, or a text that stands in the program
        let few = info.types.expr(value).peel_refs();
        if (matches!(few, Ty::Adt(..)) && self.is_closed_key(few)) || self.gives_static_text(owner, value) {
            return true;
        }
        match &body.expr(value).kind {
            ExprKind::Lit(_) => true,
            ExprKind::Path(_) => matches!(info.types.paths.get(&value), Some(Def::Static(_) | Def::Variant(..))),
            ExprKind::Local(local) => {
                self.is_static_text(owner, body, *local)
                    || self.initializer(body, *local).is_some_and(|init| !changes(body, *local) && constant(&init))
                    || self.is_always_constant(owner, body, *local, own, depth)
            }
            ExprKind::Field(inner, ..) => info.types.fields.get(&value).is_some_and(|field| {
                let text = is_text_ref(&self.field_hir(*field).ty) && !self.names_lifetime(field.adt);
                let of_self = matches!(body.expr(*inner).kind, ExprKind::Local(l) if body.self_param == Some(l));
                let configured = of_self && own == Some(field.adt) && !is_number(info.types.expr(value));
                text || (configured && !super::replaced::is_assigned(self, *field))
            }),
            ExprKind::Ref { inner, .. } => constant(inner),
            ExprKind::MethodCall { args, .. } if !args.is_empty() => self.gives_constant(owner, value, own, depth),
            ExprKind::MethodCall { receiver, .. } => constant(receiver),
            ExprKind::Call(_, args) if args.len() == 1 && constant(&args[0]) => true,
            ExprKind::Call(..) => self.gives_constant(owner, value, own, depth),
            ExprKind::Tuple(list) => !list.is_empty() && list.iter().all(constant),
            ExprKind::Macro(call) if call.name == "format" => !call.args.is_empty() && call.args.iter().all(constant),
            _ => false,
        }
    }

    /// A call of an own function whose value is put together from constants.
    fn gives_constant(&self, owner: Owner, call: ExprId, own: Option<AdtId>, depth: u32) -> bool {
        let Some(callee) = self.body(owner).and_then(|info| info.types.callees.get(&call)) else { return false };
        let (of, Some(body)) = (Owner::Fn(callee.function), self.source(Owner::Fn(callee.function))) else { return false };
        let returns = body.exprs.iter().any(|e| matches!(e.kind, ExprKind::Return(_) | ExprKind::Try(_)));
        match &body.expr(body.root).kind {
            ExprKind::Block(block) if !returns && depth < MAX_CALLS => {
                let same = own.filter(|adt| self.self_adt(of) == Some(*adt));
                block.tail.is_some_and(|tail| self.is_constant(of, tail, same, depth + 1))
            }
            _ => false,
        }
    }

    /// A parameter for which all callers, who must be in sight, give a constant.
    fn is_always_constant(&self, owner: Owner, body: &Body, local: LocalId, own: Option<AdtId>, depth: u32) -> bool {
        let Owner::Fn(function) = owner else { return false };
        let at = body.params.iter().position(|p| matches!(body.pat(*p).kind, PatKind::Bind(l, None) if l == local));
        let Some(at) = at.filter(|_| depth < MAX_CALLS) else { return false };
        if self.is_message_handler(function) {
            return false;
        }
        let callers = self.callers(function);
        let gives = |caller: &super::Caller| {
            let Some(body) = self.source(caller.owner) else { return false };
            let arg = match &body.expr(caller.expr).kind {
                ExprKind::MethodCall { args, .. } => args.get(at).copied(),
                ExprKind::Path(_) => {
                    match self.body(caller.owner).and_then(|i| i.context.parent(caller.expr)).map(|p| &body.expr(p).kind) {
                        Some(ExprKind::Call(callee, args)) if *callee == caller.expr => {
                            args.get(at + usize::from(body_takes_self(self, function))).copied()
                        }
                        _ => None,
                    }
                }
                _ => None,
            };
            // a field of the caller's own object says nothing of this one's
            let same = own.filter(|adt| self.self_adt(caller.owner) == Some(*adt));
            caller.certain && arg.is_some_and(|arg| self.is_constant(caller.owner, arg, same, depth + 1))
        };
        !callers.is_empty() && callers.iter().filter(|c| c.owner != owner).all(gives)
    }

    /// A parameter whose type is an alias without lifetimes for `&str`: that is `&'static str`.
    fn is_static_text(&self, owner: Owner, body: &Body, local: LocalId) -> bool {
        let Owner::Fn(function) = owner else { return false };
        let at = body.params.iter().position(|p| matches!(body.pat(*p).kind, PatKind::Bind(l, _) if l == local));
        let Some(param) = at.and_then(|at| self.index.signature(function).params.get(at)) else { return false };
        let Some(path) = param.ty.as_path() else { return false };
        match self.index.resolve(self.module(owner), path, Ns::Types).map(|found| found.def) {
            Some(Def::Alias(id)) => self.index.alias_hir(id).ty.as_ref().is_some_and(is_text_ref),
            _ => false,
        }
    }

    /// A call of an own function that returns `&'static str`.
    fn gives_static_text(&self, owner: Owner, call: ExprId) -> bool {
        let Some(callee) = self.body(owner).and_then(|info| info.types.callees.get(&call)) else { return false };
        let loc = self.index.func(callee.function).loc;
        if self.index.is_stub(loc) || !is_text_ref(&self.index.signature(callee.function).ret) {
            return false;
        }
        let text = &self.index.files[loc.file.index()].source.text;
        let behind = text.get(self.index.item(loc).name_range.hi as usize..).unwrap_or_default();
        let head = behind.split(['{', ';']).next().unwrap_or_default();
        head.rsplit("->").next().is_some_and(|ret| ret.trim_start().starts_with("&'static"))
    }

    /// `struct S<'a>`: lifetimes are not lowered, so the text tells.
    fn names_lifetime(&self, adt: AdtId) -> bool {
        let loc = self.index.adt(adt).loc;
        let text = &self.index.file(loc.file).source.text;
        let behind = text.get(self.index.item(loc).name_range.hi as usize..).unwrap_or_default();
        behind.trim_start().strip_prefix('<').is_some_and(|generics| generics.trim_start().starts_with('\''))
    }

    /// Whether a key has so few values that a map of it cannot grow.
    pub fn is_closed_key(&self, ty: &Ty) -> bool {
        // a long-lived place that names no lifetime holds `&'static str`
        if matches!(ty, Ty::Ref(false, inner) if matches!(&**inner, Ty::Prim(name) if *name == "str")) {
            return true;
        }
        match ty.peel_refs() {
            Ty::Prim(name) => self.vocabulary.closed_prims.contains(name),
            Ty::Tuple(list) => list.iter().all(|t| self.is_closed_key(t)),
            Ty::Adt(id, args) => {
                if self.vocabulary.closed_keys.contains(id) {
                    return true;
                }
                if Some(*id) == self.index.lang.option {
                    return args.first().is_some_and(|t| self.is_closed_key(t));
                }
                let own = !self.index.is_stub(self.index.adt(*id).loc);
                let says = self.index.adt_hir(*id).kind == AdtKind::Enum || self.types.fields(*id).iter().any(|v| !v.is_empty());
                own && says && self.types.fields(*id).iter().flatten().all(|t| self.is_closed_key(t))
            }
            _ => false,
        }
    }

    /// What the keys of a place are, where their names say that there are only a few.
    pub fn few_keys(&self, growth: &Growth) -> Option<&str> {
        let key = growth.shape.key(&self.vocabulary)?;
        let written = match growth.place {
            PlaceId::Field(field) => self.key_as_written(&self.field_hir(field).ty, growth),
            PlaceId::Static(id) => self.key_as_written(&self.index.static_hir(id).ty, growth),
            PlaceId::Local(..) => None,
        };
        if let Some(what) = self.few_of_type(key, written) {
            return Some(what);
        }
        // a number or text says nothing by itself; all that is put in must be of that kind
        if !matches!(key.peel_refs(), Ty::Prim(_) | Ty::Adt(..)) || key.as_adt().is_some_and(|(id, _)| !self.is_plain(id)) {
            let name = key.as_adt().map(|(id, _)| self.index.adt(id).name);
            return self.few_of_place(growth, name.is_none_or(|name| !self.says_many(&[name])));
        }
        let mut found = None;
        let mut silent = true;
        for event in &growth.grows {
            // where a function does it, its own code tells
            let (Some(body), Some(value)) = (self.source(event.owner), event.key.filter(|_| event.via.is_none())) else {
                continue;
            };
            let names = names_of_value(body, value);
            silent &= !self.says_many(&names);
            match self.few_of_words(&names, is_number(key)) {
                Some(what) => found = Some(what),
                None => return self.few_of_place(growth, silent),
            }
        }
        found.or_else(|| self.few_of_place(growth, silent))
    }

    /// What the place's own name says, where nothing says otherwise.
    fn few_of_place(&self, growth: &Growth, silent: bool) -> Option<&str> {
        let key = growth.shape.key(&self.vocabulary)?;
        let name = match growth.place {
            PlaceId::Field(field) => self.field_name(field),
            PlaceId::Static(id) => self.index.statics[id.index()].name,
            PlaceId::Local(..) => return None,
        };
        if !silent {
            return None;
        }
        // the last word says what is held: `partitions`, `store_map`; in `node_tasks` that is tasks
        let mut words = words_of(name);
        let named = words.len();
        while words.last().is_some_and(|w| self.vocabulary.collection_words.iter().any(|c| c == w)) {
            words.pop();
        }
        let last = words.last()?;
        let single = match last.strip_suffix('s') {
            Some(single) => single,
            None if words.len() < named => last,
            None => return None,
        };
        self.few_of_words(&[Name::from(single), Name::from(last)], is_number(key))
    }

    /// Whether the names of a key's type, of its parts or of what is put in say that whoever comes has a key of its
    /// own.
    pub fn says_many_keys(&self, growth: &Growth) -> bool {
        let mut names: Vec<Name> = Vec::new();
        if let Some((adt, _)) = growth.shape.key(&self.vocabulary).and_then(Ty::as_adt).filter(|(adt, _)| !self.is_plain(*adt)) {
            let variants = &self.index.adt_hir(adt).variants;
            names.extend(variants.iter().flat_map(|v| &v.fields).map(|field| field.name).chain([self.index.adt(adt).name]));
        }
        let direct = growth.grows.iter().filter(|event| event.via.is_none());
        for (body, value) in direct.filter_map(|event| Some((self.source(event.owner)?, event.key?))) {
            names.extend(names_of_value(body, value));
        }
        self.says_many(&names)
    }

    fn says_many(&self, names: &[Name]) -> bool {
        let mut words = names.iter().flat_map(|name| words_of(*name));
        let is = |w: &str| self.vocabulary.many_keys.iter().any(|many| *many == w);
        words.any(|w| is(&w) || w.strip_suffix('s').is_some_and(is))
    }

    /// `String`, `PathBuf` and the like.
    fn is_plain(&self, adt: AdtId) -> bool {
        self.index.is_stub(self.index.adt(adt).loc)
    }

    fn few_of_type(&self, key: &Ty, written: Option<&TypeRef>) -> Option<&str> {
        if let Ty::Tuple(parts) = key.peel_refs() {
            let written: Vec<&TypeRef> = match written {
                Some(TypeRef::Tuple(list)) => list.iter().collect(),
                _ => Vec::new(),
            };
            let mut all = parts.iter().enumerate().map(|(at, part)| self.few_of_type(part, written.get(at).copied()));
            let first = all.next()??;
            return all.all(|part| part.is_some()).then_some(first);
        }
        if matches!(key.peel_refs(), Ty::Prim(name) if *name == "char") {
            return Some("characters");
        }
        let mut names: Vec<Name> = Vec::new();
        match key.peel_refs() {
            Ty::Adt(id, _) if self.is_mostly_closed(*id) => return Some("kinds that the program itself defines"),
            Ty::Adt(id, _) => names.push(self.index.adt(*id).name),
            Ty::Foreign(path, _) => names.push(*path),
            _ => {}
        }
        names.extend(written.and_then(TypeRef::as_path).map(crate::hir::Path::last));
        self.few_of_words(&names, is_number(key))
    }

    /// An enum of several plain variants and one for all others.
    fn is_mostly_closed(&self, adt: AdtId) -> bool {
        let hir = self.index.adt_hir(adt);
        let open = hir.variants.iter().filter(|v| !v.fields.is_empty()).count();
        hir.kind == AdtKind::Enum && open <= 1 && hir.variants.len() >= 4
    }

    fn few_of_words(&self, names: &[Name], number: bool) -> Option<&str> {
        let words: Vec<String> = names.iter().flat_map(|name| words_of(*name)).collect();
        if self.says_many(names) {
            return None;
        }
        let few = self.vocabulary.few_keys.iter().filter(|few| number || !few.numbers);
        few.into_iter().find(|few| few.words.iter().any(|w| words.iter().any(|found| w == found))).map(|few| few.what.as_str())
    }

    /// The key's type in a declaration, with the names of aliases that types no longer have.
    fn key_as_written<'t>(&self, ty: &'t TypeRef, growth: &Growth) -> Option<&'t TypeRef> {
        let at = growth.shape.info(&self.vocabulary).key?;
        let collection = self.index.adt(growth.shape.collection).name;
        let path = match ty {
            TypeRef::Path(path) => path,
            TypeRef::Ref { inner, .. } => return self.key_as_written(inner, growth),
            _ => return None,
        };
        let last = path.segments.last()?;
        let args = last.args.as_ref()?;
        if last.name.ends_with(collection.as_str()) {
            return args.types.get(at);
        }
        args.types.iter().find_map(|arg| self.key_as_written(arg, growth))
    }
}

/// Whether a local variable is given another value, or lent to be changed.
fn changes(body: &Body, local: LocalId) -> bool {
    let is_it = |id: &ExprId| matches!(body.expr(*id).kind, ExprKind::Local(l) if l == local);
    body.exprs.iter().any(|e| match &e.kind {
        ExprKind::Assign(_, left, _) => is_it(left),
        ExprKind::Ref { inner, mutable: true, .. } => is_it(inner),
        _ => false,
    })
}

/// Whether a function is a method.
fn body_takes_self(facts: &Facts<'_>, function: crate::index::FnId) -> bool {
    facts.index.signature(function).receiver.is_some()
}

fn is_text_ref(ty: &TypeRef) -> bool {
    matches!(ty, TypeRef::Ref { mutable: false, inner } if inner.as_path().and_then(crate::hir::Path::as_ident).is_some_and(|n| n == "str"))
}

fn is_number(ty: &Ty) -> bool {
    matches!(ty.peel_refs(), Ty::Prim(name) if matches!(name.as_str(), "usize" | "u32" | "u64" | "i32" | "i64" | "u128" | "isize"))
}

/// The names that a value goes by: of the variable, of the field and of what has it, of the method that gives it.
pub(super) fn names_of_value(body: &Body, value: ExprId) -> Vec<Name> {
    let mut names = Vec::new();
    let mut at = value;
    loop {
        match &body.expr(at).kind {
            ExprKind::Local(local) => {
                names.push(body.local(*local).name);
                return names;
            }
            ExprKind::Field(inner, name, _) => {
                names.push(*name);
                // `partition.id`; `self.id` says nothing more
                if name.as_str() != "id" && name.as_str() != "name" {
                    return names;
                }
                at = *inner;
            }
            ExprKind::MethodCall { receiver, method, args, .. } if args.is_empty() => {
                names.push(*method);
                at = *receiver;
            }
            ExprKind::Ref { inner, .. } | ExprKind::Unary(_, inner) | ExprKind::Cast(inner, _) => at = *inner,
            ExprKind::Call(_, args) if args.len() == 1 => at = args[0],
            _ => return names,
        }
    }
}
