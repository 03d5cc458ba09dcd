// Parsers, decoders, compression and text.
mod serde {
    pub use self::de::{Deserialize, Deserializer};
    pub use self::ser::{Serialize, Serializer};
    pub mod de {
        pub trait Error {
            fn custom<T>(message: T) -> Self;
            fn invalid_length<E>(len: usize, expected: &E) -> Self;
            fn missing_field(field: &str) -> Self;
        }
        pub trait Deserialize {
            fn deserialize<D: Deserializer>(deserializer: D) -> Result<Self, D::Error>;
        }
        pub trait DeserializeOwned: Deserialize {}
        pub trait DeserializeSeed {
            type Value;
            fn deserialize<D: Deserializer>(self, deserializer: D) -> Result<Self::Value, D::Error>;
        }
        pub trait Deserializer {
            type Error;
            fn deserialize_any<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error>;
            fn deserialize_seq<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error>;
            fn deserialize_map<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error>;
            fn deserialize_str<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error>;
            fn deserialize_bytes<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error>;
            fn deserialize_tuple<V: Visitor>(self, len: usize, visitor: V) -> Result<V::Value, Self::Error>;
            fn deserialize_struct<V: Visitor>(self, name: &str, fields: &[&str], visitor: V) -> Result<V::Value, Self::Error>;
        }
        pub trait Visitor {
            type Value;
            fn visit_seq<A: SeqAccess>(self, seq: A) -> Result<Self::Value, A::Error>;
            fn visit_map<A: MapAccess>(self, map: A) -> Result<Self::Value, A::Error>;
        }
        pub trait SeqAccess {
            type Error;
            fn next_element<T>(&mut self) -> Result<Option<T>, Self::Error>;
            fn next_element_seed<S: DeserializeSeed>(&mut self, seed: S) -> Result<Option<S::Value>, Self::Error>;
            fn size_hint(&self) -> Option<usize>;
        }
        pub trait MapAccess {
            type Error;
            fn next_key<K>(&mut self) -> Result<Option<K>, Self::Error>;
            fn next_value<V>(&mut self) -> Result<V, Self::Error>;
            fn next_entry<K, V>(&mut self) -> Result<Option<(K, V)>, Self::Error>;
            fn size_hint(&self) -> Option<usize>;
        }
        impl<A: SeqAccess> SeqAccess for &mut A {
            type Error = A::Error;
        }
        impl<A: MapAccess> MapAccess for &mut A {
            type Error = A::Error;
        }
    }
    pub mod ser {
        pub trait Serialize {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;
        }
        pub trait Serializer {
            type Ok;
            type Error;
        }
    }
}

