//! Which of many scopes a place lies in.

use crate::base::TextRange;

/// Scopes, of which each knows the innermost one around its beginning: those around a place are a chain, not a search.
#[derive(Debug, Default)]
pub struct Scopes {
    /// By where they begin, the outer ones first.
    scopes: Vec<Scope>,
}

#[derive(Debug)]
struct Scope {
    range: TextRange,
    /// What the asker calls it.
    id: usize,
    /// Its place in the list.
    around: Option<usize>,
}

impl Scopes {
    /// Of ranges with what the asker calls them.
    pub fn new(ranges: impl Iterator<Item = (TextRange, usize)>) -> Self {
        let mut scopes: Vec<Scope> = ranges.map(|(range, id)| Scope { range, id, around: None }).collect();
        scopes.sort_by_key(|scope| (scope.range.lo, std::cmp::Reverse(scope.range.hi), scope.id));
        let mut open: Vec<usize> = Vec::new();
        for at in 0..scopes.len() {
            let lo = scopes[at].range.lo;
            while open.pop_if(|outer| scopes[*outer].range.hi <= lo).is_some() {}
            scopes[at].around = open.last().copied();
            open.push(at);
        }
        Self { scopes }
    }

    /// Those that hold the place, the one that begins last first.
    pub fn around(&self, place: u32) -> impl Iterator<Item = usize> {
        let last = self.scopes.partition_point(|scope| scope.range.lo <= place).checked_sub(1);
        let chain = std::iter::successors(last, |at| self.scopes[*at].around);
        chain.map(|at| &self.scopes[at]).filter(move |scope| place < scope.range.hi).map(|scope| scope.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scopes_around_a_place() {
        // one after the other, one in the other, empty ones, two alike, two that overlap
        let ranges = [(0, 40), (2, 5), (5, 9), (6, 6), (6, 9), (6, 9), (12, 20), (15, 25), (24, 30)];
        let ranges = ranges.map(|(lo, hi)| TextRange::new(lo, hi));
        let scopes = Scopes::new(ranges.into_iter().zip(0..));
        for place in 0..45 {
            let mut found: Vec<usize> = scopes.around(place).collect();
            let starts: Vec<u32> = found.iter().map(|id| ranges[*id].lo).collect();
            assert!(starts.is_sorted_by(|a, b| a >= b), "{place}: {found:?}");
            found.sort_unstable();
            let wanted = (0..ranges.len()).filter(|id| ranges[*id].lo <= place && place < ranges[*id].hi);
            assert_eq!(found, wanted.collect::<Vec<_>>(), "{place}");
        }
    }
}
