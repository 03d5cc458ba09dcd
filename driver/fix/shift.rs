//! Positions before and after a file was edited.

use std::ops::Range;

/// How the bytes of a file moved in one round of edits.
#[derive(Clone, Debug, Default)]
pub struct Shift {
    /// What was replaced, and where its replacement stands; sorted.
    parts: Vec<(Range<usize>, Range<usize>)>,
}

impl Shift {
    /// From edits that do not overlap: the bytes that are replaced, and the length of what replaces them.
    pub fn new(mut edits: Vec<(Range<usize>, usize)>) -> Self {
        edits.sort_by_key(|(old, _)| (old.start, old.end));
        let mut moved = 0_isize;
        let parts = edits.into_iter().map(|(old, len)| {
            let start = old.start.saturating_add_signed(moved);
            moved += len as isize - old.len() as isize;
            (old, start..start + len)
        });
        Self { parts: parts.collect() }
    }

    /// Where old bytes stand now.  What lies partly in something replaced becomes all of the replacement.
    pub fn forward(&self, old: Range<usize>) -> Range<usize> {
        translate(&old, || self.parts.iter().map(|(old, new)| (old, new)))
    }

    /// Where new bytes stood; for what lies in a replacement all that was replaced.
    pub fn back(&self, new: Range<usize>) -> Range<usize> {
        translate(&new, || self.parts.iter().map(|(old, new)| (new, old)))
    }
}

/// What is inserted at a border belongs to neither side; an empty range there is the insertion itself.
fn translate<'a, I>(range: &Range<usize>, parts: impl Fn() -> I) -> Range<usize>
where
    I: DoubleEndedIterator<Item = (&'a Range<usize>, &'a Range<usize>)>,
{
    let is_point = |from: &Range<usize>| from.is_empty() && range.is_empty();
    let start = match parts().rev().find(|(from, _)| from.start <= range.start) {
        None => range.start,
        Some((from, to)) if range.start < from.end || (range.start == from.start && is_point(from)) => to.start,
        Some((from, to)) => to.end + (range.start - from.end),
    };
    let mut end = range.end;
    for (from, to) in parts() {
        if range.end < from.start || (range.end == from.start && !is_point(from)) {
            break;
        }
        end = to.end + range.end.saturating_sub(from.end);
    }
    start..end.max(start)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `abcdefgh` becomes `a...defYgh`: `bc` is replaced, `Y` is inserted before `g`.
    fn shift() -> Shift {
        Shift::new(vec![(6..6, 1), (1..3, 3)])
    }

    #[test]
    fn what_is_not_touched_moves_and_keeps_its_length() {
        for (old, new) in [(0..1, 0..1), (4..5, 5..6), (7..8, 9..10), (3..4, 4..5)] {
            assert_eq!(shift().forward(old.clone()), new);
            assert_eq!(shift().back(new), old);
        }
    }

    #[test]
    fn what_is_touched_widens() {
        assert_eq!(shift().forward(2..5), 1..6);
        assert_eq!(shift().forward(0..2), 0..4);
        assert_eq!(shift().back(2..3), 1..3);
        assert_eq!(shift().back(2..6), 1..5);
        assert_eq!(shift().forward(5..7), 6..9);
    }
}
