// The standard library, `core` and `alloc` included, as far as programs' types need it.
//
// Iterators are all `std::iter::Iter<T>`, T being the item.  The prelude is in force here, as everywhere.
mod std {
    // what is in scope without a `use`
    pub mod prelude {
        pub mod v1 {
            pub use std::borrow::ToOwned;
            pub use std::boxed::Box;
            pub use std::clone::Clone;
            pub use std::cmp::{Eq, Ord, PartialEq, PartialOrd};
            pub use std::convert::{AsMut, AsRef, From, Into, TryFrom, TryInto};
            pub use std::default::Default;
            pub use std::future::{Future, IntoFuture};
            pub use std::iter::{DoubleEndedIterator, ExactSizeIterator, Extend, FromIterator, IntoIterator, Iterator};
            pub use std::marker::{Copy, Send, Sized, Sync, Unpin};
            pub use std::mem::drop;
            pub use std::ops::{Drop, Fn, FnMut, FnOnce};
            pub use std::option::Option::{self, None, Some};
            pub use std::result::Result::{self, Err, Ok};
            pub use std::string::{String, ToString};
            pub use std::vec::Vec;
        }
    }

    // memory
    pub mod alloc {
        pub struct Layout;
        impl Layout {
            pub fn new<T>() -> Self {}
            pub fn array<T>(n: usize) -> Result<Self, LayoutError> {}
            pub fn from_size_align(size: usize, align: usize) -> Result<Self, LayoutError> {}
            pub fn from_size_align_unchecked(size: usize, align: usize) -> Self {}
            pub fn size(&self) -> usize {}
            pub fn align(&self) -> usize {}
        }
        impl Clone for Layout {}
        pub struct LayoutError;
        pub struct Global;
        pub struct System;
        pub fn alloc(layout: Layout) -> *mut u8 {}
        pub fn alloc_zeroed(layout: Layout) -> *mut u8 {}
        pub fn realloc(ptr: *mut u8, layout: Layout, size: usize) -> *mut u8 {}
        pub fn dealloc(ptr: *mut u8, layout: Layout) {}
        pub fn handle_alloc_error(layout: Layout) -> ! {}
    }
    pub mod mem {
        use std::ops::Deref;
        pub fn take<T>(dest: &mut T) -> T {}
        pub fn replace<T>(dest: &mut T, src: T) -> T {}
        pub fn swap<T>(a: &mut T, b: &mut T) {}
        pub fn drop<T>(value: T) {}
        pub fn forget<T>(value: T) {}
        pub fn size_of<T>() -> usize {}
        pub fn size_of_val<T>(value: &T) -> usize {}
        pub fn align_of<T>() -> usize {}
        pub fn transmute<A, B>(value: A) -> B {}
        pub fn zeroed<T>() -> T {}
        pub fn needs_drop<T>() -> bool {}
        pub fn discriminant<T>(value: &T) -> Discriminant<T> {}
        pub struct Discriminant<T>;
        impl<T> Clone for Discriminant<T> {}
        pub struct ManuallyDrop<T>;
        impl<T> ManuallyDrop<T> {
            pub fn new(value: T) -> Self {}
            pub fn into_inner(slot: Self) -> T {}
            pub fn take(slot: &mut Self) -> T {}
            pub fn drop(slot: &mut Self) {}
        }
        impl<T> Deref for ManuallyDrop<T> {
            type Target = T;
        }
        pub struct MaybeUninit<T>;
        impl<T> MaybeUninit<T> {
            pub fn new(value: T) -> Self {}
            pub fn uninit() -> Self {}
            pub fn zeroed() -> Self {}
            pub fn uninit_array() -> [Self; 0] {}
            pub fn write(&mut self, value: T) -> &mut T {}
            pub fn assume_init(self) -> T {}
            pub fn assume_init_ref(&self) -> &T {}
            pub fn assume_init_mut(&mut self) -> &mut T {}
            pub fn assume_init_read(&self) -> T {}
            pub fn assume_init_drop(&mut self) {}
            pub fn as_ptr(&self) -> *const T {}
            pub fn as_mut_ptr(&mut self) -> *mut T {}
        }
    }
    pub mod ptr {
        pub fn null<T>() -> *const T {}
        pub fn null_mut<T>() -> *mut T {}
        pub fn read<T>(ptr: *const T) -> T {}
        pub fn write<T>(ptr: *mut T, value: T) {}
        pub fn copy<T>(from: *const T, to: *mut T, count: usize) {}
        pub fn copy_nonoverlapping<T>(from: *const T, to: *mut T, count: usize) {}
        pub fn drop_in_place<T>(ptr: *mut T) {}
        pub fn eq<T>(a: *const T, b: *const T) -> bool {}
        pub fn swap<T>(a: *mut T, b: *mut T) {}
        pub fn slice_from_raw_parts<T>(ptr: *const T, len: usize) -> *const [T] {}
        pub struct NonNull<T>;
        impl<T> NonNull<T> {
            pub fn new(ptr: *mut T) -> Option<Self> {}
            pub fn new_unchecked(ptr: *mut T) -> Self {}
            pub fn dangling() -> Self {}
            pub fn as_ptr(self) -> *mut T {}
            pub fn as_ref(&self) -> &T {}
            pub fn as_mut(&mut self) -> &mut T {}
            pub fn cast<U>(self) -> NonNull<U> {}
        }
        impl<T> Clone for NonNull<T> {}
        impl<T> Copy for NonNull<T> {}
        impl<T> *const T {
            pub fn is_null(self) -> bool {}
            pub fn add(self, n: usize) -> *const T {}
            pub fn sub(self, n: usize) -> *const T {}
            pub fn offset(self, n: isize) -> *const T {}
            pub fn cast<U>(self) -> *const U {}
            pub fn cast_mut(self) -> *mut T {}
            pub fn read(self) -> T {}
            pub fn read_unaligned(self) -> T {}
            pub fn read_volatile(self) -> T {}
            pub fn as_ref(self) -> Option<&T> {}
        }
        impl<T> *mut T {
            pub fn is_null(self) -> bool {}
            pub fn add(self, n: usize) -> *mut T {}
            pub fn sub(self, n: usize) -> *mut T {}
            pub fn offset(self, n: isize) -> *mut T {}
            pub fn cast<U>(self) -> *mut U {}
            pub fn cast_const(self) -> *const T {}
            pub fn read(self) -> T {}
            pub fn read_unaligned(self) -> T {}
            pub fn read_volatile(self) -> T {}
            pub fn write(self, value: T) {}
            pub fn as_ref(self) -> Option<&T> {}
            pub fn as_mut(self) -> Option<&mut T> {}
        }
    }
    pub mod boxed {
        use std::mem::MaybeUninit;
        use std::ops::Deref;
        use std::pin::Pin;
        pub struct Box<T>;
        impl<T> Box<T> {
            pub fn new(value: T) -> Self {}
            pub fn pin(value: T) -> Pin<Box<T>> {}
            pub fn into_pin(boxed: Self) -> Pin<Box<T>> {}
            pub fn leak(boxed: Self) -> &mut T {}
            pub fn into_raw(boxed: Self) -> *mut T {}
            pub fn from_raw(raw: *mut T) -> Self {}
            pub fn into_inner(boxed: Self) -> T {}
            pub fn new_uninit() -> Box<MaybeUninit<T>> {}
            pub fn as_ref(&self) -> &T {}
            pub fn as_mut(&mut self) -> &mut T {}
        }
        impl<T> Box<[T]> {
            pub fn new_uninit_slice(len: usize) -> Box<[MaybeUninit<T>]> {}
            pub fn new_zeroed_slice(len: usize) -> Box<[MaybeUninit<T>]> {}
            pub fn into_vec(self) -> Vec<T> {}
            pub fn into_iter(self) -> std::iter::Iter<T> {}
        }
        impl<T> Box<MaybeUninit<T>> {
            pub fn assume_init(self) -> Box<T> {}
        }
        impl<T> Box<[MaybeUninit<T>]> {
            pub fn assume_init(self) -> Box<[T]> {}
        }
        impl Box<str> {
            pub fn into_string(self) -> String {}
        }
        impl<T> Deref for Box<T> {
            type Target = T;
        }
        impl<T> Clone for Box<T> {}
        impl<T> Default for Box<T> {}
        impl<T> From<T> for Box<T> {}
        impl<T> FromIterator<T> for Box<[T]> {}
    }
    pub mod rc {
        use std::ops::Deref;
        pub struct Rc<T>;
        impl<T> Rc<T> {
            pub fn new(value: T) -> Self {}
            pub fn new_cyclic(f: impl FnOnce(&Weak<T>) -> T) -> Self {}
            pub fn pin(value: T) -> std::pin::Pin<Rc<T>> {}
            pub fn downgrade(this: &Self) -> Weak<T> {}
            pub fn strong_count(this: &Self) -> usize {}
            pub fn weak_count(this: &Self) -> usize {}
            pub fn ptr_eq(this: &Self, other: &Self) -> bool {}
            pub fn as_ptr(this: &Self) -> *const T {}
            pub fn as_ref(&self) -> &T {}
            pub fn get_mut(this: &mut Self) -> Option<&mut T> {}
            pub fn make_mut(this: &mut Self) -> &mut T {}
            pub fn try_unwrap(this: Self) -> Result<T, Self> {}
            pub fn into_inner(this: Self) -> Option<T> {}
            pub fn unwrap_or_clone(this: Self) -> T {}
            pub fn into_raw(this: Self) -> *const T {}
            pub fn from_raw(ptr: *const T) -> Self {}
        }
        impl<T> Deref for Rc<T> {
            type Target = T;
        }
        impl<T> Clone for Rc<T> {}
        impl<T> Default for Rc<T> {}
        impl<T> From<T> for Rc<T> {}
        impl<T> From<Vec<T>> for Rc<[T]> {}
        impl<T> From<&[T]> for Rc<[T]> {}
        impl From<&str> for Rc<str> {}
        impl From<String> for Rc<str> {}
        impl<T> FromIterator<T> for Rc<[T]> {}
        pub struct Weak<T>;
        impl<T> Weak<T> {
            pub fn new() -> Self {}
            pub fn upgrade(&self) -> Option<Rc<T>> {}
            pub fn strong_count(&self) -> usize {}
            pub fn weak_count(&self) -> usize {}
            pub fn ptr_eq(&self, other: &Self) -> bool {}
            pub fn as_ptr(&self) -> *const T {}
            pub fn into_raw(self) -> *const T {}
            pub fn from_raw(ptr: *const T) -> Self {}
        }
        impl<T> Clone for Weak<T> {}
        impl<T> Default for Weak<T> {}
    }
    pub mod pin {
        use std::ops::Deref;
        pub struct Pin<P>;
        impl<P> Pin<P> {
            pub fn new(pointer: P) -> Self {}
            pub fn new_unchecked(pointer: P) -> Self {}
            pub fn as_ref(&self) -> Pin<&P::Target> {}
            pub fn as_mut(&mut self) -> Pin<&mut P::Target> {}
            pub fn set(&mut self, value: P::Target) {}
            pub fn into_inner(pin: Self) -> P {}
        }
        impl<T> Pin<&mut T> {
            pub fn get_mut(self) -> &mut T {}
            pub fn get_unchecked_mut(self) -> &mut T {}
            pub fn map_unchecked_mut<U>(self, f: impl FnOnce(&mut T) -> &mut U) -> Pin<&mut U> {}
        }
        impl<T> Pin<&T> {
            pub fn get_ref(self) -> &T {}
        }
        impl<P: Deref> Deref for Pin<P> {
            type Target = P::Target;
        }
        impl<P> Clone for Pin<P> {}
    }
    pub mod borrow {
        use std::ops::Deref;
        pub enum Cow<B> {
            Borrowed(&B),
            Owned(B::Owned),
        }
        impl<B: ToOwned> Cow<B> {
            pub fn into_owned(self) -> B::Owned {}
            pub fn to_mut(&mut self) -> &mut B::Owned {}
            pub fn is_borrowed(&self) -> bool {}
            pub fn is_owned(&self) -> bool {}
        }
        impl<B> Deref for Cow<B> {
            type Target = B;
        }
        impl<B> Clone for Cow<B> {}
        pub trait Borrow<B> {
            fn borrow(&self) -> &B;
        }
        pub trait BorrowMut<B>: Borrow<B> {
            fn borrow_mut(&mut self) -> &mut B;
        }
        pub trait ToOwned {
            type Owned;
            fn to_owned(&self) -> Self::Owned;
            fn clone_into(&self, target: &mut Self::Owned);
        }
        impl<T: Clone> ToOwned for T {
            type Owned = T;
        }
        impl ToOwned for str {
            type Owned = String;
        }
        impl<T> ToOwned for [T] {
            type Owned = Vec<T>;
        }
    }

    // traits of the language
    pub mod clone {
        pub trait Clone {
            fn clone(&self) -> Self;
            fn clone_from(&mut self, source: &Self);
        }
    }
    pub mod default {
        pub trait Default {
            fn default() -> Self;
        }
    }
    pub mod convert {
        pub trait From<T> {
            fn from(value: T) -> Self;
        }
        pub trait Into<T> {
            fn into(self) -> T;
        }
        pub trait TryFrom<T> {
            type Error;
            fn try_from(value: T) -> Result<Self, Self::Error>;
        }
        pub trait TryInto<T> {
            type Error;
            fn try_into(self) -> Result<T, Self::Error>;
        }
        impl<T, U> Into<U> for T {}
        impl<T, U: TryFrom<T>> TryInto<U> for T {
            type Error = U::Error;
        }
        pub trait AsRef<T> {
            fn as_ref(&self) -> &T;
        }
        pub trait AsMut<T> {
            fn as_mut(&mut self) -> &mut T;
        }
        pub fn identity<T>(value: T) -> T {}
        pub enum Infallible {}
    }
    pub mod cmp {
        pub enum Ordering {
            Less,
            Equal,
            Greater,
        }
        impl Ordering {
            pub fn is_eq(self) -> bool {}
            pub fn is_ne(self) -> bool {}
            pub fn is_lt(self) -> bool {}
            pub fn is_gt(self) -> bool {}
            pub fn is_le(self) -> bool {}
            pub fn is_ge(self) -> bool {}
            pub fn reverse(self) -> Ordering {}
            pub fn then(self, other: Ordering) -> Ordering {}
            pub fn then_with(self, f: impl FnOnce() -> Ordering) -> Ordering {}
        }
        impl Clone for Ordering {}
        impl Copy for Ordering {}
        pub struct Reverse<T>(pub T);
        impl<T> Clone for Reverse<T> {}
        pub trait PartialEq<R = Self> {
            fn eq(&self, other: &R) -> bool;
            fn ne(&self, other: &R) -> bool;
        }
        pub trait Eq: PartialEq {}
        pub trait PartialOrd<R = Self>: PartialEq<R> {
            fn partial_cmp(&self, other: &R) -> Option<Ordering>;
            fn lt(&self, other: &R) -> bool;
            fn le(&self, other: &R) -> bool;
            fn gt(&self, other: &R) -> bool;
            fn ge(&self, other: &R) -> bool;
        }
        pub trait Ord: Eq + PartialOrd {
            fn cmp(&self, other: &Self) -> Ordering;
            fn max(self, other: Self) -> Self;
            fn min(self, other: Self) -> Self;
            fn clamp(self, min: Self, max: Self) -> Self;
        }
        pub fn min<T>(a: T, b: T) -> T {}
        pub fn max<T>(a: T, b: T) -> T {}
        pub fn min_by<T>(a: T, b: T, f: impl FnOnce(&T, &T) -> Ordering) -> T {}
        pub fn max_by<T>(a: T, b: T, f: impl FnOnce(&T, &T) -> Ordering) -> T {}
        pub fn min_by_key<T, K>(a: T, b: T, f: impl FnMut(&T) -> K) -> T {}
        pub fn max_by_key<T, K>(a: T, b: T, f: impl FnMut(&T) -> K) -> T {}
    }
    pub mod hash {
        pub trait Hash {
            fn hash<H>(&self, state: &mut H);
        }
        pub trait Hasher {
            fn finish(&self) -> u64;
            fn write(&mut self, bytes: &[u8]);
            fn write_u8(&mut self, i: u8);
            fn write_u32(&mut self, i: u32);
            fn write_u64(&mut self, i: u64);
            fn write_usize(&mut self, i: usize);
        }
        pub trait BuildHasher {
            type Hasher;
            fn build_hasher(&self) -> Self::Hasher;
            fn hash_one<T>(&self, value: T) -> u64;
        }
        pub struct BuildHasherDefault<H>;
        impl<H> BuildHasherDefault<H> {
            pub fn new() -> Self {}
        }
        impl<H> Clone for BuildHasherDefault<H> {}
        impl<H> Default for BuildHasherDefault<H> {}
        impl<H> BuildHasher for BuildHasherDefault<H> {
            type Hasher = H;
        }
        pub struct RandomState;
        impl RandomState {
            pub fn new() -> Self {}
        }
        impl Clone for RandomState {}
        impl Default for RandomState {}
        impl BuildHasher for RandomState {
            type Hasher = DefaultHasher;
        }
        pub struct DefaultHasher;
        impl DefaultHasher {
            pub fn new() -> Self {}
        }
        impl Clone for DefaultHasher {}
        impl Default for DefaultHasher {}
        impl Hasher for DefaultHasher {}
    }
    pub mod marker {
        pub trait Copy: Clone {}
        pub trait Send {}
        pub trait Sync {}
        pub trait Sized {}
        pub trait Unpin {}
        pub struct PhantomData<T>;
        impl<T> Clone for PhantomData<T> {}
        pub struct PhantomPinned;
    }
    pub mod any {
        pub trait Any {
            fn type_id(&self) -> TypeId;
            fn downcast_ref<T>(&self) -> Option<&T>;
            fn downcast_mut<T>(&mut self) -> Option<&mut T>;
            fn is<T>(&self) -> bool;
        }
        pub struct TypeId;
        impl TypeId {
            pub fn of<T>() -> Self {}
        }
        impl Clone for TypeId {}
        impl Copy for TypeId {}
        pub fn type_name<T>() -> &str {}
        pub fn type_name_of_val<T>(value: &T) -> &str {}
    }
    pub mod error {
        pub trait Error {
            fn source(&self) -> Option<&dyn Error>;
            fn description(&self) -> &str;
        }
    }
    pub mod fmt {
        pub trait Debug {
            fn fmt(&self, f: &mut Formatter) -> Result;
        }
        pub trait Display {
            fn fmt(&self, f: &mut Formatter) -> Result;
        }
        pub trait Write {
            fn write_str(&mut self, s: &str) -> Result;
            fn write_char(&mut self, c: char) -> Result;
            fn write_fmt(&mut self, args: Arguments) -> Result;
        }
        impl Write for String {}
        pub type Result = std::result::Result<(), Error>;
        pub struct Error;
        pub struct Arguments;
        pub struct Formatter;
        impl Formatter {
            pub fn write_str(&mut self, s: &str) -> Result {}
            pub fn write_fmt(&mut self, args: Arguments) -> Result {}
            pub fn pad(&mut self, s: &str) -> Result {}
            pub fn alternate(&self) -> bool {}
            pub fn width(&self) -> Option<usize> {}
            pub fn precision(&self) -> Option<usize> {}
            pub fn debug_struct(&mut self, name: &str) -> DebugStruct {}
            pub fn debug_tuple(&mut self, name: &str) -> DebugTuple {}
            pub fn debug_list(&mut self) -> DebugList {}
            pub fn debug_set(&mut self) -> DebugSet {}
            pub fn debug_map(&mut self) -> DebugMap {}
        }
        impl Write for Formatter {}
        pub struct DebugStruct;
        impl DebugStruct {
            pub fn field(&mut self, name: &str, value: &dyn Debug) -> &mut Self {}
            pub fn finish(&mut self) -> Result {}
            pub fn finish_non_exhaustive(&mut self) -> Result {}
        }
        pub struct DebugTuple;
        impl DebugTuple {
            pub fn field(&mut self, value: &dyn Debug) -> &mut Self {}
            pub fn finish(&mut self) -> Result {}
        }
        pub struct DebugList;
        impl DebugList {
            pub fn entry(&mut self, value: &dyn Debug) -> &mut Self {}
            pub fn entries<I>(&mut self, entries: I) -> &mut Self {}
            pub fn finish(&mut self) -> Result {}
        }
        pub struct DebugSet;
        impl DebugSet {
            pub fn entry(&mut self, value: &dyn Debug) -> &mut Self {}
            pub fn entries<I>(&mut self, entries: I) -> &mut Self {}
            pub fn finish(&mut self) -> Result {}
        }
        pub struct DebugMap;
        impl DebugMap {
            pub fn entry(&mut self, key: &dyn Debug, value: &dyn Debug) -> &mut Self {}
            pub fn entries<I>(&mut self, entries: I) -> &mut Self {}
            pub fn finish(&mut self) -> Result {}
        }
    }
    pub mod ops {
        pub trait Deref {
            type Target;
            fn deref(&self) -> &Self::Target;
        }
        pub trait DerefMut: Deref {
            fn deref_mut(&mut self) -> &mut Self::Target;
        }
        pub trait Drop {
            fn drop(&mut self);
        }
        pub trait Index<I> {
            type Output;
            fn index(&self, index: I) -> &Self::Output;
        }
        pub trait IndexMut<I>: Index<I> {
            fn index_mut(&mut self, index: I) -> &mut Self::Output;
        }
        pub trait FnOnce<A> {
            type Output;
        }
        pub trait FnMut<A>: FnOnce<A> {}
        pub trait Fn<A>: FnMut<A> {}
        pub trait AsyncFnOnce<A> {
            type Output;
        }
        pub trait AsyncFnMut<A>: AsyncFnOnce<A> {}
        pub trait AsyncFn<A>: AsyncFnMut<A> {}
        pub trait Add<R = Self> {
            type Output;
            fn add(self, other: R) -> Self::Output;
        }
        pub trait Sub<R = Self> {
            type Output;
            fn sub(self, other: R) -> Self::Output;
        }
        pub trait Mul<R = Self> {
            type Output;
            fn mul(self, other: R) -> Self::Output;
        }
        pub trait Div<R = Self> {
            type Output;
            fn div(self, other: R) -> Self::Output;
        }
        pub trait Rem<R = Self> {
            type Output;
            fn rem(self, other: R) -> Self::Output;
        }
        pub trait BitAnd<R = Self> {
            type Output;
            fn bitand(self, other: R) -> Self::Output;
        }
        pub trait BitOr<R = Self> {
            type Output;
            fn bitor(self, other: R) -> Self::Output;
        }
        pub trait BitXor<R = Self> {
            type Output;
            fn bitxor(self, other: R) -> Self::Output;
        }
        pub trait Shl<R = Self> {
            type Output;
            fn shl(self, other: R) -> Self::Output;
        }
        pub trait Shr<R = Self> {
            type Output;
            fn shr(self, other: R) -> Self::Output;
        }
        pub trait Neg {
            type Output;
            fn neg(self) -> Self::Output;
        }
        pub trait Not {
            type Output;
            fn not(self) -> Self::Output;
        }
        pub trait AddAssign<R = Self> {
            fn add_assign(&mut self, other: R);
        }
        pub trait SubAssign<R = Self> {
            fn sub_assign(&mut self, other: R);
        }
        pub trait MulAssign<R = Self> {
            fn mul_assign(&mut self, other: R);
        }
        pub trait DivAssign<R = Self> {
            fn div_assign(&mut self, other: R);
        }
        pub trait BitAndAssign<R = Self> {
            fn bitand_assign(&mut self, other: R);
        }
        pub trait BitOrAssign<R = Self> {
            fn bitor_assign(&mut self, other: R);
        }
        pub trait BitXorAssign<R = Self> {
            fn bitxor_assign(&mut self, other: R);
        }
        pub struct Range<T> {
            pub start: T,
            pub end: T,
        }
        impl<T> Range<T> {
            pub fn contains<U>(&self, item: &U) -> bool {}
            pub fn is_empty(&self) -> bool {}
            pub fn into_iter(self) -> std::iter::Iter<T> {}
        }
        impl<T> Iterator for Range<T> {
            type Item = T;
        }
        impl<T> Clone for Range<T> {}
        pub struct RangeInclusive<T>;
        impl<T> RangeInclusive<T> {
            pub fn new(start: T, end: T) -> Self {}
            pub fn start(&self) -> &T {}
            pub fn end(&self) -> &T {}
            pub fn into_inner(self) -> (T, T) {}
            pub fn contains<U>(&self, item: &U) -> bool {}
            pub fn is_empty(&self) -> bool {}
            pub fn into_iter(self) -> std::iter::Iter<T> {}
        }
        impl<T> Iterator for RangeInclusive<T> {
            type Item = T;
        }
        impl<T> Clone for RangeInclusive<T> {}
        pub struct RangeFrom<T> {
            pub start: T,
        }
        impl<T> RangeFrom<T> {
            pub fn contains<U>(&self, item: &U) -> bool {}
            pub fn into_iter(self) -> std::iter::Iter<T> {}
        }
        impl<T> Iterator for RangeFrom<T> {
            type Item = T;
        }
        impl<T> Clone for RangeFrom<T> {}
        pub struct RangeTo<T> {
            pub end: T,
        }
        impl<T> RangeTo<T> {
            pub fn contains<U>(&self, item: &U) -> bool {}
        }
        pub struct RangeToInclusive<T> {
            pub end: T,
        }
        impl<T> RangeToInclusive<T> {
            pub fn contains<U>(&self, item: &U) -> bool {}
        }
        pub struct RangeFull;
        pub trait RangeBounds<T> {
            fn start_bound(&self) -> Bound<&T>;
            fn end_bound(&self) -> Bound<&T>;
            fn contains<U>(&self, item: &U) -> bool;
        }
        pub enum Bound<T> {
            Included(T),
            Excluded(T),
            Unbounded,
        }
        impl<T> Bound<T> {
            pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Bound<U> {}
            pub fn as_ref(&self) -> Bound<&T> {}
        }
        impl<T> Bound<&T> {
            pub fn cloned(self) -> Bound<T> {}
        }
        impl<T> Clone for Bound<T> {}
        pub enum ControlFlow<B, C = ()> {
            Continue(C),
            Break(B),
        }
        impl<B, C> ControlFlow<B, C> {
            pub fn is_break(&self) -> bool {}
            pub fn is_continue(&self) -> bool {}
            pub fn break_value(self) -> Option<B> {}
            pub fn continue_value(self) -> Option<C> {}
        }
    }

