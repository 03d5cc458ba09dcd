//! A library of the workspace: what it grows, another crate may empty.

mod sessions;
mod stores;

pub use sessions::*;
pub use stores::{Blobs as BlobStore, Index};
