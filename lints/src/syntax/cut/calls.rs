//! Macro calls in a part: whether a token stands in one, and which of them repeat a value: `vec![x; n]`.

use ra_ap_rustc_lexer::TokenKind;

/// From its first byte to behind its last.
type Extent = (usize, usize);

/// The macro calls that are open.
#[derive(Debug, Default)]
pub(super) struct Calls {
    /// The last word, and that it has `!` behind it.
    word: Option<(Extent, bool)>,
    /// Each call's name, and how many brackets are open in it.
    open: Vec<(Extent, u32)>,
    size: Size,
}

/// What stands behind the semicolon of a macro call.
#[derive(Clone, Copy, Debug, Default)]
enum Size {
    #[default]
    No,
    Begins(Extent),
    /// A literal, and perhaps nothing else.
    Literal(Extent),
}

impl Calls {
    /// Whether what follows stands in a macro call.
    pub(super) fn is_inside(&self) -> bool {
        !self.open.is_empty()
    }

    /// The next token.  Returns the name of a call of which it has become clear that a value is repeated in it, so often as nobody
    /// has written there.
    pub(super) fn token(&mut self, kind: TokenKind, lo: usize, hi: usize) -> Option<Extent> {
        use TokenKind as T;
        let word = self.word.take();
        let repeats = match (std::mem::take(&mut self.size), kind) {
            (Size::Begins(name), T::Literal { .. }) => {
                self.size = Size::Literal(name);
                None
            }
            (Size::Literal(_), T::CloseBracket) | (Size::No, _) => None,
            (Size::Begins(name) | Size::Literal(name), _) => Some(name),
        };
        match kind {
            T::Ident | T::RawIdent => self.word = Some(((lo, hi), false)),
            T::Bang => self.word = word.filter(|(_, bang)| !bang).map(|(name, _)| (name, true)),
            T::OpenParen | T::OpenBracket | T::OpenBrace => match word {
                Some((name, true)) => self.open.push((name, 1)),
                _ => self.open.iter_mut().last().into_iter().for_each(|(_, brackets)| *brackets += 1),
            },
            T::CloseParen | T::CloseBracket | T::CloseBrace => {
                if let Some((_, brackets)) = self.open.last_mut() {
                    *brackets -= 1;
                }
                self.open.pop_if(|(_, brackets)| *brackets == 0);
            }
            T::Semi => {
                let direct = self.open.last().filter(|(_, brackets)| *brackets == 1);
                self.size = direct.map_or(Size::No, |(name, _)| Size::Begins(*name));
            }
            _ => {}
        }
        repeats
    }
}