mod serde_json {
    pub use self::map::Map;
    pub use self::value::Value;
    pub mod map {
        pub struct Map<K = String, V = super::Value>;
        impl<K, V> Map<K, V> {
            pub fn new() -> Self {}
            pub fn with_capacity(capacity: usize) -> Self {}
            pub fn insert(&mut self, key: K, value: V) -> Option<V> {}
            pub fn get<Q>(&self, key: &Q) -> Option<&V> {}
            pub fn get_mut<Q>(&mut self, key: &Q) -> Option<&mut V> {}
            pub fn contains_key<Q>(&self, key: &Q) -> bool {}
            pub fn remove<Q>(&mut self, key: &Q) -> Option<V> {}
            pub fn retain(&mut self, f: impl FnMut(&K, &mut V) -> bool) {}
            pub fn append(&mut self, other: &mut Self) {}
            pub fn clear(&mut self) {}
            pub fn iter(&self) -> std::iter::Iter<(&K, &V)> {}
            pub fn iter_mut(&mut self) -> std::iter::Iter<(&K, &mut V)> {}
            pub fn into_iter(self) -> std::iter::Iter<(K, V)> {}
            pub fn keys(&self) -> std::iter::Iter<&K> {}
            pub fn values(&self) -> std::iter::Iter<&V> {}
            pub fn len(&self) -> usize {}
            pub fn is_empty(&self) -> bool {}
        }
        impl<K, V> Clone for Map<K, V> {}
        impl<K, V> Default for Map<K, V> {}
        impl<K, V> Extend<(K, V)> for Map<K, V> {}
        impl<K, V> FromIterator<(K, V)> for Map<K, V> {}
    }
    pub mod value {
        pub enum Value {
            Null,
            Bool(bool),
            Number(super::Number),
            String(String),
            Array(Vec<Value>),
            Object(super::Map<String, Value>),
        }
        impl Value {
            pub fn get<I>(&self, index: I) -> Option<&Value> {}
            pub fn get_mut<I>(&mut self, index: I) -> Option<&mut Value> {}
            pub fn pointer(&self, pointer: &str) -> Option<&Value> {}
            pub fn is_null(&self) -> bool {}
            pub fn is_object(&self) -> bool {}
            pub fn is_array(&self) -> bool {}
            pub fn is_string(&self) -> bool {}
            pub fn as_str(&self) -> Option<&str> {}
            pub fn as_u64(&self) -> Option<u64> {}
            pub fn as_i64(&self) -> Option<i64> {}
            pub fn as_f64(&self) -> Option<f64> {}
            pub fn as_bool(&self) -> Option<bool> {}
            pub fn as_array(&self) -> Option<&Vec<Value>> {}
            pub fn as_array_mut(&mut self) -> Option<&mut Vec<Value>> {}
            pub fn as_object(&self) -> Option<&super::Map<String, Value>> {}
            pub fn as_object_mut(&mut self) -> Option<&mut super::Map<String, Value>> {}
            pub fn take(&mut self) -> Value {}
        }
        impl Clone for Value {}
        impl Default for Value {}
        impl<I> std::ops::Index<I> for Value {
            type Output = Value;
        }
    }
    pub struct Number;
    impl Number {
        pub fn as_u64(&self) -> Option<u64> {}
        pub fn as_i64(&self) -> Option<i64> {}
        pub fn as_f64(&self) -> Option<f64> {}
    }
    impl Clone for Number {}
    pub struct Error;
    pub type Result<T> = std::result::Result<T, Error>;
    pub fn from_str<T>(s: &str) -> Result<T> {}
    pub fn from_slice<T>(bytes: &[u8]) -> Result<T> {}
    pub fn from_reader<R, T>(reader: R) -> Result<T> {}
    pub fn from_value<T>(value: Value) -> Result<T> {}
    pub fn to_string<T>(value: &T) -> Result<String> {}
    pub fn to_string_pretty<T>(value: &T) -> Result<String> {}
    pub fn to_vec<T>(value: &T) -> Result<Vec<u8>> {}
    pub fn to_value<T>(value: T) -> Result<Value> {}
    pub fn to_writer<W, T>(writer: W, value: &T) -> Result<()> {}
}

