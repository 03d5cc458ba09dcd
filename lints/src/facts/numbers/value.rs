//! What is known of a number, or of the numbers in a value: where they come from.

use crate::base::Name;
use crate::hir::ExprId;
use crate::types::FieldRef;

/// What a function is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Input {
    /// `self`.
    Receiver,
    /// The parameter of that index, `self` not counted.
    Param(u32),
}

/// Where in a value: names of fields, indexes of tuples, variants.  `Some`, `Ok`, references and boxes are no step; the items
/// of a list are the list.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Proj(Vec<Name>);

/// Deeper parts of a value are not told apart.
const MAX_DEPTH: usize = 3;

impl Proj {
    /// One part.
    pub fn of(name: Name) -> Self {
        Self(vec![name])
    }

    /// The value itself.
    pub fn is_whole(&self) -> bool {
        self.0.is_empty()
    }

    /// The names, outermost first.
    pub fn names(&self) -> &[Name] {
        &self.0
    }

    /// A part of this part; none where that is too deep.
    pub fn then(&self, rest: &[Name]) -> Option<Self> {
        (self.0.len() + rest.len() <= MAX_DEPTH).then(|| Self([&self.0, rest].concat()))
    }

    /// What is left of it behind a prefix.
    fn behind(&self, prefix: &[Name]) -> Option<Self> {
        self.0.strip_prefix(prefix).map(|rest| Self(rest.to_vec()))
    }
}

/// Where a number comes from, in one body's words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Origin {
    /// From here: set in this body, or otherwise harmless.  Where a part has this, the whole's origins are not its own.
    Own,
    /// From outside, by this expression.
    Source(ExprId),
    /// From outside, in the function that this expression calls.
    Call(ExprId),
    /// Given by the caller.
    Input(Input, Proj),
    /// Read from a field, wherever that was set.
    Field(FieldRef),
}

impl Origin {
    /// What comes by one expression, as if it came by another.
    pub(super) fn at(&self, from: ExprId, to: ExprId) -> Self {
        match self {
            Self::Source(at) if *at == from => Self::Source(to),
            Self::Call(at) if *at == from => Self::Call(to),
            other => other.clone(),
        }
    }

    /// Whether it surely is a number from outside.
    pub fn is_outside(&self) -> bool {
        matches!(self, Self::Source(_) | Self::Call(_))
    }
}

/// The origins of a value's parts; sorted, each once.  Without any it is of no interest: a constant, a length of what is there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Value(Vec<(Proj, Origin)>);

/// More origins than these are not told apart: the rest is forgotten, which keeps silent.
const MAX_ORIGINS: usize = 24;

impl Value {
    /// Of no interest.
    pub const fn none() -> Self {
        Self(Vec::new())
    }

    /// Of one origin.
    pub fn of(origin: Origin) -> Self {
        Self(vec![(Proj::default(), origin)])
    }

    /// Set here.
    pub fn own() -> Self {
        Self::of(Origin::Own)
    }

    /// Whether nothing is known of it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether the value itself, parts aside, is set here or of no interest.
    pub fn is_harmless(&self) -> bool {
        self.whole().all(|o| *o == Origin::Own)
    }

    /// All parts.
    pub fn parts(&self) -> &[(Proj, Origin)] {
        &self.0
    }

    /// Adds a part.
    pub fn add(&mut self, proj: Proj, origin: Origin) -> bool {
        let entry = (proj, origin);
        match self.0.binary_search(&entry) {
            Err(at) if self.0.len() < MAX_ORIGINS => {
                self.0.insert(at, entry);
                true
            }
            _ => false,
        }
    }

    /// Takes in another value's parts; whether that was new.
    pub fn join(&mut self, other: &Self) -> bool {
        let mut new = false;
        for (proj, origin) in &other.0 {
            new |= self.add(proj.clone(), origin.clone());
        }
        new
    }

    /// This value or the other.
    pub fn or(mut self, other: &Self) -> Self {
        self.join(other);
        self
    }

    /// Origins of the value itself, not of parts.
    pub fn whole(&self) -> impl Iterator<Item = &Origin> {
        self.0.iter().filter(|(proj, _)| proj.is_whole()).map(|(_, origin)| origin)
    }

    /// The value itself, without its parts.
    pub fn scalar(&self) -> Self {
        self.filter(|proj, _| proj.is_whole())
    }

    /// The value as a number: where it is none itself but has one part, what is made of it is made of that.
    pub fn as_number(&self) -> Self {
        let whole = self.scalar();
        let mut parts = self.0.iter().filter(|(_, origin)| *origin != Origin::Own).map(|(proj, _)| proj);
        match parts.next() {
            Some(first) if whole.is_empty() && parts.all(|proj| proj == first) => self.project(first.names()),
            _ => whole,
        }
    }

    /// The value as a number that is made of any of its parts.
    pub fn flat(&self) -> Self {
        let mut out = Self::default();
        for (_, origin) in &self.0 {
            out.add(Proj::default(), origin.clone());
        }
        out
    }

    /// Parts that satisfy `keep`.
    pub fn filter(&self, keep: impl Fn(&Proj, &Origin) -> bool) -> Self {
        Self(self.0.iter().filter(|(p, o)| keep(p, o)).cloned().collect())
    }