    // Option, Result
    pub mod option {
        pub enum Option<T> {
            None,
            Some(T),
        }
        impl<T> Option<T> {
            pub fn is_some(&self) -> bool {}
            pub fn is_none(&self) -> bool {}
            pub fn is_some_and(self, f: impl FnOnce(T) -> bool) -> bool {}
            pub fn is_none_or(self, f: impl FnOnce(T) -> bool) -> bool {}
            pub fn as_ref(&self) -> Option<&T> {}
            pub fn as_mut(&mut self) -> Option<&mut T> {}
            pub fn as_deref(&self) -> Option<&T::Target> {}
            pub fn as_deref_mut(&mut self) -> Option<&mut T::Target> {}
            pub fn as_slice(&self) -> &[T] {}
            pub fn as_pin_mut(self) -> Option<std::pin::Pin<&mut T>> {}
            pub fn expect(self, message: &str) -> T {}
            pub fn unwrap(self) -> T {}
            pub fn unwrap_or(self, default: T) -> T {}
            pub fn unwrap_or_else(self, f: impl FnOnce() -> T) -> T {}
            pub fn unwrap_or_default(self) -> T {}
            pub fn unwrap_unchecked(self) -> T {}
            pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Option<U> {}
            pub fn map_or<U>(self, default: U, f: impl FnOnce(T) -> U) -> U {}
            pub fn map_or_else<U>(self, default: impl FnOnce() -> U, f: impl FnOnce(T) -> U) -> U {}
            pub fn map_or_default<U>(self, f: impl FnOnce(T) -> U) -> U {}
            pub fn inspect(self, f: impl FnOnce(&T)) -> Self {}
            pub fn ok_or<E>(self, error: E) -> Result<T, E> {}
            pub fn ok_or_else<E>(self, f: impl FnOnce() -> E) -> Result<T, E> {}
            pub fn and<U>(self, other: Option<U>) -> Option<U> {}
            pub fn and_then<U>(self, f: impl FnOnce(T) -> Option<U>) -> Option<U> {}
            pub fn filter(self, f: impl FnOnce(&T) -> bool) -> Self {}
            pub fn or(self, other: Self) -> Self {}
            pub fn or_else(self, f: impl FnOnce() -> Self) -> Self {}
            pub fn xor(self, other: Self) -> Self {}
            pub fn insert(&mut self, value: T) -> &mut T {}
            pub fn get_or_insert(&mut self, value: T) -> &mut T {}
            pub fn get_or_insert_with(&mut self, f: impl FnOnce() -> T) -> &mut T {}
            pub fn get_or_insert_default(&mut self) -> &mut T {}
            pub fn take(&mut self) -> Option<T> {}
            pub fn take_if(&mut self, f: impl FnOnce(&mut T) -> bool) -> Option<T> {}
            pub fn replace(&mut self, value: T) -> Option<T> {}
            pub fn zip<U>(self, other: Option<U>) -> Option<(T, U)> {}
            pub fn iter(&self) -> std::iter::Iter<&T> {}
            pub fn iter_mut(&mut self) -> std::iter::Iter<&mut T> {}
            pub fn into_iter(self) -> std::iter::Iter<T> {}
        }
        impl<T> Option<&T> {
            pub fn cloned(self) -> Option<T> {}
            pub fn copied(self) -> Option<T> {}
        }
        impl<T> Option<&mut T> {
            pub fn cloned(self) -> Option<T> {}
            pub fn copied(self) -> Option<T> {}
        }
        impl<T> Option<Option<T>> {
            pub fn flatten(self) -> Option<T> {}
        }
        impl<T, E> Option<Result<T, E>> {
            pub fn transpose(self) -> Result<Option<T>, E> {}
        }
        impl<T, U> Option<(T, U)> {
            pub fn unzip(self) -> (Option<T>, Option<U>) {}
        }
        impl<T> Clone for Option<T> {}
        impl<T> Default for Option<T> {}
        impl<T> From<T> for Option<T> {}
    }
    pub mod result {
        pub enum Result<T, E> {
            Ok(T),
            Err(E),
        }
        impl<T, E> Result<T, E> {
            pub fn is_ok(&self) -> bool {}
            pub fn is_err(&self) -> bool {}
            pub fn is_ok_and(self, f: impl FnOnce(T) -> bool) -> bool {}
            pub fn is_err_and(self, f: impl FnOnce(E) -> bool) -> bool {}
            pub fn ok(self) -> Option<T> {}
            pub fn err(self) -> Option<E> {}
            pub fn as_ref(&self) -> Result<&T, &E> {}
            pub fn as_mut(&mut self) -> Result<&mut T, &mut E> {}
            pub fn as_deref(&self) -> Result<&T::Target, &E> {}
            pub fn as_deref_mut(&mut self) -> Result<&mut T::Target, &mut E> {}
            pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Result<U, E> {}
            pub fn map_or<U>(self, default: U, f: impl FnOnce(T) -> U) -> U {}
            pub fn map_or_else<U>(self, default: impl FnOnce(E) -> U, f: impl FnOnce(T) -> U) -> U {}
            pub fn map_err<F>(self, f: impl FnOnce(E) -> F) -> Result<T, F> {}
            pub fn inspect(self, f: impl FnOnce(&T)) -> Self {}
            pub fn inspect_err(self, f: impl FnOnce(&E)) -> Self {}
            pub fn and<U>(self, other: Result<U, E>) -> Result<U, E> {}
            pub fn and_then<U>(self, f: impl FnOnce(T) -> Result<U, E>) -> Result<U, E> {}
            pub fn or<F>(self, other: Result<T, F>) -> Result<T, F> {}
            pub fn or_else<F>(self, f: impl FnOnce(E) -> Result<T, F>) -> Result<T, F> {}
            pub fn expect(self, message: &str) -> T {}
            pub fn expect_err(self, message: &str) -> E {}
            pub fn unwrap(self) -> T {}
            pub fn unwrap_err(self) -> E {}
            pub fn unwrap_or(self, default: T) -> T {}
            pub fn unwrap_or_else(self, f: impl FnOnce(E) -> T) -> T {}
            pub fn unwrap_or_default(self) -> T {}
            pub fn unwrap_unchecked(self) -> T {}
            pub fn into_ok(self) -> T {}
            pub fn iter(&self) -> std::iter::Iter<&T> {}
            pub fn iter_mut(&mut self) -> std::iter::Iter<&mut T> {}
            pub fn into_iter(self) -> std::iter::Iter<T> {}
        }
        impl<T, E> Result<&T, E> {
            pub fn cloned(self) -> Result<T, E> {}
            pub fn copied(self) -> Result<T, E> {}
        }
        impl<T, E> Result<Option<T>, E> {
            pub fn transpose(self) -> Option<Result<T, E>> {}
        }
        impl<T, E> Result<Result<T, E>, E> {
            pub fn flatten(self) -> Result<T, E> {}
        }
        impl<T, E> Clone for Result<T, E> {}
    }

    // iterators
    pub mod iter {
        use std::cmp::Ordering;
        pub struct Iter<T>;
        impl<T> Iter<T> {
            pub fn next(&mut self) -> Option<T> {}
            pub fn next_back(&mut self) -> Option<T> {}
            pub fn size_hint(&self) -> (usize, Option<usize>) {}
            pub fn count(self) -> usize {}
            pub fn last(self) -> Option<T> {}
            pub fn nth(&mut self, n: usize) -> Option<T> {}
            pub fn nth_back(&mut self, n: usize) -> Option<T> {}
            pub fn step_by(self, step: usize) -> Iter<T> {}
            pub fn chain<U: IntoIterator>(self, other: U) -> Iter<T> {}
            pub fn zip<U: IntoIterator>(self, other: U) -> Iter<(T, U::Item)> {}
            pub fn map<B>(self, f: impl FnMut(T) -> B) -> Iter<B> {}
            pub fn for_each(self, f: impl FnMut(T)) {}
            pub fn filter(self, f: impl FnMut(&T) -> bool) -> Iter<T> {}
            pub fn filter_map<B>(self, f: impl FnMut(T) -> Option<B>) -> Iter<B> {}
            pub fn enumerate(self) -> Iter<(usize, T)> {}
            pub fn peekable(self) -> Iter<T> {}
            pub fn skip_while(self, f: impl FnMut(&T) -> bool) -> Iter<T> {}
            pub fn take_while(self, f: impl FnMut(&T) -> bool) -> Iter<T> {}
            pub fn map_while<B>(self, f: impl FnMut(T) -> Option<B>) -> Iter<B> {}
            pub fn skip(self, n: usize) -> Iter<T> {}
            pub fn take(self, n: usize) -> Iter<T> {}
            pub fn scan<S, B>(self, state: S, f: impl FnMut(&mut S, T) -> Option<B>) -> Iter<B> {}
            pub fn flat_map<U: IntoIterator>(self, f: impl FnMut(T) -> U) -> Iter<U::Item> {}
            pub fn flatten(self) -> Iter<<T as IntoIterator>::Item> {}
            pub fn fuse(self) -> Iter<T> {}
            pub fn inspect(self, f: impl FnMut(&T)) -> Iter<T> {}
            pub fn by_ref(&mut self) -> &mut Self {}
            pub fn collect<B>(self) -> B {}
            pub fn partition<B>(self, f: impl FnMut(&T) -> bool) -> (B, B) {}
            pub fn try_fold<A, R>(&mut self, init: A, f: impl FnMut(A, T) -> R) -> R {}
            pub fn try_for_each<R>(&mut self, f: impl FnMut(T) -> R) -> R {}
            pub fn fold<A>(self, init: A, f: impl FnMut(A, T) -> A) -> A {}
            pub fn rfold<A>(self, init: A, f: impl FnMut(A, T) -> A) -> A {}
            pub fn reduce(self, f: impl FnMut(T, T) -> T) -> Option<T> {}
            pub fn all(&mut self, f: impl FnMut(T) -> bool) -> bool {}
            pub fn any(&mut self, f: impl FnMut(T) -> bool) -> bool {}
            pub fn find(&mut self, f: impl FnMut(&T) -> bool) -> Option<T> {}
            pub fn rfind(&mut self, f: impl FnMut(&T) -> bool) -> Option<T> {}
            pub fn find_map<B>(&mut self, f: impl FnMut(T) -> Option<B>) -> Option<B> {}
            pub fn position(&mut self, f: impl FnMut(T) -> bool) -> Option<usize> {}
            pub fn rposition(&mut self, f: impl FnMut(T) -> bool) -> Option<usize> {}
            pub fn max(self) -> Option<T> {}
            pub fn min(self) -> Option<T> {}
            pub fn max_by_key<B>(self, f: impl FnMut(&T) -> B) -> Option<T> {}
            pub fn min_by_key<B>(self, f: impl FnMut(&T) -> B) -> Option<T> {}
            pub fn max_by(self, f: impl FnMut(&T, &T) -> Ordering) -> Option<T> {}
            pub fn min_by(self, f: impl FnMut(&T, &T) -> Ordering) -> Option<T> {}
            pub fn rev(self) -> Iter<T> {}
            pub fn cycle(self) -> Iter<T> {}
            pub fn sum<S>(self) -> S {}
            pub fn product<P>(self) -> P {}
            pub fn cmp<U: IntoIterator>(self, other: U) -> Ordering {}
            pub fn eq<U: IntoIterator>(self, other: U) -> bool {}
            pub fn is_sorted(self) -> bool {}
            pub fn len(&self) -> usize {}
            pub fn into_iter(self) -> Iter<T> {}
            pub fn peek(&mut self) -> Option<&T> {}
            pub fn peek_mut(&mut self) -> Option<&mut T> {}
            pub fn next_if(&mut self, f: impl FnOnce(&T) -> bool) -> Option<T> {}
            pub fn next_if_eq<R>(&mut self, expected: &R) -> Option<T> {}
            pub fn remainder(&self) -> &[T] {}
            pub fn as_slice(&self) -> &[T] {}
            pub fn as_str(&self) -> &str {}
        }
        impl<T> Iter<&T> {
            pub fn cloned(self) -> Iter<T> {}
            pub fn copied(self) -> Iter<T> {}
        }
        impl<T> Iter<&mut T> {
            pub fn cloned(self) -> Iter<T> {}
            pub fn copied(self) -> Iter<T> {}
        }
        impl<A, B> Iter<(A, B)> {
            pub fn unzip<X, Y>(self) -> (X, Y) {}
        }
        impl<T> Iterator for Iter<T> {
            type Item = T;
        }
        impl<T> Clone for Iter<T> {}
        pub trait Iterator {
            type Item;
            fn next(&mut self) -> Option<Self::Item>;
            fn next_back(&mut self) -> Option<Self::Item>;
            fn size_hint(&self) -> (usize, Option<usize>);
            fn count(self) -> usize;
            fn last(self) -> Option<Self::Item>;
            fn nth(&mut self, n: usize) -> Option<Self::Item>;
            fn nth_back(&mut self, n: usize) -> Option<Self::Item>;
            fn step_by(self, step: usize) -> Iter<Self::Item>;
            fn chain<U: IntoIterator>(self, other: U) -> Iter<Self::Item>;
            fn zip<U: IntoIterator>(self, other: U) -> Iter<(Self::Item, U::Item)>;
            fn map<B>(self, f: impl FnMut(Self::Item) -> B) -> Iter<B>;
            fn for_each(self, f: impl FnMut(Self::Item));
            fn filter(self, f: impl FnMut(&Self::Item) -> bool) -> Iter<Self::Item>;
            fn filter_map<B>(self, f: impl FnMut(Self::Item) -> Option<B>) -> Iter<B>;
            fn enumerate(self) -> Iter<(usize, Self::Item)>;
            fn peekable(self) -> Iter<Self::Item>;
            fn skip_while(self, f: impl FnMut(&Self::Item) -> bool) -> Iter<Self::Item>;
            fn take_while(self, f: impl FnMut(&Self::Item) -> bool) -> Iter<Self::Item>;
            fn map_while<B>(self, f: impl FnMut(Self::Item) -> Option<B>) -> Iter<B>;
            fn skip(self, n: usize) -> Iter<Self::Item>;
            fn take(self, n: usize) -> Iter<Self::Item>;
            fn scan<S, B>(self, state: S, f: impl FnMut(&mut S, Self::Item) -> Option<B>) -> Iter<B>;
            fn flat_map<U: IntoIterator>(self, f: impl FnMut(Self::Item) -> U) -> Iter<U::Item>;
            fn flatten(self) -> Iter<<Self::Item as IntoIterator>::Item>;
            fn fuse(self) -> Iter<Self::Item>;
            fn inspect(self, f: impl FnMut(&Self::Item)) -> Iter<Self::Item>;
            fn by_ref(&mut self) -> &mut Self;
            fn collect<B>(self) -> B;
            fn partition<B>(self, f: impl FnMut(&Self::Item) -> bool) -> (B, B);
            fn try_fold<A, R>(&mut self, init: A, f: impl FnMut(A, Self::Item) -> R) -> R;
            fn try_for_each<R>(&mut self, f: impl FnMut(Self::Item) -> R) -> R;
            fn fold<A>(self, init: A, f: impl FnMut(A, Self::Item) -> A) -> A;
            fn rfold<A>(self, init: A, f: impl FnMut(A, Self::Item) -> A) -> A;
            fn reduce(self, f: impl FnMut(Self::Item, Self::Item) -> Self::Item) -> Option<Self::Item>;
            fn all(&mut self, f: impl FnMut(Self::Item) -> bool) -> bool;
            fn any(&mut self, f: impl FnMut(Self::Item) -> bool) -> bool;
            fn find(&mut self, f: impl FnMut(&Self::Item) -> bool) -> Option<Self::Item>;
            fn rfind(&mut self, f: impl FnMut(&Self::Item) -> bool) -> Option<Self::Item>;
            fn find_map<B>(&mut self, f: impl FnMut(Self::Item) -> Option<B>) -> Option<B>;
            fn position(&mut self, f: impl FnMut(Self::Item) -> bool) -> Option<usize>;
            fn rposition(&mut self, f: impl FnMut(Self::Item) -> bool) -> Option<usize>;
            fn max(self) -> Option<Self::Item>;
            fn min(self) -> Option<Self::Item>;
            fn max_by_key<B>(self, f: impl FnMut(&Self::Item) -> B) -> Option<Self::Item>;
            fn min_by_key<B>(self, f: impl FnMut(&Self::Item) -> B) -> Option<Self::Item>;
            fn max_by(self, f: impl FnMut(&Self::Item, &Self::Item) -> Ordering) -> Option<Self::Item>;
            fn min_by(self, f: impl FnMut(&Self::Item, &Self::Item) -> Ordering) -> Option<Self::Item>;
            fn rev(self) -> Iter<Self::Item>;
            fn cycle(self) -> Iter<Self::Item>;
            fn sum<S>(self) -> S;
            fn product<P>(self) -> P;
            fn cmp<U: IntoIterator>(self, other: U) -> Ordering;
            fn eq<U: IntoIterator>(self, other: U) -> bool;
            fn is_sorted(self) -> bool;
            fn len(&self) -> usize;
            fn cloned<T>(self) -> Iter<T>;
            fn copied<T>(self) -> Iter<T>;
            fn unzip<X, Y>(self) -> (X, Y);
        }
        pub trait DoubleEndedIterator: Iterator {}
        pub trait ExactSizeIterator: Iterator {}
        pub trait FusedIterator: Iterator {}
        pub trait IntoIterator {
            type Item;
            type IntoIter;
            fn into_iter(self) -> Iter<Self::Item>;
        }
        pub trait Extend<T> {
            fn extend<I: IntoIterator>(&mut self, items: I);
        }
        pub trait FromIterator<T> {
            fn from_iter<I: IntoIterator>(items: I) -> Self;
        }
        pub trait Sum<T = Self> {}
        pub trait Product<T = Self> {}
        pub fn once<T>(value: T) -> Iter<T> {}
        pub fn once_with<T>(f: impl FnOnce() -> T) -> Iter<T> {}
        pub fn repeat<T>(value: T) -> Iter<T> {}
        pub fn repeat_n<T>(value: T, count: usize) -> Iter<T> {}
        pub fn repeat_with<T>(f: impl FnMut() -> T) -> Iter<T> {}
        pub fn empty<T>() -> Iter<T> {}
        pub fn from_fn<T>(f: impl FnMut() -> Option<T>) -> Iter<T> {}
        pub fn successors<T>(first: Option<T>, f: impl FnMut(&T) -> Option<T>) -> Iter<T> {}
        pub fn zip<A: IntoIterator, B: IntoIterator>(a: A, b: B) -> Iter<(A::Item, B::Item)> {}
        pub type Peekable<I> = Iter<<I as Iterator>::Item>;
        pub type Rev<I> = Iter<<I as Iterator>::Item>;
        pub type Skip<I> = Iter<<I as Iterator>::Item>;
        pub type Take<I> = Iter<<I as Iterator>::Item>;
        pub type StepBy<I> = Iter<<I as Iterator>::Item>;
        pub type Cycle<I> = Iter<<I as Iterator>::Item>;
        pub type Fuse<I> = Iter<<I as Iterator>::Item>;
        pub type Chain<I, J> = Iter<<I as Iterator>::Item>;
        pub type Filter<I, F> = Iter<<I as Iterator>::Item>;
        pub type SkipWhile<I, F> = Iter<<I as Iterator>::Item>;
        pub type TakeWhile<I, F> = Iter<<I as Iterator>::Item>;
        pub type Enumerate<I> = Iter<(usize, <I as Iterator>::Item)>;
        pub type Zip<I, J> = Iter<(<I as Iterator>::Item, <J as Iterator>::Item)>;
        pub type Map<I, F> = Iter<<F as FnOnce>::Output>;
        pub type Once<T> = Iter<T>;
        pub type Repeat<T> = Iter<T>;
        pub type Empty<T> = Iter<T>;
    }

