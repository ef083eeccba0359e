//! The server stays available beside five hundred slow clients: every visitor is served while they hold their
//! connections, and the server closes connections of theirs. The database is in memory, because the test is about
//! connections, not about the disk. How long a request takes is measured by `bench`.

use super::slow_clients::SlowClients;
use crate::crash::http_client::get;
use crate::crash::installation::{HALL, Installation};
use crate::crash::server_process::ServerProcess;
use crate::crash::stored::Stored;
use crate::crash::submission::{self, Outcome, Submission};
use std::net::SocketAddr;
use std::sync::Arc;
use std::thread;
use tokio::task::block_in_place;

const SLOW_CLIENTS: usize = 500;
const VISITORS: usize = 2;
/// The least number of visits of each visitor.
const VISITS: usize = 150;
/// The visits go on until the server has closed this many connections: those that send nothing or their headers slowly.
const CLOSED: usize = SLOW_CLIENTS / 2;
/// Many more visits than a visitor makes until then.
const MAX_VISITS: usize = 30_000;

#[tokio::test(flavor = "multi_thread")]
async fn while_five_hundred_slow_clients_are_connected_every_visitor_is_served() {
    let installation = Installation::create(0).await;
    let server = ServerProcess::start(installation.command());
    let slow_clients = Arc::new(SlowClients::connect(server.address, SLOW_CLIENTS).await);
    let submissions = block_in_place(|| visit_concurrently(server.address, &slow_clients));
    assert!(submissions.len() >= VISITORS * VISITS, "only {} visits", submissions.len());
    assert!(slow_clients.closed() >= CLOSED, "only {} connections were closed", slow_clients.closed());
    assert_eq!(Stored::read(&installation.url, "%").await.assert_matches(&submissions), submissions.len());
}

/// The submissions of all visitors.
fn visit_concurrently(address: SocketAddr, slow_clients: &Arc<SlowClients>) -> Vec<Submission> {
    let visitors = (0..VISITORS).map(|visitor| {
        let slow_clients = Arc::clone(slow_clients);
        thread::spawn(move || visit_repeatedly(address, visitor, &slow_clients))
    });
    let visitors: Vec<_> = visitors.collect();
    visitors.into_iter().flat_map(|visitor| visitor.join().expect("each request is served")).collect()
}

/// Each visit opens the start page and the form, submits the form, and opens the own page.
fn visit_repeatedly(address: SocketAddr, visitor: usize, slow_clients: &SlowClients) -> Vec<Submission> {
    let mut submissions = Vec::new();
    while submissions.len() < VISITS || (slow_clients.closed() < CLOSED && submissions.len() < MAX_VISITS) {
        let number = submissions.len();
        assert_eq!(get(address, "/").expect("a response").status, 200);
        let name = format!("Gast {visitor}-{number}");
        let submission = submission::sign_up(address, HALL, name, number).expect("a form");
        let Outcome::SignedUp(own_page) = &submission.outcome else { panic!("{submission:?}") };
        assert_eq!(get(address, own_page).expect("a response").status, 200);
        submissions.push(submission);
    }
    submissions
}
