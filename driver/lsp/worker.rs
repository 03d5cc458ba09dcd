//! The thread that analyses.  It has one task at a time, and one answer for each.

use std::path::PathBuf;
use std::thread;

use crossbeam_channel::{Receiver, Sender, unbounded};

use super::documents::Documents;
use super::view::View;
use crate::workers;

/// What is to be analysed.
#[derive(Clone, Debug)]
pub struct Task {
    /// A number that grows with each change.
    pub generation: u64,
    /// The folders, or the files where the editor has no folder open.
    pub paths: Vec<PathBuf>,
    /// What is open.
    pub documents: Documents,
    /// What lies on the disk is looked at again, and all files are told of, not only those that are open.
    pub whole: bool,
}

/// What came of it.
#[derive(Debug)]
pub struct Answer {
    /// The task.
    pub task: Task,
    /// What is to be shown, or the words of a panic.
    pub outcome: Result<View, String>,
}

/// The thread's ends.
#[derive(Debug)]
pub struct Worker {
    /// Work.
    pub tasks: Sender<Task>,
    /// What came of it, in the same order.
    pub answers: Receiver<Answer>,
}

impl Worker {
    /// A thread that does this with each task; it ends when the tasks do.
    pub fn start(mut analyse: impl FnMut(&Task) -> View + Send + 'static) -> Self {
        let (tasks, todo) = unbounded::<Task>();
        let (done, answers) = unbounded();
        thread::spawn(move || {
            for task in todo {
                let outcome = workers::guarded(|| analyse(&task));
                if done.send(Answer { task, outcome }).is_err() {
                    return;
                }
            }
        });
        Self { tasks, answers }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_an_answer_and_not_the_end() {
        workers::keep_panics_quiet();
        let worker = Worker::start(|task| match task.generation {
            1 => panic!("no luck"),
            _ => View::default(),
        });
        for generation in 1..=2 {
            let task = Task { generation, paths: Vec::new(), documents: Documents::default(), whole: false };
            worker.tasks.send(task).expect("it lives");
        }
        let first = worker.answers.recv().expect("an answer").outcome.map(|_| ()).unwrap_err();
        assert!(first.starts_with("no luck (at driver/lsp/worker.rs:"), "{first}");
        assert!(worker.answers.recv().expect("another").outcome.is_ok());
    }
}
