// Methods of numbers and `bool`.  The `mod` is no crate: what matters are the impls in it.
mod prim {
    use std::cmp::Ordering;
    use std::num::{ParseFloatError, ParseIntError, TryFromIntError};
    use std::str::{FromStr, ParseBoolError};
    impl u8 {
        pub fn from_str_radix(s: &str, radix: u32) -> Result<Self, ParseIntError> {}
        pub fn from_be_bytes(bytes: [u8; 1]) -> Self {}
        pub fn from_le_bytes(bytes: [u8; 1]) -> Self {}
        pub fn from_ne_bytes(bytes: [u8; 1]) -> Self {}
        pub fn to_be_bytes(self) -> [u8; 1] {}
        pub fn to_le_bytes(self) -> [u8; 1] {}
        pub fn to_ne_bytes(self) -> [u8; 1] {}
        pub fn from_be(x: Self) -> Self {}
        pub fn from_le(x: Self) -> Self {}
        pub fn to_be(self) -> Self {}
        pub fn to_le(self) -> Self {}
        pub fn swap_bytes(self) -> Self {}
        pub fn min(self, other: Self) -> Self {}
        pub fn max(self, other: Self) -> Self {}
        pub fn clamp(self, min: Self, max: Self) -> Self {}
        pub fn cmp(&self, other: &Self) -> Ordering {}
        pub fn checked_add(self, other: Self) -> Option<Self> {}
        pub fn checked_sub(self, other: Self) -> Option<Self> {}
        pub fn checked_mul(self, other: Self) -> Option<Self> {}
        pub fn checked_div(self, other: Self) -> Option<Self> {}
        pub fn checked_rem(self, other: Self) -> Option<Self> {}
        pub fn checked_pow(self, exp: u32) -> Option<Self> {}
        pub fn checked_shl(self, n: u32) -> Option<Self> {}
        pub fn checked_shr(self, n: u32) -> Option<Self> {}
        pub fn saturating_add(self, other: Self) -> Self {}
        pub fn saturating_sub(self, other: Self) -> Self {}
        pub fn saturating_mul(self, other: Self) -> Self {}
        pub fn saturating_pow(self, exp: u32) -> Self {}
        pub fn wrapping_add(self, other: Self) -> Self {}
        pub fn wrapping_sub(self, other: Self) -> Self {}
        pub fn wrapping_mul(self, other: Self) -> Self {}
        pub fn wrapping_neg(self) -> Self {}
        pub fn wrapping_shl(self, n: u32) -> Self {}
        pub fn wrapping_shr(self, n: u32) -> Self {}
        pub fn overflowing_add(self, other: Self) -> (Self, bool) {}
        pub fn overflowing_sub(self, other: Self) -> (Self, bool) {}
        pub fn overflowing_mul(self, other: Self) -> (Self, bool) {}
        pub fn unchecked_add(self, other: Self) -> Self {}
        pub fn unchecked_sub(self, other: Self) -> Self {}
        pub fn pow(self, exp: u32) -> Self {}
        pub fn isqrt(self) -> Self {}
        pub fn rem_euclid(self, other: Self) -> Self {}
        pub fn div_euclid(self, other: Self) -> Self {}
        pub fn abs_diff(self, other: Self) -> u8 {}
        pub fn ilog2(self) -> u32 {}
        pub fn ilog10(self) -> u32 {}
        pub fn leading_zeros(self) -> u32 {}
        pub fn trailing_zeros(self) -> u32 {}
        pub fn leading_ones(self) -> u32 {}
        pub fn trailing_ones(self) -> u32 {}
        pub fn count_ones(self) -> u32 {}
        pub fn count_zeros(self) -> u32 {}
        pub fn rotate_left(self, n: u32) -> Self {}
        pub fn rotate_right(self, n: u32) -> Self {}
        pub fn reverse_bits(self) -> Self {}
        pub fn div_ceil(self, other: Self) -> Self {}
        pub fn next_multiple_of(self, other: Self) -> Self {}
        pub fn checked_next_multiple_of(self, other: Self) -> Option<Self> {}
        pub fn is_multiple_of(self, other: Self) -> bool {}
        pub fn is_power_of_two(self) -> bool {}
        pub fn next_power_of_two(self) -> Self {}
        pub fn checked_next_power_of_two(self) -> Option<Self> {}
        pub fn checked_add_signed(self, other: i8) -> Option<Self> {}
        pub fn saturating_add_signed(self, other: i8) -> Self {}
        pub fn wrapping_add_signed(self, other: i8) -> Self {}
        pub fn is_ascii(&self) -> bool {}
        pub fn is_ascii_alphabetic(&self) -> bool {}
        pub fn is_ascii_alphanumeric(&self) -> bool {}
        pub fn is_ascii_digit(&self) -> bool {}
        pub fn is_ascii_hexdigit(&self) -> bool {}
        pub fn is_ascii_uppercase(&self) -> bool {}
        pub fn is_ascii_lowercase(&self) -> bool {}
        pub fn is_ascii_whitespace(&self) -> bool {}
        pub fn is_ascii_punctuation(&self) -> bool {}
        pub fn is_ascii_graphic(&self) -> bool {}
        pub fn to_ascii_lowercase(&self) -> u8 {}
        pub fn to_ascii_uppercase(&self) -> u8 {}
        pub fn eq_ignore_ascii_case(&self, other: &u8) -> bool {}
    }
    impl Clone for u8 {}
    impl Copy for u8 {}
    impl Default for u8 {}
    impl FromStr for u8 {
        type Err = ParseIntError;
    }
    impl<T> TryFrom<T> for u8 {
        type Error = TryFromIntError;
    }
    impl<T> From<T> for u8 {}
    impl u16 {
        pub fn from_str_radix(s: &str, radix: u32) -> Result<Self, ParseIntError> {}
        pub fn from_be_bytes(bytes: [u8; 2]) -> Self {}
        pub fn from_le_bytes(bytes: [u8; 2]) -> Self {}
        pub fn from_ne_bytes(bytes: [u8; 2]) -> Self {}
        pub fn to_be_bytes(self) -> [u8; 2] {}
        pub fn to_le_bytes(self) -> [u8; 2] {}
        pub fn to_ne_bytes(self) -> [u8; 2] {}
        pub fn from_be(x: Self) -> Self {}
        pub fn from_le(x: Self) -> Self {}
        pub fn to_be(self) -> Self {}
        pub fn to_le(self) -> Self {}
        pub fn swap_bytes(self) -> Self {}
        pub fn min(self, other: Self) -> Self {}
        pub fn max(self, other: Self) -> Self {}
        pub fn clamp(self, min: Self, max: Self) -> Self {}
        pub fn cmp(&self, other: &Self) -> Ordering {}
        pub fn checked_add(self, other: Self) -> Option<Self> {}
        pub fn checked_sub(self, other: Self) -> Option<Self> {}
        pub fn checked_mul(self, other: Self) -> Option<Self> {}
        pub fn checked_div(self, other: Self) -> Option<Self> {}
        pub fn checked_rem(self, other: Self) -> Option<Self> {}
        pub fn checked_pow(self, exp: u32) -> Option<Self> {}
        pub fn checked_shl(self, n: u32) -> Option<Self> {}
        pub fn checked_shr(self, n: u32) -> Option<Self> {}
        pub fn saturating_add(self, other: Self) -> Self {}
        pub fn saturating_sub(self, other: Self) -> Self {}
        pub fn saturating_mul(self, other: Self) -> Self {}
        pub fn saturating_pow(self, exp: u32) -> Self {}
        pub fn wrapping_add(self, other: Self) -> Self {}
        pub fn wrapping_sub(self, other: Self) -> Self {}
        pub fn wrapping_mul(self, other: Self) -> Self {}
        pub fn wrapping_neg(self) -> Self {}
        pub fn wrapping_shl(self, n: u32) -> Self {}
        pub fn wrapping_shr(self, n: u32) -> Self {}
        pub fn overflowing_add(self, other: Self) -> (Self, bool) {}
        pub fn overflowing_sub(self, other: Self) -> (Self, bool) {}
        pub fn overflowing_mul(self, other: Self) -> (Self, bool) {}
        pub fn unchecked_add(self, other: Self) -> Self {}
        pub fn unchecked_sub(self, other: Self) -> Self {}
        pub fn pow(self, exp: u32) -> Self {}
        pub fn isqrt(self) -> Self {}
        pub fn rem_euclid(self, other: Self) -> Self {}
        pub fn div_euclid(self, other: Self) -> Self {}
        pub fn abs_diff(self, other: Self) -> u16 {}
        pub fn ilog2(self) -> u32 {}
        pub fn ilog10(self) -> u32 {}
        pub fn leading_zeros(self) -> u32 {}
        pub fn trailing_zeros(self) -> u32 {}
        pub fn leading_ones(self) -> u32 {}
        pub fn trailing_ones(self) -> u32 {}
        pub fn count_ones(self) -> u32 {}
        pub fn count_zeros(self) -> u32 {}
        pub fn rotate_left(self, n: u32) -> Self {}
        pub fn rotate_right(self, n: u32) -> Self {}
        pub fn reverse_bits(self) -> Self {}
        pub fn div_ceil(self, other: Self) -> Self {}
        pub fn next_multiple_of(self, other: Self) -> Self {}
        pub fn checked_next_multiple_of(self, other: Self) -> Option<Self> {}
        pub fn is_multiple_of(self, other: Self) -> bool {}
        pub fn is_power_of_two(self) -> bool {}
        pub fn next_power_of_two(self) -> Self {}
        pub fn checked_next_power_of_two(self) -> Option<Self> {}
        pub fn checked_add_signed(self, other: i16) -> Option<Self> {}
        pub fn saturating_add_signed(self, other: i16) -> Self {}
        pub fn wrapping_add_signed(self, other: i16) -> Self {}
    }
    impl Clone for u16 {}
    impl Copy for u16 {}
    impl Default for u16 {}
    impl FromStr for u16 {
        type Err = ParseIntError;
    }
    impl<T> TryFrom<T> for u16 {
        type Error = TryFromIntError;
    }
    impl<T> From<T> for u16 {}
    impl u32 {
        pub fn from_str_radix(s: &str, radix: u32) -> Result<Self, ParseIntError> {}
        pub fn from_be_bytes(bytes: [u8; 4]) -> Self {}
        pub fn from_le_bytes(bytes: [u8; 4]) -> Self {}
        pub fn from_ne_bytes(bytes: [u8; 4]) -> Self {}
        pub fn to_be_bytes(self) -> [u8; 4] {}
        pub fn to_le_bytes(self) -> [u8; 4] {}
        pub fn to_ne_bytes(self) -> [u8; 4] {}
        pub fn from_be(x: Self) -> Self {}
        pub fn from_le(x: Self) -> Self {}
        pub fn to_be(self) -> Self {}
        pub fn to_le(self) -> Self {}
        pub fn swap_bytes(self) -> Self {}
        pub fn min(self, other: Self) -> Self {}
        pub fn max(self, other: Self) -> Self {}
        pub fn clamp(self, min: Self, max: Self) -> Self {}
        pub fn cmp(&self, other: &Self) -> Ordering {}
        pub fn checked_add(self, other: Self) -> Option<Self> {}
        pub fn checked_sub(self, other: Self) -> Option<Self> {}
        pub fn checked_mul(self, other: Self) -> Option<Self> {}
        pub fn checked_div(self, other: Self) -> Option<Self> {}
        pub fn checked_rem(self, other: Self) -> Option<Self> {}
        pub fn checked_pow(self, exp: u32) -> Option<Self> {}
        pub fn checked_shl(self, n: u32) -> Option<Self> {}
        pub fn checked_shr(self, n: u32) -> Option<Self> {}
        pub fn saturating_add(self, other: Self) -> Self {}
        pub fn saturating_sub(self, other: Self) -> Self {}
        pub fn saturating_mul(self, other: Self) -> Self {}
        pub fn saturating_pow(self, exp: u32) -> Self {}
        pub fn wrapping_add(self, other: Self) -> Self {}
        pub fn wrapping_sub(self, other: Self) -> Self {}
        pub fn wrapping_mul(self, other: Self) -> Self {}
        pub fn wrapping_neg(self) -> Self {}
        pub fn wrapping_shl(self, n: u32) -> Self {}
        pub fn wrapping_shr(self, n: u32) -> Self {}
        pub fn overflowing_add(self, other: Self) -> (Self, bool) {}
        pub fn overflowing_sub(self, other: Self) -> (Self, bool) {}
        pub fn overflowing_mul(self, other: Self) -> (Self, bool) {}
        pub fn unchecked_add(self, other: Self) -> Self {}
        pub fn unchecked_sub(self, other: Self) -> Self {}
        pub fn pow(self, exp: u32) -> Self {}
        pub fn isqrt(self) -> Self {}
        pub fn rem_euclid(self, other: Self) -> Self {}
        pub fn div_euclid(self, other: Self) -> Self {}
        pub fn abs_diff(self, other: Self) -> u32 {}
        pub fn ilog2(self) -> u32 {}
        pub fn ilog10(self) -> u32 {}
        pub fn leading_zeros(self) -> u32 {}
        pub fn trailing_zeros(self) -> u32 {}
        pub fn leading_ones(self) -> u32 {}
        pub fn trailing_ones(self) -> u32 {}
        pub fn count_ones(self) -> u32 {}
        pub fn count_zeros(self) -> u32 {}
        pub fn rotate_left(self, n: u32) -> Self {}
        pub fn rotate_right(self, n: u32) -> Self {}
        pub fn reverse_bits(self) -> Self {}
        pub fn div_ceil(self, other: Self) -> Self {}
        pub fn next_multiple_of(self, other: Self) -> Self {}
        pub fn checked_next_multiple_of(self, other: Self) -> Option<Self> {}
        pub fn is_multiple_of(self, other: Self) -> bool {}
        pub fn is_power_of_two(self) -> bool {}
        pub fn next_power_of_two(self) -> Self {}
        pub fn checked_next_power_of_two(self) -> Option<Self> {}
        pub fn checked_add_signed(self, other: i32) -> Option<Self> {}
        pub fn saturating_add_signed(self, other: i32) -> Self {}
        pub fn wrapping_add_signed(self, other: i32) -> Self {}
    }
    impl Clone for u32 {}
    impl Copy for u32 {}
    impl Default for u32 {}
    impl FromStr for u32 {
        type Err = ParseIntError;
    }
    impl<T> TryFrom<T> for u32 {
        type Error = TryFromIntError;
    }
    impl<T> From<T> for u32 {}
    impl u64 {
        pub fn from_str_radix(s: &str, radix: u32) -> Result<Self, ParseIntError> {}
        pub fn from_be_bytes(bytes: [u8; 8]) -> Self {}
        pub fn from_le_bytes(bytes: [u8; 8]) -> Self {}
        pub fn from_ne_bytes(bytes: [u8; 8]) -> Self {}
        pub fn to_be_bytes(self) -> [u8; 8] {}
        pub fn to_le_bytes(self) -> [u8; 8] {}
        pub fn to_ne_bytes(self) -> [u8; 8] {}
        pub fn from_be(x: Self) -> Self {}
        pub fn from_le(x: Self) -> Self {}
        pub fn to_be(self) -> Self {}
        pub fn to_le(self) -> Self {}
        pub fn swap_bytes(self) -> Self {}
        pub fn min(self, other: Self) -> Self {}
        pub fn max(self, other: Self) -> Self {}
        pub fn clamp(self, min: Self, max: Self) -> Self {}
        pub fn cmp(&self, other: &Self) -> Ordering {}
        pub fn checked_add(self, other: Self) -> Option<Self> {}
        pub fn checked_sub(self, other: Self) -> Option<Self> {}
        pub fn checked_mul(self, other: Self) -> Option<Self> {}
        pub fn checked_div(self, other: Self) -> Option<Self> {}
        pub fn checked_rem(self, other: Self) -> Option<Self> {}
        pub fn checked_pow(self, exp: u32) -> Option<Self> {}
        pub fn checked_shl(self, n: u32) -> Option<Self> {}
        pub fn checked_shr(self, n: u32) -> Option<Self> {}
        pub fn saturating_add(self, other: Self) -> Self {}
        pub fn saturating_sub(self, other: Self) -> Self {}
        pub fn saturating_mul(self, other: Self) -> Self {}
        pub fn saturating_pow(self, exp: u32) -> Self {}
        pub fn wrapping_add(self, other: Self) -> Self {}
        pub fn wrapping_sub(self, other: Self) -> Self {}
        pub fn wrapping_mul(self, other: Self) -> Self {}
        pub fn wrapping_neg(self) -> Self {}
        pub fn wrapping_shl(self, n: u32) -> Self {}
        pub fn wrapping_shr(self, n: u32) -> Self {}
        pub fn overflowing_add(self, other: Self) -> (Self, bool) {}
        pub fn overflowing_sub(self, other: Self) -> (Self, bool) {}
        pub fn overflowing_mul(self, other: Self) -> (Self, bool) {}
        pub fn unchecked_add(self, other: Self) -> Self {}
        pub fn unchecked_sub(self, other: Self) -> Self {}
        pub fn pow(self, exp: u32) -> Self {}
        pub fn isqrt(self) -> Self {}
        pub fn rem_euclid(self, other: Self) -> Self {}
        pub fn div_euclid(self, other: Self) -> Self {}
        pub fn abs_diff(self, other: Self) -> u64 {}
        pub fn ilog2(self) -> u32 {}
        pub fn ilog10(self) -> u32 {}
        pub fn leading_zeros(self) -> u32 {}
        pub fn trailing_zeros(self) -> u32 {}
        pub fn leading_ones(self) -> u32 {}
        pub fn trailing_ones(self) -> u32 {}
        pub fn count_ones(self) -> u32 {}
        pub fn count_zeros(self) -> u32 {}
        pub fn rotate_left(self, n: u32) -> Self {}
        pub fn rotate_right(self, n: u32) -> Self {}
        pub fn reverse_bits(self) -> Self {}
        pub fn div_ceil(self, other: Self) -> Self {}
        pub fn next_multiple_of(self, other: Self) -> Self {}
        pub fn checked_next_multiple_of(self, other: Self) -> Option<Self> {}
        pub fn is_multiple_of(self, other: Self) -> bool {}
        pub fn is_power_of_two(self) -> bool {}
        pub fn next_power_of_two(self) -> Self {}
        pub fn checked_next_power_of_two(self) -> Option<Self> {}
        pub fn checked_add_signed(self, other: i64) -> Option<Self> {}
        pub fn saturating_add_signed(self, other: i64) -> Self {}
        pub fn wrapping_add_signed(self, other: i64) -> Self {}
    }
    impl Clone for u64 {}
    impl Copy for u64 {}
    impl Default for u64 {}
    impl FromStr for u64 {
        type Err = ParseIntError;
    }
    impl<T> TryFrom<T> for u64 {
        type Error = TryFromIntError;
    }
    impl<T> From<T> for u64 {}
    impl u128 {
        pub fn from_str_radix(s: &str, radix: u32) -> Result<Self, ParseIntError> {}
        pub fn from_be_bytes(bytes: [u8; 16]) -> Self {}
        pub fn from_le_bytes(bytes: [u8; 16]) -> Self {}
        pub fn from_ne_bytes(bytes: [u8; 16]) -> Self {}
        pub fn to_be_bytes(self) -> [u8; 16] {}
        pub fn to_le_bytes(self) -> [u8; 16] {}
        pub fn to_ne_bytes(self) -> [u8; 16] {}
        pub fn from_be(x: Self) -> Self {}
        pub fn from_le(x: Self) -> Self {}
        pub fn to_be(self) -> Self {}
        pub fn to_le(self) -> Self {}
        pub fn swap_bytes(self) -> Self {}
        pub fn min(self, other: Self) -> Self {}
        pub fn max(self, other: Self) -> Self {}
        pub fn clamp(self, min: Self, max: Self) -> Self {}
        pub fn cmp(&self, other: &Self) -> Ordering {}
        pub fn checked_add(self, other: Self) -> Option<Self> {}
        pub fn checked_sub(self, other: Self) -> Option<Self> {}
        pub fn checked_mul(self, other: Self) -> Option<Self> {}
        pub fn checked_div(self, other: Self) -> Option<Self> {}
        pub fn checked_rem(self, other: Self) -> Option<Self> {}
        pub fn checked_pow(self, exp: u32) -> Option<Self> {}
        pub fn checked_shl(self, n: u32) -> Option<Self> {}
        pub fn checked_shr(self, n: u32) -> Option<Self> {}
        pub fn saturating_add(self, other: Self) -> Self {}
        pub fn saturating_sub(self, other: Self) -> Self {}
        pub fn saturating_mul(self, other: Self) -> Self {}
        pub fn saturating_pow(self, exp: u32) -> Self {}
        pub fn wrapping_add(self, other: Self) -> Self {}
        pub fn wrapping_sub(self, other: Self) -> Self {}
        pub fn wrapping_mul(self, other: Self) -> Self {}
        pub fn wrapping_neg(self) -> Self {}
        pub fn wrapping_shl(self, n: u32) -> Self {}
        pub fn wrapping_shr(self, n: u32) -> Self {}
        pub fn overflowing_add(self, other: Self) -> (Self, bool) {}
        pub fn overflowing_sub(self, other: Self) -> (Self, bool) {}
        pub fn overflowing_mul(self, other: Self) -> (Self, bool) {}
        pub fn unchecked_add(self, other: Self) -> Self {}
        pub fn unchecked_sub(self, other: Self) -> Self {}
        pub fn pow(self, exp: u32) -> Self {}
        pub fn isqrt(self) -> Self {}
        pub fn rem_euclid(self, other: Self) -> Self {}
        pub fn div_euclid(self, other: Self) -> Self {}
        pub fn abs_diff(self, other: Self) -> u128 {}
        pub fn ilog2(self) -> u32 {}
        pub fn ilog10(self) -> u32 {}
        pub fn leading_zeros(self) -> u32 {}
        pub fn trailing_zeros(self) -> u32 {}
        pub fn leading_ones(self) -> u32 {}
        pub fn trailing_ones(self) -> u32 {}
        pub fn count_ones(self) -> u32 {}
        pub fn count_zeros(self) -> u32 {}
        pub fn rotate_left(self, n: u32) -> Self {}
        pub fn rotate_right(self, n: u32) -> Self {}
        pub fn reverse_bits(self) -> Self {}
        pub fn div_ceil(self, other: Self) -> Self {}
        pub fn next_multiple_of(self, other: Self) -> Self {}
        pub fn checked_next_multiple_of(self, other: Self) -> Option<Self> {}
        pub fn is_multiple_of(self, other: Self) -> bool {}
        pub fn is_power_of_two(self) -> bool {}
        pub fn next_power_of_two(self) -> Self {}
        pub fn checked_next_power_of_two(self) -> Option<Self> {}
        pub fn checked_add_signed(self, other: i128) -> Option<Self> {}
        pub fn saturating_add_signed(self, other: i128) -> Self {}
        pub fn wrapping_add_signed(self, other: i128) -> Self {}
    }
    impl Clone for u128 {}
    impl Copy for u128 {}
    impl Default for u128 {}
    impl FromStr for u128 {
        type Err = ParseIntError;
    }
    impl<T> TryFrom<T> for u128 {
        type Error = TryFromIntError;
    }
    impl<T> From<T> for u128 {}
    impl usize {
        pub fn from_str_radix(s: &str, radix: u32) -> Result<Self, ParseIntError> {}
        pub fn from_be_bytes(bytes: [u8; 8]) -> Self {}
        pub fn from_le_bytes(bytes: [u8; 8]) -> Self {}
        pub fn from_ne_bytes(bytes: [u8; 8]) -> Self {}
        pub fn to_be_bytes(self) -> [u8; 8] {}
        pub fn to_le_bytes(self) -> [u8; 8] {}
        pub fn to_ne_bytes(self) -> [u8; 8] {}
        pub fn from_be(x: Self) -> Self {}
        pub fn from_le(x: Self) -> Self {}
        pub fn to_be(self) -> Self {}
        pub fn to_le(self) -> Self {}
        pub fn swap_bytes(self) -> Self {}
        pub fn min(self, other: Self) -> Self {}
        pub fn max(self, other: Self) -> Self {}
        pub fn clamp(self, min: Self, max: Self) -> Self {}
        pub fn cmp(&self, other: &Self) -> Ordering {}
        pub fn checked_add(self, other: Self) -> Option<Self> {}
        pub fn checked_sub(self, other: Self) -> Option<Self> {}
        pub fn checked_mul(self, other: Self) -> Option<Self> {}
        pub fn checked_div(self, other: Self) -> Option<Self> {}
        pub fn checked_rem(self, other: Self) -> Option<Self> {}
        pub fn checked_pow(self, exp: u32) -> Option<Self> {}
        pub fn checked_shl(self, n: u32) -> Option<Self> {}
        pub fn checked_shr(self, n: u32) -> Option<Self> {}
        pub fn saturating_add(self, other: Self) -> Self {}
        pub fn saturating_sub(self, other: Self) -> Self {}
        pub fn saturating_mul(self, other: Self) -> Self {}
        pub fn saturating_pow(self, exp: u32) -> Self {}
        pub fn wrapping_add(self, other: Self) -> Self {}
        pub fn wrapping_sub(self, other: Self) -> Self {}
        pub fn wrapping_mul(self, other: Self) -> Self {}
        pub fn wrapping_neg(self) -> Self {}
        pub fn wrapping_shl(self, n: u32) -> Self {}
        pub fn wrapping_shr(self, n: u32) -> Self {}
        pub fn overflowing_add(self, other: Self) -> (Self, bool) {}
        pub fn overflowing_sub(self, other: Self) -> (Self, bool) {}
        pub fn overflowing_mul(self, other: Self) -> (Self, bool) {}
        pub fn unchecked_add(self, other: Self) -> Self {}
        pub fn unchecked_sub(self, other: Self) -> Self {}
        pub fn pow(self, exp: u32) -> Self {}
        pub fn isqrt(self) -> Self {}
        pub fn rem_euclid(self, other: Self) -> Self {}
        pub fn div_euclid(self, other: Self) -> Self {}
        pub fn abs_diff(self, other: Self) -> usize {}
        pub fn ilog2(self) -> u32 {}
        pub fn ilog10(self) -> u32 {}
        pub fn leading_zeros(self) -> u32 {}
        pub fn trailing_zeros(self) -> u32 {}
        pub fn leading_ones(self) -> u32 {}
        pub fn trailing_ones(self) -> u32 {}
        pub fn count_ones(self) -> u32 {}
        pub fn count_zeros(self) -> u32 {}
        pub fn rotate_left(self, n: u32) -> Self {}
        pub fn rotate_right(self, n: u32) -> Self {}
        pub fn reverse_bits(self) -> Self {}
        pub fn div_ceil(self, other: Self) -> Self {}
        pub fn next_multiple_of(self, other: Self) -> Self {}
        pub fn checked_next_multiple_of(self, other: Self) -> Option<Self> {}
        pub fn is_multiple_of(self, other: Self) -> bool {}
        pub fn is_power_of_two(self) -> bool {}
        pub fn next_power_of_two(self) -> Self {}
        pub fn checked_next_power_of_two(self) -> Option<Self> {}
        pub fn checked_add_signed(self, other: isize) -> Option<Self> {}
        pub fn saturating_add_signed(self, other: isize) -> Self {}
        pub fn wrapping_add_signed(self, other: isize) -> Self {}
    }
    impl Clone for usize {}
    impl Copy for usize {}
    impl Default for usize {}
    impl FromStr for usize {
        type Err = ParseIntError;
    }
    impl<T> TryFrom<T> for usize {
        type Error = TryFromIntError;
    }
    impl<T> From<T> for usize {}
    impl i8 {
        pub fn from_str_radix(s: &str, radix: u32) -> Result<Self, ParseIntError> {}
        pub fn from_be_bytes(bytes: [u8; 1]) -> Self {}
        pub fn from_le_bytes(bytes: [u8; 1]) -> Self {}
        pub fn from_ne_bytes(bytes: [u8; 1]) -> Self {}
        pub fn to_be_bytes(self) -> [u8; 1] {}
        pub fn to_le_bytes(self) -> [u8; 1] {}
        pub fn to_ne_bytes(self) -> [u8; 1] {}
        pub fn from_be(x: Self) -> Self {}
        pub fn from_le(x: Self) -> Self {}
        pub fn to_be(self) -> Self {}
        pub fn to_le(self) -> Self {}
        pub fn swap_bytes(self) -> Self {}
        pub fn min(self, other: Self) -> Self {}
        pub fn max(self, other: Self) -> Self {}
        pub fn clamp(self, min: Self, max: Self) -> Self {}
        pub fn cmp(&self, other: &Self) -> Ordering {}
        pub fn checked_add(self, other: Self) -> Option<Self> {}
        pub fn checked_sub(self, other: Self) -> Option<Self> {}
        pub fn checked_mul(self, other: Self) -> Option<Self> {}
        pub fn checked_div(self, other: Self) -> Option<Self> {}
        pub fn checked_rem(self, other: Self) -> Option<Self> {}
        pub fn checked_pow(self, exp: u32) -> Option<Self> {}
        pub fn checked_shl(self, n: u32) -> Option<Self> {}
        pub fn checked_shr(self, n: u32) -> Option<Self> {}
        pub fn saturating_add(self, other: Self) -> Self {}
        pub fn saturating_sub(self, other: Self) -> Self {}
        pub fn saturating_mul(self, other: Self) -> Self {}
        pub fn saturating_pow(self, exp: u32) -> Self {}
        pub fn wrapping_add(self, other: Self) -> Self {}
        pub fn wrapping_sub(self, other: Self) -> Self {}
        pub fn wrapping_mul(self, other: Self) -> Self {}
        pub fn wrapping_neg(self) -> Self {}
        pub fn wrapping_shl(self, n: u32) -> Self {}
        pub fn wrapping_shr(self, n: u32) -> Self {}
        pub fn overflowing_add(self, other: Self) -> (Self, bool) {}
        pub fn overflowing_sub(self, other: Self) -> (Self, bool) {}
        pub fn overflowing_mul(self, other: Self) -> (Self, bool) {}
        pub fn unchecked_add(self, other: Self) -> Self {}
        pub fn unchecked_sub(self, other: Self) -> Self {}
        pub fn pow(self, exp: u32) -> Self {}
        pub fn isqrt(self) -> Self {}
        pub fn rem_euclid(self, other: Self) -> Self {}
        pub fn div_euclid(self, other: Self) -> Self {}
        pub fn abs_diff(self, other: Self) -> u8 {}
        pub fn ilog2(self) -> u32 {}
        pub fn ilog10(self) -> u32 {}
        pub fn leading_zeros(self) -> u32 {}
        pub fn trailing_zeros(self) -> u32 {}
        pub fn leading_ones(self) -> u32 {}
        pub fn trailing_ones(self) -> u32 {}
        pub fn count_ones(self) -> u32 {}
        pub fn count_zeros(self) -> u32 {}
        pub fn rotate_left(self, n: u32) -> Self {}
        pub fn rotate_right(self, n: u32) -> Self {}
        pub fn reverse_bits(self) -> Self {}
        pub fn abs(self) -> Self {}
        pub fn unsigned_abs(self) -> u8 {}
        pub fn checked_abs(self) -> Option<Self> {}
        pub fn checked_neg(self) -> Option<Self> {}
        pub fn signum(self) -> Self {}
        pub fn is_negative(self) -> bool {}
        pub fn is_positive(self) -> bool {}
    }
    impl Clone for i8 {}
    impl Copy for i8 {}
    impl Default for i8 {}
    impl FromStr for i8 {
        type Err = ParseIntError;
    }
    impl<T> TryFrom<T> for i8 {
        type Error = TryFromIntError;
    }
    impl<T> From<T> for i8 {}
    impl i16 {
        pub fn from_str_radix(s: &str, radix: u32) -> Result<Self, ParseIntError> {}
        pub fn from_be_bytes(bytes: [u8; 2]) -> Self {}
        pub fn from_le_bytes(bytes: [u8; 2]) -> Self {}
        pub fn from_ne_bytes(bytes: [u8; 2]) -> Self {}
        pub fn to_be_bytes(self) -> [u8; 2] {}
        pub fn to_le_bytes(self) -> [u8; 2] {}
        pub fn to_ne_bytes(self) -> [u8; 2] {}
        pub fn from_be(x: Self) -> Self {}
        pub fn from_le(x: Self) -> Self {}
        pub fn to_be(self) -> Self {}
        pub fn to_le(self) -> Self {}
        pub fn swap_bytes(self) -> Self {}
        pub fn min(self, other: Self) -> Self {}
        pub fn max(self, other: Self) -> Self {}
        pub fn clamp(self, min: Self, max: Self) -> Self {}
        pub fn cmp(&self, other: &Self) -> Ordering {}
        pub fn checked_add(self, other: Self) -> Option<Self> {}
        pub fn checked_sub(self, other: Self) -> Option<Self> {}
        pub fn checked_mul(self, other: Self) -> Option<Self> {}
        pub fn checked_div(self, other: Self) -> Option<Self> {}
        pub fn checked_rem(self, other: Self) -> Option<Self> {}
        pub fn checked_pow(self, exp: u32) -> Option<Self> {}
        pub fn checked_shl(self, n: u32) -> Option<Self> {}
        pub fn checked_shr(self, n: u32) -> Option<Self> {}
        pub fn saturating_add(self, other: Self) -> Self {}
        pub fn saturating_sub(self, other: Self) -> Self {}
        pub fn saturating_mul(self, other: Self) -> Self {}
        pub fn saturating_pow(self, exp: u32) -> Self {}
        pub fn wrapping_add(self, other: Self) -> Self {}
        pub fn wrapping_sub(self, other: Self) -> Self {}
        pub fn wrapping_mul(self, other: Self) -> Self {}
        pub fn wrapping_neg(self) -> Self {}
        pub fn wrapping_shl(self, n: u32) -> Self {}
        pub fn wrapping_shr(self, n: u32) -> Self {}
        pub fn overflowing_add(self, other: Self) -> (Self, bool) {}
        pub fn overflowing_sub(self, other: Self) -> (Self, bool) {}
        pub fn overflowing_mul(self, other: Self) -> (Self, bool) {}
        pub fn unchecked_add(self, other: Self) -> Self {}
        pub fn unchecked_sub(self, other: Self) -> Self {}
        pub fn pow(self, exp: u32) -> Self {}
        pub fn isqrt(self) -> Self {}
        pub fn rem_euclid(self, other: Self) -> Self {}
        pub fn div_euclid(self, other: Self) -> Self {}
        pub fn abs_diff(self, other: Self) -> u16 {}
        pub fn ilog2(self) -> u32 {}
        pub fn ilog10(self) -> u32 {}
        pub fn leading_zeros(self) -> u32 {}
        pub fn trailing_zeros(self) -> u32 {}
        pub fn leading_ones(self) -> u32 {}
        pub fn trailing_ones(self) -> u32 {}
        pub fn count_ones(self) -> u32 {}
        pub fn count_zeros(self) -> u32 {}
        pub fn rotate_left(self, n: u32) -> Self {}
        pub fn rotate_right(self, n: u32) -> Self {}
        pub fn reverse_bits(self) -> Self {}
        pub fn abs(self) -> Self {}
        pub fn unsigned_abs(self) -> u16 {}
        pub fn checked_abs(self) -> Option<Self> {}
        pub fn checked_neg(self) -> Option<Self> {}
        pub fn signum(self) -> Self {}
        pub fn is_negative(self) -> bool {}
        pub fn is_positive(self) -> bool {}
    }
    impl Clone for i16 {}
    impl Copy for i16 {}
    impl Default for i16 {}
    impl FromStr for i16 {
        type Err = ParseIntError;
    }
    impl<T> TryFrom<T> for i16 {
        type Error = TryFromIntError;
    }
    impl<T> From<T> for i16 {}
    impl i32 {
        pub fn from_str_radix(s: &str, radix: u32) -> Result<Self, ParseIntError> {}
        pub fn from_be_bytes(bytes: [u8; 4]) -> Self {}
        pub fn from_le_bytes(bytes: [u8; 4]) -> Self {}
        pub fn from_ne_bytes(bytes: [u8; 4]) -> Self {}
        pub fn to_be_bytes(self) -> [u8; 4] {}
        pub fn to_le_bytes(self) -> [u8; 4] {}
        pub fn to_ne_bytes(self) -> [u8; 4] {}
        pub fn from_be(x: Self) -> Self {}
        pub fn from_le(x: Self) -> Self {}
        pub fn to_be(self) -> Self {}
        pub fn to_le(self) -> Self {}
        pub fn swap_bytes(self) -> Self {}
        pub fn min(self, other: Self) -> Self {}
        pub fn max(self, other: Self) -> Self {}
        pub fn clamp(self, min: Self, max: Self) -> Self {}
        pub fn cmp(&self, other: &Self) -> Ordering {}
        pub fn checked_add(self, other: Self) -> Option<Self> {}
        pub fn checked_sub(self, other: Self) -> Option<Self> {}
        pub fn checked_mul(self, other: Self) -> Option<Self> {}
        pub fn checked_div(self, other: Self) -> Option<Self> {}
        pub fn checked_rem(self, other: Self) -> Option<Self> {}
        pub fn checked_pow(self, exp: u32) -> Option<Self> {}
        pub fn checked_shl(self, n: u32) -> Option<Self> {}
        pub fn checked_shr(self, n: u32) -> Option<Self> {}
        pub fn saturating_add(self, other: Self) -> Self {}
        pub fn saturating_sub(self, other: Self) -> Self {}
        pub fn saturating_mul(self, other: Self) -> Self {}
        pub fn saturating_pow(self, exp: u32) -> Self {}
        pub fn wrapping_add(self, other: Self) -> Self {}
        pub fn wrapping_sub(self, other: Self) -> Self {}
        pub fn wrapping_mul(self, other: Self) -> Self {}
        pub fn wrapping_neg(self) -> Self {}
        pub fn wrapping_shl(self, n: u32) -> Self {}
        pub fn wrapping_shr(self, n: u32) -> Self {}
        pub fn overflowing_add(self, other: Self) -> (Self, bool) {}
        pub fn overflowing_sub(self, other: Self) -> (Self, bool) {}
        pub fn overflowing_mul(self, other: Self) -> (Self, bool) {}
        pub fn unchecked_add(self, other: Self) -> Self {}
        pub fn unchecked_sub(self, other: Self) -> Self {}
        pub fn pow(self, exp: u32) -> Self {}
        pub fn isqrt(self) -> Self {}
        pub fn rem_euclid(self, other: Self) -> Self {}
        pub fn div_euclid(self, other: Self) -> Self {}
        pub fn abs_diff(self, other: Self) -> u32 {}
        pub fn ilog2(self) -> u32 {}
        pub fn ilog10(self) -> u32 {}
        pub fn leading_zeros(self) -> u32 {}
        pub fn trailing_zeros(self) -> u32 {}
        pub fn leading_ones(self) -> u32 {}
        pub fn trailing_ones(self) -> u32 {}
        pub fn count_ones(self) -> u32 {}
        pub fn count_zeros(self) -> u32 {}
        pub fn rotate_left(self, n: u32) -> Self {}
        pub fn rotate_right(self, n: u32) -> Self {}
        pub fn reverse_bits(self) -> Self {}
        pub fn abs(self) -> Self {}
        pub fn unsigned_abs(self) -> u32 {}
        pub fn checked_abs(self) -> Option<Self> {}
        pub fn checked_neg(self) -> Option<Self> {}
        pub fn signum(self) -> Self {}
        pub fn is_negative(self) -> bool {}
        pub fn is_positive(self) -> bool {}
    }
    impl Clone for i32 {}
    impl Copy for i32 {}
    impl Default for i32 {}
    impl FromStr for i32 {
        type Err = ParseIntError;
    }
    impl<T> TryFrom<T> for i32 {
        type Error = TryFromIntError;
    }
    impl<T> From<T> for i32 {}
    impl i64 {
        pub fn from_str_radix(s: &str, radix: u32) -> Result<Self, ParseIntError> {}
        pub fn from_be_bytes(bytes: [u8; 8]) -> Self {}
        pub fn from_le_bytes(bytes: [u8; 8]) -> Self {}
        pub fn from_ne_bytes(bytes: [u8; 8]) -> Self {}
        pub fn to_be_bytes(self) -> [u8; 8] {}
        pub fn to_le_bytes(self) -> [u8; 8] {}
        pub fn to_ne_bytes(self) -> [u8; 8] {}
        pub fn from_be(x: Self) -> Self {}
        pub fn from_le(x: Self) -> Self {}
        pub fn to_be(self) -> Self {}
        pub fn to_le(self) -> Self {}
        pub fn swap_bytes(self) -> Self {}
        pub fn min(self, other: Self) -> Self {}
        pub fn max(self, other: Self) -> Self {}
        pub fn clamp(self, min: Self, max: Self) -> Self {}
        pub fn cmp(&self, other: &Self) -> Ordering {}
        pub fn checked_add(self, other: Self) -> Option<Self> {}
        pub fn checked_sub(self, other: Self) -> Option<Self> {}
        pub fn checked_mul(self, other: Self) -> Option<Self> {}
        pub fn checked_div(self, other: Self) -> Option<Self> {}
        pub fn checked_rem(self, other: Self) -> Option<Self> {}
        pub fn checked_pow(self, exp: u32) -> Option<Self> {}
        pub fn checked_shl(self, n: u32) -> Option<Self> {}
        pub fn checked_shr(self, n: u32) -> Option<Self> {}
        pub fn saturating_add(self, other: Self) -> Self {}
        pub fn saturating_sub(self, other: Self) -> Self {}
        pub fn saturating_mul(self, other: Self) -> Self {}
        pub fn saturating_pow(self, exp: u32) -> Self {}
        pub fn wrapping_add(self, other: Self) -> Self {}
        pub fn wrapping_sub(self, other: Self) -> Self {}
        pub fn wrapping_mul(self, other: Self) -> Self {}
        pub fn wrapping_neg(self) -> Self {}
        pub fn wrapping_shl(self, n: u32) -> Self {}
        pub fn wrapping_shr(self, n: u32) -> Self {}
        pub fn overflowing_add(self, other: Self) -> (Self, bool) {}
        pub fn overflowing_sub(self, other: Self) -> (Self, bool) {}
        pub fn overflowing_mul(self, other: Self) -> (Self, bool) {}
        pub fn unchecked_add(self, other: Self) -> Self {}
        pub fn unchecked_sub(self, other: Self) -> Self {}
        pub fn pow(self, exp: u32) -> Self {}
        pub fn isqrt(self) -> Self {}
        pub fn rem_euclid(self, other: Self) -> Self {}
        pub fn div_euclid(self, other: Self) -> Self {}
        pub fn abs_diff(self, other: Self) -> u64 {}
        pub fn ilog2(self) -> u32 {}
        pub fn ilog10(self) -> u32 {}
        pub fn leading_zeros(self) -> u32 {}
        pub fn trailing_zeros(self) -> u32 {}
        pub fn leading_ones(self) -> u32 {}
        pub fn trailing_ones(self) -> u32 {}
        pub fn count_ones(self) -> u32 {}
        pub fn count_zeros(self) -> u32 {}
        pub fn rotate_left(self, n: u32) -> Self {}
        pub fn rotate_right(self, n: u32) -> Self {}
        pub fn reverse_bits(self) -> Self {}
        pub fn abs(self) -> Self {}
        pub fn unsigned_abs(self) -> u64 {}
        pub fn checked_abs(self) -> Option<Self> {}
        pub fn checked_neg(self) -> Option<Self> {}
        pub fn signum(self) -> Self {}
        pub fn is_negative(self) -> bool {}
        pub fn is_positive(self) -> bool {}
    }
    impl Clone for i64 {}
    impl Copy for i64 {}
    impl Default for i64 {}
    impl FromStr for i64 {
        type Err = ParseIntError;
    }
    impl<T> TryFrom<T> for i64 {
        type Error = TryFromIntError;
    }
    impl<T> From<T> for i64 {}
    impl i128 {
        pub fn from_str_radix(s: &str, radix: u32) -> Result<Self, ParseIntError> {}
        pub fn from_be_bytes(bytes: [u8; 16]) -> Self {}
        pub fn from_le_bytes(bytes: [u8; 16]) -> Self {}
        pub fn from_ne_bytes(bytes: [u8; 16]) -> Self {}
        pub fn to_be_bytes(self) -> [u8; 16] {}
        pub fn to_le_bytes(self) -> [u8; 16] {}
        pub fn to_ne_bytes(self) -> [u8; 16] {}
        pub fn from_be(x: Self) -> Self {}
        pub fn from_le(x: Self) -> Self {}
        pub fn to_be(self) -> Self {}
        pub fn to_le(self) -> Self {}
        pub fn swap_bytes(self) -> Self {}
        pub fn min(self, other: Self) -> Self {}
        pub fn max(self, other: Self) -> Self {}
        pub fn clamp(self, min: Self, max: Self) -> Self {}
        pub fn cmp(&self, other: &Self) -> Ordering {}
        pub fn checked_add(self, other: Self) -> Option<Self> {}
        pub fn checked_sub(self, other: Self) -> Option<Self> {}
        pub fn checked_mul(self, other: Self) -> Option<Self> {}
        pub fn checked_div(self, other: Self) -> Option<Self> {}
        pub fn checked_rem(self, other: Self) -> Option<Self> {}
        pub fn checked_pow(self, exp: u32) -> Option<Self> {}
        pub fn checked_shl(self, n: u32) -> Option<Self> {}
        pub fn checked_shr(self, n: u32) -> Option<Self> {}
        pub fn saturating_add(self, other: Self) -> Self {}
        pub fn saturating_sub(self, other: Self) -> Self {}
        pub fn saturating_mul(self, other: Self) -> Self {}
        pub fn saturating_pow(self, exp: u32) -> Self {}
        pub fn wrapping_add(self, other: Self) -> Self {}
        pub fn wrapping_sub(self, other: Self) -> Self {}
        pub fn wrapping_mul(self, other: Self) -> Self {}
        pub fn wrapping_neg(self) -> Self {}
        pub fn wrapping_shl(self, n: u32) -> Self {}
        pub fn wrapping_shr(self, n: u32) -> Self {}
        pub fn overflowing_add(self, other: Self) -> (Self, bool) {}
        pub fn overflowing_sub(self, other: Self) -> (Self, bool) {}
        pub fn overflowing_mul(self, other: Self) -> (Self, bool) {}
        pub fn unchecked_add(self, other: Self) -> Self {}
        pub fn unchecked_sub(self, other: Self) -> Self {}
        pub fn pow(self, exp: u32) -> Self {}
        pub fn isqrt(self) -> Self {}
        pub fn rem_euclid(self, other: Self) -> Self {}
        pub fn div_euclid(self, other: Self) -> Self {}
        pub fn abs_diff(self, other: Self) -> u128 {}
        pub fn ilog2(self) -> u32 {}
        pub fn ilog10(self) -> u32 {}
        pub fn leading_zeros(self) -> u32 {}
        pub fn trailing_zeros(self) -> u32 {}
        pub fn leading_ones(self) -> u32 {}
        pub fn trailing_ones(self) -> u32 {}
        pub fn count_ones(self) -> u32 {}
        pub fn count_zeros(self) -> u32 {}
        pub fn rotate_left(self, n: u32) -> Self {}
        pub fn rotate_right(self, n: u32) -> Self {}
        pub fn reverse_bits(self) -> Self {}
        pub fn abs(self) -> Self {}
        pub fn unsigned_abs(self) -> u128 {}
        pub fn checked_abs(self) -> Option<Self> {}
        pub fn checked_neg(self) -> Option<Self> {}
        pub fn signum(self) -> Self {}
        pub fn is_negative(self) -> bool {}
        pub fn is_positive(self) -> bool {}
    }
    impl Clone for i128 {}
    impl Copy for i128 {}
    impl Default for i128 {}
    impl FromStr for i128 {
        type Err = ParseIntError;
    }
    impl<T> TryFrom<T> for i128 {
        type Error = TryFromIntError;
    }
    impl<T> From<T> for i128 {}
    impl isize {
        pub fn from_str_radix(s: &str, radix: u32) -> Result<Self, ParseIntError> {}
        pub fn from_be_bytes(bytes: [u8; 8]) -> Self {}
        pub fn from_le_bytes(bytes: [u8; 8]) -> Self {}
        pub fn from_ne_bytes(bytes: [u8; 8]) -> Self {}
        pub fn to_be_bytes(self) -> [u8; 8] {}
        pub fn to_le_bytes(self) -> [u8; 8] {}
        pub fn to_ne_bytes(self) -> [u8; 8] {}
        pub fn from_be(x: Self) -> Self {}
        pub fn from_le(x: Self) -> Self {}
        pub fn to_be(self) -> Self {}
        pub fn to_le(self) -> Self {}
        pub fn swap_bytes(self) -> Self {}
        pub fn min(self, other: Self) -> Self {}
        pub fn max(self, other: Self) -> Self {}
        pub fn clamp(self, min: Self, max: Self) -> Self {}
        pub fn cmp(&self, other: &Self) -> Ordering {}
        pub fn checked_add(self, other: Self) -> Option<Self> {}
        pub fn checked_sub(self, other: Self) -> Option<Self> {}
        pub fn checked_mul(self, other: Self) -> Option<Self> {}
        pub fn checked_div(self, other: Self) -> Option<Self> {}
        pub fn checked_rem(self, other: Self) -> Option<Self> {}
        pub fn checked_pow(self, exp: u32) -> Option<Self> {}
        pub fn checked_shl(self, n: u32) -> Option<Self> {}
        pub fn checked_shr(self, n: u32) -> Option<Self> {}
        pub fn saturating_add(self, other: Self) -> Self {}
        pub fn saturating_sub(self, other: Self) -> Self {}
        pub fn saturating_mul(self, other: Self) -> Self {}
        pub fn saturating_pow(self, exp: u32) -> Self {}
        pub fn wrapping_add(self, other: Self) -> Self {}
        pub fn wrapping_sub(self, other: Self) -> Self {}
        pub fn wrapping_mul(self, other: Self) -> Self {}
        pub fn wrapping_neg(self) -> Self {}
        pub fn wrapping_shl(self, n: u32) -> Self {}
        pub fn wrapping_shr(self, n: u32) -> Self {}
        pub fn overflowing_add(self, other: Self) -> (Self, bool) {}
        pub fn overflowing_sub(self, other: Self) -> (Self, bool) {}
        pub fn overflowing_mul(self, other: Self) -> (Self, bool) {}
        pub fn unchecked_add(self, other: Self) -> Self {}
        pub fn unchecked_sub(self, other: Self) -> Self {}
        pub fn pow(self, exp: u32) -> Self {}
        pub fn isqrt(self) -> Self {}
        pub fn rem_euclid(self, other: Self) -> Self {}
        pub fn div_euclid(self, other: Self) -> Self {}
        pub fn abs_diff(self, other: Self) -> usize {}
        pub fn ilog2(self) -> u32 {}
        pub fn ilog10(self) -> u32 {}
        pub fn leading_zeros(self) -> u32 {}
        pub fn trailing_zeros(self) -> u32 {}
        pub fn leading_ones(self) -> u32 {}
        pub fn trailing_ones(self) -> u32 {}
        pub fn count_ones(self) -> u32 {}
        pub fn count_zeros(self) -> u32 {}
        pub fn rotate_left(self, n: u32) -> Self {}
        pub fn rotate_right(self, n: u32) -> Self {}
        pub fn reverse_bits(self) -> Self {}
        pub fn abs(self) -> Self {}
        pub fn unsigned_abs(self) -> usize {}
        pub fn checked_abs(self) -> Option<Self> {}
        pub fn checked_neg(self) -> Option<Self> {}
        pub fn signum(self) -> Self {}
        pub fn is_negative(self) -> bool {}
        pub fn is_positive(self) -> bool {}
    }
    impl Clone for isize {}
    impl Copy for isize {}
    impl Default for isize {}
    impl FromStr for isize {
        type Err = ParseIntError;
    }
    impl<T> TryFrom<T> for isize {
        type Error = TryFromIntError;
    }
    impl<T> From<T> for isize {}
    impl f32 {
        pub fn abs(self) -> Self {}
        pub fn floor(self) -> Self {}
        pub fn ceil(self) -> Self {}
        pub fn round(self) -> Self {}
        pub fn trunc(self) -> Self {}
        pub fn fract(self) -> Self {}
        pub fn sqrt(self) -> Self {}
        pub fn powi(self, n: i32) -> Self {}
        pub fn powf(self, n: Self) -> Self {}
        pub fn exp(self) -> Self {}
        pub fn ln(self) -> Self {}
        pub fn log(self, base: Self) -> Self {}
        pub fn log2(self) -> Self {}
        pub fn log10(self) -> Self {}
        pub fn sin(self) -> Self {}
        pub fn cos(self) -> Self {}
        pub fn tan(self) -> Self {}
        pub fn atan2(self, other: Self) -> Self {}
        pub fn hypot(self, other: Self) -> Self {}
        pub fn mul_add(self, a: Self, b: Self) -> Self {}
        pub fn min(self, other: Self) -> Self {}
        pub fn max(self, other: Self) -> Self {}
        pub fn clamp(self, min: Self, max: Self) -> Self {}
        pub fn signum(self) -> Self {}
        pub fn rem_euclid(self, other: Self) -> Self {}
        pub fn is_nan(self) -> bool {}
        pub fn is_finite(self) -> bool {}
        pub fn is_infinite(self) -> bool {}
        pub fn is_sign_negative(self) -> bool {}
        pub fn total_cmp(&self, other: &Self) -> Ordering {}
        pub fn to_bits(self) -> u32 {}
        pub fn from_bits(bits: u32) -> Self {}
        pub fn from_be_bytes(bytes: [u8; 4]) -> Self {}
        pub fn from_le_bytes(bytes: [u8; 4]) -> Self {}
        pub fn from_ne_bytes(bytes: [u8; 4]) -> Self {}
        pub fn to_be_bytes(self) -> [u8; 4] {}
        pub fn to_le_bytes(self) -> [u8; 4] {}
    }
    impl Clone for f32 {}
    impl Copy for f32 {}
    impl Default for f32 {}
    impl FromStr for f32 {
        type Err = ParseFloatError;
    }
    impl<T> From<T> for f32 {}
    impl f64 {
        pub fn abs(self) -> Self {}
        pub fn floor(self) -> Self {}
        pub fn ceil(self) -> Self {}
        pub fn round(self) -> Self {}
        pub fn trunc(self) -> Self {}
        pub fn fract(self) -> Self {}
        pub fn sqrt(self) -> Self {}
        pub fn powi(self, n: i32) -> Self {}
        pub fn powf(self, n: Self) -> Self {}
        pub fn exp(self) -> Self {}
        pub fn ln(self) -> Self {}
        pub fn log(self, base: Self) -> Self {}
        pub fn log2(self) -> Self {}
        pub fn log10(self) -> Self {}
        pub fn sin(self) -> Self {}
        pub fn cos(self) -> Self {}
        pub fn tan(self) -> Self {}
        pub fn atan2(self, other: Self) -> Self {}
        pub fn hypot(self, other: Self) -> Self {}
        pub fn mul_add(self, a: Self, b: Self) -> Self {}
        pub fn min(self, other: Self) -> Self {}
        pub fn max(self, other: Self) -> Self {}
        pub fn clamp(self, min: Self, max: Self) -> Self {}
        pub fn signum(self) -> Self {}
        pub fn rem_euclid(self, other: Self) -> Self {}
        pub fn is_nan(self) -> bool {}
        pub fn is_finite(self) -> bool {}
        pub fn is_infinite(self) -> bool {}
        pub fn is_sign_negative(self) -> bool {}
        pub fn total_cmp(&self, other: &Self) -> Ordering {}
        pub fn to_bits(self) -> u64 {}
        pub fn from_bits(bits: u64) -> Self {}
        pub fn from_be_bytes(bytes: [u8; 8]) -> Self {}
        pub fn from_le_bytes(bytes: [u8; 8]) -> Self {}
        pub fn from_ne_bytes(bytes: [u8; 8]) -> Self {}
        pub fn to_be_bytes(self) -> [u8; 8] {}
        pub fn to_le_bytes(self) -> [u8; 8] {}
    }
    impl Clone for f64 {}
    impl Copy for f64 {}
    impl Default for f64 {}
    impl FromStr for f64 {
        type Err = ParseFloatError;
    }
    impl<T> From<T> for f64 {}
    impl bool {
        pub fn then<T>(self, f: impl FnOnce() -> T) -> Option<T> {}
        pub fn then_some<T>(self, value: T) -> Option<T> {}
    }
    impl Clone for bool {}
    impl Copy for bool {}
    impl Default for bool {}
    impl FromStr for bool {
        type Err = ParseBoolError;
    }
    impl Clone for char {}
    impl Copy for char {}
    impl Default for char {}
}