    // lists and strings
    pub mod vec {
        use std::collections::TryReserveError;
        use std::ops::Deref;
        pub struct Vec<T>;
        impl<T> Vec<T> {
            pub fn new() -> Self {}
            pub fn with_capacity(capacity: usize) -> Self {}
            pub fn try_with_capacity(capacity: usize) -> Result<Self, TryReserveError> {}
            pub fn new_in<A>(alloc: A) -> Self {}
            pub fn with_capacity_in<A>(capacity: usize, alloc: A) -> Self {}
            pub fn from_raw_parts(ptr: *mut T, length: usize, capacity: usize) -> Self {}
            pub fn capacity(&self) -> usize {}
            pub fn len(&self) -> usize {}
            pub fn is_empty(&self) -> bool {}
            pub fn push(&mut self, value: T) {}
            pub fn push_within_capacity(&mut self, value: T) -> Result<(), T> {}
            pub fn pop(&mut self) -> Option<T> {}
            pub fn pop_if(&mut self, f: impl FnOnce(&mut T) -> bool) -> Option<T> {}
            pub fn insert(&mut self, index: usize, value: T) {}
            pub fn remove(&mut self, index: usize) -> T {}
            pub fn swap_remove(&mut self, index: usize) -> T {}
            pub fn truncate(&mut self, len: usize) {}
            pub fn clear(&mut self) {}
            pub fn retain(&mut self, f: impl FnMut(&T) -> bool) {}
            pub fn retain_mut(&mut self, f: impl FnMut(&mut T) -> bool) {}
            pub fn dedup(&mut self) {}
            pub fn dedup_by_key<K>(&mut self, key: impl FnMut(&mut T) -> K) {}
            pub fn dedup_by(&mut self, same: impl FnMut(&mut T, &mut T) -> bool) {}
            pub fn drain<R>(&mut self, range: R) -> std::iter::Iter<T> {}
            pub fn extract_if<R>(&mut self, range: R, f: impl FnMut(&mut T) -> bool) -> std::iter::Iter<T> {}
            pub fn splice<R, I: IntoIterator>(&mut self, range: R, with: I) -> std::iter::Iter<T> {}
            pub fn split_off(&mut self, at: usize) -> Self {}
            pub fn append(&mut self, other: &mut Self) {}
            pub fn extend_from_slice(&mut self, other: &[T]) {}
            pub fn extend_from_within<R>(&mut self, range: R) {}
            pub fn resize(&mut self, len: usize, value: T) {}
            pub fn resize_with(&mut self, len: usize, f: impl FnMut() -> T) {}
            pub fn reserve(&mut self, additional: usize) {}
            pub fn reserve_exact(&mut self, additional: usize) {}
            pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> {}
            pub fn try_reserve_exact(&mut self, additional: usize) -> Result<(), TryReserveError> {}
            pub fn shrink_to_fit(&mut self) {}
            pub fn shrink_to(&mut self, capacity: usize) {}
            pub fn set_len(&mut self, len: usize) {}
            pub fn spare_capacity_mut(&mut self) -> &mut [std::mem::MaybeUninit<T>] {}
            pub fn as_slice(&self) -> &[T] {}
            pub fn as_mut_slice(&mut self) -> &mut [T] {}
            pub fn as_ptr(&self) -> *const T {}
            pub fn as_mut_ptr(&mut self) -> *mut T {}
            pub fn into_boxed_slice(self) -> Box<[T]> {}
            pub fn leak(self) -> &mut [T] {}
            pub fn into_iter(self) -> std::iter::Iter<T> {}
        }
        impl<T> Deref for Vec<T> {
            type Target = [T];
        }
        impl<T> AsRef<[T]> for Vec<T> {}
        impl<T> Clone for Vec<T> {}
        impl<T> Default for Vec<T> {}
        impl<T> Extend<T> for Vec<T> {}
        impl<T> FromIterator<T> for Vec<T> {}
        impl<T> From<&[T]> for Vec<T> {}
        impl<T> From<[T; 0]> for Vec<T> {}
        impl<T> From<Box<[T]>> for Vec<T> {}
        impl From<&str> for Vec<u8> {}
        impl From<String> for Vec<u8> {}
        pub type IntoIter<T> = std::iter::Iter<T>;
        pub type Drain<T> = std::iter::Iter<T>;
    }
    pub mod slice {
        use std::cmp::Ordering;
        use std::ops::{Index, Range, RangeFrom, RangeFull, RangeInclusive, RangeTo, RangeToInclusive};
        impl<T> [T] {
            pub fn len(&self) -> usize {}
            pub fn is_empty(&self) -> bool {}
            pub fn first(&self) -> Option<&T> {}
            pub fn first_mut(&mut self) -> Option<&mut T> {}
            pub fn last(&self) -> Option<&T> {}
            pub fn last_mut(&mut self) -> Option<&mut T> {}
            pub fn split_first(&self) -> Option<(&T, &[T])> {}
            pub fn split_last(&self) -> Option<(&T, &[T])> {}
            pub fn first_chunk(&self) -> Option<&[T; 0]> {}
            pub fn last_chunk(&self) -> Option<&[T; 0]> {}
            pub fn get<I>(&self, index: I) -> Option<&<[T] as Index<I>>::Output> {}
            pub fn get_mut<I>(&mut self, index: I) -> Option<&mut <[T] as Index<I>>::Output> {}
            pub fn get_unchecked<I>(&self, index: I) -> &<[T] as Index<I>>::Output {}
            pub fn get_unchecked_mut<I>(&mut self, index: I) -> &mut <[T] as Index<I>>::Output {}
            pub fn swap(&mut self, a: usize, b: usize) {}
            pub fn reverse(&mut self) {}
            pub fn iter(&self) -> std::iter::Iter<&T> {}
            pub fn iter_mut(&mut self) -> std::iter::Iter<&mut T> {}
            pub fn windows(&self, size: usize) -> std::iter::Iter<&[T]> {}
            pub fn chunks(&self, size: usize) -> std::iter::Iter<&[T]> {}
            pub fn chunks_mut(&mut self, size: usize) -> std::iter::Iter<&mut [T]> {}
            pub fn chunks_exact(&self, size: usize) -> std::iter::Iter<&[T]> {}
            pub fn chunks_exact_mut(&mut self, size: usize) -> std::iter::Iter<&mut [T]> {}
            pub fn rchunks(&self, size: usize) -> std::iter::Iter<&[T]> {}
            pub fn chunk_by(&self, f: impl FnMut(&T, &T) -> bool) -> std::iter::Iter<&[T]> {}
            pub fn split(&self, f: impl FnMut(&T) -> bool) -> std::iter::Iter<&[T]> {}
            pub fn splitn(&self, n: usize, f: impl FnMut(&T) -> bool) -> std::iter::Iter<&[T]> {}
            pub fn split_at(&self, mid: usize) -> (&[T], &[T]) {}
            pub fn split_at_mut(&mut self, mid: usize) -> (&mut [T], &mut [T]) {}
            pub fn split_at_checked(&self, mid: usize) -> Option<(&[T], &[T])> {}
            pub fn contains(&self, value: &T) -> bool {}
            pub fn starts_with(&self, needle: &[T]) -> bool {}
            pub fn ends_with(&self, needle: &[T]) -> bool {}
            pub fn strip_prefix<P>(&self, prefix: P) -> Option<&[T]> {}
            pub fn binary_search(&self, value: &T) -> Result<usize, usize> {}
            pub fn binary_search_by(&self, f: impl FnMut(&T) -> Ordering) -> Result<usize, usize> {}
            pub fn binary_search_by_key<B>(&self, key: &B, f: impl FnMut(&T) -> B) -> Result<usize, usize> {}
            pub fn partition_point(&self, f: impl FnMut(&T) -> bool) -> usize {}
            pub fn sort(&mut self) {}
            pub fn sort_by(&mut self, f: impl FnMut(&T, &T) -> Ordering) {}
            pub fn sort_by_key<K>(&mut self, f: impl FnMut(&T) -> K) {}
            pub fn sort_by_cached_key<K>(&mut self, f: impl FnMut(&T) -> K) {}
            pub fn sort_unstable(&mut self) {}
            pub fn sort_unstable_by(&mut self, f: impl FnMut(&T, &T) -> Ordering) {}
            pub fn sort_unstable_by_key<K>(&mut self, f: impl FnMut(&T) -> K) {}
            pub fn select_nth_unstable(&mut self, index: usize) -> (&mut [T], &mut T, &mut [T]) {}
            pub fn is_sorted(&self) -> bool {}
            pub fn rotate_left(&mut self, mid: usize) {}
            pub fn rotate_right(&mut self, mid: usize) {}
            pub fn fill(&mut self, value: T) {}
            pub fn fill_with(&mut self, f: impl FnMut() -> T) {}
            pub fn copy_from_slice(&mut self, src: &[T]) {}
            pub fn clone_from_slice(&mut self, src: &[T]) {}
            pub fn copy_within<R>(&mut self, src: R, dest: usize) {}
            pub fn swap_with_slice(&mut self, other: &mut [T]) {}
            pub fn to_vec(&self) -> Vec<T> {}
            pub fn into_vec(self) -> Vec<T> {}
            pub fn repeat(&self, n: usize) -> Vec<T> {}
            pub fn as_ptr(&self) -> *const T {}
            pub fn as_mut_ptr(&mut self) -> *mut T {}
            pub fn as_chunks(&self) -> (&[[T; 0]], &[T]) {}
        }
        impl [u8] {
            pub fn is_ascii(&self) -> bool {}
            pub fn eq_ignore_ascii_case(&self, other: &[u8]) -> bool {}
            pub fn to_ascii_lowercase(&self) -> Vec<u8> {}
            pub fn to_ascii_uppercase(&self) -> Vec<u8> {}
            pub fn make_ascii_lowercase(&mut self) {}
            pub fn trim_ascii(&self) -> &[u8] {}
            pub fn escape_ascii(&self) -> std::iter::Iter<u8> {}
            pub fn utf8_chunks(&self) -> std::iter::Iter<&str> {}
        }
        impl [&str] {
            pub fn concat(&self) -> String {}
            pub fn join(&self, separator: &str) -> String {}
        }
        impl [String] {
            pub fn concat(&self) -> String {}
            pub fn join(&self, separator: &str) -> String {}
        }
        impl<T> [Vec<T>] {
            pub fn concat(&self) -> Vec<T> {}
            pub fn join<S>(&self, separator: S) -> Vec<T> {}
        }
        impl<T> [&[T]] {
            pub fn concat(&self) -> Vec<T> {}
            pub fn join<S>(&self, separator: S) -> Vec<T> {}
        }
        impl<T> Index<usize> for [T] {
            type Output = T;
        }
        impl<T> Index<Range<usize>> for [T] {
            type Output = [T];
        }
        impl<T> Index<RangeFrom<usize>> for [T] {
            type Output = [T];
        }
        impl<T> Index<RangeTo<usize>> for [T] {
            type Output = [T];
        }
        impl<T> Index<RangeInclusive<usize>> for [T] {
            type Output = [T];
        }
        impl<T> Index<RangeToInclusive<usize>> for [T] {
            type Output = [T];
        }
        impl<T> Index<RangeFull> for [T] {
            type Output = [T];
        }
        impl<T> [T; 0] {
            pub fn map<U>(self, f: impl FnMut(T) -> U) -> [U; 0] {}
            pub fn each_ref(&self) -> [&T; 0] {}
            pub fn as_slice(&self) -> &[T] {}
            pub fn as_mut_slice(&mut self) -> &mut [T] {}
            pub fn into_iter(self) -> std::iter::Iter<T> {}
        }
        pub fn from_ref<T>(value: &T) -> &[T] {}
        pub fn from_mut<T>(value: &mut T) -> &mut [T] {}
        pub fn from_raw_parts<T>(data: *const T, len: usize) -> &[T] {}
        pub fn from_raw_parts_mut<T>(data: *mut T, len: usize) -> &mut [T] {}
        pub type Iter<T> = std::iter::Iter<&T>;
        pub type IterMut<T> = std::iter::Iter<&mut T>;
        pub type Chunks<T> = std::iter::Iter<&[T]>;
        pub type ChunksExact<T> = std::iter::Iter<&[T]>;
        pub type Windows<T> = std::iter::Iter<&[T]>;
        pub trait SliceIndex<T> {
            type Output;
        }
    }
    pub mod array {
        pub struct TryFromSliceError;
        pub fn from_fn<T>(f: impl FnMut(usize) -> T) -> [T; 0] {}
        pub fn from_ref<T>(value: &T) -> &[T; 0] {}
        pub type IntoIter<T> = std::iter::Iter<T>;
    }
    pub mod str {
        use std::ops::{Index, Range, RangeFrom, RangeFull, RangeInclusive, RangeTo, RangeToInclusive};
        pub trait FromStr {
            type Err;
            fn from_str(s: &str) -> Result<Self, Self::Err>;
        }
        impl str {
            pub fn len(&self) -> usize {}
            pub fn is_empty(&self) -> bool {}
            pub fn is_char_boundary(&self, index: usize) -> bool {}
            pub fn is_ascii(&self) -> bool {}
            pub fn as_bytes(&self) -> &[u8] {}
            pub fn as_str(&self) -> &str {}
            pub fn as_ptr(&self) -> *const u8 {}
            pub fn get<I>(&self, index: I) -> Option<&str> {}
            pub fn get_unchecked<I>(&self, index: I) -> &str {}
            pub fn chars(&self) -> std::iter::Iter<char> {}
            pub fn char_indices(&self) -> std::iter::Iter<(usize, char)> {}
            pub fn bytes(&self) -> std::iter::Iter<u8> {}
            pub fn lines(&self) -> std::iter::Iter<&str> {}
            pub fn split_whitespace(&self) -> std::iter::Iter<&str> {}
            pub fn split_ascii_whitespace(&self) -> std::iter::Iter<&str> {}
            pub fn encode_utf16(&self) -> std::iter::Iter<u16> {}
            pub fn contains<P>(&self, pattern: P) -> bool {}
            pub fn starts_with<P>(&self, pattern: P) -> bool {}
            pub fn ends_with<P>(&self, pattern: P) -> bool {}
            pub fn find<P>(&self, pattern: P) -> Option<usize> {}
            pub fn rfind<P>(&self, pattern: P) -> Option<usize> {}
            pub fn split<P>(&self, pattern: P) -> std::iter::Iter<&str> {}
            pub fn rsplit<P>(&self, pattern: P) -> std::iter::Iter<&str> {}
            pub fn splitn<P>(&self, n: usize, pattern: P) -> std::iter::Iter<&str> {}
            pub fn rsplitn<P>(&self, n: usize, pattern: P) -> std::iter::Iter<&str> {}
            pub fn split_terminator<P>(&self, pattern: P) -> std::iter::Iter<&str> {}
            pub fn split_inclusive<P>(&self, pattern: P) -> std::iter::Iter<&str> {}
            pub fn split_once<P>(&self, pattern: P) -> Option<(&str, &str)> {}
            pub fn rsplit_once<P>(&self, pattern: P) -> Option<(&str, &str)> {}
            pub fn split_at(&self, mid: usize) -> (&str, &str) {}
            pub fn split_at_checked(&self, mid: usize) -> Option<(&str, &str)> {}
            pub fn matches<P>(&self, pattern: P) -> std::iter::Iter<&str> {}
            pub fn match_indices<P>(&self, pattern: P) -> std::iter::Iter<(usize, &str)> {}
            pub fn trim(&self) -> &str {}
            pub fn trim_start(&self) -> &str {}
            pub fn trim_end(&self) -> &str {}
            pub fn trim_matches<P>(&self, pattern: P) -> &str {}
            pub fn trim_start_matches<P>(&self, pattern: P) -> &str {}
            pub fn trim_end_matches<P>(&self, pattern: P) -> &str {}
            pub fn strip_prefix<P>(&self, prefix: P) -> Option<&str> {}
            pub fn strip_suffix<P>(&self, suffix: P) -> Option<&str> {}
            pub fn parse<F: FromStr>(&self) -> Result<F, F::Err> {}
            pub fn replace<P>(&self, from: P, to: &str) -> String {}
            pub fn replacen<P>(&self, from: P, to: &str, count: usize) -> String {}
            pub fn to_lowercase(&self) -> String {}
            pub fn to_uppercase(&self) -> String {}
            pub fn to_ascii_lowercase(&self) -> String {}
            pub fn to_ascii_uppercase(&self) -> String {}
            pub fn make_ascii_lowercase(&mut self) {}
            pub fn make_ascii_uppercase(&mut self) {}
            pub fn eq_ignore_ascii_case(&self, other: &str) -> bool {}
            pub fn repeat(&self, n: usize) -> String {}
            pub fn into_string(self) -> String {}
            pub fn into_boxed_bytes(self) -> Box<[u8]> {}
            pub fn escape_debug(&self) -> std::iter::Iter<char> {}
            pub fn escape_default(&self) -> std::iter::Iter<char> {}
        }
        impl Index<Range<usize>> for str {
            type Output = str;
        }
        impl Index<RangeFrom<usize>> for str {
            type Output = str;
        }
        impl Index<RangeTo<usize>> for str {
            type Output = str;
        }
        impl Index<RangeInclusive<usize>> for str {
            type Output = str;
        }
        impl Index<RangeToInclusive<usize>> for str {
            type Output = str;
        }
        impl Index<RangeFull> for str {
            type Output = str;
        }
        impl AsRef<str> for str {}
        impl AsRef<[u8]> for str {}
        pub struct Utf8Error;
        pub struct ParseBoolError;
        pub fn from_utf8(bytes: &[u8]) -> Result<&str, Utf8Error> {}
        pub fn from_utf8_mut(bytes: &mut [u8]) -> Result<&mut str, Utf8Error> {}
        pub fn from_utf8_unchecked(bytes: &[u8]) -> &str {}
        pub type Chars = std::iter::Iter<char>;
        pub type CharIndices = std::iter::Iter<(usize, char)>;
        pub type Bytes = std::iter::Iter<u8>;
        pub type Lines = std::iter::Iter<&str>;
        pub type Split<P> = std::iter::Iter<&str>;
        pub type SplitN<P> = std::iter::Iter<&str>;
        pub type SplitWhitespace = std::iter::Iter<&str>;
    }
    pub mod string {
        use std::borrow::Cow;
        use std::collections::TryReserveError;
        use std::ops::{Add, Deref};
        use std::str::FromStr;
        pub struct String;
        impl String {
            pub fn new() -> Self {}
            pub fn with_capacity(capacity: usize) -> Self {}
            pub fn from_utf8(bytes: Vec<u8>) -> Result<Self, FromUtf8Error> {}
            pub fn from_utf8_lossy(bytes: &[u8]) -> Cow<str> {}
            pub fn from_utf8_lossy_owned(bytes: Vec<u8>) -> Self {}
            pub fn from_utf8_unchecked(bytes: Vec<u8>) -> Self {}
            pub fn from_utf16(units: &[u16]) -> Result<Self, FromUtf16Error> {}
            pub fn from_utf16_lossy(units: &[u16]) -> Self {}
            pub fn capacity(&self) -> usize {}
            pub fn len(&self) -> usize {}
            pub fn is_empty(&self) -> bool {}
            pub fn push(&mut self, c: char) {}
            pub fn push_str(&mut self, s: &str) {}
            pub fn pop(&mut self) -> Option<char> {}
            pub fn insert(&mut self, index: usize, c: char) {}
            pub fn insert_str(&mut self, index: usize, s: &str) {}
            pub fn remove(&mut self, index: usize) -> char {}
            pub fn truncate(&mut self, len: usize) {}
            pub fn clear(&mut self) {}
            pub fn retain(&mut self, f: impl FnMut(char) -> bool) {}
            pub fn drain<R>(&mut self, range: R) -> std::iter::Iter<char> {}
            pub fn replace_range<R>(&mut self, range: R, with: &str) {}
            pub fn split_off(&mut self, at: usize) -> Self {}
            pub fn reserve(&mut self, additional: usize) {}
            pub fn reserve_exact(&mut self, additional: usize) {}
            pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> {}
            pub fn shrink_to_fit(&mut self) {}
            pub fn shrink_to(&mut self, capacity: usize) {}
            pub fn as_str(&self) -> &str {}
            pub fn as_mut_str(&mut self) -> &mut str {}
            pub fn as_bytes(&self) -> &[u8] {}
            pub fn as_mut_vec(&mut self) -> &mut Vec<u8> {}
            pub fn into_bytes(self) -> Vec<u8> {}
            pub fn into_boxed_str(self) -> Box<str> {}
            pub fn leak(self) -> &mut str {}
        }
        impl Deref for String {
            type Target = str;
        }
        impl AsRef<str> for String {}
        impl AsRef<[u8]> for String {}
        impl Clone for String {}
        impl Default for String {}
        impl Extend<char> for String {}
        impl Extend<&str> for String {}
        impl FromIterator<char> for String {}
        impl FromIterator<&str> for String {}
        impl From<&str> for String {}
        impl From<char> for String {}
        impl From<Box<str>> for String {}
        impl From<Cow<str>> for String {}
        impl FromStr for String {
            type Err = std::convert::Infallible;
        }
        impl Add<&str> for String {
            type Output = String;
        }
        pub struct FromUtf8Error;
        impl FromUtf8Error {
            pub fn into_bytes(self) -> Vec<u8> {}
            pub fn as_bytes(&self) -> &[u8] {}
            pub fn utf8_error(&self) -> std::str::Utf8Error {}
        }
        pub struct FromUtf16Error;
        pub type ParseError = std::convert::Infallible;
        pub trait ToString {
            fn to_string(&self) -> String;
        }
        impl<T> ToString for T {}
    }
    pub mod char {
        impl char {
            pub fn from_u32(i: u32) -> Option<char> {}
            pub fn from_digit(digit: u32, radix: u32) -> Option<char> {}
            pub fn is_alphabetic(self) -> bool {}
            pub fn is_alphanumeric(self) -> bool {}
            pub fn is_numeric(self) -> bool {}
            pub fn is_whitespace(self) -> bool {}
            pub fn is_control(self) -> bool {}
            pub fn is_uppercase(self) -> bool {}
            pub fn is_lowercase(self) -> bool {}
            pub fn is_digit(self, radix: u32) -> bool {}
            pub fn to_digit(self, radix: u32) -> Option<u32> {}
            pub fn is_ascii(&self) -> bool {}
            pub fn is_ascii_alphabetic(&self) -> bool {}
            pub fn is_ascii_alphanumeric(&self) -> bool {}
            pub fn is_ascii_digit(&self) -> bool {}
            pub fn is_ascii_hexdigit(&self) -> bool {}
            pub fn is_ascii_punctuation(&self) -> bool {}
            pub fn is_ascii_uppercase(&self) -> bool {}
            pub fn is_ascii_lowercase(&self) -> bool {}
            pub fn is_ascii_whitespace(&self) -> bool {}
            pub fn len_utf8(self) -> usize {}
            pub fn len_utf16(self) -> usize {}
            pub fn encode_utf8(self, buffer: &mut [u8]) -> &mut str {}
            pub fn to_lowercase(self) -> std::iter::Iter<char> {}
            pub fn to_uppercase(self) -> std::iter::Iter<char> {}
            pub fn to_ascii_lowercase(&self) -> char {}
            pub fn to_ascii_uppercase(&self) -> char {}
            pub fn eq_ignore_ascii_case(&self, other: &char) -> bool {}
        }
        pub fn from_u32(i: u32) -> Option<char> {}
        pub fn from_digit(digit: u32, radix: u32) -> Option<char> {}
    }

