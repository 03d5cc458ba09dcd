// Web frameworks, clients, sockets, limiters and pools.
mod http {
    pub use self::header::{HeaderMap, HeaderName, HeaderValue};
    pub mod header {
        pub struct HeaderMap<T = HeaderValue>;
        impl<T> HeaderMap<T> {
            pub fn new() -> Self {}
            pub fn with_capacity(capacity: usize) -> Self {}
            pub fn get<K>(&self, key: K) -> Option<&T> {}
            pub fn get_mut<K>(&mut self, key: K) -> Option<&mut T> {}
            pub fn get_all<K>(&self, key: K) -> std::iter::Iter<&T> {}
            pub fn contains_key<K>(&self, key: K) -> bool {}
            pub fn insert<K>(&mut self, key: K, value: T) -> Option<T> {}
            pub fn append<K>(&mut self, key: K, value: T) -> bool {}
            pub fn remove<K>(&mut self, key: K) -> Option<T> {}
            pub fn clear(&mut self) {}
            pub fn iter(&self) -> std::iter::Iter<(&HeaderName, &T)> {}
            pub fn keys(&self) -> std::iter::Iter<&HeaderName> {}
            pub fn values(&self) -> std::iter::Iter<&T> {}
            pub fn len(&self) -> usize {}
            pub fn is_empty(&self) -> bool {}
        }
        impl<T> Clone for HeaderMap<T> {}
        impl<T> Default for HeaderMap<T> {}
        pub struct HeaderName;
        impl HeaderName {
            pub fn from_static(s: &str) -> Self {}
            pub fn as_str(&self) -> &str {}
        }
        impl Clone for HeaderName {}
        pub struct HeaderValue;
        impl HeaderValue {
            pub fn from_static(s: &str) -> Self {}
            pub fn from_str(s: &str) -> Result<Self, InvalidHeaderValue> {}
            pub fn to_str(&self) -> Result<&str, ToStrError> {}
            pub fn as_bytes(&self) -> &[u8] {}
            pub fn len(&self) -> usize {}
        }
        impl Clone for HeaderValue {}
        pub struct InvalidHeaderValue;
        pub struct ToStrError;
    }
    pub struct StatusCode;
    impl StatusCode {
        pub fn as_u16(&self) -> u16 {}
        pub fn as_str(&self) -> &str {}
        pub fn is_success(&self) -> bool {}
        pub fn from_u16(code: u16) -> Result<Self, Error> {}
    }
    impl Clone for StatusCode {}
    impl Copy for StatusCode {}
    pub struct Method;
    impl Method {
        pub fn as_str(&self) -> &str {}
    }
    impl Clone for Method {}
    pub struct Version;
    impl Clone for Version {}
    impl Copy for Version {}
    pub struct Error;
    pub struct Uri;
    impl Uri {
        pub fn path(&self) -> &str {}
        pub fn query(&self) -> Option<&str> {}
        pub fn host(&self) -> Option<&str> {}
        pub fn port_u16(&self) -> Option<u16> {}
    }
    impl Clone for Uri {}
    pub struct Extensions;
    impl Extensions {
        pub fn insert<T>(&mut self, value: T) -> Option<T> {}
        pub fn get<T>(&self) -> Option<&T> {}
        pub fn remove<T>(&mut self) -> Option<T> {}
    }
    pub struct Request<T>;
    impl<T> Request<T> {
        pub fn new(body: T) -> Self {}
        pub fn method(&self) -> &Method {}
        pub fn uri(&self) -> &Uri {}
        pub fn headers(&self) -> &HeaderMap<HeaderValue> {}
        pub fn headers_mut(&mut self) -> &mut HeaderMap<HeaderValue> {}
        pub fn extensions(&self) -> &Extensions {}
        pub fn extensions_mut(&mut self) -> &mut Extensions {}
        pub fn body(&self) -> &T {}
        pub fn body_mut(&mut self) -> &mut T {}
        pub fn into_body(self) -> T {}
        pub fn into_parts(self) -> (request::Parts, T) {}
        pub fn from_parts(parts: request::Parts, body: T) -> Self {}
        pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Request<U> {}
    }
    pub mod request {
        use super::{Extensions, HeaderMap, HeaderValue, Method, Uri};
        pub struct Parts {
            pub method: Method,
            pub uri: Uri,
            pub headers: HeaderMap<HeaderValue>,
            pub extensions: Extensions,
        }
    }
    pub mod response {
        use super::{Extensions, HeaderMap, HeaderValue, StatusCode};
        pub struct Parts {
            pub status: StatusCode,
            pub headers: HeaderMap<HeaderValue>,
            pub extensions: Extensions,
        }
    }
    pub struct Response<T>;
    impl<T> Response<T> {
        pub fn new(body: T) -> Self {}
        pub fn status(&self) -> StatusCode {}
        pub fn headers(&self) -> &HeaderMap<HeaderValue> {}
        pub fn headers_mut(&mut self) -> &mut HeaderMap<HeaderValue> {}
        pub fn body(&self) -> &T {}
        pub fn body_mut(&mut self) -> &mut T {}
        pub fn into_body(self) -> T {}
        pub fn into_parts(self) -> (response::Parts, T) {}
        pub fn from_parts(parts: response::Parts, body: T) -> Self {}
        pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Response<U> {}
    }
}

