// Locks, concurrent maps, channels and cells of popular crates.
mod parking_lot {
    use std::ops::Deref;
    use std::time::{Duration, Instant};
    pub struct Mutex<T>;
    impl<T> Mutex<T> {
        pub fn new(value: T) -> Self {}
        pub fn lock(&self) -> MutexGuard<T> {}
        pub fn try_lock(&self) -> Option<MutexGuard<T>> {}
        pub fn try_lock_for(&self, timeout: Duration) -> Option<MutexGuard<T>> {}
        pub fn try_lock_until(&self, deadline: Instant) -> Option<MutexGuard<T>> {}
        pub fn lock_arc(&self) -> MutexGuard<T> {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn into_inner(self) -> T {}
        pub fn is_locked(&self) -> bool {}
    }
    impl<T> Default for Mutex<T> {}
    impl<T> From<T> for Mutex<T> {}
    pub struct MutexGuard<T>;
    impl<T> MutexGuard<T> {
        pub fn map<U>(guard: Self, f: impl FnOnce(&mut T) -> &mut U) -> MappedMutexGuard<U> {}
        pub fn try_map<U>(guard: Self, f: impl FnOnce(&mut T) -> Option<&mut U>) -> Result<MappedMutexGuard<U>, Self> {}
        pub fn unlocked<U>(guard: &mut Self, f: impl FnOnce() -> U) -> U {}
        pub fn unlock_fair(guard: Self) {}
        pub fn bump(guard: &mut Self) {}
    }
    impl<T> Deref for MutexGuard<T> {
        type Target = T;
    }
    pub struct MappedMutexGuard<T>;
    impl<T> Deref for MappedMutexGuard<T> {
        type Target = T;
    }
    pub struct FairMutex<T>;
    impl<T> FairMutex<T> {
        pub fn new(value: T) -> Self {}
        pub fn lock(&self) -> FairMutexGuard<T> {}
        pub fn try_lock(&self) -> Option<FairMutexGuard<T>> {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn into_inner(self) -> T {}
        pub fn is_locked(&self) -> bool {}
    }
    impl<T> Default for FairMutex<T> {}
    impl<T> From<T> for FairMutex<T> {}
    pub struct FairMutexGuard<T>;
    impl<T> Deref for FairMutexGuard<T> {
        type Target = T;
    }
    pub struct ReentrantMutex<T>;
    impl<T> ReentrantMutex<T> {
        pub fn new(value: T) -> Self {}
        pub fn lock(&self) -> ReentrantMutexGuard<T> {}
        pub fn try_lock(&self) -> Option<ReentrantMutexGuard<T>> {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn into_inner(self) -> T {}
        pub fn is_locked(&self) -> bool {}
    }
    impl<T> Default for ReentrantMutex<T> {}
    impl<T> From<T> for ReentrantMutex<T> {}
    pub struct ReentrantMutexGuard<T>;
    impl<T> Deref for ReentrantMutexGuard<T> {
        type Target = T;
    }
    pub type ArcMutexGuard<R, T> = MutexGuard<T>;
    pub struct RwLock<T>;
    impl<T> RwLock<T> {
        pub fn new(value: T) -> Self {}
        pub fn read(&self) -> RwLockReadGuard<T> {}
        pub fn read_recursive(&self) -> RwLockReadGuard<T> {}
        pub fn read_arc(&self) -> RwLockReadGuard<T> {}
        pub fn try_read(&self) -> Option<RwLockReadGuard<T>> {}
        pub fn try_read_for(&self, timeout: Duration) -> Option<RwLockReadGuard<T>> {}
        pub fn write(&self) -> RwLockWriteGuard<T> {}
        pub fn write_arc(&self) -> RwLockWriteGuard<T> {}
        pub fn try_write(&self) -> Option<RwLockWriteGuard<T>> {}
        pub fn try_write_for(&self, timeout: Duration) -> Option<RwLockWriteGuard<T>> {}
        pub fn upgradable_read(&self) -> RwLockUpgradableReadGuard<T> {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn into_inner(self) -> T {}
        pub fn is_locked(&self) -> bool {}
    }
    impl<T> Default for RwLock<T> {}
    impl<T> From<T> for RwLock<T> {}
    pub struct RwLockReadGuard<T>;
    impl<T> RwLockReadGuard<T> {
        pub fn map<U>(guard: Self, f: impl FnOnce(&T) -> &U) -> MappedRwLockReadGuard<U> {}
        pub fn try_map<U>(guard: Self, f: impl FnOnce(&T) -> Option<&U>) -> Result<MappedRwLockReadGuard<U>, Self> {}
    }
    impl<T> Deref for RwLockReadGuard<T> {
        type Target = T;
    }
    pub struct RwLockWriteGuard<T>;
    impl<T> RwLockWriteGuard<T> {
        pub fn map<U>(guard: Self, f: impl FnOnce(&mut T) -> &mut U) -> MappedRwLockWriteGuard<U> {}
        pub fn try_map<U>(guard: Self, f: impl FnOnce(&mut T) -> Option<&mut U>) -> Result<MappedRwLockWriteGuard<U>, Self> {}
        pub fn downgrade(guard: Self) -> RwLockReadGuard<T> {}
    }
    impl<T> Deref for RwLockWriteGuard<T> {
        type Target = T;
    }
    pub struct RwLockUpgradableReadGuard<T>;
    impl<T> RwLockUpgradableReadGuard<T> {
        pub fn upgrade(guard: Self) -> RwLockWriteGuard<T> {}
        pub fn with_upgraded<R>(&mut self, f: impl FnOnce(&mut T) -> R) -> R {}
    }
    impl<T> Deref for RwLockUpgradableReadGuard<T> {
        type Target = T;
    }
    pub struct MappedRwLockReadGuard<T>;
    impl<T> Deref for MappedRwLockReadGuard<T> {
        type Target = T;
    }
    pub struct MappedRwLockWriteGuard<T>;
    impl<T> Deref for MappedRwLockWriteGuard<T> {
        type Target = T;
    }
    pub struct Condvar;
    impl Condvar {
        pub fn new() -> Self {}
        pub fn wait<T>(&self, guard: &mut MutexGuard<T>) {}
        pub fn wait_for<T>(&self, guard: &mut MutexGuard<T>, timeout: Duration) -> WaitTimeoutResult {}
        pub fn wait_until<T>(&self, guard: &mut MutexGuard<T>, deadline: Instant) -> WaitTimeoutResult {}
        pub fn wait_while<T>(&self, guard: &mut MutexGuard<T>, f: impl FnMut(&mut T) -> bool) {}
        pub fn notify_one(&self) -> bool {}
        pub fn notify_all(&self) -> usize {}
    }
    pub struct WaitTimeoutResult;
    impl WaitTimeoutResult {
        pub fn timed_out(&self) -> bool {}
    }
    pub struct Once;
    impl Once {
        pub fn new() -> Self {}
        pub fn call_once(&self, f: impl FnOnce()) {}
    }
}

mod dashmap {
    use self::mapref::entry::Entry;
    pub use self::mapref::entry::{OccupiedEntry, VacantEntry};
    use self::mapref::multiple::{RefMulti, RefMutMulti};
    use self::mapref::one::{Ref, RefMut};
    use std::hash::RandomState;
    pub struct DashMap<K, V, S = RandomState>;
    impl<K, V, S> DashMap<K, V, S> {
        pub fn new() -> Self {}
        pub fn with_capacity(capacity: usize) -> Self {}
        pub fn with_shard_amount(shards: usize) -> Self {}
        pub fn with_capacity_and_shard_amount(capacity: usize, shards: usize) -> Self {}
        pub fn with_hasher(hasher: S) -> Self {}
        pub fn with_capacity_and_hasher(capacity: usize, hasher: S) -> Self {}
        pub fn with_capacity_and_hasher_and_shard_amount(capacity: usize, hasher: S, shards: usize) -> Self {}
        pub fn insert(&self, key: K, value: V) -> Option<V> {}
        pub fn entry(&self, key: K) -> Entry<K, V> {}
        pub fn try_entry(&self, key: K) -> Option<Entry<K, V>> {}
        pub fn get<Q>(&self, key: &Q) -> Option<Ref<K, V>> {}
        pub fn get_mut<Q>(&self, key: &Q) -> Option<RefMut<K, V>> {}
        pub fn try_get<Q>(&self, key: &Q) -> try_result::TryResult<Ref<K, V>> {}
        pub fn try_get_mut<Q>(&self, key: &Q) -> try_result::TryResult<RefMut<K, V>> {}
        pub fn view<Q, R>(&self, key: &Q, f: impl FnOnce(&K, &V) -> R) -> Option<R> {}
        pub fn contains_key<Q>(&self, key: &Q) -> bool {}
        pub fn remove<Q>(&self, key: &Q) -> Option<(K, V)> {}
        pub fn remove_if<Q>(&self, key: &Q, f: impl FnOnce(&K, &V) -> bool) -> Option<(K, V)> {}
        pub fn remove_if_mut<Q>(&self, key: &Q, f: impl FnOnce(&K, &mut V) -> bool) -> Option<(K, V)> {}
        pub fn retain(&self, f: impl FnMut(&K, &mut V) -> bool) {}
        pub fn clear(&self) {}
        pub fn alter<Q>(&self, key: &Q, f: impl FnOnce(&K, V) -> V) {}
        pub fn alter_all(&self, f: impl FnMut(&K, V) -> V) {}
        pub fn iter(&self) -> std::iter::Iter<RefMulti<K, V>> {}
        pub fn iter_mut(&self) -> std::iter::Iter<RefMutMulti<K, V>> {}
        pub fn into_iter(self) -> std::iter::Iter<(K, V)> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn capacity(&self) -> usize {}
        pub fn shrink_to_fit(&self) {}
        pub fn hasher(&self) -> &S {}
        pub fn into_read_only(self) -> ReadOnlyView<K, V, S> {}
    }
    impl<K, V, S> Clone for DashMap<K, V, S> {}
    impl<K, V, S> Default for DashMap<K, V, S> {}
    impl<K, V, S> Extend<(K, V)> for DashMap<K, V, S> {}
    impl<K, V, S> FromIterator<(K, V)> for DashMap<K, V, S> {}
    pub struct ReadOnlyView<K, V, S = RandomState>;
    impl<K, V, S> ReadOnlyView<K, V, S> {
        pub fn get<Q>(&self, key: &Q) -> Option<&V> {}
        pub fn contains_key<Q>(&self, key: &Q) -> bool {}
        pub fn len(&self) -> usize {}
        pub fn iter(&self) -> std::iter::Iter<(&K, &V)> {}
        pub fn keys(&self) -> std::iter::Iter<&K> {}
        pub fn values(&self) -> std::iter::Iter<&V> {}
    }
    pub struct DashSet<T, S = RandomState>;
    impl<T, S> DashSet<T, S> {
        pub fn new() -> Self {}
        pub fn with_capacity(capacity: usize) -> Self {}
        pub fn with_hasher(hasher: S) -> Self {}
        pub fn with_capacity_and_hasher(capacity: usize, hasher: S) -> Self {}
        pub fn insert(&self, value: T) -> bool {}
        pub fn get<Q>(&self, value: &Q) -> Option<setref::one::Ref<T>> {}
        pub fn contains<Q>(&self, value: &Q) -> bool {}
        pub fn remove<Q>(&self, value: &Q) -> Option<T> {}
        pub fn remove_if<Q>(&self, value: &Q, f: impl FnOnce(&T) -> bool) -> Option<T> {}
        pub fn retain(&self, f: impl FnMut(&T) -> bool) {}
        pub fn clear(&self) {}
        pub fn iter(&self) -> std::iter::Iter<setref::multiple::RefMulti<T>> {}
        pub fn into_iter(self) -> std::iter::Iter<T> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn capacity(&self) -> usize {}
        pub fn shrink_to_fit(&self) {}
    }
    impl<T, S> Clone for DashSet<T, S> {}
    impl<T, S> Default for DashSet<T, S> {}
    impl<T, S> Extend<T> for DashSet<T, S> {}
    impl<T, S> FromIterator<T> for DashSet<T, S> {}
    pub mod try_result {
        pub enum TryResult<R> {
            Present(R),
            Absent,
            Locked,
        }
        impl<R> TryResult<R> {
            pub fn is_present(&self) -> bool {}
            pub fn is_absent(&self) -> bool {}
            pub fn is_locked(&self) -> bool {}
            pub fn unwrap(self) -> R {}
            pub fn try_unwrap(self) -> Option<R> {}
        }
    }
    pub mod mapref {
        pub mod one {
            use std::ops::Deref;
            pub struct Ref<K, V>;
            impl<K, V> Ref<K, V> {
                pub fn key(&self) -> &K {}
                pub fn value(&self) -> &V {}
                pub fn pair(&self) -> (&K, &V) {}
                pub fn map<T>(self, f: impl FnOnce(&V) -> &T) -> MappedRef<K, T> {}
                pub fn try_map<T>(self, f: impl FnOnce(&V) -> Option<&T>) -> Result<MappedRef<K, T>, Self> {}
            }
            impl<K, V> Deref for Ref<K, V> {
                type Target = V;
            }
            pub struct RefMut<K, V>;
            impl<K, V> RefMut<K, V> {
                pub fn key(&self) -> &K {}
                pub fn value(&self) -> &V {}
                pub fn value_mut(&mut self) -> &mut V {}
                pub fn pair(&self) -> (&K, &V) {}
                pub fn pair_mut(&mut self) -> (&K, &mut V) {}
                pub fn downgrade(self) -> Ref<K, V> {}
                pub fn map<T>(self, f: impl FnOnce(&mut V) -> &mut T) -> MappedRefMut<K, T> {}
            }
            impl<K, V> Deref for RefMut<K, V> {
                type Target = V;
            }
            pub struct MappedRef<K, T>;
            impl<K, T> MappedRef<K, T> {
                pub fn key(&self) -> &K {}
                pub fn value(&self) -> &T {}
            }
            impl<K, T> Deref for MappedRef<K, T> {
                type Target = T;
            }
            pub struct MappedRefMut<K, T>;
            impl<K, T> MappedRefMut<K, T> {
                pub fn key(&self) -> &K {}
                pub fn value(&self) -> &T {}
                pub fn value_mut(&mut self) -> &mut T {}
            }
            impl<K, T> Deref for MappedRefMut<K, T> {
                type Target = T;
            }
        }
        pub mod multiple {
            use std::ops::Deref;
            pub struct RefMulti<K, V>;
            impl<K, V> RefMulti<K, V> {
                pub fn key(&self) -> &K {}
                pub fn value(&self) -> &V {}
                pub fn pair(&self) -> (&K, &V) {}
            }
            impl<K, V> Deref for RefMulti<K, V> {
                type Target = V;
            }
            pub struct RefMutMulti<K, V>;
            impl<K, V> RefMutMulti<K, V> {
                pub fn key(&self) -> &K {}
                pub fn value(&self) -> &V {}
                pub fn value_mut(&mut self) -> &mut V {}
                pub fn pair(&self) -> (&K, &V) {}
                pub fn pair_mut(&mut self) -> (&K, &mut V) {}
            }
            impl<K, V> Deref for RefMutMulti<K, V> {
                type Target = V;
            }
        }
        pub mod entry {
            use super::one::RefMut;
            pub enum Entry<K, V> {
                Occupied(OccupiedEntry<K, V>),
                Vacant(VacantEntry<K, V>),
            }
            impl<K, V> Entry<K, V> {
                pub fn or_insert(self, default: V) -> RefMut<K, V> {}
                pub fn or_insert_with(self, default: impl FnOnce() -> V) -> RefMut<K, V> {}
                pub fn or_try_insert_with<E>(self, default: impl FnOnce() -> Result<V, E>) -> Result<RefMut<K, V>, E> {}
                pub fn or_default(self) -> RefMut<K, V> {}
                pub fn and_modify(self, f: impl FnOnce(&mut V)) -> Self {}
                pub fn insert(self, value: V) -> RefMut<K, V> {}
                pub fn insert_entry(self, value: V) -> OccupiedEntry<K, V> {}
                pub fn key(&self) -> &K {}
                pub fn into_key(self) -> K {}
            }
            pub struct OccupiedEntry<K, V>;
            impl<K, V> OccupiedEntry<K, V> {
                pub fn key(&self) -> &K {}
                pub fn get(&self) -> &V {}
                pub fn get_mut(&mut self) -> &mut V {}
                pub fn into_ref(self) -> RefMut<K, V> {}
                pub fn into_key(self) -> K {}
                pub fn insert(&mut self, value: V) -> V {}
                pub fn remove(self) -> V {}
                pub fn remove_entry(self) -> (K, V) {}
                pub fn replace_entry(self, value: V) -> (K, V) {}
            }
            pub struct VacantEntry<K, V>;
            impl<K, V> VacantEntry<K, V> {
                pub fn key(&self) -> &K {}
                pub fn into_key(self) -> K {}
                pub fn insert(self, value: V) -> RefMut<K, V> {}
                pub fn insert_entry(self, value: V) -> OccupiedEntry<K, V> {}
            }
        }
    }
    pub mod setref {
        pub mod one {
            use std::ops::Deref;
            pub struct Ref<T>;
            impl<T> Ref<T> {
                pub fn key(&self) -> &T {}
            }
            impl<T> Deref for Ref<T> {
                type Target = T;
            }
        }
        pub mod multiple {
            use std::ops::Deref;
            pub struct RefMulti<T>;
            impl<T> RefMulti<T> {
                pub fn key(&self) -> &T {}
            }
            impl<T> Deref for RefMulti<T> {
                type Target = T;
            }
        }
    }
}

mod scc {
    pub struct HashMap<K, V>;
    impl<K, V> HashMap<K, V> {
        pub fn new() -> Self {}
        pub fn with_capacity(capacity: usize) -> Self {}
        pub fn insert(&self, key: K, value: V) -> Result<(), (K, V)> {}
        pub fn upsert(&self, key: K, value: V) -> Option<V> {}
        pub fn entry(&self, key: K) -> hash_map::Entry<K, V> {}
        pub fn get<Q>(&self, key: &Q) -> Option<hash_map::OccupiedEntry<K, V>> {}
        pub fn read<Q, R>(&self, key: &Q, f: impl FnOnce(&K, &V) -> R) -> Option<R> {}
        pub fn update<Q, R>(&self, key: &Q, f: impl FnOnce(&K, &mut V) -> R) -> Option<R> {}
        pub fn contains<Q>(&self, key: &Q) -> bool {}
        pub fn remove<Q>(&self, key: &Q) -> Option<(K, V)> {}
        pub fn remove_if<Q>(&self, key: &Q, f: impl FnOnce(&mut V) -> bool) -> Option<(K, V)> {}
        pub fn retain(&self, f: impl FnMut(&K, &mut V) -> bool) {}
        pub fn clear(&self) {}
        pub fn insert_sync(&self, key: K, value: V) -> Result<(), (K, V)> {}
        pub fn upsert_sync(&self, key: K, value: V) -> Option<V> {}
        pub fn entry_sync(&self, key: K) -> hash_map::Entry<K, V> {}
        pub fn get_sync<Q>(&self, key: &Q) -> Option<hash_map::OccupiedEntry<K, V>> {}
        pub fn read_sync<Q, R>(&self, key: &Q, f: impl FnOnce(&K, &V) -> R) -> Option<R> {}
        pub fn update_sync<Q, R>(&self, key: &Q, f: impl FnOnce(&K, &mut V) -> R) -> Option<R> {}
        pub fn contains_sync<Q>(&self, key: &Q) -> bool {}
        pub fn remove_sync<Q>(&self, key: &Q) -> Option<(K, V)> {}
        pub fn remove_if_sync<Q>(&self, key: &Q, f: impl FnOnce(&mut V) -> bool) -> Option<(K, V)> {}
        pub fn retain_sync(&self, f: impl FnMut(&K, &mut V) -> bool) {}
        pub fn clear_sync(&self) {}
        pub async fn insert_async(&self, key: K, value: V) -> Result<(), (K, V)> {}
        pub async fn upsert_async(&self, key: K, value: V) -> Option<V> {}
        pub async fn entry_async(&self, key: K) -> hash_map::Entry<K, V> {}
        pub async fn get_async<Q>(&self, key: &Q) -> Option<hash_map::OccupiedEntry<K, V>> {}
        pub async fn read_async<Q, R>(&self, key: &Q, f: impl FnOnce(&K, &V) -> R) -> Option<R> {}
        pub async fn update_async<Q, R>(&self, key: &Q, f: impl FnOnce(&K, &mut V) -> R) -> Option<R> {}
        pub async fn contains_async<Q>(&self, key: &Q) -> bool {}
        pub async fn remove_async<Q>(&self, key: &Q) -> Option<(K, V)> {}
        pub async fn remove_if_async<Q>(&self, key: &Q, f: impl FnOnce(&mut V) -> bool) -> Option<(K, V)> {}
        pub async fn retain_async(&self, f: impl FnMut(&K, &mut V) -> bool) {}
        pub async fn clear_async(&self) {}
        pub fn scan(&self, f: impl FnMut(&K, &V)) {}
        pub fn iter_sync(&self, f: impl FnMut(&K, &V) -> bool) -> bool {}
        pub fn peek_with<Q, R>(&self, key: &Q, f: impl FnOnce(&K, &V) -> R) -> Option<R> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn capacity(&self) -> usize {}
    }
    impl<K, V> Clone for HashMap<K, V> {}
    impl<K, V> Default for HashMap<K, V> {}
    pub struct HashIndex<K, V>;
    impl<K, V> HashIndex<K, V> {
        pub fn new() -> Self {}
        pub fn with_capacity(capacity: usize) -> Self {}
        pub fn insert(&self, key: K, value: V) -> Result<(), (K, V)> {}
        pub fn upsert(&self, key: K, value: V) -> Option<V> {}
        pub fn entry(&self, key: K) -> hash_map::Entry<K, V> {}
        pub fn get<Q>(&self, key: &Q) -> Option<hash_map::OccupiedEntry<K, V>> {}
        pub fn read<Q, R>(&self, key: &Q, f: impl FnOnce(&K, &V) -> R) -> Option<R> {}
        pub fn update<Q, R>(&self, key: &Q, f: impl FnOnce(&K, &mut V) -> R) -> Option<R> {}
        pub fn contains<Q>(&self, key: &Q) -> bool {}
        pub fn remove<Q>(&self, key: &Q) -> Option<(K, V)> {}
        pub fn remove_if<Q>(&self, key: &Q, f: impl FnOnce(&mut V) -> bool) -> Option<(K, V)> {}
        pub fn retain(&self, f: impl FnMut(&K, &mut V) -> bool) {}
        pub fn clear(&self) {}
        pub fn insert_sync(&self, key: K, value: V) -> Result<(), (K, V)> {}
        pub fn upsert_sync(&self, key: K, value: V) -> Option<V> {}
        pub fn entry_sync(&self, key: K) -> hash_map::Entry<K, V> {}
        pub fn get_sync<Q>(&self, key: &Q) -> Option<hash_map::OccupiedEntry<K, V>> {}
        pub fn read_sync<Q, R>(&self, key: &Q, f: impl FnOnce(&K, &V) -> R) -> Option<R> {}
        pub fn update_sync<Q, R>(&self, key: &Q, f: impl FnOnce(&K, &mut V) -> R) -> Option<R> {}
        pub fn contains_sync<Q>(&self, key: &Q) -> bool {}
        pub fn remove_sync<Q>(&self, key: &Q) -> Option<(K, V)> {}
        pub fn remove_if_sync<Q>(&self, key: &Q, f: impl FnOnce(&mut V) -> bool) -> Option<(K, V)> {}
        pub fn retain_sync(&self, f: impl FnMut(&K, &mut V) -> bool) {}
        pub fn clear_sync(&self) {}
        pub async fn insert_async(&self, key: K, value: V) -> Result<(), (K, V)> {}
        pub async fn upsert_async(&self, key: K, value: V) -> Option<V> {}
        pub async fn entry_async(&self, key: K) -> hash_map::Entry<K, V> {}
        pub async fn get_async<Q>(&self, key: &Q) -> Option<hash_map::OccupiedEntry<K, V>> {}
        pub async fn read_async<Q, R>(&self, key: &Q, f: impl FnOnce(&K, &V) -> R) -> Option<R> {}
        pub async fn update_async<Q, R>(&self, key: &Q, f: impl FnOnce(&K, &mut V) -> R) -> Option<R> {}
        pub async fn contains_async<Q>(&self, key: &Q) -> bool {}
        pub async fn remove_async<Q>(&self, key: &Q) -> Option<(K, V)> {}
        pub async fn remove_if_async<Q>(&self, key: &Q, f: impl FnOnce(&mut V) -> bool) -> Option<(K, V)> {}
        pub async fn retain_async(&self, f: impl FnMut(&K, &mut V) -> bool) {}
        pub async fn clear_async(&self) {}
        pub fn scan(&self, f: impl FnMut(&K, &V)) {}
        pub fn iter_sync(&self, f: impl FnMut(&K, &V) -> bool) -> bool {}
        pub fn peek_with<Q, R>(&self, key: &Q, f: impl FnOnce(&K, &V) -> R) -> Option<R> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn capacity(&self) -> usize {}
    }
    impl<K, V> Clone for HashIndex<K, V> {}
    impl<K, V> Default for HashIndex<K, V> {}
    pub struct TreeIndex<K, V>;
    impl<K, V> TreeIndex<K, V> {
        pub fn new() -> Self {}
        pub fn with_capacity(capacity: usize) -> Self {}
        pub fn insert(&self, key: K, value: V) -> Result<(), (K, V)> {}
        pub fn upsert(&self, key: K, value: V) -> Option<V> {}
        pub fn entry(&self, key: K) -> hash_map::Entry<K, V> {}
        pub fn get<Q>(&self, key: &Q) -> Option<hash_map::OccupiedEntry<K, V>> {}
        pub fn read<Q, R>(&self, key: &Q, f: impl FnOnce(&K, &V) -> R) -> Option<R> {}
        pub fn update<Q, R>(&self, key: &Q, f: impl FnOnce(&K, &mut V) -> R) -> Option<R> {}
        pub fn contains<Q>(&self, key: &Q) -> bool {}
        pub fn remove<Q>(&self, key: &Q) -> Option<(K, V)> {}
        pub fn remove_if<Q>(&self, key: &Q, f: impl FnOnce(&mut V) -> bool) -> Option<(K, V)> {}
        pub fn retain(&self, f: impl FnMut(&K, &mut V) -> bool) {}
        pub fn clear(&self) {}
        pub fn insert_sync(&self, key: K, value: V) -> Result<(), (K, V)> {}
        pub fn upsert_sync(&self, key: K, value: V) -> Option<V> {}
        pub fn entry_sync(&self, key: K) -> hash_map::Entry<K, V> {}
        pub fn get_sync<Q>(&self, key: &Q) -> Option<hash_map::OccupiedEntry<K, V>> {}
        pub fn read_sync<Q, R>(&self, key: &Q, f: impl FnOnce(&K, &V) -> R) -> Option<R> {}
        pub fn update_sync<Q, R>(&self, key: &Q, f: impl FnOnce(&K, &mut V) -> R) -> Option<R> {}
        pub fn contains_sync<Q>(&self, key: &Q) -> bool {}
        pub fn remove_sync<Q>(&self, key: &Q) -> Option<(K, V)> {}
        pub fn remove_if_sync<Q>(&self, key: &Q, f: impl FnOnce(&mut V) -> bool) -> Option<(K, V)> {}
        pub fn retain_sync(&self, f: impl FnMut(&K, &mut V) -> bool) {}
        pub fn clear_sync(&self) {}
        pub async fn insert_async(&self, key: K, value: V) -> Result<(), (K, V)> {}
        pub async fn upsert_async(&self, key: K, value: V) -> Option<V> {}
        pub async fn entry_async(&self, key: K) -> hash_map::Entry<K, V> {}
        pub async fn get_async<Q>(&self, key: &Q) -> Option<hash_map::OccupiedEntry<K, V>> {}
        pub async fn read_async<Q, R>(&self, key: &Q, f: impl FnOnce(&K, &V) -> R) -> Option<R> {}
        pub async fn update_async<Q, R>(&self, key: &Q, f: impl FnOnce(&K, &mut V) -> R) -> Option<R> {}
        pub async fn contains_async<Q>(&self, key: &Q) -> bool {}
        pub async fn remove_async<Q>(&self, key: &Q) -> Option<(K, V)> {}
        pub async fn remove_if_async<Q>(&self, key: &Q, f: impl FnOnce(&mut V) -> bool) -> Option<(K, V)> {}
        pub async fn retain_async(&self, f: impl FnMut(&K, &mut V) -> bool) {}
        pub async fn clear_async(&self) {}
        pub fn scan(&self, f: impl FnMut(&K, &V)) {}
        pub fn iter_sync(&self, f: impl FnMut(&K, &V) -> bool) -> bool {}
        pub fn peek_with<Q, R>(&self, key: &Q, f: impl FnOnce(&K, &V) -> R) -> Option<R> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn capacity(&self) -> usize {}
    }
    impl<K, V> Clone for TreeIndex<K, V> {}
    impl<K, V> Default for TreeIndex<K, V> {}
    pub struct HashSet<T>;
    impl<T> HashSet<T> {
        pub fn new() -> Self {}
        pub fn insert(&self, value: T) -> Result<(), T> {}
        pub fn contains<Q>(&self, value: &Q) -> bool {}
        pub fn remove<Q>(&self, value: &Q) -> Option<T> {}
        pub fn retain(&self, f: impl FnMut(&T) -> bool) {}
        pub fn clear(&self) {}
        pub fn insert_sync(&self, value: T) -> Result<(), T> {}
        pub fn contains_sync<Q>(&self, value: &Q) -> bool {}
        pub fn remove_sync<Q>(&self, value: &Q) -> Option<T> {}
        pub fn retain_sync(&self, f: impl FnMut(&T) -> bool) {}
        pub fn clear_sync(&self) {}
        pub async fn insert_async(&self, value: T) -> Result<(), T> {}
        pub async fn contains_async<Q>(&self, value: &Q) -> bool {}
        pub async fn remove_async<Q>(&self, value: &Q) -> Option<T> {}
        pub async fn retain_async(&self, f: impl FnMut(&T) -> bool) {}
        pub async fn clear_async(&self) {}
        pub fn read<Q, R>(&self, value: &Q, f: impl FnOnce(&T) -> R) -> Option<R> {}
        pub fn scan(&self, f: impl FnMut(&T)) {}
        pub fn iter_sync(&self, f: impl FnMut(&T) -> bool) -> bool {}
        pub fn remove_if<Q>(&self, value: &Q, f: impl FnOnce() -> bool) -> Option<T> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn capacity(&self) -> usize {}
    }
    pub struct HashCache<K, V>;
    impl<K, V> HashCache<K, V> {
        pub fn new() -> Self {}
        pub fn with_capacity(min: usize, max: usize) -> Self {}
        pub fn put(&self, key: K, value: V) -> Result<Option<(K, V)>, (K, V)> {}
        pub fn entry(&self, key: K) -> hash_map::Entry<K, V> {}
        pub fn get<Q>(&self, key: &Q) -> Option<hash_map::OccupiedEntry<K, V>> {}
        pub fn remove<Q>(&self, key: &Q) -> Option<(K, V)> {}
        pub fn retain(&self, f: impl FnMut(&K, &mut V) -> bool) {}
        pub fn clear(&self) {}
        pub fn put_sync(&self, key: K, value: V) -> Result<Option<(K, V)>, (K, V)> {}
        pub fn entry_sync(&self, key: K) -> hash_map::Entry<K, V> {}
        pub fn get_sync<Q>(&self, key: &Q) -> Option<hash_map::OccupiedEntry<K, V>> {}
        pub fn remove_sync<Q>(&self, key: &Q) -> Option<(K, V)> {}
        pub fn retain_sync(&self, f: impl FnMut(&K, &mut V) -> bool) {}
        pub fn clear_sync(&self) {}
        pub async fn put_async(&self, key: K, value: V) -> Result<Option<(K, V)>, (K, V)> {}
        pub async fn entry_async(&self, key: K) -> hash_map::Entry<K, V> {}
        pub async fn get_async<Q>(&self, key: &Q) -> Option<hash_map::OccupiedEntry<K, V>> {}
        pub async fn remove_async<Q>(&self, key: &Q) -> Option<(K, V)> {}
        pub async fn retain_async(&self, f: impl FnMut(&K, &mut V) -> bool) {}
        pub async fn clear_async(&self) {}
        pub fn contains<Q>(&self, key: &Q) -> bool {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
    }
    pub mod hash_map {
        pub enum Entry<K, V> {
            Occupied(OccupiedEntry<K, V>),
            Vacant(VacantEntry<K, V>),
        }
        impl<K, V> Entry<K, V> {
            pub fn or_insert(self, default: V) -> OccupiedEntry<K, V> {}
            pub fn or_insert_with(self, default: impl FnOnce() -> V) -> OccupiedEntry<K, V> {}
            pub fn or_insert_with_key(self, default: impl FnOnce(&K) -> V) -> OccupiedEntry<K, V> {}
            pub fn or_default(self) -> OccupiedEntry<K, V> {}
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
        impl<K, V> std::ops::Deref for OccupiedEntry<K, V> {
            type Target = V;
        }
    }
}

mod papaya {
    pub struct HashMap<K, V, S = std::hash::RandomState>;
    impl<K, V, S> HashMap<K, V, S> {
        pub fn new() -> Self {}
        pub fn pin(&self) -> HashMapRef<K, V> {}
        pub fn pin_owned(&self) -> HashMapRef<K, V> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
    }
    impl<K, V, S> Clone for HashMap<K, V, S> {}
    impl<K, V, S> Default for HashMap<K, V, S> {}
    pub struct HashMapRef<K, V>;
    impl<K, V> HashMapRef<K, V> {
        pub fn insert(&self, key: K, value: V) -> Option<&V> {}
        pub fn try_insert(&self, key: K, value: V) -> Result<&V, V> {}
        pub fn get_or_insert(&self, key: K, value: V) -> &V {}
        pub fn get_or_insert_with(&self, key: K, f: impl FnOnce() -> V) -> &V {}
        pub fn update_or_insert(&self, key: K, f: impl Fn(&V) -> V, value: V) -> &V {}
        pub fn update<Q>(&self, key: K, f: impl Fn(&V) -> V) -> Option<&V> {}
        pub fn get<Q>(&self, key: &Q) -> Option<&V> {}
        pub fn get_key_value<Q>(&self, key: &Q) -> Option<(&K, &V)> {}
        pub fn contains_key<Q>(&self, key: &Q) -> bool {}
        pub fn remove<Q>(&self, key: &Q) -> Option<&V> {}
        pub fn remove_entry<Q>(&self, key: &Q) -> Option<(&K, &V)> {}
        pub fn retain(&self, f: impl FnMut(&K, &V) -> bool) {}
        pub fn clear(&self) {}
        pub fn iter(&self) -> std::iter::Iter<(&K, &V)> {}
        pub fn keys(&self) -> std::iter::Iter<&K> {}
        pub fn values(&self) -> std::iter::Iter<&V> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
    }
}

mod crossbeam_channel {
    use std::time::{Duration, Instant};
    pub fn unbounded<T>() -> (Sender<T>, Receiver<T>) {}
    pub fn bounded<T>(capacity: usize) -> (Sender<T>, Receiver<T>) {}
    pub fn after(duration: Duration) -> Receiver<Instant> {}
    pub fn tick(duration: Duration) -> Receiver<Instant> {}
    pub fn never<T>() -> Receiver<T> {}
    pub struct Sender<T>;
    impl<T> Sender<T> {
        pub fn send(&self, value: T) -> Result<(), SendError<T>> {}
        pub fn try_send(&self, value: T) -> Result<(), TrySendError<T>> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn is_full(&self) -> bool {}
        pub fn capacity(&self) -> Option<usize> {}
        pub fn send_timeout(&self, value: T, timeout: Duration) -> Result<(), SendTimeoutError<T>> {}
    }
    impl<T> Clone for Sender<T> {}
    pub struct Receiver<T>;
    impl<T> Receiver<T> {
        pub fn recv(&self) -> Result<T, RecvError> {}
        pub fn try_recv(&self) -> Result<T, TryRecvError> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn recv_timeout(&self, timeout: Duration) -> Result<T, RecvTimeoutError> {}
        pub fn recv_deadline(&self, deadline: Instant) -> Result<T, RecvTimeoutError> {}
        pub fn iter(&self) -> std::iter::Iter<T> {}
        pub fn try_iter(&self) -> std::iter::Iter<T> {}
        pub fn into_iter(self) -> std::iter::Iter<T> {}
    }
    impl<T> Clone for Receiver<T> {}
    pub struct SendError<T>(pub T);
    pub enum TrySendError<T> {
        Full(T),
        Disconnected(T),
    }
    pub enum SendTimeoutError<T> {
        Timeout(T),
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

mod crossbeam_queue {
    pub struct SegQueue<T>;
    impl<T> SegQueue<T> {
        pub fn new() -> Self {}
        pub fn push(&self, value: T) {}
        pub fn pop(&self) -> Option<T> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn into_iter(self) -> std::iter::Iter<T> {}
    }
    impl<T> Default for SegQueue<T> {}
    pub struct ArrayQueue<T>;
    impl<T> ArrayQueue<T> {
        pub fn new(capacity: usize) -> Self {}
        pub fn push(&self, value: T) -> Result<(), T> {}
        pub fn force_push(&self, value: T) -> Option<T> {}
        pub fn pop(&self) -> Option<T> {}
        pub fn capacity(&self) -> usize {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn is_full(&self) -> bool {}
        pub fn into_iter(self) -> std::iter::Iter<T> {}
    }
}

mod concurrent_queue {
    pub struct ConcurrentQueue<T>;
    impl<T> ConcurrentQueue<T> {
        pub fn bounded(capacity: usize) -> Self {}
        pub fn unbounded() -> Self {}
        pub fn push(&self, value: T) -> Result<(), PushError<T>> {}
        pub fn pop(&self) -> Result<T, PopError> {}
        pub fn try_iter(&self) -> std::iter::Iter<T> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn close(&self) -> bool {}
    }
    pub enum PushError<T> {
        Full(T),
        Closed(T),
    }
    pub enum PopError {
        Empty,
        Closed,
    }
}

mod crossbeam_utils {
    use std::ops::Deref;
    use std::sync::LockResult;
    pub struct CachePadded<T>;
    impl<T> CachePadded<T> {
        pub fn new(value: T) -> Self {}
        pub fn into_inner(self) -> T {}
    }
    impl<T> Deref for CachePadded<T> {
        type Target = T;
    }
    impl<T> Clone for CachePadded<T> {}
    impl<T> Default for CachePadded<T> {}
    pub mod sync {
        pub use crossbeam_utils::{ShardedLock, ShardedLockReadGuard, ShardedLockWriteGuard};
        pub struct WaitGroup;
        impl WaitGroup {
            pub fn new() -> Self {}
            pub fn wait(self) {}
        }
        impl Clone for WaitGroup {}
    }
    pub struct ShardedLock<T>;
    impl<T> ShardedLock<T> {
        pub fn new(value: T) -> Self {}
        pub fn read(&self) -> LockResult<ShardedLockReadGuard<T>> {}
        pub fn write(&self) -> LockResult<ShardedLockWriteGuard<T>> {}
        pub fn get_mut(&mut self) -> LockResult<&mut T> {}
        pub fn into_inner(self) -> LockResult<T> {}
    }
    pub struct ShardedLockReadGuard<T>;
    impl<T> Deref for ShardedLockReadGuard<T> {
        type Target = T;
    }
    pub struct ShardedLockWriteGuard<T>;
    impl<T> Deref for ShardedLockWriteGuard<T> {
        type Target = T;
    }
    pub mod thread {
        pub fn scope<R>(f: impl FnOnce(&Scope) -> R) -> std::thread::Result<R> {}
        pub struct Scope;
        impl Scope {
            pub fn spawn<T>(&self, f: impl FnOnce(&Scope) -> T) -> std::thread::ScopedJoinHandle<T> {}
        }
    }
}

mod crossbeam {
    pub use crossbeam_utils::thread;
    pub use crossbeam_utils::thread::scope;
    pub mod channel {
        pub use crossbeam_channel::*;
    }
    pub mod queue {
        pub use crossbeam_queue::*;
    }
    pub mod sync {
        pub use crossbeam_utils::sync::*;
    }
    pub mod utils {
        pub use crossbeam_utils::CachePadded;
    }
}

mod flume {
    use std::time::{Duration, Instant};
    pub fn unbounded<T>() -> (Sender<T>, Receiver<T>) {}
    pub fn bounded<T>(capacity: usize) -> (Sender<T>, Receiver<T>) {}
    pub struct Sender<T>;
    impl<T> Sender<T> {
        pub fn send(&self, value: T) -> Result<(), SendError<T>> {}
        pub fn try_send(&self, value: T) -> Result<(), TrySendError<T>> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn is_full(&self) -> bool {}
        pub fn capacity(&self) -> Option<usize> {}
        pub fn send_timeout(&self, value: T, timeout: Duration) -> Result<(), SendTimeoutError<T>> {}
        pub async fn send_async(&self, value: T) -> Result<(), SendError<T>> {}
        pub fn is_disconnected(&self) -> bool {}
    }
    impl<T> Clone for Sender<T> {}
    pub struct Receiver<T>;
    impl<T> Receiver<T> {
        pub fn recv(&self) -> Result<T, RecvError> {}
        pub fn try_recv(&self) -> Result<T, TryRecvError> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn recv_timeout(&self, timeout: Duration) -> Result<T, RecvTimeoutError> {}
        pub fn recv_deadline(&self, deadline: Instant) -> Result<T, RecvTimeoutError> {}
        pub fn iter(&self) -> std::iter::Iter<T> {}
        pub fn try_iter(&self) -> std::iter::Iter<T> {}
        pub fn into_iter(self) -> std::iter::Iter<T> {}
        pub async fn recv_async(&self) -> Result<T, RecvError> {}
        pub fn drain(&self) -> std::iter::Iter<T> {}
        pub fn stream(&self) -> futures_util::stream::Strm<T> {}
        pub fn into_stream(self) -> futures_util::stream::Strm<T> {}
    }
    impl<T> Clone for Receiver<T> {}
    pub struct SendError<T>(pub T);
    pub enum TrySendError<T> {
        Full(T),
        Disconnected(T),
    }
    pub enum SendTimeoutError<T> {
        Timeout(T),
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

mod kanal {
    use std::time::Duration;
    pub fn unbounded<T>() -> (Sender<T>, Receiver<T>) {}
    pub fn bounded<T>(capacity: usize) -> (Sender<T>, Receiver<T>) {}
    pub fn unbounded_async<T>() -> (AsyncSender<T>, AsyncReceiver<T>) {}
    pub fn bounded_async<T>(capacity: usize) -> (AsyncSender<T>, AsyncReceiver<T>) {}
    pub struct Sender<T>;
    impl<T> Sender<T> {
        pub fn send(&self, value: T) -> Result<(), SendError> {}
        pub fn try_send(&self, value: T) -> Result<(), SendError> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn is_full(&self) -> bool {}
        pub fn capacity(&self) -> Option<usize> {}
        pub fn to_async(self) -> AsyncSender<T> {}
    }
    impl<T> Clone for Sender<T> {}
    pub struct Receiver<T>;
    impl<T> Receiver<T> {
        pub fn recv(&self) -> Result<T, ReceiveError> {}
        pub fn try_recv(&self) -> Result<T, ReceiveError> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn to_async(self) -> AsyncReceiver<T> {}
        pub fn recv_timeout(&self, timeout: Duration) -> Result<T, ReceiveError> {}
    }
    impl<T> Clone for Receiver<T> {}
    pub struct AsyncSender<T>;
    impl<T> AsyncSender<T> {
        pub async fn send(&self, value: T) -> Result<(), SendError> {}
        pub fn try_send(&self, value: T) -> Result<(), SendError> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn is_full(&self) -> bool {}
        pub fn capacity(&self) -> Option<usize> {}
        pub fn to_sync(self) -> Sender<T> {}
    }
    impl<T> Clone for AsyncSender<T> {}
    pub struct AsyncReceiver<T>;
    impl<T> AsyncReceiver<T> {
        pub async fn recv(&self) -> Result<T, ReceiveError> {}
        pub fn try_recv(&self) -> Result<T, ReceiveError> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn to_sync(self) -> Receiver<T> {}
        pub fn stream(&self) -> futures_util::stream::Strm<T> {}
    }
    impl<T> Clone for AsyncReceiver<T> {}
    pub struct SendError;
    pub struct ReceiveError;
}

mod async_channel {
    pub fn unbounded<T>() -> (Sender<T>, Receiver<T>) {}
    pub fn bounded<T>(capacity: usize) -> (Sender<T>, Receiver<T>) {}
    pub struct Sender<T>;
    impl<T> Sender<T> {
        pub async fn send(&self, value: T) -> Result<(), SendError<T>> {}
        pub fn try_send(&self, value: T) -> Result<(), TrySendError<T>> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn is_full(&self) -> bool {}
        pub fn capacity(&self) -> Option<usize> {}
        pub fn send_blocking(&self, value: T) -> Result<(), SendError<T>> {}
        pub fn close(&self) -> bool {}
        pub fn is_closed(&self) -> bool {}
    }
    impl<T> Clone for Sender<T> {}
    pub struct Receiver<T>;
    impl<T> Receiver<T> {
        pub async fn recv(&self) -> Result<T, RecvError> {}
        pub fn try_recv(&self) -> Result<T, TryRecvError> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn recv_blocking(&self) -> Result<T, RecvError> {}
        pub fn close(&self) -> bool {}
        pub fn is_closed(&self) -> bool {}
    }
    impl<T> Clone for Receiver<T> {}
    impl<T> futures_util::stream::Stream for Receiver<T> {
        type Item = T;
    }
    pub struct SendError<T>(pub T);
    pub enum TrySendError<T> {
        Full(T),
        Closed(T),
    }
    pub struct RecvError;
    pub enum TryRecvError {
        Empty,
        Closed,
    }
}

mod async_lock {
    use std::ops::Deref;
    use std::sync::Arc;
    pub struct Mutex<T>;
    impl<T> Mutex<T> {
        pub fn new(value: T) -> Self {}
        pub async fn lock(&self) -> MutexGuard<T> {}
        pub fn try_lock(&self) -> Option<MutexGuard<T>> {}
        pub fn lock_blocking(&self) -> MutexGuard<T> {}
        pub async fn lock_arc(self: &Arc<Self>) -> MutexGuardArc<T> {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn into_inner(self) -> T {}
    }
    impl<T> Default for Mutex<T> {}
    impl<T> From<T> for Mutex<T> {}
    pub struct MutexGuard<T>;
    impl<T> Deref for MutexGuard<T> {
        type Target = T;
    }
    pub struct MutexGuardArc<T>;
    impl<T> Deref for MutexGuardArc<T> {
        type Target = T;
    }
    pub struct RwLock<T>;
    impl<T> RwLock<T> {
        pub fn new(value: T) -> Self {}
        pub async fn read(&self) -> RwLockReadGuard<T> {}
        pub async fn write(&self) -> RwLockWriteGuard<T> {}
        pub fn try_read(&self) -> Option<RwLockReadGuard<T>> {}
        pub fn try_write(&self) -> Option<RwLockWriteGuard<T>> {}
        pub fn read_blocking(&self) -> RwLockReadGuard<T> {}
        pub fn write_blocking(&self) -> RwLockWriteGuard<T> {}
        pub async fn upgradable_read(&self) -> RwLockUpgradableReadGuard<T> {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn into_inner(self) -> T {}
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
    pub struct RwLockUpgradableReadGuard<T>;
    impl<T> Deref for RwLockUpgradableReadGuard<T> {
        type Target = T;
    }
    pub struct OnceCell<T>;
    impl<T> OnceCell<T> {
        pub fn new() -> Self {}
        pub fn get(&self) -> Option<&T> {}
        pub async fn get_or_init<F>(&self, f: impl FnOnce() -> F) -> &T {}
        pub async fn set(&self, value: T) -> Result<&T, T> {}
        pub fn take(&mut self) -> Option<T> {}
    }
    pub struct Semaphore;
    impl Semaphore {
        pub fn new(permits: usize) -> Self {}
        pub async fn acquire(&self) -> SemaphoreGuard {}
        pub fn try_acquire(&self) -> Option<SemaphoreGuard> {}
        pub async fn acquire_arc(self: &Arc<Self>) -> SemaphoreGuardArc {}
        pub fn add_permits(&self, n: usize) {}
    }
    pub struct SemaphoreGuard;
    impl SemaphoreGuard {
        pub fn forget(self) {}
    }
    pub struct SemaphoreGuardArc;
}

mod spin {
    pub use self::mutex::{Mutex, MutexGuard};
    pub use self::rwlock::{RwLock, RwLockReadGuard, RwLockWriteGuard};
    use std::ops::Deref;
    pub mod mutex {
        use std::ops::Deref;
        pub struct Mutex<T>;
        impl<T> Mutex<T> {
            pub fn new(value: T) -> Self {}
            pub fn lock(&self) -> MutexGuard<T> {}
            pub fn try_lock(&self) -> Option<MutexGuard<T>> {}
            pub fn get_mut(&mut self) -> &mut T {}
            pub fn into_inner(self) -> T {}
            pub fn is_locked(&self) -> bool {}
        }
        impl<T> Default for Mutex<T> {}
        impl<T> From<T> for Mutex<T> {}
        pub struct MutexGuard<T>;
        impl<T> Deref for MutexGuard<T> {
            type Target = T;
        }
    }
    pub mod rwlock {
        use std::ops::Deref;
        pub struct RwLock<T>;
        impl<T> RwLock<T> {
            pub fn new(value: T) -> Self {}
            pub fn read(&self) -> RwLockReadGuard<T> {}
            pub fn write(&self) -> RwLockWriteGuard<T> {}
            pub fn try_read(&self) -> Option<RwLockReadGuard<T>> {}
            pub fn try_write(&self) -> Option<RwLockWriteGuard<T>> {}
            pub fn get_mut(&mut self) -> &mut T {}
            pub fn into_inner(self) -> T {}
        }
        impl<T> Default for RwLock<T> {}
        pub struct RwLockReadGuard<T>;
        impl<T> Deref for RwLockReadGuard<T> {
            type Target = T;
        }
        pub struct RwLockWriteGuard<T>;
        impl<T> Deref for RwLockWriteGuard<T> {
            type Target = T;
        }
    }
    pub struct Lazy<T, F = ()>;
    impl<T, F> Lazy<T, F> {
        pub fn new(f: impl FnOnce() -> T) -> Self {}
        pub fn force(this: &Self) -> &T {}
    }
    impl<T, F> Deref for Lazy<T, F> {
        type Target = T;
    }
    pub struct Once<T = ()>;
    impl<T> Once<T> {
        pub fn new() -> Self {}
        pub fn call_once(&self, f: impl FnOnce() -> T) -> &T {}
        pub fn get(&self) -> Option<&T> {}
    }
}

mod once_cell {
    pub mod sync {
        use std::ops::Deref;
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
        pub struct Lazy<T, F = ()>;
        impl<T, F> Lazy<T, F> {
            pub fn new(f: impl FnOnce() -> T) -> Self {}
            pub fn force(this: &Self) -> &T {}
        }
        impl<T, F> Deref for Lazy<T, F> {
            type Target = T;
        }
    }
    pub mod unsync {
        use std::ops::Deref;
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
        pub struct Lazy<T, F = ()>;
        impl<T, F> Lazy<T, F> {
            pub fn new(f: impl FnOnce() -> T) -> Self {}
            pub fn force(this: &Self) -> &T {}
        }
        impl<T, F> Deref for Lazy<T, F> {
            type Target = T;
        }
    }
}

mod arc_swap {
    use std::ops::Deref;
    use std::sync::Arc;
    pub type ArcSwap<T> = ArcSwapAny<Arc<T>>;
    pub type ArcSwapOption<T> = ArcSwapAny<Option<Arc<T>>>;
    pub struct ArcSwapAny<P>;
    impl<P> ArcSwapAny<P> {
        pub fn new(value: P) -> Self {}
        pub fn load(&self) -> Guard<P> {}
        pub fn load_full(&self) -> P {}
        pub fn store(&self, value: P) {}
        pub fn swap(&self, value: P) -> P {}
        pub fn compare_and_swap<C>(&self, current: C, new: P) -> Guard<P> {}
        pub fn rcu<R>(&self, f: impl FnMut(&P) -> R) -> P {}
        pub fn into_inner(self) -> P {}
    }
    impl<T> ArcSwapAny<Arc<T>> {
        pub fn from_pointee(value: T) -> Self {}
    }
    impl<T> ArcSwapAny<Option<Arc<T>>> {
        pub fn empty() -> Self {}
        pub fn const_empty() -> Self {}
    }
    impl<P> Default for ArcSwapAny<P> {}
    impl<P> From<P> for ArcSwapAny<P> {}
    pub struct Guard<P>;
    impl<P> Guard<P> {
        pub fn into_inner(guard: Self) -> P {}
    }
    impl<P> Deref for Guard<P> {
        type Target = P;
    }
}

mod triomphe {
    use std::ops::Deref;
    pub struct Arc<T>;
    impl<T> Arc<T> {
        pub fn new(value: T) -> Self {}
        pub fn get_mut(this: &mut Self) -> Option<&mut T> {}
        pub fn make_mut(this: &mut Self) -> &mut T {}
        pub fn try_unwrap(this: Self) -> Result<T, Self> {}
        pub fn ptr_eq(this: &Self, other: &Self) -> bool {}
    }
    impl<T> Deref for Arc<T> {
        type Target = T;
    }
    impl<T> Clone for Arc<T> {}
}

mod atomic_refcell {
    use std::ops::Deref;
    pub struct AtomicRefCell<T>;
    impl<T> AtomicRefCell<T> {
        pub fn new(value: T) -> Self {}
        pub fn borrow(&self) -> AtomicRef<T> {}
        pub fn borrow_mut(&self) -> AtomicRefMut<T> {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn into_inner(self) -> T {}
    }
    pub struct AtomicRef<T>;
    impl<T> Deref for AtomicRef<T> {
        type Target = T;
    }
    pub struct AtomicRefMut<T>;
    impl<T> Deref for AtomicRefMut<T> {
        type Target = T;
    }
}
