//! Bodies of requests.

pub async fn all(body: axum::body::Body) -> Result<bytes::Bytes, axum::Error> {
    axum::body::to_bytes(body, usize::MAX).await //~ unbounded_read
}

pub async fn up_to_a_limit(body: axum::body::Body) -> Result<bytes::Bytes, axum::Error> {
    axum::body::to_bytes(body, 1 << 20).await
}

/// An error that any error becomes, as that of a limit.
pub async fn collected(body: axum::body::Body) -> Result<bytes::Bytes, Box<dyn std::error::Error + Send + Sync>> {
    use http_body_util::BodyExt;
    Ok(body.collect().await?.to_bytes()) //~ unbounded_read
}
