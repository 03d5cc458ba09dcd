//! The bytes of an entry: a mark, its key, a hash of the rest, the rest.  What does not fit in all of them is no entry.

use serde::Serialize;
use serde::de::DeserializeOwned;
use xxhash_rust::xxh3::xxh3_128;

use super::Key;

/// Changes with the form of what is kept.
const MARK: &[u8; 8] = b"mapchk\x00\x01";
const NUMBER: usize = size_of::<u128>();

/// An entry with this value.
pub fn write(value: &impl Serialize, key: Key) -> Option<Vec<u8>> {
    postcard::to_stdvec(value).ok().map(|rest| signed(&rest, key))
}

/// An entry with this behind its hash.
pub fn signed(rest: &[u8], key: Key) -> Vec<u8> {
    [&MARK[..], &key.0.to_le_bytes(), &xxh3_128(rest).to_le_bytes(), rest].concat()
}

/// The value of an entry; none where it is another's, of another form, or broken.
pub fn read<T: DeserializeOwned>(bytes: &[u8], key: Key) -> Option<T> {
    let rest = bytes.strip_prefix(MARK)?.strip_prefix(&key.0.to_le_bytes())?;
    let (hash, rest) = rest.split_at_checked(NUMBER)?;
    if hash != xxh3_128(rest).to_le_bytes() {
        return None;
    }
    // lists that claim to be long are not given room before their items are there: serde sees to that
    let (value, behind) = postcard::take_from_bytes(rest).ok()?;
    behind.is_empty().then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: Key = Key(7);

    fn list() -> Vec<String> {
        vec!["one".to_owned(), "two".to_owned()]
    }

    #[test]
    fn what_was_written_is_read() {
        let bytes = write(&list(), KEY).expect("written");
        assert_eq!(read::<Vec<String>>(&bytes, KEY), Some(list()));
        assert_eq!(read::<Vec<String>>(&bytes, Key(8)), None);
    }

    #[test]
    fn nothing_broken_is_believed() {
        let bytes = write(&list(), KEY).expect("written");
        for end in 0..bytes.len() {
            assert_eq!(read::<Vec<String>>(&bytes[..end], KEY), None, "cut at {end}");
        }
        for at in 0..bytes.len() {
            for bit in 0..8 {
                let mut bytes = bytes.clone();
                bytes[at] ^= 1 << bit;
                assert_eq!(read::<Vec<String>>(&bytes, KEY), None, "bit {bit} of byte {at}");
            }
        }
        assert_eq!(read::<Vec<String>>(&[&bytes[..], b"\0"].concat(), KEY), None);
    }

    #[test]
    fn a_list_that_claims_to_be_huge_takes_no_memory() {
        // a length of 2^63, rightly signed
        let rest = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f];
        let bytes = signed(&rest, KEY);
        assert_eq!(read::<Vec<String>>(&bytes, KEY), None);
        assert_eq!(read::<super::super::Known>(&bytes, KEY).map(|_| ()), None);
    }
}
