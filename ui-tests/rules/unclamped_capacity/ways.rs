//! The ways of a number from the outside to an allocation: parameters, results, fields, closures, traits.

pub mod parameter {
    use std::io::{self, Read};

    fn read_block(reader: &mut impl Read, len: usize) -> io::Result<Vec<u8>> {
        let mut block = vec![0; len];
        reader.read_exact(&mut block)?;
        Ok(block)
    }

    pub fn open(reader: &mut impl Read) -> io::Result<Vec<u8>> {
        let mut len = [0; 4];
        reader.read_exact(&mut len)?;
        read_block(reader, u32::from_le_bytes(len) as usize) //~ unclamped_capacity
    }

    /// Of the same helper, with a number that was checked.
    pub fn open_small(reader: &mut impl Read) -> io::Result<Vec<u8>> {
        let mut len = [0; 4];
        reader.read_exact(&mut len)?;
        let len = u32::from_le_bytes(len) as usize;
        if len > 512 {
            return Err(io::ErrorKind::InvalidData.into());
        }
        read_block(reader, len)
    }

    pub fn open_fixed(reader: &mut impl Read) -> io::Result<Vec<u8>> {
        read_block(reader, 512)
    }
}

pub mod tuple_result {
    fn header(bytes: &[u8]) -> Option<(usize, &[u8])> {
        let (head, rest) = bytes.split_at_checked(4)?;
        Some((u32::from_be_bytes(head.try_into().ok()?) as usize, rest))
    }

    pub fn parse(bytes: &[u8]) -> Option<Vec<u64>> {
        let (count, rest) = header(bytes)?;
        let mut all = Vec::with_capacity(count); //~ unclamped_capacity
        all.extend(rest.iter().map(|b| u64::from(*b)));
        Some(all)
    }

    pub fn parse_tail(bytes: &[u8]) -> Option<Vec<u8>> {
        let (_, rest) = header(bytes)?;
        let mut all = Vec::with_capacity(rest.len());
        all.extend_from_slice(rest);
        Some(all)
    }
}

pub mod struct_result {
    use byteorder::{LE, ReadBytesExt};
    use std::io::{self, Read};

    pub struct Header {
        pub kind: u8,
        pub len: u64,
    }

    fn read_header(reader: &mut impl Read) -> io::Result<Header> {
        let kind = reader.read_u8()?;
        let len = reader.read_u64::<LE>()?;
        Ok(Header { kind, len })
    }

    pub fn frame(reader: &mut impl Read) -> io::Result<Vec<u8>> {
        let header = read_header(reader)?;
        let mut data = Vec::with_capacity(header.len as usize); //~ unclamped_capacity
        data.push(header.kind);
        Ok(data)
    }

    pub fn frame_with_limit(reader: &mut impl Read, limit: u64) -> io::Result<Vec<u8>> {
        let header = read_header(reader)?;
        if header.len > limit {
            return Err(io::ErrorKind::InvalidData.into());
        }
        Ok(Vec::with_capacity(header.len as usize))
    }
}

pub mod field {
    use bytes::Buf;

    pub struct Section {
        unpacked: u64,
        packed: Vec<u8>,
    }

    impl Section {
        pub fn parse(mut input: &[u8]) -> Self {
            let unpacked = input.get_u64();
            Section { unpacked, packed: input.to_vec() }
        }

        pub fn unpack(&self) -> Vec<u8> {
            let mut out = Vec::with_capacity(self.unpacked as usize); //~ unclamped_capacity
            out.extend_from_slice(&self.packed);
            out
        }
    }
}

pub mod checked_field {
    use bytes::Buf;

    pub struct Section {
        unpacked: u64,
    }

    impl Section {
        pub fn parse(mut input: &[u8]) -> Option<Self> {
            let section = Section { unpacked: input.get_u64() };
            section.validate().then_some(section)
        }

        fn validate(&self) -> bool {
            if self.unpacked > 1 << 20 {
                return false;
            }
            true
        }

        pub fn unpack(&self) -> Vec<u8> {
            Vec::with_capacity(self.unpacked as usize)
        }
    }
}

pub mod enum_pattern {
    pub enum Value {
        Long(i64),
        Text(String),
    }

    fn decode(bytes: [u8; 8]) -> Result<Value, ()> {
        number(bytes).map(Value::Long)
    }

    fn number(bytes: [u8; 8]) -> Result<i64, ()> {
        Ok(i64::from_le_bytes(bytes))
    }

    pub fn array(bytes: [u8; 8]) -> Vec<Value> {
        let mut items = Vec::new();
        if let Ok(Value::Long(len)) = decode(bytes) {
            items.reserve(len as usize); //~ unclamped_capacity
        }
        items
    }
}

pub mod decode_trait {
    use bytes::Buf;

