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
