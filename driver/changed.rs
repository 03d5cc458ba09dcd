//! Only what changed: findings that touch lines which differ from a base.
//!
//! Nothing here compares files by git: it is asked for a commit and for texts of that commit, no more.  The texts are compared
//! with those that were analysed.  So no filter, no external diff, no hook and no monitor of a repository is ever run.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use clap::Args;
use mapcheck_lints::base::{FileId, Finding, Span};
use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::output::Sources;
use crate::problem::Problem;

/// `--diff-base` and its like.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "Baseline and changes")]
pub struct ChangeArgs {
    /// Report only what touches lines that were changed since the merge base with this revision.
    #[arg(long, value_name = "REV", conflicts_with_all = ["staged", "files"])]
    pub diff_base: Option<String>,
    /// Report only what touches lines that are staged for the next commit.
    #[arg(long, conflicts_with = "files")]
    pub staged: bool,
    /// Report only what touches these files, as hooks name them; others than Rust files are passed over.
    #[arg(long, value_name = "PATH", num_args = 1.., conflicts_with = "paths")]
    pub files: Vec<PathBuf>,
}

/// Which lines of the run's files count.
#[derive(Debug)]
pub enum Changed {
    /// All of them.
    All,
    /// Those of these files.
    Files(BTreeSet<FileId>),
    /// Those that differ.
    Since(Since),
}

/// A state of a repository that the files are compared with.
#[derive(Debug)]
pub struct Since {
    git: Git,
    /// A commit, by its id; none before the first one.
    base: Option<String>,
    staged: bool,
}

impl ChangeArgs {
    /// Looks for the base.
    ///
    /// # Errors
    /// Where it cannot be found: an empty report would look like a clean one.
    pub fn find(&self, root: &Path, current: &Path, paths: &[PathBuf]) -> Result<Changed, Problem> {
        if !self.files.is_empty() {
            return files(&self.files, current, paths).map(Changed::Files);
        }
        if self.diff_base.is_none() && !self.staged {
            return Ok(Changed::All);
        }
        // in a hook git says by its environment where it works, relative to the current folder
        let git = Git::find(if std::env::var_os("GIT_DIR").is_some() { current } else { root })?;
        let base = match &self.diff_base {
            Some(rev) => Some(git.merge_base(rev)?),
            None => git.commit("HEAD").ok(),
        };
        Ok(Changed::Since(Since { git, base, staged: self.staged }))
    }
}

fn files(files: &[PathBuf], current: &Path, paths: &[PathBuf]) -> Result<BTreeSet<FileId>, Problem> {
    let mut ids = BTreeSet::new();
    for file in files.iter().filter(|file| file.extension().is_some_and(|extension| extension == "rs")) {
        let shown = file.display();
        let real = current.join(file).canonicalize().map_err(|error| Problem::error(format!("file `{shown}`: {error}")))?;
        let at = paths.iter().position(|path| *path == real);
        let at = at.ok_or_else(|| Problem::error(format!("file `{shown}` is not part of what is analysed")))?;
        ids.insert(FileId(u32::try_from(at).unwrap_or(u32::MAX)));
    }
    Ok(ids)
}

impl Changed {
    /// Keeps what is to be reported: its primary place or a place of growth is touched.
    ///
    /// # Errors
    /// Where git does not give the texts of the base.
    pub fn keep<L>(&self, findings: &mut Vec<(L, Finding)>, sources: &Sources, paths: &[PathBuf]) -> Result<(), Problem> {
        let spans = |finding: &Finding| -> Vec<Span> {
            std::iter::once(&finding.primary).chain(&finding.secondary).map(|label| label.span).collect()
        };
        match self {
            Self::All => {}
            Self::Files(files) => findings.retain(|(_, finding)| spans(finding).iter().any(|span| files.contains(&span.file))),
            Self::Since(since) => {
                let asked: BTreeSet<FileId> = findings.iter().flat_map(|(_, f)| spans(f)).map(|span| span.file).collect();
                let touched = since.touched(&asked, sources, paths)?;
                let is_touched = |span: Span| {
                    let range = sources.bytes(span);
                    let line = |byte| sources.position(span.file, byte).line - 1;
                    let last = range.end.saturating_sub(1).max(range.start);
                    let lines = line(range.start)..=line(last);
                    touched.get(&span.file).is_some_and(|touched| touched.range(lines).next().is_some())
                };
                findings.retain(|(_, finding)| spans(finding).into_iter().any(is_touched));
            }
        }
        Ok(())
    }
}

