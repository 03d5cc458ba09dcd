//! Patterns.

use syn::{FieldPat as SynField, Member, Pat, PatIdent};

use super::Lowerer;
use crate::base::{Name, TextRange};
use crate::hir::{self, Binding, ExprId, FieldPat, PatId, PatKind, Path, Segment};

impl Lowerer<'_> {
    /// A whole pattern: its names are visible from here on.
    pub(super) fn pat(&mut self, pat: &Pat) -> PatId {
        let before = self.body.begin_pattern();
        let id = self.sub_pat(pat);
        self.body.end_pattern(before);
        id
    }

    fn sub_pat(&mut self, pat: &Pat) -> PatId {
        match pat {
            _ if self.body.is_too_large() => self.alloc_pat(TextRange::default(), PatKind::Wild),
            Pat::Ident(pat) => self.pat_ident(pat),
            Pat::Path(pat) => {
                let path = self.path(pat.qself.as_ref(), &pat.path);
                self.alloc_pat(path.range, PatKind::Path(Box::new(path)))
            }
            Pat::Wild(pat) => self.alloc_pat(self.src.range(pat.underscore_token.span), PatKind::Wild),
            Pat::Rest(pat) => self.alloc_pat(self.spread(&pat.dot2_token.spans), PatKind::Rest),
            Pat::TupleStruct(_) | Pat::Struct(_) => self.pat_of_struct(pat),
            Pat::Tuple(pat) => {
                let ids = self.pats(&pat.elems);
                self.alloc_pat(self.src.delim(&pat.paren_token.span), PatKind::Tuple(ids))
            }
            Pat::Slice(pat) => {
                let ids = self.pats(&pat.elems);
                self.alloc_pat(self.src.delim(&pat.bracket_token.span), PatKind::Slice(ids))
            }
            Pat::Reference(pat) => {
                let inner = self.sub_pat(&pat.pat);
                let lo = self.src.lo(pat.and_token.span);
                self.alloc_pat(TextRange::new(lo, self.pat_range(inner).hi), PatKind::Ref(inner))
            }
            Pat::Or(pat) => {
                let ids: Box<[PatId]> = pat.cases.iter().map(|p| self.sub_pat(p)).collect();
                let range = ids.iter().map(|id| self.pat_range(*id)).reduce(TextRange::to).unwrap_or_default();
                self.alloc_pat(range, PatKind::Or(ids))
            }
            Pat::Paren(pat) => self.sub_pat(&pat.pat),
            Pat::Type(pat) => self.sub_pat(&pat.pat),
            Pat::Guard(pat) => self.sub_pat(&pat.pat),
            Pat::Lit(_) | Pat::Const(_) | Pat::Range(_) => self.pat_value(pat),
            Pat::Verbatim(tokens) => self.pat_verbatim(tokens.clone()),
            other => self.alloc_pat(self.tokens_range(other), PatKind::Wild),
        }
    }

    /// Several patterns.
    fn pats(&mut self, pats: &syn::punctuated::Punctuated<Pat, syn::Token![,]>) -> Box<[PatId]> {
        pats.iter().map(|p| self.sub_pat(p)).collect()
    }

    pub(super) fn pat_range(&self, id: PatId) -> TextRange {
        self.body.pats[id.0 as usize].range
    }

    fn spread(&self, spans: &[proc_macro2::Span; 2]) -> TextRange {
        TextRange::new(self.src.lo(spans[0]), self.src.hi(spans[1]))
    }

    fn pat_ident(&mut self, pat: &PatIdent) -> PatId {
        let (name, range) = self.src.ident(&pat.ident);
        let plain = pat.by_ref.is_none() && pat.mutability.is_none() && pat.subpat.is_none();
        if plain && name.starts_with(char::is_uppercase) {
            let segments = vec![Segment { name, args: None }];
            return self.alloc_pat(range, PatKind::Path(Box::new(Path { global: false, qself: None, segments, range })));
        }
        let (mutable, by_ref) = (pat.mutability.is_some(), pat.by_ref.is_some());
        let local = self.body.bind(Binding { name, range, mutable, by_ref, init: None });
        let sub = pat.subpat.as_ref().map(|(_, sub)| self.sub_pat(sub));
        let lead = pat.by_ref.as_ref().map(|t| t.span).or(pat.mutability.as_ref().map(|t| t.span));
        let lo = lead.map_or(range.lo, |span| self.src.lo(span));
        let hi = sub.map_or(range.hi, |id| self.pat_range(id).hi);
        self.alloc_pat(TextRange::new(lo, hi), PatKind::Bind(local, sub))
    }

    fn pat_of_struct(&mut self, pat: &Pat) -> PatId {
        match pat {
            Pat::TupleStruct(pat) => {
                let path = self.path(pat.qself.as_ref(), &pat.path);
                let ids = self.pats(&pat.elems);
                let range = path.range.to(self.src.delim(&pat.paren_token.span));
                self.alloc_pat(range, PatKind::TupleStruct(Box::new(path), ids))
            }
            Pat::Struct(pat) => {
                let path = self.path(pat.qself.as_ref(), &pat.path);
                let fields = pat.fields.iter().map(|f| self.field_pat(f)).collect();
                let range = path.range.to(self.src.delim(&pat.brace_token.span));
                self.alloc_pat(range, PatKind::Struct(Box::new(path), fields))
            }
            _ => self.alloc_pat(TextRange::default(), PatKind::Wild),
        }
    }

    fn field_pat(&mut self, field: &SynField) -> FieldPat {
        let pat = match (&field.colon_token, &*field.pat) {
            // `S { Upper }` binds, whatever its case.
            (None, Pat::Ident(ident)) => {
                let (name, range) = self.src.ident(&ident.ident);
                let (mutable, by_ref) = (ident.mutability.is_some(), ident.by_ref.is_some());
                let local = self.body.bind(Binding { name, range, mutable, by_ref, init: None });
                let lead = ident.by_ref.as_ref().map(|t| t.span).or(ident.mutability.as_ref().map(|t| t.span));
                let lo = lead.map_or(range.lo, |span| self.src.lo(span));
                self.alloc_pat(TextRange::new(lo, range.hi), PatKind::Bind(local, None))
            }
            (_, pat) => self.sub_pat(pat),
        };
        FieldPat { name: self.member(&field.member).0, pat }
    }

    /// The name of a field, and where it stands.
    pub(super) fn member(&self, member: &Member) -> (Name, TextRange) {
        match member {
            Member::Named(ident) => self.src.ident(ident),
            Member::Unnamed(index) => (Name::from(&index.index.to_string()), self.src.range(index.span)),
        }
    }

    fn pat_value(&mut self, pat: &Pat) -> PatId {
        match pat {
            Pat::Lit(lit) => {
                let id = self.lit(&lit.lit);
                self.alloc_pat(self.range_of(id), PatKind::Lit(id))
            }
            Pat::Const(block) => {
                let id = self.block_expr(&block.block);
                let lo = self.src.lo(block.const_token.span);
                self.alloc_pat(TextRange::new(lo, self.range_of(id).hi), PatKind::Lit(id))
            }
            Pat::Range(range) => {
                let mut outer = self.limits(&range.limits);
                let mut end = |cx: &mut Self, expr: &Option<Box<syn::Expr>>| -> Option<ExprId> {
                    expr.as_ref().map(|e| {
                        let (id, range) = cx.expr_full(e);
                        outer = outer.to(range);
                        id
                    })
                };
                let (lo, hi) = (end(self, &range.start), end(self, &range.end));
                self.alloc_pat(outer, PatKind::Range(lo, hi))
            }
            _ => self.alloc_pat(TextRange::default(), PatKind::Wild),
        }
    }

    /// `box p`, and what syn does not understand.
    fn pat_verbatim(&mut self, tokens: proc_macro2::TokenStream) -> PatId {
        let range = self.stream_range(tokens.clone());
        let mut rest = tokens.into_iter();
        let boxed = matches!(rest.next(), Some(proc_macro2::TokenTree::Ident(i)) if i == "box");
        let inner = boxed.then(|| syn::parse::Parser::parse2(Pat::parse_single, rest.collect()).ok()).flatten();
        let kind = match inner {
            Some(pat) => hir::PatKind::Ref(self.sub_pat(&pat)),
            None => hir::PatKind::Wild,
        };
        self.alloc_pat(range, kind)
    }
}
