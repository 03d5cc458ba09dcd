//! Numbers in loops and circles of functions.

pub mod sums {
    use std::io::{self, Read};

    fn number(reader: &mut impl Read) -> io::Result<usize> {
        let mut bytes = [0; 8];
        reader.read_exact(&mut bytes)?;
        Ok(u64::from_le_bytes(bytes) as usize)
    }

    /// With no turn at all the sum is nothing.
    pub fn checked(reader: &mut impl Read, limit: usize) -> io::Result<Vec<u8>> {
        let mut total = 0;
        for _ in 0..4 {
            total += number(reader)?;
            if total > limit {
                return Err(io::ErrorKind::InvalidData.into());
            }
        }
        Ok(vec![0; total])
    }

    pub fn checked_too_early(reader: &mut impl Read, limit: usize) -> io::Result<Vec<u8>> {
        let mut total = 0;
        for _ in 0..4 {
            if total > limit {
                return Err(io::ErrorKind::InvalidData.into());
            }
            total += number(reader)?;
        }
        Ok(vec![0; total]) //~ unclamped_capacity
    }

    /// Each is read anew in each turn, and compared.
    pub fn pairs(reader: &mut impl Read, limit: usize) -> io::Result<Vec<Vec<u8>>> {
        let mut all = Vec::new();
        for _ in 0..4 {
            let head = number(reader)?;
            if head > limit {
                return Err(io::ErrorKind::InvalidData.into());
            }
            all.push(vec![0; head]);
            let body = number(reader)?;
            if body > limit {
                return Err(io::ErrorKind::InvalidData.into());
            }
            all.push(vec![0; body]);
        }
        Ok(all)
    }

    fn width(mut number: usize) -> usize {
        let mut width = 1;
        number >>= 7;
        while number != 0 {
            width += 1;
            number >>= 7;
        }
        width
    }

    /// That nothing is left of a number when it has been shifted away does not make it small.
    pub fn canonical(reader: &mut impl Read, found: usize) -> io::Result<Vec<u8>> {
        let length = number(reader)?;
        if width(length) != found {
            return Err(io::ErrorKind::InvalidData.into());
        }
        Ok(vec![0; length]) //~ unclamped_capacity
    }
}

pub mod circles {
    use std::io::{self, Read};

    pub enum Value {
        Number(u32),
        List(Vec<Value>),
    }

    fn number(reader: &mut dyn Read) -> io::Result<u32> {
        let mut bytes = [0; 4];
        reader.read_exact(&mut bytes)?;
        Ok(u32::from_be_bytes(bytes))
    }

    fn list(reader: &mut dyn Read, length: usize) -> io::Result<Value> {
        let mut all = Vec::with_capacity(length);
        for _ in 0..length {
            all.push(value(reader)?);
        }
        Ok(Value::List(all))
    }

    /// Nothing in this crate calls it but what it calls itself.
    pub fn value(reader: &mut dyn Read) -> io::Result<Value> {
        let length = number(reader)?;
        match length & 1 {
            0 => Ok(Value::Number(length)),
            _ => list(reader, length as usize), //~ unclamped_capacity
        }
    }

    fn unused_list(reader: &mut dyn Read, length: usize) -> io::Result<Value> {
        let mut all = Vec::with_capacity(length);
        for _ in 0..length {
            all.push(unused(reader)?);
        }
        Ok(Value::List(all))
    }

    /// Nobody can call it.
    fn unused(reader: &mut dyn Read) -> io::Result<Value> {
        let length = number(reader)? as usize;
        unused_list(reader, length)
    }
}
