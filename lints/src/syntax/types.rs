//! Types, paths, generics.

use syn::{
    AngleBracketedGenericArguments, Expr, ExprLit, GenericArgument, GenericParam, Lit, NamedArg, PathArguments,
    PointerMutability, ReturnType, Type, TypeParamBound, WherePredicate,
};

use super::Lowerer;
use crate::base::{Name, TextRange};
use crate::hir::{GenericArgs, Generics, Path, QSelf, Segment, TypeParam, TypeRef};

/// No type written by hand has more than ten levels.
const MAX_TYPE_DEPTH: u32 = 128;

type Bounds = syn::punctuated::Punctuated<TypeParamBound, syn::Token![+]>;

impl Lowerer<'_> {
    /// A type.  What is nested too deeply in it is unknown: types are trees, which others copy and drop on small stacks.
    pub(super) fn ty(&self, ty: &Type) -> TypeRef {
        if self.type_depth.get() > MAX_TYPE_DEPTH {
            return TypeRef::Unknown;
        }
        self.type_depth.set(self.type_depth.get() + 1);
        let out = self.ty_here(ty);
        self.type_depth.set(self.type_depth.get() - 1);
        out
    }

    fn ty_here(&self, ty: &Type) -> TypeRef {
        match ty {
            Type::Path(ty) => TypeRef::Path(Box::new(self.path(ty.qself.as_ref(), &ty.path))),
            Type::Reference(ty) => TypeRef::Ref { mutable: ty.mutability.is_some(), inner: Box::new(self.ty(&ty.elem)) },
            Type::Ptr(ty) => {
                let mutable = matches!(ty.mutability, PointerMutability::Mut(_));
                TypeRef::Ptr { mutable, inner: Box::new(self.ty(&ty.elem)) }
            }
            Type::Slice(ty) => TypeRef::Slice(Box::new(self.ty(&ty.elem))),
            Type::Array(ty) => TypeRef::Array(Box::new(self.ty(&ty.elem)), plain_number(&ty.len)),
            Type::Tuple(ty) => TypeRef::Tuple(ty.elems.iter().map(|t| self.ty(t)).collect()),
            Type::FnPtr(ty) => TypeRef::FnPtr(self.named_args(&ty.inputs), Box::new(self.ret(&ty.output))),
            Type::ImplTrait(ty) => TypeRef::Impl(self.bounds(&ty.bounds)),
            Type::TraitObject(ty) => TypeRef::Dyn(self.bounds(&ty.bounds)),
            Type::Paren(ty) => self.ty(&ty.elem),
            Type::Group(ty) => self.ty(&ty.elem),
            Type::Never(_) => TypeRef::Never,
            Type::Infer(_) => TypeRef::Infer,
            _ => TypeRef::Unknown,
        }
    }

    fn named_args(&self, args: &syn::punctuated::Punctuated<NamedArg, syn::Token![,]>) -> Vec<TypeRef> {
        args.iter().map(|arg| self.ty(&arg.ty)).collect()
    }

    /// What is returned; `()` where nothing is written.
    pub(super) fn ret(&self, ret: &ReturnType) -> TypeRef {
        match ret {
            ReturnType::Default => TypeRef::unit(),
            ReturnType::Type(_, ty) => self.ty(ty),
        }
    }

    /// The traits among bounds; lifetimes and `?Sized` are left out.
    pub(super) fn bounds(&self, bounds: &Bounds) -> Vec<Path> {
        bounds
            .iter()
            .filter_map(|bound| match bound {
                TypeParamBound::Trait(bound) if bound.maybe.is_none() => Some(self.path(None, &bound.path)),
                _ => None,
            })
            .collect()
    }

    /// A path.
    pub(super) fn path(&self, qself: Option<&syn::QSelf>, path: &syn::Path) -> Path {
        let mut segments = Vec::with_capacity(path.segments.len());
        let mut range = TextRange::default();
        let last = path.segments.len().saturating_sub(1);
        for (i, segment) in path.segments.iter().enumerate() {
            let (name, name_range) = self.src.ident(&segment.ident);
            if i == 0 {
                range = name_range;
            }
            if i == last {
                range.hi = self.args_hi(&segment.arguments).unwrap_or(name_range.hi);
            }
            segments.push(Segment { name, args: self.path_args(&segment.arguments) });
        }
        if let Some(colons) = &path.leading_colon {
            range.lo = self.src.lo(colons.spans[0]);
        }
        let qself = qself.map(|qself| {
            range.lo = self.src.lo(qself.lt_token.span);
            Box::new(QSelf {
                ty: self.ty(&qself.ty),
                trait_len: if qself.as_token.is_some() { qself.position as u32 } else { 0 },
            })
        });
        // In `<T>::f` the colons are syn's leading ones.
        let global = path.leading_colon.is_some() && qself.is_none();
        Path { global, qself, segments, range }
    }

    fn args_hi(&self, args: &PathArguments) -> Option<u32> {
        match args {
            PathArguments::None => None,
            PathArguments::AngleBracketed(args) => Some(self.src.hi(args.gt_token.span)),
            PathArguments::Parenthesized(args) => Some(match &args.output {
                ReturnType::Default => self.src.hi(args.paren_token.span.close()),
                ReturnType::Type(_, ty) => self.ty_hi(ty),
            }),
        }
    }

    fn path_args(&self, args: &PathArguments) -> Option<Box<GenericArgs>> {
        match args {
            PathArguments::None => None,
            PathArguments::AngleBracketed(args) => Some(Box::new(self.generic_args(args))),
            PathArguments::Parenthesized(args) => {
                let output = (Name::from("Output"), self.ret(&args.output));
                Some(Box::new(GenericArgs { types: vec![TypeRef::Tuple(self.named_args(&args.inputs))], assoc: vec![output] }))
            }
        }
    }

    /// `<A, B = C>`.
    pub(super) fn generic_args(&self, args: &AngleBracketedGenericArguments) -> GenericArgs {
        let mut out = GenericArgs::default();
        for arg in &args.args {
            match arg {
                GenericArgument::Type(ty) => out.types.push(self.ty(ty)),
                GenericArgument::AssocType(assoc) => out.assoc.push((self.src.name(&assoc.ident), self.ty(&assoc.ty))),
                GenericArgument::Constraint(bound) => {
                    out.assoc.push((self.src.name(&bound.ident), TypeRef::Impl(self.bounds(&bound.bounds))));
                }
                _ => {}
            }
        }
        out
    }

    /// Parameters with the where clause's bounds.
    pub(super) fn generics(&self, generics: &syn::Generics) -> Generics {
        let mut out = Generics::default();
        for param in &generics.params {
            if let GenericParam::Type(param) = param {
                out.params.push(TypeParam {
                    name: self.src.name(&param.ident),
                    bounds: self.bounds(&param.bounds),
                    default: param.default.as_ref().map(|(_, ty)| self.ty(ty)),
                });
            }
        }
        for predicate in generics.where_clause.iter().flat_map(|w| &w.predicates) {
            if let WherePredicate::Type(predicate) = predicate {
                self.where_bounds(predicate, &mut out);
            }
        }
        out
    }

    fn where_bounds(&self, predicate: &syn::PredicateType, out: &mut Generics) {
        let bounds = self.bounds(&predicate.bounds);
        if bounds.is_empty() {
            return;
        }
        let ty = self.ty(&predicate.bounded_ty);
        let name = ty.as_path().and_then(Path::as_ident);
        match out.params.iter_mut().find(|p| Some(p.name) == name) {
            Some(param) => param.bounds.extend(bounds),
            None => out.wheres.push((ty, bounds)),
        }
    }

    /// Where a type begins.
    pub(super) fn ty_lo(&self, ty: &Type) -> u32 {
        match ty {
            Type::Path(ty) => match (&ty.qself, &ty.path.leading_colon) {
                (Some(qself), _) => self.src.lo(qself.lt_token.span),
                (None, Some(colons)) => self.src.lo(colons.spans[0]),
                (None, None) => ty.path.segments.first().map_or(0, |s| self.src.lo(s.ident.span())),
            },
            Type::Reference(ty) => self.src.lo(ty.and_token.span),
            Type::Ptr(ty) => self.src.lo(ty.star_token.span),
            Type::Slice(ty) => self.src.lo(ty.bracket_token.span.open()),
            Type::Array(ty) => self.src.lo(ty.bracket_token.span.open()),
            Type::Tuple(ty) => self.src.lo(ty.paren_token.span.open()),
            Type::Paren(ty) => self.src.lo(ty.paren_token.span.open()),
            Type::Group(ty) => self.ty_lo(&ty.elem),
            Type::ImplTrait(ty) => self.src.lo(ty.impl_token.span),
            Type::Never(ty) => self.src.lo(ty.bang_token.span),
            Type::Infer(ty) => self.src.lo(ty.underscore_token.span),
            other => self.tokens_range(other).lo,
        }
    }

    /// Where a type ends.
    pub(super) fn ty_hi(&self, ty: &Type) -> u32 {
        match ty {
            Type::Path(ty) => self.path_hi(&ty.path),
            Type::Reference(ty) => self.ty_hi(&ty.elem),
            Type::Ptr(ty) => self.ty_hi(&ty.elem),
            Type::Slice(ty) => self.src.hi(ty.bracket_token.span.close()),
            Type::Array(ty) => self.src.hi(ty.bracket_token.span.close()),
            Type::Tuple(ty) => self.src.hi(ty.paren_token.span.close()),
            Type::Paren(ty) => self.src.hi(ty.paren_token.span.close()),
            Type::Group(ty) => self.ty_hi(&ty.elem),
            Type::FnPtr(ty) => match &ty.output {
                ReturnType::Default => self.src.hi(ty.paren_token.span.close()),
                ReturnType::Type(_, ty) => self.ty_hi(ty),
            },
            Type::Never(ty) => self.src.hi(ty.bang_token.span),
            Type::Infer(ty) => self.src.hi(ty.underscore_token.span),
            other => self.tokens_range(other).hi,
        }
    }

    /// Where a path ends.
    pub(super) fn path_hi(&self, path: &syn::Path) -> u32 {
        let Some(last) = path.segments.last() else { return 0 };
        self.args_hi(&last.arguments).unwrap_or_else(|| self.src.ident(&last.ident).1.hi)
    }

    /// First to last token, by printing: only for what is rare and small.
    pub(super) fn tokens_range(&self, node: &dyn quote::ToTokens) -> TextRange {
        self.stream_range(node.to_token_stream())
    }

    /// First to last token.
    pub(super) fn stream_range(&self, tokens: proc_macro2::TokenStream) -> TextRange {
        let mut tokens = tokens.into_iter().map(|t| self.src.range(t.span()));
        let Some(first) = tokens.next() else { return TextRange::default() };
        tokens.last().map_or(first, |last| first.to(last))
    }
}

/// The value of a plain number.
fn plain_number(expr: &Expr) -> Option<u64> {
    match expr {
        Expr::Lit(ExprLit { lit: Lit::Int(int), .. }) => int.base10_parse().ok(),
        _ => None,
    }
}
