//! A progress line on a terminal, for work that takes over a second.

use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Shorter work is done before anybody has read the line.
const PATIENCE: Duration = Duration::from_secs(1);

/// The line; it goes away when this is dropped.
#[derive(Debug)]
pub struct Progress {
    bar: ProgressBar,
    /// Dropping it ends the thread that waits to show the line.
    alive: Option<Sender<()>>,
}

impl Progress {
    /// A line that shows itself after a second; never, if not `wanted` or if stderr is no terminal.
    pub fn new(wanted: bool) -> Self {
        let bar = ProgressBar::with_draw_target(Some(0), ProgressDrawTarget::hidden());
        if !wanted {
            return Self { bar, alive: None };
        }
        let (alive, waiting) = mpsc::channel::<()>();
        let shown = bar.clone();
        std::thread::spawn(move || {
            if waiting.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
                // draws nothing where stderr is no terminal
                shown.set_draw_target(ProgressDrawTarget::stderr());
                shown.enable_steady_tick(Duration::from_millis(100));
            }
        });
        Self { bar, alive: Some(alive) }
    }

    /// Another phase begins, of so many steps; of unknown length, if there are none.
    pub fn phase(&self, name: &'static str, steps: usize) {
        let template = if steps == 0 { "{spinner} {msg}" } else { "{spinner} {msg} {wide_bar} {human_pos}/{human_len}" };
        if let Ok(style) = ProgressStyle::with_template(template) {
            self.bar.set_style(style);
        }
        self.bar.set_length(steps as u64);
        self.bar.set_position(0);
        self.bar.set_message(name);
    }

    /// Prints something else while the line is away.
    pub fn aside<T>(&self, print: impl FnOnce() -> T) -> T {
        self.bar.suspend(print)
    }

    /// Takes the line away for good.
    pub fn end(&mut self) {
        self.alive = None;
        self.bar.finish_and_clear();
    }

    /// So many steps are done.
    pub fn steps(&self, count: usize) {
        self.bar.inc(count as u64);
    }

    /// A step is done.
    pub fn step(&self) {
        self.bar.inc(1);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.end();
    }
}
