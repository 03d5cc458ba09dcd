// Maps, sets, lists, caches and slabs of popular crates.
mod hashbrown {
    pub use self::hash_map::HashMap;
    pub use self::hash_set::HashSet;
    pub use self::hash_table::HashTable;
    pub struct TryReserveError;
    pub struct DefaultHashBuilder;
    impl DefaultHashBuilder {
        pub fn new() -> Self {}
    }
    impl Clone for DefaultHashBuilder {}
    impl Default for DefaultHashBuilder {}
    pub mod hash_map {
        use super::{DefaultHashBuilder, TryReserveError};
        use std::ops::Index;
        pub struct HashMap<K, V, S = DefaultHashBuilder>;
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
            pub fn entry_ref<Q>(&mut self, key: &Q) -> EntryRef<K, V> {}
            pub fn insert_unique_unchecked(&mut self, key: K, value: V) -> (&K, &mut V) {}
            pub fn get_key_value_mut<Q>(&mut self, key: &Q) -> Option<(&K, &mut V)> {}
            pub fn raw_entry(&self) -> RawEntryBuilder<K, V> {}
            pub fn raw_entry_mut(&mut self) -> RawEntryBuilderMut<K, V> {}
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
        pub type EntryRef<K, V> = Entry<K, V>;
        pub struct RawEntryBuilder<K, V>;
        impl<K, V> RawEntryBuilder<K, V> {
            pub fn from_key<Q>(self, key: &Q) -> Option<(&K, &V)> {}
            pub fn from_hash(self, hash: u64, f: impl FnMut(&K) -> bool) -> Option<(&K, &V)> {}
            pub fn from_key_hashed_nocheck<Q>(self, hash: u64, key: &Q) -> Option<(&K, &V)> {}
        }
        pub struct RawEntryBuilderMut<K, V>;
        impl<K, V> RawEntryBuilderMut<K, V> {
            pub fn from_key<Q>(self, key: &Q) -> RawEntryMut<K, V> {}
            pub fn from_hash(self, hash: u64, f: impl FnMut(&K) -> bool) -> RawEntryMut<K, V> {}
            pub fn from_key_hashed_nocheck<Q>(self, hash: u64, key: &Q) -> RawEntryMut<K, V> {}
        }
        pub enum RawEntryMut<K, V> {
            Occupied(RawOccupiedEntryMut<K, V>),
            Vacant(RawVacantEntryMut<K, V>),
        }
        impl<K, V> RawEntryMut<K, V> {
            pub fn insert(self, key: K, value: V) -> RawOccupiedEntryMut<K, V> {}
            pub fn or_insert(self, key: K, value: V) -> (&mut K, &mut V) {}
            pub fn or_insert_with(self, f: impl FnOnce() -> (K, V)) -> (&mut K, &mut V) {}
            pub fn and_modify(self, f: impl FnOnce(&mut K, &mut V)) -> Self {}
        }
        pub struct RawOccupiedEntryMut<K, V>;
        impl<K, V> RawOccupiedEntryMut<K, V> {
            pub fn key(&self) -> &K {}
            pub fn get(&self) -> &V {}
            pub fn get_mut(&mut self) -> &mut V {}
            pub fn into_mut(self) -> &mut V {}
            pub fn insert(&mut self, value: V) -> V {}
            pub fn remove(self) -> V {}
            pub fn remove_entry(self) -> (K, V) {}
        }
        pub struct RawVacantEntryMut<K, V>;
        impl<K, V> RawVacantEntryMut<K, V> {
            pub fn insert(self, key: K, value: V) -> (&mut K, &mut V) {}
            pub fn insert_hashed_nocheck(self, hash: u64, key: K, value: V) -> (&mut K, &mut V) {}
            pub fn insert_with_hasher(self, hash: u64, key: K, value: V, hasher: impl Fn(&K) -> u64) -> (&mut K, &mut V) {}
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
        use super::{DefaultHashBuilder, TryReserveError};
        use std::ops::{BitAnd, BitOr, BitXor, Sub};
        pub struct HashSet<T, S = DefaultHashBuilder>;
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
            pub fn get_or_insert(&mut self, value: T) -> &T {}
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
    pub mod hash_table {
        pub struct HashTable<T>;
        impl<T> HashTable<T> {
            pub fn new() -> Self {}
            pub fn with_capacity(capacity: usize) -> Self {}
            pub fn find(&self, hash: u64, eq: impl FnMut(&T) -> bool) -> Option<&T> {}
            pub fn find_mut(&mut self, hash: u64, eq: impl FnMut(&T) -> bool) -> Option<&mut T> {}
            pub fn find_entry(&mut self, hash: u64, eq: impl FnMut(&T) -> bool) -> Result<OccupiedEntry<T>, AbsentEntry<T>> {}
            pub fn entry(&mut self, hash: u64, eq: impl FnMut(&T) -> bool, hasher: impl Fn(&T) -> u64) -> Entry<T> {}
            pub fn insert_unique(&mut self, hash: u64, value: T, hasher: impl Fn(&T) -> u64) -> OccupiedEntry<T> {}
            pub fn clear(&mut self) {}
            pub fn retain(&mut self, f: impl FnMut(&mut T) -> bool) {}
            pub fn drain(&mut self) -> std::iter::Iter<T> {}
            pub fn extract_if(&mut self, f: impl FnMut(&mut T) -> bool) -> std::iter::Iter<T> {}
            pub fn iter(&self) -> std::iter::Iter<&T> {}
            pub fn iter_mut(&mut self) -> std::iter::Iter<&mut T> {}
            pub fn iter_hash(&self, hash: u64) -> std::iter::Iter<&T> {}
            pub fn into_iter(self) -> std::iter::Iter<T> {}
            pub fn len(&self) -> usize {}
            pub fn is_empty(&self) -> bool {}
            pub fn capacity(&self) -> usize {}
            pub fn reserve(&mut self, additional: usize, hasher: impl Fn(&T) -> u64) {}
            pub fn shrink_to_fit(&mut self, hasher: impl Fn(&T) -> u64) {}
        }
        impl<T> Clone for HashTable<T> {}
        impl<T> Default for HashTable<T> {}
        pub enum Entry<T> {
            Occupied(OccupiedEntry<T>),
            Vacant(VacantEntry<T>),
        }
        impl<T> Entry<T> {
            pub fn insert(self, value: T) -> OccupiedEntry<T> {}
            pub fn or_insert(self, default: T) -> OccupiedEntry<T> {}
            pub fn or_insert_with(self, default: impl FnOnce() -> T) -> OccupiedEntry<T> {}
            pub fn and_modify(self, f: impl FnOnce(&mut T)) -> Self {}
        }
        pub struct OccupiedEntry<T>;
        impl<T> OccupiedEntry<T> {
            pub fn get(&self) -> &T {}
            pub fn get_mut(&mut self) -> &mut T {}
            pub fn into_mut(self) -> &mut T {}
            pub fn remove(self) -> (T, VacantEntry<T>) {}
        }
        pub struct VacantEntry<T>;
        impl<T> VacantEntry<T> {
            pub fn insert(self, value: T) -> OccupiedEntry<T> {}
        }
        pub struct AbsentEntry<T>;
    }
}

mod indexmap {
    pub use self::map::IndexMap;
    pub use self::set::IndexSet;
    pub struct TryReserveError;
    pub mod map {
        use super::TryReserveError;
        use std::cmp::Ordering;
        use std::hash::RandomState;
        use std::ops::Index;
        pub struct IndexMap<K, V, S = RandomState>;
        impl<K, V, S> IndexMap<K, V, S> {
            pub fn new() -> Self {}
            pub fn with_capacity(capacity: usize) -> Self {}
            pub fn with_hasher(hasher: S) -> Self {}
            pub fn with_capacity_and_hasher(capacity: usize, hasher: S) -> Self {}
            pub fn hasher(&self) -> &S {}
            pub fn capacity(&self) -> usize {}
            pub fn len(&self) -> usize {}
            pub fn is_empty(&self) -> bool {}
            pub fn insert(&mut self, key: K, value: V) -> Option<V> {}
            pub fn entry(&mut self, key: K) -> Entry<K, V> {}
            pub fn get<Q>(&self, key: &Q) -> Option<&V> {}
            pub fn get_mut<Q>(&mut self, key: &Q) -> Option<&mut V> {}
            pub fn get_key_value<Q>(&self, key: &Q) -> Option<(&K, &V)> {}
            pub fn contains_key<Q>(&self, key: &Q) -> bool {}
            pub fn remove<Q>(&mut self, key: &Q) -> Option<V> {}
            pub fn remove_entry<Q>(&mut self, key: &Q) -> Option<(K, V)> {}
            pub fn retain(&mut self, f: impl FnMut(&K, &mut V) -> bool) {}
            pub fn clear(&mut self) {}
            pub fn drain<R>(&mut self, range: R) -> std::iter::Iter<(K, V)> {}
            pub fn extract_if<R>(&mut self, range: R, f: impl FnMut(&K, &mut V) -> bool) -> std::iter::Iter<(K, V)> {}
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
            pub fn get_index(&self, index: usize) -> Option<(&K, &V)> {}
            pub fn get_index_mut(&mut self, index: usize) -> Option<(&K, &mut V)> {}
            pub fn get_index_of<Q>(&self, key: &Q) -> Option<usize> {}
            pub fn get_full<Q>(&self, key: &Q) -> Option<(usize, &K, &V)> {}
            pub fn get_full_mut<Q>(&mut self, key: &Q) -> Option<(usize, &K, &mut V)> {}
            pub fn insert_full(&mut self, key: K, value: V) -> (usize, Option<V>) {}
            pub fn insert_sorted(&mut self, key: K, value: V) -> (usize, Option<V>) {}
            pub fn insert_before(&mut self, index: usize, key: K, value: V) -> (usize, Option<V>) {}
            pub fn shift_insert(&mut self, index: usize, key: K, value: V) -> Option<V> {}
            pub fn swap_remove<Q>(&mut self, key: &Q) -> Option<V> {}
            pub fn swap_remove_entry<Q>(&mut self, key: &Q) -> Option<(K, V)> {}
            pub fn swap_remove_full<Q>(&mut self, key: &Q) -> Option<(usize, K, V)> {}
            pub fn swap_remove_index(&mut self, index: usize) -> Option<(K, V)> {}
            pub fn shift_remove<Q>(&mut self, key: &Q) -> Option<V> {}
            pub fn shift_remove_entry<Q>(&mut self, key: &Q) -> Option<(K, V)> {}
            pub fn shift_remove_full<Q>(&mut self, key: &Q) -> Option<(usize, K, V)> {}
            pub fn shift_remove_index(&mut self, index: usize) -> Option<(K, V)> {}
            pub fn pop(&mut self) -> Option<(K, V)> {}
            pub fn truncate(&mut self, len: usize) {}
            pub fn split_off(&mut self, at: usize) -> Self {}
            pub fn append(&mut self, other: &mut Self) {}
            pub fn first(&self) -> Option<(&K, &V)> {}
            pub fn first_mut(&mut self) -> Option<(&K, &mut V)> {}
            pub fn last(&self) -> Option<(&K, &V)> {}
            pub fn last_mut(&mut self) -> Option<(&K, &mut V)> {}
            pub fn sort_keys(&mut self) {}
            pub fn sort_unstable_keys(&mut self) {}
            pub fn sort_by(&mut self, f: impl FnMut(&K, &V, &K, &V) -> Ordering) {}
            pub fn sort_unstable_by(&mut self, f: impl FnMut(&K, &V, &K, &V) -> Ordering) {}
            pub fn sort_by_key<T>(&mut self, f: impl FnMut(&K, &V) -> T) {}
            pub fn move_index(&mut self, from: usize, to: usize) {}
            pub fn swap_indices(&mut self, a: usize, b: usize) {}
            pub fn reverse(&mut self) {}
        }
        impl<K, V, S> Clone for IndexMap<K, V, S> {}
        impl<K, V, S> Default for IndexMap<K, V, S> {}
        impl<K, V, S> Extend<(K, V)> for IndexMap<K, V, S> {}
        impl<K, V, S> FromIterator<(K, V)> for IndexMap<K, V, S> {}
        impl<K, V, S, Q> Index<&Q> for IndexMap<K, V, S> {
            type Output = V;
        }
        impl<K, V, S> Index<usize> for IndexMap<K, V, S> {
            type Output = V;
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
            pub fn index(&self) -> usize {}
            pub fn swap_remove(self) -> V {}
            pub fn shift_remove(self) -> V {}
            pub fn swap_remove_entry(self) -> (K, V) {}
            pub fn shift_remove_entry(self) -> (K, V) {}
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
        pub struct OccupiedError<K, V>;
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
    pub mod set {
        use super::TryReserveError;
        use std::cmp::Ordering;
        use std::hash::RandomState;
        use std::ops::{BitAnd, BitOr, BitXor, Index, Sub};
        pub struct IndexSet<T, S = RandomState>;
        impl<T, S> IndexSet<T, S> {
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
            pub fn drain<R>(&mut self, range: R) -> std::iter::Iter<T> {}
            pub fn extract_if<R>(&mut self, range: R, f: impl FnMut(&T) -> bool) -> std::iter::Iter<T> {}
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
            pub fn get_index(&self, index: usize) -> Option<&T> {}
            pub fn get_index_of<Q>(&self, value: &Q) -> Option<usize> {}
            pub fn get_full<Q>(&self, value: &Q) -> Option<(usize, &T)> {}
            pub fn insert_full(&mut self, value: T) -> (usize, bool) {}
            pub fn insert_sorted(&mut self, value: T) -> (usize, bool) {}
            pub fn insert_before(&mut self, index: usize, value: T) -> (usize, bool) {}
            pub fn shift_insert(&mut self, index: usize, value: T) -> bool {}
            pub fn replace_full(&mut self, value: T) -> (usize, Option<T>) {}
            pub fn swap_remove<Q>(&mut self, value: &Q) -> bool {}
            pub fn swap_remove_full<Q>(&mut self, value: &Q) -> Option<(usize, T)> {}
            pub fn swap_remove_index(&mut self, index: usize) -> Option<T> {}
            pub fn swap_take<Q>(&mut self, value: &Q) -> Option<T> {}
            pub fn shift_remove<Q>(&mut self, value: &Q) -> bool {}
            pub fn shift_remove_full<Q>(&mut self, value: &Q) -> Option<(usize, T)> {}
            pub fn shift_remove_index(&mut self, index: usize) -> Option<T> {}
            pub fn shift_take<Q>(&mut self, value: &Q) -> Option<T> {}
            pub fn pop(&mut self) -> Option<T> {}
            pub fn truncate(&mut self, len: usize) {}
            pub fn split_off(&mut self, at: usize) -> Self {}
            pub fn append(&mut self, other: &mut Self) {}
            pub fn first(&self) -> Option<&T> {}
            pub fn last(&self) -> Option<&T> {}
            pub fn sort(&mut self) {}
            pub fn sort_by(&mut self, f: impl FnMut(&T, &T) -> Ordering) {}
            pub fn sort_unstable(&mut self) {}
        }
        impl<T, S> Clone for IndexSet<T, S> {}
        impl<T, S> Default for IndexSet<T, S> {}
        impl<T, S> Extend<T> for IndexSet<T, S> {}
        impl<T, S> FromIterator<T> for IndexSet<T, S> {}
        impl<T, S> BitAnd<&IndexSet<T, S>> for &IndexSet<T, S> {
            type Output = IndexSet<T, S>;
        }
        impl<T, S> BitOr<&IndexSet<T, S>> for &IndexSet<T, S> {
            type Output = IndexSet<T, S>;
        }
        impl<T, S> BitXor<&IndexSet<T, S>> for &IndexSet<T, S> {
            type Output = IndexSet<T, S>;
        }
        impl<T, S> Sub<&IndexSet<T, S>> for &IndexSet<T, S> {
            type Output = IndexSet<T, S>;
        }
        impl<T, S> Index<usize> for IndexSet<T, S> {
            type Output = T;
        }
        pub type Iter<T> = std::iter::Iter<&T>;
        pub type IntoIter<T> = std::iter::Iter<T>;
        pub type Drain<T> = std::iter::Iter<T>;
    }
}

mod rustc_hash {
    use std::hash::BuildHasherDefault;
    pub struct FxHasher;
    impl Default for FxHasher {}
    impl std::hash::Hasher for FxHasher {}
    pub struct FxBuildHasher;
    impl Clone for FxBuildHasher {}
    impl Default for FxBuildHasher {}
    pub type FxHashMap<K, V> = std::collections::HashMap<K, V, FxBuildHasher>;
    pub type FxHashSet<T> = std::collections::HashSet<T, FxBuildHasher>;
}

mod ahash {
    pub struct AHasher;
    impl Default for AHasher {}
    impl std::hash::Hasher for AHasher {}
    pub struct RandomState;
    impl RandomState {
        pub fn new() -> Self {}
        pub fn with_seed(seed: usize) -> Self {}
        pub fn with_seeds(a: u64, b: u64, c: u64, d: u64) -> Self {}
    }
    impl Clone for RandomState {}
    impl Default for RandomState {}
    impl std::hash::BuildHasher for RandomState {
        type Hasher = AHasher;
    }
    pub type AHashMap<K, V, S = RandomState> = std::collections::HashMap<K, V, S>;
    pub type AHashSet<T, S = RandomState> = std::collections::HashSet<T, S>;
    pub type HashMap<K, V, S = RandomState> = std::collections::HashMap<K, V, S>;
    pub type HashSet<T, S = RandomState> = std::collections::HashSet<T, S>;
    pub trait HashMapExt {
        fn new() -> Self;
        fn with_capacity(capacity: usize) -> Self;
    }
    pub trait HashSetExt {
        fn new() -> Self;
        fn with_capacity(capacity: usize) -> Self;
    }
}

mod fxhash {
    use std::hash::BuildHasherDefault;
    pub struct FxHasher;
    impl Default for FxHasher {}
    impl std::hash::Hasher for FxHasher {}
    pub type FxBuildHasher = BuildHasherDefault<FxHasher>;
    pub type FxHashMap<K, V> = std::collections::HashMap<K, V, FxBuildHasher>;
    pub type FxHashSet<T> = std::collections::HashSet<T, FxBuildHasher>;
}

mod fnv {
    use std::hash::BuildHasherDefault;
    pub struct FnvHasher;
    impl Default for FnvHasher {}
    impl std::hash::Hasher for FnvHasher {}
    pub type FnvBuildHasher = BuildHasherDefault<FnvHasher>;
    pub type FnvHashMap<K, V> = std::collections::HashMap<K, V, FnvBuildHasher>;
    pub type FnvHashSet<T> = std::collections::HashSet<T, FnvBuildHasher>;
}

mod smallvec {
    use std::ops::Deref;
    pub struct SmallVec<A>;
    pub enum CollectionAllocErr {
        CapacityOverflow,
        AllocErr,
    }
    impl<T> SmallVec<[T; 0]> {
        pub fn new() -> Self {}
        pub fn with_capacity(capacity: usize) -> Self {}
        pub fn capacity(&self) -> usize {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn push(&mut self, value: T) {}
        pub fn pop(&mut self) -> Option<T> {}
        pub fn insert(&mut self, index: usize, value: T) {}
        pub fn remove(&mut self, index: usize) -> T {}
        pub fn swap_remove(&mut self, index: usize) -> T {}
        pub fn truncate(&mut self, len: usize) {}
        pub fn clear(&mut self) {}
        pub fn retain(&mut self, f: impl FnMut(&T) -> bool) {}
        pub fn retain_mut(&mut self, f: impl FnMut(&mut T) -> bool) {}
        pub fn dedup(&mut self) {}
        pub fn dedup_by_key<K>(&mut self, key: impl FnMut(&mut T) -> K) {}
        pub fn drain<R>(&mut self, range: R) -> std::iter::Iter<T> {}
        pub fn append(&mut self, other: &mut Self) {}
        pub fn extend_from_slice(&mut self, other: &[T]) {}
        pub fn resize(&mut self, len: usize, value: T) {}
        pub fn resize_with(&mut self, len: usize, f: impl FnMut() -> T) {}
        pub fn reserve(&mut self, additional: usize) {}
        pub fn reserve_exact(&mut self, additional: usize) {}
        pub fn shrink_to_fit(&mut self) {}
        pub fn as_slice(&self) -> &[T] {}
        pub fn as_mut_slice(&mut self) -> &mut [T] {}
        pub fn into_iter(self) -> std::iter::Iter<T> {}
        pub fn from_vec(vec: Vec<T>) -> Self {}
        pub fn from_slice(slice: &[T]) -> Self {}
        pub fn from_elem(value: T, n: usize) -> Self {}
        pub fn insert_many<I>(&mut self, index: usize, items: I) {}
        pub fn insert_from_slice(&mut self, index: usize, slice: &[T]) {}
        pub fn spilled(&self) -> bool {}
        pub fn inline_size(&self) -> usize {}
        pub fn into_vec(self) -> Vec<T> {}
        pub fn into_boxed_slice(self) -> Box<[T]> {}
        pub fn iter(&self) -> std::iter::Iter<&T> {}
        pub fn iter_mut(&mut self) -> std::iter::Iter<&mut T> {}
        pub fn set_len(&mut self, len: usize) {}
        pub fn try_reserve(&mut self, additional: usize) -> Result<(), CollectionAllocErr> {}
    }
    impl<T> Deref for SmallVec<[T; 0]> {
        type Target = [T];
    }
    impl<A> Clone for SmallVec<A> {}
    impl<A> Default for SmallVec<A> {}
    impl<T> Extend<T> for SmallVec<[T; 0]> {}
    impl<T> FromIterator<T> for SmallVec<[T; 0]> {}
}

mod arrayvec {
    use std::ops::Deref;
    pub struct ArrayVec<T>;
    impl<T> ArrayVec<T> {
        pub fn new() -> Self {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn is_full(&self) -> bool {}
        pub fn capacity(&self) -> usize {}
        pub fn remaining_capacity(&self) -> usize {}
        pub fn push(&mut self, value: T) {}
        pub fn try_push(&mut self, value: T) -> Result<(), CapacityError<T>> {}
        pub fn insert(&mut self, index: usize, value: T) {}
        pub fn try_extend_from_slice(&mut self, other: &[T]) -> Result<(), CapacityError> {}
        pub fn pop(&mut self) -> Option<T> {}
        pub fn pop_at(&mut self, index: usize) -> Option<T> {}
        pub fn remove(&mut self, index: usize) -> T {}
        pub fn swap_remove(&mut self, index: usize) -> T {}
        pub fn truncate(&mut self, len: usize) {}
        pub fn clear(&mut self) {}
        pub fn retain(&mut self, f: impl FnMut(&mut T) -> bool) {}
        pub fn drain<R>(&mut self, range: R) -> std::iter::Iter<T> {}
        pub fn take(&mut self) -> Self {}
        pub fn as_slice(&self) -> &[T] {}
        pub fn into_iter(self) -> std::iter::Iter<T> {}
    }
    impl<T> Deref for ArrayVec<T> {
        type Target = [T];
    }
    impl<T> Clone for ArrayVec<T> {}
    impl<T> Default for ArrayVec<T> {}
    impl<T> Extend<T> for ArrayVec<T> {}
    impl<T> FromIterator<T> for ArrayVec<T> {}
    pub struct ArrayString;
    impl ArrayString {
        pub fn new() -> Self {}
        pub fn from(s: &str) -> Result<Self, CapacityError<&str>> {}
        pub fn len(&self) -> usize {}
        pub fn push(&mut self, c: char) {}
        pub fn push_str(&mut self, s: &str) {}
        pub fn try_push(&mut self, c: char) -> Result<(), CapacityError<char>> {}
        pub fn try_push_str(&mut self, s: &str) -> Result<(), CapacityError<&str>> {}
        pub fn pop(&mut self) -> Option<char> {}
        pub fn truncate(&mut self, len: usize) {}
        pub fn clear(&mut self) {}
        pub fn as_str(&self) -> &str {}
    }
    impl Deref for ArrayString {
        type Target = str;
    }
    impl Clone for ArrayString {}
    pub struct CapacityError<T = ()>;
}

mod tinyvec {
    use std::ops::Deref;
    pub struct TinyVec<A>;
    impl<T> TinyVec<[T; 0]> {
        pub fn new() -> Self {}
        pub fn with_capacity(capacity: usize) -> Self {}
        pub fn capacity(&self) -> usize {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn push(&mut self, value: T) {}
        pub fn pop(&mut self) -> Option<T> {}
        pub fn insert(&mut self, index: usize, value: T) {}
        pub fn remove(&mut self, index: usize) -> T {}
        pub fn swap_remove(&mut self, index: usize) -> T {}
        pub fn truncate(&mut self, len: usize) {}
        pub fn clear(&mut self) {}
        pub fn retain(&mut self, f: impl FnMut(&T) -> bool) {}
        pub fn retain_mut(&mut self, f: impl FnMut(&mut T) -> bool) {}
        pub fn dedup(&mut self) {}
        pub fn dedup_by_key<K>(&mut self, key: impl FnMut(&mut T) -> K) {}
        pub fn drain<R>(&mut self, range: R) -> std::iter::Iter<T> {}
        pub fn append(&mut self, other: &mut Self) {}
        pub fn extend_from_slice(&mut self, other: &[T]) {}
        pub fn resize(&mut self, len: usize, value: T) {}
        pub fn resize_with(&mut self, len: usize, f: impl FnMut() -> T) {}
        pub fn reserve(&mut self, additional: usize) {}
        pub fn reserve_exact(&mut self, additional: usize) {}
        pub fn shrink_to_fit(&mut self) {}
        pub fn as_slice(&self) -> &[T] {}
        pub fn as_mut_slice(&mut self) -> &mut [T] {}
        pub fn into_iter(self) -> std::iter::Iter<T> {}
    }
    impl<T> Deref for TinyVec<[T; 0]> {
        type Target = [T];
    }
    impl<A> Clone for TinyVec<A> {}
    impl<A> Default for TinyVec<A> {}
    impl<T> Extend<T> for TinyVec<[T; 0]> {}
    impl<T> FromIterator<T> for TinyVec<[T; 0]> {}
    pub struct ArrayVec<A>;
    impl<T> ArrayVec<[T; 0]> {
        pub fn new() -> Self {}
        pub fn with_capacity(capacity: usize) -> Self {}
        pub fn capacity(&self) -> usize {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn push(&mut self, value: T) {}
        pub fn pop(&mut self) -> Option<T> {}
        pub fn insert(&mut self, index: usize, value: T) {}
        pub fn remove(&mut self, index: usize) -> T {}
        pub fn swap_remove(&mut self, index: usize) -> T {}
        pub fn truncate(&mut self, len: usize) {}
        pub fn clear(&mut self) {}
        pub fn retain(&mut self, f: impl FnMut(&T) -> bool) {}
        pub fn retain_mut(&mut self, f: impl FnMut(&mut T) -> bool) {}
        pub fn dedup(&mut self) {}
        pub fn dedup_by_key<K>(&mut self, key: impl FnMut(&mut T) -> K) {}
        pub fn drain<R>(&mut self, range: R) -> std::iter::Iter<T> {}
        pub fn append(&mut self, other: &mut Self) {}
        pub fn extend_from_slice(&mut self, other: &[T]) {}
        pub fn resize(&mut self, len: usize, value: T) {}
        pub fn resize_with(&mut self, len: usize, f: impl FnMut() -> T) {}
        pub fn reserve(&mut self, additional: usize) {}
        pub fn reserve_exact(&mut self, additional: usize) {}
        pub fn shrink_to_fit(&mut self) {}
        pub fn as_slice(&self) -> &[T] {}
        pub fn as_mut_slice(&mut self) -> &mut [T] {}
        pub fn into_iter(self) -> std::iter::Iter<T> {}
        pub fn try_push(&mut self, value: T) -> Option<T> {}
    }
    impl<T> Deref for ArrayVec<[T; 0]> {
        type Target = [T];
    }
    impl<A> Clone for ArrayVec<A> {}
    impl<A> Default for ArrayVec<A> {}
    impl<T> Extend<T> for ArrayVec<[T; 0]> {}
    impl<T> FromIterator<T> for ArrayVec<[T; 0]> {}
}

mod thin_vec {
    use std::ops::Deref;
    pub struct ThinVec<T>;
    impl<T> ThinVec<T> {
        pub fn new() -> Self {}
        pub fn with_capacity(capacity: usize) -> Self {}
        pub fn capacity(&self) -> usize {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn push(&mut self, value: T) {}
        pub fn pop(&mut self) -> Option<T> {}
        pub fn insert(&mut self, index: usize, value: T) {}
        pub fn remove(&mut self, index: usize) -> T {}
        pub fn swap_remove(&mut self, index: usize) -> T {}
        pub fn truncate(&mut self, len: usize) {}
        pub fn clear(&mut self) {}
        pub fn retain(&mut self, f: impl FnMut(&T) -> bool) {}
        pub fn retain_mut(&mut self, f: impl FnMut(&mut T) -> bool) {}
        pub fn dedup(&mut self) {}
        pub fn dedup_by_key<K>(&mut self, key: impl FnMut(&mut T) -> K) {}
        pub fn drain<R>(&mut self, range: R) -> std::iter::Iter<T> {}
        pub fn append(&mut self, other: &mut Self) {}
        pub fn extend_from_slice(&mut self, other: &[T]) {}
        pub fn resize(&mut self, len: usize, value: T) {}
        pub fn resize_with(&mut self, len: usize, f: impl FnMut() -> T) {}
        pub fn reserve(&mut self, additional: usize) {}
        pub fn reserve_exact(&mut self, additional: usize) {}
        pub fn shrink_to_fit(&mut self) {}
        pub fn as_slice(&self) -> &[T] {}
        pub fn as_mut_slice(&mut self) -> &mut [T] {}
        pub fn into_iter(self) -> std::iter::Iter<T> {}
        pub fn split_off(&mut self, at: usize) -> Self {}
    }
    impl<T> Deref for ThinVec<T> {
        type Target = [T];
    }
    impl<T> Clone for ThinVec<T> {}
    impl<T> Default for ThinVec<T> {}
    impl<T> Extend<T> for ThinVec<T> {}
    impl<T> FromIterator<T> for ThinVec<T> {}
}

mod heapless {
    use std::ops::Deref;
    pub struct Vec<T>;
    impl<T> Vec<T> {
        pub fn new() -> Self {}
        pub fn push(&mut self, value: T) -> Result<(), T> {}
        pub fn insert(&mut self, index: usize, value: T) -> Result<(), T> {}
        pub fn extend_from_slice(&mut self, other: &[T]) -> Result<(), CapacityError> {}
        pub fn pop(&mut self) -> Option<T> {}
        pub fn remove(&mut self, index: usize) -> T {}
        pub fn swap_remove(&mut self, index: usize) -> T {}
        pub fn truncate(&mut self, len: usize) {}
        pub fn clear(&mut self) {}
        pub fn retain(&mut self, f: impl FnMut(&T) -> bool) {}
        pub fn is_full(&self) -> bool {}
        pub fn capacity(&self) -> usize {}
        pub fn as_slice(&self) -> &[T] {}
        pub fn into_iter(self) -> std::iter::Iter<T> {}
    }
    impl<T> Deref for Vec<T> {
        type Target = [T];
    }
    impl<T> Clone for Vec<T> {}
    pub struct CapacityError;
    pub struct String;
    impl String {
        pub fn new() -> Self {}
        pub fn push(&mut self, c: char) -> Result<(), CapacityError> {}
        pub fn push_str(&mut self, s: &str) -> Result<(), CapacityError> {}
        pub fn pop(&mut self) -> Option<char> {}
        pub fn truncate(&mut self, len: usize) {}
        pub fn clear(&mut self) {}
        pub fn as_str(&self) -> &str {}
        pub fn capacity(&self) -> usize {}
    }
    impl Deref for String {
        type Target = str;
    }
    impl Clone for String {}
    pub struct Deque<T>;
    impl<T> Deque<T> {
        pub fn new() -> Self {}
        pub fn push_back(&mut self, value: T) -> Result<(), T> {}
        pub fn push_front(&mut self, value: T) -> Result<(), T> {}
        pub fn pop_back(&mut self) -> Option<T> {}
        pub fn pop_front(&mut self) -> Option<T> {}
        pub fn front(&self) -> Option<&T> {}
        pub fn back(&self) -> Option<&T> {}
        pub fn clear(&mut self) {}
        pub fn iter(&self) -> std::iter::Iter<&T> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn is_full(&self) -> bool {}
    }
    pub struct HistoryBuffer<T>;
    impl<T> HistoryBuffer<T> {
        pub fn new() -> Self {}
        pub fn write(&mut self, value: T) {}
        pub fn clear(&mut self) {}
        pub fn recent(&self) -> Option<&T> {}
    }
    pub mod spsc {
        pub struct Queue<T>;
        impl<T> Queue<T> {
            pub fn new() -> Self {}
            pub fn enqueue(&mut self, value: T) -> Result<(), T> {}
            pub fn dequeue(&mut self) -> Option<T> {}
            pub fn peek(&self) -> Option<&T> {}
            pub fn len(&self) -> usize {}
            pub fn is_empty(&self) -> bool {}
            pub fn is_full(&self) -> bool {}
        }
    }
    pub struct FnvIndexMap<K, V>;
    impl<K, V> FnvIndexMap<K, V> {
        pub fn new() -> Self {}
        pub fn insert(&mut self, key: K, value: V) -> Result<Option<V>, (K, V)> {}
        pub fn get<Q>(&self, key: &Q) -> Option<&V> {}
        pub fn get_mut<Q>(&mut self, key: &Q) -> Option<&mut V> {}
        pub fn contains_key<Q>(&self, key: &Q) -> bool {}
        pub fn remove<Q>(&mut self, key: &Q) -> Option<V> {}
        pub fn clear(&mut self) {}
        pub fn iter(&self) -> std::iter::Iter<(&K, &V)> {}
        pub fn keys(&self) -> std::iter::Iter<&K> {}
        pub fn values(&self) -> std::iter::Iter<&V> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
    }
    pub struct LinearMap<K, V>;
    impl<K, V> LinearMap<K, V> {
        pub fn new() -> Self {}
        pub fn insert(&mut self, key: K, value: V) -> Result<Option<V>, (K, V)> {}
        pub fn get<Q>(&self, key: &Q) -> Option<&V> {}
        pub fn get_mut<Q>(&mut self, key: &Q) -> Option<&mut V> {}
        pub fn contains_key<Q>(&self, key: &Q) -> bool {}
        pub fn remove<Q>(&mut self, key: &Q) -> Option<V> {}
        pub fn clear(&mut self) {}
        pub fn iter(&self) -> std::iter::Iter<(&K, &V)> {}
        pub fn keys(&self) -> std::iter::Iter<&K> {}
        pub fn values(&self) -> std::iter::Iter<&V> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
    }
}

mod slab {
    use std::ops::Index;
    pub struct Slab<T>;
    impl<T> Slab<T> {
        pub fn new() -> Self {}
        pub fn with_capacity(capacity: usize) -> Self {}
        pub fn insert(&mut self, value: T) -> usize {}
        pub fn vacant_entry(&mut self) -> VacantEntry<T> {}
        pub fn vacant_key(&self) -> usize {}
        pub fn get(&self, key: usize) -> Option<&T> {}
        pub fn get_mut(&mut self, key: usize) -> Option<&mut T> {}
        pub fn contains(&self, key: usize) -> bool {}
        pub fn remove(&mut self, key: usize) -> T {}
        pub fn try_remove(&mut self, key: usize) -> Option<T> {}
        pub fn retain(&mut self, f: impl FnMut(usize, &mut T) -> bool) {}
        pub fn clear(&mut self) {}
        pub fn drain(&mut self) -> std::iter::Iter<T> {}
        pub fn iter(&self) -> std::iter::Iter<(usize, &T)> {}
        pub fn iter_mut(&mut self) -> std::iter::Iter<(usize, &mut T)> {}
        pub fn into_iter(self) -> std::iter::Iter<(usize, T)> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn capacity(&self) -> usize {}
        pub fn reserve(&mut self, additional: usize) {}
        pub fn reserve_exact(&mut self, additional: usize) {}
        pub fn shrink_to_fit(&mut self) {}
        pub fn compact(&mut self, f: impl FnMut(&mut T, usize, usize) -> bool) {}
    }
    impl<T> Clone for Slab<T> {}
    impl<T> Default for Slab<T> {}
    impl<T> Extend<T> for Slab<T> {}
    impl<T> FromIterator<(usize, T)> for Slab<T> {}
    impl<T> Index<usize> for Slab<T> {
        type Output = T;
    }
    pub struct VacantEntry<T>;
    impl<T> VacantEntry<T> {
        pub fn insert(self, value: T) -> &mut T {}
        pub fn key(&self) -> usize {}
    }
}

mod sharded_slab {
    use std::ops::Deref;
    use std::sync::Arc;
    pub struct Slab<T, C = DefaultConfig>;
    impl<T, C> Slab<T, C> {
        pub fn new() -> Self {}
        pub fn insert(&self, value: T) -> Option<usize> {}
        pub fn vacant_entry(&self) -> Option<VacantEntry<T>> {}
        pub fn get(&self, key: usize) -> Option<Entry<T>> {}
        pub fn get_owned(self: Arc<Self>, key: usize) -> Option<Entry<T>> {}
        pub fn contains(&self, key: usize) -> bool {}
        pub fn remove(&self, key: usize) -> bool {}
        pub fn take(&self, key: usize) -> Option<T> {}
        pub fn unique_iter(&mut self) -> std::iter::Iter<&T> {}
    }
    pub struct DefaultConfig;
    pub struct Entry<T>;
    impl<T> Entry<T> {
        pub fn key(&self) -> usize {}
    }
    impl<T> Deref for Entry<T> {
        type Target = T;
    }
    pub struct VacantEntry<T>;
    impl<T> VacantEntry<T> {
        pub fn insert(self, value: T) {}
        pub fn key(&self) -> usize {}
    }
    pub struct Pool<T>;
    impl<T> Pool<T> {
        pub fn new() -> Self {}
        pub fn create(&self) -> Option<pool::RefMut<T>> {}
        pub fn create_owned(self: Arc<Self>) -> Option<pool::OwnedRefMut<T>> {}
        pub fn create_with(&self, f: impl FnOnce(&mut T)) -> Option<usize> {}
        pub fn get(&self, key: usize) -> Option<pool::Ref<T>> {}
        pub fn get_owned(self: Arc<Self>, key: usize) -> Option<pool::OwnedRef<T>> {}
        pub fn clear(&self, key: usize) -> bool {}
    }
    pub mod pool {
        use std::ops::Deref;
        pub struct Ref<T>;
        impl<T> Ref<T> {
            pub fn key(&self) -> usize {}
        }
        impl<T> Deref for Ref<T> {
            type Target = T;
        }
        pub struct OwnedRef<T>;
        impl<T> OwnedRef<T> {
            pub fn key(&self) -> usize {}
        }
        impl<T> Deref for OwnedRef<T> {
            type Target = T;
        }
        pub struct RefMut<T>;
        impl<T> RefMut<T> {
            pub fn key(&self) -> usize {}
        }
        impl<T> Deref for RefMut<T> {
            type Target = T;
        }
        pub struct OwnedRefMut<T>;
        impl<T> OwnedRefMut<T> {
            pub fn key(&self) -> usize {}
        }
        impl<T> Deref for OwnedRefMut<T> {
            type Target = T;
        }
    }
}

mod slotmap {
    use std::ops::Index;
    pub struct DefaultKey;
    impl Clone for DefaultKey {}
    impl Copy for DefaultKey {}
    pub trait Key {
        fn null() -> Self;
        fn is_null(&self) -> bool;
    }
    pub struct SlotMap<K, V>;
    impl<K, V> SlotMap<K, V> {
        pub fn new() -> Self {}
        pub fn with_capacity(capacity: usize) -> Self {}
        pub fn with_key() -> Self {}
        pub fn with_capacity_and_key(capacity: usize) -> Self {}
        pub fn insert(&mut self, value: V) -> K {}
        pub fn insert_with_key(&mut self, f: impl FnOnce(K) -> V) -> K {}
        pub fn try_insert_with_key<E>(&mut self, f: impl FnOnce(K) -> Result<V, E>) -> Result<K, E> {}
        pub fn detach(&mut self, key: K) -> Option<V> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn capacity(&self) -> usize {}
        pub fn reserve(&mut self, additional: usize) {}
        pub fn contains_key(&self, key: K) -> bool {}
        pub fn get(&self, key: K) -> Option<&V> {}
        pub fn get_mut(&mut self, key: K) -> Option<&mut V> {}
        pub fn remove(&mut self, key: K) -> Option<V> {}
        pub fn retain(&mut self, f: impl FnMut(K, &mut V) -> bool) {}
        pub fn clear(&mut self) {}
        pub fn drain(&mut self) -> std::iter::Iter<(K, V)> {}
        pub fn iter(&self) -> std::iter::Iter<(K, &V)> {}
        pub fn iter_mut(&mut self) -> std::iter::Iter<(K, &mut V)> {}
        pub fn into_iter(self) -> std::iter::Iter<(K, V)> {}
        pub fn keys(&self) -> std::iter::Iter<K> {}
        pub fn values(&self) -> std::iter::Iter<&V> {}
        pub fn values_mut(&mut self) -> std::iter::Iter<&mut V> {}
    }
    impl<K, V> Clone for SlotMap<K, V> {}
    impl<K, V> Default for SlotMap<K, V> {}
    impl<K, V> Index<K> for SlotMap<K, V> {
        type Output = V;
    }
    pub struct HopSlotMap<K, V>;
    impl<K, V> HopSlotMap<K, V> {
        pub fn new() -> Self {}
        pub fn with_capacity(capacity: usize) -> Self {}
        pub fn with_key() -> Self {}
        pub fn with_capacity_and_key(capacity: usize) -> Self {}
        pub fn insert(&mut self, value: V) -> K {}
        pub fn insert_with_key(&mut self, f: impl FnOnce(K) -> V) -> K {}
        pub fn try_insert_with_key<E>(&mut self, f: impl FnOnce(K) -> Result<V, E>) -> Result<K, E> {}
        pub fn detach(&mut self, key: K) -> Option<V> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn capacity(&self) -> usize {}
        pub fn reserve(&mut self, additional: usize) {}
        pub fn contains_key(&self, key: K) -> bool {}
        pub fn get(&self, key: K) -> Option<&V> {}
        pub fn get_mut(&mut self, key: K) -> Option<&mut V> {}
        pub fn remove(&mut self, key: K) -> Option<V> {}
        pub fn retain(&mut self, f: impl FnMut(K, &mut V) -> bool) {}
        pub fn clear(&mut self) {}
        pub fn drain(&mut self) -> std::iter::Iter<(K, V)> {}
        pub fn iter(&self) -> std::iter::Iter<(K, &V)> {}
        pub fn iter_mut(&mut self) -> std::iter::Iter<(K, &mut V)> {}
        pub fn into_iter(self) -> std::iter::Iter<(K, V)> {}
        pub fn keys(&self) -> std::iter::Iter<K> {}
        pub fn values(&self) -> std::iter::Iter<&V> {}
        pub fn values_mut(&mut self) -> std::iter::Iter<&mut V> {}
    }
    impl<K, V> Clone for HopSlotMap<K, V> {}
    impl<K, V> Default for HopSlotMap<K, V> {}
    impl<K, V> Index<K> for HopSlotMap<K, V> {
        type Output = V;
    }
    pub struct DenseSlotMap<K, V>;
    impl<K, V> DenseSlotMap<K, V> {
        pub fn new() -> Self {}
        pub fn with_capacity(capacity: usize) -> Self {}
        pub fn with_key() -> Self {}
        pub fn with_capacity_and_key(capacity: usize) -> Self {}
        pub fn insert(&mut self, value: V) -> K {}
        pub fn insert_with_key(&mut self, f: impl FnOnce(K) -> V) -> K {}
        pub fn try_insert_with_key<E>(&mut self, f: impl FnOnce(K) -> Result<V, E>) -> Result<K, E> {}
        pub fn detach(&mut self, key: K) -> Option<V> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn capacity(&self) -> usize {}
        pub fn reserve(&mut self, additional: usize) {}
        pub fn contains_key(&self, key: K) -> bool {}
        pub fn get(&self, key: K) -> Option<&V> {}
        pub fn get_mut(&mut self, key: K) -> Option<&mut V> {}
        pub fn remove(&mut self, key: K) -> Option<V> {}
        pub fn retain(&mut self, f: impl FnMut(K, &mut V) -> bool) {}
        pub fn clear(&mut self) {}
        pub fn drain(&mut self) -> std::iter::Iter<(K, V)> {}
        pub fn iter(&self) -> std::iter::Iter<(K, &V)> {}
        pub fn iter_mut(&mut self) -> std::iter::Iter<(K, &mut V)> {}
        pub fn into_iter(self) -> std::iter::Iter<(K, V)> {}
        pub fn keys(&self) -> std::iter::Iter<K> {}
        pub fn values(&self) -> std::iter::Iter<&V> {}
        pub fn values_mut(&mut self) -> std::iter::Iter<&mut V> {}
    }
    impl<K, V> Clone for DenseSlotMap<K, V> {}
    impl<K, V> Default for DenseSlotMap<K, V> {}
    impl<K, V> Index<K> for DenseSlotMap<K, V> {
        type Output = V;
    }
    pub struct SecondaryMap<K, V>;
    impl<K, V> SecondaryMap<K, V> {
        pub fn new() -> Self {}
        pub fn with_capacity(capacity: usize) -> Self {}
        pub fn insert(&mut self, key: K, value: V) -> Option<V> {}
        pub fn entry(&mut self, key: K) -> Option<secondary::Entry<K, V>> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn capacity(&self) -> usize {}
        pub fn reserve(&mut self, additional: usize) {}
        pub fn contains_key(&self, key: K) -> bool {}
        pub fn get(&self, key: K) -> Option<&V> {}
        pub fn get_mut(&mut self, key: K) -> Option<&mut V> {}
        pub fn remove(&mut self, key: K) -> Option<V> {}
        pub fn retain(&mut self, f: impl FnMut(K, &mut V) -> bool) {}
        pub fn clear(&mut self) {}
        pub fn drain(&mut self) -> std::iter::Iter<(K, V)> {}
        pub fn iter(&self) -> std::iter::Iter<(K, &V)> {}
        pub fn iter_mut(&mut self) -> std::iter::Iter<(K, &mut V)> {}
        pub fn into_iter(self) -> std::iter::Iter<(K, V)> {}
        pub fn keys(&self) -> std::iter::Iter<K> {}
        pub fn values(&self) -> std::iter::Iter<&V> {}
        pub fn values_mut(&mut self) -> std::iter::Iter<&mut V> {}
    }
    impl<K, V> Clone for SecondaryMap<K, V> {}
    impl<K, V> Default for SecondaryMap<K, V> {}
    impl<K, V> Index<K> for SecondaryMap<K, V> {
        type Output = V;
    }
    pub struct SparseSecondaryMap<K, V>;
    impl<K, V> SparseSecondaryMap<K, V> {
        pub fn new() -> Self {}
        pub fn with_capacity(capacity: usize) -> Self {}
        pub fn insert(&mut self, key: K, value: V) -> Option<V> {}
        pub fn entry(&mut self, key: K) -> Option<secondary::Entry<K, V>> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn capacity(&self) -> usize {}
        pub fn reserve(&mut self, additional: usize) {}
        pub fn contains_key(&self, key: K) -> bool {}
        pub fn get(&self, key: K) -> Option<&V> {}
        pub fn get_mut(&mut self, key: K) -> Option<&mut V> {}
        pub fn remove(&mut self, key: K) -> Option<V> {}
        pub fn retain(&mut self, f: impl FnMut(K, &mut V) -> bool) {}
        pub fn clear(&mut self) {}
        pub fn drain(&mut self) -> std::iter::Iter<(K, V)> {}
        pub fn iter(&self) -> std::iter::Iter<(K, &V)> {}
        pub fn iter_mut(&mut self) -> std::iter::Iter<(K, &mut V)> {}
        pub fn into_iter(self) -> std::iter::Iter<(K, V)> {}
        pub fn keys(&self) -> std::iter::Iter<K> {}
        pub fn values(&self) -> std::iter::Iter<&V> {}
        pub fn values_mut(&mut self) -> std::iter::Iter<&mut V> {}
    }
    impl<K, V> Clone for SparseSecondaryMap<K, V> {}
    impl<K, V> Default for SparseSecondaryMap<K, V> {}
    impl<K, V> Index<K> for SparseSecondaryMap<K, V> {
        type Output = V;
    }
    pub mod secondary {
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
    }
}

mod imbl {
    use std::hash::RandomState;
    use std::ops::Index;
    pub struct HashMap<K, V, S = RandomState>;
    impl<K, V, S> HashMap<K, V, S> {
        pub fn new() -> Self {}
        pub fn unit(key: K, value: V) -> Self {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn insert(&mut self, key: K, value: V) -> Option<V> {}
        pub fn entry(&mut self, key: K) -> hashmap::Entry<K, V> {}
        pub fn update(&self, key: K, value: V) -> Self {}
        pub fn get<Q>(&self, key: &Q) -> Option<&V> {}
        pub fn get_mut<Q>(&mut self, key: &Q) -> Option<&mut V> {}
        pub fn get_key_value<Q>(&self, key: &Q) -> Option<(&K, &V)> {}
        pub fn contains_key<Q>(&self, key: &Q) -> bool {}
        pub fn remove<Q>(&mut self, key: &Q) -> Option<V> {}
        pub fn remove_with_key<Q>(&mut self, key: &Q) -> Option<(K, V)> {}
        pub fn without<Q>(&self, key: &Q) -> Self {}
        pub fn extract<Q>(&self, key: &Q) -> Option<(V, Self)> {}
        pub fn retain(&mut self, f: impl FnMut(&K, &V) -> bool) {}
        pub fn clear(&mut self) {}
        pub fn union(self, other: Self) -> Self {}
        pub fn is_submap(&self, other: &Self) -> bool {}
        pub fn iter(&self) -> std::iter::Iter<(&K, &V)> {}
        pub fn iter_mut(&mut self) -> std::iter::Iter<(&K, &mut V)> {}
        pub fn into_iter(self) -> std::iter::Iter<(K, V)> {}
        pub fn keys(&self) -> std::iter::Iter<&K> {}
        pub fn values(&self) -> std::iter::Iter<&V> {}
    }
    impl<K, V, S> Clone for HashMap<K, V, S> {}
    impl<K, V, S> Default for HashMap<K, V, S> {}
    impl<K, V, S> Extend<(K, V)> for HashMap<K, V, S> {}
    impl<K, V, S> FromIterator<(K, V)> for HashMap<K, V, S> {}
    impl<K, V, S, Q> Index<&Q> for HashMap<K, V, S> {
        type Output = V;
    }
    pub mod hashmap {
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
    }