mod http_body_util {
    use bytes::{Buf, Bytes};
    pub trait BodyExt {
        async fn collect(self) -> Result<Collected<Bytes>, Error>;
        async fn frame(&mut self) -> Option<Result<Frame, Error>>;
    }
    impl<B> BodyExt for B {}
    pub struct Error;
    pub struct Frame;
    pub struct Collected<B>;
    impl<B: Buf> Collected<B> {
        pub fn to_bytes(self) -> Bytes {}
    }
    pub struct Limited<B>;
    impl<B> Limited<B> {
        pub fn new(body: B, limit: usize) -> Self {}
    }
    pub struct Full<D>;
    impl<D> Full<D> {
        pub fn new(data: D) -> Self {}
    }
    pub struct Empty<D>;
}

mod hyper {
    pub use body::Body;
    pub use http::{HeaderMap, Method, Request, Response, StatusCode, Uri};
    pub struct Error;
    pub mod body {
        use bytes::Bytes;
        pub use bytes::{Buf, Bytes as BodyBytes};
        pub struct Incoming;
        pub struct Body;
        pub async fn to_bytes<B>(body: B) -> Result<Bytes, super::Error> {}
        pub async fn aggregate<B>(body: B) -> Result<Bytes, super::Error> {}
    }
    pub mod client {
        pub struct Client<C, B>;
        impl<C, B> Client<C, B> {
            pub fn new() -> Self {}
        }
        impl<C, B> Clone for Client<C, B> {}
    }
    pub mod service {
        pub trait Service<R> {
            type Response;
            type Error;
        }
    }
}

mod reqwest {
    use bytes::Bytes;
    pub use http::{HeaderMap, Method, StatusCode};
    pub use url::Url;
    pub type Result<T> = std::result::Result<T, Error>;
    pub struct Error;
    impl Error {
        pub fn is_timeout(&self) -> bool {}
        pub fn status(&self) -> Option<StatusCode> {}
    }
    pub async fn get<U>(url: U) -> Result<Response> {}
    pub struct Client;
    impl Client {
        pub fn new() -> Self {}
        pub fn builder() -> ClientBuilder {}
        pub fn get<U>(&self, url: U) -> RequestBuilder {}
        pub fn post<U>(&self, url: U) -> RequestBuilder {}
        pub fn put<U>(&self, url: U) -> RequestBuilder {}
        pub fn patch<U>(&self, url: U) -> RequestBuilder {}
        pub fn delete<U>(&self, url: U) -> RequestBuilder {}
        pub fn head<U>(&self, url: U) -> RequestBuilder {}
        pub fn request<U>(&self, method: Method, url: U) -> RequestBuilder {}
    }
    impl Clone for Client {}
    impl Default for Client {}
    pub struct ClientBuilder;
    impl ClientBuilder {
        pub fn new() -> Self {}
        pub fn timeout(self, timeout: std::time::Duration) -> Self {}
        pub fn connect_timeout(self, timeout: std::time::Duration) -> Self {}
        pub fn user_agent<V>(self, value: V) -> Self {}
        pub fn default_headers(self, headers: HeaderMap) -> Self {}
        pub fn pool_max_idle_per_host(self, max: usize) -> Self {}
        pub fn build(self) -> Result<Client> {}
    }
    pub struct RequestBuilder;
    impl RequestBuilder {
        pub fn header<K, V>(self, key: K, value: V) -> Self {}
        pub fn headers(self, headers: HeaderMap) -> Self {}
        pub fn bearer_auth<T>(self, token: T) -> Self {}
        pub fn body<T>(self, body: T) -> Self {}
        pub fn json<T>(self, json: &T) -> Self {}
        pub fn form<T>(self, form: &T) -> Self {}
        pub fn query<T>(self, query: &T) -> Self {}
        pub fn timeout(self, timeout: std::time::Duration) -> Self {}
        pub async fn send(self) -> Result<Response> {}
    }
    pub struct Response;
    impl Response {
        pub fn status(&self) -> StatusCode {}
        pub fn headers(&self) -> &HeaderMap {}
        pub fn url(&self) -> &Url {}
        pub fn content_length(&self) -> Option<u64> {}
        pub fn error_for_status(self) -> Result<Self> {}
        pub async fn bytes(self) -> Result<Bytes> {}
        pub async fn text(self) -> Result<String> {}
        pub async fn json<T>(self) -> Result<T> {}
        pub async fn chunk(&mut self) -> Result<Option<Bytes>> {}
        pub fn bytes_stream(self) -> futures_util::stream::Strm<Result<Bytes>> {}
    }
    pub mod blocking {
        use super::Result;
        pub fn get<U>(url: U) -> Result<Response> {}
        pub struct Client;
        impl Client {
            pub fn new() -> Self {}
            pub fn get<U>(&self, url: U) -> RequestBuilder {}
            pub fn post<U>(&self, url: U) -> RequestBuilder {}
        }
        impl Clone for Client {}
        pub struct RequestBuilder;
        impl RequestBuilder {
            pub fn send(self) -> Result<Response> {}
        }
        pub struct Response;
        impl Response {
            pub fn bytes(self) -> Result<bytes::Bytes> {}
            pub fn text(self) -> Result<String> {}
            pub fn json<T>(self) -> Result<T> {}
            pub fn content_length(&self) -> Option<u64> {}
        }
        impl std::io::Read for Response {}
    }
}

