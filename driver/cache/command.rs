//! `cargo mapcheck cache`.

use std::io::{self, Write};

use clap::{Args, Subcommand};

use super::place::{Place, VARIABLE};
use super::store;

/// `cargo mapcheck cache ..`.
#[derive(Debug, Args)]
pub struct CacheArgs {
    /// What to do.
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Delete all that is kept.
    Clean,
    /// Print where it lies and how large it is.
    Info,
}

/// Does what is asked, and tells the exit status.
pub fn command(out: &mut dyn Write, args: &CacheArgs) -> io::Result<u8> {
    let Some(place) = Place::of_user() else {
        writeln!(out, "no cache: `{VARIABLE}` is empty, or the user has no folder for it")?;
        return Ok(0);
    };
    let kept = store::all(&place);
    match args.what {
        What::Info => {
            let path = place.path().display();
            writeln!(out, "place    {path}\nentries  {}\nsize     {} of {}", kept.len(), size(&kept), mebibytes(store::LIMIT))?;
        }
        What::Clean => {
            let (gone, left): (Vec<_>, Vec<_>) = kept.into_iter().partition(store::Kept::remove);
            place.unmake();
            writeln!(out, "removed {} entries, {}", gone.len(), size(&gone))?;
            if !left.is_empty() {
                writeln!(out, "{} entries cannot be removed", left.len())?;
                return Ok(crate::UNABLE);
            }
        }
    }
    Ok(0)
}

fn size(kept: &[store::Kept]) -> String {
    mebibytes(kept.iter().map(|kept| kept.size).sum())
}

fn mebibytes(bytes: u64) -> String {
    format!("{:.1} MiB", bytes as f64 / f64::from(1 << 20))
}
