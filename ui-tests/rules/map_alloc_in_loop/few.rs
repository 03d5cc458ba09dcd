//! Loops over a few things: they stand in the source, or the machine or the command line has so many.

use std::collections::HashSet;

pub struct Row {
    cells: Vec<u32>,
}

fn distinct(cells: &[u32], seen: &mut HashSet<u32>) -> usize {
    cells.iter().filter(|cell| seen.insert(**cell)).count()
}

/// A part of two.
pub fn kinds(rows: &[Row], all: bool) -> usize {
    let written = [1_usize, 2];
    let kinds = match all {
        true => &written[..2],
        false => &written[..1],
    };
    let mut total = 0;
    for kind in kinds {
        let mut seen = HashSet::new();
        total += rows.iter().map(|row| distinct(&row.cells, &mut seen)).sum::<usize>() * kind;
    }
    total
}

/// As many as there are processors, words, or threads.
pub fn processors(rows: &[Row]) -> usize {
    let threads = std::thread::available_parallelism().map_or(1, |n| n.get());
    let mut total = 0;
    for thread in 0..threads {
        let mut seen = HashSet::new();
        total += rows.iter().skip(thread).map(|row| distinct(&row.cells, &mut seen)).sum::<usize>();
    }
    for word in std::env::args() {
        let mut seen = HashSet::new();
        total += rows.iter().skip(word.len()).map(|row| distinct(&row.cells, &mut seen)).sum::<usize>();
    }
    total
}

/// A name tells nothing.
pub fn regions(regions: &[Row]) -> usize {
    let mut total = 0;
    for region in regions.iter() {
        let mut seen = HashSet::new(); //~ map_alloc_in_loop
        total += distinct(&region.cells, &mut seen);
    }
    total
}

pub fn rows(rows: &[Row]) -> usize {
    let mut total = 0;
    for row in rows {
        let mut seen = HashSet::new(); //~ map_alloc_in_loop
        total += distinct(&row.cells, &mut seen);
    }
    total
}

fn reach(graph: &[Vec<usize>], at: usize, seen: &mut HashSet<usize>) -> usize {
    if !seen.insert(at) {
        return 0;
    }
    1 + graph.get(at).into_iter().flatten().map(|next| reach(graph, *next, seen)).sum::<usize>()
}

/// What one walk has seen has no name where the walk begins.
pub fn reaches(graph: &[Vec<usize>]) -> usize {
    let mut total = 0;
    for at in 0..graph.len() {
        total += reach(graph, at, &mut HashSet::new());
    }
    total
}
