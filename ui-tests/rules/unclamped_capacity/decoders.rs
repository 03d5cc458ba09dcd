//! Numbers that parsers of libraries make, and the same numbers behind a bound.

pub mod winnow_parsers {
    use winnow::Parser;
    use winnow::ascii::dec_uint;
    use winnow::binary::{be_u16, be_u32, le_u64, length_and_then, length_repeat, length_take};
    use winnow::combinator::{repeat, seq};
    use winnow::error::{ContextError, ModalResult};
    use winnow::token::{any, take};

    pub fn called(input: &mut &[u8]) -> ModalResult<Vec<u8>> {
        let len = be_u32(input)?;
        Ok(Vec::with_capacity(len as usize)) //~ unclamped_capacity
    }

    pub fn parsed(input: &mut &[u8]) -> ModalResult<Vec<u8>> {
        let len = le_u64.parse_next(input)?;
        Ok(vec![0; len as usize]) //~ unclamped_capacity
    }

    pub fn bounded(input: &mut &[u8]) -> ModalResult<Vec<u8>> {
        let len = be_u32.verify(|len| *len < 4096).parse_next(input)?;
        Ok(vec![0; len as usize])
    }

    pub fn clamped(input: &mut &[u8]) -> ModalResult<Vec<u8>> {
        let len = be_u32.parse_next(input)?;
        Ok(Vec::with_capacity(len.min(4096) as usize))
    }

    pub fn small(input: &mut &[u8]) -> ModalResult<Vec<u8>> {
        let len = be_u16.parse_next(input)?;
        Ok(vec![0; len as usize])
    }

    pub fn mapped(input: &mut &[u8]) -> ModalResult<Vec<u8>> {
        let len = be_u32.map(|len| len as usize + 4).parse_next(input)?;
        Ok(vec![0; len]) //~ unclamped_capacity
    }

    pub fn several(input: &mut &[u8]) -> ModalResult<Vec<u8>> {
        let (kind, len) = (any, be_u32).parse_next(input)?;
        Ok(vec![kind; len as usize]) //~ unclamped_capacity
    }

    /// No more than is there comes out of these.
    pub fn taken(input: &mut &[u8]) -> ModalResult<usize> {
        let rest = length_take(be_u32).parse_next(input)?;
        let mut copy = Vec::with_capacity(rest.len());
        copy.extend_from_slice(rest);
        let len = be_u32.parse_next(input)?;
        let body = take(len).parse_next(input)?;
        let again = vec![0; body.len()];
        let behind = vec![0; len as usize];
        Ok(copy.len() + again.len() + behind.len())
    }

    pub fn line(input: &mut &str) -> ModalResult<Vec<u8>> {
        '$'.parse_next(input)?;
        let len: usize = dec_uint.parse_next(input)?;
        Ok(Vec::with_capacity(len)) //~ unclamped_capacity
    }

    pub fn own(input: &mut &[u8]) -> ModalResult<Vec<u32>> {
        let count = count.parse_next(input)?;
        let mut items = Vec::with_capacity(count); //~ unclamped_capacity
        for _ in 0..count {
            items.push(be_u32(input)?);
        }
        Ok(items)
    }

    fn count(input: &mut &[u8]) -> ModalResult<usize> {
        be_u32.map(|count: u32| count as usize).parse_next(input)
    }

    pub fn peeked(input: &[u8]) -> Option<Vec<u8>> {
        let (_, len) = be_u32::<_, ContextError>.parse_peek(input).ok()?;
        Some(vec![0; len as usize]) //~ unclamped_capacity
    }
}

pub mod nom_parsers {
    use nom::bytes::complete::take;
    use nom::combinator::{map, verify};
    use nom::number::complete::{be_u16, be_u32, le_u32};
    use nom::number::streaming;
    use nom::{IResult, Parser};

    pub fn called(input: &[u8]) -> IResult<&[u8], Vec<u8>> {
        let (input, len) = be_u32(input)?;
        Ok((input, vec![0; len as usize])) //~ unclamped_capacity
    }

    pub fn streamed(input: &[u8]) -> IResult<&[u8], Vec<u8>> {
        let (input, len) = streaming::le_u32(input)?;
        Ok((input, Vec::with_capacity(len as usize))) //~ unclamped_capacity
    }

    pub fn parsed(input: &[u8]) -> IResult<&[u8], Vec<u8>> {
        let (input, len) = le_u32.parse(input)?;
        Ok((input, vec![0; len as usize])) //~ unclamped_capacity
    }

    pub fn made(input: &[u8]) -> IResult<&[u8], Vec<u8>> {
        let (input, len) = nom::number::be_u32().parse_complete(input)?;
        Ok((input, vec![0; len as usize])) //~ unclamped_capacity
    }