mod axum {
    use std::ops::Deref;
    pub struct Json<T>(pub T);
    impl<T> Deref for Json<T> {
        type Target = T;
    }
    impl<T> Clone for Json<T> {}
    pub struct Extension<T>(pub T);
    impl<T> Deref for Extension<T> {
        type Target = T;
    }
    impl<T> Clone for Extension<T> {}
    pub struct Form<T>(pub T);
    impl<T> Deref for Form<T> {
        type Target = T;
    }
    impl<T> Clone for Form<T> {}
    pub use http;
    pub mod extract {
        pub use super::{Extension, Form, Json};
        pub type Request<T = super::body::Body> = http::Request<T>;
        use std::ops::Deref;
        pub struct State<T>(pub T);
        impl<T> Deref for State<T> {
            type Target = T;
        }
        pub struct Path<T>(pub T);
        impl<T> Deref for Path<T> {
            type Target = T;
        }
        pub struct Query<T>(pub T);
        impl<T> Deref for Query<T> {
            type Target = T;
        }
        pub struct ConnectInfo<T>(pub T);
        impl<T> Deref for ConnectInfo<T> {
            type Target = T;
        }
        pub mod ws {
            use futures_util::stream::Stream;
            pub struct WebSocketUpgrade;
            impl WebSocketUpgrade {
                pub fn max_message_size(self, max: usize) -> Self {}
                pub fn on_upgrade<F>(self, f: impl FnOnce(WebSocket) -> F) -> super::super::response::Response {}
            }
            pub struct WebSocket;
            impl WebSocket {
                pub async fn recv(&mut self) -> Option<Result<Message, super::super::Error>> {}
                pub async fn send(&mut self, message: Message) -> Result<(), super::super::Error> {}
            }
            impl Stream for WebSocket {
                type Item = Result<Message, super::super::Error>;
            }
            impl futures_util::sink::Sink<Message> for WebSocket {
                type Error = super::super::Error;
            }
            pub enum Message {
                Text(String),
                Binary(bytes::Bytes),
                Ping(bytes::Bytes),
                Pong(bytes::Bytes),
                Close(Option<CloseFrame>),
            }
            pub struct CloseFrame;
        }
    }
    pub mod body {
        pub struct Body;
        impl Body {
            pub fn empty() -> Self {}
            pub fn from_stream<S>(stream: S) -> Self {}
            pub fn into_data_stream(self) -> futures_util::stream::Strm<Result<bytes::Bytes, super::Error>> {}
        }
        pub use bytes::Bytes;
        pub async fn to_bytes(body: Body, limit: usize) -> Result<bytes::Bytes, super::Error> {}
    }
    pub mod response {
        pub type Response = http::Response<super::body::Body>;
        pub trait IntoResponse {
            fn into_response(self) -> Response;
        }
    }
    pub struct Error;
    pub struct Router<S = ()>;
    impl<S> Router<S> {
        pub fn new() -> Self {}
        pub fn route<M>(self, path: &str, method: M) -> Self {}
        pub fn nest(self, path: &str, router: Self) -> Self {}
        pub fn merge(self, router: Self) -> Self {}
        pub fn layer<L>(self, layer: L) -> Self {}
        pub fn with_state<T>(self, state: S) -> Router<T> {}
        pub fn fallback<H>(self, handler: H) -> Self {}
    }
    impl<S> Clone for Router<S> {}
}

