//! What stands around a place in a text, said so that it stays the same when the text is moved or formatted anew.

use ra_ap_rustc_lexer::TokenKind;

use super::tree::Tree;
use super::{MAX_BYTES, prologue};
use crate::base::TextRange;

/// So many tokens of the place itself tell it from others.
const MAX_TOKENS: usize = 32;
/// And so many of the statement or item that it stands in.
const MAX_HEAD: usize = 8;

/// A text that is asked about places in it.
#[derive(Debug)]
pub struct Around<'a> {
    tree: Tree<'a>,
}

impl<'a> Around<'a> {
    /// Reads a text; one that is too large has no tokens.
    pub fn new(text: &'a str) -> Self {
        let text = if text.len() > MAX_BYTES { "" } else { text };
        Self { tree: Tree::read(text, prologue(text)) }
    }

    /// The names of the items around, without modules, such as `Type::method`; empty where there are none.
    pub fn owner(&self, range: TextRange) -> String {
        let mut names = Vec::new();
        let mut at = self.token_at(range.lo);
        while let Some(parent) = at.and_then(|at| self.tree.tokens.get(at)?.parent) {
            names.extend(self.name_of(parent));
            at = Some(parent);
        }
        names.reverse();
        names.join("::")
    }

    /// The first tokens of the statement or item around, then those of the range, without what formatting puts in or leaves
    /// out: blanks, comments, braces, commas and semicolons.
    pub fn code(&self, range: TextRange) -> String {
        let Some(mut at) = self.token_at(range.lo) else { return String::new() };
        // an argument says little
        while let Some(open) = self.tree.tokens[at].parent.filter(|open| self.tree.kind(*open) != Some(TokenKind::OpenBrace)) {
            at = open;
        }
        let element = self.tree.element(at);
        let head = self.words(element).take(MAX_HEAD).collect::<Vec<_>>();
        let own = self.words(range).take(MAX_TOKENS).collect::<Vec<_>>();
        if own.starts_with(&head) { joined(&own) } else { format!("{} .. {}", joined(&head), joined(&own)) }
    }

    fn token_at(&self, lo: u32) -> Option<usize> {
        let at = self.tree.tokens.partition_point(|token| token.range.hi <= lo);
        (at < self.tree.tokens.len()).then_some(at)
    }

    fn words(&self, range: TextRange) -> impl Iterator<Item = &'a str> {
        let first = self.tree.tokens.partition_point(|token| token.range.lo < range.lo);
        let inside = self.tree.tokens[first..].iter().take_while(move |token| token.range.hi <= range.hi);
        let formatted = |kind| matches!(kind, TokenKind::OpenBrace | TokenKind::CloseBrace | TokenKind::Comma | TokenKind::Semi);
        let text = self.tree.text;
        inside.filter(move |token| !formatted(token.kind)).map(|token| &text[token.range.lo as usize..token.range.hi as usize])
    }

    /// The name of the item that has these brackets.
    fn name_of(&self, open: usize) -> Option<&'a str> {
        let element = self.tree.element(open);
        let first = self.tree.tokens.partition_point(|token| token.range.lo < element.lo);
        let head = first..open;
        let keyword =
            head.clone().find(|at| matches!(self.tree.word(*at), "fn" | "struct" | "enum" | "union" | "trait" | "impl"))?;
        match self.tree.word(keyword) {
            "impl" => self.last_name(keyword + 1, open),
            _ => Some(self.tree.word(keyword + 1)),
        }
    }

    /// The last name outside of `<..>` before the braces or `where`: the type of an impl.
    fn last_name(&self, from: usize, to: usize) -> Option<&'a str> {
        let mut angle = 0u32;
        let mut name = None;
        for at in from..to {
            match self.tree.tokens[at].kind {
                TokenKind::Lt => angle += 1,
                TokenKind::Gt => angle = angle.saturating_sub(1),
                TokenKind::Ident if self.tree.word(at) == "where" => break,
                TokenKind::Ident if angle == 0 => name = Some(self.tree.word(at)),
                _ => {}
            }
        }
        name
    }
}

/// Tokens on one line, with blanks only where two words would become one.
fn joined(tokens: &[&str]) -> String {
    let is_word = |c: char| c.is_alphanumeric() || c == '_' || c == '"';
    let mut text = String::new();
    for token in tokens {
        if text.ends_with(is_word) && token.starts_with(is_word) {
            text.push(' ');
        }
        text.push_str(token);
    }
    // literals may have line breaks
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn around(text: &str, what: &str) -> (String, String) {
        let lo = text.find(what).expect("it stands there") as u32;
        let around = Around::new(text);
        let range = TextRange::new(lo, lo + what.len() as u32);
        (around.owner(range), around.code(range))
    }

    #[test]
    fn names_and_code_outlive_formatting() {
        let one =
            "impl<T: A<B>> Trait<T> for some::Reader<T> where T: C { fn read(&self) { let items = Vec::with_capacity(n,); } }";
        let other = "// moved\n\nmod m {\n    impl<T: A<B>> Trait<T> for some::Reader<T>\n    where\n        T: C,\n    {\n        fn read(&self) {\n            let items =\n                Vec::with_capacity(\n                    n, // so many\n                );\n        }\n    }\n}\n";
        let expected = ("Reader::read".to_owned(), "let items=Vec::with_capacity( .. Vec::with_capacity".to_owned());
        assert_eq!(around(one, "Vec::with_capacity"), expected);
        assert_eq!(around(other, "Vec::with_capacity"), expected);
        let field = around("pub struct S { pub a: A, pub(crate) map: HashMap<K, V>, }", "map: HashMap<K, V>");
        assert_eq!(field, ("S".to_owned(), "pub(crate)map:HashMap< .. map:HashMap<K V>".to_owned()));
        assert_eq!(around("static A: u8 = 1;", "A: u8"), (String::new(), "static A:u8=1 .. A:u8".to_owned()));
    }
}