mod nom {
    pub type IResult<I, O, E = error::Error<I>> = Result<(I, O), Err<E>>;
    pub enum Err<E> {
        Incomplete(Needed),
        Error(E),
        Failure(E),
    }
    pub enum Needed {
        Unknown,
        Size(std::num::NonZeroUsize),
    }
    pub mod error {
        pub struct Error<I> {
            pub input: I,
        }
    }
    pub struct Made<O>(O);
    pub mod bytes {
        pub fn take<C>(count: C) -> crate::Made<usize> {}
        pub mod complete {
            pub fn take<C>(count: C) -> crate::Made<usize> {}
        }
        pub mod streaming {
            pub fn take<C>(count: C) -> crate::Made<usize> {}
        }
    }
    pub mod combinator {
        pub fn map<P, F>(parser: P, f: F) -> crate::Made<usize> {}
        pub fn opt<P>(parser: P) -> crate::Made<usize> {}
        pub fn complete<P>(parser: P) -> crate::Made<usize> {}
        pub fn cut<P>(parser: P) -> crate::Made<usize> {}
        pub fn into<P>(parser: P) -> crate::Made<usize> {}
        pub fn all_consuming<P>(parser: P) -> crate::Made<usize> {}
        pub fn verify<P, F>(parser: P, f: F) -> crate::Made<usize> {}
    }
    pub mod sequence {
        pub fn terminated<P, Q>(parser: P, behind: Q) -> crate::Made<usize> {}
    }
    pub mod number {
        pub fn be_u8() -> crate::Made<usize> {}
        pub fn be_u16() -> crate::Made<usize> {}
        pub fn be_u24() -> crate::Made<usize> {}
        pub fn be_u32() -> crate::Made<usize> {}
        pub fn be_u64() -> crate::Made<usize> {}
        pub fn be_u128() -> crate::Made<usize> {}
        pub fn be_i8() -> crate::Made<usize> {}
        pub fn be_i16() -> crate::Made<usize> {}
        pub fn be_i24() -> crate::Made<usize> {}
        pub fn be_i32() -> crate::Made<usize> {}
        pub fn be_i64() -> crate::Made<usize> {}
        pub fn be_i128() -> crate::Made<usize> {}
        pub fn le_u8() -> crate::Made<usize> {}
        pub fn le_u16() -> crate::Made<usize> {}
        pub fn le_u24() -> crate::Made<usize> {}
        pub fn le_u32() -> crate::Made<usize> {}
        pub fn le_u64() -> crate::Made<usize> {}
        pub fn le_u128() -> crate::Made<usize> {}
        pub fn le_i8() -> crate::Made<usize> {}
        pub fn le_i16() -> crate::Made<usize> {}
        pub fn le_i24() -> crate::Made<usize> {}
        pub fn le_i32() -> crate::Made<usize> {}
        pub fn le_i64() -> crate::Made<usize> {}
        pub fn le_i128() -> crate::Made<usize> {}
        pub mod complete {
            pub fn be_u8<I>(input: I) -> crate::IResult<I, u8> {}
            pub fn be_u16<I>(input: I) -> crate::IResult<I, u16> {}
            pub fn be_u32<I>(input: I) -> crate::IResult<I, u32> {}
            pub fn be_u64<I>(input: I) -> crate::IResult<I, u64> {}
            pub fn be_u128<I>(input: I) -> crate::IResult<I, u128> {}
            pub fn be_i8<I>(input: I) -> crate::IResult<I, i8> {}
            pub fn be_i16<I>(input: I) -> crate::IResult<I, i16> {}
            pub fn be_i32<I>(input: I) -> crate::IResult<I, i32> {}
            pub fn be_i64<I>(input: I) -> crate::IResult<I, i64> {}
            pub fn be_i128<I>(input: I) -> crate::IResult<I, i128> {}
            pub fn be_f32<I>(input: I) -> crate::IResult<I, f32> {}
            pub fn be_f64<I>(input: I) -> crate::IResult<I, f64> {}
            pub fn le_u8<I>(input: I) -> crate::IResult<I, u8> {}
            pub fn le_u16<I>(input: I) -> crate::IResult<I, u16> {}
            pub fn le_u32<I>(input: I) -> crate::IResult<I, u32> {}
            pub fn le_u64<I>(input: I) -> crate::IResult<I, u64> {}
            pub fn le_u128<I>(input: I) -> crate::IResult<I, u128> {}
            pub fn le_i8<I>(input: I) -> crate::IResult<I, i8> {}
            pub fn le_i16<I>(input: I) -> crate::IResult<I, i16> {}
            pub fn le_i32<I>(input: I) -> crate::IResult<I, i32> {}
            pub fn le_i64<I>(input: I) -> crate::IResult<I, i64> {}
            pub fn le_i128<I>(input: I) -> crate::IResult<I, i128> {}
            pub fn le_f32<I>(input: I) -> crate::IResult<I, f32> {}
            pub fn le_f64<I>(input: I) -> crate::IResult<I, f64> {}
            pub fn be_u24<I>(input: I) -> crate::IResult<I, u32> {}
            pub fn le_u24<I>(input: I) -> crate::IResult<I, u32> {}
            pub fn u8<I>(input: I) -> crate::IResult<I, u8> {}
        }
        pub mod streaming {
            pub fn be_u8<I>(input: I) -> crate::IResult<I, u8> {}
            pub fn be_u16<I>(input: I) -> crate::IResult<I, u16> {}
            pub fn be_u32<I>(input: I) -> crate::IResult<I, u32> {}
            pub fn be_u64<I>(input: I) -> crate::IResult<I, u64> {}
            pub fn be_u128<I>(input: I) -> crate::IResult<I, u128> {}
            pub fn be_i8<I>(input: I) -> crate::IResult<I, i8> {}
            pub fn be_i16<I>(input: I) -> crate::IResult<I, i16> {}
            pub fn be_i32<I>(input: I) -> crate::IResult<I, i32> {}
            pub fn be_i64<I>(input: I) -> crate::IResult<I, i64> {}
            pub fn be_i128<I>(input: I) -> crate::IResult<I, i128> {}
            pub fn be_f32<I>(input: I) -> crate::IResult<I, f32> {}
            pub fn be_f64<I>(input: I) -> crate::IResult<I, f64> {}
            pub fn le_u8<I>(input: I) -> crate::IResult<I, u8> {}
            pub fn le_u16<I>(input: I) -> crate::IResult<I, u16> {}
            pub fn le_u32<I>(input: I) -> crate::IResult<I, u32> {}
            pub fn le_u64<I>(input: I) -> crate::IResult<I, u64> {}
            pub fn le_u128<I>(input: I) -> crate::IResult<I, u128> {}
            pub fn le_i8<I>(input: I) -> crate::IResult<I, i8> {}
            pub fn le_i16<I>(input: I) -> crate::IResult<I, i16> {}
            pub fn le_i32<I>(input: I) -> crate::IResult<I, i32> {}
            pub fn le_i64<I>(input: I) -> crate::IResult<I, i64> {}
            pub fn le_i128<I>(input: I) -> crate::IResult<I, i128> {}
            pub fn le_f32<I>(input: I) -> crate::IResult<I, f32> {}
            pub fn le_f64<I>(input: I) -> crate::IResult<I, f64> {}
            pub fn be_u24<I>(input: I) -> crate::IResult<I, u32> {}
            pub fn le_u24<I>(input: I) -> crate::IResult<I, u32> {}
            pub fn u8<I>(input: I) -> crate::IResult<I, u8> {}
        }
    }
}