mod actix_web {
    pub mod web {
        pub use bytes::{Bytes, BytesMut};
        use std::ops::Deref;
        use std::sync::Arc;
        pub struct Data<T>;
        impl<T> Data<T> {
            pub fn new(state: T) -> Self {}
            pub fn get_ref(&self) -> &T {}
            pub fn into_inner(self) -> Arc<T> {}
        }
        impl<T> Deref for Data<T> {
            type Target = Arc<T>;
        }
        impl<T> Clone for Data<T> {}
        pub struct Json<T>(pub T);
        impl<T> Json<T> {
            pub fn into_inner(self) -> T {}
        }
        impl<T> Deref for Json<T> {
            type Target = T;
        }
        pub struct Path<T>(pub T);
        impl<T> Path<T> {
            pub fn into_inner(self) -> T {}
        }
        impl<T> Deref for Path<T> {
            type Target = T;
        }
        pub struct Query<T>(pub T);
        impl<T> Query<T> {
            pub fn into_inner(self) -> T {}
        }
        impl<T> Deref for Query<T> {
            type Target = T;
        }
        pub struct Form<T>(pub T);
        impl<T> Form<T> {
            pub fn into_inner(self) -> T {}
        }
        impl<T> Deref for Form<T> {
            type Target = T;
        }
        pub struct Payload;
        impl futures_util::stream::Stream for Payload {
            type Item = Result<Bytes, super::Error>;
        }
    }
    pub struct Error;
    pub struct HttpRequest;
    impl HttpRequest {
        pub fn headers(&self) -> &http::HeaderMap {}
        pub fn path(&self) -> &str {}
        pub fn peer_addr(&self) -> Option<std::net::SocketAddr> {}
        pub fn app_data<T>(&self) -> Option<&T> {}
    }
}

mod tonic {
    pub struct Request<T>;
    impl<T> Request<T> {
        pub fn new(message: T) -> Self {}
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn into_inner(self) -> T {}
        pub fn remote_addr(&self) -> Option<std::net::SocketAddr> {}
        pub fn extensions(&self) -> &http::Extensions {}
    }
    pub struct Response<T>;
    impl<T> Response<T> {
        pub fn new(message: T) -> Self {}
        pub fn get_ref(&self) -> &T {}
        pub fn into_inner(self) -> T {}
    }
    pub struct Status;
    impl Status {
        pub fn internal<M>(message: M) -> Self {}
        pub fn not_found<M>(message: M) -> Self {}
        pub fn invalid_argument<M>(message: M) -> Self {}
        pub fn message(&self) -> &str {}
    }
    pub struct Streaming<T>;
    impl<T> Streaming<T> {
        pub async fn message(&mut self) -> Result<Option<T>, Status> {}
    }
    impl<T> futures_util::stream::Stream for Streaming<T> {
        type Item = Result<T, Status>;
    }
}

mod tungstenite {
    pub enum Message {
        Text(String),
        Binary(bytes::Bytes),
        Ping(bytes::Bytes),
        Pong(bytes::Bytes),
        Close(Option<CloseFrame>),
    }
    pub struct CloseFrame;
    pub struct Error;
    pub struct WebSocket<S>;
    impl<S> WebSocket<S> {
        pub fn read(&mut self) -> Result<Message, Error> {}
        pub fn send(&mut self, message: Message) -> Result<(), Error> {}
        pub fn close(&mut self, frame: Option<CloseFrame>) -> Result<(), Error> {}
    }
    pub fn accept<S>(stream: S) -> Result<WebSocket<S>, Error> {}
}

mod tokio_tungstenite {
    pub use tungstenite;
    use tungstenite::{Error, Message};
    pub struct WebSocketStream<S>;
    impl<S> futures_util::stream::Stream for WebSocketStream<S> {
        type Item = Result<Message, Error>;
    }
    impl<S> futures_util::sink::Sink<Message> for WebSocketStream<S> {
        type Error = Error;
    }
    pub struct MaybeTlsStream<S>;
    pub async fn accept_async<S>(stream: S) -> Result<WebSocketStream<S>, Error> {}
    pub async fn connect_async<R>(
        request: R,
    ) -> Result<(WebSocketStream<MaybeTlsStream<tokio::net::TcpStream>>, http::Response<Option<Vec<u8>>>), Error> {
    }
}

