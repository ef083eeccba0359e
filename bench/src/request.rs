//! Requests as bytes, built once and sent many times.

/// The accepted encodings: none, Brotli, or those of a browser.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    Identity,
    Brotli,
    Browser,
}

impl Encoding {
    pub fn name(self) -> &'static str {
        match self {
            Self::Identity => "identity",
            Self::Brotli => "br",
            Self::Browser => "gzip, deflate, br, zstd",
        }
    }
}

pub fn get(path: &str, encoding: Encoding) -> Vec<u8> {
    format!(
        "GET {path} HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: text/html\r\naccept-encoding: {}\r\n\r\n",
        encoding.name()
    )
    .into_bytes()
}

pub fn post(path: &str, body: &str, encoding: Encoding) -> Vec<u8> {
    format!(
        "POST {path} HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: text/html\r\naccept-encoding: {}\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
        encoding.name(),
        body.len()
    )
    .into_bytes()
}
