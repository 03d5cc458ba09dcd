//! Reads and parses every `.rs` file below the given folders with `syn::parse_file`, and does nothing else: the measure that
//! `speed.py` holds the whole tool against.  Same allocator, same profile, same number of threads.

use rayon::prelude::*;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    let folders: Vec<String> = std::env::args().skip(1).collect();
    let files: Vec<_> = folders
        .iter()
        .flat_map(|folder| walkdir::WalkDir::new(folder).into_iter().flatten())
        .filter(|entry| entry.file_type().is_file() && entry.path().extension().is_some_and(|e| e == "rs"))
        .map(walkdir::DirEntry::into_path)
        .collect();
    let pool = rayon::ThreadPoolBuilder::new().stack_size(256 << 20).build().expect("worker threads");
    let parsed: usize = pool.install(|| {
        let parse = |path: &std::path::PathBuf| {
            proc_macro2::extra::invalidate_current_thread_spans();
            let text = std::fs::read_to_string(path).unwrap_or_default();
            usize::from(syn::parse_file(&text).is_ok())
        };
        files.par_iter().map(parse).sum()
    });
    println!("{parsed} of {} files parsed", files.len());
}
