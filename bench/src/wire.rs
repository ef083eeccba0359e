//! One HTTP/1.1 connection, kept alive, with as little work as possible: what the client costs, the server does not get.

use anyhow::{Context as _, Result, bail};
use flate2::read::GzDecoder;
use std::io::Read as _;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::time::timeout;

const PATIENCE: Duration = Duration::from_secs(20);

pub struct Wire {
    stream: TcpStream,
    heard: Vec<u8>,
}

/// A whole answer, its body as it was before it was compressed.
pub struct Answer {
    pub status: u16,
    /// Status line and headers.
    pub head: String,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        header(&self.head, name)
    }

    pub fn text(&self) -> Result<String> {
        let mut text = Vec::new();
        match self.header("content-encoding") {
            None => text.clone_from(&self.body),
            Some("br") => brotli::BrotliDecompress(&mut self.body.as_slice(), &mut text)?,
            Some("gzip") => drop(GzDecoder::new(self.body.as_slice()).read_to_end(&mut text)?),
            Some(other) => bail!("nobody asked for {other}"),
        }
        Ok(String::from_utf8(text)?)
    }
}

impl Wire {
    pub async fn open(address: SocketAddr) -> Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, heard: Vec::with_capacity(64 * 1024) })
    }

    /// Asks and reads the whole answer.
    pub async fn ask(&mut self, request: &[u8]) -> Result<Answer> {
        timeout(PATIENCE, self.ask_for_ever(request)).await.context("no answer in time")?
    }

    /// The status alone, of an answer whose length is known. Waits for ever: the caller sets the limit.
    pub async fn hit(&mut self, request: &[u8]) -> Result<u16> {
        self.stream.write_all(request).await?;
        let end = self.head().await?;
        let head = std::str::from_utf8(&self.heard[..end])?;
        let length: usize = header(head, "content-length").context("an answer without a length")?.parse()?;
        let status = status(head)?;
        while self.heard.len() < end + length {
            self.more().await?;
        }
        self.heard.clear();
        Ok(status)
    }

    async fn ask_for_ever(&mut self, request: &[u8]) -> Result<Answer> {
        self.stream.write_all(request).await?;
        let end = self.head().await?;
        let head = String::from_utf8(self.heard[..end].to_vec())?;
        let body = if header(&head, "transfer-encoding").is_some() {
            loop {
                if let Some(body) = without_chunks(&self.heard[end..]) {
                    break body;
                }
                self.more().await?;
            }
        } else {
            let length: usize = header(&head, "content-length").unwrap_or("0").parse()?;
            while self.heard.len() < end + length {
                self.more().await?;
            }
            self.heard[end..end + length].to_vec()
        };
        self.heard.clear();
        Ok(Answer { status: status(&head)?, head, body })
    }

    /// Reads to the end of the headers and says where that is.
    async fn head(&mut self) -> Result<usize> {
        loop {
            if let Some(place) = self.heard.windows(4).position(|four| four == b"\r\n\r\n") {
                return Ok(place + 4);
            }
            self.more().await?;
        }
    }

    async fn more(&mut self) -> Result<()> {
        if self.stream.read_buf(&mut self.heard).await? == 0 {
            bail!("the server hung up");
        }
        Ok(())
    }
}

fn status(head: &str) -> Result<u16> {
    Ok(head.get(9..12).context("no status")?.parse()?)
}

/// Both servers write names in small letters.
fn header<'h>(head: &'h str, name: &str) -> Option<&'h str> {
    head.lines().skip(1).find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
}

/// None while the last chunk has not come.
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
