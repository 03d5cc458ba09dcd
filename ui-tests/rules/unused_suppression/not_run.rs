//@ levels: -A unclamped_capacity
//! The rule is off: whether it would find something is not known.

// mapcheck: allow(unclamped_capacity)
pub fn a() {}

// mapcheck: allow(capacity)
pub fn b() {}

// mapcheck: allow(uncapped_cache) this one is on //~ unused_suppression
pub fn c() {}
