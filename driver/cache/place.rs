//! Where the cache lies.
//!
//! In the user's cache folder, as sccache's does: a checked project is never written to, one run may span many projects, and
//! checkouts of one project share what is known.

use std::fs::DirBuilder;
use std::io;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;

/// Names another folder; an empty value means no cache.
pub const VARIABLE: &str = "MAPCHECK_CACHE_DIR";
const TAG: &str = "CACHEDIR.TAG";
/// By which programs that make backups know what to leave out: <https://bford.info/cachedir/>.
const SIGNATURE: &str =
    "Signature: 8a477f597d28d172789f06886806bc55\n# The cache of cargo-mapcheck; it can be deleted at any time.\n";

/// The cache's folder, which need not exist.
#[derive(Clone, Debug)]
pub struct Place(PathBuf);

impl Place {
    /// What the environment names, or the user's own.
    pub fn of_user() -> Option<Self> {
        let folder = match std::env::var_os(VARIABLE) {
            Some(named) if named.is_empty() => return None,
            Some(named) => std::env::current_dir().ok()?.join(named),
            None => etcetera::base_strategy::choose_native_strategy().ok()?.cache_dir().join("cargo-mapcheck"),
        };
        Some(Self(folder))
    }

    /// A folder of the caller's choice.
    #[cfg(test)]
    pub fn at(folder: &Path) -> Self {
        Self(folder.to_owned())
    }

    /// The folder.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Makes the folder, for nobody but the user to look into.
    pub fn make(&self) -> io::Result<()> {
        if self.0.is_dir() {
            return Ok(());
        }
        let mut builder = DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&self.0)?;
        std::fs::write(self.0.join(TAG), SIGNATURE)
    }

    /// Takes the folder away, where nothing is left in it.
    pub fn unmake(&self) {
        let tag = self.0.join(TAG);
        if std::fs::read_to_string(&tag).is_ok_and(|text| text == SIGNATURE) {
            let _ = std::fs::remove_file(tag);
        }
        let _ = std::fs::remove_dir(&self.0);
    }
}
