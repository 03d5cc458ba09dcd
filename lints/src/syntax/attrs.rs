//! Attributes, visibilities.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::{Attribute, Expr, ExprLit, Lit, Meta, Visibility};

use super::Lowerer;
use crate::base::Name;
use crate::hir::{Attrs, Vis};

impl Lowerer<'_> {
    /// The attributes' meaning.  Doc comments are left out.
    pub(super) fn attrs(&self, attrs: &[Attribute]) -> Attrs {
        let mut out = Attrs::default();
        for attr in attrs {
            self.attr(attr, &mut out);
        }
        out
    }

    fn attr(&self, attr: &Attribute, out: &mut Attrs) {
        let path = attr.path();
        if path.is_ident("doc") {
            return;
        }
        let name = self.joined(path);
        match (&*name, &attr.meta) {
            ("derive", Meta::List(list)) => derives(&list.tokens, &mut out.derives),
            ("cfg", Meta::List(list)) => {
                out.test |= implies_test(&list.tokens);
                out.others.push(name);
            }
            ("cfg_attr", Meta::List(list)) => {
                conditional(&list.tokens, out);
                out.others.push(name);
            }
            ("path", Meta::NameValue(pair)) => {
                if let Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) = &pair.value {
                    out.path = Some(text.value().into_boxed_str());
                }
            }
            _ => {
                out.test |= names_a_test(path.segments.last().map_or(name, |s| self.src.name(&s.ident)).as_str());
                out.others.push(name);
            }
        }
    }

    fn joined(&self, path: &syn::Path) -> Name {
        if let Some(ident) = path.get_ident() {
            return self.src.name(ident);
        }
        let parts: Vec<&str> = path.segments.iter().map(|s| self.src.name(&s.ident).as_str()).collect();
        Name::from(&parts.join("::"))
    }

    /// Who sees an item.
    pub(super) fn vis(&self, vis: &Visibility) -> Vis {
        match vis {
            Visibility::Public(_) => Vis::Public,
            Visibility::Restricted(_) => Vis::Restricted,
            Visibility::Inherited => Vis::Private,
        }
    }

    /// Where a visibility begins, if there is one.
    pub(super) fn vis_lo(&self, vis: &Visibility) -> Option<u32> {
        match vis {
            Visibility::Public(token) => Some(self.src.lo(token.span)),
            Visibility::Restricted(vis) => Some(self.src.lo(vis.pub_token.span)),
            Visibility::Inherited => None,
        }
    }

    /// Where the attributes begin, or else what follows them.
    pub(super) fn attrs_lo(&self, attrs: &[Attribute], rest: u32) -> u32 {
        // Comments are not always read.  An inner attribute stands behind the opening brace.
        let attrs = attrs.iter().filter(|a| !a.path().is_ident("doc"));
        attrs.map(|a| self.src.lo(a.pound_token.span)).min().map_or(rest, |lo| lo.min(rest))
    }
}

/// Whether an attribute of that (last) name makes a function a test.
pub(super) fn names_a_test(name: &str) -> bool {
    name.ends_with("_test") || matches!(name, "test" | "bench" | "rstest" | "proptest" | "test_case" | "quickcheck")
}

/// The last segments of the paths in `derive(..)`.
fn derives(tokens: &TokenStream, out: &mut Vec<Name>) {
    let mut last = None;
    for token in tokens.clone() {
        match token {
            TokenTree::Ident(ident) => last = Some(ident),
            TokenTree::Punct(punct) if punct.as_char() == ',' => out.extend(last.take().map(|i| Name::from(&i.to_string()))),
            _ => {}
        }
    }
    out.extend(last.map(|i| Name::from(&i.to_string())));
}

/// Whether a feature, in quotes, is one for tests: `"testing"`, `"test-utils"`, `"fuzzing"`.
fn names_tests(quoted: &str) -> bool {
    let name = quoted.trim_matches('"');
    matches!(name, "test" | "tests" | "testing" | "testutils" | "fuzzing")
        || ["test-", "test_", "testing-", "testing_", "fuzz-"].iter().any(|prefix| name.starts_with(prefix))
}

/// Whether a `cfg` predicate holds in tests (only): it has `test`, or a feature for tests, anywhere but under `not`.
pub(super) fn implies_test(tokens: &TokenStream) -> bool {
    let mut before = String::new();
    let mut tokens = tokens.clone().into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Ident(ident) => {
                before = ident.to_string();
                let value_follows = matches!(tokens.peek(), Some(TokenTree::Punct(p)) if p.as_char() == '=');
                if matches!(&*before, "test" | "fuzzing") && !value_follows {
                    return true;
                }
            }
            TokenTree::Literal(value) if before == "feature" && names_tests(&value.to_string()) => return true,
            TokenTree::Punct(punct) if punct.as_char() == '=' => {}
            TokenTree::Group(group) if before != "not" && implies_test(&group.stream()) => return true,
            _ => before.clear(),
        }
    }
    false
}

/// `cfg_attr(predicate, derive(A), tokio::test)`: what the attributes behind the predicate say.
fn conditional(tokens: &TokenStream, out: &mut Attrs) {
    let mut behind = false;
    let mut last = String::new();
    for token in tokens.clone() {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == ',' => {
                out.test |= behind && names_a_test(&last);
                behind = true;
                last.clear();
            }
            TokenTree::Punct(_) => {}
            TokenTree::Ident(ident) => last = ident.to_string(),
            TokenTree::Group(group) if behind && last == "derive" && group.delimiter() == Delimiter::Parenthesis => {
                derives(&group.stream(), &mut out.derives);
            }
            TokenTree::Group(_) | TokenTree::Literal(_) => {}
        }
    }
    out.test |= behind && names_a_test(&last);
}