    pub struct OrdMap<K, V>;
    impl<K, V> OrdMap<K, V> {
        pub fn new() -> Self {}
        pub fn unit(key: K, value: V) -> Self {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn insert(&mut self, key: K, value: V) -> Option<V> {}
        pub fn entry(&mut self, key: K) -> ordmap::Entry<K, V> {}
        pub fn update(&self, key: K, value: V) -> Self {}
        pub fn get<Q>(&self, key: &Q) -> Option<&V> {}
        pub fn get_mut<Q>(&mut self, key: &Q) -> Option<&mut V> {}
        pub fn get_key_value<Q>(&self, key: &Q) -> Option<(&K, &V)> {}
        pub fn contains_key<Q>(&self, key: &Q) -> bool {}
        pub fn remove<Q>(&mut self, key: &Q) -> Option<V> {}
        pub fn remove_with_key<Q>(&mut self, key: &Q) -> Option<(K, V)> {}
        pub fn without<Q>(&self, key: &Q) -> Self {}
        pub fn extract<Q>(&self, key: &Q) -> Option<(V, Self)> {}
        pub fn retain(&mut self, f: impl FnMut(&K, &V) -> bool) {}
        pub fn clear(&mut self) {}
        pub fn union(self, other: Self) -> Self {}
        pub fn is_submap(&self, other: &Self) -> bool {}
        pub fn iter(&self) -> std::iter::Iter<(&K, &V)> {}
        pub fn iter_mut(&mut self) -> std::iter::Iter<(&K, &mut V)> {}
        pub fn into_iter(self) -> std::iter::Iter<(K, V)> {}
        pub fn keys(&self) -> std::iter::Iter<&K> {}
        pub fn values(&self) -> std::iter::Iter<&V> {}
        pub fn get_min(&self) -> Option<&(K, V)> {}
        pub fn get_max(&self) -> Option<&(K, V)> {}
        pub fn get_prev(&self, key: &K) -> Option<(&K, &V)> {}
        pub fn get_next(&self, key: &K) -> Option<(&K, &V)> {}
        pub fn remove_min(&mut self) -> Option<(K, V)> {}
        pub fn remove_max(&mut self) -> Option<(K, V)> {}
        pub fn range<R>(&self, range: R) -> std::iter::Iter<(&K, &V)> {}
        pub fn split<Q>(&self, key: &Q) -> (Self, Self) {}
    }
    impl<K, V> Clone for OrdMap<K, V> {}
    impl<K, V> Default for OrdMap<K, V> {}
    impl<K, V> Extend<(K, V)> for OrdMap<K, V> {}
    impl<K, V> FromIterator<(K, V)> for OrdMap<K, V> {}
    impl<K, V, Q> Index<&Q> for OrdMap<K, V> {
        type Output = V;
    }
    pub mod ordmap {
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
    }

