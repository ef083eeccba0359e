//! The timeouts and the limit of connections, with smaller settings than a server has: a form that never arrives
//! completely, headers that never end, a response that the client does not read, one connection too many.

use crate::site::programme::small_programme;
use crate::site::socket::{exchange, receive, request_head, send_bytes};
use crate::site::{Answer, Site, rows};
use backend::testing::TestApp;
use server::listener::ListenerSettings;
use std::io::{ErrorKind, Read as _};
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};
use tokio::task::spawn_blocking;

const SHORT: Duration = Duration::from_millis(300);
/// Much longer than the short timeout, much shorter than the usual one.
const SOON: Duration = Duration::from_secs(5);

async fn site_with_short_timeout() -> Site {
    Site::with(TestApp::with(small_programme()).await, |shared| shared.form_timeout = SHORT)
}

/// Sends the head of a submission and only the first bytes of its body. Returns the response.
async fn submit_incompletely(to: SocketAddr, path: &str) -> Answer {
    let path = path.to_owned();
    let task = spawn_blocking(move || {
        let body = b"contact_name=Anna";
        receive(send_bytes(to, &[request_head(to, "POST", &path, 10 * body.len(), "").as_bytes(), body].concat()))
    });
    task.await.expect("a response")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_does_not_arrive_completely_gets_a_response_and_is_not_stored() {
    let site = site_with_short_timeout().await;
    let to = site.listen().await;
    let own = site.sign_up("netzwerk").await;
    site.ctx.deliver_mail().await;
    let before = rows::all(&site.ctx).await;
    let paths = [
        "/veranstaltungen/netzwerk/anmelden",
        &format!("{own}/aendern"),
        &format!("{own}/absagen"),
        &site.mailbox_link(&own),
    ]
    .map(ToOwned::to_owned);
    for path in paths {
        let answer = submit_incompletely(to, &path).await;
        answer.assert_is_page();
        assert_eq!((answer.status, answer.page_status().as_deref()), (408, Some("invalid")), "{path}");
        assert_eq!(answer.texts("h1"), ["Ihre Angaben sind nicht ganz angekommen"]);
        assert!(
            answer.attributes("main a", "href").contains(&"tel:07154000100".to_owned()),
            "the telephone number of the city: {answer}"
        );
    }
    assert_eq!(rows::all(&site.ctx).await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_connection_too_many_waits_and_is_then_served() {
    let site = Site::open().await;
    let to = site.listen_with(ListenerSettings { connections: 3, ..ListenerSettings::default() }).await;
    let task = spawn_blocking(move || {
        let mut connected: Vec<TcpStream> =
            (0..3).map(|_| send_bytes(to, b"GET /health/live HTTP/1.1\r\nHost: dabei\r\n\r\n")).collect();
        for stream in &mut connected {
            assert_eq!(stream.read(&mut [0; 15]).expect("a response"), 15, "all three are served");
        }
        let mut waiting = send_bytes(to, request_head(to, "GET", "/", 0, "").as_bytes());
        waiting.set_read_timeout(Some(SHORT)).expect("a timeout");
        let error = waiting.read(&mut [0; 1]).expect_err("a fourth connection is not served");
        assert_eq!(error.kind(), ErrorKind::WouldBlock);
        drop(connected.pop());
        waiting.set_read_timeout(Some(SOON)).expect("a timeout");
        receive(waiting)
    });
    let answer = task.await.expect("served");
    assert_eq!(answer.status, 200);
    answer.assert_is_page();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_that_never_ends_its_headers_is_disconnected_and_the_next_is_served() {
    let site = Site::open().await;
    for (what, beginning) in
        [("nothing", ""), ("half a line", "GET / HT"), ("endless headers", "GET / HTTP/1.1\r\nHost: dabei\r\n")]
    {
        let to = site
            .listen_with(ListenerSettings { connections: 1, header_timeout: SHORT, ..ListenerSettings::default() })
            .await;
        let served = spawn_blocking(move || {
            let mut slow = send_bytes(to, beginning.as_bytes());
            let began = Instant::now();
            let answer = exchange(to, "GET", "/", b"");
            // A closed connection ends, or reports that it was reset.
            let rest = slow.read(&mut [0; 1]);
            assert!(
                rest.as_ref().map_or_else(|error| error.kind() == ErrorKind::ConnectionReset, |bytes| *bytes == 0),
                "{rest:?}"
            );
            (answer.status, began.elapsed())
        });
        let (status, after) = served.await.expect("served");
        assert!(status == 200 && after < SOON, "{what}: {status} after {after:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_that_sends_requests_and_never_reads_is_disconnected_and_the_next_is_served() {
    let site = Site::open().await;
    let to = site
        .listen_with(ListenerSettings { connections: 1, response_timeout: SHORT, ..ListenerSettings::default() })
        .await;
    let served = spawn_blocking(move || {
        let mut slow = TcpStream::connect(to).expect("the site listens");
        slow.set_write_timeout(Some(SOON)).expect("a timeout");
        let requests = b"GET /hilfe HTTP/1.1\r\nHost: dabei\r\n\r\n".repeat(100);
        let began = Instant::now();
        // Sends until the buffers of the system are full, the server waits for the client, and closes the connection.
        let error = loop {
            if let Err(error) = std::io::Write::write_all(&mut slow, &requests) {
                break error;
            }
            assert!(began.elapsed() < 4 * SOON, "the connection is never closed");
        };
        assert!([ErrorKind::ConnectionReset, ErrorKind::BrokenPipe].contains(&error.kind()), "{error:?}");
        exchange(to, "GET", "/", b"").status
    });
    assert_eq!(served.await.expect("served"), 200);
}
