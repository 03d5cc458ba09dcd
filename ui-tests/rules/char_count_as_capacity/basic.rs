//! Characters counted where bytes are meant.

pub fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.chars().count()); //~ char_count_as_capacity
    out.push_str(text);
    out
}

pub fn named(text: &str) -> String {
    let count = text.chars().count();
    let mut out = String::with_capacity(count); //~^ char_count_as_capacity
    out.push_str(text);
    out
}

pub fn reserved(text: &str, out: &mut String) {
    out.reserve(text.chars().count()); //~ char_count_as_capacity
    out.push_str(text);
}

pub fn bytes(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    out.push_str(text);
    out
}

/// One for each character is right here.
pub fn characters(text: &str) -> Vec<char> {
    let mut out = Vec::with_capacity(text.chars().count());
    out.extend(text.chars());
    out
}

pub fn lines(text: &str) -> String {
    String::with_capacity(text.lines().count())
}