    pub trait Decode: Sized {
        fn decode(buffer: &mut impl Buf) -> Option<Self>;
    }

    impl Decode for u32 {
        fn decode(buffer: &mut impl Buf) -> Option<Self> {
            (buffer.remaining() >= 4).then(|| buffer.get_u32())
        }
    }

    pub struct Table(pub Vec<u32>);

    impl Decode for Table {
        fn decode(buffer: &mut impl Buf) -> Option<Self> {
            let count = u32::decode(buffer)?;
            let mut entries = Vec::with_capacity(count as usize); //~ unclamped_capacity
            for _ in 0..count {
                entries.push(u32::decode(buffer)?);
            }
            Some(Table(entries))
        }
    }

    pub struct Small(pub Vec<u32>);

    impl Decode for Small {
        fn decode(buffer: &mut impl Buf) -> Option<Self> {
            let count = u32::decode(buffer)? as usize;
            let entries = Vec::with_capacity(count.min(buffer.remaining() / 4));
            Some(Small(entries))
        }
    }
}

pub mod cautious {
    fn cautious<T>(hint: Option<usize>) -> usize {
        match size_of::<T>() {
            0 => hint.unwrap_or(0).min(4096),
            size => std::cmp::min(hint.unwrap_or(0), 1_048_576 / size),
        }
    }

    pub fn visit<'de, A: serde::de::SeqAccess<'de>>(seq: A) -> Vec<u64> {
        Vec::with_capacity(cautious::<u64>(seq.size_hint()))
    }

    pub fn visit_trusting<'de, A: serde::de::SeqAccess<'de>>(seq: A) -> Vec<u64> {
        Vec::with_capacity(seq.size_hint().unwrap_or(0)) //~ unclamped_capacity
    }

    pub fn visit_map<'de, A: serde::de::MapAccess<'de>>(map: A) -> std::collections::HashMap<u64, u64> {
        std::collections::HashMap::with_capacity(map.size_hint().unwrap_or(0)) //~ unclamped_capacity
    }
}

pub mod own_container {
    pub struct Ring<T> {
        slots: Vec<T>,
    }

    impl<T> Ring<T> {
        pub fn with_capacity(capacity: usize) -> Self {
            Ring { slots: Vec::with_capacity(capacity) }
        }

        pub fn len(&self) -> usize {
            self.slots.len()
        }
    }

    pub fn read(bytes: [u8; 4]) -> Ring<u8> {
        Ring::with_capacity(u32::from_be_bytes(bytes) as usize) //~ unclamped_capacity
    }

    pub fn fixed() -> Ring<u8> {
        Ring::with_capacity(16)
    }
}

pub mod limit_of_a_message {
    /// The limit is optional: without one, nothing is too much, which is what its owner chose.
    pub struct Reader {
        pub limit: Option<usize>,
    }

    impl Reader {
        pub fn buffer(&self, bytes: [u8; 4]) -> Option<Vec<u8>> {
            let len = u32::from_be_bytes(bytes) as usize;
            if let Some(limit) = self.limit {
                if len > limit {
                    return None;
                }
            }
            Some(vec![0; len])
        }
    }
}

pub mod conversions {
    /// A type whose own conversion reads bytes must not be taken for that of a number.
    pub struct Wire([u8; 8]);

    impl From<Wire> for u64 {
        fn from(wire: Wire) -> u64 {
            u64::from_be_bytes(wire.0)
        }
    }

    pub fn three(size: u8) -> Vec<u8> {
        vec![0; u64::from(size) as usize * 3]
    }

    pub fn wired(wire: Wire) -> Vec<u8> {
        vec![0; u64::from(wire) as usize] //~ unclamped_capacity
    }
}

pub mod program_arguments {
    /// What the user of a program asks for is the user's.
    pub fn buffer() -> Vec<u8> {
        let size = std::env::args().nth(1).and_then(|text| text.parse::<usize>().ok()).unwrap_or(4096);
        vec![0; size]
    }
}

pub mod arms {
    fn told(bytes: [u8; 8]) -> Option<u64> {
        Some(u64::from_le_bytes(bytes)).filter(|count| *count != 0)
    }

    pub fn guarded(bytes: [u8; 8], limit: u64) -> Option<Vec<u8>> {
        match told(bytes) {
            Some(count) if count > limit => None,
            Some(count) => Some(Vec::with_capacity(count as usize)),
            None => Some(Vec::new()),
        }
    }

    pub fn only_odd(bytes: [u8; 8]) -> Option<Vec<u8>> {
        match told(bytes) {
            Some(count) if count % 2 == 0 => None,
            Some(count) => Some(Vec::with_capacity(count as usize)), //~ unclamped_capacity
            None => Some(Vec::new()),
        }
    }
}
