//! How long an analysis may take.

/// A limit on the time that goes into the function bodies of one file, whatever else it holds.  What is left of them then is given
/// up, and told.
#[derive(Clone, Copy, Debug)]
pub struct TimeLimit {
    /// Tells the nanoseconds since any moment: this crate reads no clock.
    pub clock: fn() -> u64,
    /// For each file, in nanoseconds.
    pub of_file: u64,
}
