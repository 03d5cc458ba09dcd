// Bytes and binary readers.
mod bytes {
    pub use self::buf::{Buf, BufMut};
    use std::ops::Deref;
    pub struct Bytes;
    impl Bytes {
        pub fn new() -> Self {}
        pub fn from_static(bytes: &[u8]) -> Self {}
        pub fn from_owner<T>(owner: T) -> Self {}
        pub fn copy_from_slice(data: &[u8]) -> Self {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn slice<R>(&self, range: R) -> Self {}
        pub fn slice_ref(&self, subset: &[u8]) -> Self {}
        pub fn split_off(&mut self, at: usize) -> Self {}
        pub fn split_to(&mut self, at: usize) -> Self {}
        pub fn truncate(&mut self, len: usize) {}
        pub fn clear(&mut self) {}
        pub fn is_unique(&self) -> bool {}
        pub fn try_into_mut(self) -> Result<BytesMut, Bytes> {}
        pub fn into_iter(self) -> std::iter::Iter<u8> {}
    }
    impl Deref for Bytes {
        type Target = [u8];
    }
    impl Clone for Bytes {}
    impl Default for Bytes {}
    impl AsRef<[u8]> for Bytes {}
    impl<T> From<T> for Bytes {}
    impl From<Bytes> for Vec<u8> {}
    impl Buf for Bytes {}
    pub struct BytesMut;
    impl BytesMut {
        pub fn new() -> Self {}
        pub fn with_capacity(capacity: usize) -> Self {}
        pub fn zeroed(len: usize) -> Self {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn capacity(&self) -> usize {}
        pub fn freeze(self) -> Bytes {}
        pub fn split(&mut self) -> Self {}
        pub fn split_off(&mut self, at: usize) -> Self {}
        pub fn split_to(&mut self, at: usize) -> Self {}
        pub fn truncate(&mut self, len: usize) {}
        pub fn clear(&mut self) {}
        pub fn resize(&mut self, len: usize, value: u8) {}
        pub fn reserve(&mut self, additional: usize) {}
        pub fn try_reclaim(&mut self, additional: usize) -> bool {}
        pub fn extend_from_slice(&mut self, other: &[u8]) {}
        pub fn unsplit(&mut self, other: Self) {}
        pub fn set_len(&mut self, len: usize) {}
    }
    impl Deref for BytesMut {
        type Target = [u8];
    }
    impl Clone for BytesMut {}
    impl Default for BytesMut {}
    impl Extend<u8> for BytesMut {}
    impl<T> From<T> for BytesMut {}
    impl Buf for BytesMut {}
    impl BufMut for BytesMut {}
    pub mod buf {
        use super::Bytes;
        pub trait Buf {
            fn remaining(&self) -> usize;
            fn has_remaining(&self) -> bool;
            fn chunk(&self) -> &[u8];
            fn advance(&mut self, n: usize);
            fn copy_to_slice(&mut self, dst: &mut [u8]);
            fn copy_to_bytes(&mut self, len: usize) -> Bytes;
            fn take(self, limit: usize) -> Take<Self>;
            fn chain<U>(self, next: U) -> Chain<Self, U>;
            fn reader(self) -> Reader<Self>;
            fn get_uint(&mut self, n: usize) -> u64;
            fn get_int(&mut self, n: usize) -> i64;
            fn get_u8(&mut self) -> u8;
            fn try_get_u8(&mut self) -> Result<u8, TryGetError>;
            fn get_u16(&mut self) -> u16;
            fn get_u16_le(&mut self) -> u16;
            fn get_u16_ne(&mut self) -> u16;
            fn try_get_u16(&mut self) -> Result<u16, TryGetError>;
            fn try_get_u16_le(&mut self) -> Result<u16, TryGetError>;
            fn get_u32(&mut self) -> u32;
            fn get_u32_le(&mut self) -> u32;
            fn get_u32_ne(&mut self) -> u32;
            fn try_get_u32(&mut self) -> Result<u32, TryGetError>;
            fn try_get_u32_le(&mut self) -> Result<u32, TryGetError>;
            fn get_u64(&mut self) -> u64;
            fn get_u64_le(&mut self) -> u64;
            fn get_u64_ne(&mut self) -> u64;
            fn try_get_u64(&mut self) -> Result<u64, TryGetError>;
            fn try_get_u64_le(&mut self) -> Result<u64, TryGetError>;
            fn get_u128(&mut self) -> u128;
            fn get_u128_le(&mut self) -> u128;
            fn get_u128_ne(&mut self) -> u128;
            fn try_get_u128(&mut self) -> Result<u128, TryGetError>;
            fn try_get_u128_le(&mut self) -> Result<u128, TryGetError>;
            fn get_i8(&mut self) -> i8;
            fn try_get_i8(&mut self) -> Result<i8, TryGetError>;
            fn get_i16(&mut self) -> i16;
            fn get_i16_le(&mut self) -> i16;
            fn get_i16_ne(&mut self) -> i16;
            fn try_get_i16(&mut self) -> Result<i16, TryGetError>;
            fn try_get_i16_le(&mut self) -> Result<i16, TryGetError>;
            fn get_i32(&mut self) -> i32;
            fn get_i32_le(&mut self) -> i32;
            fn get_i32_ne(&mut self) -> i32;
            fn try_get_i32(&mut self) -> Result<i32, TryGetError>;
            fn try_get_i32_le(&mut self) -> Result<i32, TryGetError>;
            fn get_i64(&mut self) -> i64;
            fn get_i64_le(&mut self) -> i64;
            fn get_i64_ne(&mut self) -> i64;
            fn try_get_i64(&mut self) -> Result<i64, TryGetError>;
            fn try_get_i64_le(&mut self) -> Result<i64, TryGetError>;
            fn get_i128(&mut self) -> i128;
            fn get_i128_le(&mut self) -> i128;
            fn get_i128_ne(&mut self) -> i128;
            fn try_get_i128(&mut self) -> Result<i128, TryGetError>;
            fn try_get_i128_le(&mut self) -> Result<i128, TryGetError>;
            fn get_f32(&mut self) -> f32;
            fn get_f32_le(&mut self) -> f32;
            fn get_f32_ne(&mut self) -> f32;
            fn try_get_f32(&mut self) -> Result<f32, TryGetError>;
            fn try_get_f32_le(&mut self) -> Result<f32, TryGetError>;
            fn get_f64(&mut self) -> f64;
            fn get_f64_le(&mut self) -> f64;
            fn get_f64_ne(&mut self) -> f64;
            fn try_get_f64(&mut self) -> Result<f64, TryGetError>;
            fn try_get_f64_le(&mut self) -> Result<f64, TryGetError>;
        }
        impl<B: Buf> Buf for &mut B {}
        impl<B: Buf> Buf for Box<B> {}
        impl Buf for &[u8] {}
        impl<T> Buf for std::io::Cursor<T> {}
        impl Buf for std::collections::VecDeque<u8> {}
        pub trait BufMut {
            fn remaining_mut(&self) -> usize;
            fn has_remaining_mut(&self) -> bool;
            fn put<B>(&mut self, src: B);
            fn put_slice(&mut self, src: &[u8]);
            fn put_bytes(&mut self, value: u8, count: usize);
            fn writer(self) -> Writer<Self>;
            fn put_u8(&mut self, n: u8);
            fn put_u16(&mut self, n: u16);
            fn put_u16_le(&mut self, n: u16);
            fn put_u32(&mut self, n: u32);
            fn put_u32_le(&mut self, n: u32);
            fn put_u64(&mut self, n: u64);
            fn put_u64_le(&mut self, n: u64);
            fn put_u128(&mut self, n: u128);
            fn put_u128_le(&mut self, n: u128);
            fn put_i8(&mut self, n: i8);
            fn put_i16(&mut self, n: i16);
            fn put_i16_le(&mut self, n: i16);
            fn put_i32(&mut self, n: i32);
            fn put_i32_le(&mut self, n: i32);
            fn put_i64(&mut self, n: i64);
            fn put_i64_le(&mut self, n: i64);
            fn put_i128(&mut self, n: i128);
            fn put_i128_le(&mut self, n: i128);
            fn put_f32(&mut self, n: f32);
            fn put_f32_le(&mut self, n: f32);
            fn put_f64(&mut self, n: f64);
            fn put_f64_le(&mut self, n: f64);
        }
        impl<B: BufMut> BufMut for &mut B {}
        impl BufMut for Vec<u8> {}
        pub struct TryGetError;
        pub struct Take<B>;
        impl<B> Take<B> {
            pub fn limit(&self) -> usize {}
            pub fn into_inner(self) -> B {}
        }
        impl<B> Buf for Take<B> {}
        pub struct Chain<A, B>;
        impl<A, B> Buf for Chain<A, B> {}
        pub struct Reader<B>;
        impl<B> std::io::Read for Reader<B> {}
        impl<B> std::io::BufRead for Reader<B> {}
        pub struct Writer<B>;
        impl<B> Writer<B> {
            pub fn into_inner(self) -> B {}
        }
        impl<B> std::io::Write for Writer<B> {}
    }
}

mod byteorder {
    use std::io::{Read, Result, Write};
    pub enum BigEndian {}
    pub enum LittleEndian {}
    pub type BE = BigEndian;
    pub type LE = LittleEndian;
    pub type NetworkEndian = BigEndian;
    pub type NativeEndian = LittleEndian;
    pub trait ByteOrder {
        fn read_u16(buf: &[u8]) -> u16;
        fn read_u32(buf: &[u8]) -> u32;
        fn read_u64(buf: &[u8]) -> u64;
        fn read_u128(buf: &[u8]) -> u128;
        fn read_i16(buf: &[u8]) -> i16;
        fn read_i32(buf: &[u8]) -> i32;
        fn read_i64(buf: &[u8]) -> i64;
        fn read_i128(buf: &[u8]) -> i128;
        fn read_f32(buf: &[u8]) -> f32;
        fn read_f64(buf: &[u8]) -> f64;
        fn read_u24(buf: &[u8]) -> u32;
        fn read_uint(buf: &[u8], n: usize) -> u64;
        fn read_int(buf: &[u8], n: usize) -> i64;
        fn write_u16(buf: &mut [u8], n: u16);
        fn write_u32(buf: &mut [u8], n: u32);
        fn write_u64(buf: &mut [u8], n: u64);
        fn write_u128(buf: &mut [u8], n: u128);
        fn write_i16(buf: &mut [u8], n: i16);
        fn write_i32(buf: &mut [u8], n: i32);
        fn write_i64(buf: &mut [u8], n: i64);
        fn write_i128(buf: &mut [u8], n: i128);
        fn write_f32(buf: &mut [u8], n: f32);
        fn write_f64(buf: &mut [u8], n: f64);
    }
    impl ByteOrder for BigEndian {}
    impl ByteOrder for LittleEndian {}
    pub trait ReadBytesExt: Read {
        fn read_u8(&mut self) -> Result<u8>;
        fn read_i8(&mut self) -> Result<i8>;
        fn read_u24<E>(&mut self) -> Result<u32>;
        fn read_uint<E>(&mut self, n: usize) -> Result<u64>;
        fn read_int<E>(&mut self, n: usize) -> Result<i64>;
        fn read_u16<E>(&mut self) -> Result<u16>;
        fn read_u32<E>(&mut self) -> Result<u32>;
        fn read_u64<E>(&mut self) -> Result<u64>;
        fn read_u128<E>(&mut self) -> Result<u128>;
        fn read_i16<E>(&mut self) -> Result<i16>;
        fn read_i32<E>(&mut self) -> Result<i32>;
        fn read_i64<E>(&mut self) -> Result<i64>;
        fn read_i128<E>(&mut self) -> Result<i128>;
        fn read_f32<E>(&mut self) -> Result<f32>;
        fn read_f64<E>(&mut self) -> Result<f64>;
    }
    impl<R: Read> ReadBytesExt for R {}
    pub trait WriteBytesExt: Write {
        fn write_u8(&mut self, n: u8) -> Result<()>;
        fn write_i8(&mut self, n: i8) -> Result<()>;
        fn write_u16<E>(&mut self, n: u16) -> Result<()>;
        fn write_u32<E>(&mut self, n: u32) -> Result<()>;
        fn write_u64<E>(&mut self, n: u64) -> Result<()>;
        fn write_u128<E>(&mut self, n: u128) -> Result<()>;
        fn write_i16<E>(&mut self, n: i16) -> Result<()>;
        fn write_i32<E>(&mut self, n: i32) -> Result<()>;
        fn write_i64<E>(&mut self, n: i64) -> Result<()>;
        fn write_i128<E>(&mut self, n: i128) -> Result<()>;
        fn write_f32<E>(&mut self, n: f32) -> Result<()>;
        fn write_f64<E>(&mut self, n: f64) -> Result<()>;
    }
    impl<W: Write> WriteBytesExt for W {}
}

mod memmap2 {
    use std::ops::Deref;
    pub struct Mmap;
    impl Mmap {
        pub fn map<F>(file: F) -> std::io::Result<Self> {}
        pub fn make_mut(self) -> std::io::Result<MmapMut> {}
    }
    impl Deref for Mmap {
        type Target = [u8];
    }
    pub struct MmapMut;
    impl MmapMut {
        pub fn map_mut<F>(file: F) -> std::io::Result<Self> {}
        pub fn map_anon(len: usize) -> std::io::Result<Self> {}
        pub fn flush(&self) -> std::io::Result<()> {}
    }
    impl Deref for MmapMut {
        type Target = [u8];
    }
    pub struct MmapOptions;
    impl MmapOptions {
        pub fn new() -> Self {}
        pub fn len(&mut self, len: usize) -> &mut Self {}
        pub fn offset(&mut self, offset: u64) -> &mut Self {}
        pub fn map<F>(&self, file: F) -> std::io::Result<Mmap> {}
        pub fn map_mut<F>(&self, file: F) -> std::io::Result<MmapMut> {}
    }
}
