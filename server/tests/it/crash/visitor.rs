//! A visitor of a server in another process, which may be killed while it answers: one request a connection, no second
//! try, and whatever did not come whole did not come.

use std::io::{self, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// Whoever waits longer was not answered.
const PATIENCE: Duration = Duration::from_secs(30);

#[derive(Clone, Debug)]
pub struct Reply {
    pub status: u16,
    head: String,
    pub body: String,
}

impl Reply {
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines.find(|(found, _)| found.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    /// What a hidden field holds.
    pub fn hidden(&self, field: &str) -> Option<&str> {
        let (_, after) = self.body.split_once(&format!("name=\"{field}\""))?;
        let (tag, _) = after.split_once('>')?;
        tag.split_once("value=\"")?.1.split('"').next()
    }
}

pub fn get(to: SocketAddr, path: &str) -> io::Result<Reply> {
    exchange(to, "GET", path, "")
}

/// A form's body, sent as browsers send it.
pub fn post(to: SocketAddr, path: &str, body: &str) -> io::Result<Reply> {
    exchange(to, "POST", path, body)
}

fn exchange(to: SocketAddr, method: &str, path: &str, body: &str) -> io::Result<Reply> {
    let mut stream = TcpStream::connect(to)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let request = format!(
        "{method} {path} HTTP/1.1\r\nHost: {to}\r\nConnection: close\r\nSec-Fetch-Site: same-origin\r\nOrigin: null\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes())?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    read(&answer).ok_or_else(|| io::Error::new(io::ErrorKind::UnexpectedEof, "the answer broke off"))
}

fn read(answer: &[u8]) -> Option<Reply> {
    let (head, body) = std::str::from_utf8(answer).ok()?.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    let reply = Reply { status, head: head.to_owned(), body: body.to_owned() };
    let is_whole = reply.header("content-length").is_none_or(|length| length.parse() == Ok(body.len()));
    is_whole.then_some(reply)
}