impl Since {
    /// The lines of each file, from 0, that differ from the base.
    fn touched(
        &self,
        asked: &BTreeSet<FileId>,
        sources: &Sources,
        paths: &[PathBuf],
    ) -> Result<HashMap<FileId, BTreeSet<usize>>, Problem> {
        let below = |file: &FileId| Some((*file, self.git.below(paths.get(file.index())?)?));
        let asked: BTreeMap<FileId, String> = asked.iter().filter_map(below).collect();
        let of_base = |path: &String| self.base.as_ref().map(|base| format!("{base}:{path}"));
        let before = match &self.base {
            Some(_) => self.git.texts(asked.values().filter_map(of_base).collect())?,
            None => Vec::new(),
        };
        let mut before: HashMap<&String, Option<String>> = asked.values().zip(before).collect();
        self.renamed(&mut before, &asked, sources)?;
        let staged = match self.staged {
            true => self.git.texts(asked.values().map(|path| format!(":{path}")).collect())?,
            false => Vec::new(),
        };
        let mut staged: HashMap<&String, Option<String>> = asked.values().zip(staged).collect();
        let mut touched = HashMap::new();
        for (file, path) in &asked {
            let now = sources.get(*file).map_or("", |file| &*file.text);
            let before = before.remove(path).flatten().unwrap_or_default();
            let lines = match self.staged {
                // what is written since is not staged; a file that is not there at all is not either
                true => match staged.remove(path).flatten() {
                    Some(staged) => carried(&differing(&before, &staged), &staged, now),
                    None => BTreeSet::new(),
                },
                false => differing(&before, now),
            };
            touched.insert(*file, lines);
        }
        Ok(touched)
    }

    /// A file that the base does not have may be one that is gone now: the one that is most alike, where half of it is.
    fn renamed<'a>(
        &self,
        before: &mut HashMap<&'a String, Option<String>>,
        asked: &'a BTreeMap<FileId, String>,
        sources: &Sources,
    ) -> Result<(), Problem> {
        let Some(base) = &self.base else { return Ok(()) };
        let new: Vec<(&FileId, &String)> =
            asked.iter().filter(|(_, path)| before.get(path).is_some_and(Option::is_none)).collect();
        if new.is_empty() {
            return Ok(());
        }
        let gone = self.git.rust_files(base)?.into_iter().filter(|path| !self.git.top.join(path).exists());
        let texts: Vec<String> =
            self.git.texts(gone.map(|path| format!("{base}:{path}")).collect())?.into_iter().flatten().collect();
        for (file, path) in new {
            let now = sources.get(*file).map_or("", |file| &*file.text);
            let alike = texts.iter().map(|text| (common_lines(text, now), text));
            let best = alike.max_by_key(|(common, _)| *common).filter(|(common, _)| common * 2 >= now.lines().count());
            before.insert(path, best.map(|(_, text)| text.clone()));
        }
        Ok(())
    }
}

fn common_lines(one: &str, other: &str) -> usize {
    let lines: BTreeSet<&str> = one.lines().map(str::trim).filter(|line| line.len() > 1).collect();
    other.lines().filter(|line| lines.contains(line.trim())).count()
}

/// The lines of `now`, from 0, that are new or changed, and those beside lines that are gone.
fn differing(before: &str, now: &str) -> BTreeSet<usize> {
    // the ends of lines differ from checkout to checkout
    let (old, new): (Vec<&str>, Vec<&str>) = (before.lines().collect(), now.lines().collect());
    let mut lines = BTreeSet::new();
    for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
        match op {
            DiffOp::Equal { .. } => {}
            DiffOp::Insert { new_index, new_len, .. } | DiffOp::Replace { new_index, new_len, .. } => {
                lines.extend(new_index..new_index + new_len);
            }
            DiffOp::Delete { new_index, .. } => lines.extend(new_index.saturating_sub(1)..=new_index),
        }
    }
    lines
}

/// Lines of one text as lines of another, as far as they are in it.
fn carried(lines: &BTreeSet<usize>, from: &str, to: &str) -> BTreeSet<usize> {
    let (old, new): (Vec<&str>, Vec<&str>) = (from.lines().collect(), to.lines().collect());
    let ops = capture_diff_slices(Algorithm::Myers, &old, &new);
    let equal = ops.iter().filter_map(|op| match *op {
        DiffOp::Equal { old_index, new_index, len } => Some((old_index, new_index, len)),
        _ => None,
    });
    equal.flat_map(|(old, new, len)| lines.range(old..old + len).map(move |line| line - old + new)).collect()
}

/// A repository, asked in ways that run nothing of it.
#[derive(Debug)]
struct Git {
    /// The top of its work tree.
    top: PathBuf,
}

impl Git {
    fn find(root: &Path) -> Result<Self, Problem> {
        let answer = ask(root, &["rev-parse", "--show-toplevel"], None);
        let top = answer.map_err(|words| Problem::error(format!("`{}` is in no git repository: {words}", root.display())))?;
        let top = PathBuf::from(String::from_utf8_lossy(&top).trim_end_matches('\n'));
        Ok(Self { top: top.canonicalize().unwrap_or(top) })
    }

    /// The path as git has it; none outside of the work tree.
    fn below(&self, path: &Path) -> Option<String> {
        let below = path.strip_prefix(&self.top).ok()?;
        let parts: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        // one question is one line
        Some(parts.join("/")).filter(|path| !path.contains('\n'))
    }

    /// The id of a commit.
    fn commit(&self, rev: &str) -> Result<String, Problem> {
        let wish = format!("{rev}^{{commit}}");
        let answer = ask(&self.top, &["rev-parse", "--verify", "--quiet", "--end-of-options", &wish], None);
        answer.map(|id| text(&id)).map_err(|_| self.missing(format!("`{rev}` is no commit of this repository")))
    }

