//! Bodies of requests.

pub async fn all(body: axum::body::Body) -> Result<bytes::Bytes, axum::Error> {
    axum::body::to_bytes(body, usize::MAX).await //~ unbounded_read
}

pub async fn up_to_a_limit(body: axum::body::Body) -> Result<bytes::Bytes, axum::Error> {
    axum::body::to_bytes(body, 1 << 20).await
}