mod winnow {
    pub use self::error::{ModalResult, PResult, Result};
    pub struct Made<O>(O);
    pub mod prelude {
        pub use super::error::{ModalResult, PResult};
    }
    pub mod error {
        pub type ModalResult<O, E = ContextError> = std::result::Result<O, E>;
        pub type PResult<O, E = ContextError> = std::result::Result<O, E>;
        pub type Result<O, E = ContextError> = std::result::Result<O, E>;
        pub struct ContextError;
    }
    pub mod binary {
        pub enum Endianness {
            Big,
            Little,
            Native,
        }
        pub fn be_u8<I, E>(input: &mut I) -> Result<u8, E> {}
        pub fn be_u16<I, E>(input: &mut I) -> Result<u16, E> {}
        pub fn be_u24<I, E>(input: &mut I) -> Result<u32, E> {}
        pub fn be_u32<I, E>(input: &mut I) -> Result<u32, E> {}
        pub fn be_u64<I, E>(input: &mut I) -> Result<u64, E> {}
        pub fn be_u128<I, E>(input: &mut I) -> Result<u128, E> {}
        pub fn be_i8<I, E>(input: &mut I) -> Result<i8, E> {}
        pub fn be_i16<I, E>(input: &mut I) -> Result<i16, E> {}
        pub fn be_i24<I, E>(input: &mut I) -> Result<i32, E> {}
        pub fn be_i32<I, E>(input: &mut I) -> Result<i32, E> {}
        pub fn be_i64<I, E>(input: &mut I) -> Result<i64, E> {}
        pub fn be_i128<I, E>(input: &mut I) -> Result<i128, E> {}
        pub fn le_u8<I, E>(input: &mut I) -> Result<u8, E> {}
        pub fn le_u16<I, E>(input: &mut I) -> Result<u16, E> {}
        pub fn le_u24<I, E>(input: &mut I) -> Result<u32, E> {}
        pub fn le_u32<I, E>(input: &mut I) -> Result<u32, E> {}
        pub fn le_u64<I, E>(input: &mut I) -> Result<u64, E> {}
        pub fn le_u128<I, E>(input: &mut I) -> Result<u128, E> {}
        pub fn le_i8<I, E>(input: &mut I) -> Result<i8, E> {}
        pub fn le_i16<I, E>(input: &mut I) -> Result<i16, E> {}
        pub fn le_i24<I, E>(input: &mut I) -> Result<i32, E> {}
        pub fn le_i32<I, E>(input: &mut I) -> Result<i32, E> {}
        pub fn le_i64<I, E>(input: &mut I) -> Result<i64, E> {}
        pub fn le_i128<I, E>(input: &mut I) -> Result<i128, E> {}
        pub fn u32(endian: Endianness) -> crate::Made<usize> {}
        pub fn u64(endian: Endianness) -> crate::Made<usize> {}
        pub fn u128(endian: Endianness) -> crate::Made<usize> {}
        pub fn i32(endian: Endianness) -> crate::Made<usize> {}
        pub fn i64(endian: Endianness) -> crate::Made<usize> {}
        pub fn i128(endian: Endianness) -> crate::Made<usize> {}
        pub fn u8<I, E>(input: &mut I) -> Result<u8, E> {}
        pub fn i8<I, E>(input: &mut I) -> Result<i8, E> {}
    }
    pub mod ascii {
        pub fn dec_uint<I, O, E>(input: &mut I) -> Result<O, E> {}
        pub fn dec_int<I, O, E>(input: &mut I) -> Result<O, E> {}
        pub fn hex_uint<I, O, E>(input: &mut I) -> Result<O, E> {}
    }
    pub mod token {
        pub fn any<I, E>(input: &mut I) -> Result<u8, E> {}
        pub fn take<C>(count: C) -> crate::Made<usize> {}
    }
    pub mod combinator {
        pub fn opt<P>(parser: P) -> crate::Made<usize> {}
        pub fn cut_err<P>(parser: P) -> crate::Made<usize> {}
        pub fn terminated<P, Q>(parser: P, behind: Q) -> crate::Made<usize> {}
        pub fn trace<N, P>(name: N, parser: P) -> crate::Made<usize> {}
    }
}