    fn merge_base(&self, rev: &str) -> Result<String, Problem> {
        let (base, head) = (self.commit(rev)?, self.commit("HEAD")?);
        let answer = ask(&self.top, &["merge-base", &base, &head], None);
        answer.map(|id| text(&id)).map_err(|_| self.missing(format!("`{rev}` and the current commit have no common past here")))
    }

    /// What is missing may only not have been fetched.
    fn missing(&self, message: String) -> Problem {
        let problem = Problem::error(message);
        let is_shallow =
            ask(&self.top, &["rev-parse", "--is-shallow-repository"], None).is_ok_and(|answer| text(&answer) == "true");
        match is_shallow {
            true => problem
                .note("note: this clone is shallow: it has only the newest commits")
                .note("help: fetch all of them: `git fetch --unshallow`, or `fetch-depth: 0` for the checkout in CI"),
            false => problem.note("help: fetch it first: `git fetch origin BRANCH`"),
        }
    }

    /// The Rust files of a commit.
    fn rust_files(&self, commit: &str) -> Result<Vec<String>, Problem> {
        let listed = ask(&self.top, &["ls-tree", "-r", "-z", "--name-only", "--full-tree", commit], None);
        let listed = listed.map_err(|words| Problem::error(format!("git does not list the files of the base: {words}")))?;
        let all = listed.split(|byte| *byte == 0).map(|path| String::from_utf8_lossy(path).into_owned());
        Ok(all.filter(|path| path.ends_with(".rs") && !path.contains('\n')).collect())
    }

    /// The texts of objects such as `commit:path` or `:path`, in their order; none where there is no such file.
    fn texts(&self, names: Vec<String>) -> Result<Vec<Option<String>>, Problem> {
        let wishes: String = names.iter().map(|name| format!("{name}\n")).collect();
        let broken = |words: String| Problem::error(format!("git does not give the texts of the base: {words}"));
        let answer = ask(&self.top, &["cat-file", "--batch"], Some(wishes)).map_err(broken)?;
        let mut rest = answer.as_slice();
        let mut texts = Vec::new();
        for _ in &names {
            let end = rest.iter().position(|byte| *byte == b'\n').ok_or_else(|| broken("it stopped".to_owned()))?;
            let head = String::from_utf8_lossy(&rest[..end]).into_owned();
            rest = &rest[end + 1..];
            let mut words = head.rsplitn(3, ' ');
            match (words.next().and_then(|size| size.parse::<usize>().ok()), words.next()) {
                (Some(size), Some("blob")) if rest.len() > size => {
                    texts.push(Some(String::from_utf8_lossy(&rest[..size]).into_owned()));
                    rest = &rest[size + 1..];
                }
                _ => texts.push(None),
            }
        }
        Ok(texts)
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).trim().to_owned()
}

/// Runs git.  A repository may come from anywhere: its settings must not make git start anything, nor ask anybody.
fn ask(dir: &Path, args: &[&str], input: Option<String>) -> Result<Vec<u8>, String> {
    let mut command = Command::new("git");
    command.args(["--no-pager", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "protocol.allow=never"]);
    command.args(args).current_dir(dir);
    command.env("GIT_OPTIONAL_LOCKS", "0").env("GIT_TERMINAL_PROMPT", "0").env("GIT_NO_LAZY_FETCH", "1").env("LC_ALL", "C");
    command.stdin(if input.is_some() { Stdio::piped() } else { Stdio::null() }).stdout(Stdio::piped()).stderr(Stdio::piped());
    let failed = |error: std::io::Error| format!("git cannot be run: {error}");
    let mut child = command.spawn().map_err(failed)?;
    // written beside: git answers while it reads
    let writer =
        child.stdin.take().zip(input).map(|(mut stdin, input)| std::thread::spawn(move || stdin.write_all(input.as_bytes())));
    let mut answer = Vec::new();
    if let Some(mut stdout) = child.stdout.take() {
        stdout.read_to_end(&mut answer).map_err(failed)?;
    }
    let output = child.wait_with_output().map_err(failed)?;
    if let Some(writer) = writer {
        // a git that ended early tells by its status
        let _ = writer.join();
    }
    match output.status.success() {
        true => Ok(answer),
        false => Err(text(&output.stderr)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_differ_where_they_are_new_or_beside_what_is_gone() {
        let lines = |before, now| differing(before, now).into_iter().collect::<Vec<_>>();
        assert_eq!(lines("a\nb\n", "a\nb\n"), [0; 0]);
        assert_eq!(lines("a\r\nb\r\n", "a\nb\n"), [0; 0]);
        assert_eq!(lines("", "a\nb\n"), [0, 1]);
        assert_eq!(lines("a\nc\n", "a\nb\nc\n"), [1]);
        assert_eq!(lines("a\nb\nc\n", "a\nc\n"), [0, 1]);
        assert_eq!(carried(&BTreeSet::from([1, 2]), "a\nb\nc\n", "x\na\nb\ny\n").into_iter().collect::<Vec<_>>(), [2]);
    }
}
