//! The analysis behind `cargo mapcheck`: texts and settings in, findings out.
//!
//! Layers, each importing only those to its left:
//! `base < hir < syntax < index < types < flow < facts < cx < rules < engine`.
//! Nothing in here opens a file, reads a clock or the environment, or writes to a terminal; loops over files and bodies run
//! on the rayon pool that the caller has installed.

pub mod base;
pub mod cx;
pub mod engine;
pub mod facts;
pub mod flow;
pub mod hir;
pub mod index;
pub mod rules;
pub mod syntax;
pub mod types;
