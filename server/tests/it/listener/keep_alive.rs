//! Connections between two requests: how long they are kept, that the client is told so, and that they make room when they
//! become scarce.

use crate::site::Site;
use crate::site::socket::send_bytes;
use server::listener::ListenerSettings;
use std::io::{ErrorKind, Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;
use tokio::task::block_in_place;

const REQUEST: &[u8] = b"GET /health/live HTTP/1.1\r\nHost: dabei\r\n\r\n";
const SHORT: Duration = Duration::from_millis(300);

/// Reads one response of `/health/live`. Returns its head.
fn read_head(stream: &mut TcpStream) -> String {
    let (mut response, mut byte) = (Vec::new(), [0]);
    while !response.ends_with(b"live\n") {
        stream.read_exact(&mut byte).expect("a response");
        response.extend(byte);
    }
    String::from_utf8(response).expect("text").to_lowercase()
}

/// Whether the server has closed the connection within its read timeout.
fn is_closed(stream: &mut TcpStream) -> bool {
    match stream.read(&mut [0]) {
        Ok(length) => length == 0,
        Err(error) => error.kind() == ErrorKind::ConnectionReset,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_idle_connection_is_kept_longer_than_nginx_keeps_it_and_the_client_is_told_how_long() {
    let site = Site::open().await;
    let settings = ListenerSettings::default();
    assert!(settings.idle_timeout > Duration::from_mins(1));
    let to = site.listen_with(ListenerSettings { header_timeout: SHORT, ..settings }).await;
    block_in_place(|| {
        let mut stream = send_bytes(to, REQUEST);
        assert!(read_head(&mut stream).contains("\r\nkeep-alive: timeout=75\r\n"));
        // Longer than a head may take.
        stream.set_read_timeout(Some(3 * SHORT)).expect("a timeout");
        let idle = stream.read(&mut [0]).expect_err("nothing is sent, and the connection stays open");
        assert_eq!(idle.kind(), ErrorKind::WouldBlock);
        stream.write_all(REQUEST).expect("the connection is open");
        read_head(&mut stream);
        // A head that has begun must end, in any request.
        stream.write_all(b"GET / HT").expect("the connection is open");
        stream.set_read_timeout(Some(Duration::from_secs(10))).expect("a timeout");
        assert!(is_closed(&mut stream));
    });
}

#[tokio::test(flavor = "multi_thread")]
async fn an_idle_connection_is_closed_after_the_time_that_the_client_was_told() {
    let site = Site::open().await;
    let to = site.listen_with(ListenerSettings { idle_timeout: SHORT, ..ListenerSettings::default() }).await;
    block_in_place(|| {
        let mut stream = send_bytes(to, REQUEST);
        read_head(&mut stream);
        stream.set_read_timeout(Some(Duration::from_secs(10))).expect("a timeout");
        assert!(is_closed(&mut stream));
    });
}

#[tokio::test(flavor = "multi_thread")]
async fn while_connections_are_scarce_each_ends_with_its_response() {
    let site = Site::open().await;
    let to = site.listen_with(ListenerSettings { connections: 8, ..ListenerSettings::default() }).await;
    block_in_place(|| {
        // With these and the one for which the listener waits, three quarters are taken.
        let mut kept: Vec<TcpStream> = (0..5).map(|_| send_bytes(to, REQUEST)).collect();
        for stream in &mut kept {
            assert!(read_head(stream).contains("keep-alive"));
        }
        let mut sixth = send_bytes(to, REQUEST);
        let head = read_head(&mut sixth);
        assert!(head.contains("\r\nconnection: close\r\n") && !head.contains("keep-alive"), "{head}");
        assert!(is_closed(&mut sixth));
    });
}
