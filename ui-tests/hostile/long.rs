//! Files with very many of one thing, each in a run of its own: `cargo run --example shapes -- PROGRAM SIZE [NAME..]`.
//!
//! Prints the seconds for a quarter of the size and for all of it.  What ends by a signal, or not within two minutes, is told, and
//! the exit status is 1.

mod shapes;

use std::io;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use shapes::{SHAPES, Shape};

const LIMIT: Duration = Duration::from_secs(120);

fn main() -> io::Result<ExitCode> {
    let mut args = std::env::args().skip(1);
    let (Some(program), Some(Ok(size))) = (args.next(), args.next().map(|size| size.parse::<usize>())) else {
        eprintln!("usage: shapes PROGRAM SIZE [NAME..]");
        return Ok(ExitCode::FAILURE);
    };
    let names: Vec<String> = args.collect();
    let dir = tempfile::tempdir()?;
    let mut sound = true;
    for shape in SHAPES.iter().filter(|shape| names.is_empty() || names.iter().any(|name| name == shape.0)) {
        let less = timed(&program, shape, size / 4, dir.path())?;
        let all = timed(&program, shape, size, dir.path())?;
        sound &= less.is_ok() && all.is_ok();
        let shown = |took: Result<Duration, String>| took.map_or_else(|what| what, |took| format!("{:.2}", took.as_secs_f64()));
        println!("{:<24} {:>8} {:>8}", shape.0, shown(less), shown(all));
    }
    Ok(if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// How long the program takes for one file, or what became of it.
fn timed(program: &str, shape: &Shape, size: usize, dir: &Path) -> io::Result<Result<Duration, String>> {
    let file = dir.join("shape.rs");
    std::fs::write(&file, shapes::text(shape, size))?;
    let since = Instant::now();
    let mut run = Command::new(program);
    run.args(["-W", "all", "--confidence", "low", "--jobs", "1", "--no-cache", "--message-format", "counts"]).arg(&file);
    let mut run = run.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    loop {
        if let Some(status) = run.try_wait()? {
            return Ok(match status.code() {
                Some(0 | 1) => Ok(since.elapsed()),
                _ => Err(status.to_string()),
            });
        }
        if since.elapsed() > LIMIT {
            run.kill()?;
            run.wait()?;
            return Ok(Err("too long".to_owned()));
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}