    // numbers; their methods are in prim.rs
    pub mod num {
        pub struct ParseIntError;
        pub struct ParseFloatError;
        pub struct TryFromIntError;
        pub enum IntErrorKind {
            Empty,
            InvalidDigit,
            PosOverflow,
            NegOverflow,
            Zero,
        }
        pub struct NonZero<T>;
        impl<T> NonZero<T> {
            pub fn new(value: T) -> Option<Self> {}
            pub fn new_unchecked(value: T) -> Self {}
            pub fn get(self) -> T {}
        }
        impl<T> Clone for NonZero<T> {}
        impl<T> Copy for NonZero<T> {}
        pub type NonZeroU8 = NonZero<u8>;
        pub type NonZeroU16 = NonZero<u16>;
        pub type NonZeroU32 = NonZero<u32>;
        pub type NonZeroU64 = NonZero<u64>;
        pub type NonZeroU128 = NonZero<u128>;
        pub type NonZeroUsize = NonZero<usize>;
        pub type NonZeroI32 = NonZero<i32>;
        pub type NonZeroI64 = NonZero<i64>;
        pub struct Wrapping<T>(pub T);
        impl<T> Clone for Wrapping<T> {}
        pub struct Saturating<T>(pub T);
        impl<T> Clone for Saturating<T> {}
    }

    // cells
    pub mod cell {
        use std::ops::Deref;
        pub struct Cell<T>;
        impl<T> Cell<T> {
            pub fn new(value: T) -> Self {}
            pub fn get(&self) -> T {}
            pub fn set(&self, value: T) {}
            pub fn replace(&self, value: T) -> T {}
            pub fn take(&self) -> T {}
            pub fn swap(&self, other: &Self) {}
            pub fn update(&self, f: impl FnOnce(T) -> T) {}
            pub fn get_mut(&mut self) -> &mut T {}
            pub fn into_inner(self) -> T {}
            pub fn as_ptr(&self) -> *mut T {}
        }
        impl<T> Clone for Cell<T> {}
        impl<T> Default for Cell<T> {}
        pub struct RefCell<T>;
        impl<T> RefCell<T> {
            pub fn new(value: T) -> Self {}
            pub fn borrow(&self) -> Ref<T> {}
            pub fn borrow_mut(&self) -> RefMut<T> {}
            pub fn try_borrow(&self) -> Result<Ref<T>, BorrowError> {}
            pub fn try_borrow_mut(&self) -> Result<RefMut<T>, BorrowMutError> {}
            pub fn replace(&self, value: T) -> T {}
            pub fn replace_with(&self, f: impl FnOnce(&mut T) -> T) -> T {}
            pub fn take(&self) -> T {}
            pub fn swap(&self, other: &Self) {}
            pub fn get_mut(&mut self) -> &mut T {}
            pub fn into_inner(self) -> T {}
            pub fn as_ptr(&self) -> *mut T {}
        }
        impl<T> Clone for RefCell<T> {}
        impl<T> Default for RefCell<T> {}
        pub struct BorrowError;
        pub struct BorrowMutError;
        pub struct Ref<T>;
        impl<T> Ref<T> {
            pub fn clone(origin: &Ref<T>) -> Ref<T> {}
            pub fn map<U>(origin: Ref<T>, f: impl FnOnce(&T) -> &U) -> Ref<U> {}
            pub fn filter_map<U>(origin: Ref<T>, f: impl FnOnce(&T) -> Option<&U>) -> Result<Ref<U>, Self> {}
        }
        impl<T> Deref for Ref<T> {
            type Target = T;
        }
        pub struct RefMut<T>;
        impl<T> RefMut<T> {
            pub fn map<U>(origin: RefMut<T>, f: impl FnOnce(&mut T) -> &mut U) -> RefMut<U> {}
            pub fn filter_map<U>(origin: RefMut<T>, f: impl FnOnce(&mut T) -> Option<&mut U>) -> Result<RefMut<U>, Self> {}
        }
        impl<T> Deref for RefMut<T> {
            type Target = T;
        }
        pub struct UnsafeCell<T>;
        impl<T> UnsafeCell<T> {
            pub fn new(value: T) -> Self {}
            pub fn get(&self) -> *mut T {}
            pub fn get_mut(&mut self) -> &mut T {}
            pub fn into_inner(self) -> T {}
        }
        pub struct OnceCell<T>;
        impl<T> OnceCell<T> {
            pub fn new() -> Self {}
            pub fn get(&self) -> Option<&T> {}
            pub fn get_mut(&mut self) -> Option<&mut T> {}
            pub fn set(&self, value: T) -> Result<(), T> {}
            pub fn get_or_init(&self, f: impl FnOnce() -> T) -> &T {}
            pub fn get_or_try_init<E>(&self, f: impl FnOnce() -> Result<T, E>) -> Result<&T, E> {}
            pub fn wait(&self) -> &T {}
            pub fn take(&mut self) -> Option<T> {}
            pub fn into_inner(self) -> Option<T> {}
        }
        impl<T> Clone for OnceCell<T> {}
        impl<T> Default for OnceCell<T> {}
        impl<T> From<T> for OnceCell<T> {}
        pub struct LazyCell<T, F = ()>;
        impl<T, F> LazyCell<T, F> {
            pub fn new(f: impl FnOnce() -> T) -> Self {}
            pub fn force(this: &Self) -> &T {}
        }
        impl<T, F> Deref for LazyCell<T, F> {
            type Target = T;
        }
    }

