//! `{name}` in format strings.

use crate::base::TextRange;

/// The names that a format string takes from its surroundings, with their ranges: `{name}`, `{name:?}`, `{:width$}`.
/// `written` is the literal as it stands in the source, quotes included; `lo` is where it stands.
pub(super) fn captures(written: &str, lo: u32) -> Vec<TextRange> {
    let raw = written.starts_with('r');
    let bytes = written.as_bytes();
    let mut out = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' if !raw => at = behind_escape(bytes, at),
            b'{' if bytes.get(at + 1) == Some(&b'{') => at += 2,
            b'{' => {
                let end = bytes[at..].iter().position(|b| *b == b'}').map_or(bytes.len(), |len| at + len);
                placeholder(written, at + 1, end, lo, &mut out);
                at = end + 1;
            }
            _ => at += 1,
        }
    }
    out
}

fn behind_escape(bytes: &[u8], at: usize) -> usize {
    match bytes.get(at + 1..at + 3) {
        Some(b"u{") => bytes[at..].iter().position(|b| *b == b'}').map_or(bytes.len(), |len| at + len + 1),
        _ => at + 2,
    }
}

/// What stands between the braces: `name`, `name:spec`, where the spec may have `width$` and `precision$`.
fn placeholder(written: &str, lo: usize, hi: usize, base: u32, out: &mut Vec<TextRange>) {
    let Some(inner) = written.get(lo..hi) else { return };
    let (name, spec) = inner.split_once(':').unwrap_or((inner, ""));
    let mut add = |name: &str, at: usize| {
        if name.starts_with(|c: char| c.is_alphabetic() || c == '_') {
            let lo = base + at as u32;
            out.push(TextRange::new(lo, lo + name.len() as u32));
        }
    };
    let trimmed = name.trim();
    add(trimmed, lo + name.len() - name.trim_start().len());
    let spec_lo = lo + name.len() + 1;
    let mut from = 0;
    while let Some(dollar) = spec[from..].find('$').map(|i| from + i) {
        let word = spec[from..dollar]
            .rfind(|c: char| !c.is_alphanumeric() && c != '_')
            .map_or(from, |i| from + i + spec[from + i..].chars().next().map_or(1, char::len_utf8));
        // `{:08.prec$}`, `{:0width$}`: the digits are flags.
        let word = dollar - spec[word..dollar].trim_start_matches(|c: char| c.is_ascii_digit()).len();
        add(&spec[word..dollar], spec_lo + word);
        from = dollar + 1;
    }
}