mod zerocopy {
    pub trait FromBytes {
        fn read_from_bytes(source: &[u8]) -> Result<Self, ()>;
        fn read_from_prefix(source: &[u8]) -> Result<(Self, &[u8]), ()>;
        fn read_from_suffix(source: &[u8]) -> Result<(&[u8], Self), ()>;
        fn ref_from_bytes(source: &[u8]) -> Result<&Self, ()>;
        fn ref_from_prefix(source: &[u8]) -> Result<(&Self, &[u8]), ()>;
        fn mut_from_bytes(source: &mut [u8]) -> Result<&mut Self, ()>;
        fn mut_from_prefix(source: &mut [u8]) -> Result<(&mut Self, &mut [u8]), ()>;
        fn read_from(source: &[u8]) -> Option<Self>;
        fn ref_from(source: &[u8]) -> Option<&Self>;
    }
    pub mod byteorder {
        pub struct U16<O = ()>(O);
        impl<O> U16<O> {
            pub fn get(&self) -> u16 {}
        }
        pub struct U32<O = ()>(O);
        impl<O> U32<O> {
            pub fn get(&self) -> u32 {}
        }
        pub struct U64<O = ()>(O);
        impl<O> U64<O> {
            pub fn get(&self) -> u64 {}
        }
        pub struct I16<O = ()>(O);
        impl<O> I16<O> {
            pub fn get(&self) -> i16 {}
        }
        pub struct I32<O = ()>(O);
        impl<O> I32<O> {
            pub fn get(&self) -> i32 {}
        }
        pub struct I64<O = ()>(O);
        impl<O> I64<O> {
            pub fn get(&self) -> i64 {}
        }
        pub mod little_endian {
            pub use super::{I16, I32, I64, U16, U32, U64};
        }
        pub mod big_endian {
            pub use super::{I16, I32, I64, U16, U32, U64};
        }
        pub mod network_endian {
            pub use super::{I16, I32, I64, U16, U32, U64};
        }
    }
}