    // sharing between threads
    pub mod sync {
        use std::ops::Deref;
        use std::time::Duration;
        pub struct Arc<T>;
        impl<T> Arc<T> {
            pub fn new(value: T) -> Self {}
            pub fn new_cyclic(f: impl FnOnce(&Weak<T>) -> T) -> Self {}
            pub fn pin(value: T) -> std::pin::Pin<Arc<T>> {}
            pub fn downgrade(this: &Self) -> Weak<T> {}
            pub fn strong_count(this: &Self) -> usize {}
            pub fn weak_count(this: &Self) -> usize {}
            pub fn ptr_eq(this: &Self, other: &Self) -> bool {}
            pub fn as_ptr(this: &Self) -> *const T {}
            pub fn as_ref(&self) -> &T {}
            pub fn get_mut(this: &mut Self) -> Option<&mut T> {}
            pub fn make_mut(this: &mut Self) -> &mut T {}
            pub fn try_unwrap(this: Self) -> Result<T, Self> {}
            pub fn into_inner(this: Self) -> Option<T> {}
            pub fn unwrap_or_clone(this: Self) -> T {}
            pub fn into_raw(this: Self) -> *const T {}
            pub fn from_raw(ptr: *const T) -> Self {}
        }
        impl<T> Deref for Arc<T> {
            type Target = T;
        }
        impl<T> Clone for Arc<T> {}
        impl<T> Default for Arc<T> {}
        impl<T> From<T> for Arc<T> {}
        impl<T> From<Vec<T>> for Arc<[T]> {}
        impl<T> From<&[T]> for Arc<[T]> {}
        impl From<&str> for Arc<str> {}
        impl From<String> for Arc<str> {}
        impl<T> FromIterator<T> for Arc<[T]> {}
        pub struct Weak<T>;
        impl<T> Weak<T> {
            pub fn new() -> Self {}
            pub fn upgrade(&self) -> Option<Arc<T>> {}
            pub fn strong_count(&self) -> usize {}
            pub fn weak_count(&self) -> usize {}
            pub fn ptr_eq(&self, other: &Self) -> bool {}
            pub fn as_ptr(&self) -> *const T {}
            pub fn into_raw(self) -> *const T {}
            pub fn from_raw(ptr: *const T) -> Self {}
        }
        impl<T> Clone for Weak<T> {}
        impl<T> Default for Weak<T> {}
        pub type LockResult<G> = Result<G, PoisonError<G>>;
        pub type TryLockResult<G> = Result<G, TryLockError<G>>;
        pub struct PoisonError<G>;
        impl<G> PoisonError<G> {
            pub fn into_inner(self) -> G {}
            pub fn get_ref(&self) -> &G {}
            pub fn get_mut(&mut self) -> &mut G {}
        }
        pub enum TryLockError<G> {
            Poisoned(PoisonError<G>),
            WouldBlock,
        }
        pub struct Mutex<T>;
        impl<T> Mutex<T> {
            pub fn new(value: T) -> Self {}
            pub fn lock(&self) -> LockResult<MutexGuard<T>> {}
            pub fn try_lock(&self) -> TryLockResult<MutexGuard<T>> {}
            pub fn get_mut(&mut self) -> LockResult<&mut T> {}
            pub fn into_inner(self) -> LockResult<T> {}
            pub fn is_poisoned(&self) -> bool {}
            pub fn clear_poison(&self) {}
        }
        impl<T> Default for Mutex<T> {}
        impl<T> From<T> for Mutex<T> {}
        pub struct MutexGuard<T>;
        impl<T> Deref for MutexGuard<T> {
            type Target = T;
        }
        pub struct RwLock<T>;
        impl<T> RwLock<T> {
            pub fn new(value: T) -> Self {}
            pub fn read(&self) -> LockResult<RwLockReadGuard<T>> {}
            pub fn write(&self) -> LockResult<RwLockWriteGuard<T>> {}
            pub fn try_read(&self) -> TryLockResult<RwLockReadGuard<T>> {}
            pub fn try_write(&self) -> TryLockResult<RwLockWriteGuard<T>> {}
            pub fn get_mut(&mut self) -> LockResult<&mut T> {}
            pub fn into_inner(self) -> LockResult<T> {}
            pub fn is_poisoned(&self) -> bool {}
            pub fn clear_poison(&self) {}
        }
        impl<T> Default for RwLock<T> {}
        impl<T> From<T> for RwLock<T> {}
        pub struct RwLockReadGuard<T>;
        impl<T> Deref for RwLockReadGuard<T> {
            type Target = T;
        }
        pub struct RwLockWriteGuard<T>;
        impl<T> Deref for RwLockWriteGuard<T> {
            type Target = T;
        }
        pub struct Condvar;
        impl Condvar {
            pub fn new() -> Self {}
            pub fn wait<T>(&self, guard: MutexGuard<T>) -> LockResult<MutexGuard<T>> {}
            pub fn wait_while<T>(&self, guard: MutexGuard<T>, f: impl FnMut(&mut T) -> bool) -> LockResult<MutexGuard<T>> {}
            pub fn wait_timeout<T>(&self, guard: MutexGuard<T>, timeout: Duration) -> LockResult<(MutexGuard<T>, WaitTimeoutResult)> {}
            pub fn wait_timeout_while<T>(
                &self,
                guard: MutexGuard<T>,
                timeout: Duration,
                f: impl FnMut(&mut T) -> bool,
            ) -> LockResult<(MutexGuard<T>, WaitTimeoutResult)> {
            }
            pub fn notify_one(&self) {}
            pub fn notify_all(&self) {}
        }
        impl Default for Condvar {}
        pub struct WaitTimeoutResult;
        impl WaitTimeoutResult {
            pub fn timed_out(&self) -> bool {}
        }
        pub struct OnceLock<T>;
        impl<T> OnceLock<T> {
            pub fn new() -> Self {}
            pub fn get(&self) -> Option<&T> {}
            pub fn get_mut(&mut self) -> Option<&mut T> {}
            pub fn set(&self, value: T) -> Result<(), T> {}
            pub fn get_or_init(&self, f: impl FnOnce() -> T) -> &T {}
            pub fn get_or_try_init<E>(&self, f: impl FnOnce() -> Result<T, E>) -> Result<&T, E> {}
            pub fn wait(&self) -> &T {}
            pub fn take(&mut self) -> Option<T> {}
            pub fn into_inner(self) -> Option<T> {}
        }
        impl<T> Clone for OnceLock<T> {}
        impl<T> Default for OnceLock<T> {}
        impl<T> From<T> for OnceLock<T> {}
        pub struct LazyLock<T, F = ()>;
        impl<T, F> LazyLock<T, F> {
            pub fn new(f: impl FnOnce() -> T) -> Self {}
            pub fn force(this: &Self) -> &T {}
        }
        impl<T, F> Deref for LazyLock<T, F> {
            type Target = T;
        }
        pub struct Once;
        impl Once {
            pub fn new() -> Self {}
            pub fn call_once(&self, f: impl FnOnce()) {}
            pub fn is_completed(&self) -> bool {}
        }
        pub struct Barrier;
        impl Barrier {
            pub fn new(n: usize) -> Self {}
            pub fn wait(&self) -> BarrierWaitResult {}
        }
        pub struct BarrierWaitResult;
        pub mod atomic {
            pub enum Ordering {
                Relaxed,
                Release,
                Acquire,
                AcqRel,
                SeqCst,
            }
            pub fn fence(order: Ordering) {}
            pub struct AtomicPtr<T>;
            impl<T> AtomicPtr<T> {
                pub fn new(value: *mut T) -> Self {}
                pub fn load(&self, order: Ordering) -> *mut T {}
                pub fn store(&self, value: *mut T, order: Ordering) {}
                pub fn swap(&self, value: *mut T, order: Ordering) -> *mut T {}
                pub fn compare_exchange(&self, current: *mut T, new: *mut T, success: Ordering, failure: Ordering) -> Result<*mut T, *mut T> {}
            }
            pub struct AtomicBool;
            impl AtomicBool {
                pub fn new(value: bool) -> Self {}
                pub fn load(&self, order: Ordering) -> bool {}
                pub fn store(&self, value: bool, order: Ordering) {}
                pub fn swap(&self, value: bool, order: Ordering) -> bool {}
                pub fn compare_exchange(&self, current: bool, new: bool, success: Ordering, failure: Ordering) -> Result<bool, bool> {}
                pub fn compare_exchange_weak(&self, current: bool, new: bool, success: Ordering, failure: Ordering) -> Result<bool, bool> {}
                pub fn fetch_update(&self, set: Ordering, fetch: Ordering, f: impl FnMut(bool) -> Option<bool>) -> Result<bool, bool> {}
                pub fn fetch_and(&self, value: bool, order: Ordering) -> bool {}
                pub fn fetch_or(&self, value: bool, order: Ordering) -> bool {}
                pub fn fetch_xor(&self, value: bool, order: Ordering) -> bool {}
                pub fn get_mut(&mut self) -> &mut bool {}
                pub fn into_inner(self) -> bool {}
            }
            impl Default for AtomicBool {}
            pub struct AtomicU8;
            impl AtomicU8 {
                pub fn new(value: u8) -> Self {}
                pub fn load(&self, order: Ordering) -> u8 {}
                pub fn store(&self, value: u8, order: Ordering) {}
                pub fn swap(&self, value: u8, order: Ordering) -> u8 {}
                pub fn compare_exchange(&self, current: u8, new: u8, success: Ordering, failure: Ordering) -> Result<u8, u8> {}
                pub fn compare_exchange_weak(&self, current: u8, new: u8, success: Ordering, failure: Ordering) -> Result<u8, u8> {}
                pub fn fetch_update(&self, set: Ordering, fetch: Ordering, f: impl FnMut(u8) -> Option<u8>) -> Result<u8, u8> {}
                pub fn fetch_and(&self, value: u8, order: Ordering) -> u8 {}
                pub fn fetch_or(&self, value: u8, order: Ordering) -> u8 {}
                pub fn fetch_xor(&self, value: u8, order: Ordering) -> u8 {}
                pub fn fetch_add(&self, value: u8, order: Ordering) -> u8 {}
                pub fn fetch_sub(&self, value: u8, order: Ordering) -> u8 {}
                pub fn fetch_max(&self, value: u8, order: Ordering) -> u8 {}
                pub fn fetch_min(&self, value: u8, order: Ordering) -> u8 {}
                pub fn get_mut(&mut self) -> &mut u8 {}
                pub fn into_inner(self) -> u8 {}
            }
            impl Default for AtomicU8 {}
            pub struct AtomicU16;
            impl AtomicU16 {
                pub fn new(value: u16) -> Self {}
                pub fn load(&self, order: Ordering) -> u16 {}
                pub fn store(&self, value: u16, order: Ordering) {}
                pub fn swap(&self, value: u16, order: Ordering) -> u16 {}
                pub fn compare_exchange(&self, current: u16, new: u16, success: Ordering, failure: Ordering) -> Result<u16, u16> {}
                pub fn compare_exchange_weak(&self, current: u16, new: u16, success: Ordering, failure: Ordering) -> Result<u16, u16> {}
                pub fn fetch_update(&self, set: Ordering, fetch: Ordering, f: impl FnMut(u16) -> Option<u16>) -> Result<u16, u16> {}
                pub fn fetch_and(&self, value: u16, order: Ordering) -> u16 {}
                pub fn fetch_or(&self, value: u16, order: Ordering) -> u16 {}
                pub fn fetch_xor(&self, value: u16, order: Ordering) -> u16 {}
                pub fn fetch_add(&self, value: u16, order: Ordering) -> u16 {}
                pub fn fetch_sub(&self, value: u16, order: Ordering) -> u16 {}
                pub fn fetch_max(&self, value: u16, order: Ordering) -> u16 {}
                pub fn fetch_min(&self, value: u16, order: Ordering) -> u16 {}
                pub fn get_mut(&mut self) -> &mut u16 {}
                pub fn into_inner(self) -> u16 {}
            }
            impl Default for AtomicU16 {}
            pub struct AtomicU32;
            impl AtomicU32 {
                pub fn new(value: u32) -> Self {}
                pub fn load(&self, order: Ordering) -> u32 {}
                pub fn store(&self, value: u32, order: Ordering) {}
                pub fn swap(&self, value: u32, order: Ordering) -> u32 {}
                pub fn compare_exchange(&self, current: u32, new: u32, success: Ordering, failure: Ordering) -> Result<u32, u32> {}
                pub fn compare_exchange_weak(&self, current: u32, new: u32, success: Ordering, failure: Ordering) -> Result<u32, u32> {}
                pub fn fetch_update(&self, set: Ordering, fetch: Ordering, f: impl FnMut(u32) -> Option<u32>) -> Result<u32, u32> {}
                pub fn fetch_and(&self, value: u32, order: Ordering) -> u32 {}
                pub fn fetch_or(&self, value: u32, order: Ordering) -> u32 {}
                pub fn fetch_xor(&self, value: u32, order: Ordering) -> u32 {}
                pub fn fetch_add(&self, value: u32, order: Ordering) -> u32 {}
                pub fn fetch_sub(&self, value: u32, order: Ordering) -> u32 {}
                pub fn fetch_max(&self, value: u32, order: Ordering) -> u32 {}
                pub fn fetch_min(&self, value: u32, order: Ordering) -> u32 {}
                pub fn get_mut(&mut self) -> &mut u32 {}
                pub fn into_inner(self) -> u32 {}
            }
            impl Default for AtomicU32 {}
            pub struct AtomicU64;
            impl AtomicU64 {
                pub fn new(value: u64) -> Self {}
                pub fn load(&self, order: Ordering) -> u64 {}
                pub fn store(&self, value: u64, order: Ordering) {}
                pub fn swap(&self, value: u64, order: Ordering) -> u64 {}
                pub fn compare_exchange(&self, current: u64, new: u64, success: Ordering, failure: Ordering) -> Result<u64, u64> {}
                pub fn compare_exchange_weak(&self, current: u64, new: u64, success: Ordering, failure: Ordering) -> Result<u64, u64> {}
                pub fn fetch_update(&self, set: Ordering, fetch: Ordering, f: impl FnMut(u64) -> Option<u64>) -> Result<u64, u64> {}
                pub fn fetch_and(&self, value: u64, order: Ordering) -> u64 {}
                pub fn fetch_or(&self, value: u64, order: Ordering) -> u64 {}
                pub fn fetch_xor(&self, value: u64, order: Ordering) -> u64 {}
                pub fn fetch_add(&self, value: u64, order: Ordering) -> u64 {}
                pub fn fetch_sub(&self, value: u64, order: Ordering) -> u64 {}
                pub fn fetch_max(&self, value: u64, order: Ordering) -> u64 {}
                pub fn fetch_min(&self, value: u64, order: Ordering) -> u64 {}
                pub fn get_mut(&mut self) -> &mut u64 {}
                pub fn into_inner(self) -> u64 {}
            }
            impl Default for AtomicU64 {}
            pub struct AtomicI8;
            impl AtomicI8 {
                pub fn new(value: i8) -> Self {}
                pub fn load(&self, order: Ordering) -> i8 {}
                pub fn store(&self, value: i8, order: Ordering) {}
                pub fn swap(&self, value: i8, order: Ordering) -> i8 {}
                pub fn compare_exchange(&self, current: i8, new: i8, success: Ordering, failure: Ordering) -> Result<i8, i8> {}
                pub fn compare_exchange_weak(&self, current: i8, new: i8, success: Ordering, failure: Ordering) -> Result<i8, i8> {}
                pub fn fetch_update(&self, set: Ordering, fetch: Ordering, f: impl FnMut(i8) -> Option<i8>) -> Result<i8, i8> {}
                pub fn fetch_and(&self, value: i8, order: Ordering) -> i8 {}
                pub fn fetch_or(&self, value: i8, order: Ordering) -> i8 {}
                pub fn fetch_xor(&self, value: i8, order: Ordering) -> i8 {}
                pub fn fetch_add(&self, value: i8, order: Ordering) -> i8 {}
                pub fn fetch_sub(&self, value: i8, order: Ordering) -> i8 {}
                pub fn fetch_max(&self, value: i8, order: Ordering) -> i8 {}
                pub fn fetch_min(&self, value: i8, order: Ordering) -> i8 {}
                pub fn get_mut(&mut self) -> &mut i8 {}
                pub fn into_inner(self) -> i8 {}
            }
            impl Default for AtomicI8 {}
            pub struct AtomicI16;
            impl AtomicI16 {
                pub fn new(value: i16) -> Self {}
                pub fn load(&self, order: Ordering) -> i16 {}
                pub fn store(&self, value: i16, order: Ordering) {}
                pub fn swap(&self, value: i16, order: Ordering) -> i16 {}
                pub fn compare_exchange(&self, current: i16, new: i16, success: Ordering, failure: Ordering) -> Result<i16, i16> {}
                pub fn compare_exchange_weak(&self, current: i16, new: i16, success: Ordering, failure: Ordering) -> Result<i16, i16> {}
                pub fn fetch_update(&self, set: Ordering, fetch: Ordering, f: impl FnMut(i16) -> Option<i16>) -> Result<i16, i16> {}
                pub fn fetch_and(&self, value: i16, order: Ordering) -> i16 {}
                pub fn fetch_or(&self, value: i16, order: Ordering) -> i16 {}
                pub fn fetch_xor(&self, value: i16, order: Ordering) -> i16 {}
                pub fn fetch_add(&self, value: i16, order: Ordering) -> i16 {}
                pub fn fetch_sub(&self, value: i16, order: Ordering) -> i16 {}
                pub fn fetch_max(&self, value: i16, order: Ordering) -> i16 {}
                pub fn fetch_min(&self, value: i16, order: Ordering) -> i16 {}
                pub fn get_mut(&mut self) -> &mut i16 {}
                pub fn into_inner(self) -> i16 {}
            }
            impl Default for AtomicI16 {}
            pub struct AtomicI32;
            impl AtomicI32 {
                pub fn new(value: i32) -> Self {}
                pub fn load(&self, order: Ordering) -> i32 {}
                pub fn store(&self, value: i32, order: Ordering) {}
                pub fn swap(&self, value: i32, order: Ordering) -> i32 {}
                pub fn compare_exchange(&self, current: i32, new: i32, success: Ordering, failure: Ordering) -> Result<i32, i32> {}
                pub fn compare_exchange_weak(&self, current: i32, new: i32, success: Ordering, failure: Ordering) -> Result<i32, i32> {}
                pub fn fetch_update(&self, set: Ordering, fetch: Ordering, f: impl FnMut(i32) -> Option<i32>) -> Result<i32, i32> {}
                pub fn fetch_and(&self, value: i32, order: Ordering) -> i32 {}
                pub fn fetch_or(&self, value: i32, order: Ordering) -> i32 {}
                pub fn fetch_xor(&self, value: i32, order: Ordering) -> i32 {}
                pub fn fetch_add(&self, value: i32, order: Ordering) -> i32 {}
                pub fn fetch_sub(&self, value: i32, order: Ordering) -> i32 {}
                pub fn fetch_max(&self, value: i32, order: Ordering) -> i32 {}
                pub fn fetch_min(&self, value: i32, order: Ordering) -> i32 {}
                pub fn get_mut(&mut self) -> &mut i32 {}
                pub fn into_inner(self) -> i32 {}
            }
            impl Default for AtomicI32 {}
            pub struct AtomicI64;
            impl AtomicI64 {
                pub fn new(value: i64) -> Self {}
                pub fn load(&self, order: Ordering) -> i64 {}
                pub fn store(&self, value: i64, order: Ordering) {}
                pub fn swap(&self, value: i64, order: Ordering) -> i64 {}
                pub fn compare_exchange(&self, current: i64, new: i64, success: Ordering, failure: Ordering) -> Result<i64, i64> {}
                pub fn compare_exchange_weak(&self, current: i64, new: i64, success: Ordering, failure: Ordering) -> Result<i64, i64> {}
                pub fn fetch_update(&self, set: Ordering, fetch: Ordering, f: impl FnMut(i64) -> Option<i64>) -> Result<i64, i64> {}
                pub fn fetch_and(&self, value: i64, order: Ordering) -> i64 {}
                pub fn fetch_or(&self, value: i64, order: Ordering) -> i64 {}
                pub fn fetch_xor(&self, value: i64, order: Ordering) -> i64 {}
                pub fn fetch_add(&self, value: i64, order: Ordering) -> i64 {}
                pub fn fetch_sub(&self, value: i64, order: Ordering) -> i64 {}
                pub fn fetch_max(&self, value: i64, order: Ordering) -> i64 {}
                pub fn fetch_min(&self, value: i64, order: Ordering) -> i64 {}
                pub fn get_mut(&mut self) -> &mut i64 {}
                pub fn into_inner(self) -> i64 {}
            }
            impl Default for AtomicI64 {}
            pub struct AtomicUsize;
            impl AtomicUsize {
                pub fn new(value: usize) -> Self {}
                pub fn load(&self, order: Ordering) -> usize {}
                pub fn store(&self, value: usize, order: Ordering) {}
                pub fn swap(&self, value: usize, order: Ordering) -> usize {}
                pub fn compare_exchange(&self, current: usize, new: usize, success: Ordering, failure: Ordering) -> Result<usize, usize> {}
                pub fn compare_exchange_weak(&self, current: usize, new: usize, success: Ordering, failure: Ordering) -> Result<usize, usize> {}
                pub fn fetch_update(&self, set: Ordering, fetch: Ordering, f: impl FnMut(usize) -> Option<usize>) -> Result<usize, usize> {}
                pub fn fetch_and(&self, value: usize, order: Ordering) -> usize {}
                pub fn fetch_or(&self, value: usize, order: Ordering) -> usize {}
                pub fn fetch_xor(&self, value: usize, order: Ordering) -> usize {}
                pub fn fetch_add(&self, value: usize, order: Ordering) -> usize {}
                pub fn fetch_sub(&self, value: usize, order: Ordering) -> usize {}
                pub fn fetch_max(&self, value: usize, order: Ordering) -> usize {}
                pub fn fetch_min(&self, value: usize, order: Ordering) -> usize {}
                pub fn get_mut(&mut self) -> &mut usize {}
                pub fn into_inner(self) -> usize {}
            }
            impl Default for AtomicUsize {}
            pub struct AtomicIsize;
            impl AtomicIsize {
                pub fn new(value: isize) -> Self {}
                pub fn load(&self, order: Ordering) -> isize {}
                pub fn store(&self, value: isize, order: Ordering) {}
                pub fn swap(&self, value: isize, order: Ordering) -> isize {}
                pub fn compare_exchange(&self, current: isize, new: isize, success: Ordering, failure: Ordering) -> Result<isize, isize> {}
                pub fn compare_exchange_weak(&self, current: isize, new: isize, success: Ordering, failure: Ordering) -> Result<isize, isize> {}
                pub fn fetch_update(&self, set: Ordering, fetch: Ordering, f: impl FnMut(isize) -> Option<isize>) -> Result<isize, isize> {}
                pub fn fetch_and(&self, value: isize, order: Ordering) -> isize {}
                pub fn fetch_or(&self, value: isize, order: Ordering) -> isize {}
                pub fn fetch_xor(&self, value: isize, order: Ordering) -> isize {}
                pub fn fetch_add(&self, value: isize, order: Ordering) -> isize {}
                pub fn fetch_sub(&self, value: isize, order: Ordering) -> isize {}
                pub fn fetch_max(&self, value: isize, order: Ordering) -> isize {}
                pub fn fetch_min(&self, value: isize, order: Ordering) -> isize {}
                pub fn get_mut(&mut self) -> &mut isize {}
                pub fn into_inner(self) -> isize {}
            }
            impl Default for AtomicIsize {}
        }
        pub mod mpsc {
            use std::time::Duration;
            pub fn channel<T>() -> (Sender<T>, Receiver<T>) {}
            pub fn sync_channel<T>(bound: usize) -> (SyncSender<T>, Receiver<T>) {}
            pub struct Sender<T>;
            impl<T> Sender<T> {
                pub fn send(&self, value: T) -> Result<(), SendError<T>> {}
            }
            impl<T> Clone for Sender<T> {}
            pub struct SyncSender<T>;
            impl<T> SyncSender<T> {
                pub fn send(&self, value: T) -> Result<(), SendError<T>> {}
                pub fn try_send(&self, value: T) -> Result<(), TrySendError<T>> {}
            }
            impl<T> Clone for SyncSender<T> {}
            pub struct Receiver<T>;
            impl<T> Receiver<T> {
                pub fn recv(&self) -> Result<T, RecvError> {}
                pub fn try_recv(&self) -> Result<T, TryRecvError> {}
                pub fn recv_timeout(&self, timeout: Duration) -> Result<T, RecvTimeoutError> {}
                pub fn iter(&self) -> std::iter::Iter<T> {}
                pub fn try_iter(&self) -> std::iter::Iter<T> {}
                pub fn into_iter(self) -> std::iter::Iter<T> {}
            }
            pub struct SendError<T>(pub T);
            pub enum TrySendError<T> {
                Full(T),
                Disconnected(T),
            }
            pub struct RecvError;
            pub enum TryRecvError {
                Empty,
                Disconnected,
            }
            pub enum RecvTimeoutError {
                Timeout,
                Disconnected,
            }
        }
    }
    pub mod thread {
        use std::num::NonZero;
        use std::time::Duration;
        pub type Result<T> = std::result::Result<T, Box<dyn std::any::Any>>;
        pub fn spawn<T>(f: impl FnOnce() -> T) -> JoinHandle<T> {}
        pub fn scope<T>(f: impl FnOnce(&Scope) -> T) -> T {}
        pub fn sleep(duration: Duration) {}
        pub fn yield_now() {}
        pub fn park() {}
        pub fn park_timeout(duration: Duration) {}
        pub fn current() -> Thread {}
        pub fn panicking() -> bool {}
        pub fn available_parallelism() -> std::io::Result<NonZero<usize>> {}
        pub struct JoinHandle<T>;
        impl<T> JoinHandle<T> {
            pub fn join(self) -> Result<T> {}
            pub fn thread(&self) -> &Thread {}
            pub fn is_finished(&self) -> bool {}
        }
        pub struct Thread;
        impl Thread {
            pub fn id(&self) -> ThreadId {}
            pub fn name(&self) -> Option<&str> {}
            pub fn unpark(&self) {}
        }
        impl Clone for Thread {}
        pub struct ThreadId;
        impl Clone for ThreadId {}
        impl Copy for ThreadId {}
        pub struct Builder;
        impl Builder {
            pub fn new() -> Self {}
            pub fn name(self, name: String) -> Self {}
            pub fn stack_size(self, size: usize) -> Self {}
            pub fn spawn<T>(self, f: impl FnOnce() -> T) -> std::io::Result<JoinHandle<T>> {}
            pub fn spawn_scoped<T>(self, scope: &Scope, f: impl FnOnce() -> T) -> std::io::Result<ScopedJoinHandle<T>> {}
        }
        pub struct Scope;
        impl Scope {
            pub fn spawn<T>(&self, f: impl FnOnce() -> T) -> ScopedJoinHandle<T> {}
        }
        pub struct ScopedJoinHandle<T>;
        impl<T> ScopedJoinHandle<T> {
            pub fn join(self) -> Result<T> {}
            pub fn thread(&self) -> &Thread {}
            pub fn is_finished(&self) -> bool {}
        }
        pub struct LocalKey<T>;
        impl<T> LocalKey<T> {
            pub fn with<R>(&self, f: impl FnOnce(&T) -> R) -> R {}
            pub fn try_with<R>(&self, f: impl FnOnce(&T) -> R) -> std::result::Result<R, AccessError> {}
        }
        impl<T> LocalKey<std::cell::Cell<T>> {
            pub fn get(&self) -> T {}
            pub fn set(&self, value: T) {}
            pub fn take(&self) -> T {}
            pub fn replace(&self, value: T) -> T {}
        }
        impl<T> LocalKey<std::cell::RefCell<T>> {
            pub fn with_borrow<R>(&self, f: impl FnOnce(&T) -> R) -> R {}
            pub fn with_borrow_mut<R>(&self, f: impl FnOnce(&mut T) -> R) -> R {}
            pub fn set(&self, value: T) {}
            pub fn take(&self) -> T {}
            pub fn replace(&self, value: T) -> T {}
        }
        pub struct AccessError;
    }
    pub mod future {
        use std::pin::Pin;
        use std::task::{Context, Poll};
        pub trait Future {
            type Output;
            fn poll(self: Pin<&mut Self>, cx: &mut Context) -> Poll<Self::Output>;
        }
        pub trait IntoFuture {
            type Output;
            type IntoFuture;
            fn into_future(self) -> Self::IntoFuture;
        }
        pub fn ready<T>(value: T) -> Ready<T> {}
        pub fn pending<T>() -> Pending<T> {}
        pub fn poll_fn<T>(f: impl FnMut(&mut Context) -> Poll<T>) -> PollFn<T> {}
        pub struct Ready<T>;
        impl<T> Future for Ready<T> {
            type Output = T;
        }
        pub struct Pending<T>;
        impl<T> Future for Pending<T> {
            type Output = T;
        }
        pub struct PollFn<T>;
        impl<T> Future for PollFn<T> {
            type Output = T;
        }
        impl<F: Future> Future for Box<F> {
            type Output = F::Output;
        }
        impl<F: Future> Future for &mut F {
            type Output = F::Output;
        }
        impl<P: std::ops::Deref> Future for Pin<P> {
            type Output = <P::Target as Future>::Output;
        }
    }
    pub mod task {
        pub enum Poll<T> {
            Ready(T),
            Pending,
        }
        impl<T> Poll<T> {
            pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Poll<U> {}
            pub fn is_ready(&self) -> bool {}
            pub fn is_pending(&self) -> bool {}
        }
        impl<T, E> Poll<Result<T, E>> {
            pub fn map_ok<U>(self, f: impl FnOnce(T) -> U) -> Poll<Result<U, E>> {}
            pub fn map_err<F>(self, f: impl FnOnce(E) -> F) -> Poll<Result<T, F>> {}
        }
        impl<T> Clone for Poll<T> {}
        pub struct Context;
        impl Context {
            pub fn from_waker(waker: &Waker) -> Self {}
            pub fn waker(&self) -> &Waker {}
        }
        pub struct Waker;
        impl Waker {
            pub fn wake(self) {}
            pub fn wake_by_ref(&self) {}
            pub fn will_wake(&self, other: &Waker) -> bool {}
            pub fn noop() -> &Waker {}
        }
        impl Clone for Waker {}
        pub trait Wake {
            fn wake(self: std::sync::Arc<Self>);
            fn wake_by_ref(self: &std::sync::Arc<Self>);
        }
    }
    pub mod time {
        use std::ops::{Add, Sub};
        pub struct Duration;
        impl Duration {
            pub fn new(secs: u64, nanos: u32) -> Self {}
            pub fn from_secs(secs: u64) -> Self {}
            pub fn from_millis(millis: u64) -> Self {}
            pub fn from_micros(micros: u64) -> Self {}
            pub fn from_nanos(nanos: u64) -> Self {}
            pub fn from_mins(mins: u64) -> Self {}
            pub fn from_hours(hours: u64) -> Self {}
            pub fn from_secs_f64(secs: f64) -> Self {}
            pub fn from_secs_f32(secs: f32) -> Self {}
            pub fn is_zero(&self) -> bool {}
            pub fn as_secs(&self) -> u64 {}
            pub fn as_millis(&self) -> u128 {}
            pub fn as_micros(&self) -> u128 {}
            pub fn as_nanos(&self) -> u128 {}
            pub fn as_secs_f64(&self) -> f64 {}
            pub fn as_secs_f32(&self) -> f32 {}
            pub fn subsec_millis(&self) -> u32 {}
            pub fn subsec_micros(&self) -> u32 {}
            pub fn subsec_nanos(&self) -> u32 {}
            pub fn checked_add(self, other: Self) -> Option<Self> {}
            pub fn checked_sub(self, other: Self) -> Option<Self> {}
            pub fn saturating_add(self, other: Self) -> Self {}
            pub fn saturating_sub(self, other: Self) -> Self {}
            pub fn saturating_mul(self, by: u32) -> Self {}
            pub fn mul_f64(self, by: f64) -> Self {}
        }
        impl Clone for Duration {}
        impl Copy for Duration {}
        impl Default for Duration {}
        impl Add<Duration> for Duration {
            type Output = Duration;
        }
        impl Sub<Duration> for Duration {
            type Output = Duration;
        }
        impl std::ops::Mul<u32> for Duration {
            type Output = Duration;
        }
        impl std::ops::Div<u32> for Duration {
            type Output = Duration;
        }
        pub struct Instant;
        impl Instant {
            pub fn now() -> Self {}
            pub fn elapsed(&self) -> Duration {}
            pub fn duration_since(&self, earlier: Self) -> Duration {}
            pub fn checked_duration_since(&self, earlier: Self) -> Option<Duration> {}
            pub fn saturating_duration_since(&self, earlier: Self) -> Duration {}
            pub fn checked_add(&self, duration: Duration) -> Option<Self> {}
            pub fn checked_sub(&self, duration: Duration) -> Option<Self> {}
        }
        impl Clone for Instant {}
        impl Copy for Instant {}
        impl Add<Duration> for Instant {
            type Output = Instant;
        }
        impl Sub<Duration> for Instant {
            type Output = Instant;
        }
        impl Sub<Instant> for Instant {
            type Output = Duration;
        }
        pub struct SystemTime;
        impl SystemTime {
            pub fn now() -> Self {}
            pub fn elapsed(&self) -> Result<Duration, SystemTimeError> {}
            pub fn duration_since(&self, earlier: Self) -> Result<Duration, SystemTimeError> {}
            pub fn checked_add(&self, duration: Duration) -> Option<Self> {}
            pub fn checked_sub(&self, duration: Duration) -> Option<Self> {}
        }
        impl Clone for SystemTime {}
        impl Copy for SystemTime {}
        impl Add<Duration> for SystemTime {
            type Output = SystemTime;
        }
        pub struct SystemTimeError;
    }

