//! The site behind a real socket, and a client that opens one connection for each request and never retries.

use super::{Answer, Site};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use server::listener::ListenerSettings;
use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// A test that reaches this timeout has found a request without a response.
const TIMEOUT: Duration = Duration::from_mins(1);

impl Site {
    /// Listens on a free port of this machine until the test ends.
    pub async fn listen(&self) -> SocketAddr {
        self.listen_with(ListenerSettings::default()).await
    }

    pub async fn listen_with(&self, settings: ListenerSettings) -> SocketAddr {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("its address");
        let router = self.router.clone();
        tokio::spawn(server::listener::serve(listener, router, settings, std::future::pending()));
        address
    }
}

/// Sends one request and reads its response. It blocks: call it on a thread of its own.
pub fn exchange(to: SocketAddr, method: &str, path: &str, body: &[u8]) -> Answer {
    receive(send_bytes(to, &[request_head(to, method, path, body.len(), "").as_bytes(), body].concat()))
}

/// The head of a request; `more` are further headers, such as `X-Forwarded-For: 192.0.2.1\r\n`.
pub fn request_head(to: SocketAddr, method: &str, path: &str, length: usize, more: &str) -> String {
    format!(
        "{method} {path} HTTP/1.1\r\nHost: {to}\r\nConnection: close\r\nSec-Fetch-Site: same-origin\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n{more}\r\n"
    )
}

/// Connects and sends any bytes.
pub fn send_bytes(to: SocketAddr, bytes: &[u8]) -> TcpStream {
    let mut stream = TcpStream::connect(to).expect("the site listens");
    stream.set_read_timeout(Some(TIMEOUT)).expect("a timeout");
    stream.set_write_timeout(Some(TIMEOUT)).expect("a timeout");
    stream.write_all(bytes).expect("the bytes are sent");
    stream
}

/// Reads the response on a connection that ends with it.
pub fn receive(mut stream: TcpStream) -> Answer {
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("an answer");
    read(&answer)
}

fn read(bytes: &[u8]) -> Answer {
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").expect("a head");
    let head = std::str::from_utf8(&bytes[..end]).expect("a head in ASCII");
    let mut lines = head.split("\r\n");
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).and_then(|status| status.parse().ok());
    let mut headers = HeaderMap::new();
    for line in lines {
        let (name, value) = line.split_once(": ").expect("a header");
        let name = HeaderName::from_bytes(name.as_bytes()).expect("a header's name");
        headers.append(name, HeaderValue::from_str(value).expect("a header's value"));
    }
    let answer = Answer { status: status.expect("a status"), headers, body: bytes[end + 4..].to_vec() };
    let length = answer.header("content-length").and_then(|length| length.parse().ok());
    assert_eq!(length, Some(answer.body.len()), "the response is complete");
    answer
}
