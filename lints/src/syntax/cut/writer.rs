//! The text that is parsed in the place of a file.

/// The text as it is written.
pub(super) struct Writer<'a> {
    source: &'a str,
    pub(super) text: String,
    /// For each line of it: where its first byte stands in the file.
    pub(super) lines: Vec<u32>,
    /// From here on the source is still to be copied.
    from: usize,
    /// Something was left out before that.
    gap: bool,
}

impl<'a> Writer<'a> {
    /// Begins there.
    pub(super) fn new(source: &'a str, start: usize) -> Self {
        Writer { source, text: String::new(), lines: vec![start as u32], from: start, gap: false }
    }

    /// Copies what stands before `to`.
    pub(super) fn flush(&mut self, to: usize) {
        if self.from >= to {
            return;
        }
        if self.gap {
            self.text.push('\n');
            self.lines.push(self.from as u32);
            self.gap = false;
        }
        let piece = &self.source[self.from..to];
        self.text.push_str(piece);
        let breaks = piece.bytes().enumerate().filter(|(_, b)| *b == b'\n');
        self.lines.extend(breaks.map(|(i, _)| (self.from + i) as u32 + 1));
        self.from = to;
    }

    /// Leaves a value out, for which empty braces stand.
    pub(super) fn empty_braces(&mut self, lo: usize, hi: usize) {
        self.skip(lo, hi);
        self.text.push_str("\n{}");
        self.lines.push(lo as u32);
    }

    /// Leaves a signature out behind its name: it has no parameters.
    pub(super) fn no_parameters(&mut self, lo: usize, hi: usize) {
        self.skip(lo, hi);
        self.text.push_str("()");
    }

    /// Leaves a part out.
    pub(super) fn skip(&mut self, lo: usize, hi: usize) {
        self.flush(lo);
        self.from = hi;
        self.gap = true;
    }
}
