//! PostgreSQL is stopped: nobody waits for it, pages that were open go on, and the server continues by itself.

use super::restarted::control;
use crate::crash::http_client::{self, Response, get, post};
use crate::crash::installation::{HALL, Installation, PHONE};
use crate::crash::server_process::ServerProcess;
use backend::testing::database::is_postgres;
use backend::testing::postgres::Postgres;
use std::net::SocketAddr;
use std::thread;
use std::time::{Duration, Instant};

const REQUESTS: usize = 50;
/// How much longer a response may take than one while the database answers: an unoptimised build on a busy machine needs its
/// time for fifty pages.
const LIMIT: Duration = Duration::from_secs(1);
const TIMEOUT: Duration = Duration::from_secs(30);
const POLL_INTERVAL: Duration = Duration::from_millis(20);

#[tokio::test(flavor = "multi_thread")]
async fn while_postgres_is_stopped_everybody_is_answered_within_a_second_and_a_form_from_the_cache_works_afterwards() {
    if !is_postgres() {
        return; // SQLite has no server that could be stopped.
    }
    let postgres = Postgres::start().expect("a private PostgreSQL");
    let installation = Installation::create_at(postgres.url("postgres"), 1).await;
    let server = ServerProcess::start(installation.command());
    let (start, form) = ("/", format!("/veranstaltungen/{HALL}/anmelden"));
    for page in [start, &form] {
        assert_eq!(get(server.address, page).expect("a response").status, 200);
    }
    let usual = request_at_once(server.address, 'a').into_iter().map(|(_, took)| took).max().expect("responses");
    control(&postgres, &["stop", "-m", "fast"]);
    // What was rendered a moment ago is not old yet.
    let stopped = Instant::now();
    while !get(server.address, start).expect("a response").body.contains("class=\"stale\"") {
        assert!(stopped.elapsed() < TIMEOUT, "the page is not marked");
        thread::sleep(POLL_INTERVAL);
    }

    for (response, took) in request_at_once(server.address, 'b') {
        assert!(took <= usual + LIMIT, "answered after {took:?}, usually {usual:?}: {}", response.status);
        if response.status == 200 {
            assert!(response.body.contains("class=\"stale\"") && response.body.contains("Stand "), "{}", response.body);
        } else {
            assert_outage(&response);
        }
    }
    let page = get(server.address, &form).expect("a response");
    assert_eq!(page.status, 200, "{page:?}");
    assert!(page.body.contains("Stand "), "{page:?}");
    let form_id = page.hidden_field("form_id").expect("a form id");
    let body = format!("form_id={form_id}&contact_name=Olena+Koval&email=olena%40example.org&people=1");
    let failed = post(server.address, &form, &body).expect("a response");
    assert_outage(&failed);
    assert!(failed.body.contains("value=\"Olena Koval\"") && failed.body.contains("Doppelt wird"), "{failed:?}");
    assert_eq!(failed.hidden_field("form_id"), Some(form_id));

    // Unlike `start`, it starts the server with the options that it had.
    control(&postgres, &["start"]);
    let began = Instant::now();
    let stored = loop {
        let response = post(server.address, &form, &body).expect("a response");
        if response.status != 503 {
            break response;
        }
        assert!(began.elapsed() < TIMEOUT, "the server does not go on: {response:?}");
        thread::sleep(POLL_INTERVAL);
    };
    assert_eq!(stored.status, 303, "{stored:?}");
    while get(server.address, start).expect("a response").body.contains("class=\"stale\"") {
        assert!(began.elapsed() < TIMEOUT, "the page is not rendered again");
        thread::sleep(POLL_INTERVAL);
    }
}

/// Requests pages at once: one that was opened before, and some whose addresses, which contain `series`, are new.
fn request_at_once(address: SocketAddr, series: char) -> Vec<(Response, Duration)> {
    let threads = (0..REQUESTS).map(|number| {
        let is_new = number % 3 == 0;
        let path = if is_new { format!("/veranstaltungen/kreis-0?{series}{number}") } else { "/".to_owned() };
        thread::spawn(move || {
            let started = Instant::now();
            (http_client::get(address, &path).expect("a response"), started.elapsed())
        })
    });
    let threads: Vec<_> = threads.collect();
    threads.into_iter().map(|thread| thread.join().expect("a response")).collect()
}

#[track_caller]
fn assert_outage(response: &Response) {
    assert_eq!(response.status, 503, "{response:?}");
    assert!(response.header("retry-after").is_some(), "{response:?}");
    assert!(response.body.contains(PHONE), "{response:?}");
}
