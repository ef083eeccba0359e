//! Content encodings: which one a client accepts (RFC 9110, 12.5.3), and the compression itself.

use axum::body::Bytes;
use axum::http::{HeaderMap, HeaderValue, header};
use flate2::{Compress, Compression, FlushCompress, Status};
use std::cell::RefCell;
use std::io::Write as _;

/// Of 11; higher ones cost more than they save on a page that may change at any time.
const BROTLI_QUALITY: u32 = 5;
/// As a power of two; no page is larger.
const BROTLI_WINDOW: u32 = 18;
/// The fastest of 9 levels, since brotli compresses what many clients read.
const GZIP_LEVEL: Compression = Compression::fast();
const GZIP_WINDOW: u8 = 15;

/// A content encoding of a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Brotli,
    Gzip,
}

impl Encoding {
    /// The encoding to use for a client; `None` if it accepts neither. With `smallest` brotli is preferred, else gzip:
    /// brotli takes four times as long for a result that is a tenth smaller.
    pub fn accepted(headers: &HeaderMap, smallest: bool) -> Option<Self> {
        let order = if smallest { [Self::Brotli, Self::Gzip] } else { [Self::Gzip, Self::Brotli] };
        order.into_iter().find(|encoding| encoding.is_accepted(headers))
    }

    /// Whether a client accepts this encoding.
    pub fn is_accepted(self, headers: &HeaderMap) -> bool {
        accepts(headers, self.name())
    }

    /// The name in `Accept-Encoding` and `Content-Encoding`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
        }
    }

    /// Compresses `bytes`. The result is empty if that fails.
    pub fn of(self, bytes: &[u8]) -> Bytes {
        match self {
            Self::Brotli => brotli(bytes).into(),
            Self::Gzip => gzip(bytes).into(),
        }
    }

    /// The value of `Content-Encoding`.
    pub fn header(self) -> HeaderValue {
        HeaderValue::from_static(self.name())
    }
}

/// Whether `Accept-Encoding` lists `name` with a weight above zero.
fn accepts(headers: &HeaderMap, name: &str) -> bool {
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    accepted.split(',').any(|item| {
        let mut parts = item.split(';').map(str::trim);
        let is_listed = parts.next().is_some_and(|coding| coding.eq_ignore_ascii_case(name));
        let weight = parts.find_map(|part| part.strip_prefix("q=")).and_then(|weight| weight.parse::<f32>().ok());
        is_listed && weight.is_none_or(|weight| weight > 0.0)
    })
}

fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut compressed = Vec::with_capacity(bytes.len() / 4);
    let mut writer = brotli::CompressorWriter::new(&mut compressed, 4096, BROTLI_QUALITY, BROTLI_WINDOW);
    let written = writer.write_all(bytes).and_then(|()| writer.flush());
    drop(writer);
    if written.is_ok() { compressed } else { Vec::new() }
}

thread_local! {
    /// One compressor per thread: allocating its tables costs more than compressing a page.
    static GZIP: RefCell<Compress> = RefCell::new(Compress::new_gzip(GZIP_LEVEL, GZIP_WINDOW));
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    GZIP.with_borrow_mut(|compress| {
        compress.reset();
        let mut compressed = Vec::with_capacity(bytes.len() / 2 + 128);
        loop {
            let rest = usize::try_from(compress.total_in()).ok().and_then(|done| bytes.get(done..)).unwrap_or_default();
            match compress.compress_vec(rest, &mut compressed, FlushCompress::Finish) {
                Ok(Status::StreamEnd) => return compressed,
                Ok(_) => compressed.reserve(bytes.len() / 2 + 128),
                Err(_) => return Vec::new(),
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::{Encoding, accepts};
    use axum::http::{HeaderMap, HeaderValue, header};
    use std::io::Read as _;

    #[test]
    fn gzip_returns_every_page_unchanged_whatever_was_compressed_before() {
        let noise: Vec<u8> = (0..60_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
        for page in [&b""[..], b"Guten Tag", &noise, "Olena ".repeat(9_000).as_bytes(), b"Guten Tag"] {
            let mut out = Vec::new();
            flate2::read::GzDecoder::new(Encoding::Gzip.of(page).as_ref()).read_to_end(&mut out).unwrap();
            assert_eq!(out, page);
        }
    }

    #[test]
    fn a_weight_of_zero_means_not_accepted() {
        let headers =
            HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static("gzip;q=0, br;q=0.5, deflate"))]);
        assert!(accepts(&headers, "br") && accepts(&headers, "deflate"));
        assert!(!accepts(&headers, "gzip") && !accepts(&headers, "zstd"));
        assert_eq!(Encoding::accepted(&headers, false), Some(Encoding::Brotli));
        assert_eq!(Encoding::accepted(&HeaderMap::new(), true), None);
    }
}
