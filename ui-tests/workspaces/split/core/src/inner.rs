mod sessions;
mod stores;

pub use sessions::*;
pub use stores::{Blobs as BlobStore, Index};