mod bytemuck {
    pub fn from_bytes<T>(bytes: &[u8]) -> &T {}
    pub fn try_from_bytes<T>(bytes: &[u8]) -> Result<&T, PodCastError> {}
    pub fn pod_read_unaligned<T>(bytes: &[u8]) -> T {}
    pub fn try_pod_read_unaligned<T>(bytes: &[u8]) -> Result<T, PodCastError> {}
    pub enum PodCastError {
        SizeMismatch,
    }
}

mod prost {
    use bytes::{Buf, BufMut, Bytes};
    pub trait Message {
        fn decode<B: Buf>(buf: B) -> Result<Self, DecodeError>;
        fn decode_length_delimited<B: Buf>(buf: B) -> Result<Self, DecodeError>;
        fn merge<B: Buf>(&mut self, buf: B) -> Result<(), DecodeError>;
        fn encode<B: BufMut>(&self, buf: &mut B) -> Result<(), EncodeError>;
        fn encode_to_vec(&self) -> Vec<u8>;
        fn encoded_len(&self) -> usize;
        fn clear(&mut self);
    }
    pub struct DecodeError;
    pub struct EncodeError;
    pub fn decode_length_delimiter<B: Buf>(buf: B) -> Result<usize, DecodeError> {}
    pub mod encoding {
        pub fn decode_varint<B: bytes::Buf>(buf: &mut B) -> Result<u64, super::DecodeError> {}
    }
}

mod scroll {
    pub trait Pread {
        fn pread<T>(&self, offset: usize) -> Result<T, Error>;
        fn pread_with<T, C>(&self, offset: usize, ctx: C) -> Result<T, Error>;
        fn gread<T>(&self, offset: &mut usize) -> Result<T, Error>;
        fn gread_with<T, C>(&self, offset: &mut usize, ctx: C) -> Result<T, Error>;
    }
    impl Pread for [u8] {}
    pub enum Error {
        TooBig { size: usize, len: usize },
        BadOffset(usize),
    }
}

mod flate2 {
    pub struct Compression;
    impl Compression {
        pub fn new(level: u32) -> Self {}
        pub fn default() -> Self {}
        pub fn fast() -> Self {}
        pub fn best() -> Self {}
    }
    pub mod read {
        use std::io::Read;
        pub struct GzDecoder<R>;
        impl<R> GzDecoder<R> {
            pub fn new(reader: R) -> Self {}
            pub fn get_ref(&self) -> &R {}
            pub fn into_inner(self) -> R {}
        }
        impl<R> Read for GzDecoder<R> {}
        pub struct MultiGzDecoder<R>;
        impl<R> MultiGzDecoder<R> {
            pub fn new(reader: R) -> Self {}
            pub fn get_ref(&self) -> &R {}
            pub fn into_inner(self) -> R {}
        }
        impl<R> Read for MultiGzDecoder<R> {}
        pub struct ZlibDecoder<R>;
        impl<R> ZlibDecoder<R> {
            pub fn new(reader: R) -> Self {}
            pub fn get_ref(&self) -> &R {}
            pub fn into_inner(self) -> R {}
        }
        impl<R> Read for ZlibDecoder<R> {}
        pub struct DeflateDecoder<R>;
        impl<R> DeflateDecoder<R> {
            pub fn new(reader: R) -> Self {}
            pub fn get_ref(&self) -> &R {}
            pub fn into_inner(self) -> R {}
        }
        impl<R> Read for DeflateDecoder<R> {}
    }
    pub mod bufread {
        pub use super::read::{DeflateDecoder, GzDecoder, MultiGzDecoder, ZlibDecoder};
    }
    pub mod write {
        use std::io::Write;
        pub struct GzEncoder<W>;
        impl<W> GzEncoder<W> {
            pub fn new(writer: W, level: super::Compression) -> Self {}
            pub fn finish(self) -> std::io::Result<W> {}
        }
        impl<W> Write for GzEncoder<W> {}
        pub struct ZlibEncoder<W>;
        impl<W> ZlibEncoder<W> {
            pub fn new(writer: W, level: super::Compression) -> Self {}
            pub fn finish(self) -> std::io::Result<W> {}
        }
        impl<W> Write for ZlibEncoder<W> {}
        pub struct DeflateEncoder<W>;
        impl<W> DeflateEncoder<W> {
            pub fn new(writer: W, level: super::Compression) -> Self {}
            pub fn finish(self) -> std::io::Result<W> {}
        }
        impl<W> Write for DeflateEncoder<W> {}
    }
}

