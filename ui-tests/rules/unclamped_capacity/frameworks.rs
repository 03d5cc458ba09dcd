//! Bodies, frames and packed data as the crates for them hand them out.

pub mod of_hyper {
    use http_body_util::{BodyExt, Limited};
    use hyper::Request;
    use hyper::body::Incoming;
    use hyper::header::CONTENT_LENGTH;

    pub async fn body(request: Request<Incoming>) -> Result<usize, Box<dyn std::error::Error + Send + Sync>> {
        let body = request.into_body().collect().await?.to_bytes(); //~ unbounded_read
        Ok(body.len())
    }

    pub async fn limited(request: Request<Incoming>) -> Option<usize> {
        let body = Limited::new(request.into_body(), 1 << 20).collect().await.ok()?.to_bytes();
        Some(body.len())
    }

    pub fn told(request: &Request<Incoming>) -> Option<Vec<u8>> {
        let len: usize = request.headers().get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()?;
        Some(Vec::with_capacity(len)) //~ unclamped_capacity
    }

    pub fn told_little(request: &Request<Incoming>) -> Option<Vec<u8>> {
        let len: usize = request.headers().get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()?;
        Some(Vec::with_capacity(len.min(8192)))
    }
}

pub mod of_axum {
    use axum::body::{Body, to_bytes};
    use axum::http::StatusCode;
    use axum::{Json, http::Request};
    use serde::Deserialize;

    #[derive(Deserialize)]
    pub struct Wanted {
        count: usize,
    }

    pub async fn body(request: Request<Body>) -> Result<usize, axum::Error> {
        Ok(to_bytes(request.into_body(), usize::MAX).await?.len()) //~ unbounded_read
    }

    pub async fn limited(request: Request<Body>) -> Result<usize, axum::Error> {
        Ok(to_bytes(request.into_body(), 1 << 20).await?.len())
    }

    pub async fn sent(Json(wanted): Json<Wanted>) -> Result<Vec<u8>, StatusCode> {
        if wanted.count > 4096 {
            return Err(StatusCode::BAD_REQUEST);
        }
        Ok(vec![0; wanted.count])
    }
}

pub mod of_actix {
    use actix_web::web::{Json, Payload};
    use actix_web::{HttpRequest, HttpResponse};
    use serde::Deserialize;

    #[derive(Deserialize)]
    pub struct Wanted {
        count: usize,
    }

    pub async fn sent(wanted: Json<Wanted>) -> HttpResponse {
        HttpResponse::Ok().body(vec![0; wanted.count.min(4096)])
    }

    pub async fn told(request: HttpRequest) -> Option<Vec<u8>> {
        let len: usize = request.headers().get("content-length")?.to_str().ok()?.parse().ok()?;
        Some(Vec::with_capacity(len)) //~ unclamped_capacity
    }

    pub async fn whole(payload: Payload) -> Option<usize> {
        Some(payload.to_bytes().await.ok()?.len())
    }
}

pub mod of_reqwest {
    use reqwest::Response;

    pub async fn room(response: Response) -> Vec<u8> {
        let len = response.content_length().unwrap_or(0);
        Vec::with_capacity(len as usize) //~ unclamped_capacity
    }

    pub async fn little_room(response: Response) -> Vec<u8> {
        let len = response.content_length().unwrap_or(0);
        Vec::with_capacity(len.min(8192) as usize)
    }

    pub async fn in_parts(mut response: Response) -> reqwest::Result<usize> {
        let mut all = Vec::new();
        while let Some(part) = response.chunk().await? {
            if all.len() + part.len() > 1 << 20 {
                break;
            }
            all.extend_from_slice(&part);
        }
        Ok(all.len())
    }
}

pub mod packed {
    use std::io::Read;

    use flate2::read::{GzDecoder, ZlibDecoder};

    pub fn flate(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
        let mut all = Vec::new();
        GzDecoder::new(bytes).read_to_end(&mut all)?; //~ unbounded_read
        Ok(all)
    }

    pub fn flate_limited(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
        let mut all = Vec::new();
        ZlibDecoder::new(bytes).take(1 << 20).read_to_end(&mut all)?;
        Ok(all)
    }

    pub fn zstd(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
        zstd::stream::decode_all(bytes) //~ unbounded_read
    }

    pub fn zstd_read(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
        let mut all = Vec::new();
        zstd::Decoder::new(bytes)?.read_to_end(&mut all)?; //~ unbounded_read
        Ok(all)
    }

    pub fn zstd_limited(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
        zstd::bulk::decompress(bytes, 1 << 20)
    }

    pub fn zstd_told(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
        let len = u32::from_le_bytes(bytes[..4].try_into().unwrap());
        zstd::bulk::decompress(&bytes[4..], len as usize) //~ unclamped_capacity
    }

    pub fn snap(bytes: &[u8]) -> Result<Vec<u8>, snap::Error> {
        snap::raw::Decoder::new().decompress_vec(bytes) //~ unbounded_read
    }

    pub fn snap_told(bytes: &[u8]) -> Result<Vec<u8>, snap::Error> {
        let len = snap::raw::decompress_len(bytes)?;
        let mut all = vec![0; len]; //~ unclamped_capacity
        snap::raw::Decoder::new().decompress(bytes, &mut all)?;
        Ok(all)
    }

    pub fn snap_limited(bytes: &[u8]) -> Option<Vec<u8>> {
        let len = snap::raw::decompress_len(bytes).ok()?;
        if len > 1 << 20 {
            return None;
        }
        snap::raw::Decoder::new().decompress_vec(bytes).ok()
    }
}

pub mod decoded {
    use serde::Deserialize;
    use serde::de::{SeqAccess, Visitor};

    #[derive(Deserialize)]
    pub struct Request {
        rows: usize,
    }

    pub fn rows(text: &str) -> serde_json::Result<Vec<u8>> {
        let request: Request = serde_json::from_str(text)?;
        Ok(vec![0; request.rows]) //~ unclamped_capacity
    }

    pub fn few_rows(text: &str) -> serde_json::Result<Vec<u8>> {
        let request: Request = serde_json::from_str(text)?;
        Ok(vec![0; request.rows.clamp(1, 4096)])
    }

    pub struct List;

    impl<'de> Visitor<'de> for List {
        type Value = Vec<u64>;

        fn expecting(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
            f.write_str("a list")
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Vec<u64>, A::Error> {
            let mut all = Vec::with_capacity(list.size_hint().unwrap_or(0)); //~ unclamped_capacity
            while let Some(item) = list.next_element()? {
                all.push(item);
            }
            Ok(all)
        }
    }

    pub struct Careful;

    impl<'de> Visitor<'de> for Careful {
        type Value = Vec<u64>;

        fn expecting(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
            f.write_str("a list")
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Vec<u64>, A::Error> {
            let mut all = Vec::with_capacity(list.size_hint().unwrap_or(0).min(4096));
            while let Some(item) = list.next_element()? {
                all.push(item);
            }
            Ok(all)
        }
    }
}