    pub fn mapped(input: &[u8]) -> IResult<&[u8], Vec<u8>> {
        let (input, len) = map(be_u32, |len| len as usize).parse(input)?;
        Ok((input, vec![0; len])) //~ unclamped_capacity
    }

    pub fn several(input: &[u8]) -> IResult<&[u8], Vec<u8>> {
        let (input, (kind, len)) = (be_u16, be_u32).parse(input)?;
        Ok((input, vec![kind as u8; len as usize])) //~ unclamped_capacity
    }

    pub fn bounded(input: &[u8]) -> IResult<&[u8], Vec<u8>> {
        let (input, len) = verify(be_u32, |len| *len < 4096).parse(input)?;
        Ok((input, vec![0; len as usize]))
    }

    pub fn there(input: &[u8]) -> IResult<&[u8], Vec<u8>> {
        let (input, len) = be_u32(input)?;
        let (input, body) = take(len)(input)?;
        let mut copy = vec![0; len as usize];
        copy.copy_from_slice(body);
        Ok((input, copy))
    }

    pub fn small(input: &[u8]) -> IResult<&[u8], Vec<u8>> {
        let (input, len) = be_u16.parse(input)?;
        Ok((input, vec![0; len as usize]))
    }
}

pub mod scroll_reads {
    use scroll::{BE, Endian, LE, Pread};

    #[derive(Pread)]
    #[repr(C)]
    pub struct Header {
        kind: u32,
        count: u32,
    }

    pub fn plain(bytes: &[u8]) -> Result<Vec<u8>, scroll::Error> {
        let len: u32 = bytes.pread(0)?;
        Ok(vec![0; len as usize]) //~ unclamped_capacity
    }

    pub fn turbofish(bytes: &[u8]) -> Result<Vec<u8>, scroll::Error> {
        let len = bytes.pread_with::<u32>(0, BE)?;
        Ok(Vec::with_capacity(len as usize)) //~ unclamped_capacity
    }

    pub fn moving(bytes: &[u8]) -> Result<Vec<u8>, scroll::Error> {
        let mut offset = 0;
        let kind: u16 = bytes.gread_with(&mut offset, LE)?;
        let len: u64 = bytes.gread_with(&mut offset, LE)?;
        Ok(vec![kind as u8; len as usize]) //~ unclamped_capacity
    }

    pub fn derived(bytes: &[u8]) -> Result<Vec<u8>, scroll::Error> {
        let header: Header = bytes.pread_with(0, LE)?;
        Ok(vec![header.kind as u8; header.count as usize]) //~ unclamped_capacity
    }

    pub fn checked(bytes: &[u8]) -> Result<Vec<u8>, scroll::Error> {
        let header = bytes.pread_with::<Header>(0, LE)?;
        if header.count as usize > bytes.len() {
            return Err(scroll::Error::BadOffset(0));
        }
        Ok(vec![0; header.count as usize])
    }

    pub fn small(bytes: &[u8]) -> Result<Vec<u8>, scroll::Error> {
        let len = bytes.pread::<u16>(0)?;
        Ok(vec![0; len as usize])
    }
}

pub mod plain_memory {
    use bytemuck::{Pod, Zeroable};
    use zerocopy::{FromBytes, Immutable, KnownLayout, byteorder::little_endian::U32};

    #[derive(FromBytes, KnownLayout, Immutable)]
    #[repr(C)]
    pub struct Header {
        kind: u32,
        count: u32,
        size: U32,
    }

    #[derive(Clone, Copy, Pod, Zeroable)]
    #[repr(C)]
    pub struct Record {
        kind: u32,
        count: u32,
    }

    pub fn read(bytes: &[u8]) -> Option<Vec<u8>> {
        let header = Header::read_from_bytes(bytes).ok()?;
        Some(vec![0; header.count as usize]) //~ unclamped_capacity
    }

    pub fn seen(bytes: &[u8]) -> Option<Vec<u8>> {
        let (header, _) = Header::ref_from_prefix(bytes).ok()?;
        Some(Vec::with_capacity(header.size.get() as usize)) //~ unclamped_capacity
    }

    pub fn cast(bytes: &[u8]) -> Vec<u8> {
        let record: &Record = bytemuck::from_bytes(bytes);
        vec![0; record.count as usize] //~ unclamped_capacity
    }

    pub fn unaligned(bytes: &[u8]) -> Vec<u8> {
        let record = bytemuck::pod_read_unaligned::<Record>(bytes);
        vec![0; record.count as usize] //~ unclamped_capacity
    }

    pub fn clamped(bytes: &[u8]) -> Option<Vec<u8>> {
        let header = Header::read_from_bytes(bytes).ok()?;
        Some(Vec::with_capacity((header.count as usize).min(1024)))
    }

