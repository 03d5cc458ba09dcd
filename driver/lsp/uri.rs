//! Addresses of files, as editors write them.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use lsp_types::Uri;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, percent_encode};

/// What stands unchanged in the path of an address.
const PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The file's path without links, as far as it exists; none for what is no file (`untitled:`, `git:`).
pub fn to_path(uri: &Uri) -> Option<PathBuf> {
    let rest = uri.as_str().strip_prefix("file://")?;
    let path = &rest[rest.find('/')?..];
    let path = path.split(['?', '#']).next()?;
    let path = decoded(path)?;
    // a drive: `/c:/work`
    let path = match path.to_str().and_then(|text| text.strip_prefix('/')) {
        Some(rest) if cfg!(windows) => PathBuf::from(rest),
        _ => path,
    };
    Some(real(&path).unwrap_or(path))
}

/// A file that is gone, or not there yet, has a folder all the same.
fn real(path: &Path) -> Option<PathBuf> {
    path.canonicalize().ok().or_else(|| Some(path.parent()?.canonicalize().ok()?.join(path.file_name()?)))
}

#[cfg(unix)]
fn decoded(path: &str) -> Option<PathBuf> {
    use std::os::unix::ffi::OsStringExt;
    let bytes: Vec<u8> = percent_decode_str(path).collect();
    Some(std::ffi::OsString::from_vec(bytes).into())
}

#[cfg(not(unix))]
fn decoded(path: &str) -> Option<PathBuf> {
    Some(percent_decode_str(path).decode_utf8().ok()?.into_owned().into())
}

/// The address of a page.
pub fn from_text(text: &str) -> Option<Uri> {
    Uri::from_str(text).ok()
}

/// The address of an absolute path.
pub fn of_path(path: &Path) -> Option<Uri> {
    let path = path.as_os_str().as_encoded_bytes();
    let slash = if path.starts_with(b"/") { "" } else { "/" };
    let text = percent_encode(path, PATH).to_string();
    let text = if cfg!(windows) { text.replace("%5C", "/") } else { text };
    from_text(&format!("file://{slash}{text}"))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn path(text: &str) -> Option<PathBuf> {
        to_path(&Uri::from_str(text).expect("an address"))
    }

    #[test]
    fn paths_come_back() {
        for text in ["/w/a.rs", "/w/a b/%41#?.rs", "/w/é\u{202e}.rs", "/w/a:b\\c.rs"] {
            let uri = of_path(Path::new(text)).expect("an address");
            assert_eq!(to_path(&uri), Some(text.into()), "{}", uri.as_str());
        }
        assert_eq!(path("file:///w/%61%20b.rs"), Some("/w/a b.rs".into()));
        assert_eq!(path("file://localhost/w/a.rs?x#y"), Some("/w/a.rs".into()));
        assert_eq!(path("untitled:a.rs"), None);
        assert_eq!(path("file:"), None);
    }
}
