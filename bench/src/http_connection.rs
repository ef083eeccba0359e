//! An HTTP/1.1 connection with keep-alive and as little CPU as possible, since client and server share the cores.

use anyhow::{Context as _, Result, bail};
use flate2::read::GzDecoder;
use std::io::Read as _;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::time::timeout;

const TIMEOUT: Duration = Duration::from_secs(20);

pub struct HttpConnection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

/// A complete response, its body as it was received.
pub struct Response {
    pub status: u16,
    /// Status line and headers.
    pub head: String,
    pub body: Vec<u8>,
}

impl Response {
    pub fn header(&self, name: &str) -> Option<&str> {
        header(&self.head, name)
    }

    /// The decompressed body.
    pub fn text(&self) -> Result<String> {
        let mut text = Vec::new();
        match self.header("content-encoding") {
            None => text.clone_from(&self.body),
            Some("br") => brotli::BrotliDecompress(&mut self.body.as_slice(), &mut text)?,
            Some("gzip") => drop(GzDecoder::new(self.body.as_slice()).read_to_end(&mut text)?),
            Some(other) => bail!("unexpected encoding {other}"),
        }
        Ok(String::from_utf8(text)?)
    }
}

impl HttpConnection {
    pub async fn open(address: SocketAddr) -> Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, buffer: Vec::with_capacity(64 * 1024) })
    }

    /// Sends a request and reads the response.
    pub async fn request(&mut self, request: &[u8]) -> Result<Response> {
        timeout(TIMEOUT, self.request_without_timeout(request)).await.context("no response in time")?
    }

    /// Sends a request and returns the status of a response with a Content-Length. Has no timeout: the caller sets one.
    pub async fn request_status(&mut self, request: &[u8]) -> Result<u16> {
        self.stream.write_all(request).await?;
        let end = self.read_head().await?;
        let head = std::str::from_utf8(&self.buffer[..end])?;
        let length: usize = header(head, "content-length").context("a response without Content-Length")?.parse()?;
        let status = status(head)?;
        while self.buffer.len() < end + length {
            self.read_more().await?;
        }
        self.buffer.clear();
        Ok(status)
    }

    async fn request_without_timeout(&mut self, request: &[u8]) -> Result<Response> {
        self.stream.write_all(request).await?;
        let end = self.read_head().await?;
        let head = String::from_utf8(self.buffer[..end].to_vec())?;
        let body = if header(&head, "transfer-encoding").is_some() {
            loop {
                if let Some(body) = without_chunks(&self.buffer[end..]) {
                    break body;
                }
                self.read_more().await?;
            }
        } else {
            let length: usize = header(&head, "content-length").unwrap_or("0").parse()?;
            while self.buffer.len() < end + length {
                self.read_more().await?;
            }
            self.buffer[end..end + length].to_vec()
        };
        self.buffer.clear();
        Ok(Response { status: status(&head)?, head, body })
    }

    /// Reads to the end of the headers and returns its index.
    async fn read_head(&mut self) -> Result<usize> {
        loop {
            if let Some(index) = self.buffer.windows(4).position(|four| four == b"\r\n\r\n") {
                return Ok(index + 4);
            }
            self.read_more().await?;
        }
    }

    async fn read_more(&mut self) -> Result<()> {
        if self.stream.read_buf(&mut self.buffer).await? == 0 {
            bail!("the server closed the connection");
        }
        Ok(())
    }
}

fn status(head: &str) -> Result<u16> {
    Ok(head.get(9..12).context("no status")?.parse()?)
}

/// The value of a header. Both servers write header names in lower case.
fn header<'h>(head: &'h str, name: &str) -> Option<&'h str> {
    head.lines().skip(1).find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
}

/// The body of a chunked response; `None` until the last chunk is there.
fn without_chunks(mut rest: &[u8]) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let line = rest.windows(2).position(|two| two == b"\r\n")?;
        let length = usize::from_str_radix(std::str::from_utf8(&rest[..line]).ok()?, 16).ok()?;
        rest = rest.get(line + 2..)?;
        body.extend_from_slice(rest.get(..length)?);
        rest = rest.get(length + 2..)?;
        if length == 0 {
            return Some(body);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chunks_are_joined_once_the_last_is_there() {
        let whole = b"4\r\nWiki\r\n5\r\npedia\r\n0\r\n\r\n";
        assert_eq!(without_chunks(whole).as_deref(), Some(b"Wikipedia".as_slice()));
        assert!((0..whole.len()).all(|length| without_chunks(&whole[..length]).is_none()));
    }
}