mod governor {
    pub struct Quota;
    impl Quota {
        pub fn per_second(burst: std::num::NonZeroU32) -> Self {}
        pub fn per_minute(burst: std::num::NonZeroU32) -> Self {}
        pub fn with_period(period: std::time::Duration) -> Option<Self> {}
        pub fn allow_burst(self, burst: std::num::NonZeroU32) -> Self {}
    }
    pub struct NotUntil;
    pub struct InsufficientCapacity(pub u32);
    pub struct RateLimiter<K, S, C, M = ()>;
    impl<K, S, C, M> RateLimiter<K, S, C, M> {
        pub fn direct(quota: Quota) -> Self {}
        pub fn keyed(quota: Quota) -> Self {}
        pub fn dashmap(quota: Quota) -> Self {}
        pub fn hashmap(quota: Quota) -> Self {}
        pub fn dashmap_with_clock(quota: Quota, clock: C) -> Self {}
        pub fn hashmap_with_clock(quota: Quota, clock: C) -> Self {}
        pub fn check(&self) -> Result<(), NotUntil> {}
        pub fn check_n(&self, n: std::num::NonZeroU32) -> Result<Result<(), NotUntil>, InsufficientCapacity> {}
        pub fn check_key(&self, key: &K) -> Result<(), NotUntil> {}
        pub fn check_key_n(&self, key: &K, n: std::num::NonZeroU32) -> Result<Result<(), NotUntil>, InsufficientCapacity> {}
        pub async fn until_ready(&self) {}
        pub async fn until_n_ready(&self, n: std::num::NonZeroU32) -> Result<(), InsufficientCapacity> {}
        pub async fn until_key_ready(&self, key: &K) {}
        pub async fn until_key_ready_with_jitter<J>(&self, key: &K, jitter: J) {}
        pub async fn until_key_n_ready(&self, key: &K, n: std::num::NonZeroU32) -> Result<(), InsufficientCapacity> {}
        pub fn retain_recent(&self) {}
        pub fn shrink_to_fit(&self) {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
    }
    pub type DefaultDirectRateLimiter = RateLimiter<state::direct::NotKeyed, state::InMemoryState, clock::DefaultClock>;
    pub type DefaultKeyedRateLimiter<K> = RateLimiter<K, state::keyed::DashMapStateStore<K>, clock::DefaultClock>;
    pub mod state {
        pub use self::direct::NotKeyed;
        pub struct InMemoryState;
        pub mod direct {
            pub struct NotKeyed;
        }
        pub mod keyed {
            pub struct DashMapStateStore<K>;
            pub struct HashMapStateStore<K>;
            pub type DefaultKeyedStateStore<K> = DashMapStateStore<K>;
        }
    }
    pub mod clock {
        pub struct QuantaClock;
        pub struct MonotonicClock;
        pub type DefaultClock = QuantaClock;
    }
}

mod deadpool {
    pub mod managed {
        use std::ops::Deref;
        pub trait Manager {
            type Type;
            type Error;
        }
        pub struct Pool<M>;
        impl<M: Manager> Pool<M> {
            pub fn builder(manager: M) -> PoolBuilder<M> {}
            pub async fn get(&self) -> Result<Object<M>, PoolError<M::Error>> {}
            pub async fn timeout_get(&self, timeouts: &Timeouts) -> Result<Object<M>, PoolError<M::Error>> {}
            pub fn resize(&self, max: usize) {}
            pub fn retain(&self, f: impl Fn(&M::Type, Metrics) -> bool) {}
            pub fn close(&self) {}
            pub fn status(&self) -> Status {}
        }
        impl<M> Clone for Pool<M> {}
        pub struct PoolBuilder<M>;
        impl<M> PoolBuilder<M> {
            pub fn max_size(self, max: usize) -> Self {}
            pub fn build(self) -> Result<Pool<M>, BuildError> {}
        }
        pub struct Object<M>;
        impl<M: Manager> Object<M> {
            pub fn take(this: Self) -> M::Type {}
        }
        impl<M: Manager> Deref for Object<M> {
            type Target = M::Type;
        }
        pub struct PoolError<E>;
        pub struct BuildError;
        pub struct Timeouts;
        pub struct Metrics;
        pub struct Status;
    }
    pub mod unmanaged {
        use std::ops::Deref;
        pub struct Pool<T>;
        impl<T> Pool<T> {
            pub fn new(max: usize) -> Self {}
            pub async fn get(&self) -> Result<Object<T>, PoolError> {}
            pub fn try_get(&self) -> Result<Object<T>, PoolError> {}
            pub async fn timeout_get(&self, timeout: Option<std::time::Duration>) -> Result<Object<T>, PoolError> {}
            pub async fn add(&self, object: T) -> Result<(), (T, PoolError)> {}
            pub fn try_add(&self, object: T) -> Result<(), (T, PoolError)> {}
            pub async fn remove(&self) -> Result<T, PoolError> {}
            pub fn try_remove(&self) -> Result<T, PoolError> {}
        }
        impl<T> Clone for Pool<T> {}
        pub struct Object<T>;
        impl<T> Object<T> {
            pub fn take(this: Self) -> T {}
        }
        impl<T> Deref for Object<T> {
            type Target = T;
        }
        pub struct PoolError;
    }
}

mod bb8 {
    use std::ops::Deref;
    pub trait ManageConnection {
        type Connection;
        type Error;
    }
    pub struct Pool<M>;
    impl<M: ManageConnection> Pool<M> {
        pub fn builder() -> Builder<M> {}
        pub async fn get(&self) -> Result<PooledConnection<M>, Error<M::Error>> {}
        pub async fn get_owned(&self) -> Result<PooledConnection<M>, Error<M::Error>> {}
        pub fn state(&self) -> State {}
    }
    impl<M> Clone for Pool<M> {}
    pub struct Builder<M>;
    impl<M> Builder<M> {
        pub fn max_size(self, max: u32) -> Self {}
        pub fn max_open(self, max: u64) -> Self {}
        pub async fn build(self, manager: M) -> Result<Pool<M>, Error<M>> {}
    }
    pub struct PooledConnection<M>;
    impl<M: ManageConnection> Deref for PooledConnection<M> {
        type Target = M::Connection;
    }
    pub struct Error<E>;
    pub struct State;
}

mod r2d2 {
    use std::ops::Deref;
    pub trait ManageConnection {
        type Connection;
        type Error;
    }
    pub struct Pool<M>;
    impl<M: ManageConnection> Pool<M> {
        pub fn new(manager: M) -> Result<Self, Error<M>> {}
        pub fn builder() -> Builder<M> {}
        pub fn get(&self) -> Result<PooledConnection<M>, Error<M::Error>> {}
        pub fn try_get(&self) -> Option<PooledConnection<M>> {}
        pub fn get_timeout(&self, timeout: std::time::Duration) -> Result<PooledConnection<M>, Error<M::Error>> {}
        pub fn state(&self) -> State {}
    }
    impl<M> Clone for Pool<M> {}
    pub struct Builder<M>;
    impl<M> Builder<M> {
        pub fn max_size(self, max: u32) -> Self {}
        pub fn max_open(self, max: u64) -> Self {}
        pub fn build(self, manager: M) -> Result<Pool<M>, Error<M>> {}
    }
    pub struct PooledConnection<M>;
    impl<M: ManageConnection> Deref for PooledConnection<M> {
        type Target = M::Connection;
    }
    pub struct Error<E>;
    pub struct State;
}

mod mobc {
    use std::ops::Deref;
    pub trait Manager {
        type Connection;
        type Error;
    }
    pub struct Pool<M>;
    impl<M: Manager> Pool<M> {
        pub fn new(manager: M) -> Self {}
        pub fn builder() -> Builder<M> {}
        pub async fn get(&self) -> Result<Connection<M>, Error<M::Error>> {}
        pub async fn get_timeout(&self, timeout: std::time::Duration) -> Result<Connection<M>, Error<M::Error>> {}
        pub fn state(&self) -> State {}
    }
    impl<M> Clone for Pool<M> {}
    pub struct Builder<M>;
    impl<M> Builder<M> {
        pub fn max_size(self, max: u32) -> Self {}
        pub fn max_open(self, max: u64) -> Self {}
        pub fn build(self, manager: M) -> Pool<M> {}
    }
    pub struct Connection<M>;
    impl<M: Manager> Connection<M> {
        pub fn into_inner(self) -> M::Connection {}
    }
    impl<M: Manager> Deref for Connection<M> {
        type Target = M::Connection;
    }
    pub struct Error<E>;
    pub struct State;
}

mod object_pool {
    use std::ops::Deref;
    use std::sync::Arc;
    pub struct Pool<T>;
    impl<T> Pool<T> {
        pub fn new<F>(capacity: usize, init: F) -> Self {}
        pub fn from_vec(list: Vec<T>) -> Self {}
        pub fn pull<F>(&self, fallback: F) -> Reusable<T> {}
        pub fn try_pull(&self) -> Option<Reusable<T>> {}
        pub fn pull_owned<F>(self: &Arc<Self>, fallback: F) -> ReusableOwned<T> {}
        pub fn try_pull_owned(self: &Arc<Self>) -> Option<ReusableOwned<T>> {}
        pub fn attach(&self, value: T) {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
    }
    pub struct Reusable<T>;
    impl<T> Reusable<T> {
        pub fn new(pool: &Pool<T>, value: T) -> Self {}
        pub fn detach(self) -> (Pool<T>, T) {}
    }
    impl<T> Deref for Reusable<T> {
        type Target = T;
    }
    pub struct ReusableOwned<T>;
    impl<T> ReusableOwned<T> {
        pub fn new(pool: Arc<Pool<T>>, value: T) -> Self {}
        pub fn detach(self) -> (Arc<Pool<T>>, T) {}
    }
    impl<T> Deref for ReusableOwned<T> {
        type Target = T;
    }
}

mod async_object_pool {
    pub struct Pool<T>;
    impl<T> Pool<T> {
        pub fn new(create_max: usize) -> Self {}
        pub async fn put(&self, item: T) {}
        pub async fn take_or_create<F>(&self, create: F) -> T {}
    }
}

mod lockfree_object_pool {
    use std::ops::Deref;
    use std::sync::Arc;
    pub struct LinearObjectPool<T>;
    impl<T> LinearObjectPool<T> {
        pub fn new(init: impl Fn() -> T, reset: impl Fn(&mut T)) -> Self {}
        pub fn pull(&self) -> LinearReusable<T> {}
        pub fn pull_owned(self: &Arc<Self>) -> LinearOwnedReusable<T> {}
    }
    pub struct LinearReusable<T>;
    impl<T> Deref for LinearReusable<T> {
        type Target = T;
    }
    pub struct LinearOwnedReusable<T>;
    impl<T> Deref for LinearOwnedReusable<T> {
        type Target = T;
    }
    pub struct MutexObjectPool<T>;
    impl<T> MutexObjectPool<T> {
        pub fn new(init: impl Fn() -> T, reset: impl Fn(&mut T)) -> Self {}
        pub fn pull(&self) -> MutexReusable<T> {}
        pub fn pull_owned(self: &Arc<Self>) -> MutexOwnedReusable<T> {}
    }
    pub struct MutexReusable<T>;
    impl<T> Deref for MutexReusable<T> {
        type Target = T;
    }
    pub struct MutexOwnedReusable<T>;
    impl<T> Deref for MutexOwnedReusable<T> {
        type Target = T;
    }
    pub struct SpinLockObjectPool<T>;
    impl<T> SpinLockObjectPool<T> {
        pub fn new(init: impl Fn() -> T, reset: impl Fn(&mut T)) -> Self {}
        pub fn pull(&self) -> SpinLockReusable<T> {}
        pub fn pull_owned(self: &Arc<Self>) -> SpinLockOwnedReusable<T> {}
    }
    pub struct SpinLockReusable<T>;
    impl<T> Deref for SpinLockReusable<T> {
        type Target = T;
    }
    pub struct SpinLockOwnedReusable<T>;
    impl<T> Deref for SpinLockOwnedReusable<T> {
        type Target = T;
    }
}

mod opool {
    use std::ops::Deref;
    use std::rc::Rc;
    use std::sync::Arc;
    pub struct Pool<P, T>;
    impl<P, T> Pool<P, T> {
        pub fn new(size: usize, allocator: P) -> Self {}
        pub fn new_prefilled(size: usize, allocator: P) -> Self {}
        pub fn to_rc(self) -> Arc<Self> {}
        pub fn get(&self) -> RefGuard<P, T> {}
        pub fn get_rc(self: Arc<Self>) -> RcGuard<P, T> {}
    }
    pub struct RefGuard<P, T>;
    impl<P, T> RefGuard<P, T> {
        pub fn into_inner(self) -> T {}
    }
    impl<P, T> Deref for RefGuard<P, T> {
        type Target = T;
    }
    pub struct RcGuard<P, T>;
    impl<P, T> RcGuard<P, T> {
        pub fn into_inner(self) -> T {}
    }
    impl<P, T> Deref for RcGuard<P, T> {
        type Target = T;
    }
    pub struct LocalPool<P, T>;
    impl<P, T> LocalPool<P, T> {
        pub fn new(size: usize, allocator: P) -> Self {}
        pub fn new_prefilled(size: usize, allocator: P) -> Self {}
        pub fn to_rc(self) -> Rc<Self> {}
        pub fn get(&self) -> RefLocalGuard<P, T> {}
        pub fn get_rc(self: Rc<Self>) -> RcLocalGuard<P, T> {}
    }
    pub struct RefLocalGuard<P, T>;
    impl<P, T> RefLocalGuard<P, T> {
        pub fn into_inner(self) -> T {}
    }
    impl<P, T> Deref for RefLocalGuard<P, T> {
        type Target = T;
    }
    pub struct RcLocalGuard<P, T>;
    impl<P, T> RcLocalGuard<P, T> {
        pub fn into_inner(self) -> T {}
    }
    impl<P, T> Deref for RcLocalGuard<P, T> {
        type Target = T;
    }
}

mod dynamic_pool {
    use std::ops::Deref;
    pub struct DynamicPool<T>;
    impl<T> DynamicPool<T> {
        pub fn new(initial: usize, max: usize, f: impl Fn() -> T) -> Self {}
        pub fn take(&self) -> DynamicPoolItem<T> {}
        pub fn try_take(&self) -> Option<DynamicPoolItem<T>> {}
    }
    impl<T> Clone for DynamicPool<T> {}
    pub struct DynamicPoolItem<T>;
    impl<T> DynamicPoolItem<T> {
        pub fn detach(self) -> T {}
    }
    impl<T> Deref for DynamicPoolItem<T> {
        type Target = T;
    }
}

mod qp {
    use std::ops::Deref;
    pub mod resource {
        pub trait Manage {
            type Output;
            type Error;
        }
    }
    pub struct Pool<M>;
    impl<M: resource::Manage> Pool<M> {
        pub fn new(manager: M, max_size: usize) -> Self {}
        pub async fn acquire(&self) -> Result<Pooled<M>, M::Error> {}
        pub async fn acquire_unchecked(&self) -> Result<Pooled<M>, M::Error> {}
        pub async fn reserve(&self, size: usize) -> Result<(), M::Error> {}
        pub fn max_size(&self) -> usize {}
        pub fn size(&self) -> usize {}
    }
    pub struct Pooled<M>;
    impl<M: resource::Manage> Pooled<M> {
        pub async fn is_valid(pooled: &Self) -> bool {}
        pub fn take(pooled: Self) -> M::Output {}
    }
    impl<M: resource::Manage> Deref for Pooled<M> {
        type Target = M::Output;
    }
}

mod lifeguard {
    use std::ops::Deref;
    pub fn pool<T>() -> PoolBuilder<T> {}
    pub struct PoolBuilder<T>;
    impl<T> PoolBuilder<T> {
        pub fn with<U>(self, option: U) -> Self {}
        pub fn build(self) -> Pool<T> {}
    }
    pub struct Pool<T>;
    impl<T> Pool<T> {
        pub fn with_size(size: usize) -> Self {}
        pub fn with_size_and_max(size: usize, max: usize) -> Self {}
        pub fn new(&self) -> Recycled<T> {}
        pub fn new_from<A>(&self, value: A) -> Recycled<T> {}
        pub fn new_rc(&self) -> RcRecycled<T> {}
        pub fn new_rc_from<A>(&self, value: A) -> RcRecycled<T> {}
        pub fn attach(&self, value: T) -> Recycled<T> {}
        pub fn attach_rc(&self, value: T) -> RcRecycled<T> {}
        pub fn detached(&self) -> T {}
    }
    pub struct Recycled<T>;
    impl<T> Recycled<T> {
        pub fn detach(self) -> T {}
    }
    impl<T> Deref for Recycled<T> {
        type Target = T;
    }
    pub struct RcRecycled<T>;
    impl<T> RcRecycled<T> {
        pub fn detach(self) -> T {}
    }
    impl<T> Deref for RcRecycled<T> {
        type Target = T;
    }
}

mod sqlx {
    use std::ops::Deref;
    pub struct Error;
    pub struct Pool<D>;
    impl<D> Pool<D> {
        pub async fn connect(url: &str) -> Result<Self, Error> {}
        pub async fn acquire(&self) -> Result<pool::PoolConnection<D>, Error> {}
        pub fn try_acquire(&self) -> Option<pool::PoolConnection<D>> {}
        pub async fn begin(&self) -> Result<Transaction<D>, Error> {}
        pub async fn close(&self) {}
    }
    impl<D> Clone for Pool<D> {}
    pub struct Transaction<D>;
    impl<D> Transaction<D> {
        pub async fn commit(self) -> Result<(), Error> {}
        pub async fn rollback(self) -> Result<(), Error> {}
    }
    pub mod pool {
        pub struct PoolConnection<D>;
        impl<D> PoolConnection<D> {
            pub fn detach(self) -> D {}
            pub fn leak(self) -> D {}
        }
    }
    pub struct Postgres;
    pub struct MySql;
    pub struct Sqlite;
    pub type PgPool = Pool<Postgres>;
    pub type MySqlPool = Pool<MySql>;
    pub type SqlitePool = Pool<Sqlite>;
}