mod zstd {
    pub use self::stream::{decode_all, encode_all};
    pub mod stream {
        use std::io::Result;
        pub fn decode_all<R>(source: R) -> Result<Vec<u8>> {}
        pub fn encode_all<R>(source: R, level: i32) -> Result<Vec<u8>> {}
        pub fn copy_decode<R, W>(source: R, destination: W) -> Result<()> {}
        pub mod read {
            pub struct Decoder<R>;
            impl<R> Decoder<R> {
                pub fn new(reader: R) -> std::io::Result<Self> {}
                pub fn with_buffer(reader: R) -> std::io::Result<Self> {}
            }
            impl<R> std::io::Read for Decoder<R> {}
        }
    }
    pub use self::stream::read::Decoder;
    pub mod bulk {
        pub fn decompress(source: &[u8], capacity: usize) -> std::io::Result<Vec<u8>> {}
        pub fn compress(source: &[u8], level: i32) -> std::io::Result<Vec<u8>> {}
    }
}

mod snap {
    pub struct Error;
    pub mod raw {
        use super::Error;
        pub fn decompress_len(input: &[u8]) -> Result<usize, Error> {}
        pub fn max_compress_len(len: usize) -> usize {}
        pub struct Decoder;
        impl Decoder {
            pub fn new() -> Self {}
            pub fn decompress(&mut self, input: &[u8], output: &mut [u8]) -> Result<usize, Error> {}
            pub fn decompress_vec(&mut self, input: &[u8]) -> Result<Vec<u8>, Error> {}
        }
    }
    pub mod read {
        pub struct FrameDecoder<R>;
        impl<R> FrameDecoder<R> {
            pub fn new(reader: R) -> Self {}
        }
        impl<R> std::io::Read for FrameDecoder<R> {}
    }
}

mod lz4_flex {
    pub fn decompress_size_prepended(input: &[u8]) -> Result<Vec<u8>, DecompressError> {}
    pub fn decompress(input: &[u8], size: usize) -> Result<Vec<u8>, DecompressError> {}
    pub struct DecompressError;
}

mod brotli {
    pub struct Decompressor<R>;
    impl<R> Decompressor<R> {
        pub fn new(reader: R, buffer: usize) -> Self {}
    }
    impl<R> std::io::Read for Decompressor<R> {}
}

mod miniz_oxide {
    pub mod inflate {
        pub fn decompress_to_vec(input: &[u8]) -> Result<Vec<u8>, DecompressError> {}
        pub fn decompress_to_vec_zlib(input: &[u8]) -> Result<Vec<u8>, DecompressError> {}
        pub fn decompress_to_vec_with_limit(input: &[u8], max: usize) -> Result<Vec<u8>, DecompressError> {}
        pub fn decompress_to_vec_zlib_with_limit(input: &[u8], max: usize) -> Result<Vec<u8>, DecompressError> {}
        pub struct DecompressError;
    }
}

