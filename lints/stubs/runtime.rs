// Async runtimes and their companions.
mod tokio {
    pub use self::task::spawn;
    pub mod task {
        pub use self::join_set::JoinSet;
        use std::future::Future;
        pub fn spawn<F: Future>(future: F) -> JoinHandle<F::Output> {}
        pub fn spawn_local<F: Future>(future: F) -> JoinHandle<F::Output> {}
        pub fn spawn_blocking<T>(f: impl FnOnce() -> T) -> JoinHandle<T> {}
        pub fn block_in_place<T>(f: impl FnOnce() -> T) -> T {}
        pub async fn yield_now() {}
        pub async fn unconstrained<F: Future>(future: F) -> F::Output {}
        pub fn id() -> Id {}
        pub fn try_id() -> Option<Id> {}
        pub struct Id;
        impl Clone for Id {}
        impl Copy for Id {}
        pub struct JoinHandle<T>;
        impl<T> JoinHandle<T> {
            pub fn abort(&self) {}
            pub fn abort_handle(&self) -> AbortHandle {}
            pub fn is_finished(&self) -> bool {}
            pub fn id(&self) -> Id {}
        }
        impl<T> Future for JoinHandle<T> {
            type Output = Result<T, JoinError>;
        }
        pub struct AbortHandle;
        impl AbortHandle {
            pub fn abort(&self) {}
            pub fn is_finished(&self) -> bool {}
            pub fn id(&self) -> Id {}
        }
        impl Clone for AbortHandle {}
        pub struct JoinError;
        impl JoinError {
            pub fn is_cancelled(&self) -> bool {}
            pub fn is_panic(&self) -> bool {}
            pub fn into_panic(self) -> Box<dyn std::any::Any> {}
            pub fn id(&self) -> Id {}
        }
        pub mod join_set {
            use super::{AbortHandle, Id, JoinError, LocalSet};
            use std::future::Future;
            pub struct JoinSet<T>;
            impl<T> JoinSet<T> {
                pub fn new() -> Self {}
                pub fn len(&self) -> usize {}
                pub fn is_empty(&self) -> bool {}
                pub fn build_task(&mut self) -> Builder<T> {}
                pub fn spawn<F: Future>(&mut self, task: F) -> AbortHandle {}
                pub fn spawn_on<F: Future>(&mut self, task: F, handle: &crate::runtime::Handle) -> AbortHandle {}
                pub fn spawn_local<F: Future>(&mut self, task: F) -> AbortHandle {}
                pub fn spawn_local_on<F: Future>(&mut self, task: F, set: &LocalSet) -> AbortHandle {}
                pub fn spawn_blocking(&mut self, f: impl FnOnce() -> T) -> AbortHandle {}
                pub fn spawn_blocking_on(&mut self, f: impl FnOnce() -> T, handle: &crate::runtime::Handle) -> AbortHandle {}
                pub async fn join_next(&mut self) -> Option<Result<T, JoinError>> {}
                pub async fn join_next_with_id(&mut self) -> Option<Result<(Id, T), JoinError>> {}
                pub fn try_join_next(&mut self) -> Option<Result<T, JoinError>> {}
                pub fn try_join_next_with_id(&mut self) -> Option<Result<(Id, T), JoinError>> {}
                pub fn poll_join_next(&mut self, cx: &mut std::task::Context) -> std::task::Poll<Option<Result<T, JoinError>>> {}
                pub async fn join_all(self) -> Vec<T> {}
                pub async fn shutdown(&mut self) {}
                pub fn abort_all(&mut self) {}
                pub fn detach_all(&mut self) {}
            }
            impl<T> Default for JoinSet<T> {}
            impl<T> FromIterator<T> for JoinSet<T> {}
            pub struct Builder<T>;
            impl<T> Builder<T> {
                pub fn name(self, name: &str) -> Self {}
                pub fn spawn<F: Future>(self, task: F) -> std::io::Result<AbortHandle> {}
            }
        }
        pub struct Builder;
        impl Builder {
            pub fn new() -> Self {}
            pub fn name(self, name: &str) -> Self {}
            pub fn spawn<F: Future>(self, future: F) -> std::io::Result<JoinHandle<F::Output>> {}
            pub fn spawn_blocking<T>(self, f: impl FnOnce() -> T) -> std::io::Result<JoinHandle<T>> {}
        }
        pub struct LocalSet;
        impl LocalSet {
            pub fn new() -> Self {}
            pub fn spawn_local<F: Future>(&self, future: F) -> JoinHandle<F::Output> {}
            pub async fn run_until<F: Future>(&self, future: F) -> F::Output {}
            pub fn block_on<F: Future>(&self, rt: &crate::runtime::Runtime, future: F) -> F::Output {}
        }
        impl Future for LocalSet {
            type Output = ();
        }
        pub struct LocalKey<T>;
        impl<T> LocalKey<T> {
            pub async fn scope<F: Future>(&self, value: T, f: F) -> F::Output {}
            pub fn with<R>(&self, f: impl FnOnce(&T) -> R) -> R {}
            pub fn try_with<R>(&self, f: impl FnOnce(&T) -> R) -> Result<R, std::thread::AccessError> {}
        }
    }
    pub mod runtime {
        use crate::task::JoinHandle;
        use std::future::Future;
        use std::time::Duration;
        pub struct Runtime;
        impl Runtime {
            pub fn new() -> std::io::Result<Self> {}
            pub fn handle(&self) -> &Handle {}
            pub fn spawn<F: Future>(&self, future: F) -> JoinHandle<F::Output> {}
            pub fn spawn_blocking<T>(&self, f: impl FnOnce() -> T) -> JoinHandle<T> {}
            pub fn block_on<F: Future>(&self, future: F) -> F::Output {}
            pub fn enter(&self) -> EnterGuard {}
            pub fn shutdown_timeout(self, timeout: Duration) {}
            pub fn shutdown_background(self) {}
        }
        pub struct Handle;
        impl Handle {
            pub fn current() -> Self {}
            pub fn try_current() -> Result<Self, TryCurrentError> {}
            pub fn spawn<F: Future>(&self, future: F) -> JoinHandle<F::Output> {}
            pub fn spawn_blocking<T>(&self, f: impl FnOnce() -> T) -> JoinHandle<T> {}
            pub fn block_on<F: Future>(&self, future: F) -> F::Output {}
            pub fn enter(&self) -> EnterGuard {}
        }
        impl Clone for Handle {}
        pub struct EnterGuard;
        pub struct TryCurrentError;
        pub struct Builder;
        impl Builder {
            pub fn new_current_thread() -> Self {}
            pub fn new_multi_thread() -> Self {}
            pub fn enable_all(&mut self) -> &mut Self {}
            pub fn enable_io(&mut self) -> &mut Self {}
            pub fn enable_time(&mut self) -> &mut Self {}
            pub fn worker_threads(&mut self, n: usize) -> &mut Self {}
            pub fn max_blocking_threads(&mut self, n: usize) -> &mut Self {}
            pub fn thread_name(&mut self, name: &str) -> &mut Self {}
            pub fn thread_stack_size(&mut self, size: usize) -> &mut Self {}
            pub fn build(&mut self) -> std::io::Result<Runtime> {}
        }
    }
    pub mod sync {
        use std::future::Future;
        use std::ops::Deref;
        use std::sync::Arc;
        pub struct Mutex<T>;
        impl<T> Mutex<T> {
            pub fn new(value: T) -> Self {}
            pub async fn lock(&self) -> MutexGuard<T> {}
            pub async fn lock_owned(self: Arc<Self>) -> OwnedMutexGuard<T> {}
            pub fn try_lock(&self) -> Result<MutexGuard<T>, TryLockError> {}
            pub fn try_lock_owned(self: Arc<Self>) -> Result<OwnedMutexGuard<T>, TryLockError> {}
            pub fn blocking_lock(&self) -> MutexGuard<T> {}
            pub fn blocking_lock_owned(self: Arc<Self>) -> OwnedMutexGuard<T> {}
            pub fn get_mut(&mut self) -> &mut T {}
            pub fn into_inner(self) -> T {}
        }
        impl<T> Default for Mutex<T> {}
        impl<T> From<T> for Mutex<T> {}
        pub struct MutexGuard<T>;
        impl<T> MutexGuard<T> {
            pub fn map<U>(guard: Self, f: impl FnOnce(&mut T) -> &mut U) -> MappedMutexGuard<U> {}
            pub fn try_map<U>(guard: Self, f: impl FnOnce(&mut T) -> Option<&mut U>) -> Result<MappedMutexGuard<U>, Self> {}
        }
        impl<T> Deref for MutexGuard<T> {
            type Target = T;
        }
        pub struct MappedMutexGuard<T>;
        impl<T> Deref for MappedMutexGuard<T> {
            type Target = T;
        }
        pub struct OwnedMutexGuard<T>;
        impl<T> Deref for OwnedMutexGuard<T> {
            type Target = T;
        }
        pub struct TryLockError;
        pub struct RwLock<T>;
        impl<T> RwLock<T> {
            pub fn new(value: T) -> Self {}
            pub async fn read(&self) -> RwLockReadGuard<T> {}
            pub async fn write(&self) -> RwLockWriteGuard<T> {}
            pub fn try_read(&self) -> Result<RwLockReadGuard<T>, TryLockError> {}
            pub fn try_write(&self) -> Result<RwLockWriteGuard<T>, TryLockError> {}
            pub async fn read_owned(self: Arc<Self>) -> OwnedRwLockReadGuard<T> {}
            pub async fn write_owned(self: Arc<Self>) -> OwnedRwLockWriteGuard<T> {}
            pub fn blocking_read(&self) -> RwLockReadGuard<T> {}
            pub fn blocking_write(&self) -> RwLockWriteGuard<T> {}
            pub fn get_mut(&mut self) -> &mut T {}
            pub fn into_inner(self) -> T {}
        }
        impl<T> Default for RwLock<T> {}
        impl<T> From<T> for RwLock<T> {}
        pub struct RwLockReadGuard<T>;
        impl<T> RwLockReadGuard<T> {
            pub fn map<U>(guard: Self, f: impl FnOnce(&T) -> &U) -> RwLockReadGuard<U> {}
            pub fn try_map<U>(guard: Self, f: impl FnOnce(&T) -> Option<&U>) -> Result<RwLockReadGuard<U>, Self> {}
        }
        impl<T> Deref for RwLockReadGuard<T> {
            type Target = T;
        }
        pub struct RwLockWriteGuard<T>;
        impl<T> RwLockWriteGuard<T> {
            pub fn map<U>(guard: Self, f: impl FnOnce(&mut T) -> &mut U) -> RwLockMappedWriteGuard<U> {}
            pub fn downgrade(self) -> RwLockReadGuard<T> {}
        }
        impl<T> Deref for RwLockWriteGuard<T> {
            type Target = T;
        }
        pub struct RwLockMappedWriteGuard<T>;
        impl<T> Deref for RwLockMappedWriteGuard<T> {
            type Target = T;
        }
        pub struct OwnedRwLockReadGuard<T>;
        impl<T> Deref for OwnedRwLockReadGuard<T> {
            type Target = T;
        }
        pub struct OwnedRwLockWriteGuard<T>;
        impl<T> Deref for OwnedRwLockWriteGuard<T> {
            type Target = T;
        }
        pub struct OnceCell<T>;
        impl<T> OnceCell<T> {
            pub fn new() -> Self {}
            pub fn new_with(value: Option<T>) -> Self {}
            pub fn const_new() -> Self {}
            pub fn get(&self) -> Option<&T> {}
            pub fn get_mut(&mut self) -> Option<&mut T> {}
            pub fn set(&self, value: T) -> Result<(), SetError<T>> {}
            pub fn initialized(&self) -> bool {}
            pub async fn get_or_init<F: Future>(&self, f: impl FnOnce() -> F) -> &T {}
            pub async fn get_or_try_init<E, F: Future>(&self, f: impl FnOnce() -> F) -> Result<&T, E> {}
            pub fn take(&mut self) -> Option<T> {}
            pub fn into_inner(self) -> Option<T> {}
        }
        impl<T> Clone for OnceCell<T> {}
        impl<T> Default for OnceCell<T> {}
        pub enum SetError<T> {
            AlreadyInitializedError(T),
            InitializingError(T),
        }
        pub struct Semaphore;
        impl Semaphore {
            pub fn new(permits: usize) -> Self {}
            pub fn const_new(permits: usize) -> Self {}
            pub fn available_permits(&self) -> usize {}
            pub fn add_permits(&self, n: usize) {}
            pub fn forget_permits(&self, n: usize) -> usize {}
            pub async fn acquire(&self) -> Result<SemaphorePermit, AcquireError> {}
            pub async fn acquire_many(&self, n: u32) -> Result<SemaphorePermit, AcquireError> {}
            pub fn try_acquire(&self) -> Result<SemaphorePermit, TryAcquireError> {}
            pub fn try_acquire_many(&self, n: u32) -> Result<SemaphorePermit, TryAcquireError> {}
            pub async fn acquire_owned(self: Arc<Self>) -> Result<OwnedSemaphorePermit, AcquireError> {}
            pub async fn acquire_many_owned(self: Arc<Self>, n: u32) -> Result<OwnedSemaphorePermit, AcquireError> {}
            pub fn try_acquire_owned(self: Arc<Self>) -> Result<OwnedSemaphorePermit, TryAcquireError> {}
            pub fn try_acquire_many_owned(self: Arc<Self>, n: u32) -> Result<OwnedSemaphorePermit, TryAcquireError> {}
            pub fn close(&self) {}
            pub fn is_closed(&self) -> bool {}
        }
        pub struct SemaphorePermit;
        impl SemaphorePermit {
            pub fn forget(self) {}
            pub fn merge(&mut self, other: Self) {}
            pub fn split(&mut self, n: usize) -> Option<Self> {}
            pub fn num_permits(&self) -> usize {}
        }
        pub struct OwnedSemaphorePermit;
        impl OwnedSemaphorePermit {
            pub fn forget(self) {}
            pub fn merge(&mut self, other: Self) {}
            pub fn split(&mut self, n: usize) -> Option<Self> {}
            pub fn semaphore(&self) -> &Arc<Semaphore> {}
            pub fn num_permits(&self) -> usize {}
        }
        pub struct AcquireError;
        pub enum TryAcquireError {
            Closed,
            NoPermits,
        }
        pub struct Notify;
        impl Notify {
            pub fn new() -> Self {}
            pub fn const_new() -> Self {}
            pub async fn notified(&self) {}
            pub async fn notified_owned(self: Arc<Self>) {}
            pub fn notify_one(&self) {}
            pub fn notify_last(&self) {}
            pub fn notify_waiters(&self) {}
        }
        impl Default for Notify {}
        pub struct Barrier;
        impl Barrier {
            pub fn new(n: usize) -> Self {}
            pub async fn wait(&self) -> BarrierWaitResult {}
        }
        pub struct BarrierWaitResult;
        pub mod mpsc {
            use std::task::{Context, Poll};
            use std::time::Duration;
            pub fn channel<T>(buffer: usize) -> (Sender<T>, Receiver<T>) {}
            pub fn unbounded_channel<T>() -> (UnboundedSender<T>, UnboundedReceiver<T>) {}
            pub struct Sender<T>;
            impl<T> Sender<T> {
                pub async fn send(&self, value: T) -> Result<(), error::SendError<T>> {}
                pub async fn send_timeout(&self, value: T, timeout: Duration) -> Result<(), error::SendTimeoutError<T>> {}
                pub fn try_send(&self, value: T) -> Result<(), error::TrySendError<T>> {}
                pub fn blocking_send(&self, value: T) -> Result<(), error::SendError<T>> {}
                pub async fn reserve(&self) -> Result<Permit<T>, error::SendError<()>> {}
                pub async fn reserve_owned(self) -> Result<OwnedPermit<T>, error::SendError<()>> {}
                pub fn try_reserve(&self) -> Result<Permit<T>, error::TrySendError<()>> {}
                pub fn try_reserve_owned(self) -> Result<OwnedPermit<T>, error::TrySendError<Self>> {}
                pub async fn closed(&self) {}
                pub fn is_closed(&self) -> bool {}
                pub fn same_channel(&self, other: &Self) -> bool {}
                pub fn capacity(&self) -> usize {}
                pub fn max_capacity(&self) -> usize {}
                pub fn downgrade(&self) -> WeakSender<T> {}
            }
            impl<T> Clone for Sender<T> {}
            pub struct WeakSender<T>;
            impl<T> WeakSender<T> {
                pub fn upgrade(&self) -> Option<Sender<T>> {}
            }
            impl<T> Clone for WeakSender<T> {}
            pub struct Permit<T>;
            impl<T> Permit<T> {
                pub fn send(self, value: T) {}
            }
            pub struct OwnedPermit<T>;
            impl<T> OwnedPermit<T> {
                pub fn send(self, value: T) -> Sender<T> {}
                pub fn release(self) -> Sender<T> {}
            }
            pub struct UnboundedSender<T>;
            impl<T> UnboundedSender<T> {
                pub fn send(&self, value: T) -> Result<(), error::SendError<T>> {}
                pub async fn closed(&self) {}
                pub fn is_closed(&self) -> bool {}
                pub fn same_channel(&self, other: &Self) -> bool {}
                pub fn downgrade(&self) -> WeakUnboundedSender<T> {}
            }
            impl<T> Clone for UnboundedSender<T> {}
            pub struct WeakUnboundedSender<T>;
            impl<T> WeakUnboundedSender<T> {
                pub fn upgrade(&self) -> Option<UnboundedSender<T>> {}
            }
            impl<T> Clone for WeakUnboundedSender<T> {}
            pub struct Receiver<T>;
            impl<T> Receiver<T> {
                pub async fn recv(&mut self) -> Option<T> {}
                pub async fn recv_many(&mut self, buffer: &mut Vec<T>, limit: usize) -> usize {}
                pub fn try_recv(&mut self) -> Result<T, error::TryRecvError> {}
                pub fn blocking_recv(&mut self) -> Option<T> {}
                pub fn poll_recv(&mut self, cx: &mut Context) -> Poll<Option<T>> {}
                pub fn close(&mut self) {}
                pub fn is_closed(&self) -> bool {}
                pub fn is_empty(&self) -> bool {}
                pub fn len(&self) -> usize {}
            }
            pub struct UnboundedReceiver<T>;
            impl<T> UnboundedReceiver<T> {
                pub async fn recv(&mut self) -> Option<T> {}
                pub async fn recv_many(&mut self, buffer: &mut Vec<T>, limit: usize) -> usize {}
                pub fn try_recv(&mut self) -> Result<T, error::TryRecvError> {}
                pub fn blocking_recv(&mut self) -> Option<T> {}
                pub fn poll_recv(&mut self, cx: &mut Context) -> Poll<Option<T>> {}
                pub fn close(&mut self) {}
                pub fn is_closed(&self) -> bool {}
                pub fn is_empty(&self) -> bool {}
                pub fn len(&self) -> usize {}
            }
            pub mod error {
                pub struct SendError<T>(pub T);
                pub enum TrySendError<T> {
                    Full(T),
                    Closed(T),
                }
                pub enum SendTimeoutError<T> {
                    Timeout(T),
                    Closed(T),
                }
                pub enum TryRecvError {
                    Empty,
                    Disconnected,
                }
            }
        }
        pub mod oneshot {
            use std::future::Future;
            pub fn channel<T>() -> (Sender<T>, Receiver<T>) {}
            pub struct Sender<T>;
            impl<T> Sender<T> {
                pub fn send(self, value: T) -> Result<(), T> {}
                pub fn is_closed(&self) -> bool {}
                pub async fn closed(&mut self) {}
            }
            pub struct Receiver<T>;
            impl<T> Receiver<T> {
                pub fn try_recv(&mut self) -> Result<T, error::TryRecvError> {}
                pub fn blocking_recv(self) -> Result<T, error::RecvError> {}
                pub fn close(&mut self) {}
            }
            impl<T> Future for Receiver<T> {
                type Output = Result<T, error::RecvError>;
            }
            pub mod error {
                pub struct RecvError;
                pub enum TryRecvError {
                    Empty,
                    Closed,
                }
            }
        }
        pub mod broadcast {
            pub fn channel<T>(capacity: usize) -> (Sender<T>, Receiver<T>) {}
            pub struct Sender<T>;
            impl<T> Sender<T> {
                pub fn new(capacity: usize) -> Self {}
                pub fn send(&self, value: T) -> Result<usize, error::SendError<T>> {}
                pub fn subscribe(&self) -> Receiver<T> {}
                pub fn receiver_count(&self) -> usize {}
                pub fn len(&self) -> usize {}
                pub fn is_empty(&self) -> bool {}
            }
            impl<T> Clone for Sender<T> {}
            pub struct Receiver<T>;
            impl<T> Receiver<T> {
                pub async fn recv(&mut self) -> Result<T, error::RecvError> {}
                pub fn try_recv(&mut self) -> Result<T, error::TryRecvError> {}
                pub fn blocking_recv(&mut self) -> Result<T, error::RecvError> {}
                pub fn resubscribe(&self) -> Self {}
                pub fn len(&self) -> usize {}
            }
            pub mod error {
                pub struct SendError<T>(pub T);
                pub enum RecvError {
                    Closed,
                    Lagged(u64),
                }
                pub enum TryRecvError {
                    Empty,
                    Closed,
                    Lagged(u64),
                }
            }
        }
        pub mod watch {
            use std::ops::Deref;
            pub fn channel<T>(init: T) -> (Sender<T>, Receiver<T>) {}
            pub struct Sender<T>;
            impl<T> Sender<T> {
                pub fn new(init: T) -> Self {}
                pub fn send(&self, value: T) -> Result<(), error::SendError<T>> {}
                pub fn send_replace(&self, value: T) -> T {}
                pub fn send_modify(&self, f: impl FnOnce(&mut T)) {}
                pub fn send_if_modified(&self, f: impl FnOnce(&mut T) -> bool) -> bool {}
                pub fn borrow(&self) -> Ref<T> {}
                pub fn subscribe(&self) -> Receiver<T> {}
                pub async fn closed(&self) {}
                pub fn is_closed(&self) -> bool {}
                pub fn receiver_count(&self) -> usize {}
            }
            impl<T> Clone for Sender<T> {}
            pub struct Receiver<T>;
            impl<T> Receiver<T> {
                pub fn borrow(&self) -> Ref<T> {}
                pub fn borrow_and_update(&mut self) -> Ref<T> {}
                pub async fn changed(&mut self) -> Result<(), error::RecvError> {}
                pub fn has_changed(&self) -> Result<bool, error::RecvError> {}
                pub async fn wait_for(&mut self, f: impl FnMut(&T) -> bool) -> Result<Ref<T>, error::RecvError> {}
                pub fn mark_changed(&mut self) {}
                pub fn mark_unchanged(&mut self) {}
            }
            impl<T> Clone for Receiver<T> {}
            pub struct Ref<T>;
            impl<T> Ref<T> {
                pub fn has_changed(&self) -> bool {}
            }
            impl<T> Deref for Ref<T> {
                type Target = T;
            }
            pub mod error {
                pub struct SendError<T>(pub T);
                pub struct RecvError;
            }
        }
    }
    pub mod time {
        use std::future::Future;
        use std::ops::{Add, Sub};
        pub use std::time::Duration;
        pub async fn sleep(duration: Duration) {}
        pub async fn sleep_until(deadline: Instant) {}
        pub async fn timeout<F: Future>(duration: Duration, future: F) -> Result<F::Output, error::Elapsed> {}
        pub async fn timeout_at<F: Future>(deadline: Instant, future: F) -> Result<F::Output, error::Elapsed> {}
        pub fn interval(period: Duration) -> Interval {}
        pub fn interval_at(start: Instant, period: Duration) -> Interval {}
        pub struct Interval;
        impl Interval {
            pub async fn tick(&mut self) -> Instant {}
            pub fn poll_tick(&mut self, cx: &mut std::task::Context) -> std::task::Poll<Instant> {}
            pub fn reset(&mut self) {}
            pub fn period(&self) -> Duration {}
            pub fn set_missed_tick_behavior(&mut self, behavior: MissedTickBehavior) {}
        }
        pub enum MissedTickBehavior {
            Burst,
            Delay,
            Skip,
        }
        pub struct Sleep;
        impl Sleep {
            pub fn deadline(&self) -> Instant {}
            pub fn is_elapsed(&self) -> bool {}
            pub fn reset(self, deadline: Instant) {}
        }
        impl Future for Sleep {
            type Output = ();
        }
        pub struct Instant;
        impl Instant {
            pub fn now() -> Self {}
            pub fn elapsed(&self) -> Duration {}
            pub fn duration_since(&self, earlier: Self) -> Duration {}
            pub fn saturating_duration_since(&self, earlier: Self) -> Duration {}
            pub fn checked_duration_since(&self, earlier: Self) -> Option<Duration> {}
            pub fn checked_add(&self, duration: Duration) -> Option<Self> {}
            pub fn checked_sub(&self, duration: Duration) -> Option<Self> {}
            pub fn into_std(self) -> std::time::Instant {}
            pub fn from_std(std: std::time::Instant) -> Self {}
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
        pub mod error {
            pub struct Elapsed;
        }
    }
    pub mod io {
        pub use std::io::{Error, ErrorKind, Result, SeekFrom};
        pub trait AsyncRead {
            fn poll_read(self: std::pin::Pin<&mut Self>, cx: &mut std::task::Context, buf: &mut ReadBuf) -> std::task::Poll<Result<()>>;
        }
        pub trait AsyncBufRead: AsyncRead {}
        pub trait AsyncWrite {
            fn poll_write(self: std::pin::Pin<&mut Self>, cx: &mut std::task::Context, buf: &[u8]) -> std::task::Poll<Result<usize>>;
        }
        pub trait AsyncSeek {}
        pub trait AsyncReadExt: AsyncRead {
            async fn read(&mut self, buf: &mut [u8]) -> Result<usize>;
            async fn read_buf<B>(&mut self, buf: &mut B) -> Result<usize>;
            async fn read_exact(&mut self, buf: &mut [u8]) -> Result<usize>;
            async fn read_to_end(&mut self, buf: &mut Vec<u8>) -> Result<usize>;
            async fn read_to_string(&mut self, buf: &mut String) -> Result<usize>;
            async fn read_u8(&mut self) -> std::io::Result<u8>;
            async fn read_u16(&mut self) -> std::io::Result<u16>;
            async fn read_u16_le(&mut self) -> std::io::Result<u16>;
            async fn read_u32(&mut self) -> std::io::Result<u32>;
            async fn read_u32_le(&mut self) -> std::io::Result<u32>;
            async fn read_u64(&mut self) -> std::io::Result<u64>;
            async fn read_u64_le(&mut self) -> std::io::Result<u64>;
            async fn read_u128(&mut self) -> std::io::Result<u128>;
            async fn read_u128_le(&mut self) -> std::io::Result<u128>;
            async fn read_i8(&mut self) -> std::io::Result<i8>;
            async fn read_i16(&mut self) -> std::io::Result<i16>;
            async fn read_i16_le(&mut self) -> std::io::Result<i16>;
            async fn read_i32(&mut self) -> std::io::Result<i32>;
            async fn read_i32_le(&mut self) -> std::io::Result<i32>;
            async fn read_i64(&mut self) -> std::io::Result<i64>;
            async fn read_i64_le(&mut self) -> std::io::Result<i64>;
            async fn read_i128(&mut self) -> std::io::Result<i128>;
            async fn read_i128_le(&mut self) -> std::io::Result<i128>;
            async fn read_f32(&mut self) -> std::io::Result<f32>;
            async fn read_f32_le(&mut self) -> std::io::Result<f32>;
            async fn read_f64(&mut self) -> std::io::Result<f64>;
            async fn read_f64_le(&mut self) -> std::io::Result<f64>;
            fn take(self, limit: u64) -> Take<Self>;
            fn chain<R>(self, next: R) -> Chain<Self, R>;
        }
        impl<R: AsyncRead> AsyncReadExt for R {}
        pub trait AsyncBufReadExt: AsyncBufRead {
            async fn read_until(&mut self, byte: u8, buf: &mut Vec<u8>) -> Result<usize>;
            async fn read_line(&mut self, buf: &mut String) -> Result<usize>;
            async fn fill_buf(&mut self) -> Result<&[u8]>;
            fn consume(&mut self, amount: usize);
            fn split(self, byte: u8) -> Split<Self>;
            fn lines(self) -> Lines<Self>;
        }
        impl<R: AsyncBufRead> AsyncBufReadExt for R {}
        pub trait AsyncWriteExt: AsyncWrite {
            async fn write(&mut self, buf: &[u8]) -> Result<usize>;
            async fn write_buf<B>(&mut self, buf: &mut B) -> Result<usize>;
            async fn write_all(&mut self, buf: &[u8]) -> Result<()>;
            async fn write_all_buf<B>(&mut self, buf: &mut B) -> Result<()>;
            async fn flush(&mut self) -> Result<()>;
            async fn shutdown(&mut self) -> Result<()>;
            async fn write_u8(&mut self, n: u8) -> std::io::Result<()>;
            async fn write_u16(&mut self, n: u16) -> std::io::Result<()>;
            async fn write_u16_le(&mut self, n: u16) -> std::io::Result<()>;
            async fn write_u32(&mut self, n: u32) -> std::io::Result<()>;
            async fn write_u32_le(&mut self, n: u32) -> std::io::Result<()>;
            async fn write_u64(&mut self, n: u64) -> std::io::Result<()>;
            async fn write_u64_le(&mut self, n: u64) -> std::io::Result<()>;
            async fn write_u128(&mut self, n: u128) -> std::io::Result<()>;
            async fn write_u128_le(&mut self, n: u128) -> std::io::Result<()>;
            async fn write_i8(&mut self, n: i8) -> std::io::Result<()>;
            async fn write_i16(&mut self, n: i16) -> std::io::Result<()>;
            async fn write_i16_le(&mut self, n: i16) -> std::io::Result<()>;
            async fn write_i32(&mut self, n: i32) -> std::io::Result<()>;
            async fn write_i32_le(&mut self, n: i32) -> std::io::Result<()>;
            async fn write_i64(&mut self, n: i64) -> std::io::Result<()>;
            async fn write_i64_le(&mut self, n: i64) -> std::io::Result<()>;
            async fn write_i128(&mut self, n: i128) -> std::io::Result<()>;
            async fn write_i128_le(&mut self, n: i128) -> std::io::Result<()>;
            async fn write_f32(&mut self, n: f32) -> std::io::Result<()>;
            async fn write_f32_le(&mut self, n: f32) -> std::io::Result<()>;
            async fn write_f64(&mut self, n: f64) -> std::io::Result<()>;
            async fn write_f64_le(&mut self, n: f64) -> std::io::Result<()>;
        }
        impl<W: AsyncWrite> AsyncWriteExt for W {}
        pub trait AsyncSeekExt: AsyncSeek {
            async fn seek(&mut self, pos: SeekFrom) -> Result<u64>;
            async fn rewind(&mut self) -> Result<()>;
            async fn stream_position(&mut self) -> Result<u64>;
        }
        impl<S: AsyncSeek> AsyncSeekExt for S {}
        impl<R: AsyncRead> AsyncRead for &mut R {}
        impl<R: AsyncRead> AsyncRead for Box<R> {}
        impl<R: AsyncBufRead> AsyncBufRead for &mut R {}
        impl<W: AsyncWrite> AsyncWrite for &mut W {}
        impl<W: AsyncWrite> AsyncWrite for Box<W> {}
        impl AsyncRead for &[u8] {}
        impl AsyncWrite for Vec<u8> {}
        impl<T> AsyncRead for std::io::Cursor<T> {}
        impl<T> AsyncBufRead for std::io::Cursor<T> {}
        impl<T> AsyncWrite for std::io::Cursor<T> {}
        pub struct ReadBuf;
        impl ReadBuf {
            pub fn new(buf: &mut [u8]) -> Self {}
            pub fn filled(&self) -> &[u8] {}
            pub fn filled_mut(&mut self) -> &mut [u8] {}
            pub fn initialize_unfilled(&mut self) -> &mut [u8] {}
            pub fn remaining(&self) -> usize {}
            pub fn capacity(&self) -> usize {}
            pub fn advance(&mut self, n: usize) {}
            pub fn put_slice(&mut self, buf: &[u8]) {}
            pub fn clear(&mut self) {}
        }
        pub struct Lines<R>;
        impl<R> Lines<R> {
            pub async fn next_line(&mut self) -> Result<Option<String>> {}
            pub fn get_mut(&mut self) -> &mut R {}
            pub fn into_inner(self) -> R {}
        }
        pub struct Split<R>;
        impl<R> Split<R> {
            pub async fn next_segment(&mut self) -> Result<Option<Vec<u8>>> {}
        }
        pub struct Take<R>;
        impl<R> Take<R> {
            pub fn limit(&self) -> u64 {}
            pub fn set_limit(&mut self, limit: u64) {}
            pub fn into_inner(self) -> R {}
        }
        impl<R> AsyncRead for Take<R> {}
        impl<R> AsyncBufRead for Take<R> {}
        pub struct Chain<A, B>;
        impl<A, B> AsyncRead for Chain<A, B> {}
        pub struct BufReader<R>;
        impl<R> BufReader<R> {
            pub fn new(inner: R) -> Self {}
            pub fn with_capacity(capacity: usize, inner: R) -> Self {}
            pub fn get_ref(&self) -> &R {}
            pub fn get_mut(&mut self) -> &mut R {}
            pub fn into_inner(self) -> R {}
            pub fn buffer(&self) -> &[u8] {}
        }
        impl<R> AsyncRead for BufReader<R> {}
        impl<R> AsyncBufRead for BufReader<R> {}
        pub struct BufWriter<W>;
        impl<W> BufWriter<W> {
            pub fn new(inner: W) -> Self {}
            pub fn with_capacity(capacity: usize, inner: W) -> Self {}
            pub fn get_ref(&self) -> &W {}
            pub fn get_mut(&mut self) -> &mut W {}
            pub fn into_inner(self) -> W {}
        }
        impl<W> AsyncWrite for BufWriter<W> {}
        pub struct BufStream<S>;
        impl<S> BufStream<S> {
            pub fn new(inner: S) -> Self {}
        }
        impl<S> AsyncRead for BufStream<S> {}
        impl<S> AsyncBufRead for BufStream<S> {}
        impl<S> AsyncWrite for BufStream<S> {}
        pub struct ReadHalf<T>;
        impl<T> AsyncRead for ReadHalf<T> {}
        pub struct WriteHalf<T>;
        impl<T> AsyncWrite for WriteHalf<T> {}
        pub fn split<T>(stream: T) -> (ReadHalf<T>, WriteHalf<T>) {}
        pub struct DuplexStream;
        impl AsyncRead for DuplexStream {}
        impl AsyncWrite for DuplexStream {}
        pub fn duplex(size: usize) -> (DuplexStream, DuplexStream) {}
        pub fn stdin() -> Stdin {}
        pub fn stdout() -> Stdout {}
        pub fn stderr() -> Stderr {}
        pub struct Stdin;
        impl AsyncRead for Stdin {}
        pub struct Stdout;
        impl AsyncWrite for Stdout {}
        pub struct Stderr;
        impl AsyncWrite for Stderr {}
        pub async fn copy<R, W>(reader: &mut R, writer: &mut W) -> Result<u64> {}
        pub async fn copy_buf<R, W>(reader: &mut R, writer: &mut W) -> Result<u64> {}
        pub async fn copy_bidirectional<A, B>(a: &mut A, b: &mut B) -> Result<(u64, u64)> {}
        pub fn sink() -> Sink {}
        pub struct Sink;
        impl AsyncWrite for Sink {}
    }
    pub mod net {
        use crate::io::{AsyncRead, AsyncWrite};
        use std::io::Result;
        use std::net::SocketAddr;
        pub struct TcpListener;
        impl TcpListener {
            pub async fn bind<A>(addr: A) -> Result<Self> {}
            pub async fn accept(&self) -> Result<(TcpStream, SocketAddr)> {}
            pub fn poll_accept(&self, cx: &mut std::task::Context) -> std::task::Poll<Result<(TcpStream, SocketAddr)>> {}
            pub fn local_addr(&self) -> Result<SocketAddr> {}
            pub fn from_std(listener: std::net::TcpListener) -> Result<Self> {}
        }
        pub struct TcpStream;
        impl TcpStream {
            pub async fn connect<A>(addr: A) -> Result<Self> {}
            pub fn peer_addr(&self) -> Result<SocketAddr> {}
            pub fn local_addr(&self) -> Result<SocketAddr> {}
            pub fn set_nodelay(&self, yes: bool) -> Result<()> {}
            pub async fn readable(&self) -> Result<()> {}
            pub async fn writable(&self) -> Result<()> {}
            pub fn try_read(&self, buf: &mut [u8]) -> Result<usize> {}
            pub fn try_write(&self, buf: &[u8]) -> Result<usize> {}
            pub async fn peek(&self, buf: &mut [u8]) -> Result<usize> {}
            pub fn split(&mut self) -> (tcp::ReadHalf, tcp::WriteHalf) {}
            pub fn into_split(self) -> (tcp::OwnedReadHalf, tcp::OwnedWriteHalf) {}
            pub fn into_std(self) -> Result<std::net::TcpStream> {}
        }
        impl AsyncRead for TcpStream {}
        impl AsyncWrite for TcpStream {}
        pub mod tcp {
            use crate::io::{AsyncRead, AsyncWrite};
            pub struct ReadHalf;
            impl AsyncRead for ReadHalf {}
            pub struct WriteHalf;
            impl AsyncWrite for WriteHalf {}
            pub struct OwnedReadHalf;
            impl AsyncRead for OwnedReadHalf {}
            pub struct OwnedWriteHalf;
            impl AsyncWrite for OwnedWriteHalf {}
        }
        pub struct TcpSocket;
        impl TcpSocket {
            pub fn new_v4() -> Result<Self> {}
            pub fn new_v6() -> Result<Self> {}
            pub fn bind(&self, addr: SocketAddr) -> Result<()> {}
            pub fn listen(self, backlog: u32) -> Result<TcpListener> {}
            pub async fn connect(self, addr: SocketAddr) -> Result<TcpStream> {}
        }
        pub struct UdpSocket;
        impl UdpSocket {
            pub async fn bind<A>(addr: A) -> Result<Self> {}
            pub async fn connect<A>(&self, addr: A) -> Result<()> {}
            pub async fn recv_from(&self, buf: &mut [u8]) -> Result<(usize, SocketAddr)> {}
            pub async fn recv_buf_from<B>(&self, buf: &mut B) -> Result<(usize, SocketAddr)> {}
            pub fn try_recv_from(&self, buf: &mut [u8]) -> Result<(usize, SocketAddr)> {}
            pub async fn recv(&self, buf: &mut [u8]) -> Result<usize> {}
            pub async fn send_to<A>(&self, buf: &[u8], addr: A) -> Result<usize> {}
            pub async fn send(&self, buf: &[u8]) -> Result<usize> {}
            pub async fn readable(&self) -> Result<()> {}
            pub fn local_addr(&self) -> Result<SocketAddr> {}
            pub fn from_std(socket: std::net::UdpSocket) -> Result<Self> {}
        }
        pub struct UnixListener;
        impl UnixListener {
            pub fn bind<P>(path: P) -> Result<Self> {}
            pub async fn accept(&self) -> Result<(UnixStream, unix::SocketAddr)> {}
        }
        pub struct UnixStream;
        impl UnixStream {
            pub async fn connect<P>(path: P) -> Result<Self> {}
            pub fn pair() -> Result<(Self, Self)> {}
            pub fn into_split(self) -> (unix::OwnedReadHalf, unix::OwnedWriteHalf) {}
        }
        impl AsyncRead for UnixStream {}
        impl AsyncWrite for UnixStream {}
        pub mod unix {
            use crate::io::{AsyncRead, AsyncWrite};
            pub struct SocketAddr;
            pub struct OwnedReadHalf;
            impl AsyncRead for OwnedReadHalf {}
            pub struct OwnedWriteHalf;
            impl AsyncWrite for OwnedWriteHalf {}
        }
        pub async fn lookup_host<T>(host: T) -> Result<std::iter::Iter<SocketAddr>> {}
    }
    pub mod fs {
        use crate::io::{AsyncRead, AsyncSeek, AsyncWrite};
        use std::io::Result;
        use std::path::PathBuf;
        pub struct File;
        impl File {
            pub async fn open<P>(path: P) -> Result<File> {}
            pub async fn create<P>(path: P) -> Result<File> {}
            pub async fn metadata(&self) -> Result<std::fs::Metadata> {}
            pub async fn set_len(&self, size: u64) -> Result<()> {}
            pub async fn sync_all(&self) -> Result<()> {}
            pub async fn sync_data(&self) -> Result<()> {}
            pub fn from_std(file: std::fs::File) -> File {}
            pub async fn into_std(self) -> std::fs::File {}
        }
        impl AsyncRead for File {}
        impl AsyncWrite for File {}
        impl AsyncSeek for File {}
        pub struct OpenOptions;
        impl OpenOptions {
            pub fn new() -> Self {}
            pub fn read(&mut self, yes: bool) -> &mut Self {}
            pub fn write(&mut self, yes: bool) -> &mut Self {}
            pub fn append(&mut self, yes: bool) -> &mut Self {}
            pub fn truncate(&mut self, yes: bool) -> &mut Self {}
            pub fn create(&mut self, yes: bool) -> &mut Self {}
            pub fn create_new(&mut self, yes: bool) -> &mut Self {}
            pub async fn open<P>(&self, path: P) -> Result<File> {}
        }
        pub struct ReadDir;
        impl ReadDir {
            pub async fn next_entry(&mut self) -> Result<Option<DirEntry>> {}
        }
        pub struct DirEntry;
        impl DirEntry {
            pub fn path(&self) -> PathBuf {}
            pub fn file_name(&self) -> std::ffi::OsString {}
            pub async fn metadata(&self) -> Result<std::fs::Metadata> {}
            pub async fn file_type(&self) -> Result<std::fs::FileType> {}
        }
        pub async fn read<P>(path: P) -> Result<Vec<u8>> {}
        pub async fn read_to_string<P>(path: P) -> Result<String> {}
        pub async fn write<P, C>(path: P, contents: C) -> Result<()> {}
        pub async fn read_dir<P>(path: P) -> Result<ReadDir> {}
        pub async fn metadata<P>(path: P) -> Result<std::fs::Metadata> {}
        pub async fn try_exists<P>(path: P) -> Result<bool> {}
        pub async fn create_dir_all<P>(path: P) -> Result<()> {}
        pub async fn create_dir<P>(path: P) -> Result<()> {}
        pub async fn remove_file<P>(path: P) -> Result<()> {}
        pub async fn remove_dir_all<P>(path: P) -> Result<()> {}
        pub async fn rename<P, Q>(from: P, to: Q) -> Result<()> {}
        pub async fn copy<P, Q>(from: P, to: Q) -> Result<u64> {}
        pub async fn canonicalize<P>(path: P) -> Result<PathBuf> {}
    }
    pub mod process {
        use crate::io::{AsyncRead, AsyncWrite};
        use std::io::Result;
        use std::process::{ExitStatus, Output};
        pub struct Command;
        impl Command {
            pub fn new<S>(program: S) -> Self {}
            pub fn arg<S>(&mut self, arg: S) -> &mut Self {}
            pub fn args<I>(&mut self, args: I) -> &mut Self {}
            pub fn env<K, V>(&mut self, key: K, value: V) -> &mut Self {}
            pub fn envs<I>(&mut self, vars: I) -> &mut Self {}
            pub fn env_remove<K>(&mut self, key: K) -> &mut Self {}
            pub fn current_dir<P>(&mut self, dir: P) -> &mut Self {}
            pub fn stdin<T>(&mut self, cfg: T) -> &mut Self {}
            pub fn stdout<T>(&mut self, cfg: T) -> &mut Self {}
            pub fn stderr<T>(&mut self, cfg: T) -> &mut Self {}
            pub fn kill_on_drop(&mut self, yes: bool) -> &mut Self {}
            pub fn spawn(&mut self) -> Result<Child> {}
            pub async fn output(&mut self) -> Result<Output> {}
            pub async fn status(&mut self) -> Result<ExitStatus> {}
        }
        pub struct Child {
            pub stdin: Option<ChildStdin>,
            pub stdout: Option<ChildStdout>,
            pub stderr: Option<ChildStderr>,
        }
        impl Child {
            pub fn id(&self) -> Option<u32> {}
            pub fn start_kill(&mut self) -> Result<()> {}
            pub async fn kill(&mut self) -> Result<()> {}
            pub async fn wait(&mut self) -> Result<ExitStatus> {}
            pub fn try_wait(&mut self) -> Result<Option<ExitStatus>> {}
            pub async fn wait_with_output(self) -> Result<Output> {}
        }
        pub struct ChildStdin;
        impl AsyncWrite for ChildStdin {}
        pub struct ChildStdout;
        impl AsyncRead for ChildStdout {}
        pub struct ChildStderr;
        impl AsyncRead for ChildStderr {}
    }
    pub mod signal {
        pub async fn ctrl_c() -> std::io::Result<()> {}
        pub mod unix {
            pub fn signal(kind: SignalKind) -> std::io::Result<Signal> {}
            pub struct SignalKind;
            impl SignalKind {
                pub fn terminate() -> Self {}
                pub fn interrupt() -> Self {}
                pub fn hangup() -> Self {}
            }
            pub struct Signal;
            impl Signal {
                pub async fn recv(&mut self) -> Option<()> {}
            }
        }
    }
}

mod tokio_util {
    pub mod task {
        pub use self::join_map::JoinMap;
        pub use self::task_tracker::TaskTracker;
        pub mod task_tracker {
            use std::future::Future;
            use tokio::task::JoinHandle;
            pub struct TaskTracker;
            impl TaskTracker {
                pub fn new() -> Self {}
                pub fn spawn<F: Future>(&self, task: F) -> JoinHandle<F::Output> {}
                pub fn spawn_on<F: Future>(&self, task: F, handle: &tokio::runtime::Handle) -> JoinHandle<F::Output> {}
                pub fn spawn_local<F: Future>(&self, task: F) -> JoinHandle<F::Output> {}
                pub fn spawn_blocking<T>(&self, task: impl FnOnce() -> T) -> JoinHandle<T> {}
                pub async fn track_future<F: Future>(&self, future: F) -> F::Output {}
                pub fn token(&self) -> TaskTrackerToken {}
                pub async fn wait(&self) {}
                pub fn close(&self) -> bool {}
                pub fn len(&self) -> usize {}
                pub fn is_empty(&self) -> bool {}
            }
            impl Clone for TaskTracker {}
            impl Default for TaskTracker {}
            pub struct TaskTrackerToken;
        }
        pub mod join_map {
            use std::future::Future;
            use tokio::task::JoinError;
            pub struct JoinMap<K, V, S = std::hash::RandomState>;
            impl<K, V, S> JoinMap<K, V, S> {
                pub fn new() -> Self {}
                pub fn with_capacity(capacity: usize) -> Self {}
                pub fn spawn<F: Future>(&mut self, key: K, task: F) {}
                pub fn spawn_local<F: Future>(&mut self, key: K, task: F) {}
                pub fn spawn_blocking(&mut self, key: K, f: impl FnOnce() -> V) {}
                pub async fn join_next(&mut self) -> Option<(K, Result<V, JoinError>)> {}
                pub async fn shutdown(&mut self) {}
                pub fn abort<Q>(&mut self, key: &Q) -> bool {}
                pub fn abort_all(&mut self) {}
                pub fn detach_all(&mut self) {}
                pub fn contains_key<Q>(&self, key: &Q) -> bool {}
                pub fn keys(&self) -> std::iter::Iter<&K> {}
                pub fn len(&self) -> usize {}
                pub fn is_empty(&self) -> bool {}
            }
        }
        pub struct AbortOnDropHandle<T>;
        impl<T> AbortOnDropHandle<T> {
            pub fn new(handle: tokio::task::JoinHandle<T>) -> Self {}
            pub fn abort(&self) {}
        }
    }
    pub mod sync {
        pub struct CancellationToken;
        impl CancellationToken {
            pub fn new() -> Self {}
            pub fn child_token(&self) -> Self {}
            pub fn cancel(&self) {}
            pub fn is_cancelled(&self) -> bool {}
            pub async fn cancelled(&self) {}
            pub async fn cancelled_owned(self) {}
            pub async fn run_until_cancelled<F: std::future::Future>(&self, future: F) -> Option<F::Output> {}
            pub fn drop_guard(self) -> DropGuard {}
        }
        impl Clone for CancellationToken {}
        impl Default for CancellationToken {}
        pub struct DropGuard;
        impl DropGuard {
            pub fn disarm(self) -> CancellationToken {}
        }
        pub struct PollSender<T>;
        impl<T> PollSender<T> {
            pub fn new(sender: tokio::sync::mpsc::Sender<T>) -> Self {}
            pub fn send_item(&mut self, value: T) -> Result<(), PollSendError<T>> {}
        }
        impl<T> Clone for PollSender<T> {}
        pub struct PollSendError<T>(Option<T>);
    }
    pub mod codec {
        use bytes::BytesMut;
        use futures_util::stream::Stream;
        pub trait Decoder {
            type Item;
            type Error;
            fn decode(&mut self, src: &mut BytesMut) -> Result<Option<Self::Item>, Self::Error>;
            fn decode_eof(&mut self, src: &mut BytesMut) -> Result<Option<Self::Item>, Self::Error>;
        }
        pub trait Encoder<I> {
            type Error;
            fn encode(&mut self, item: I, dst: &mut BytesMut) -> Result<(), Self::Error>;
        }
        pub struct Framed<T, U>;
        impl<T, U> Framed<T, U> {
            pub fn new(inner: T, codec: U) -> Self {}
            pub fn with_capacity(inner: T, codec: U, capacity: usize) -> Self {}
            pub fn get_ref(&self) -> &T {}
            pub fn get_mut(&mut self) -> &mut T {}
            pub fn codec(&self) -> &U {}
            pub fn codec_mut(&mut self) -> &mut U {}
            pub fn into_inner(self) -> T {}
        }
        impl<T, U: Decoder> Stream for Framed<T, U> {
            type Item = Result<U::Item, U::Error>;
        }
        impl<T, U> futures_util::sink::Sink for Framed<T, U> {}
        pub struct FramedRead<T, D>;
        impl<T, D> FramedRead<T, D> {
            pub fn new(inner: T, decoder: D) -> Self {}
            pub fn into_inner(self) -> T {}
        }
        impl<T, D: Decoder> Stream for FramedRead<T, D> {
            type Item = Result<D::Item, D::Error>;
        }
        pub struct FramedWrite<T, E>;
        impl<T, E> FramedWrite<T, E> {
            pub fn new(inner: T, encoder: E) -> Self {}
        }
        impl<T, E> futures_util::sink::Sink for FramedWrite<T, E> {}
        pub struct LinesCodec;
        impl LinesCodec {
            pub fn new() -> Self {}
            pub fn new_with_max_length(max: usize) -> Self {}
        }
        impl Decoder for LinesCodec {
            type Item = String;
            type Error = LinesCodecError;
        }
        pub enum LinesCodecError {
            MaxLineLengthExceeded,
            Io(std::io::Error),
        }
        pub struct BytesCodec;
        impl Decoder for BytesCodec {
            type Item = BytesMut;
            type Error = std::io::Error;
        }
        pub struct LengthDelimitedCodec;
        impl LengthDelimitedCodec {
            pub fn new() -> Self {}
            pub fn builder() -> length_delimited::Builder {}
            pub fn max_frame_length(&self) -> usize {}
            pub fn set_max_frame_length(&mut self, max: usize) {}
        }
        impl Decoder for LengthDelimitedCodec {
            type Item = BytesMut;
            type Error = std::io::Error;
        }
        pub mod length_delimited {
            pub struct Builder;
            impl Builder {
                pub fn new() -> Self {}
                pub fn max_frame_length(&mut self, max: usize) -> &mut Self {}
                pub fn new_codec(&self) -> super::LengthDelimitedCodec {}
            }
        }
    }
    pub mod time {
        pub use self::delay_queue::DelayQueue;
        pub mod delay_queue {
            use std::time::Duration;
            pub struct DelayQueue<T>;
            impl<T> DelayQueue<T> {
                pub fn new() -> Self {}
                pub fn with_capacity(capacity: usize) -> Self {}
                pub fn insert(&mut self, value: T, timeout: Duration) -> Key {}
                pub fn insert_at(&mut self, value: T, when: tokio::time::Instant) -> Key {}
                pub fn remove(&mut self, key: &Key) -> Expired<T> {}
                pub fn try_remove(&mut self, key: &Key) -> Option<Expired<T>> {}
                pub fn reset(&mut self, key: &Key, timeout: Duration) {}
                pub fn clear(&mut self) {}
                pub fn poll_expired(&mut self, cx: &mut std::task::Context) -> std::task::Poll<Option<Expired<T>>> {}
                pub fn len(&self) -> usize {}
                pub fn is_empty(&self) -> bool {}
                pub fn capacity(&self) -> usize {}
            }
            impl<T> futures_util::stream::Stream for DelayQueue<T> {
                type Item = Expired<T>;
            }
            pub struct Key;
            impl Clone for Key {}
            pub struct Expired<T>;
            impl<T> Expired<T> {
                pub fn get_ref(&self) -> &T {}
                pub fn into_inner(self) -> T {}
                pub fn key(&self) -> Key {}
            }
        }
    }
    pub mod io {
        pub struct StreamReader<S>;
        impl<S> StreamReader<S> {
            pub fn new(stream: S) -> Self {}
        }
        impl<S> tokio::io::AsyncRead for StreamReader<S> {}
        impl<S> tokio::io::AsyncBufRead for StreamReader<S> {}
        pub struct ReaderStream<R>;
        impl<R> ReaderStream<R> {
            pub fn new(reader: R) -> Self {}
            pub fn with_capacity(reader: R, capacity: usize) -> Self {}
        }
        impl<R> futures_util::stream::Stream for ReaderStream<R> {
            type Item = std::io::Result<bytes::Bytes>;
        }
    }
}

mod tokio_stream {
    pub use futures_util::stream::{Stream, StreamExt, iter, once, pending};
    pub struct StreamMap<K, V>;
    impl<K, V> StreamMap<K, V> {
        pub fn new() -> Self {}
        pub fn with_capacity(capacity: usize) -> Self {}
        pub fn insert(&mut self, key: K, stream: V) -> Option<V> {}
        pub fn remove<Q>(&mut self, key: &Q) -> Option<V> {}
        pub fn contains_key<Q>(&self, key: &Q) -> bool {}
        pub fn clear(&mut self) {}
        pub fn keys(&self) -> std::iter::Iter<&K> {}
        pub fn values(&self) -> std::iter::Iter<&V> {}
        pub fn values_mut(&mut self) -> std::iter::Iter<&mut V> {}
        pub fn iter(&self) -> std::iter::Iter<&(K, V)> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
    }
    impl<K, V: Stream> Stream for StreamMap<K, V> {
        type Item = (K, V::Item);
    }
    impl<K, V> Default for StreamMap<K, V> {}
    pub mod wrappers {
        use futures_util::stream::Stream;
        pub struct ReceiverStream<T>;
        impl<T> ReceiverStream<T> {
            pub fn new(receiver: tokio::sync::mpsc::Receiver<T>) -> Self {}
        }
        impl<T> Stream for ReceiverStream<T> {
            type Item = T;
        }
        pub struct UnboundedReceiverStream<T>;
        impl<T> UnboundedReceiverStream<T> {
            pub fn new(receiver: tokio::sync::mpsc::UnboundedReceiver<T>) -> Self {}
        }
        impl<T> Stream for UnboundedReceiverStream<T> {
            type Item = T;
        }
        pub struct BroadcastStream<T>;
        impl<T> BroadcastStream<T> {
            pub fn new(receiver: tokio::sync::broadcast::Receiver<T>) -> Self {}
        }
        impl<T> Stream for BroadcastStream<T> {
            type Item = Result<T, BroadcastStreamRecvError>;
        }
        pub struct WatchStream<T>;
        impl<T> WatchStream<T> {
            pub fn new(receiver: tokio::sync::watch::Receiver<T>) -> Self {}
        }
        impl<T> Stream for WatchStream<T> {
            type Item = T;
        }
        pub enum BroadcastStreamRecvError {
            Lagged(u64),
        }
        pub struct IntervalStream;
        impl IntervalStream {
            pub fn new(interval: tokio::time::Interval) -> Self {}
        }
        impl Stream for IntervalStream {
            type Item = tokio::time::Instant;
        }
        pub struct TcpListenerStream;
        impl TcpListenerStream {
            pub fn new(listener: tokio::net::TcpListener) -> Self {}
        }
        impl Stream for TcpListenerStream {
            type Item = std::io::Result<tokio::net::TcpStream>;
        }
    }
}

mod futures_core {
    pub use futures_util::stream::Stream;
    pub mod stream {
        pub use futures_util::stream::{BoxStream, FusedStream, Stream, TryStream};
    }
    pub mod future {
        pub use futures_util::future::BoxFuture;
    }
}

mod futures_util {
    pub use self::future::{FutureExt, TryFutureExt};
    pub use self::io::{AsyncBufRead, AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
    pub use self::sink::{Sink, SinkExt};
    pub use self::stream::{Stream, StreamExt, TryStream, TryStreamExt};
    pub mod stream {
        use std::future::Future;
        use std::pin::Pin;
        use std::task::{Context, Poll};
        pub trait Stream {
            type Item;
            fn poll_next(self: Pin<&mut Self>, cx: &mut Context) -> Poll<Option<Self::Item>>;
            fn size_hint(&self) -> (usize, Option<usize>);
        }
        pub trait FusedStream: Stream {
            fn is_terminated(&self) -> bool;
        }
        pub trait TryStream: Stream {}
        pub struct Strm<T>;
        impl<T> Strm<T> {
            pub async fn next(&mut self) -> Option<T> {}
            pub fn map<B>(self, f: impl FnMut(T) -> B) -> Strm<B> {}
            pub fn then<B: Future>(self, f: impl FnMut(T) -> B) -> Strm<B::Output> {}
            pub fn enumerate(self) -> Strm<(usize, T)> {}
            pub fn filter<B>(self, f: impl FnMut(&T) -> B) -> Strm<T> {}
            pub fn filter_map<B: Future>(self, f: impl FnMut(T) -> B) -> Strm<<B::Output as IntoIterator>::Item> {}
            pub fn flat_map<B: Stream>(self, f: impl FnMut(T) -> B) -> Strm<B::Item> {}
            pub fn flat_map_unordered<B: Stream>(self, limit: Option<usize>, f: impl FnMut(T) -> B) -> Strm<B::Item> {}
            pub fn flatten(self) -> Strm<<T as Stream>::Item> {}
            pub async fn fold<A, B: Future>(self, init: A, f: impl FnMut(A, T) -> B) -> A {}
            pub async fn for_each<B: Future>(self, f: impl FnMut(T) -> B) {}
            pub async fn for_each_concurrent<L, B: Future>(self, limit: L, f: impl FnMut(T) -> B) {}
            pub async fn try_for_each<B: Future>(self, f: impl FnMut(T) -> B) -> B::Output {}
            pub async fn try_for_each_concurrent<L, B: Future>(self, limit: L, f: impl FnMut(T) -> B) -> B::Output {}
            pub async fn collect<C>(self) -> C {}
            pub async fn concat(self) -> T {}
            pub fn take(self, n: usize) -> Strm<T> {}
            pub fn take_while<B>(self, f: impl FnMut(&T) -> B) -> Strm<T> {}
            pub fn take_until<B: Future>(self, stop: B) -> Strm<T> {}
            pub fn skip(self, n: usize) -> Strm<T> {}
            pub fn skip_while<B>(self, f: impl FnMut(&T) -> B) -> Strm<T> {}
            pub fn inspect(self, f: impl FnMut(&T)) -> Strm<T> {}
            pub fn fuse(self) -> Strm<T> {}
            pub fn boxed(self) -> Strm<T> {}
            pub fn boxed_local(self) -> Strm<T> {}
            pub fn by_ref(&mut self) -> &mut Self {}
            pub fn chain<S>(self, other: S) -> Strm<T> {}
            pub fn zip<S: Stream>(self, other: S) -> Strm<(T, S::Item)> {}
            pub fn chunks(self, capacity: usize) -> Strm<Vec<T>> {}
            pub fn ready_chunks(self, capacity: usize) -> Strm<Vec<T>> {}
            pub fn peekable(self) -> Strm<T> {}
            pub fn buffered(self, n: usize) -> Strm<<T as Future>::Output> {}
            pub fn buffer_unordered(self, n: usize) -> Strm<<T as Future>::Output> {}
            pub async fn select_next_some(&mut self) -> T {}
            pub fn poll_next_unpin(&mut self, cx: &mut Context) -> Poll<Option<T>> {}
            pub async fn into_future(self) -> (Option<T>, Self) {}
            pub async fn count(self) -> usize {}
            pub async fn any<B: Future>(self, f: impl FnMut(T) -> B) -> bool {}
            pub async fn all<B: Future>(self, f: impl FnMut(T) -> B) -> bool {}
            pub fn scan<S, B: Future, C>(self, state: S, f: impl FnMut(&mut S, T) -> B) -> Strm<C> {}
            pub async fn forward<S>(self, sink: S) -> Result<(), S::Error> {}
            pub fn split<I>(self) -> (SplitSink<Self, I>, SplitStream<Self>) {}
            pub fn catch_unwind(self) -> Strm<std::thread::Result<T>> {}
        }
        impl<T> Stream for Strm<T> {
            type Item = T;
        }
        impl<T, E> Strm<Result<T, E>> {
            pub async fn try_next(&mut self) -> Result<Option<T>, E> {}
            pub async fn try_collect<C>(self) -> Result<C, E> {}
            pub async fn try_concat(self) -> Result<T, E> {}
            pub async fn try_fold<A, B: Future>(self, init: A, f: impl FnMut(A, T) -> B) -> Result<A, E> {}
            pub fn map_ok<B>(self, f: impl FnMut(T) -> B) -> Strm<Result<B, E>> {}
            pub fn map_err<F>(self, f: impl FnMut(E) -> F) -> Strm<Result<T, F>> {}
            pub fn and_then<B: Future>(self, f: impl FnMut(T) -> B) -> Strm<B::Output> {}
            pub fn into_async_read(self) -> IntoAsyncRead<T> {}
        }
        pub trait StreamExt: Stream {
            async fn next(&mut self) -> Option<Self::Item>;
            fn map<B>(self, f: impl FnMut(Self::Item) -> B) -> Strm<B>;
            fn then<B: Future>(self, f: impl FnMut(Self::Item) -> B) -> Strm<B::Output>;
            fn enumerate(self) -> Strm<(usize, Self::Item)>;
            fn filter<B>(self, f: impl FnMut(&Self::Item) -> B) -> Strm<Self::Item>;
            fn filter_map<B: Future>(self, f: impl FnMut(Self::Item) -> B) -> Strm<<B::Output as IntoIterator>::Item>;
            fn flat_map<B: Stream>(self, f: impl FnMut(Self::Item) -> B) -> Strm<B::Item>;
            fn flat_map_unordered<B: Stream>(self, limit: Option<usize>, f: impl FnMut(Self::Item) -> B) -> Strm<B::Item>;
            fn flatten(self) -> Strm<<Self::Item as Stream>::Item>;
            async fn fold<A, B: Future>(self, init: A, f: impl FnMut(A, Self::Item) -> B) -> A;
            async fn for_each<B: Future>(self, f: impl FnMut(Self::Item) -> B);
            async fn for_each_concurrent<L, B: Future>(self, limit: L, f: impl FnMut(Self::Item) -> B);
            async fn try_for_each<B: Future>(self, f: impl FnMut(Self::Item) -> B) -> B::Output;
            async fn try_for_each_concurrent<L, B: Future>(self, limit: L, f: impl FnMut(Self::Item) -> B) -> B::Output;
            async fn collect<C>(self) -> C;
            async fn concat(self) -> Self::Item;
            fn take(self, n: usize) -> Strm<Self::Item>;
            fn take_while<B>(self, f: impl FnMut(&Self::Item) -> B) -> Strm<Self::Item>;
            fn take_until<B: Future>(self, stop: B) -> Strm<Self::Item>;
            fn skip(self, n: usize) -> Strm<Self::Item>;
            fn skip_while<B>(self, f: impl FnMut(&Self::Item) -> B) -> Strm<Self::Item>;
            fn inspect(self, f: impl FnMut(&Self::Item)) -> Strm<Self::Item>;
            fn fuse(self) -> Strm<Self::Item>;
            fn boxed(self) -> Strm<Self::Item>;
            fn boxed_local(self) -> Strm<Self::Item>;
            fn by_ref(&mut self) -> &mut Self;
            fn chain<S>(self, other: S) -> Strm<Self::Item>;
            fn zip<S: Stream>(self, other: S) -> Strm<(Self::Item, S::Item)>;
            fn chunks(self, capacity: usize) -> Strm<Vec<Self::Item>>;
            fn ready_chunks(self, capacity: usize) -> Strm<Vec<Self::Item>>;
            fn peekable(self) -> Strm<Self::Item>;
            fn buffered(self, n: usize) -> Strm<<Self::Item as Future>::Output>;
            fn buffer_unordered(self, n: usize) -> Strm<<Self::Item as Future>::Output>;
            async fn select_next_some(&mut self) -> Self::Item;
            fn poll_next_unpin(&mut self, cx: &mut Context) -> Poll<Option<Self::Item>>;
            async fn into_future(self) -> (Option<Self::Item>, Self);
            async fn count(self) -> usize;
            async fn any<B: Future>(self, f: impl FnMut(Self::Item) -> B) -> bool;
            async fn all<B: Future>(self, f: impl FnMut(Self::Item) -> B) -> bool;
            fn scan<S, B: Future, C>(self, state: S, f: impl FnMut(&mut S, Self::Item) -> B) -> Strm<C>;
            async fn forward<S>(self, sink: S) -> Result<(), S::Error>;
            fn split<I>(self) -> (SplitSink<Self, I>, SplitStream<Self>);
            fn catch_unwind(self) -> Strm<std::thread::Result<Self::Item>>;
        }
        impl<S: Stream> StreamExt for S {}
        pub trait TryStreamExt: TryStream {
            async fn try_collect<C>(self) -> C;
            fn into_async_read(self) -> IntoAsyncRead<Self>;
        }
        impl<S: Stream> TryStreamExt for S {}
        impl<S: Stream> Stream for &mut S {
            type Item = S::Item;
        }
        impl<S: Stream> Stream for Box<S> {
            type Item = S::Item;
        }
        impl<P: std::ops::Deref> Stream for Pin<P> {
            type Item = <P::Target as Stream>::Item;
        }
        pub struct IntoAsyncRead<S>;
        impl<S> super::io::AsyncRead for IntoAsyncRead<S> {}
        pub type BoxStream<T> = Strm<T>;
        pub type LocalBoxStream<T> = Strm<T>;
        pub type Peekable<S> = Strm<<S as Stream>::Item>;
        pub type Fuse<S> = Strm<<S as Stream>::Item>;
        pub struct SplitSink<S, I>;
        impl<S, I> super::sink::Sink for SplitSink<S, I> {}
        pub struct SplitStream<S>;
        impl<S: Stream> Stream for SplitStream<S> {
            type Item = S::Item;
        }
        pub struct FuturesUnordered<F>;
        impl<F> FuturesUnordered<F> {
            pub fn new() -> Self {}
            pub fn push(&self, future: F) {}
            pub fn clear(&mut self) {}
            pub fn iter(&self) -> std::iter::Iter<&F> {}
            pub fn iter_mut(&mut self) -> std::iter::Iter<&mut F> {}
            pub fn into_iter(self) -> std::iter::Iter<F> {}
            pub fn len(&self) -> usize {}
            pub fn is_empty(&self) -> bool {}
        }
        impl<F: Future> Stream for FuturesUnordered<F> {
            type Item = F::Output;
        }
        impl<F> FusedStream for FuturesUnordered<F> {}
        impl<F> Default for FuturesUnordered<F> {}
        impl<F> Extend<F> for FuturesUnordered<F> {}
        impl<F> FromIterator<F> for FuturesUnordered<F> {}
        pub struct FuturesOrdered<F>;
        impl<F> FuturesOrdered<F> {
            pub fn new() -> Self {}
            pub fn push(&mut self, future: F) {}
            pub fn push_back(&mut self, future: F) {}
            pub fn push_front(&mut self, future: F) {}
            pub fn clear(&mut self) {}
            pub fn len(&self) -> usize {}
            pub fn is_empty(&self) -> bool {}
        }
        impl<F: Future> Stream for FuturesOrdered<F> {
            type Item = F::Output;
        }
        impl<F> Default for FuturesOrdered<F> {}
        impl<F> FromIterator<F> for FuturesOrdered<F> {}
        pub struct SelectAll<S>;
        impl<S> SelectAll<S> {
            pub fn new() -> Self {}
            pub fn push(&mut self, stream: S) {}
            pub fn clear(&mut self) {}
            pub fn iter(&self) -> std::iter::Iter<&S> {}
            pub fn iter_mut(&mut self) -> std::iter::Iter<&mut S> {}
            pub fn len(&self) -> usize {}
            pub fn is_empty(&self) -> bool {}
        }
        impl<S: Stream> Stream for SelectAll<S> {
            type Item = S::Item;
        }
        impl<S> Default for SelectAll<S> {}
        pub mod futures_unordered {
            pub use super::FuturesUnordered;
        }
        pub fn iter<I: IntoIterator>(items: I) -> Strm<I::Item> {}
        pub fn once<F: Future>(future: F) -> Strm<F::Output> {}
        pub fn repeat<T>(value: T) -> Strm<T> {}
        pub fn empty<T>() -> Strm<T> {}
        pub fn pending<T>() -> Strm<T> {}
        pub fn poll_fn<T>(f: impl FnMut(&mut Context) -> Poll<Option<T>>) -> Strm<T> {}
        pub fn unfold<S, F, T>(state: S, f: F) -> Strm<T> {}
        pub fn try_unfold<S, F, T>(state: S, f: F) -> Strm<T> {}
        pub fn select<A: Stream, B>(a: A, b: B) -> Strm<A::Item> {}
        pub fn select_all<I: IntoIterator>(streams: I) -> SelectAll<I::Item> {}
    }
    pub mod future {
        use std::future::Future;
        pub use std::future::{Ready, ready};
        pub type BoxFuture<T> = std::pin::Pin<Box<dyn Future<Output = T>>>;
        pub type LocalBoxFuture<T> = std::pin::Pin<Box<dyn Future<Output = T>>>;
        pub trait FutureExt: Future {
            async fn map<U>(self, f: impl FnOnce(Self::Output) -> U) -> U;
            async fn then<B: Future>(self, f: impl FnOnce(Self::Output) -> B) -> B::Output;
            fn boxed(self) -> BoxFuture<Self::Output>;
            fn boxed_local(self) -> BoxFuture<Self::Output>;
            fn shared(self) -> Shared<Self>;
            fn fuse(self) -> Fuse<Self>;
            fn now_or_never(self) -> Option<Self::Output>;
            fn poll_unpin(&mut self, cx: &mut std::task::Context) -> std::task::Poll<Self::Output>;
            fn into_stream(self) -> super::stream::Strm<Self::Output>;
            async fn catch_unwind(self) -> std::thread::Result<Self::Output>;
            fn remote_handle(self) -> (Remote<Self>, RemoteHandle<Self::Output>);
        }
        impl<F: Future> FutureExt for F {}
        pub trait TryFutureExt: Future {
            async fn map_ok<U>(self, f: impl FnOnce(Self::Output) -> U) -> U;
            async fn map_err<U>(self, f: impl FnOnce(Self::Output) -> U) -> U;
            async fn and_then<U>(self, f: impl FnOnce(Self::Output) -> U) -> U;
            async fn or_else<U>(self, f: impl FnOnce(Self::Output) -> U) -> U;
            async fn unwrap_or_else<U>(self, f: impl FnOnce(Self::Output) -> U) -> U;
        }
        pub struct Shared<F>;
        impl<F: Future> Future for Shared<F> {
            type Output = F::Output;
        }
        impl<F> Clone for Shared<F> {}
        pub struct Fuse<F>;
        impl<F: Future> Future for Fuse<F> {
            type Output = F::Output;
        }
        pub struct Remote<F>;
        pub struct RemoteHandle<T>;
        impl<T> RemoteHandle<T> {
            pub fn forget(self) {}
        }
        impl<T> Future for RemoteHandle<T> {
            type Output = T;
        }
        pub struct AbortHandle;
        impl AbortHandle {
            pub fn new_pair() -> (AbortHandle, AbortRegistration) {}
            pub fn abort(&self) {}
            pub fn is_aborted(&self) -> bool {}
        }
        impl Clone for AbortHandle {}
        pub struct AbortRegistration;
        pub struct Abortable<F>;
        impl<F> Abortable<F> {
            pub fn new(future: F, registration: AbortRegistration) -> Self {}
        }
        impl<F: Future> Future for Abortable<F> {
            type Output = Result<F::Output, Aborted>;
        }
        pub struct Aborted;
        pub enum Either<A, B> {
            Left(A),
            Right(B),
        }
        pub fn abortable<F>(future: F) -> (Abortable<F>, AbortHandle) {}
        pub fn ok<T, E>(value: T) -> Ready<Result<T, E>> {}
        pub fn err<T, E>(error: E) -> Ready<Result<T, E>> {}
        pub async fn join<A: Future, B: Future>(a: A, b: B) -> (A::Output, B::Output) {}
        pub async fn join_all<I: IntoIterator>(futures: I) -> Vec<<I::Item as Future>::Output> {}
        pub async fn try_join_all<I: IntoIterator>(futures: I) -> <I::Item as Future>::Output {}
        pub async fn select<A: Future, B: Future>(a: A, b: B) -> Either<(A::Output, B), (B::Output, A)> {}
        pub async fn select_all<I: IntoIterator>(futures: I) -> (<I::Item as Future>::Output, usize, Vec<I::Item>) {}
    }
    pub mod sink {
        pub trait Sink<I> {
            type Error;
        }
        pub trait SinkExt<I>: Sink<I> {
            async fn send(&mut self, item: I) -> Result<(), Self::Error>;
            async fn feed(&mut self, item: I) -> Result<(), Self::Error>;
            async fn flush(&mut self) -> Result<(), Self::Error>;
            async fn close(&mut self) -> Result<(), Self::Error>;
            async fn send_all<S>(&mut self, stream: &mut S) -> Result<(), Self::Error>;
        }
        impl<I, S: Sink<I>> SinkExt<I> for S {}
    }
    pub mod lock {
        use std::ops::Deref;
        pub struct Mutex<T>;
        impl<T> Mutex<T> {
            pub fn new(value: T) -> Self {}
            pub async fn lock(&self) -> MutexGuard<T> {}
            pub fn try_lock(&self) -> Option<MutexGuard<T>> {}
            pub fn get_mut(&mut self) -> &mut T {}
            pub fn into_inner(self) -> T {}
        }
        impl<T> Default for Mutex<T> {}
        impl<T> From<T> for Mutex<T> {}
        pub struct MutexGuard<T>;
        impl<T> Deref for MutexGuard<T> {
            type Target = T;
        }
    }
    pub mod io {
        use super::stream::Strm;
        use std::io::Result;
        pub trait AsyncRead {}
        pub trait AsyncBufRead: AsyncRead {}
        pub trait AsyncWrite {}
        pub trait AsyncReadExt: AsyncRead {
            async fn read(&mut self, buf: &mut [u8]) -> Result<usize>;
            async fn read_exact(&mut self, buf: &mut [u8]) -> Result<()>;
            async fn read_to_end(&mut self, buf: &mut Vec<u8>) -> Result<usize>;
            async fn read_to_string(&mut self, buf: &mut String) -> Result<usize>;
            fn take(self, limit: u64) -> Take<Self>;
            fn split(self) -> (ReadHalf<Self>, WriteHalf<Self>);
        }
        impl<R: AsyncRead> AsyncReadExt for R {}
        pub trait AsyncBufReadExt: AsyncBufRead {
            async fn read_until(&mut self, byte: u8, buf: &mut Vec<u8>) -> Result<usize>;
            async fn read_line(&mut self, buf: &mut String) -> Result<usize>;
            fn lines(self) -> Strm<Result<String>>;
        }
        impl<R: AsyncBufRead> AsyncBufReadExt for R {}
        pub trait AsyncWriteExt: AsyncWrite {
            async fn write(&mut self, buf: &[u8]) -> Result<usize>;
            async fn write_all(&mut self, buf: &[u8]) -> Result<()>;
            async fn flush(&mut self) -> Result<()>;
            async fn close(&mut self) -> Result<()>;
        }
        impl<W: AsyncWrite> AsyncWriteExt for W {}
        pub struct Take<R>;
        impl<R> Take<R> {
            pub fn new(inner: R) -> Self {}
            pub fn into_inner(self) -> R {}
        }
        impl<R> AsyncRead for Take<R> {}
        pub struct ReadHalf<R>;
        impl<R> ReadHalf<R> {
            pub fn new(inner: R) -> Self {}
            pub fn into_inner(self) -> R {}
        }
        impl<R> AsyncRead for ReadHalf<R> {}
        pub struct WriteHalf<R>;
        impl<R> WriteHalf<R> {
            pub fn new(inner: R) -> Self {}
            pub fn into_inner(self) -> R {}
        }
        impl<R> AsyncWrite for WriteHalf<R> {}
        pub struct BufReader<R>;
        impl<R> BufReader<R> {
            pub fn new(inner: R) -> Self {}
            pub fn into_inner(self) -> R {}
        }
        impl<R> AsyncBufRead for BufReader<R> {}
        pub struct BufWriter<R>;
        impl<R> BufWriter<R> {
            pub fn new(inner: R) -> Self {}
            pub fn into_inner(self) -> R {}
        }
        impl<R> AsyncWrite for BufWriter<R> {}
        impl<R> AsyncRead for BufReader<R> {}
        pub async fn copy<R, W>(reader: R, writer: &mut W) -> Result<u64> {}
    }
}

mod futures_channel {
    pub mod mpsc {
        use futures_util::stream::Stream;
        pub fn channel<T>(buffer: usize) -> (Sender<T>, Receiver<T>) {}
        pub fn unbounded<T>() -> (UnboundedSender<T>, UnboundedReceiver<T>) {}
        pub struct Sender<T>;
        impl<T> Sender<T> {
            pub fn try_send(&mut self, value: T) -> Result<(), TrySendError<T>> {}
            pub fn start_send(&mut self, value: T) -> Result<(), SendError> {}
            pub fn is_closed(&self) -> bool {}
            pub fn close_channel(&mut self) {}
        }
        impl<T> Clone for Sender<T> {}
        impl<T> futures_util::sink::Sink<T> for Sender<T> {
            type Error = SendError;
        }
        pub struct UnboundedSender<T>;
        impl<T> UnboundedSender<T> {
            pub fn unbounded_send(&self, value: T) -> Result<(), TrySendError<T>> {}
            pub fn start_send(&mut self, value: T) -> Result<(), SendError> {}
            pub fn is_closed(&self) -> bool {}
            pub fn close_channel(&self) {}
            pub fn len(&self) -> usize {}
        }
        impl<T> Clone for UnboundedSender<T> {}
        impl<T> futures_util::sink::Sink<T> for UnboundedSender<T> {
            type Error = SendError;
        }
        pub struct Receiver<T>;
        impl<T> Receiver<T> {
            pub fn close(&mut self) {}
            pub fn try_next(&mut self) -> Result<Option<T>, TryRecvError> {}
        }
        impl<T> Stream for Receiver<T> {
            type Item = T;
        }
        pub struct UnboundedReceiver<T>;
        impl<T> UnboundedReceiver<T> {
            pub fn close(&mut self) {}
            pub fn try_next(&mut self) -> Result<Option<T>, TryRecvError> {}
        }
        impl<T> Stream for UnboundedReceiver<T> {
            type Item = T;
        }
        pub struct SendError;
        pub struct TrySendError<T>;
        pub struct TryRecvError;
    }
    pub mod oneshot {
        use std::future::Future;
        pub fn channel<T>() -> (Sender<T>, Receiver<T>) {}
        pub struct Sender<T>;
        impl<T> Sender<T> {
            pub fn send(self, value: T) -> Result<(), T> {}
            pub fn is_canceled(&self) -> bool {}
        }
        pub struct Receiver<T>;
        impl<T> Receiver<T> {
            pub fn try_recv(&mut self) -> Result<Option<T>, Canceled> {}
            pub fn close(&mut self) {}
        }
        impl<T> Future for Receiver<T> {
            type Output = Result<T, Canceled>;
        }
        pub struct Canceled;
    }
}

mod futures {
    pub use futures_channel as channel;
    pub use futures_util::*;
    pub use std::future::Future;
    pub mod prelude {
        pub use futures_util::*;
        pub use std::future::Future;
    }
    pub mod executor {
        pub fn block_on<F: std::future::Future>(future: F) -> F::Output {}
    }
    pub mod task {
        pub use std::task::{Context, Poll, Waker};
        pub struct AtomicWaker;
        impl AtomicWaker {
            pub fn new() -> Self {}
            pub fn register(&self, waker: &Waker) {}
            pub fn wake(&self) {}
            pub fn take(&self) -> Option<Waker> {}
        }
    }
}

mod async_std {
    pub mod task {
        use std::future::Future;
        pub fn spawn<F: Future>(future: F) -> JoinHandle<F::Output> {}
        pub fn spawn_local<F: Future>(future: F) -> JoinHandle<F::Output> {}
        pub fn spawn_blocking<T>(f: impl FnOnce() -> T) -> JoinHandle<T> {}
        pub fn block_on<F: Future>(future: F) -> F::Output {}
        pub async fn sleep(duration: std::time::Duration) {}
        pub async fn yield_now() {}
        pub struct JoinHandle<T>;
        impl<T> JoinHandle<T> {
            pub async fn cancel(self) -> Option<T> {}
        }
        impl<T> Future for JoinHandle<T> {
            type Output = T;
        }
    }
    pub mod sync {
        pub use async_lock::{Mutex, MutexGuard, RwLock, RwLockReadGuard, RwLockWriteGuard};
        pub use std::sync::{Arc, Weak};
    }
    pub mod channel {
        pub use async_channel::*;
    }
    pub mod stream {
        pub use futures_util::stream::{Stream, StreamExt};
    }
    pub mod prelude {
        pub use futures_util::*;
    }
    pub mod net {
        use futures_util::io::{AsyncRead, AsyncWrite};
        use futures_util::stream::Strm;
        use std::io::Result;
        use std::net::SocketAddr;
        pub struct TcpListener;
        impl TcpListener {
            pub async fn bind<A>(addr: A) -> Result<Self> {}
            pub async fn accept(&self) -> Result<(TcpStream, SocketAddr)> {}
            pub fn incoming(&self) -> Strm<Result<TcpStream>> {}
        }
        pub struct TcpStream;
        impl TcpStream {
            pub async fn connect<A>(addr: A) -> Result<Self> {}
            pub fn peer_addr(&self) -> Result<SocketAddr> {}
        }
        impl AsyncRead for TcpStream {}
        impl AsyncWrite for TcpStream {}
        impl Clone for TcpStream {}
        pub struct UdpSocket;
        impl UdpSocket {
            pub async fn bind<A>(addr: A) -> Result<Self> {}
            pub async fn recv_from(&self, buf: &mut [u8]) -> Result<(usize, SocketAddr)> {}
        }
    }
}

mod smol {
    pub use async_channel as channel;
    pub use async_lock as lock;
    pub use async_std::net;
    pub fn spawn<F: std::future::Future>(future: F) -> Task<F::Output> {}
    pub fn block_on<F: std::future::Future>(future: F) -> F::Output {}
    pub async fn unblock<T>(f: impl FnOnce() -> T) -> T {}
    pub struct Task<T>;
    impl<T> Task<T> {
        pub fn detach(self) {}
        pub async fn cancel(self) -> Option<T> {}
        pub fn is_finished(&self) -> bool {}
    }
    impl<T> std::future::Future for Task<T> {
        type Output = T;
    }
}

mod num_cpus {
    pub fn get() -> usize {}
    pub fn get_physical() -> usize {}
}

mod rayon {
    pub fn current_num_threads() -> usize {}
    pub fn spawn(f: impl FnOnce()) {}
    pub fn scope<R>(f: impl FnOnce(&Scope) -> R) -> R {}
    pub fn join<A, B>(a: impl FnOnce() -> A, b: impl FnOnce() -> B) -> (A, B) {}
    pub struct Scope;
    impl Scope {
        pub fn spawn(&self, f: impl FnOnce(&Scope)) {}
    }
    pub struct ThreadPool;
    impl ThreadPool {
        pub fn spawn(&self, f: impl FnOnce()) {}
        pub fn install<R>(&self, f: impl FnOnce() -> R) -> R {}
    }
    pub struct ThreadPoolBuilder;
    impl ThreadPoolBuilder {
        pub fn new() -> Self {}
        pub fn num_threads(self, n: usize) -> Self {}
        pub fn build(self) -> Result<ThreadPool, ThreadPoolBuildError> {}
        pub fn build_global(self) -> Result<(), ThreadPoolBuildError> {}
    }
    pub struct ThreadPoolBuildError;
}
