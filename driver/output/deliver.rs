//! Several formats at once: one for stdout by `--message-format`, and more by `--output FORMAT=PATH`.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anstream::StripStream;
use clap::ValueEnum;

use super::{Run, format};
use crate::cli::MessageFormat;
use crate::problem::Problem;

/// `--output FORMAT=PATH`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Output {
    /// The format.
    pub format: MessageFormat,
    /// Where to; none is stdout (`-`).
    pub file: Option<PathBuf>,
}

impl std::str::FromStr for Output {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (name, path) = text.split_once('=').ok_or("expected FORMAT=PATH, for instance sarif=out.sarif or github=-")?;
        let format = MessageFormat::from_str(name, false).map_err(|_| {
            let names: Vec<_> = MessageFormat::value_variants()
                .iter()
                .filter_map(ValueEnum::to_possible_value)
                .map(|v| v.get_name().to_owned())
                .collect();
            format!("no format `{name}`; there are {}", names.join(", "))
        })?;
        match path {
            "" => Err(format!("no path after `{name}=`")),
            "-" => Ok(Self { format, file: None }),
            path => Ok(Self { format, file: Some(path.into()) }),
        }
    }
}

/// Writes the files, then stdout; tells what could not be written.
///
/// # Errors
/// Those of stdout, except that nobody reads it to its end.
pub fn deliver(first: MessageFormat, more: &[Output], out: &mut dyn Write, run: &Run<'_>) -> io::Result<Vec<Problem>> {
    let mut problems = Vec::new();
    for Output { format, file } in more {
        let Some(path) = file else { continue };
        if let Err(error) = to_file(*format, path, run) {
            problems.push(Problem::error(format!("cannot write `{}`: {error}", path.display())));
        }
    }
    let stdout = more.iter().filter(|output| output.file.is_none()).map(|output| output.format);
    let printed = std::iter::once(first).chain(stdout).try_for_each(|name| format(name).print(out, run));
    match printed.and_then(|()| out.flush()) {
        // whoever read the first lines only gets the same status as whoever read them all
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(problems),
        done => done.map(|()| problems),
    }
}

fn to_file(name: MessageFormat, path: &Path, run: &Run<'_>) -> io::Result<()> {
    let mut text = Vec::new();
    format(name).print(&mut StripStream::new(&mut text), run)?;
    put(path, &text)
}

/// Gives a file this text.  A reader sees the old file or the whole new one.  Pipes and devices are written as they are.
///
/// # Errors
/// Where it cannot be written; what stood there before is still there.
pub fn put(path: &Path, text: &[u8]) -> io::Result<()> {
    // a link stays one: what it leads to is replaced
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if fs::metadata(&path).is_ok_and(|about| !about.is_file()) {
        return File::options().write(true).open(&path)?.write_all(text);
    }
    let dir = path.parent().filter(|dir| !dir.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    let mut file = readable_by_others(&mut builder).prefix(".mapcheck-").tempfile_in(dir).map_err(without_path)?;
    file.write_all(text)?;
    file.persist(&path).map_err(|error| error.error)?;
    Ok(())
}

/// The name of the passing file means nothing to a reader.
fn without_path(error: io::Error) -> io::Error {
    error.raw_os_error().map_or(error, io::Error::from_raw_os_error)
}

/// As any file that a program makes: the umask decides.
fn readable_by_others<'a, 'b, 'c>(builder: &'c mut tempfile::Builder<'a, 'b>) -> &'c mut tempfile::Builder<'a, 'b> {
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder
}
