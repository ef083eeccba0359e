//! Requests that are all under way at the same time, each on a connection of its own.

use crate::crash::http_client::{Response, parse};
use std::net::SocketAddr;
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio::time::timeout;

const TIMEOUT: Duration = Duration::from_mins(2);

/// A request for a page.
pub fn get_of(address: SocketAddr, path: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n")
}

/// A request that submits a form as browsers do.
pub fn post_of(address: SocketAddr, path: &str, body: &str) -> String {
    format!(
        "POST {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nSec-Fetch-Site: same-origin\r\nOrigin: null\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
}

/// Connects for all requests, then sends them at once. Returns the responses in the order of the requests; `observe` sees each when it arrives.
pub async fn exchange_all(address: SocketAddr, requests: Vec<String>, observe: impl Fn(&Response)) -> Vec<Response> {
    let mut connected = Vec::new();
    for request in requests {
        // One after another: a system may allow a shorter queue of connections than the server asks for.
        connected.push((TcpStream::connect(address).await.expect("a connection"), request));
    }
    let mut running = JoinSet::new();
    let count = connected.len();
    for (number, (stream, request)) in connected.into_iter().enumerate() {
        running.spawn(async move { (number, exchange(stream, request).await) });
    }
    let mut responses = vec![None; count];
    while let Some(done) = running.join_next().await {
        let (number, response) = done.expect("a complete response");
        observe(&response);
        responses[number] = Some(response);
    }
    responses.into_iter().flatten().collect()
}

async fn exchange(mut stream: TcpStream, request: String) -> Response {
    stream.write_all(request.as_bytes()).await.expect("the request is sent");
    let mut bytes = Vec::new();
    let read = timeout(TIMEOUT, stream.read_to_end(&mut bytes)).await;
    read.expect("a response in time").expect("a response");
    parse(&bytes).unwrap_or_else(|| panic!("an incomplete response: {:?}", String::from_utf8_lossy(&bytes)))
}
