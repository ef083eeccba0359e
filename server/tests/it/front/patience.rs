//! How long the door and the guard wait, with less patience than in a city: a form that stays away, headers that never
//! end, an answer that nobody reads, one connection too many.

use crate::site::programme::PROGRAMME;
use crate::site::wire::{exchange, head, hear, say};
use crate::site::{Answer, Site, rows};
use backend::testing::TestHouse;
use server::front::Door;
use std::io::{ErrorKind, Read as _};
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};
use tokio::task::spawn_blocking;

const SHORT: Duration = Duration::from_millis(300);
/// Much longer than the short patience, much shorter than the usual one.
const SOON: Duration = Duration::from_secs(5);

async fn hurried() -> Site {
    Site::with(TestHouse::with(PROGRAMME).await, |shared| shared.form_within = SHORT)
}

/// Sends the head of a form and only its first bytes; what it hears.
async fn begun(to: SocketAddr, path: &str) -> Answer {
    let path = path.to_owned();
    let begun = spawn_blocking(move || {
        let body = b"contact_name=Anna";
        hear(say(to, &[head(to, "POST", &path, 10 * body.len(), "").as_bytes(), body].concat()))
    });
    begun.await.expect("an answer")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_does_not_arrive_whole_is_answered_and_nothing_of_it_is_stored() {
    let site = hurried().await;
    let to = site.listen().await;
    let own = site.signed_up("netzwerk").await;
    site.house.deliver_mail().await;
    let before = rows::all(&site.house).await;
    let presses = [
        "/veranstaltungen/netzwerk/anmelden",
        &format!("{own}/aendern"),
        &format!("{own}/absagen"),
        &site.mailbox_link(&own),
    ]
    .map(ToOwned::to_owned);
    for path in presses {
        let answer = begun(to, &path).await;
        answer.assert_framed();
        assert_eq!((answer.status, answer.state().as_deref()), (408, Some("invalid")), "{path}");
        assert_eq!(answer.words("h1"), ["Ihre Angaben sind nicht ganz angekommen"]);
        assert!(answer.attributes("main a", "href").contains(&"tel:07154000100".to_owned()), "whom to call: {answer}");
    }
    assert_eq!(rows::all(&site.house).await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_connection_too_many_waits_and_is_then_served() {
    let site = Site::open().await;
    let to = site.listen_behind(Door { connections: 3, ..Door::default() }).await;
    let told = spawn_blocking(move || {
        let mut inside: Vec<TcpStream> =
            (0..3).map(|_| say(to, b"GET /health/live HTTP/1.1\r\nHost: dabei\r\n\r\n")).collect();
        for visitor in &mut inside {
            assert_eq!(visitor.read(&mut [0; 15]).expect("an answer"), 15, "all three are served");
        }
        let mut outside = say(to, head(to, "GET", "/", 0, "").as_bytes());
        outside.set_read_timeout(Some(SHORT)).expect("a timeout");
        let unheard = outside.read(&mut [0; 1]).expect_err("there is no place for a fourth");
        assert_eq!(unheard.kind(), ErrorKind::WouldBlock);
        drop(inside.pop());
        outside.set_read_timeout(Some(SOON)).expect("a timeout");
        hear(outside)
    });
    let answer = told.await.expect("served");
    assert_eq!(answer.status, 200);
    answer.assert_framed();
}

#[tokio::test(flavor = "multi_thread")]
async fn who_never_ends_their_headers_or_says_nothing_gives_their_place_to_the_next() {
    let site = Site::open().await;
    for (what, beginning) in
        [("silence", ""), ("half a line", "GET / HT"), ("no end", "GET / HTTP/1.1\r\nHost: dabei\r\n")]
    {
        let to = site.listen_behind(Door { connections: 1, headers_within: SHORT, ..Door::default() }).await;
        let served = spawn_blocking(move || {
            let mut dawdler = say(to, beginning.as_bytes());
            let began = Instant::now();
            let answer = exchange(to, "GET", "/", b"");
            // A connection that was cut ends, or says that it was reset.
            let rest = dawdler.read(&mut [0; 1]);
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
async fn who_asks_and_asks_and_never_reads_gives_their_place_to_the_next() {
    let site = Site::open().await;
    let to = site.listen_behind(Door { connections: 1, answers_within: SHORT, ..Door::default() }).await;
    let served = spawn_blocking(move || {
        let mut deaf = TcpStream::connect(to).expect("the site listens");
        deaf.set_write_timeout(Some(SOON)).expect("a timeout");
        let one = b"GET /hilfe HTTP/1.1\r\nHost: dabei\r\n\r\n".repeat(100);
        let began = Instant::now();
        // More and more, until the system holds no more answers, the house waits, and hangs up.
        let cut = loop {
            if let Err(error) = std::io::Write::write_all(&mut deaf, &one) {
                break error;
            }
            assert!(began.elapsed() < 4 * SOON, "the house answers for ever");
        };
        assert!([ErrorKind::ConnectionReset, ErrorKind::BrokenPipe].contains(&cut.kind()), "{cut:?}");
        exchange(to, "GET", "/", b"").status
    });
    assert_eq!(served.await.expect("served"), 200);
}
