//@ confidence: low
//! Lists of parameters and arguments that get one more: in a line each where one line is too long, as rustfmt breaks them.

pub struct Letter {
    pub recipient: String,
    pub lines: Vec<Vec<char>>,
}

/// The longer names are, the sooner a line is full.
pub fn longest_line_of_all(letters: &[Letter], shortest: usize, separator: char) -> usize {
    let mut longest = 0;
    for letter in letters {
        for characters in &letter.lines {
            let length = line_length(characters, &letter.recipient, separator, shortest + 1);
            longest = longest.max(length);
        }
    }
    longest
}

fn line_length(characters: &[char], recipient: &str, separator: char, shortest: usize) -> usize {
    let mut line = String::new(); //~ collection_alloc_in_loop
    for character in characters {
        line.push(*character);
        line.push(separator);
    }
    line.len().max(shortest) + recipient.len()
}

pub struct Press {
    pub ink: usize,
}

impl Press {
    pub fn print(&mut self, letters: &[Letter], separator: char) {
        for letter in letters {
            for characters in &letter.lines {
                self.press(characters, &letter.recipient, separator, letter.lines.len());
            }
        }
    }

    fn press(&mut self, characters: &[char], recipient: &str, separator: char, copies: usize) {
        let mut line = String::new(); //~ collection_alloc_in_loop
        for character in characters {
            line.push(*character);
            line.push(separator);
        }
        self.ink += (line.len() + recipient.len()) * copies;
    }
}

/// What is asked of a type stands beside the parenthesis then.
pub fn total_width(rows: &[Vec<char>], widths: &mut Vec<usize>) {
    for row in rows {
        add_width_of_row(row.iter().copied(), widths, char::is_whitespace);
    }
}

fn add_width_of_row<I>(characters: I, widths: &mut Vec<usize>, is_left_out: fn(char) -> bool)
where
    I: Iterator<Item = char>,
{
    let mut line = String::new(); //~ collection_alloc_in_loop
    for character in characters.filter(|c| !is_left_out(*c)) {
        line.push(character);
    }
    widths.push(line.len());
}

/// Both functions have the same name for what they are lent.
pub fn widths(rows: &[Vec<char>]) -> usize {
    let mut total = 0;
    for row in rows {
        total += upper(row) + lower(row);
    }
    total
}

fn upper(row: &[char]) -> usize {
    let mut text = String::new(); //~ collection_alloc_in_loop
    for c in row {
        text.push(c.to_ascii_uppercase());
    }
    text.trim().len()
}

fn lower(row: &[char]) -> usize {
    let mut text = String::new(); //~ collection_alloc_in_loop
    for c in row {
        text.push(c.to_ascii_lowercase());
    }
    text.trim().len()
}
