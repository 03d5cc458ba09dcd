//! What carries a number on: conversions of own types, messages, macros, decode traits.

pub mod conversions {
    use std::io::{self, Read};

    #[derive(Clone, Copy)]
    pub struct Length {
        value: u32,
    }

    impl From<Length> for usize {
        fn from(length: Length) -> usize {
            length.value as usize
        }
    }

    impl Length {
        fn read(reader: &mut impl Read) -> io::Result<Self> {
            let mut value = [0; 4];
            reader.read_exact(&mut value)?;
            Ok(Self { value: u32::from_be_bytes(value) })
        }
    }

    pub fn open(reader: &mut impl Read) -> io::Result<Vec<u8>> {
        let length = Length::read(reader)?;
        let length: usize = length.into();
        Ok(vec![0; length]) //~ unclamped_capacity
    }

    pub fn small() -> Vec<u8> {
        let length: usize = Length { value: 16 }.into();
        vec![0; length]
    }
}

pub mod messages {
    use std::io::{self, Read};

    pub enum Message {
        Head,
        Body(u64),
        Rest(u64),
    }

    pub trait Actor {
        type Message;
        fn handle(&mut self, message: Self::Message) -> io::Result<Vec<u8>>;
    }

    pub struct Session<R> {
        reader: R,
        next: Vec<Message>,
    }

    impl<R: Read> Actor for Session<R> {
        type Message = Message;

        fn handle(&mut self, message: Message) -> io::Result<Vec<u8>> {
            match message {
                Self::Message::Head => {
                    let mut len = [0; 8];
                    self.reader.read_exact(&mut len)?;
                    self.next.push(Message::Body(u64::from_be_bytes(len)));
                    self.next.push(Message::Rest(u64::from_be_bytes(len).min(64)));
                    Ok(Vec::new())
                }
                Self::Message::Body(len) => Ok(vec![0; len as usize]), //~ unclamped_capacity
                Self::Message::Rest(len) => Ok(vec![0; len as usize]),
            }
        }
    }
}

pub mod macros {
    use byteorder::{BE, ReadBytesExt};
    use std::io::{self, Read};

    /// Leaves only with what was an error before.
    macro_rules! attempt {
        ($value:expr) => {
            match $value {
                Ok(value) => value,
                Err(error) => return Err(io::Error::from(error)),
            }
        };
    }

    macro_rules! attempt_small {
        ($value:expr) => {{
            let value = $value;
            if value > 512 {
                return Err(io::ErrorKind::InvalidData.into());
            }
            value
        }};
    }

    pub fn open(reader: &mut impl Read) -> io::Result<Vec<u8>> {
        let len = attempt!(reader.read_u32::<BE>());
        Ok(vec![0; len as usize]) //~ unclamped_capacity
    }

    pub fn open_small(reader: &mut impl Read) -> io::Result<Vec<u8>> {
        let len = attempt_small!(reader.read_u32::<BE>()?);
        Ok(vec![0; len as usize])
    }
}

pub mod decode_traits {
    /// Of no name that means anything.
    pub trait Wire: Sized {
        fn decode_from(input: &mut &[u8]) -> Option<Self>;
        fn width(&self) -> u32;
    }

    impl Wire for u32 {
        fn decode_from(input: &mut &[u8]) -> Option<Self> {
            let (first, rest) = input.split_first_chunk::<4>()?;
            *input = rest;
            // no name tells that this is put together from bytes
            Some(first.iter().fold(0, |sum, byte| sum * 256 + Self::from(*byte)))
        }

        fn width(&self) -> u32 {
            self.leading_zeros()
        }
    }

    pub fn open(mut input: &[u8]) -> Option<Vec<u8>> {
        let len = u32::decode_from(&mut input)?;
        Some(vec![0; len as usize]) //~ unclamped_capacity
    }

    pub fn wide(number: u32) -> Vec<u8> {
        vec![0; number.width() as usize]
    }
}

pub mod given {
    use std::io::{self, Read};

    pub struct Length {
        value: u32,
    }

    impl From<Length> for usize {
        fn from(length: Length) -> usize {
            length.value as usize
        }
    }

    impl Length {
        fn read(reader: &mut impl Read) -> io::Result<Self> {
            let mut value = [0; 4];
            reader.read_exact(&mut value)?;
            Ok(Self { value: u32::from_be_bytes(value) })
        }
    }

    fn zeros(length: impl Into<usize>) -> Vec<u8> {
        let length = length.into();
        vec![0; length]
    }

    pub fn open(reader: &mut impl Read) -> io::Result<Vec<u8>> {
        let length = Length::read(reader)?;
        Ok(zeros(length)) //~ unclamped_capacity
    }

    pub fn small() -> Vec<u8> {
        zeros(16_usize)
    }
}

pub mod headers {
    use std::io::{self, Read};

    pub struct Header {
        length: usize,
    }

    impl Header {
        fn read(reader: &mut impl Read) -> io::Result<Self> {
            let mut length = [0; 8];
            reader.read_exact(&mut length)?;
            Ok(Self { length: u64::from_be_bytes(length) as usize })
        }

        fn size(&self) -> usize {
            self.length * 16
        }
    }

    pub struct Points {
        all: Vec<(f64, f64)>,
    }

    impl Points {
        fn header(&self) -> Header {
            Header { length: self.all.len() }
        }

        /// Of this header the length is known, whatever is read into others.
        pub fn write(&self, into: &mut Vec<u8>) {
            into.reserve(self.header().size());
        }

        pub fn read(reader: &mut impl Read, into: &mut Vec<u8>) -> io::Result<()> {
            let header = Header::read(reader)?;
            into.reserve(header.size()); //~ unclamped_capacity
            Ok(())
        }
    }
}

pub mod lists {
    use std::io::{self, Read};

    #[derive(Default)]
    pub struct Block {
        sizes: Vec<u64>,
    }

    #[derive(Default)]
    pub struct Archive {
        blocks: Vec<Block>,
    }

    fn number(reader: &mut impl Read) -> io::Result<u64> {
        let mut bytes = [0; 8];
        reader.read_exact(&mut bytes)?;
        Ok(u64::from_be_bytes(bytes))
    }

    impl Block {
        fn size(&self) -> u64 {
            self.sizes.last().copied().unwrap_or(0)
        }
    }

    pub fn read(archive: &mut Archive, reader: &mut impl Read) -> io::Result<()> {
        for block in archive.blocks.iter_mut() {
            block.sizes.push(number(reader)?);
        }
        Ok(())
    }

    pub fn unpacked(archive: &Archive) -> Vec<u8> {
        let size = archive.blocks.first().map_or(0, Block::size);
        vec![0; size as usize] //~ unclamped_capacity
    }
}

pub mod conversions_of_any {
    use std::io::{self, Read};

    /// How many work, as its user says.
    pub struct Layout {
        workers: usize,
    }

    impl From<usize> for Layout {
        fn from(workers: usize) -> Self {
            Self { workers }
        }
    }

    impl Layout {
        pub fn queues(&self) -> Vec<u8> {
            Vec::with_capacity(self.workers)
        }
    }

    /// Converts to whatever is asked for: not to a `Layout`.
    pub fn converted<T: From<usize>>(reader: &mut impl Read) -> io::Result<T> {
        let mut bytes = [0; 8];
        reader.read_exact(&mut bytes)?;
        Ok(<T as From<usize>>::from(u64::from_be_bytes(bytes) as usize))
    }
}
