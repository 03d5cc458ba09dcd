//! The same bytes for the same input, whatever else differs.

use super::tree::{Ran, Tree, command};

const FORMATS: [&str; 5] = ["human", "json", "sarif", "junit", "github"];

/// Packages with findings, files that are broken, files that cannot be read; written in one order or in the other.
fn project(backwards: bool) -> Tree {
    let tree = Tree::new(&[]);
    let mut files: Vec<(String, Vec<u8>)> = vec![("Cargo.toml".to_owned(), b"[workspace]\nmembers = [\"p*\"]\n".to_vec())];
    for package in 0..4 {
        let manifest = format!("[package]\nname = \"p{package}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n");
        files.push((format!("p{package}/Cargo.toml"), manifest.into_bytes()));
        let mods: String = (0..6).map(|n| format!("pub mod m{n};\n")).collect();
        files.push((format!("p{package}/src/lib.rs"), mods.into_bytes()));
        for n in 0..6 {
            let text = match n {
                0 => include_str!("../rules/unbounded_map_growth/basic.rs").to_owned(),
                1 => include_str!("../rules/unclamped_capacity/basic.rs").to_owned(),
                2 => format!("fn broken( {{\n{}", super::SOURCE),
                _ => super::SOURCE.repeat(n + package),
            };
            files.push((format!("p{package}/src/m{n}.rs"), text.into_bytes()));
        }
        files.push((format!("p{package}/src/latin.rs"), b"// \xe9\n".to_vec()));
    }
    if backwards {
        files.reverse();
    }
    files.iter().for_each(|(path, text)| tree.write(path, text));
    tree
}

/// What was said, without where the folder happens to lie.
fn said(tree: &Tree, format: &str, jobs: &str, env: &[(&str, &str)], below: &str) -> (i32, String, String) {
    let up = if below.is_empty() { "." } else { ".." };
    let args = ["-W", "all", "--confidence", "low", "--message-format", format, "--jobs", jobs, up];
    let mut command = command(&tree.path(below), &args);
    command.envs(env.iter().copied());
    let ran: Ran = command.output().expect("runs").into();
    let root = tree.path("").canonicalize().expect("there").display().to_string();
    let root = root.trim_end_matches('/');
    (ran.status, ran.out.replace(root, "ROOT"), ran.err.replace(root, "ROOT"))
}

#[test]
fn nothing_but_the_input_counts() {
    let (one, other) = (project(false), project(true));
    for format in FORMATS {
        let first = said(&one, format, "1", &[], "");
        assert!(first.1.len() > 1000, "{format}: {first:?}");
        let turkish = [("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"), ("TZ", "Pacific/Kiritimati")];
        let plain = [("LANG", "C"), ("LC_ALL", "C"), ("TZ", "UTC"), ("HOME", "/nonexistent"), ("COLUMNS", "40")];
        for (tree, jobs, env, below) in [
            (&one, "1", &[][..], ""),
            (&one, "2", &turkish[..], ""),
            (&one, "8", &plain[..], ""),
            (&one, "2", &[][..], "p1"),
            (&other, "8", &[][..], ""),
        ] {
            assert_eq!(said(tree, format, jobs, env, below), first, "{format}, {jobs} jobs, {env:?}, in {below:?}");
        }
    }
}