    // keyed and other collections
    pub mod collections {
        pub use std::collections::binary_heap::BinaryHeap;
        pub use std::collections::btree_map::BTreeMap;
        pub use std::collections::btree_set::BTreeSet;
        pub use std::collections::hash_map::HashMap;
        pub use std::collections::hash_set::HashSet;
        pub use std::collections::linked_list::LinkedList;
        pub use std::collections::vec_deque::VecDeque;
        pub use std::ops::Bound;
        pub struct TryReserveError;
        pub mod hash_map {
            use std::collections::TryReserveError;
            pub use std::hash::{DefaultHasher, RandomState};
            use std::ops::Index;
            pub struct HashMap<K, V, S = RandomState>;
            impl<K, V, S> HashMap<K, V, S> {
                pub fn new() -> Self {}
                pub fn with_capacity(capacity: usize) -> Self {}
                pub fn with_hasher(hasher: S) -> Self {}
                pub fn with_capacity_and_hasher(capacity: usize, hasher: S) -> Self {}
                pub fn hasher(&self) -> &S {}
                pub fn capacity(&self) -> usize {}
                pub fn len(&self) -> usize {}
                pub fn is_empty(&self) -> bool {}
                pub fn insert(&mut self, key: K, value: V) -> Option<V> {}
                pub fn try_insert(&mut self, key: K, value: V) -> Result<&mut V, OccupiedError<K, V>> {}
                pub fn entry(&mut self, key: K) -> Entry<K, V> {}
                pub fn get<Q>(&self, key: &Q) -> Option<&V> {}
                pub fn get_mut<Q>(&mut self, key: &Q) -> Option<&mut V> {}
                pub fn get_key_value<Q>(&self, key: &Q) -> Option<(&K, &V)> {}
                pub fn contains_key<Q>(&self, key: &Q) -> bool {}
                pub fn remove<Q>(&mut self, key: &Q) -> Option<V> {}
                pub fn remove_entry<Q>(&mut self, key: &Q) -> Option<(K, V)> {}
                pub fn retain(&mut self, f: impl FnMut(&K, &mut V) -> bool) {}
                pub fn clear(&mut self) {}
                pub fn drain(&mut self) -> std::iter::Iter<(K, V)> {}
                pub fn extract_if(&mut self, f: impl FnMut(&K, &mut V) -> bool) -> std::iter::Iter<(K, V)> {}
                pub fn iter(&self) -> std::iter::Iter<(&K, &V)> {}
                pub fn iter_mut(&mut self) -> std::iter::Iter<(&K, &mut V)> {}
                pub fn into_iter(self) -> std::iter::Iter<(K, V)> {}
                pub fn keys(&self) -> std::iter::Iter<&K> {}
                pub fn values(&self) -> std::iter::Iter<&V> {}
                pub fn values_mut(&mut self) -> std::iter::Iter<&mut V> {}
                pub fn into_keys(self) -> std::iter::Iter<K> {}
                pub fn into_values(self) -> std::iter::Iter<V> {}
                pub fn reserve(&mut self, additional: usize) {}
                pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> {}
                pub fn shrink_to_fit(&mut self) {}
                pub fn shrink_to(&mut self, capacity: usize) {}
            }
            impl<K, V, S> Clone for HashMap<K, V, S> {}
            impl<K, V, S> Default for HashMap<K, V, S> {}
            impl<K, V, S> Extend<(K, V)> for HashMap<K, V, S> {}
            impl<K, V, S> FromIterator<(K, V)> for HashMap<K, V, S> {}
            impl<K, V, S, Q> Index<&Q> for HashMap<K, V, S> {
                type Output = V;
            }
            pub struct OccupiedError<K, V> {
                pub entry: OccupiedEntry<K, V>,
                pub value: V,
            }
            pub enum Entry<K, V> {
                Occupied(OccupiedEntry<K, V>),
                Vacant(VacantEntry<K, V>),
            }
            impl<K, V> Entry<K, V> {
                pub fn or_insert(self, default: V) -> &mut V {}
                pub fn or_insert_with(self, default: impl FnOnce() -> V) -> &mut V {}
                pub fn or_insert_with_key(self, default: impl FnOnce(&K) -> V) -> &mut V {}
                pub fn or_default(self) -> &mut V {}
                pub fn and_modify(self, f: impl FnOnce(&mut V)) -> Self {}
                pub fn insert_entry(self, value: V) -> OccupiedEntry<K, V> {}
                pub fn key(&self) -> &K {}
            }
            pub struct OccupiedEntry<K, V>;
            impl<K, V> OccupiedEntry<K, V> {
                pub fn key(&self) -> &K {}
                pub fn get(&self) -> &V {}
                pub fn get_mut(&mut self) -> &mut V {}
                pub fn into_mut(self) -> &mut V {}
                pub fn insert(&mut self, value: V) -> V {}
                pub fn remove(self) -> V {}
                pub fn remove_entry(self) -> (K, V) {}
            }
            pub struct VacantEntry<K, V>;
            impl<K, V> VacantEntry<K, V> {
                pub fn key(&self) -> &K {}
                pub fn into_key(self) -> K {}
                pub fn insert(self, value: V) -> &mut V {}
                pub fn insert_entry(self, value: V) -> OccupiedEntry<K, V> {}
            }
            pub type Iter<K, V> = std::iter::Iter<(&K, &V)>;
            pub type IterMut<K, V> = std::iter::Iter<(&K, &mut V)>;
            pub type IntoIter<K, V> = std::iter::Iter<(K, V)>;
            pub type Drain<K, V> = std::iter::Iter<(K, V)>;
            pub type Keys<K, V> = std::iter::Iter<&K>;
            pub type Values<K, V> = std::iter::Iter<&V>;
            pub type ValuesMut<K, V> = std::iter::Iter<&mut V>;
            pub type IntoKeys<K, V> = std::iter::Iter<K>;
            pub type IntoValues<K, V> = std::iter::Iter<V>;
        }
        pub mod hash_set {
            use std::collections::TryReserveError;
            use std::hash::RandomState;
            use std::ops::{BitAnd, BitOr, BitXor, Sub};
            pub struct HashSet<T, S = RandomState>;
            impl<T, S> HashSet<T, S> {
                pub fn new() -> Self {}
                pub fn with_capacity(capacity: usize) -> Self {}
                pub fn with_hasher(hasher: S) -> Self {}
                pub fn with_capacity_and_hasher(capacity: usize, hasher: S) -> Self {}
                pub fn hasher(&self) -> &S {}
                pub fn capacity(&self) -> usize {}
                pub fn len(&self) -> usize {}
                pub fn is_empty(&self) -> bool {}
                pub fn insert(&mut self, value: T) -> bool {}
                pub fn replace(&mut self, value: T) -> Option<T> {}
                pub fn get_or_insert_with<Q>(&mut self, value: &Q, f: impl FnOnce(&Q) -> T) -> &T {}
                pub fn contains<Q>(&self, value: &Q) -> bool {}
                pub fn get<Q>(&self, value: &Q) -> Option<&T> {}
                pub fn remove<Q>(&mut self, value: &Q) -> bool {}
                pub fn take<Q>(&mut self, value: &Q) -> Option<T> {}
                pub fn retain(&mut self, f: impl FnMut(&T) -> bool) {}
                pub fn clear(&mut self) {}
                pub fn drain(&mut self) -> std::iter::Iter<T> {}
                pub fn extract_if(&mut self, f: impl FnMut(&T) -> bool) -> std::iter::Iter<T> {}
                pub fn iter(&self) -> std::iter::Iter<&T> {}
                pub fn into_iter(self) -> std::iter::Iter<T> {}
                pub fn union(&self, other: &Self) -> std::iter::Iter<&T> {}
                pub fn intersection(&self, other: &Self) -> std::iter::Iter<&T> {}
                pub fn difference(&self, other: &Self) -> std::iter::Iter<&T> {}
                pub fn symmetric_difference(&self, other: &Self) -> std::iter::Iter<&T> {}
                pub fn is_subset(&self, other: &Self) -> bool {}
                pub fn is_superset(&self, other: &Self) -> bool {}
                pub fn is_disjoint(&self, other: &Self) -> bool {}
                pub fn reserve(&mut self, additional: usize) {}
                pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> {}
                pub fn shrink_to_fit(&mut self) {}
                pub fn shrink_to(&mut self, capacity: usize) {}
            }
            impl<T, S> Clone for HashSet<T, S> {}
            impl<T, S> Default for HashSet<T, S> {}
            impl<T, S> Extend<T> for HashSet<T, S> {}
            impl<T, S> FromIterator<T> for HashSet<T, S> {}
            impl<T, S> BitAnd<&HashSet<T, S>> for &HashSet<T, S> {
                type Output = HashSet<T, S>;
            }
            impl<T, S> BitOr<&HashSet<T, S>> for &HashSet<T, S> {
                type Output = HashSet<T, S>;
            }
            impl<T, S> BitXor<&HashSet<T, S>> for &HashSet<T, S> {
                type Output = HashSet<T, S>;
            }
            impl<T, S> Sub<&HashSet<T, S>> for &HashSet<T, S> {
                type Output = HashSet<T, S>;
            }
            pub type Iter<T> = std::iter::Iter<&T>;
            pub type IntoIter<T> = std::iter::Iter<T>;
            pub type Drain<T> = std::iter::Iter<T>;
        }
        pub mod btree_map {
            use std::ops::Index;
            pub struct BTreeMap<K, V>;
            impl<K, V> BTreeMap<K, V> {
                pub fn new() -> Self {}
                pub fn len(&self) -> usize {}
                pub fn is_empty(&self) -> bool {}
                pub fn insert(&mut self, key: K, value: V) -> Option<V> {}
                pub fn try_insert(&mut self, key: K, value: V) -> Result<&mut V, OccupiedError<K, V>> {}
                pub fn entry(&mut self, key: K) -> Entry<K, V> {}
                pub fn get<Q>(&self, key: &Q) -> Option<&V> {}
                pub fn get_mut<Q>(&mut self, key: &Q) -> Option<&mut V> {}
                pub fn get_key_value<Q>(&self, key: &Q) -> Option<(&K, &V)> {}
                pub fn contains_key<Q>(&self, key: &Q) -> bool {}
                pub fn remove<Q>(&mut self, key: &Q) -> Option<V> {}
                pub fn remove_entry<Q>(&mut self, key: &Q) -> Option<(K, V)> {}
                pub fn first_key_value(&self) -> Option<(&K, &V)> {}
                pub fn last_key_value(&self) -> Option<(&K, &V)> {}
                pub fn first_entry(&mut self) -> Option<OccupiedEntry<K, V>> {}
                pub fn last_entry(&mut self) -> Option<OccupiedEntry<K, V>> {}
                pub fn pop_first(&mut self) -> Option<(K, V)> {}
                pub fn pop_last(&mut self) -> Option<(K, V)> {}
                pub fn range<R>(&self, range: R) -> std::iter::Iter<(&K, &V)> {}
                pub fn range_mut<R>(&mut self, range: R) -> std::iter::Iter<(&K, &mut V)> {}
                pub fn append(&mut self, other: &mut Self) {}
                pub fn split_off<Q>(&mut self, key: &Q) -> Self {}
                pub fn retain(&mut self, f: impl FnMut(&K, &mut V) -> bool) {}
                pub fn extract_if<R>(&mut self, range: R, f: impl FnMut(&K, &mut V) -> bool) -> std::iter::Iter<(K, V)> {}
                pub fn clear(&mut self) {}
                pub fn iter(&self) -> std::iter::Iter<(&K, &V)> {}
                pub fn iter_mut(&mut self) -> std::iter::Iter<(&K, &mut V)> {}
                pub fn into_iter(self) -> std::iter::Iter<(K, V)> {}
                pub fn keys(&self) -> std::iter::Iter<&K> {}
                pub fn values(&self) -> std::iter::Iter<&V> {}
                pub fn values_mut(&mut self) -> std::iter::Iter<&mut V> {}
                pub fn into_keys(self) -> std::iter::Iter<K> {}
                pub fn into_values(self) -> std::iter::Iter<V> {}
            }
            impl<K, V> Clone for BTreeMap<K, V> {}
            impl<K, V> Default for BTreeMap<K, V> {}
            impl<K, V> Extend<(K, V)> for BTreeMap<K, V> {}
            impl<K, V> FromIterator<(K, V)> for BTreeMap<K, V> {}
            impl<K, V, Q> Index<&Q> for BTreeMap<K, V> {
                type Output = V;
            }
            pub struct OccupiedError<K, V> {
                pub entry: OccupiedEntry<K, V>,
                pub value: V,
            }
            pub enum Entry<K, V> {
                Occupied(OccupiedEntry<K, V>),
                Vacant(VacantEntry<K, V>),
            }
            impl<K, V> Entry<K, V> {
                pub fn or_insert(self, default: V) -> &mut V {}
                pub fn or_insert_with(self, default: impl FnOnce() -> V) -> &mut V {}
                pub fn or_insert_with_key(self, default: impl FnOnce(&K) -> V) -> &mut V {}
                pub fn or_default(self) -> &mut V {}
                pub fn and_modify(self, f: impl FnOnce(&mut V)) -> Self {}
                pub fn insert_entry(self, value: V) -> OccupiedEntry<K, V> {}
                pub fn key(&self) -> &K {}
            }
            pub struct OccupiedEntry<K, V>;
            impl<K, V> OccupiedEntry<K, V> {
                pub fn key(&self) -> &K {}
                pub fn get(&self) -> &V {}
                pub fn get_mut(&mut self) -> &mut V {}
                pub fn into_mut(self) -> &mut V {}
                pub fn insert(&mut self, value: V) -> V {}
                pub fn remove(self) -> V {}
                pub fn remove_entry(self) -> (K, V) {}
            }
            pub struct VacantEntry<K, V>;
            impl<K, V> VacantEntry<K, V> {
                pub fn key(&self) -> &K {}
                pub fn into_key(self) -> K {}
                pub fn insert(self, value: V) -> &mut V {}
                pub fn insert_entry(self, value: V) -> OccupiedEntry<K, V> {}
            }
            pub type Iter<K, V> = std::iter::Iter<(&K, &V)>;
            pub type IterMut<K, V> = std::iter::Iter<(&K, &mut V)>;
            pub type IntoIter<K, V> = std::iter::Iter<(K, V)>;
            pub type Drain<K, V> = std::iter::Iter<(K, V)>;
            pub type Keys<K, V> = std::iter::Iter<&K>;
            pub type Values<K, V> = std::iter::Iter<&V>;
            pub type ValuesMut<K, V> = std::iter::Iter<&mut V>;
            pub type IntoKeys<K, V> = std::iter::Iter<K>;
            pub type IntoValues<K, V> = std::iter::Iter<V>;
            pub type Range<K, V> = std::iter::Iter<(&K, &V)>;
            pub type RangeMut<K, V> = std::iter::Iter<(&K, &mut V)>;
        }
        pub mod btree_set {
            use std::ops::{BitAnd, BitOr, BitXor, Sub};
            pub struct BTreeSet<T>;
            impl<T> BTreeSet<T> {
                pub fn new() -> Self {}
                pub fn len(&self) -> usize {}
                pub fn is_empty(&self) -> bool {}
                pub fn insert(&mut self, value: T) -> bool {}
                pub fn replace(&mut self, value: T) -> Option<T> {}
                pub fn get_or_insert_with<Q>(&mut self, value: &Q, f: impl FnOnce(&Q) -> T) -> &T {}
                pub fn contains<Q>(&self, value: &Q) -> bool {}
                pub fn get<Q>(&self, value: &Q) -> Option<&T> {}
                pub fn remove<Q>(&mut self, value: &Q) -> bool {}
                pub fn take<Q>(&mut self, value: &Q) -> Option<T> {}
                pub fn retain(&mut self, f: impl FnMut(&T) -> bool) {}
                pub fn clear(&mut self) {}
                pub fn extract_if(&mut self, f: impl FnMut(&T) -> bool) -> std::iter::Iter<T> {}
                pub fn iter(&self) -> std::iter::Iter<&T> {}
                pub fn into_iter(self) -> std::iter::Iter<T> {}
                pub fn union(&self, other: &Self) -> std::iter::Iter<&T> {}
                pub fn intersection(&self, other: &Self) -> std::iter::Iter<&T> {}
                pub fn difference(&self, other: &Self) -> std::iter::Iter<&T> {}
                pub fn symmetric_difference(&self, other: &Self) -> std::iter::Iter<&T> {}
                pub fn is_subset(&self, other: &Self) -> bool {}
                pub fn is_superset(&self, other: &Self) -> bool {}
                pub fn is_disjoint(&self, other: &Self) -> bool {}
                pub fn first(&self) -> Option<&T> {}
                pub fn last(&self) -> Option<&T> {}
                pub fn pop_first(&mut self) -> Option<T> {}
                pub fn pop_last(&mut self) -> Option<T> {}
                pub fn range<R>(&self, range: R) -> std::iter::Iter<&T> {}
                pub fn append(&mut self, other: &mut Self) {}
                pub fn split_off<Q>(&mut self, value: &Q) -> Self {}
            }
            impl<T> Clone for BTreeSet<T> {}
            impl<T> Default for BTreeSet<T> {}
            impl<T> Extend<T> for BTreeSet<T> {}
            impl<T> FromIterator<T> for BTreeSet<T> {}
            impl<T> BitAnd<&BTreeSet<T>> for &BTreeSet<T> {
                type Output = BTreeSet<T>;
            }
            impl<T> BitOr<&BTreeSet<T>> for &BTreeSet<T> {
                type Output = BTreeSet<T>;
            }
            impl<T> BitXor<&BTreeSet<T>> for &BTreeSet<T> {
                type Output = BTreeSet<T>;
            }
            impl<T> Sub<&BTreeSet<T>> for &BTreeSet<T> {
                type Output = BTreeSet<T>;
            }
            pub type Iter<T> = std::iter::Iter<&T>;
            pub type IntoIter<T> = std::iter::Iter<T>;
            pub type Drain<T> = std::iter::Iter<T>;
            pub type Range<T> = std::iter::Iter<&T>;
        }
        pub mod vec_deque {
            use std::cmp::Ordering;
            use std::collections::TryReserveError;
            use std::ops::Index;
            pub struct VecDeque<T>;
            impl<T> VecDeque<T> {
                pub fn new() -> Self {}
                pub fn with_capacity(capacity: usize) -> Self {}
                pub fn capacity(&self) -> usize {}
                pub fn len(&self) -> usize {}
                pub fn is_empty(&self) -> bool {}
                pub fn push_back(&mut self, value: T) {}
                pub fn push_front(&mut self, value: T) {}
                pub fn pop_back(&mut self) -> Option<T> {}
                pub fn pop_front(&mut self) -> Option<T> {}
                pub fn pop_front_if(&mut self, f: impl FnOnce(&mut T) -> bool) -> Option<T> {}
                pub fn pop_back_if(&mut self, f: impl FnOnce(&mut T) -> bool) -> Option<T> {}
                pub fn front(&self) -> Option<&T> {}
                pub fn front_mut(&mut self) -> Option<&mut T> {}
                pub fn back(&self) -> Option<&T> {}
                pub fn back_mut(&mut self) -> Option<&mut T> {}
                pub fn get(&self, index: usize) -> Option<&T> {}
                pub fn get_mut(&mut self, index: usize) -> Option<&mut T> {}
                pub fn swap(&mut self, i: usize, j: usize) {}
                pub fn insert(&mut self, index: usize, value: T) {}
                pub fn remove(&mut self, index: usize) -> Option<T> {}
                pub fn swap_remove_back(&mut self, index: usize) -> Option<T> {}
                pub fn swap_remove_front(&mut self, index: usize) -> Option<T> {}
                pub fn truncate(&mut self, len: usize) {}
                pub fn clear(&mut self) {}
                pub fn retain(&mut self, f: impl FnMut(&T) -> bool) {}
                pub fn retain_mut(&mut self, f: impl FnMut(&mut T) -> bool) {}
                pub fn drain<R>(&mut self, range: R) -> std::iter::Iter<T> {}
                pub fn split_off(&mut self, at: usize) -> Self {}
                pub fn append(&mut self, other: &mut Self) {}
                pub fn resize(&mut self, len: usize, value: T) {}
                pub fn resize_with(&mut self, len: usize, f: impl FnMut() -> T) {}
                pub fn contains(&self, value: &T) -> bool {}
                pub fn iter(&self) -> std::iter::Iter<&T> {}
                pub fn iter_mut(&mut self) -> std::iter::Iter<&mut T> {}
                pub fn into_iter(self) -> std::iter::Iter<T> {}
                pub fn range<R>(&self, range: R) -> std::iter::Iter<&T> {}
                pub fn as_slices(&self) -> (&[T], &[T]) {}
                pub fn as_mut_slices(&mut self) -> (&mut [T], &mut [T]) {}
                pub fn make_contiguous(&mut self) -> &mut [T] {}
                pub fn rotate_left(&mut self, n: usize) {}
                pub fn rotate_right(&mut self, n: usize) {}
                pub fn binary_search(&self, value: &T) -> Result<usize, usize> {}
                pub fn binary_search_by(&self, f: impl FnMut(&T) -> Ordering) -> Result<usize, usize> {}
                pub fn binary_search_by_key<B>(&self, key: &B, f: impl FnMut(&T) -> B) -> Result<usize, usize> {}
                pub fn partition_point(&self, f: impl FnMut(&T) -> bool) -> usize {}
                pub fn reserve(&mut self, additional: usize) {}
                pub fn reserve_exact(&mut self, additional: usize) {}
                pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> {}
                pub fn shrink_to_fit(&mut self) {}
                pub fn shrink_to(&mut self, capacity: usize) {}
            }
            impl<T> Clone for VecDeque<T> {}
            impl<T> Default for VecDeque<T> {}
            impl<T> Extend<T> for VecDeque<T> {}
            impl<T> FromIterator<T> for VecDeque<T> {}
            impl<T> From<Vec<T>> for VecDeque<T> {}
            impl<T> From<VecDeque<T>> for Vec<T> {}
            impl<T> Index<usize> for VecDeque<T> {
                type Output = T;
            }
            pub type Iter<T> = std::iter::Iter<&T>;
            pub type IntoIter<T> = std::iter::Iter<T>;
            pub type Drain<T> = std::iter::Iter<T>;
        }
        pub mod binary_heap {
            use std::ops::Deref;
            pub struct BinaryHeap<T>;
            impl<T> BinaryHeap<T> {
                pub fn new() -> Self {}
                pub fn with_capacity(capacity: usize) -> Self {}
                pub fn capacity(&self) -> usize {}
                pub fn len(&self) -> usize {}
                pub fn is_empty(&self) -> bool {}
                pub fn push(&mut self, value: T) {}
                pub fn pop(&mut self) -> Option<T> {}
                pub fn peek(&self) -> Option<&T> {}
                pub fn peek_mut(&mut self) -> Option<PeekMut<T>> {}
                pub fn append(&mut self, other: &mut Self) {}
                pub fn clear(&mut self) {}
                pub fn drain(&mut self) -> std::iter::Iter<T> {}
                pub fn retain(&mut self, f: impl FnMut(&T) -> bool) {}
                pub fn iter(&self) -> std::iter::Iter<&T> {}
                pub fn into_iter(self) -> std::iter::Iter<T> {}
                pub fn into_vec(self) -> Vec<T> {}
                pub fn into_sorted_vec(self) -> Vec<T> {}
                pub fn as_slice(&self) -> &[T] {}
                pub fn reserve(&mut self, additional: usize) {}
                pub fn shrink_to_fit(&mut self) {}
                pub fn shrink_to(&mut self, capacity: usize) {}
            }
            impl<T> Clone for BinaryHeap<T> {}
            impl<T> Default for BinaryHeap<T> {}
            impl<T> Extend<T> for BinaryHeap<T> {}
            impl<T> FromIterator<T> for BinaryHeap<T> {}
            impl<T> From<Vec<T>> for BinaryHeap<T> {}
            pub struct PeekMut<T>;
            impl<T> PeekMut<T> {
                pub fn pop(this: Self) -> T {}
            }
            impl<T> Deref for PeekMut<T> {
                type Target = T;
            }
        }
        pub mod linked_list {
            pub struct LinkedList<T>;
            impl<T> LinkedList<T> {
                pub fn new() -> Self {}
                pub fn len(&self) -> usize {}
                pub fn is_empty(&self) -> bool {}
                pub fn push_back(&mut self, value: T) {}
                pub fn push_front(&mut self, value: T) {}
                pub fn pop_back(&mut self) -> Option<T> {}
                pub fn pop_front(&mut self) -> Option<T> {}
                pub fn front(&self) -> Option<&T> {}
                pub fn front_mut(&mut self) -> Option<&mut T> {}
                pub fn back(&self) -> Option<&T> {}
                pub fn back_mut(&mut self) -> Option<&mut T> {}
                pub fn contains(&self, value: &T) -> bool {}
                pub fn append(&mut self, other: &mut Self) {}
                pub fn split_off(&mut self, at: usize) -> Self {}
                pub fn clear(&mut self) {}
                pub fn retain(&mut self, f: impl FnMut(&mut T) -> bool) {}
                pub fn extract_if(&mut self, f: impl FnMut(&mut T) -> bool) -> std::iter::Iter<T> {}
                pub fn iter(&self) -> std::iter::Iter<&T> {}
                pub fn iter_mut(&mut self) -> std::iter::Iter<&mut T> {}
                pub fn into_iter(self) -> std::iter::Iter<T> {}
            }
            impl<T> Clone for LinkedList<T> {}
            impl<T> Default for LinkedList<T> {}
            impl<T> Extend<T> for LinkedList<T> {}
            impl<T> FromIterator<T> for LinkedList<T> {}
        }
    }