    pub struct HashSet<T, S = RandomState>;
    impl<T, S> HashSet<T, S> {
        pub fn new() -> Self {}
        pub fn unit(value: T) -> Self {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn insert(&mut self, value: T) -> Option<T> {}
        pub fn update(&self, value: T) -> Self {}
        pub fn get<Q>(&self, value: &Q) -> Option<&T> {}
        pub fn contains<Q>(&self, value: &Q) -> bool {}
        pub fn remove<Q>(&mut self, value: &Q) -> Option<T> {}
        pub fn without<Q>(&self, value: &Q) -> Self {}
        pub fn retain(&mut self, f: impl FnMut(&T) -> bool) {}
        pub fn clear(&mut self) {}
        pub fn union(self, other: Self) -> Self {}
        pub fn difference(self, other: Self) -> Self {}
        pub fn intersection(self, other: Self) -> Self {}
        pub fn is_subset(&self, other: &Self) -> bool {}
        pub fn iter(&self) -> std::iter::Iter<&T> {}
        pub fn into_iter(self) -> std::iter::Iter<T> {}
    }
    impl<T, S> Clone for HashSet<T, S> {}
    impl<T, S> Default for HashSet<T, S> {}
    impl<T, S> Extend<T> for HashSet<T, S> {}
    impl<T, S> FromIterator<T> for HashSet<T, S> {}

