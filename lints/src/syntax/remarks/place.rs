//! Where a new remark is to stand.

use super::super::prologue;
use super::super::tree::Tree;
use super::remarks;

/// The start of the line before which a comment with these words, on a line of its own, holds for what begins at a byte; none
/// where no comment can, as within a text literal that begins on the first line.  The nearest such line is taken.
pub fn line_for_remark(text: &str, at: u32, words: &str) -> Option<u32> {
    let lo = prologue(text);
    let tree = Tree::read(text, lo);
    let token = tree.tokens.partition_point(|token| token.range.hi <= at);
    let around = std::iter::successors(tree.tokens.get(token), |token| tree.tokens.get(token.parent?));
    let mut lines: Vec<u32> =
        [at].into_iter().chain(around.map(|token| token.range.lo)).map(|at| super::line_of(text, at).lo).collect();
    lines.dedup();
    lines.into_iter().filter(|line| *line as usize >= lo).find(|line| holds(text, *line, at, words))
}

/// Whether the comment holds when it stands there; the text decides as it will when it has been changed.
fn holds(text: &str, line: u32, at: u32, words: &str) -> bool {
    let (before, after) = text.split_at(line as usize);
    let changed = format!("{before}// {words}\n{after}");
    let moved = at + (changed.len() - text.len()) as u32;
    let all = remarks(&changed, prologue(&changed));
    let new = all.iter().find(|remark| remark.range.lo == line);
    new.is_some_and(|remark| remark.fault.is_none() && remark.scope.lo <= moved && moved < remark.scope.hi)
}