    /// With other origins.
    pub fn map(&self, f: impl Fn(&Origin) -> Origin) -> Self {
        let mut out = Self::default();
        for (proj, origin) in &self.0 {
            out.add(proj.clone(), f(origin));
        }
        out
    }

    /// A part of it, by the names that lead there.  What is not known of the part but of the whole holds for the part.
    pub fn project(&self, names: &[Name]) -> Self {
        let mut out = Self::default();
        for (proj, origin) in &self.0 {
            if let Some(rest) = proj.behind(names) {
                out.add(rest, origin.clone());
            }
        }
        if out.is_empty() { self.inherited(names) } else { out }
    }

    /// At least what a part of it has, by the names that lead there: what is known of the part, and what holds for the whole.
    pub fn project_all(&self, names: &[Name]) -> Self {
        names.chunks(1).fold(self.clone(), |value, name| {
            let known = value.0.iter().filter_map(|(proj, origin)| Some((proj.behind(name)?, origin.clone())));
            Self(known.collect()).or(&value.inherited(name))
        })
    }

    /// What a part has of the whole.
    fn inherited(&self, names: &[Name]) -> Self {
        let mut out = Self::default();
        for origin in self.whole() {
            match origin {
                Origin::Own => {}
                Origin::Input(input, proj) => {
                    if let Some(proj) = proj.then(names) {
                        out.add(Proj::default(), Origin::Input(*input, proj));
                    }
                }
                Origin::Source(_) | Origin::Call(_) | Origin::Field(_) => drop(out.add(Proj::default(), origin.clone())),
            }
        }
        out
    }

    /// Whether there may be origins that are not told.
    pub fn is_full(&self) -> bool {
        self.0.len() >= MAX_ORIGINS
    }

    /// As a part of a larger value.  A part of no known origin is marked, lest it take the whole's.
    pub fn within(&self, names: &[Name]) -> Self {
        let mut out = Self::default();
        for (proj, origin) in &self.0 {
            if let Some(proj) = Proj(names.to_vec()).then(proj.names()) {
                out.add(proj, origin.clone());
            }
        }
        if out.is_empty() {
            out.add(Proj(names.to_vec()), Origin::Own);
        }
        out
    }

    /// Gives a part a new value.
    pub fn set(&mut self, names: &[Name], value: &Self) {
        if names.is_empty() {
            self.0.clone_from(&value.0);
            return;
        }
        self.0.retain(|(proj, _)| proj.behind(names).is_none());
        self.join(&value.within(names));
    }

    /// Whether a part was set, as far as is known here, and not only given.
    fn is_set_at(&self, names: &[Name]) -> bool {
        let part = self.project(names);
        part.0.iter().any(|(_, origin)| !matches!(origin, Origin::Input(..)))
            || (part.is_empty() && self.whole().any(|origin| *origin == Origin::Own))
    }

    /// Whether the caller set all that it gave: then it knows better than others what is in a field of that.
    fn is_known(&self, given: &impl Fn(Input) -> Self) -> bool {
        let mut inputs = self.0.iter().filter_map(|(_, origin)| match origin {
            Origin::Input(input, from) => Some((*input, from)),
            _ => None,
        });
        let set = |(input, from): (Input, &Proj)| given(input).is_set_at(from.names());
        inputs.next().is_some_and(set) && inputs.all(set)
    }

    /// Puts what the caller gave in the place of what the function was given.
    pub fn instantiate(&self, call: ExprId, given: impl Fn(Input) -> Self) -> Self {
        let mut out = Self::default();
        let has_field = self.0.iter().any(|(_, origin)| matches!(origin, Origin::Field(_)));
        let known = has_field && self.is_known(&given);
        for (proj, origin) in &self.0 {
            match origin {
                Origin::Field(_) if known => {}
                Origin::Source(_) | Origin::Call(_) => drop(out.add(proj.clone(), Origin::Call(call))),
                Origin::Own | Origin::Field(_) => drop(out.add(proj.clone(), origin.clone())),
                Origin::Input(input, from) => {
                    for (rest, origin) in given(*input).project(from.names()).0 {
                        if let Some(proj) = proj.then(rest.names()) {
                            out.add(proj, origin);
                        }
                    }
                }
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> Name {
        Name::from(text)
    }

    #[test]
    fn a_part_takes_the_origin_of_the_whole() {
        let value = Value::of(Origin::Source(ExprId(1)));
        assert_eq!(value.project(&[name("len")]), value);
    }

    #[test]
    fn a_part_that_was_set_does_not() {
        let mut value = Value::of(Origin::Source(ExprId(1)));
        value.set(&[name("len")], &Value::default());
        assert_eq!(value.project(&[name("len")]), Value::own());
        assert_eq!(value.project(&[name("count")]), Value::of(Origin::Source(ExprId(1))));
    }

    #[test]
    fn a_summary_speaks_of_what_the_caller_gave() {
        let first = Origin::Input(Input::Param(0), Proj::of(name("len")));
        let given = Value::of(Origin::Source(ExprId(7))).within(&[name("len")]);
        let made = Value::of(first).instantiate(ExprId(9), |_| given.clone());
        assert_eq!(made, Value::of(Origin::Source(ExprId(7))));
    }
}