    pub struct OrdSet<T>;
    impl<T> OrdSet<T> {
        pub fn new() -> Self {}
        pub fn unit(value: T) -> Self {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn insert(&mut self, value: T) -> Option<T> {}
        pub fn update(&self, value: T) -> Self {}
        pub fn get<Q>(&self, value: &Q) -> Option<&T> {}
        pub fn contains<Q>(&self, value: &Q) -> bool {}
        pub fn remove<Q>(&mut self, value: &Q) -> Option<T> {}
        pub fn without<Q>(&self, value: &Q) -> Self {}
        pub fn retain(&mut self, f: impl FnMut(&T) -> bool) {}
        pub fn clear(&mut self) {}
        pub fn union(self, other: Self) -> Self {}
        pub fn difference(self, other: Self) -> Self {}
        pub fn intersection(self, other: Self) -> Self {}
        pub fn is_subset(&self, other: &Self) -> bool {}
        pub fn iter(&self) -> std::iter::Iter<&T> {}
        pub fn into_iter(self) -> std::iter::Iter<T> {}
        pub fn get_min(&self) -> Option<&T> {}
        pub fn get_max(&self) -> Option<&T> {}
        pub fn remove_min(&mut self) -> Option<T> {}
        pub fn remove_max(&mut self) -> Option<T> {}
        pub fn range<R>(&self, range: R) -> std::iter::Iter<&T> {}
    }
    impl<T> Clone for OrdSet<T> {}
    impl<T> Default for OrdSet<T> {}
    impl<T> Extend<T> for OrdSet<T> {}
    impl<T> FromIterator<T> for OrdSet<T> {}

