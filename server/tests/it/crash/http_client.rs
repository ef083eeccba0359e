//! An HTTP client for a server in another process, which may be killed while it responds: one request per connection, no
//! retry, and an incomplete response is an error.

use std::io::{self, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// The header of a submitted form.
const FORM: &str = "Content-Type: application/x-www-form-urlencoded\r\n";
/// The time limit for a response.
const TIMEOUT: Duration = Duration::from_secs(30);

#[derive(Clone, Debug)]
pub struct Response {
    pub status: u16,
    head: String,
    pub body: String,
}

impl Response {
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines.find(|(found, _)| found.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    /// The value of a hidden field.
    pub fn hidden_field(&self, field: &str) -> Option<&str> {
        let (_, after) = self.body.split_once(&format!("name=\"{field}\""))?;
        let (tag, _) = after.split_once('>')?;
        tag.split_once("value=\"")?.1.split('"').next()
    }
}

pub fn get(address: SocketAddr, path: &str) -> io::Result<Response> {
    exchange(address, "GET", path, FORM, "")
}

/// Opens a page with a cookie.
pub fn get_with_cookie(address: SocketAddr, path: &str, cookie: &str) -> io::Result<Response> {
    exchange(address, "GET", path, &format!("Cookie: {cookie}\r\n"), "")
}

/// Submits the body of a form with the headers that a browser sends.
pub fn post(address: SocketAddr, path: &str, body: &str) -> io::Result<Response> {
    exchange(address, "POST", path, FORM, body)
}

/// Sends a request as a browser does. `headers` are those that vary, each with its line end.
pub fn exchange(address: SocketAddr, method: &str, path: &str, headers: &str, body: &str) -> io::Result<Response> {
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(TIMEOUT))?;
    stream.set_write_timeout(Some(TIMEOUT))?;
    let request = format!(
        "{method} {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nSec-Fetch-Site: same-origin\r\nOrigin: null\r\n\
         {headers}Content-Length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes())?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    parse(&bytes).ok_or_else(|| io::Error::new(io::ErrorKind::UnexpectedEof, "the response is incomplete"))
}

pub fn parse(bytes: &[u8]) -> Option<Response> {
    let (head, body) = std::str::from_utf8(bytes).ok()?.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    let response = Response { status, head: head.to_owned(), body: body.to_owned() };
    let is_complete = response.header("content-length").is_none_or(|length| length.parse() == Ok(body.len()));
    is_complete.then_some(response)
}
