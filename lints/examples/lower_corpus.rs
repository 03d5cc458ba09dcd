//! Lowers every `.rs` file below the given folders and compares the time with that of the bare parser, and what is read later
//! with what is read at once.
//!
//! `cargo run --release -p mapcheck-lints --example lower_corpus -- FOLDER..`

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use mapcheck_lints::hir::{File, LossKind, Slot};
use mapcheck_lints::syntax::{lower, lower_whole, read_all};

fn main() {
    let worker = std::thread::Builder::new().stack_size(256 << 20).spawn(run).expect("a thread");
    worker.join().expect("no panic");
}

#[derive(Default)]
struct Tally {
    files: usize,
    bytes: usize,
    lines: usize,
    parse: Duration,
    lower: Duration,
    slowest: (Duration, PathBuf),
    unparsed: usize,
    lossy: BTreeMap<LossKind, (usize, usize)>,
    macros: BTreeMap<String, usize>,
    bad_ranges: usize,
    bodies: usize,
    late: usize,
    different: usize,
}

fn run() {
    let mut files = Vec::new();
    for root in std::env::args().skip(1) {
        collect(Path::new(&root), &mut files);
    }
    files.sort();
    let mut tally = Tally::default();
    for path in files {
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        one(&path, &text, &mut tally);
    }
    report(&tally);
}

fn collect(dir: &Path, out: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(dir) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, out);
        } else if path.extension().is_some_and(|e| e == "rs") {
            out.push(path);
        }
    }
}

/// The time that this thread has had on a processor; the time of day where the system does not tell.
fn clock(start: Instant) -> Duration {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanos = stat.split(' ').next().and_then(|n| n.parse().ok());
    nanos.map_or_else(|| start.elapsed(), Duration::from_nanos)
}

fn one(path: &Path, text: &str, tally: &mut Tally) {
    tally.files += 1;
    tally.bytes += text.len();
    let epoch = Instant::now();
    let start = clock(epoch);
    let file = lower(text, true);
    let lowering = clock(epoch) - start;
    tally.lower += lowering;
    tally.lines += file.lines as usize;
    if lowering > tally.slowest.0 {
        tally.slowest = (lowering, path.to_owned());
    }
    // What overflows the stack is not for the bare parser.
    if !file.losses.iter().any(|loss| loss.kind == LossKind::TooDeep) {
        proc_macro2::extra::invalidate_current_thread_spans();
        let start = clock(epoch);
        let parsed = syn::parse_file(text).is_ok();
        tally.parse += clock(epoch) - start;
        tally.unparsed += usize::from(!parsed);
    }
    let whole = lower_whole(text);
    losses(path, &whole, tally);
    ranges(path, text, &whole, tally);
    compare(path, text, &file, &whole, tally);
}

/// Whether what is read later is the same.
fn compare(path: &Path, text: &str, file: &File, whole: &File, tally: &mut Tally) {
    tally.bodies += file.bodies.len();
    tally.late += file.bodies.iter().filter(|slot| matches!(slot, Slot::Cut(_))).count();
    let mut late = file.clone();
    read_all(text, &mut late);
    let shown = |file: &File| format!("{:?} {:?}", file.items, file.bodies);
    if shown(&late) != shown(whole) {
        tally.different += 1;
        println!("different when read later: {}", path.display());
    }
}

fn losses(path: &Path, file: &File, tally: &mut Tally) {
    let mut seen = Vec::new();
    for loss in &file.losses {
        let entry = tally.lossy.entry(loss.kind).or_default();
        entry.1 += 1;
        if !seen.contains(&loss.kind) {
            seen.push(loss.kind);
            entry.0 += 1;
        }
        if loss.kind == LossKind::OpaqueMacro {
            *tally.macros.entry(loss.text.clone()).or_default() += 1;
        } else if std::env::var_os("VERBOSE").is_some() {
            println!("{}:{:?}: {:?} {}", path.display(), loss.range, loss.kind, loss.text);
        }
    }
}

fn ranges(path: &Path, text: &str, file: &File, tally: &mut Tally) {
    let mut wrong = Vec::new();
    for item in &file.items {
        let named = text.get(item.name_range.lo as usize..item.name_range.hi as usize);
        let named = named.map(|t| t.strip_prefix("r#").unwrap_or(t));
        if named.is_none() || !item.name.is_empty() && named != Some(&item.name) || !item.range.contains(item.name_range) {
            wrong.push((item.name_range, item.name.to_string()));
        }
    }
    for body in file.bodies.iter().filter_map(Slot::known) {
        for expr in &body.exprs {
            if expr.range.lo >= expr.range.hi || text.get(expr.range.lo as usize..expr.range.hi as usize).is_none() {
                wrong.push((expr.range, format!("{:?}", expr.kind)));
            }
        }
    }
    tally.bad_ranges += wrong.len();
    if let Some(first) = wrong.first().filter(|_| tally.bad_ranges < 20) {
        println!("wrong range in {}: {first:?}", path.display());
    }
}

fn report(tally: &Tally) {
    println!("{} files, {} lines, {} bytes; {} do not parse", tally.files, tally.lines, tally.bytes, tally.unparsed);
    println!("bare parser {:?}, lowering with parser {:?}", tally.parse, tally.lower);
    println!("ratio {:.2}", tally.lower.as_secs_f64() / tally.parse.as_secs_f64());
    println!("slowest {:?} {}", tally.slowest.0, tally.slowest.1.display());
    println!("wrong ranges {}", tally.bad_ranges);
    println!("{} of {} bodies are read later; {} files differ then", tally.late, tally.bodies, tally.different);
    for (kind, (files, count)) in &tally.lossy {
        println!("{kind:?}: {count} in {files} files");
    }
    let mut macros: Vec<_> = tally.macros.iter().collect();
    macros.sort_by_key(|(name, count)| (std::cmp::Reverse(**count), (*name).clone()));
    for (name, count) in macros.iter().take(40) {
        println!("{count:7} {name}!");
    }
}
