//! Files whose brackets or literals do not match: nothing can be tokenised as a whole, so the text is cut where lines
//! begin with the words of items, at the indentation of the place, and each part is read for itself.

use super::Lowerer;
use super::recover::{Place, is_item_word};
use crate::base::TextRange;
use crate::hir::ItemId;

impl Lowerer<'_> {
    /// A file's items, those that can be read.
    pub(super) fn chunks(&mut self, range: TextRange, out: &mut Vec<ItemId>) {
        self.cut(Place::Module, range, out);
    }

    fn cut(&mut self, place: Place, range: TextRange, out: &mut Vec<ItemId>) {
        for part in parts(self.src.text, range) {
            self.part(place, part, out);
        }
    }

    fn part(&mut self, place: Place, part: TextRange, out: &mut Vec<ItemId>) {
        if let Some(tokens) = self.tokenise(part) {
            self.recover(place, tokens, out);
            return;
        }
        let text = self.src.slice(part);
        // `fn f() { .. }` with a bracket too many behind it.
        if let Some(end) = closing_line(text)
            && end < text.len()
        {
            let first = TextRange::new(part.lo, part.lo + end as u32);
            if let Some(tokens) = self.tokenise(first) {
                self.recover(place, tokens, out);
                self.lose_text(TextRange::new(first.hi, part.hi), "brackets do not match");
                return;
            }
        }
        self.by_head(place, part, out);
    }

    /// A part that cannot be tokenised: what stands before its first brace, and the members behind it.
    fn by_head(&mut self, place: Place, part: TextRange, out: &mut Vec<ItemId>) {
        let text = self.src.slice(part);
        let Some(brace) = text.find('{') else { return self.lose_text(part, "brackets do not match") };
        let head_range = TextRange::new(part.lo, part.lo + brace as u32);
        let mut ids = Vec::new();
        if !self.head_alone(place, head_range, &mut ids) {
            return self.lose_text(part, "brackets do not match");
        }
        for id in &ids {
            self.file.items[id.0 as usize].range.hi = part.lo + text.trim_end().len() as u32;
        }
        out.extend(&ids);
        match ids.last().and_then(|id| Some((*id, self.place_within(*id)?))) {
            Some((id, inner)) => {
                let mut members = Vec::new();
                let body = TextRange::new(head_range.hi + 1, inner_end(text, part));
                self.cut(inner, body, &mut members);
                self.add_members(id, members);
            }
            None => self.lose_text(part, "brackets do not match"),
        }
    }

    /// Reads the head of a function, impl, trait or module as if its braces were empty.
    fn head_alone(&mut self, place: Place, head: TextRange, out: &mut Vec<ItemId>) -> bool {
        let Some(tokens) = self.tokenise(head) else { return false };
        let braces = proc_macro2::Group::new(proc_macro2::Delimiter::Brace, proc_macro2::TokenStream::new());
        let tokens: proc_macro2::TokenStream = tokens.into_iter().chain([proc_macro2::TokenTree::Group(braces)]).collect();
        if self.without_body(place, tokens.clone(), out) {
            return true;
        }
        match syn::parse2::<syn::Item>(tokens) {
            Ok(item @ (syn::Item::Impl(_) | syn::Item::Trait(_) | syn::Item::Mod(_))) => {
                self.item(&item, out);
                !out.is_empty()
            }
            _ => false,
        }
    }
}

/// Cuts before each line that begins an item, at the indentation of the first such line.
fn parts(text: &str, range: TextRange) -> Vec<TextRange> {
    let mut cuts = vec![range.lo];
    let mut indent = None;
    // Attributes and comments go with what follows them.
    let mut pending = false;
    let mut at = range.lo;
    for line in text[range.lo as usize..range.hi as usize].split_inclusive('\n') {
        let body = line.trim_start_matches([' ', '\t']);
        let column = line.len() - body.len();
        let lead = body.starts_with("#[") || body.starts_with("///");
        if lead || begins(body) {
            let level = *indent.get_or_insert(column);
            if column <= level {
                if !pending {
                    cuts.push(at);
                }
                pending = lead;
            }
        }
        at += line.len() as u32;
    }
    cuts.push(range.hi);
    cuts.windows(2).map(|pair| TextRange::new(pair[0], pair[1])).filter(|part| part.lo < part.hi).collect()
}

fn begins(line: &str) -> bool {
    let len = line.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(line.len());
    is_item_word(&line[..len])
}

/// The end of the first line that closes with the first line's indentation.
fn closing_line(text: &str) -> Option<usize> {
    let mut at = 0;
    let mut indent = None;
    for line in text.split_inclusive('\n') {
        let body = line.trim_start_matches([' ', '\t']);
        let column = line.len() - body.len();
        at += line.len();
        if begins(body) {
            indent.get_or_insert(column);
        }
        if body.starts_with('}') && Some(column) == indent {
            return Some(at);
        }
    }
    None
}

/// Where the members of a block end: before the last line that closes at the block's indentation or less.
fn inner_end(text: &str, part: TextRange) -> u32 {
    let first = text.trim_start_matches(['\n', '\r']);
    let indent = first.len() - first.trim_start_matches([' ', '\t']).len();
    let mut end = text.len();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let body = line.trim_start_matches([' ', '\t']);
        if body.starts_with('}') && line.len() - body.len() <= indent && at > 0 {
            end = at;
        }
        at += line.len();
    }
    part.lo + end as u32
}