    // files, streams, sockets, processes
    pub mod io {
        use std::fmt::Arguments;
        pub type Result<T> = std::result::Result<T, Error>;
        pub struct Error;
        impl Error {
            pub fn new<E>(kind: ErrorKind, error: E) -> Self {}
            pub fn other<E>(error: E) -> Self {}
            pub fn last_os_error() -> Self {}
            pub fn from_raw_os_error(code: i32) -> Self {}
            pub fn kind(&self) -> ErrorKind {}
            pub fn raw_os_error(&self) -> Option<i32> {}
            pub fn get_ref(&self) -> Option<&dyn std::error::Error> {}
            pub fn into_inner(self) -> Option<Box<dyn std::error::Error>> {}
        }
        impl From<ErrorKind> for Error {}
        pub enum ErrorKind {
            NotFound,
            PermissionDenied,
            ConnectionRefused,
            ConnectionReset,
            ConnectionAborted,
            NotConnected,
            AddrInUse,
            AddrNotAvailable,
            BrokenPipe,
            AlreadyExists,
            WouldBlock,
            InvalidInput,
            InvalidData,
            TimedOut,
            WriteZero,
            Interrupted,
            Unsupported,
            UnexpectedEof,
            OutOfMemory,
            Other,
        }
        impl Clone for ErrorKind {}
        impl Copy for ErrorKind {}
        pub enum SeekFrom {
            Start(u64),
            End(i64),
            Current(i64),
        }
        pub mod prelude {
            pub use std::io::{BufRead, Read, Seek, Write};
        }
        pub trait Read {
            fn read(&mut self, buf: &mut [u8]) -> Result<usize>;
            fn read_exact(&mut self, buf: &mut [u8]) -> Result<()>;
            fn read_to_end(&mut self, buf: &mut Vec<u8>) -> Result<usize>;
            fn read_to_string(&mut self, buf: &mut String) -> Result<usize>;
            fn by_ref(&mut self) -> &mut Self;
            fn bytes(self) -> Bytes<Self>;
            fn chain<R>(self, next: R) -> Chain<Self, R>;
            fn take(self, limit: u64) -> Take<Self>;
        }
        pub trait BufRead: Read {
            fn fill_buf(&mut self) -> Result<&[u8]>;
            fn consume(&mut self, amount: usize);
            fn has_data_left(&mut self) -> Result<bool>;
            fn read_until(&mut self, byte: u8, buf: &mut Vec<u8>) -> Result<usize>;
            fn skip_until(&mut self, byte: u8) -> Result<usize>;
            fn read_line(&mut self, buf: &mut String) -> Result<usize>;
            fn split(self, byte: u8) -> std::iter::Iter<Result<Vec<u8>>>;
            fn lines(self) -> std::iter::Iter<Result<String>>;
        }
        pub trait Write {
            fn write(&mut self, buf: &[u8]) -> Result<usize>;
            fn write_all(&mut self, buf: &[u8]) -> Result<()>;
            fn write_fmt(&mut self, args: Arguments) -> Result<()>;
            fn flush(&mut self) -> Result<()>;
            fn by_ref(&mut self) -> &mut Self;
        }
        pub trait Seek {
            fn seek(&mut self, pos: SeekFrom) -> Result<u64>;
            fn rewind(&mut self) -> Result<()>;
            fn stream_position(&mut self) -> Result<u64>;
            fn stream_len(&mut self) -> Result<u64>;
            fn seek_relative(&mut self, offset: i64) -> Result<()>;
        }
        impl<R: Read> Read for &mut R {}
        impl<R: Read> Read for Box<R> {}
        impl<R: BufRead> BufRead for &mut R {}
        impl<R: BufRead> BufRead for Box<R> {}
        impl<W: Write> Write for &mut W {}
        impl<W: Write> Write for Box<W> {}
        impl<S: Seek> Seek for &mut S {}
        impl Read for &[u8] {}
        impl BufRead for &[u8] {}
        impl Write for Vec<u8> {}
        impl Write for &mut [u8] {}
        impl Read for std::collections::VecDeque<u8> {}
        impl Write for std::collections::VecDeque<u8> {}
        pub struct Take<R>;
        impl<R> Take<R> {
            pub fn limit(&self) -> u64 {}
            pub fn set_limit(&mut self, limit: u64) {}
            pub fn into_inner(self) -> R {}
            pub fn get_ref(&self) -> &R {}
            pub fn get_mut(&mut self) -> &mut R {}
        }
        impl<R> Read for Take<R> {}
        impl<R> BufRead for Take<R> {}
        pub struct Chain<A, B>;
        impl<A, B> Read for Chain<A, B> {}
        impl<A, B> BufRead for Chain<A, B> {}
        pub type Bytes<R> = std::iter::Iter<Result<u8>>;
        pub type Lines<R> = std::iter::Iter<Result<String>>;
        pub type Split<R> = std::iter::Iter<Result<Vec<u8>>>;
        pub struct BufReader<R>;
        impl<R> BufReader<R> {
            pub fn new(inner: R) -> Self {}
            pub fn with_capacity(capacity: usize, inner: R) -> Self {}
            pub fn get_ref(&self) -> &R {}
            pub fn get_mut(&mut self) -> &mut R {}
            pub fn into_inner(self) -> R {}
            pub fn buffer(&self) -> &[u8] {}
            pub fn capacity(&self) -> usize {}
        }
        impl<R> Read for BufReader<R> {}
        impl<R> BufRead for BufReader<R> {}
        impl<R> Seek for BufReader<R> {}
        pub struct BufWriter<W>;
        impl<W> BufWriter<W> {
            pub fn new(inner: W) -> Self {}
            pub fn with_capacity(capacity: usize, inner: W) -> Self {}
            pub fn get_ref(&self) -> &W {}
            pub fn get_mut(&mut self) -> &mut W {}
            pub fn into_inner(self) -> std::result::Result<W, IntoInnerError<BufWriter<W>>> {}
            pub fn buffer(&self) -> &[u8] {}
            pub fn capacity(&self) -> usize {}
        }
        impl<W> Write for BufWriter<W> {}
        impl<W> Seek for BufWriter<W> {}
        pub struct LineWriter<W>;
        impl<W> LineWriter<W> {
            pub fn new(inner: W) -> Self {}
        }
        impl<W> Write for LineWriter<W> {}
        pub struct IntoInnerError<W>;
        pub struct Cursor<T>;
        impl<T> Cursor<T> {
            pub fn new(inner: T) -> Self {}
            pub fn into_inner(self) -> T {}
            pub fn get_ref(&self) -> &T {}
            pub fn get_mut(&mut self) -> &mut T {}
            pub fn position(&self) -> u64 {}
            pub fn set_position(&mut self, pos: u64) {}
        }
        impl<T> Read for Cursor<T> {}
        impl<T> BufRead for Cursor<T> {}
        impl<T> Write for Cursor<T> {}
        impl<T> Seek for Cursor<T> {}
        impl<T> Clone for Cursor<T> {}
        impl<T> Default for Cursor<T> {}
        pub fn stdin() -> Stdin {}
        pub struct Stdin;
        impl Stdin {
            pub fn lock(&self) -> StdinLock {}
            pub fn read_line(&self, buf: &mut String) -> Result<usize> {}
            pub fn lines(self) -> std::iter::Iter<Result<String>> {}
        }
        impl Read for Stdin {}
        pub struct StdinLock;
        impl Read for StdinLock {}
        impl BufRead for StdinLock {}
        pub fn stdout() -> Stdout {}
        pub struct Stdout;
        impl Stdout {
            pub fn lock(&self) -> StdoutLock {}
        }
        impl Write for Stdout {}
        pub struct StdoutLock;
        impl Write for StdoutLock {}
        pub fn stderr() -> Stderr {}
        pub struct Stderr;
        impl Stderr {
            pub fn lock(&self) -> StderrLock {}
        }
        impl Write for Stderr {}
        pub struct StderrLock;
        impl Write for StderrLock {}
        pub fn copy<R, W>(reader: &mut R, writer: &mut W) -> Result<u64> {}
        pub fn read_to_string<R>(reader: R) -> Result<String> {}
        pub fn sink() -> Sink {}
        pub fn empty() -> Empty {}
        pub fn repeat(byte: u8) -> Repeat {}
        pub struct Sink;
        impl Write for Sink {}
        pub struct Empty;
        impl Read for Empty {}
        impl BufRead for Empty {}
        pub struct Repeat;
        impl Read for Repeat {}
        pub struct IoSlice;
        pub struct IoSliceMut;
    }
    pub mod fs {
        use std::ffi::OsString;
        use std::io::{Read, Result, Seek, Write};
        use std::path::PathBuf;
        pub struct File;
        impl File {
            pub fn open<P>(path: P) -> Result<File> {}
            pub fn create<P>(path: P) -> Result<File> {}
            pub fn create_new<P>(path: P) -> Result<File> {}
            pub fn options() -> OpenOptions {}
            pub fn metadata(&self) -> Result<Metadata> {}
            pub fn set_len(&self, size: u64) -> Result<()> {}
            pub fn sync_all(&self) -> Result<()> {}
            pub fn sync_data(&self) -> Result<()> {}
            pub fn try_clone(&self) -> Result<File> {}
        }
        impl Read for File {}
        impl Read for &File {}
        impl Write for File {}
        impl Write for &File {}
        impl Seek for File {}
        pub struct OpenOptions;
        impl OpenOptions {
            pub fn new() -> Self {}
            pub fn read(&mut self, yes: bool) -> &mut Self {}
            pub fn write(&mut self, yes: bool) -> &mut Self {}
            pub fn append(&mut self, yes: bool) -> &mut Self {}
            pub fn truncate(&mut self, yes: bool) -> &mut Self {}
            pub fn create(&mut self, yes: bool) -> &mut Self {}
            pub fn create_new(&mut self, yes: bool) -> &mut Self {}
            pub fn open<P>(&self, path: P) -> Result<File> {}
        }
        impl Clone for OpenOptions {}
        pub struct Metadata;
        impl Metadata {
            pub fn len(&self) -> u64 {}
            pub fn is_dir(&self) -> bool {}
            pub fn is_file(&self) -> bool {}
            pub fn is_symlink(&self) -> bool {}
            pub fn file_type(&self) -> FileType {}
            pub fn modified(&self) -> Result<std::time::SystemTime> {}
            pub fn created(&self) -> Result<std::time::SystemTime> {}
            pub fn permissions(&self) -> Permissions {}
        }
        impl Clone for Metadata {}
        pub struct FileType;
        impl FileType {
            pub fn is_dir(&self) -> bool {}
            pub fn is_file(&self) -> bool {}
            pub fn is_symlink(&self) -> bool {}
        }
        pub struct Permissions;
        pub struct DirEntry;
        impl DirEntry {
            pub fn path(&self) -> PathBuf {}
            pub fn file_name(&self) -> OsString {}
            pub fn metadata(&self) -> Result<Metadata> {}
            pub fn file_type(&self) -> Result<FileType> {}
        }
        pub type ReadDir = std::iter::Iter<Result<DirEntry>>;
        pub fn read<P>(path: P) -> Result<Vec<u8>> {}
        pub fn read_to_string<P>(path: P) -> Result<String> {}
        pub fn write<P, C>(path: P, contents: C) -> Result<()> {}
        pub fn read_dir<P>(path: P) -> Result<ReadDir> {}
        pub fn metadata<P>(path: P) -> Result<Metadata> {}
        pub fn symlink_metadata<P>(path: P) -> Result<Metadata> {}
        pub fn exists<P>(path: P) -> Result<bool> {}
        pub fn create_dir<P>(path: P) -> Result<()> {}
        pub fn create_dir_all<P>(path: P) -> Result<()> {}
        pub fn remove_file<P>(path: P) -> Result<()> {}
        pub fn remove_dir<P>(path: P) -> Result<()> {}
        pub fn remove_dir_all<P>(path: P) -> Result<()> {}
        pub fn rename<P, Q>(from: P, to: Q) -> Result<()> {}
        pub fn copy<P, Q>(from: P, to: Q) -> Result<u64> {}
        pub fn canonicalize<P>(path: P) -> Result<PathBuf> {}
        pub fn read_link<P>(path: P) -> Result<PathBuf> {}
        pub fn hard_link<P, Q>(from: P, to: Q) -> Result<()> {}
    }
    pub mod path {
        use std::borrow::Cow;
        use std::ffi::{OsStr, OsString};
        use std::ops::Deref;
        pub struct Path;
        impl Path {
            pub fn new<S>(s: &S) -> &Path {}
            pub fn as_os_str(&self) -> &OsStr {}
            pub fn to_str(&self) -> Option<&str> {}
            pub fn to_string_lossy(&self) -> Cow<str> {}
            pub fn to_path_buf(&self) -> PathBuf {}
            pub fn is_absolute(&self) -> bool {}
            pub fn is_relative(&self) -> bool {}
            pub fn parent(&self) -> Option<&Path> {}
            pub fn ancestors(&self) -> std::iter::Iter<&Path> {}
            pub fn components(&self) -> std::iter::Iter<Component> {}
            pub fn iter(&self) -> std::iter::Iter<&OsStr> {}
            pub fn file_name(&self) -> Option<&OsStr> {}
            pub fn file_stem(&self) -> Option<&OsStr> {}
            pub fn extension(&self) -> Option<&OsStr> {}
            pub fn join<P>(&self, path: P) -> PathBuf {}
            pub fn with_file_name<S>(&self, name: S) -> PathBuf {}
            pub fn with_extension<S>(&self, extension: S) -> PathBuf {}
            pub fn strip_prefix<P>(&self, base: P) -> Result<&Path, StripPrefixError> {}
            pub fn starts_with<P>(&self, base: P) -> bool {}
            pub fn ends_with<P>(&self, child: P) -> bool {}
            pub fn exists(&self) -> bool {}
            pub fn is_file(&self) -> bool {}
            pub fn is_dir(&self) -> bool {}
            pub fn is_symlink(&self) -> bool {}
            pub fn metadata(&self) -> std::io::Result<std::fs::Metadata> {}
            pub fn canonicalize(&self) -> std::io::Result<PathBuf> {}
            pub fn read_dir(&self) -> std::io::Result<std::fs::ReadDir> {}
            pub fn display(&self) -> Display {}
            pub fn into_path_buf(self) -> PathBuf {}
        }
        impl ToOwned for Path {
            type Owned = PathBuf;
        }
        pub struct PathBuf;
        impl PathBuf {
            pub fn new() -> Self {}
            pub fn as_path(&self) -> &Path {}
            pub fn push<P>(&mut self, path: P) {}
            pub fn pop(&mut self) -> bool {}
            pub fn set_file_name<S>(&mut self, name: S) {}
            pub fn set_extension<S>(&mut self, extension: S) -> bool {}
            pub fn into_os_string(self) -> OsString {}
            pub fn into_boxed_path(self) -> Box<Path> {}
        }
        impl Deref for PathBuf {
            type Target = Path;
        }
        impl Clone for PathBuf {}
        impl Default for PathBuf {}
        impl AsRef<Path> for PathBuf {}
        impl<S> From<S> for PathBuf {}
        pub enum Component {
            Prefix(PrefixComponent),
            RootDir,
            CurDir,
            ParentDir,
            Normal(&OsStr),
        }
        impl Component {
            pub fn as_os_str(self) -> &OsStr {}
        }
        impl Clone for Component {}
        pub struct PrefixComponent;
        pub struct Display;
        pub struct StripPrefixError;
        pub type Components = std::iter::Iter<Component>;
        pub const MAIN_SEPARATOR: char = '/';
    }
    pub mod ffi {
        use std::borrow::Cow;
        use std::ops::Deref;
        pub struct OsStr;
        impl OsStr {
            pub fn new<S>(s: &S) -> &OsStr {}
            pub fn to_str(&self) -> Option<&str> {}
            pub fn to_string_lossy(&self) -> Cow<str> {}
            pub fn to_os_string(&self) -> OsString {}
            pub fn is_empty(&self) -> bool {}
            pub fn len(&self) -> usize {}
            pub fn as_encoded_bytes(&self) -> &[u8] {}
            pub fn as_bytes(&self) -> &[u8] {}
        }
        impl ToOwned for OsStr {
            type Owned = OsString;
        }
        pub struct OsString;
        impl OsString {
            pub fn new() -> Self {}
            pub fn as_os_str(&self) -> &OsStr {}
            pub fn into_string(self) -> Result<String, OsString> {}
            pub fn push<S>(&mut self, s: S) {}
            pub fn clear(&mut self) {}
        }
        impl Deref for OsString {
            type Target = OsStr;
        }
        impl Clone for OsString {}
        impl Default for OsString {}
        pub struct CStr;
        impl CStr {
            pub fn from_ptr(ptr: *const c_char) -> &CStr {}
            pub fn from_bytes_with_nul(bytes: &[u8]) -> Result<&CStr, FromBytesWithNulError> {}
            pub fn from_bytes_until_nul(bytes: &[u8]) -> Result<&CStr, FromBytesUntilNulError> {}
            pub fn to_str(&self) -> Result<&str, std::str::Utf8Error> {}
            pub fn to_string_lossy(&self) -> Cow<str> {}
            pub fn to_bytes(&self) -> &[u8] {}
            pub fn to_bytes_with_nul(&self) -> &[u8] {}
            pub fn as_ptr(&self) -> *const c_char {}
        }
        impl ToOwned for CStr {
            type Owned = CString;
        }
        pub struct CString;
        impl CString {
            pub fn new<T>(bytes: T) -> Result<Self, NulError> {}
            pub fn into_raw(self) -> *mut c_char {}
            pub fn from_raw(ptr: *mut c_char) -> Self {}
            pub fn into_bytes(self) -> Vec<u8> {}
            pub fn into_string(self) -> Result<String, IntoStringError> {}
            pub fn as_bytes(&self) -> &[u8] {}
            pub fn as_c_str(&self) -> &CStr {}
        }
        impl Deref for CString {
            type Target = CStr;
        }
        impl Clone for CString {}
        pub struct NulError;
        pub struct IntoStringError;
        pub struct FromBytesWithNulError;
        pub struct FromBytesUntilNulError;
        pub type c_char = i8;
        pub type c_int = i32;
        pub type c_uint = u32;
        pub type c_long = i64;
        pub type c_ulong = u64;
        pub enum c_void {}
    }
    pub mod net {
        use std::io::{Read, Result, Write};
        use std::str::FromStr;
        use std::time::Duration;
        pub enum IpAddr {
            V4(Ipv4Addr),
            V6(Ipv6Addr),
        }
        impl IpAddr {
            pub fn is_ipv4(&self) -> bool {}
            pub fn is_ipv6(&self) -> bool {}
            pub fn is_loopback(&self) -> bool {}
            pub fn is_unspecified(&self) -> bool {}
            pub fn is_multicast(&self) -> bool {}
            pub fn to_canonical(&self) -> IpAddr {}
        }
        impl Clone for IpAddr {}
        impl Copy for IpAddr {}
        impl FromStr for IpAddr {
            type Err = AddrParseError;
        }
        pub struct Ipv4Addr;
        impl Ipv4Addr {
            pub fn new(a: u8, b: u8, c: u8, d: u8) -> Self {}
            pub fn octets(&self) -> [u8; 4] {}
            pub fn is_loopback(&self) -> bool {}
            pub fn is_private(&self) -> bool {}
            pub fn to_bits(self) -> u32 {}
        }
        impl Clone for Ipv4Addr {}
        impl Copy for Ipv4Addr {}
        impl FromStr for Ipv4Addr {
            type Err = AddrParseError;
        }
        pub struct Ipv6Addr;
        impl Ipv6Addr {
            pub fn octets(&self) -> [u8; 16] {}
            pub fn segments(&self) -> [u16; 8] {}
            pub fn is_loopback(&self) -> bool {}
            pub fn to_ipv4_mapped(&self) -> Option<Ipv4Addr> {}
        }
        impl Clone for Ipv6Addr {}
        impl Copy for Ipv6Addr {}
        impl FromStr for Ipv6Addr {
            type Err = AddrParseError;
        }
        pub enum SocketAddr {
            V4(SocketAddrV4),
            V6(SocketAddrV6),
        }
        impl SocketAddr {
            pub fn new(ip: IpAddr, port: u16) -> Self {}
            pub fn ip(&self) -> IpAddr {}
            pub fn port(&self) -> u16 {}
            pub fn set_ip(&mut self, ip: IpAddr) {}
            pub fn set_port(&mut self, port: u16) {}
            pub fn is_ipv4(&self) -> bool {}
            pub fn is_ipv6(&self) -> bool {}
        }
        impl Clone for SocketAddr {}
        impl Copy for SocketAddr {}
        impl FromStr for SocketAddr {
            type Err = AddrParseError;
        }
        pub struct SocketAddrV4;
        impl SocketAddrV4 {
            pub fn new(ip: Ipv4Addr, port: u16) -> Self {}
            pub fn ip(&self) -> &Ipv4Addr {}
            pub fn port(&self) -> u16 {}
        }
        impl Clone for SocketAddrV4 {}
        impl Copy for SocketAddrV4 {}
        pub struct SocketAddrV6;
        impl SocketAddrV6 {
            pub fn ip(&self) -> &Ipv6Addr {}
            pub fn port(&self) -> u16 {}
        }
        impl Clone for SocketAddrV6 {}
        impl Copy for SocketAddrV6 {}
        pub struct AddrParseError;
        pub enum Shutdown {
            Read,
            Write,
            Both,
        }
        pub trait ToSocketAddrs {
            fn to_socket_addrs(&self) -> Result<std::iter::Iter<SocketAddr>>;
        }
        pub struct TcpListener;
        impl TcpListener {
            pub fn bind<A>(addr: A) -> Result<Self> {}
            pub fn accept(&self) -> Result<(TcpStream, SocketAddr)> {}
            pub fn incoming(&self) -> std::iter::Iter<Result<TcpStream>> {}
            pub fn local_addr(&self) -> Result<SocketAddr> {}
            pub fn try_clone(&self) -> Result<Self> {}
            pub fn set_nonblocking(&self, yes: bool) -> Result<()> {}
        }
        pub struct TcpStream;
        impl TcpStream {
            pub fn connect<A>(addr: A) -> Result<Self> {}
            pub fn connect_timeout(addr: &SocketAddr, timeout: Duration) -> Result<Self> {}
            pub fn peer_addr(&self) -> Result<SocketAddr> {}
            pub fn local_addr(&self) -> Result<SocketAddr> {}
            pub fn try_clone(&self) -> Result<Self> {}
            pub fn shutdown(&self, how: Shutdown) -> Result<()> {}
            pub fn peek(&self, buf: &mut [u8]) -> Result<usize> {}
            pub fn set_nodelay(&self, yes: bool) -> Result<()> {}
            pub fn set_nonblocking(&self, yes: bool) -> Result<()> {}
            pub fn set_read_timeout(&self, timeout: Option<Duration>) -> Result<()> {}
            pub fn set_write_timeout(&self, timeout: Option<Duration>) -> Result<()> {}
        }
        impl Read for TcpStream {}
        impl Read for &TcpStream {}
        impl Write for TcpStream {}
        impl Write for &TcpStream {}
        pub struct UdpSocket;
        impl UdpSocket {
            pub fn bind<A>(addr: A) -> Result<Self> {}
            pub fn recv_from(&self, buf: &mut [u8]) -> Result<(usize, SocketAddr)> {}
            pub fn peek_from(&self, buf: &mut [u8]) -> Result<(usize, SocketAddr)> {}
            pub fn recv(&self, buf: &mut [u8]) -> Result<usize> {}
            pub fn send_to<A>(&self, buf: &[u8], addr: A) -> Result<usize> {}
            pub fn send(&self, buf: &[u8]) -> Result<usize> {}
            pub fn connect<A>(&self, addr: A) -> Result<()> {}
            pub fn local_addr(&self) -> Result<SocketAddr> {}
            pub fn try_clone(&self) -> Result<Self> {}
        }
    }
    pub mod os {
        pub mod fd {
            pub type RawFd = i32;
            pub struct OwnedFd;
            pub struct BorrowedFd;
            pub trait AsRawFd {
                fn as_raw_fd(&self) -> RawFd;
            }
            pub trait IntoRawFd {
                fn into_raw_fd(self) -> RawFd;
            }
            pub trait FromRawFd {
                fn from_raw_fd(fd: RawFd) -> Self;
            }
        }
        pub mod unix {
            pub mod io {
                pub use std::os::fd::{AsRawFd, BorrowedFd, FromRawFd, IntoRawFd, OwnedFd, RawFd};
            }
            pub mod net {
                use std::io::{Read, Result, Write};
                pub struct SocketAddr;
                pub struct UnixListener;
                impl UnixListener {
                    pub fn bind<P>(path: P) -> Result<Self> {}
                    pub fn accept(&self) -> Result<(UnixStream, SocketAddr)> {}
                    pub fn incoming(&self) -> std::iter::Iter<Result<UnixStream>> {}
                }
                pub struct UnixStream;
                impl UnixStream {
                    pub fn connect<P>(path: P) -> Result<Self> {}
                    pub fn pair() -> Result<(Self, Self)> {}
                    pub fn try_clone(&self) -> Result<Self> {}
                    pub fn shutdown(&self, how: std::net::Shutdown) -> Result<()> {}
                }
                impl Read for UnixStream {}
                impl Write for UnixStream {}
                pub struct UnixDatagram;
                impl UnixDatagram {
                    pub fn bind<P>(path: P) -> Result<Self> {}
                    pub fn recv_from(&self, buf: &mut [u8]) -> Result<(usize, SocketAddr)> {}
                    pub fn recv(&self, buf: &mut [u8]) -> Result<usize> {}
                    pub fn send(&self, buf: &[u8]) -> Result<usize> {}
                }
            }
            pub mod fs {
                pub trait FileExt {
                    fn read_at(&self, buf: &mut [u8], offset: u64) -> std::io::Result<usize>;
                    fn read_exact_at(&self, buf: &mut [u8], offset: u64) -> std::io::Result<()>;
                    fn write_all_at(&self, buf: &[u8], offset: u64) -> std::io::Result<()>;
                }
                impl FileExt for std::fs::File {}
            }
        }
    }
    pub mod process {
        use std::io::{Read, Result, Write};
        pub struct Command;
        impl Command {
            pub fn new<S>(program: S) -> Self {}
            pub fn arg<S>(&mut self, arg: S) -> &mut Self {}
            pub fn args<I>(&mut self, args: I) -> &mut Self {}
            pub fn env<K, V>(&mut self, key: K, value: V) -> &mut Self {}
            pub fn envs<I>(&mut self, vars: I) -> &mut Self {}
            pub fn env_remove<K>(&mut self, key: K) -> &mut Self {}
            pub fn env_clear(&mut self) -> &mut Self {}
            pub fn current_dir<P>(&mut self, dir: P) -> &mut Self {}
            pub fn stdin<T>(&mut self, cfg: T) -> &mut Self {}
            pub fn stdout<T>(&mut self, cfg: T) -> &mut Self {}
            pub fn stderr<T>(&mut self, cfg: T) -> &mut Self {}
            pub fn spawn(&mut self) -> Result<Child> {}
            pub fn output(&mut self) -> Result<Output> {}
            pub fn status(&mut self) -> Result<ExitStatus> {}
        }
        pub struct Child {
            pub stdin: Option<ChildStdin>,
            pub stdout: Option<ChildStdout>,
            pub stderr: Option<ChildStderr>,
        }
        impl Child {
            pub fn id(&self) -> u32 {}
            pub fn kill(&mut self) -> Result<()> {}
            pub fn wait(&mut self) -> Result<ExitStatus> {}
            pub fn try_wait(&mut self) -> Result<Option<ExitStatus>> {}
            pub fn wait_with_output(self) -> Result<Output> {}
        }
        pub struct ChildStdin;
        impl Write for ChildStdin {}
        pub struct ChildStdout;
        impl Read for ChildStdout {}
        pub struct ChildStderr;
        impl Read for ChildStderr {}
        pub struct Output {
            pub status: ExitStatus,
            pub stdout: Vec<u8>,
            pub stderr: Vec<u8>,
        }
        pub struct ExitStatus;
        impl ExitStatus {
            pub fn success(&self) -> bool {}
            pub fn code(&self) -> Option<i32> {}
        }
        impl Clone for ExitStatus {}
        impl Copy for ExitStatus {}
        pub struct ExitCode;
        pub struct Stdio;
        impl Stdio {
            pub fn piped() -> Self {}
            pub fn null() -> Self {}
            pub fn inherit() -> Self {}
        }
        pub fn exit(code: i32) -> ! {}
        pub fn abort() -> ! {}
        pub fn id() -> u32 {}
    }
    pub mod env {
        use std::ffi::OsString;
        use std::path::PathBuf;
        pub enum VarError {
            NotPresent,
            NotUnicode(OsString),
        }
        pub fn args() -> Args {}
        pub fn args_os() -> std::iter::Iter<OsString> {}
        pub fn var<K>(key: K) -> Result<String, VarError> {}
        pub fn var_os<K>(key: K) -> Option<OsString> {}
        pub fn vars() -> std::iter::Iter<(String, String)> {}
        pub fn set_var<K, V>(key: K, value: V) {}
        pub fn remove_var<K>(key: K) {}
        pub fn current_dir() -> std::io::Result<PathBuf> {}
        pub fn current_exe() -> std::io::Result<PathBuf> {}
        pub fn temp_dir() -> PathBuf {}
        pub type Args = std::iter::Iter<String>;
    }
    pub mod panic {
        use std::ops::Deref;
        pub struct AssertUnwindSafe<T>(pub T);
        impl<T> Deref for AssertUnwindSafe<T> {
            type Target = T;
        }
        pub fn catch_unwind<R>(f: impl FnOnce() -> R) -> std::thread::Result<R> {}
        pub fn resume_unwind(payload: Box<dyn std::any::Any>) -> ! {}
        pub fn set_hook<F>(hook: F) {}
    }
    pub mod hint {
        pub fn black_box<T>(value: T) -> T {}
        pub fn spin_loop() {}
        pub fn unreachable_unchecked() -> ! {}
    }
}
