//! Numbers that stand in texts: digits put together, lines that were read, what a lexer gathers.

pub mod digits {
    const MAX: usize = 4096;

    pub fn repeated(text: &[u8]) -> Option<Vec<u8>> {
        let mut count = 0_usize;
        for byte in text {
            if !byte.is_ascii_digit() {
                return None;
            }
            count = count.checked_mul(10)?.checked_add(usize::from(byte - b'0'))?;
        }
        Some(vec![0; count]) //~ unclamped_capacity
    }

    pub fn stepwise(text: &str) -> Option<Vec<u8>> {
        let mut count = 0_usize;
        for character in text.chars() {
            count *= 10;
            count += character.to_digit(10)? as usize;
        }
        Some(vec![0; count]) //~ unclamped_capacity
    }

    pub fn limited(text: &[u8]) -> Option<Vec<u8>> {
        let mut count = 0_usize;
        for byte in text {
            count = count.checked_mul(10)?.checked_add(usize::from(byte - b'0'))?;
            if count > MAX {
                return None;
            }
        }
        Some(vec![0; count])
    }

    /// No number of a text.
    pub fn padded(rows: &[u8]) -> Vec<u8> {
        let mut width = 0_usize;
        for _ in rows {
            width = width * 10 + 3;
        }
        vec![0; width]
    }

    /// Numbers between semicolons; the last of them is the one that is read.
    fn parameters(data: &[u8]) -> Vec<u32> {
        let mut all = vec![0_u32];
        for byte in data {
            match byte {
                b'0'..=b'9' => {
                    let last = all.last_mut().expect("made with one");
                    *last = last.saturating_mul(10).saturating_add(u32::from(byte - b'0'));
                }
                _ => all.push(0),
            }
        }
        all
    }

    pub fn registers(data: &[u8]) -> Vec<u8> {
        let index = parameters(data).first().copied().unwrap_or(0) as usize;
        let mut registers = Vec::new();
        if index >= registers.len() {
            registers.resize(index + 1, 0); //~ unclamped_capacity
        }
        registers
    }
}

pub mod lines {
    use std::io::{self, BufRead, Read};

    fn invalid<E>(_: E) -> io::Error {
        io::ErrorKind::InvalidData.into()
    }

    pub fn frame(reader: &mut impl BufRead) -> io::Result<Vec<u8>> {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let length: usize = line.trim().parse().map_err(invalid)?;
        let mut body = vec![0; length]; //~ unclamped_capacity
        reader.read_exact(&mut body)?;
        Ok(body)
    }

    pub fn gathered(reader: &mut impl Read) -> io::Result<Vec<u8>> {
        let (mut byte, mut digits) = ([0], Vec::new());
        loop {
            reader.read_exact(&mut byte)?;
            match byte[0] {
                b':' => break,
                digit => digits.push(digit),
            }
        }
        let text = String::from_utf8(digits).map_err(invalid)?;
        let length: usize = text.parse().map_err(invalid)?;
        Ok(vec![0; length]) //~ unclamped_capacity
    }

    /// Most texts that are parsed are the program's own settings.
    pub fn setting(text: &str) -> io::Result<Vec<u8>> {
        let length: usize = text.trim().parse().map_err(invalid)?;
        Ok(vec![0; length])
    }
}

pub mod lexer {
    pub enum Token {
        Word(String),
        Number(u64),
    }

    pub enum Value {
        Name(String),
        Number(u64),
    }

    impl Value {
        pub fn as_number(&self) -> Option<u64> {
            match self {
                Self::Number(number) => Some(*number),
                Self::Name(_) => None,
            }
        }
    }

    pub struct Lexer<'a> {
        text: &'a [u8],
        at: usize,
    }

    impl Lexer<'_> {
        fn peek(&self) -> Option<u8> {
            self.text.get(self.at).copied()
        }

        fn token(&mut self) -> Option<Token> {
            let mut digits = String::new();
            while let Some(byte) = self.peek() {
                if !byte.is_ascii_digit() {
                    break;
                }
                digits.push(byte as char);
                self.at += 1;
            }
            Some(digits.parse().map_or(Token::Word(digits), Token::Number))
        }

        pub fn value(&mut self) -> Option<Value> {
            Some(match self.token()? {
                Token::Word(name) => Value::Name(name),
                Token::Number(number) => Value::Number(number),
            })
        }
    }

    pub fn stream(length: &Value) -> Vec<u8> {
        let length = length.as_number().unwrap_or(0) as usize;
        Vec::with_capacity(length) //~ unclamped_capacity
    }
}
