//! Words that mean nothing, and those that are none of the tool's business.

// mapcheck: alow(unbounded_map_growth) //~ invalid_suppression
pub fn a() {}

// mapcheck: deny(unbounded_map_growth) //~ invalid_suppression
pub fn b() {}

// mapcheck: allow(unbounded_map_growth //~ invalid_suppression
pub fn c() {}

// mapcheck allow(unbounded_map_growth) //~ invalid_suppression
pub fn d() {}

// mapcheck: allow() //~ invalid_suppression
pub fn e() {}

// mapcheck: //~ invalid_suppression
pub fn f() {}

// mapcheck: allow(warnings) a level is no rule //~ invalid_suppression
pub fn g() {}

#[cfg_attr(any(), allow(mapcheck::quite_another_thing))] //~ invalid_suppression
pub fn h() {}

// mapcheck finds this, it seems
// see docs: mapcheck: allow(nothing)
/// mapcheck: the tool
pub fn i() {}

pub const TEXT: &str = "// mapcheck: alow(x)";