mod regex {
    use std::borrow::Cow;
    pub struct Error;
    pub struct Regex;
    impl Regex {
        pub fn new(pattern: &str) -> Result<Self, Error> {}
        pub fn is_match(&self, text: &str) -> bool {}
        pub fn find(&self, text: &str) -> Option<Match> {}
        pub fn find_iter(&self, text: &str) -> std::iter::Iter<Match> {}
        pub fn captures(&self, text: &str) -> Option<Captures> {}
        pub fn captures_iter(&self, text: &str) -> std::iter::Iter<Captures> {}
        pub fn replace<R>(&self, text: &str, with: R) -> Cow<str> {}
        pub fn replace_all<R>(&self, text: &str, with: R) -> Cow<str> {}
        pub fn split(&self, text: &str) -> std::iter::Iter<&str> {}
        pub fn as_str(&self) -> &str {}
    }
    impl Clone for Regex {}
    pub struct Match;
    impl Match {
        pub fn as_str(&self) -> &str {}
        pub fn start(&self) -> usize {}
        pub fn end(&self) -> usize {}
        pub fn range(&self) -> std::ops::Range<usize> {}
    }
    pub struct Captures;
    impl Captures {
        pub fn get(&self, index: usize) -> Option<Match> {}
        pub fn name(&self, name: &str) -> Option<Match> {}
        pub fn len(&self) -> usize {}
        pub fn iter(&self) -> std::iter::Iter<Option<Match>> {}
    }
    impl<I> std::ops::Index<I> for Captures {
        type Output = str;
    }
    pub struct RegexSet;
    impl RegexSet {
        pub fn new<I>(patterns: I) -> Result<Self, Error> {}
        pub fn is_match(&self, text: &str) -> bool {}
    }
    pub struct RegexBuilder;
    impl RegexBuilder {
        pub fn new(pattern: &str) -> Self {}
        pub fn case_insensitive(&mut self, yes: bool) -> &mut Self {}
        pub fn size_limit(&mut self, bytes: usize) -> &mut Self {}
        pub fn build(&self) -> Result<Regex, Error> {}
    }
    pub fn escape(pattern: &str) -> String {}
    pub mod bytes {
        pub use super::{Captures, Match, Regex, RegexBuilder, RegexSet};
    }
}

// The same types under other names, or with the same methods.
mod lazy_regex {
    pub use regex;
    pub use regex::{Captures, Match, Regex, RegexBuilder, RegexSet};
    pub type Lazy<T> = std::sync::LazyLock<T>;
}
mod regex_lite {
    pub use regex::{Captures, Match, Regex, RegexBuilder};
}
mod fancy_regex {
    pub use regex::{Captures, Match, Regex, RegexBuilder};
}

mod uuid {
    pub struct Uuid;
    impl Uuid {
        pub fn new_v4() -> Self {}
        pub fn now_v7() -> Self {}
        pub fn nil() -> Self {}
        pub fn parse_str(s: &str) -> Result<Self, Error> {}
        pub fn from_bytes(bytes: [u8; 16]) -> Self {}
        pub fn as_bytes(&self) -> &[u8; 16] {}
        pub fn as_u128(&self) -> u128 {}
    }
    impl Clone for Uuid {}
    impl Copy for Uuid {}
    pub struct Error;
}

mod url {
    pub struct Url;
    impl Url {
        pub fn parse(s: &str) -> Result<Self, ParseError> {}
        pub fn join(&self, s: &str) -> Result<Self, ParseError> {}
        pub fn as_str(&self) -> &str {}
        pub fn scheme(&self) -> &str {}
        pub fn host_str(&self) -> Option<&str> {}
        pub fn port(&self) -> Option<u16> {}
        pub fn path(&self) -> &str {}
        pub fn query(&self) -> Option<&str> {}
        pub fn set_path(&mut self, path: &str) {}
    }
    impl Clone for Url {}
    pub struct ParseError;
}

mod rand {
    pub fn rng() -> ThreadRng {}
    pub fn thread_rng() -> ThreadRng {}
    pub fn random<T>() -> T {}
    pub struct ThreadRng;
    impl Rng for ThreadRng {}
    impl Clone for ThreadRng {}
    pub trait Rng {
        fn random<T>(&mut self) -> T;
        fn r#gen<T>(&mut self) -> T;
        fn random_range<T, R>(&mut self, range: R) -> T;
        fn gen_range<T, R>(&mut self, range: R) -> T;
        fn random_bool(&mut self, p: f64) -> bool;
        fn gen_bool(&mut self, p: f64) -> bool;
        fn fill<T>(&mut self, dest: &mut T);
    }
}