    pub struct Vector<T>;
    impl<T> Vector<T> {
        pub fn new() -> Self {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn push_back(&mut self, value: T) {}
        pub fn push_front(&mut self, value: T) {}
        pub fn pop_back(&mut self) -> Option<T> {}
        pub fn pop_front(&mut self) -> Option<T> {}
        pub fn insert(&mut self, index: usize, value: T) {}
        pub fn insert_ord(&mut self, value: T) {}
        pub fn remove(&mut self, index: usize) -> T {}
        pub fn set(&mut self, index: usize, value: T) -> T {}
        pub fn get(&self, index: usize) -> Option<&T> {}
        pub fn get_mut(&mut self, index: usize) -> Option<&mut T> {}
        pub fn front(&self) -> Option<&T> {}
        pub fn front_mut(&mut self) -> Option<&mut T> {}
        pub fn back(&self) -> Option<&T> {}
        pub fn back_mut(&mut self) -> Option<&mut T> {}
        pub fn head(&self) -> Option<&T> {}
        pub fn last(&self) -> Option<&T> {}
        pub fn append(&mut self, other: Self) {}
        pub fn truncate(&mut self, len: usize) {}
        pub fn clear(&mut self) {}
        pub fn retain(&mut self, f: impl FnMut(&T) -> bool) {}
        pub fn slice<R>(&mut self, range: R) -> Self {}
        pub fn split_off(&mut self, index: usize) -> Self {}
        pub fn skip(&self, n: usize) -> Self {}
        pub fn take(&self, n: usize) -> Self {}
        pub fn contains(&self, value: &T) -> bool {}
        pub fn iter(&self) -> std::iter::Iter<&T> {}
        pub fn iter_mut(&mut self) -> std::iter::Iter<&mut T> {}
        pub fn into_iter(self) -> std::iter::Iter<T> {}
    }
    impl<T> Clone for Vector<T> {}
    impl<T> Default for Vector<T> {}
    impl<T> Extend<T> for Vector<T> {}
    impl<T> FromIterator<T> for Vector<T> {}
    impl<T> Index<usize> for Vector<T> {
        type Output = T;
    }
}

// The same interface under older names.
mod im {
    pub use imbl::*;
}

mod im_rc {
    pub use imbl::*;
}

mod rpds {
    pub type HashTrieMapSync<K, V> = HashTrieMap<K, V>;
    pub type RedBlackTreeMapSync<K, V> = RedBlackTreeMap<K, V>;
    pub type HashTrieSetSync<T> = HashTrieSet<T>;
    pub type RedBlackTreeSetSync<T> = RedBlackTreeSet<T>;
    pub struct HashTrieMap<K, V>;
    impl<K, V> HashTrieMap<K, V> {
        pub fn new() -> Self {}
        pub fn new_sync() -> Self {}
        pub fn size(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn iter(&self) -> std::iter::Iter<(&K, &V)> {}
        pub fn insert(&self, key: K, value: V) -> Self {}
        pub fn insert_mut(&mut self, key: K, value: V) {}
        pub fn remove<Q>(&self, key: &Q) -> Self {}
        pub fn remove_mut<Q>(&mut self, key: &Q) -> bool {}
        pub fn get<Q>(&self, key: &Q) -> Option<&V> {}
        pub fn get_mut<Q>(&mut self, key: &Q) -> Option<&mut V> {}
        pub fn get_key_value<Q>(&self, key: &Q) -> Option<(&K, &V)> {}
        pub fn contains_key<Q>(&self, key: &Q) -> bool {}
        pub fn keys(&self) -> std::iter::Iter<&K> {}
        pub fn values(&self) -> std::iter::Iter<&V> {}
    }
    impl<K, V> Clone for HashTrieMap<K, V> {}
    impl<K, V> Default for HashTrieMap<K, V> {}
    pub struct RedBlackTreeMap<K, V>;
    impl<K, V> RedBlackTreeMap<K, V> {
        pub fn new() -> Self {}
        pub fn new_sync() -> Self {}
        pub fn size(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn iter(&self) -> std::iter::Iter<(&K, &V)> {}
        pub fn insert(&self, key: K, value: V) -> Self {}
        pub fn insert_mut(&mut self, key: K, value: V) {}
        pub fn remove<Q>(&self, key: &Q) -> Self {}
        pub fn remove_mut<Q>(&mut self, key: &Q) -> bool {}
        pub fn get<Q>(&self, key: &Q) -> Option<&V> {}
        pub fn get_mut<Q>(&mut self, key: &Q) -> Option<&mut V> {}
        pub fn get_key_value<Q>(&self, key: &Q) -> Option<(&K, &V)> {}
        pub fn contains_key<Q>(&self, key: &Q) -> bool {}
        pub fn keys(&self) -> std::iter::Iter<&K> {}
        pub fn values(&self) -> std::iter::Iter<&V> {}
        pub fn first(&self) -> Option<(&K, &V)> {}
        pub fn last(&self) -> Option<(&K, &V)> {}
        pub fn range<R>(&self, range: R) -> std::iter::Iter<(&K, &V)> {}
    }
    impl<K, V> Clone for RedBlackTreeMap<K, V> {}
    impl<K, V> Default for RedBlackTreeMap<K, V> {}
    pub struct HashTrieSet<T>;
    impl<T> HashTrieSet<T> {
        pub fn new() -> Self {}
        pub fn new_sync() -> Self {}
        pub fn size(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn iter(&self) -> std::iter::Iter<&T> {}
        pub fn insert(&self, value: T) -> Self {}
        pub fn insert_mut(&mut self, value: T) {}
        pub fn remove<Q>(&self, value: &Q) -> Self {}
        pub fn remove_mut<Q>(&mut self, value: &Q) -> bool {}
        pub fn get<Q>(&self, value: &Q) -> Option<&T> {}
        pub fn contains<Q>(&self, value: &Q) -> bool {}
    }
    impl<T> Clone for HashTrieSet<T> {}
    impl<T> Default for HashTrieSet<T> {}
    pub struct RedBlackTreeSet<T>;
    impl<T> RedBlackTreeSet<T> {
        pub fn new() -> Self {}
        pub fn new_sync() -> Self {}
        pub fn size(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn iter(&self) -> std::iter::Iter<&T> {}
        pub fn insert(&self, value: T) -> Self {}
        pub fn insert_mut(&mut self, value: T) {}
        pub fn remove<Q>(&self, value: &Q) -> Self {}
        pub fn remove_mut<Q>(&mut self, value: &Q) -> bool {}
        pub fn get<Q>(&self, value: &Q) -> Option<&T> {}
        pub fn contains<Q>(&self, value: &Q) -> bool {}
        pub fn first(&self) -> Option<&T> {}
        pub fn last(&self) -> Option<&T> {}
        pub fn range<R>(&self, range: R) -> std::iter::Iter<&T> {}
    }
    impl<T> Clone for RedBlackTreeSet<T> {}
    impl<T> Default for RedBlackTreeSet<T> {}
}

mod linked_hash_map {
    use std::hash::RandomState;
    use std::ops::Index;
    pub struct LinkedHashMap<K, V, S = RandomState>;
    impl<K, V, S> LinkedHashMap<K, V, S> {
        pub fn new() -> Self {}
        pub fn with_capacity(capacity: usize) -> Self {}
        pub fn with_hasher(hasher: S) -> Self {}
        pub fn with_capacity_and_hasher(capacity: usize, hasher: S) -> Self {}
        pub fn hasher(&self) -> &S {}
        pub fn capacity(&self) -> usize {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn insert(&mut self, key: K, value: V) -> Option<V> {}
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
        pub fn iter(&self) -> std::iter::Iter<(&K, &V)> {}
        pub fn iter_mut(&mut self) -> std::iter::Iter<(&K, &mut V)> {}
        pub fn into_iter(self) -> std::iter::Iter<(K, V)> {}
        pub fn keys(&self) -> std::iter::Iter<&K> {}
        pub fn values(&self) -> std::iter::Iter<&V> {}
        pub fn values_mut(&mut self) -> std::iter::Iter<&mut V> {}
        pub fn reserve(&mut self, additional: usize) {}
        pub fn shrink_to_fit(&mut self) {}
        pub fn replace(&mut self, key: K, value: V) -> Option<V> {}
        pub fn get_refresh<Q>(&mut self, key: &Q) -> Option<&mut V> {}
        pub fn front(&self) -> Option<(&K, &V)> {}
        pub fn back(&self) -> Option<(&K, &V)> {}
        pub fn pop_front(&mut self) -> Option<(K, V)> {}
        pub fn pop_back(&mut self) -> Option<(K, V)> {}
        pub fn to_back<Q>(&mut self, key: &Q) -> Option<&mut V> {}
        pub fn to_front<Q>(&mut self, key: &Q) -> Option<&mut V> {}
        pub fn retain_with_order(&mut self, f: impl FnMut(&K, &mut V) -> bool) {}
    }
    impl<K, V, S> Clone for LinkedHashMap<K, V, S> {}
    impl<K, V, S> Default for LinkedHashMap<K, V, S> {}
    impl<K, V, S> Extend<(K, V)> for LinkedHashMap<K, V, S> {}
    impl<K, V, S> FromIterator<(K, V)> for LinkedHashMap<K, V, S> {}
    impl<K, V, S, Q> Index<&Q> for LinkedHashMap<K, V, S> {
        type Output = V;
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
}

mod linked_hash_set {
    use std::hash::RandomState;
    use std::ops::{BitAnd, BitOr, BitXor, Sub};
    pub struct LinkedHashSet<T, S = RandomState>;
    impl<T, S> LinkedHashSet<T, S> {
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
        pub fn contains<Q>(&self, value: &Q) -> bool {}
        pub fn get<Q>(&self, value: &Q) -> Option<&T> {}
        pub fn remove<Q>(&mut self, value: &Q) -> bool {}
        pub fn take<Q>(&mut self, value: &Q) -> Option<T> {}
        pub fn retain(&mut self, f: impl FnMut(&T) -> bool) {}
        pub fn clear(&mut self) {}
        pub fn drain(&mut self) -> std::iter::Iter<T> {}
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
        pub fn shrink_to_fit(&mut self) {}
        pub fn insert_if_absent(&mut self, value: T) -> bool {}
        pub fn refresh<Q>(&mut self, value: &Q) -> bool {}
        pub fn front(&self) -> Option<&T> {}
        pub fn back(&self) -> Option<&T> {}
        pub fn pop_front(&mut self) -> Option<T> {}
        pub fn pop_back(&mut self) -> Option<T> {}
        pub fn retain_with_order(&mut self, f: impl FnMut(&T) -> bool) {}
    }
    impl<T, S> Clone for LinkedHashSet<T, S> {}
    impl<T, S> Default for LinkedHashSet<T, S> {}
    impl<T, S> Extend<T> for LinkedHashSet<T, S> {}
    impl<T, S> FromIterator<T> for LinkedHashSet<T, S> {}
    impl<T, S> BitAnd<&LinkedHashSet<T, S>> for &LinkedHashSet<T, S> {
        type Output = LinkedHashSet<T, S>;
    }
    impl<T, S> BitOr<&LinkedHashSet<T, S>> for &LinkedHashSet<T, S> {
        type Output = LinkedHashSet<T, S>;
    }
    impl<T, S> BitXor<&LinkedHashSet<T, S>> for &LinkedHashSet<T, S> {
        type Output = LinkedHashSet<T, S>;
    }
    impl<T, S> Sub<&LinkedHashSet<T, S>> for &LinkedHashSet<T, S> {
        type Output = LinkedHashSet<T, S>;
    }
}

mod hashlink {
    pub use self::linked_hash_map::LinkedHashMap;
    use std::hash::RandomState;
    use std::ops::{BitAnd, BitOr, BitXor, Index, Sub};
    pub struct LinkedHashSet<T, S = RandomState>;
    impl<T, S> LinkedHashSet<T, S> {
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
        pub fn contains<Q>(&self, value: &Q) -> bool {}
        pub fn get<Q>(&self, value: &Q) -> Option<&T> {}
        pub fn remove<Q>(&mut self, value: &Q) -> bool {}
        pub fn take<Q>(&mut self, value: &Q) -> Option<T> {}
        pub fn retain(&mut self, f: impl FnMut(&T) -> bool) {}
        pub fn clear(&mut self) {}
        pub fn drain(&mut self) -> std::iter::Iter<T> {}
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
        pub fn shrink_to_fit(&mut self) {}
        pub fn insert_if_absent(&mut self, value: T) -> bool {}
        pub fn refresh<Q>(&mut self, value: &Q) -> bool {}
        pub fn front(&self) -> Option<&T> {}
        pub fn back(&self) -> Option<&T> {}
        pub fn pop_front(&mut self) -> Option<T> {}
        pub fn pop_back(&mut self) -> Option<T> {}
        pub fn retain_with_order(&mut self, f: impl FnMut(&T) -> bool) {}
    }
    impl<T, S> Clone for LinkedHashSet<T, S> {}
    impl<T, S> Default for LinkedHashSet<T, S> {}
    impl<T, S> Extend<T> for LinkedHashSet<T, S> {}
    impl<T, S> FromIterator<T> for LinkedHashSet<T, S> {}
    impl<T, S> BitAnd<&LinkedHashSet<T, S>> for &LinkedHashSet<T, S> {
        type Output = LinkedHashSet<T, S>;
    }
    impl<T, S> BitOr<&LinkedHashSet<T, S>> for &LinkedHashSet<T, S> {
        type Output = LinkedHashSet<T, S>;
    }
    impl<T, S> BitXor<&LinkedHashSet<T, S>> for &LinkedHashSet<T, S> {
        type Output = LinkedHashSet<T, S>;
    }
    impl<T, S> Sub<&LinkedHashSet<T, S>> for &LinkedHashSet<T, S> {
        type Output = LinkedHashSet<T, S>;
    }
    pub mod linked_hash_map {
        use std::hash::RandomState;
        use std::ops::Index;
        pub struct LinkedHashMap<K, V, S = RandomState>;
        impl<K, V, S> LinkedHashMap<K, V, S> {
            pub fn new() -> Self {}
            pub fn with_capacity(capacity: usize) -> Self {}
            pub fn with_hasher(hasher: S) -> Self {}
            pub fn with_capacity_and_hasher(capacity: usize, hasher: S) -> Self {}
            pub fn hasher(&self) -> &S {}
            pub fn capacity(&self) -> usize {}
            pub fn len(&self) -> usize {}
            pub fn is_empty(&self) -> bool {}
            pub fn insert(&mut self, key: K, value: V) -> Option<V> {}
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
            pub fn iter(&self) -> std::iter::Iter<(&K, &V)> {}
            pub fn iter_mut(&mut self) -> std::iter::Iter<(&K, &mut V)> {}
            pub fn into_iter(self) -> std::iter::Iter<(K, V)> {}
            pub fn keys(&self) -> std::iter::Iter<&K> {}
            pub fn values(&self) -> std::iter::Iter<&V> {}
            pub fn values_mut(&mut self) -> std::iter::Iter<&mut V> {}
            pub fn reserve(&mut self, additional: usize) {}
            pub fn shrink_to_fit(&mut self) {}
            pub fn replace(&mut self, key: K, value: V) -> Option<V> {}
            pub fn get_refresh<Q>(&mut self, key: &Q) -> Option<&mut V> {}
            pub fn front(&self) -> Option<(&K, &V)> {}
            pub fn back(&self) -> Option<(&K, &V)> {}
            pub fn pop_front(&mut self) -> Option<(K, V)> {}
            pub fn pop_back(&mut self) -> Option<(K, V)> {}
            pub fn to_back<Q>(&mut self, key: &Q) -> Option<&mut V> {}
            pub fn to_front<Q>(&mut self, key: &Q) -> Option<&mut V> {}
            pub fn retain_with_order(&mut self, f: impl FnMut(&K, &mut V) -> bool) {}
        }
        impl<K, V, S> Clone for LinkedHashMap<K, V, S> {}
        impl<K, V, S> Default for LinkedHashMap<K, V, S> {}
        impl<K, V, S> Extend<(K, V)> for LinkedHashMap<K, V, S> {}
        impl<K, V, S> FromIterator<(K, V)> for LinkedHashMap<K, V, S> {}
        impl<K, V, S, Q> Index<&Q> for LinkedHashMap<K, V, S> {
            type Output = V;
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
    }
    pub struct LruCache<K, V, S = RandomState>;
    impl<K, V, S> LruCache<K, V, S> {
        pub fn new(capacity: usize) -> Self {}
        pub fn new_unbounded() -> Self {}
        pub fn with_hasher(capacity: usize, hasher: S) -> Self {}
        pub fn insert(&mut self, key: K, value: V) -> Option<V> {}
        pub fn entry(&mut self, key: K) -> linked_hash_map::Entry<K, V> {}
        pub fn get<Q>(&mut self, key: &Q) -> Option<&V> {}
        pub fn get_mut<Q>(&mut self, key: &Q) -> Option<&mut V> {}
        pub fn peek<Q>(&self, key: &Q) -> Option<&V> {}
        pub fn contains_key<Q>(&mut self, key: &Q) -> bool {}
        pub fn remove<Q>(&mut self, key: &Q) -> Option<V> {}
        pub fn remove_entry<Q>(&mut self, key: &Q) -> Option<(K, V)> {}
        pub fn remove_lru(&mut self) -> Option<(K, V)> {}
        pub fn set_capacity(&mut self, capacity: usize) {}
        pub fn clear(&mut self) {}
        pub fn drain(&mut self) -> std::iter::Iter<(K, V)> {}
        pub fn retain(&mut self, f: impl FnMut(&K, &mut V) -> bool) {}
        pub fn iter(&self) -> std::iter::Iter<(&K, &V)> {}
        pub fn iter_mut(&mut self) -> std::iter::Iter<(&K, &mut V)> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn capacity(&self) -> usize {}
    }
    impl<K, V, S> Clone for LruCache<K, V, S> {}
}

mod lru {
    use std::hash::RandomState;
    use std::num::NonZeroUsize;
    pub type DefaultHasher = RandomState;
    pub struct LruCache<K, V, S = RandomState>;
    impl<K, V, S> LruCache<K, V, S> {
        pub fn new(cap: NonZeroUsize) -> Self {}
        pub fn unbounded() -> Self {}
        pub fn with_hasher(cap: NonZeroUsize, hasher: S) -> Self {}
        pub fn unbounded_with_hasher(hasher: S) -> Self {}
        pub fn put(&mut self, key: K, value: V) -> Option<V> {}
        pub fn push(&mut self, key: K, value: V) -> Option<(K, V)> {}
        pub fn get<Q>(&mut self, key: &Q) -> Option<&V> {}
        pub fn get_mut<Q>(&mut self, key: &Q) -> Option<&mut V> {}
        pub fn get_key_value<Q>(&mut self, key: &Q) -> Option<(&K, &V)> {}
        pub fn get_or_insert(&mut self, key: K, f: impl FnOnce() -> V) -> &V {}
        pub fn get_or_insert_mut(&mut self, key: K, f: impl FnOnce() -> V) -> &mut V {}
        pub fn try_get_or_insert<E>(&mut self, key: K, f: impl FnOnce() -> Result<V, E>) -> Result<&V, E> {}
        pub fn try_get_or_insert_mut<E>(&mut self, key: K, f: impl FnOnce() -> Result<V, E>) -> Result<&mut V, E> {}
        pub fn peek<Q>(&self, key: &Q) -> Option<&V> {}
        pub fn peek_mut<Q>(&mut self, key: &Q) -> Option<&mut V> {}
        pub fn peek_lru(&self) -> Option<(&K, &V)> {}
        pub fn contains<Q>(&self, key: &Q) -> bool {}
        pub fn pop<Q>(&mut self, key: &Q) -> Option<V> {}
        pub fn pop_entry<Q>(&mut self, key: &Q) -> Option<(K, V)> {}
        pub fn pop_lru(&mut self) -> Option<(K, V)> {}
        pub fn pop_mru(&mut self) -> Option<(K, V)> {}
        pub fn promote<Q>(&mut self, key: &Q) {}
        pub fn demote<Q>(&mut self, key: &Q) {}
        pub fn resize(&mut self, cap: NonZeroUsize) {}
        pub fn clear(&mut self) {}
        pub fn cap(&self) -> NonZeroUsize {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn iter(&self) -> std::iter::Iter<(&K, &V)> {}
        pub fn iter_mut(&mut self) -> std::iter::Iter<(&K, &mut V)> {}
        pub fn into_iter(self) -> std::iter::Iter<(K, V)> {}
    }
    impl<K, V, S> Clone for LruCache<K, V, S> {}
}

mod moka {
    pub struct PredicateError;
    pub mod policy {
        pub struct EvictionPolicy;
        impl EvictionPolicy {
            pub fn lru() -> Self {}
            pub fn tiny_lfu() -> Self {}
        }
    }
    pub mod ops {
        pub struct EntrySelector<K, V>;
        impl<K, V> EntrySelector<K, V> {
            pub fn or_default(self) -> Entry<K, V> {}
            pub fn or_insert(self, value: V) -> Entry<K, V> {}
            pub fn or_insert_with(self, f: impl FnOnce() -> V) -> Entry<K, V> {}
            pub fn or_try_insert_with<E>(self, f: impl FnOnce() -> Result<V, E>) -> Result<Entry<K, V>, std::sync::Arc<E>> {}
        }
        pub struct Entry<K, V>;
        impl<K, V> Entry<K, V> {
            pub fn key(&self) -> &K {}
            pub fn value(&self) -> &V {}
            pub fn into_value(self) -> V {}
            pub fn is_fresh(&self) -> bool {}
        }
    }
    pub mod sync {
        use std::hash::RandomState;
        use std::sync::Arc;
        use std::time::Duration;
        pub type SegmentedCache<K, V, S = RandomState> = Cache<K, V, S>;
        pub struct Cache<K, V, S = RandomState>;
        impl<K, V, S> Cache<K, V, S> {
            pub fn new(max_capacity: u64) -> Self {}
            pub fn builder() -> CacheBuilder<K, V, Cache<K, V, S>> {}
            pub fn get<Q>(&self, key: &Q) -> Option<V> {}
            pub fn get_with(&self, key: K, init: impl FnOnce() -> V) -> V {}
            pub fn get_with_by_ref<Q>(&self, key: &Q, init: impl FnOnce() -> V) -> V {}
            pub fn try_get_with<E>(&self, key: K, init: impl FnOnce() -> Result<V, E>) -> Result<V, Arc<E>> {}
            pub fn try_get_with_by_ref<Q, E>(&self, key: &Q, init: impl FnOnce() -> Result<V, E>) -> Result<V, Arc<E>> {}
            pub fn optionally_get_with(&self, key: K, init: impl FnOnce() -> Option<V>) -> Option<V> {}
            pub fn entry(&self, key: K) -> super::ops::EntrySelector<K, V> {}
            pub fn entry_by_ref<Q>(&self, key: &Q) -> super::ops::EntrySelector<K, V> {}
            pub fn insert(&self, key: K, value: V) {}
            pub fn invalidate<Q>(&self, key: &Q) {}
            pub fn remove<Q>(&self, key: &Q) -> Option<V> {}
            pub fn invalidate_all(&self) {}
            pub fn invalidate_entries_if(&self, f: impl Fn(&K, &V) -> bool) -> Result<String, super::PredicateError> {}
            pub fn run_pending_tasks(&self) {}
            pub fn contains_key<Q>(&self, key: &Q) -> bool {}
            pub fn entry_count(&self) -> u64 {}
            pub fn weighted_size(&self) -> u64 {}
            pub fn iter(&self) -> std::iter::Iter<(Arc<K>, V)> {}
        }
        impl<K, V, S> Clone for Cache<K, V, S> {}
        pub struct CacheBuilder<K, V, C>;
        impl<K, V, C> CacheBuilder<K, V, C> {
            pub fn new(max_capacity: u64) -> Self {}
            pub fn name(self, name: &str) -> Self {}
            pub fn max_capacity(self, max: u64) -> Self {}
            pub fn initial_capacity(self, n: usize) -> Self {}
            pub fn weigher(self, f: impl Fn(&K, &V) -> u32) -> Self {}
            pub fn time_to_live(self, duration: Duration) -> Self {}
            pub fn time_to_idle(self, duration: Duration) -> Self {}
            pub fn expire_after<E>(self, expiry: E) -> Self {}
            pub fn eviction_policy(self, policy: super::policy::EvictionPolicy) -> Self {}
            pub fn eviction_listener<F>(self, f: F) -> Self {}
            pub fn async_eviction_listener<F>(self, f: F) -> Self {}
            pub fn support_invalidation_closures(self) -> Self {}
            pub fn build(self) -> C {}
            pub fn build_with_hasher<S>(self, hasher: S) -> C {}
        }
    }
    pub mod future {
        use std::hash::RandomState;
        use std::sync::Arc;
        use std::time::Duration;
        pub struct Cache<K, V, S = RandomState>;
        impl<K, V, S> Cache<K, V, S> {
            pub fn new(max_capacity: u64) -> Self {}
            pub fn builder() -> CacheBuilder<K, V, Cache<K, V, S>> {}
            pub async fn get<Q>(&self, key: &Q) -> Option<V> {}
            pub async fn get_with(&self, key: K, init: impl std::future::Future<Output = V>) -> V {}
            pub async fn get_with_by_ref<Q>(&self, key: &Q, init: impl std::future::Future<Output = V>) -> V {}
            pub async fn try_get_with<E>(&self, key: K, init: impl std::future::Future<Output = Result<V, E>>) -> Result<V, Arc<E>> {}
            pub async fn try_get_with_by_ref<Q, E>(&self, key: &Q, init: impl std::future::Future<Output = Result<V, E>>) -> Result<V, Arc<E>> {}
            pub async fn optionally_get_with(&self, key: K, init: impl std::future::Future<Output = Option<V>>) -> Option<V> {}
            pub fn entry(&self, key: K) -> super::ops::EntrySelector<K, V> {}
            pub fn entry_by_ref<Q>(&self, key: &Q) -> super::ops::EntrySelector<K, V> {}
            pub async fn insert(&self, key: K, value: V) {}
            pub async fn invalidate<Q>(&self, key: &Q) {}
            pub async fn remove<Q>(&self, key: &Q) -> Option<V> {}
            pub fn invalidate_all(&self) {}
            pub fn invalidate_entries_if(&self, f: impl Fn(&K, &V) -> bool) -> Result<String, super::PredicateError> {}
            pub async fn run_pending_tasks(&self) {}
            pub fn contains_key<Q>(&self, key: &Q) -> bool {}
            pub fn entry_count(&self) -> u64 {}
            pub fn weighted_size(&self) -> u64 {}
            pub fn iter(&self) -> std::iter::Iter<(Arc<K>, V)> {}
        }
        impl<K, V, S> Clone for Cache<K, V, S> {}
        pub struct CacheBuilder<K, V, C>;
        impl<K, V, C> CacheBuilder<K, V, C> {
            pub fn new(max_capacity: u64) -> Self {}
            pub fn name(self, name: &str) -> Self {}
            pub fn max_capacity(self, max: u64) -> Self {}
            pub fn initial_capacity(self, n: usize) -> Self {}
            pub fn weigher(self, f: impl Fn(&K, &V) -> u32) -> Self {}
            pub fn time_to_live(self, duration: Duration) -> Self {}
            pub fn time_to_idle(self, duration: Duration) -> Self {}
            pub fn expire_after<E>(self, expiry: E) -> Self {}
            pub fn eviction_policy(self, policy: super::policy::EvictionPolicy) -> Self {}
            pub fn eviction_listener<F>(self, f: F) -> Self {}
            pub fn async_eviction_listener<F>(self, f: F) -> Self {}
            pub fn support_invalidation_closures(self) -> Self {}
            pub fn build(self) -> C {}
            pub fn build_with_hasher<S>(self, hasher: S) -> C {}
        }
    }
}

mod mini_moka {
    pub mod sync {
        use std::hash::RandomState;
        use std::time::Duration;
        pub struct Cache<K, V, S = RandomState>;
        impl<K, V, S> Cache<K, V, S> {
            pub fn new(max_capacity: u64) -> Self {}
            pub fn builder() -> CacheBuilder<K, V, Cache<K, V, S>> {}
            pub fn get<Q>(&self, key: &Q) -> Option<V> {}
            pub fn insert(&self, key: K, value: V) {}
            pub fn invalidate<Q>(&self, key: &Q) {}
            pub fn invalidate_all(&self) {}
            pub fn invalidate_entries_if(&self, f: impl FnMut(&K, &V) -> bool) {}
            pub fn contains_key<Q>(&self, key: &Q) -> bool {}
            pub fn entry_count(&self) -> u64 {}
            pub fn weighted_size(&self) -> u64 {}
            pub fn iter(&self) -> std::iter::Iter<(&K, &V)> {}
        }
        impl<K, V, S> Clone for Cache<K, V, S> {}
        pub struct CacheBuilder<K, V, C>;
        impl<K, V, C> CacheBuilder<K, V, C> {
            pub fn new(max_capacity: u64) -> Self {}
            pub fn max_capacity(self, max: u64) -> Self {}
            pub fn initial_capacity(self, n: usize) -> Self {}
            pub fn weigher(self, f: impl FnMut(&K, &V) -> u32) -> Self {}
            pub fn time_to_live(self, duration: Duration) -> Self {}
            pub fn time_to_idle(self, duration: Duration) -> Self {}
            pub fn build(self) -> C {}
            pub fn build_with_hasher<S>(self, hasher: S) -> C {}
        }
    }
    pub mod unsync {
        use std::hash::RandomState;
        use std::time::Duration;
        pub struct Cache<K, V, S = RandomState>;
        impl<K, V, S> Cache<K, V, S> {
            pub fn new(max_capacity: u64) -> Self {}
            pub fn builder() -> CacheBuilder<K, V, Cache<K, V, S>> {}
            pub fn get<Q>(&mut self, key: &Q) -> Option<&V> {}
            pub fn insert(&mut self, key: K, value: V) {}
            pub fn invalidate<Q>(&mut self, key: &Q) {}
            pub fn invalidate_all(&mut self) {}
            pub fn invalidate_entries_if(&mut self, f: impl FnMut(&K, &V) -> bool) {}
            pub fn contains_key<Q>(&self, key: &Q) -> bool {}
            pub fn entry_count(&self) -> u64 {}
            pub fn weighted_size(&self) -> u64 {}
            pub fn iter(&self) -> std::iter::Iter<(&K, &V)> {}
        }
        impl<K, V, S> Clone for Cache<K, V, S> {}
        pub struct CacheBuilder<K, V, C>;
        impl<K, V, C> CacheBuilder<K, V, C> {
            pub fn new(max_capacity: u64) -> Self {}
            pub fn max_capacity(self, max: u64) -> Self {}
            pub fn initial_capacity(self, n: usize) -> Self {}
            pub fn weigher(self, f: impl FnMut(&K, &V) -> u32) -> Self {}
            pub fn time_to_live(self, duration: Duration) -> Self {}
            pub fn time_to_idle(self, duration: Duration) -> Self {}
            pub fn build(self) -> C {}
            pub fn build_with_hasher<S>(self, hasher: S) -> C {}
        }
    }
}

mod quick_cache {
    pub mod sync {
        pub struct Cache<K, V>;
        impl<K, V> Cache<K, V> {
            pub fn new(items: usize) -> Self {}
            pub fn with_weighter<W>(items: usize, weight: u64, weighter: W) -> Self {}
            pub fn insert(&self, key: K, value: V) {}
            pub fn replace(&self, key: K, value: V, soft: bool) -> Result<(), (K, V)> {}
            pub fn get<Q>(&self, key: &Q) -> Option<V> {}
            pub fn peek<Q>(&self, key: &Q) -> Option<V> {}
            pub fn get_or_insert_with<Q, E>(&self, key: &Q, f: impl FnOnce() -> Result<V, E>) -> Result<Option<V>, E> {}
            pub async fn get_or_insert_async<Q, E>(&self, key: &Q, f: impl std::future::Future<Output = Result<V, E>>) -> Result<V, E> {}
            pub fn remove<Q>(&self, key: &Q) -> Option<(K, V)> {}
            pub fn retain(&self, f: impl Fn(&K, &V) -> bool) {}
            pub fn clear(&self) {}
            pub fn contains_key<Q>(&self, key: &Q) -> bool {}
            pub fn len(&self) -> usize {}
            pub fn is_empty(&self) -> bool {}
            pub fn capacity(&self) -> u64 {}
            pub fn weight(&self) -> u64 {}
        }
    }
    pub mod unsync {
        pub struct Cache<K, V>;
        impl<K, V> Cache<K, V> {
            pub fn new(items: usize) -> Self {}
            pub fn with_weighter<W>(items: usize, weight: u64, weighter: W) -> Self {}
            pub fn insert(&mut self, key: K, value: V) {}
            pub fn replace(&mut self, key: K, value: V, soft: bool) -> Result<(), (K, V)> {}
            pub fn get<Q>(&self, key: &Q) -> Option<&V> {}
            pub fn peek<Q>(&self, key: &Q) -> Option<&V> {}
            pub fn get_or_insert_with<Q, E>(&mut self, key: &Q, f: impl FnOnce() -> Result<V, E>) -> Result<Option<&V>, E> {}
            pub async fn get_or_insert_async<Q, E>(&self, key: &Q, f: impl std::future::Future<Output = Result<V, E>>) -> Result<V, E> {}
            pub fn remove<Q>(&mut self, key: &Q) -> Option<(K, V)> {}
            pub fn retain(&mut self, f: impl Fn(&K, &V) -> bool) {}
            pub fn clear(&mut self) {}
            pub fn contains_key<Q>(&self, key: &Q) -> bool {}
            pub fn len(&self) -> usize {}
            pub fn is_empty(&self) -> bool {}
            pub fn capacity(&self) -> u64 {}
            pub fn weight(&self) -> u64 {}
        }
    }
}

mod cached {
    pub use self::stores::{SizedCache, TimedCache, TimedSizedCache, UnboundCache};
    pub trait Cached<K, V> {
        fn cache_get<Q>(&mut self, key: &Q) -> Option<&V>;
        fn cache_get_mut<Q>(&mut self, key: &Q) -> Option<&mut V>;
        fn cache_get_or_set_with(&mut self, key: K, f: impl FnOnce() -> V) -> &mut V;
        fn cache_try_get_or_set_with<E>(&mut self, key: K, f: impl FnOnce() -> Result<V, E>) -> Result<&mut V, E>;
        fn cache_set(&mut self, key: K, value: V) -> Option<V>;
        fn cache_remove<Q>(&mut self, key: &Q) -> Option<V>;
        fn cache_clear(&mut self);
        fn cache_reset(&mut self);
        fn cache_size(&self) -> usize;
    }
    pub mod stores {
        pub struct UnboundCache<K, V>;
        impl<K, V> UnboundCache<K, V> {
            pub fn new() -> Self {}
            pub fn with_capacity(size: usize) -> Self {}
            pub fn flush(&mut self) {}
        }
        impl<K, V> super::Cached<K, V> for UnboundCache<K, V> {}
        pub struct SizedCache<K, V>;
        impl<K, V> SizedCache<K, V> {
            pub fn with_size(size: usize) -> Self {}
            pub fn flush(&mut self) {}
        }
        impl<K, V> super::Cached<K, V> for SizedCache<K, V> {}
        pub struct TimedCache<K, V>;
        impl<K, V> TimedCache<K, V> {
            pub fn with_lifespan<T>(lifespan: T) -> Self {}
            pub fn flush(&mut self) {}
        }
        impl<K, V> super::Cached<K, V> for TimedCache<K, V> {}
        pub struct TimedSizedCache<K, V>;
        impl<K, V> TimedSizedCache<K, V> {
            pub fn with_size_and_lifespan<T>(size: usize, lifespan: T) -> Self {}
            pub fn flush(&mut self) {}
        }
        impl<K, V> super::Cached<K, V> for TimedSizedCache<K, V> {}
        pub struct ExpiringValueCache<K, V>;
        impl<K, V> ExpiringValueCache<K, V> {
            pub fn with_size(size: usize) -> Self {}
            pub fn flush(&mut self) {}
        }
        impl<K, V> super::Cached<K, V> for ExpiringValueCache<K, V> {}
    }
}

mod schnellru {
    pub struct LruMap<K, V, L = ByLength, S = std::hash::RandomState>;
    impl<K, V, L, S> LruMap<K, V, L, S> {
        pub fn new(limiter: L) -> Self {}
        pub fn with_hasher(limiter: L, hasher: S) -> Self {}
        pub fn insert(&mut self, key: K, value: V) -> bool {}
        pub fn get<Q>(&mut self, key: &Q) -> Option<&mut V> {}
        pub fn peek<Q>(&self, key: &Q) -> Option<&V> {}
        pub fn peek_mut<Q>(&mut self, key: &Q) -> Option<&mut V> {}
        pub fn get_or_insert(&mut self, key: K, f: impl FnOnce() -> V) -> Option<&mut V> {}
        pub fn remove<Q>(&mut self, key: &Q) -> Option<V> {}
        pub fn pop_newest(&mut self) -> Option<(K, V)> {}
        pub fn pop_oldest(&mut self) -> Option<(K, V)> {}
        pub fn clear(&mut self) {}
        pub fn drain(&mut self) -> std::iter::Iter<(K, V)> {}
        pub fn iter(&self) -> std::iter::Iter<(&K, &V)> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
    }
    pub struct ByLength;
    impl ByLength {
        pub fn new(max: u32) -> Self {}
    }
    pub struct ByMemoryUsage;
    impl ByMemoryUsage {
        pub fn new(bytes: usize) -> Self {}
    }
    pub struct UnlimitedCompact;
    pub struct Unlimited;
}

mod uluru {
    pub struct LRUCache<T>;
    impl<T> LRUCache<T> {
        pub fn new() -> Self {}
        pub fn insert(&mut self, value: T) -> Option<T> {}
        pub fn find(&mut self, f: impl FnMut(&T) -> bool) -> Option<&mut T> {}
        pub fn lookup<R>(&mut self, f: impl FnMut(&mut T) -> Option<R>) -> Option<R> {}
        pub fn touch(&mut self, f: impl FnMut(&T) -> bool) -> bool {}
        pub fn clear(&mut self) {}
        pub fn len(&self) -> usize {}
        pub fn iter(&self) -> std::iter::Iter<&T> {}
    }
}

mod ttl_cache {
    use std::time::Duration;
    pub struct TtlCache<K, V>;
    impl<K, V> TtlCache<K, V> {
        pub fn new(capacity: usize) -> Self {}
        pub fn insert(&mut self, key: K, value: V, ttl: Duration) -> Option<V> {}
        pub fn get<Q>(&self, key: &Q) -> Option<&V> {}
        pub fn get_mut<Q>(&mut self, key: &Q) -> Option<&mut V> {}
        pub fn contains_key<Q>(&self, key: &Q) -> bool {}
        pub fn remove<Q>(&mut self, key: &Q) -> Option<V> {}
        pub fn set_capacity(&mut self, capacity: usize) {}
        pub fn clear(&mut self) {}
        pub fn iter(&self) -> std::iter::Iter<(&K, &V)> {}
        pub fn capacity(&self) -> usize {}
    }
}

mod evmap {
    pub fn new<K, V>() -> (ReadHandle<K, V>, WriteHandle<K, V>) {}
    pub struct WriteHandle<K, V>;
    impl<K, V> WriteHandle<K, V> {
        pub fn insert(&mut self, key: K, value: V) -> &mut Self {}
        pub fn update(&mut self, key: K, value: V) -> &mut Self {}
        pub fn remove_entry(&mut self, key: K) -> &mut Self {}
        pub fn remove_value(&mut self, key: K, value: V) -> &mut Self {}
        pub fn empty(&mut self, key: K) -> &mut Self {}
        pub fn clear(&mut self, key: K) -> &mut Self {}
        pub fn purge(&mut self) -> &mut Self {}
        pub fn retain<F>(&mut self, key: K, f: F) -> &mut Self {}
        pub fn refresh(&mut self) -> &mut Self {}
        pub fn publish(&mut self) -> &mut Self {}
        pub fn flush(&mut self) -> &mut Self {}
    }
    pub struct ReadHandle<K, V>;
    impl<K, V> ReadHandle<K, V> {
        pub fn get_one<Q>(&self, key: &Q) -> Option<&V> {}
        pub fn contains_key<Q>(&self, key: &Q) -> bool {}
        pub fn len(&self) -> usize {}
    }
    impl<K, V> Clone for ReadHandle<K, V> {}
}

mod crossbeam_skiplist {
    pub use self::map::SkipMap;
    pub use self::set::SkipSet;
    pub mod map {
        pub struct SkipMap<K, V>;
        impl<K, V> SkipMap<K, V> {
            pub fn new() -> Self {}
            pub fn insert(&self, key: K, value: V) -> Entry<K, V> {}
            pub fn compare_insert(&self, key: K, value: V, f: impl Fn(&V) -> bool) -> Entry<K, V> {}
            pub fn get_or_insert(&self, key: K, value: V) -> Entry<K, V> {}
            pub fn get_or_insert_with(&self, key: K, f: impl FnOnce() -> V) -> Entry<K, V> {}
            pub fn get<Q>(&self, key: &Q) -> Option<Entry<K, V>> {}
            pub fn contains_key<Q>(&self, key: &Q) -> bool {}
            pub fn front(&self) -> Option<Entry<K, V>> {}
            pub fn back(&self) -> Option<Entry<K, V>> {}
            pub fn lower_bound<Q>(&self, bound: std::ops::Bound<&Q>) -> Option<Entry<K, V>> {}
            pub fn upper_bound<Q>(&self, bound: std::ops::Bound<&Q>) -> Option<Entry<K, V>> {}
            pub fn range<R>(&self, range: R) -> std::iter::Iter<Entry<K, V>> {}
            pub fn iter(&self) -> std::iter::Iter<Entry<K, V>> {}
            pub fn into_iter(self) -> std::iter::Iter<(K, V)> {}
            pub fn remove<Q>(&self, key: &Q) -> Option<Entry<K, V>> {}
            pub fn pop_front(&self) -> Option<Entry<K, V>> {}
            pub fn pop_back(&self) -> Option<Entry<K, V>> {}
            pub fn clear(&self) {}
            pub fn len(&self) -> usize {}
            pub fn is_empty(&self) -> bool {}
        }
        impl<K, V> Default for SkipMap<K, V> {}
        pub struct Entry<K, V>;
        impl<K, V> Entry<K, V> {
            pub fn key(&self) -> &K {}
            pub fn value(&self) -> &V {}
            pub fn is_removed(&self) -> bool {}
            pub fn remove(&self) -> bool {}
            pub fn next(&self) -> Option<Entry<K, V>> {}
            pub fn prev(&self) -> Option<Entry<K, V>> {}
        }
        impl<K, V> Clone for Entry<K, V> {}
    }
    pub mod set {
        use std::ops::Deref;
        pub struct SkipSet<T>;
        impl<T> SkipSet<T> {
            pub fn new() -> Self {}
            pub fn insert(&self, value: T) -> Entry<T> {}
            pub fn get_or_insert(&self, value: T) -> Entry<T> {}
            pub fn get<Q>(&self, value: &Q) -> Option<Entry<T>> {}
            pub fn contains<Q>(&self, value: &Q) -> bool {}
            pub fn front(&self) -> Option<Entry<T>> {}
            pub fn back(&self) -> Option<Entry<T>> {}
            pub fn range<R>(&self, range: R) -> std::iter::Iter<Entry<T>> {}
            pub fn iter(&self) -> std::iter::Iter<Entry<T>> {}
            pub fn into_iter(self) -> std::iter::Iter<T> {}
            pub fn remove<Q>(&self, value: &Q) -> Option<Entry<T>> {}
            pub fn pop_front(&self) -> Option<Entry<T>> {}
            pub fn pop_back(&self) -> Option<Entry<T>> {}
            pub fn clear(&self) {}
            pub fn len(&self) -> usize {}
            pub fn is_empty(&self) -> bool {}
        }
        impl<T> Default for SkipSet<T> {}
        pub struct Entry<T>;
        impl<T> Entry<T> {
            pub fn value(&self) -> &T {}
            pub fn remove(&self) -> bool {}
        }
        impl<T> Deref for Entry<T> {
            type Target = T;
        }
    }
}

mod priority_queue {
    pub struct PriorityQueue<I, P, H = std::hash::RandomState>;
    impl<I, P, H> PriorityQueue<I, P, H> {
        pub fn new() -> Self {}
        pub fn with_capacity(capacity: usize) -> Self {}
        pub fn push(&mut self, item: I, priority: P) -> Option<P> {}
        pub fn push_increase(&mut self, item: I, priority: P) -> Option<P> {}
        pub fn push_decrease(&mut self, item: I, priority: P) -> Option<P> {}
        pub fn change_priority<Q>(&mut self, item: &Q, priority: P) -> Option<P> {}
        pub fn get<Q>(&self, item: &Q) -> Option<(&I, &P)> {}
        pub fn get_priority<Q>(&self, item: &Q) -> Option<&P> {}
        pub fn contains<Q>(&self, item: &Q) -> bool {}
        pub fn remove<Q>(&mut self, item: &Q) -> Option<(I, P)> {}
        pub fn retain(&mut self, f: impl FnMut(&I, &P) -> bool) {}
        pub fn clear(&mut self) {}
        pub fn append(&mut self, other: &mut Self) {}
        pub fn drain(&mut self) -> std::iter::Iter<(I, P)> {}
        pub fn iter(&self) -> std::iter::Iter<(&I, &P)> {}
        pub fn into_iter(self) -> std::iter::Iter<(I, P)> {}
        pub fn into_sorted_vec(self) -> Vec<I> {}
        pub fn pop(&mut self) -> Option<(I, P)> {}
        pub fn peek(&self) -> Option<(&I, &P)> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
    }
    impl<I, P, H> Clone for PriorityQueue<I, P, H> {}
    impl<I, P, H> Default for PriorityQueue<I, P, H> {}
    impl<I, P, H> Extend<(I, P)> for PriorityQueue<I, P, H> {}
    pub struct DoublePriorityQueue<I, P, H = std::hash::RandomState>;
    impl<I, P, H> DoublePriorityQueue<I, P, H> {
        pub fn new() -> Self {}
        pub fn with_capacity(capacity: usize) -> Self {}
        pub fn push(&mut self, item: I, priority: P) -> Option<P> {}
        pub fn push_increase(&mut self, item: I, priority: P) -> Option<P> {}
        pub fn push_decrease(&mut self, item: I, priority: P) -> Option<P> {}
        pub fn change_priority<Q>(&mut self, item: &Q, priority: P) -> Option<P> {}
        pub fn get<Q>(&self, item: &Q) -> Option<(&I, &P)> {}
        pub fn get_priority<Q>(&self, item: &Q) -> Option<&P> {}
        pub fn contains<Q>(&self, item: &Q) -> bool {}
        pub fn remove<Q>(&mut self, item: &Q) -> Option<(I, P)> {}
        pub fn retain(&mut self, f: impl FnMut(&I, &P) -> bool) {}
        pub fn clear(&mut self) {}
        pub fn append(&mut self, other: &mut Self) {}
        pub fn drain(&mut self) -> std::iter::Iter<(I, P)> {}
        pub fn iter(&self) -> std::iter::Iter<(&I, &P)> {}
        pub fn into_iter(self) -> std::iter::Iter<(I, P)> {}
        pub fn into_sorted_vec(self) -> Vec<I> {}
        pub fn pop_min(&mut self) -> Option<(I, P)> {}
        pub fn peek_min(&self) -> Option<(&I, &P)> {}
        pub fn pop_max(&mut self) -> Option<(I, P)> {}
        pub fn peek_max(&self) -> Option<(&I, &P)> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
    }
    impl<I, P, H> Clone for DoublePriorityQueue<I, P, H> {}
    impl<I, P, H> Default for DoublePriorityQueue<I, P, H> {}
    impl<I, P, H> Extend<(I, P)> for DoublePriorityQueue<I, P, H> {}
}

mod bimap {
    pub struct BiHashMap<L, R>;
    impl<L, R> BiHashMap<L, R> {
        pub fn new() -> Self {}
        pub fn with_capacity(capacity: usize) -> Self {}
        pub fn insert(&mut self, left: L, right: R) -> Overwritten<L, R> {}
        pub fn insert_no_overwrite(&mut self, left: L, right: R) -> Result<(), (L, R)> {}
        pub fn get_by_left<Q>(&self, left: &Q) -> Option<&R> {}
        pub fn get_by_right<Q>(&self, right: &Q) -> Option<&L> {}
        pub fn contains_left<Q>(&self, left: &Q) -> bool {}
        pub fn contains_right<Q>(&self, right: &Q) -> bool {}
        pub fn remove_by_left<Q>(&mut self, left: &Q) -> Option<(L, R)> {}
        pub fn remove_by_right<Q>(&mut self, right: &Q) -> Option<(L, R)> {}
        pub fn retain(&mut self, f: impl FnMut(&L, &R) -> bool) {}
        pub fn clear(&mut self) {}
        pub fn iter(&self) -> std::iter::Iter<(&L, &R)> {}
        pub fn left_values(&self) -> std::iter::Iter<&L> {}
        pub fn right_values(&self) -> std::iter::Iter<&R> {}
        pub fn into_iter(self) -> std::iter::Iter<(L, R)> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
    }
    impl<L, R> Clone for BiHashMap<L, R> {}
    impl<L, R> Default for BiHashMap<L, R> {}
    pub struct BiBTreeMap<L, R>;
    impl<L, R> BiBTreeMap<L, R> {
        pub fn new() -> Self {}
        pub fn with_capacity(capacity: usize) -> Self {}
        pub fn insert(&mut self, left: L, right: R) -> Overwritten<L, R> {}
        pub fn insert_no_overwrite(&mut self, left: L, right: R) -> Result<(), (L, R)> {}
        pub fn get_by_left<Q>(&self, left: &Q) -> Option<&R> {}
        pub fn get_by_right<Q>(&self, right: &Q) -> Option<&L> {}
        pub fn contains_left<Q>(&self, left: &Q) -> bool {}
        pub fn contains_right<Q>(&self, right: &Q) -> bool {}
        pub fn remove_by_left<Q>(&mut self, left: &Q) -> Option<(L, R)> {}
        pub fn remove_by_right<Q>(&mut self, right: &Q) -> Option<(L, R)> {}
        pub fn retain(&mut self, f: impl FnMut(&L, &R) -> bool) {}
        pub fn clear(&mut self) {}
        pub fn iter(&self) -> std::iter::Iter<(&L, &R)> {}
        pub fn left_values(&self) -> std::iter::Iter<&L> {}
        pub fn right_values(&self) -> std::iter::Iter<&R> {}
        pub fn into_iter(self) -> std::iter::Iter<(L, R)> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
    }
    impl<L, R> Clone for BiBTreeMap<L, R> {}
    impl<L, R> Default for BiBTreeMap<L, R> {}
    pub type BiMap<L, R> = BiHashMap<L, R>;
    pub enum Overwritten<L, R> {
        Neither,
        Left(L, R),
        Right(L, R),
        Pair(L, R),
        Both((L, R), (L, R)),
    }
}

mod multimap {
    pub struct MultiMap<K, V, S = std::hash::RandomState>;
    impl<K, V, S> MultiMap<K, V, S> {
        pub fn new() -> Self {}
        pub fn with_capacity(capacity: usize) -> Self {}
        pub fn insert(&mut self, key: K, value: V) {}
        pub fn insert_many<I>(&mut self, key: K, values: I) {}
        pub fn contains_key<Q>(&self, key: &Q) -> bool {}
        pub fn remove<Q>(&mut self, key: &Q) -> Option<Vec<V>> {}
        pub fn get<Q>(&self, key: &Q) -> Option<&V> {}
        pub fn get_mut<Q>(&mut self, key: &Q) -> Option<&mut V> {}
        pub fn get_vec<Q>(&self, key: &Q) -> Option<&Vec<V>> {}
        pub fn get_vec_mut<Q>(&mut self, key: &Q) -> Option<&mut Vec<V>> {}
        pub fn entry(&mut self, key: K) -> Entry<K, V> {}
        pub fn retain(&mut self, f: impl FnMut(&K, &V) -> bool) {}
        pub fn clear(&mut self) {}
        pub fn keys(&self) -> std::iter::Iter<&K> {}
        pub fn iter(&self) -> std::iter::Iter<(&K, &V)> {}
        pub fn iter_all(&self) -> std::iter::Iter<(&K, &Vec<V>)> {}
        pub fn iter_all_mut(&mut self) -> std::iter::Iter<(&K, &mut Vec<V>)> {}
        pub fn into_iter(self) -> std::iter::Iter<(K, Vec<V>)> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
    }
    impl<K, V, S> Clone for MultiMap<K, V, S> {}
    impl<K, V, S> Default for MultiMap<K, V, S> {}
    pub enum Entry<K, V> {
        Occupied(OccupiedEntry<K, V>),
        Vacant(VacantEntry<K, V>),
    }
    impl<K, V> Entry<K, V> {
        pub fn or_insert(self, default: V) -> &mut V {}
        pub fn or_insert_vec(self, defaults: Vec<V>) -> &mut Vec<V> {}
    }
    pub struct OccupiedEntry<K, V>;
    impl<K, V> OccupiedEntry<K, V> {
        pub fn get(&self) -> &V {}
        pub fn get_mut(&mut self) -> &mut V {}
        pub fn get_vec_mut(&mut self) -> &mut Vec<V> {}
        pub fn insert(&mut self, value: V) {}
        pub fn remove(self) -> Vec<V> {}
    }
    pub struct VacantEntry<K, V>;
    impl<K, V> VacantEntry<K, V> {
        pub fn insert(self, value: V) -> &mut V {}
        pub fn insert_vec(self, values: Vec<V>) -> &mut Vec<V> {}
    }
}

mod compact_str {
    use std::ops::Deref;
    pub struct CompactString;
    impl CompactString {
        pub fn new<S>(s: S) -> Self {}
        pub fn const_new(s: &str) -> Self {}
        pub fn with_capacity(capacity: usize) -> Self {}
        pub fn push(&mut self, c: char) {}
        pub fn push_str(&mut self, s: &str) {}
        pub fn pop(&mut self) -> Option<char> {}
        pub fn clear(&mut self) {}
        pub fn truncate(&mut self, len: usize) {}
        pub fn as_str(&self) -> &str {}
        pub fn into_string(self) -> String {}
        pub fn len(&self) -> usize {}
        pub fn capacity(&self) -> usize {}
    }
    impl Deref for CompactString {
        type Target = str;
    }
    impl Clone for CompactString {}
    impl Default for CompactString {}
    pub trait ToCompactString {
        fn to_compact_string(&self) -> CompactString;
    }
}

mod smol_str {
    use std::ops::Deref;
    pub struct SmolStr;
    impl SmolStr {
        pub fn new<S>(s: S) -> Self {}
        pub fn as_str(&self) -> &str {}
        pub fn len(&self) -> usize {}
    }
    impl Deref for SmolStr {
        type Target = str;
    }
    impl Clone for SmolStr {}
}