    pub fn checked(bytes: &[u8]) -> Option<Vec<u8>> {
        let record: &Record = bytemuck::try_from_bytes(bytes).ok()?;
        (record.count < 1024).then(|| vec![0; record.count as usize])
    }
}

pub mod messages {
    use prost::Message;

    #[derive(Clone, PartialEq, Message)]
    pub struct Request {
        #[prost(uint64, tag = "1")]
        pub count: u64,
        #[prost(string, tag = "2")]
        pub name: String,
    }

    pub fn decoded(bytes: &[u8]) -> Result<Vec<u8>, prost::DecodeError> {
        let request = Request::decode(bytes)?;
        Ok(vec![0; request.count as usize]) //~ unclamped_capacity
    }

    pub fn delimited(mut bytes: &[u8]) -> Result<Vec<u8>, prost::DecodeError> {
        let request = Request::decode_length_delimited(&mut bytes)?;
        Ok(Vec::with_capacity(request.count as usize)) //~ unclamped_capacity
    }

    pub fn delimiter(bytes: &[u8]) -> Result<Vec<u8>, prost::DecodeError> {
        let len = prost::decode_length_delimiter(bytes)?;
        Ok(vec![0; len]) //~ unclamped_capacity
    }

    pub fn varint(mut bytes: &[u8]) -> Result<Vec<u8>, prost::DecodeError> {
        let len = prost::encoding::decode_varint(&mut bytes)?;
        Ok(vec![0; len as usize]) //~ unclamped_capacity
    }

    pub fn there(bytes: &[u8]) -> Result<Vec<u8>, prost::DecodeError> {
        let request = Request::decode(bytes)?;
        Ok(Vec::with_capacity(request.name.len()))
    }

    pub fn checked(bytes: &[u8]) -> Result<Vec<u8>, prost::DecodeError> {
        let request = Request::decode(bytes)?;
        let count = request.count.min(1 << 16);
        Ok(vec![0; count as usize])
    }
}

pub mod streams {
    use byteorder::{BigEndian, ByteOrder, LE, NetworkEndian, ReadBytesExt};
    use bytes::Buf;
    use futures::io::{AsyncRead, AsyncReadExt as _};
    use std::io;
    use tokio::io::AsyncReadExt as _;

    pub fn read(reader: &mut impl io::Read) -> io::Result<Vec<u8>> {
        let len = reader.read_u32::<NetworkEndian>()?;
        Ok(vec![0; len as usize]) //~ unclamped_capacity
    }

    pub fn order(bytes: &[u8]) -> Vec<u8> {
        let len = BigEndian::read_u64(bytes);
        Vec::with_capacity(len as usize) //~ unclamped_capacity
    }

    pub fn sized(reader: &mut impl io::Read) -> io::Result<Vec<u8>> {
        let len = reader.read_uint::<LE>(5)?;
        Ok(vec![0; len as usize]) //~ unclamped_capacity
    }

    pub fn buffered(bytes: &mut impl Buf) -> Vec<u8> {
        let len = bytes.get_u32_le();
        vec![0; len as usize] //~ unclamped_capacity
    }

    pub fn tried(bytes: &mut impl Buf) -> Option<Vec<u8>> {
        let len = bytes.try_get_u64().ok()?;
        Some(vec![0; len as usize]) //~ unclamped_capacity
    }

    pub async fn tokio_reads(reader: &mut (impl tokio::io::AsyncRead + Unpin)) -> io::Result<Vec<u8>> {
        let len = reader.read_u32_le().await?;
        Ok(vec![0; len as usize]) //~ unclamped_capacity
    }

    pub async fn futures_read(reader: &mut (impl AsyncRead + Unpin)) -> io::Result<Vec<u8>> {
        let mut len = [0; 4];
        reader.read_exact(&mut len).await?;
        Ok(vec![0; u32::from_le_bytes(len) as usize]) //~ unclamped_capacity
    }

    pub async fn checked(reader: &mut (impl tokio::io::AsyncRead + Unpin)) -> io::Result<Vec<u8>> {
        let len = reader.read_u32().await? as usize;
        if len > 1 << 20 {
            return Err(io::ErrorKind::InvalidData.into());
        }
        Ok(vec![0; len])
    }

    pub fn there(bytes: &mut impl Buf) -> Option<Vec<u8>> {
        let len = bytes.get_u32() as usize;
        if bytes.remaining() < len {
            return None;
        }
        Some(vec![0; len])
    }

    pub fn small(bytes: &mut impl Buf) -> Vec<u8> {
        vec![0; bytes.get_u16() as usize]
    }
}
