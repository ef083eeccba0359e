//! Which compressed form a browser takes (RFC 9110, 12.5.3), and how bytes become it: for pages that are kept, and for
//! all that is written for one person alone.

use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;
use flate2::{Compress, Compression, FlushCompress, Status};
use http_body_util::BodyExt as _;
use hyper::body::Body as _;
use std::cell::RefCell;
use std::io::Write as _;

/// Of 11; the higher ones cost more than they save on a page that lives for a second.
const BROTLI_QUALITY: u32 = 5;
/// As a power of two: no page is larger.
const BROTLI_WINDOW: u32 = 18;
/// Of 9, since brotli is there for what many read.
const GZIP_LEVEL: Compression = Compression::fast();
const GZIP_WINDOW: u8 = 15;
/// Less than this fits into a packet as it is.
const WORTH_IT: u64 = 1_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Brotli,
    Gzip,
}

impl Encoding {
    /// What the browser takes; none is the bytes as they are. The smallest where that pays, else the quickest: brotli needs
    /// four times as long for a tenth less.
    pub fn accepted(headers: &HeaderMap, smallest: bool) -> Option<Self> {
        let order = if smallest { [Self::Brotli, Self::Gzip] } else { [Self::Gzip, Self::Brotli] };
        order.into_iter().find(|encoding| takes(headers, encoding.name()))
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
        }
    }

    /// As small as is worth it for bytes that many will read. Empty when it could not be done.
    pub fn of(self, bytes: &[u8]) -> Bytes {
        match self {
            Self::Brotli => brotli(bytes).into(),
            Self::Gzip => gzip(bytes).into(),
        }
    }

    pub fn header(self) -> HeaderValue {
        HeaderValue::from_static(self.name())
    }
}

/// Compresses whole answers that are not compressed yet.
pub async fn compress(request: Request, next: Next) -> Response {
    let is_accepted = takes(request.headers(), Encoding::Gzip.name());
    let response = next.run(request).await;
    let length = response.body().size_hint().exact().unwrap_or_default();
    if !is_accepted || length < WORTH_IT || response.headers().contains_key(header::CONTENT_ENCODING) {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    // A body of known length is here already; collecting it waits for nothing.
    let Ok(whole) = body.collect().await else { return Response::from_parts(parts, Body::empty()) };
    let small = gzip(&whole.to_bytes());
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.insert(header::CONTENT_ENCODING, Encoding::Gzip.header());
    parts.headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    Response::from_parts(parts, small.into())
}

/// `name` is listed, and not with a weight of zero.
fn takes(headers: &HeaderMap, name: &str) -> bool {
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    accepted.split(',').any(|one| {
        let mut parts = one.split(';').map(str::trim);
        let is_it = parts.next().is_some_and(|coding| coding.eq_ignore_ascii_case(name));
        let weight = parts.find_map(|part| part.strip_prefix("q=")).and_then(|weight| weight.parse::<f32>().ok());
        is_it && weight.is_none_or(|weight| weight > 0.0)
    })
}

fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut small = Vec::with_capacity(bytes.len() / 4);
    let mut writer = brotli::CompressorWriter::new(&mut small, 4096, BROTLI_QUALITY, BROTLI_WINDOW);
    let written = writer.write_all(bytes).and_then(|()| writer.flush());
    drop(writer);
    if written.is_ok() { small } else { Vec::new() }
}

thread_local! {
    /// One a thread: making its tables costs more than a page.
    static GZIP: RefCell<Compress> = RefCell::new(Compress::new_gzip(GZIP_LEVEL, GZIP_WINDOW));
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    GZIP.with_borrow_mut(|compress| {
        compress.reset();
        let mut small = Vec::with_capacity(bytes.len() / 2 + 128);
        loop {
            let rest = usize::try_from(compress.total_in()).ok().and_then(|done| bytes.get(done..)).unwrap_or_default();
            match compress.compress_vec(rest, &mut small, FlushCompress::Finish) {
                Ok(Status::StreamEnd) => return small,
                Ok(_) => small.reserve(bytes.len() / 2 + 128),
                Err(_) => return Vec::new(),
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::{Encoding, takes};
    use axum::http::{HeaderMap, HeaderValue, header};
    use std::io::Read as _;

    #[test]
    fn every_page_comes_out_of_gzip_as_it_went_in_whatever_went_before() {
        let noise: Vec<u8> = (0..60_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
        for page in [&b""[..], b"Guten Tag", &noise, "Olena ".repeat(9_000).as_bytes(), b"Guten Tag"] {
            let mut out = Vec::new();
            flate2::read::GzDecoder::new(Encoding::Gzip.of(page).as_ref()).read_to_end(&mut out).unwrap();
            assert_eq!(out, page);
        }
    }

    #[test]
    fn a_weight_of_zero_means_no() {
        let headers =
            HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static("gzip;q=0, br;q=0.5, deflate"))]);
        assert!(takes(&headers, "br") && takes(&headers, "deflate"));
        assert!(!takes(&headers, "gzip") && !takes(&headers, "zstd"));
        assert_eq!(Encoding::accepted(&headers, false), Some(Encoding::Brotli));
        assert_eq!(Encoding::accepted(&HeaderMap::new(), true), None);
    }
}
