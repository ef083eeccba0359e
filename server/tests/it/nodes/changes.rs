//! What is signed up on one node is seen on the others.

use super::Installation;
use super::proof::programme::EVENT;
use crate::crash::http_client::get;
use crate::crash::submission::{self, Outcome};
use std::time::{Duration, Instant};

const ROUNDS: usize = 5;
/// The age of a cached page, and a request; the fastest round shows it on a busy machine too.
const LIMIT: Duration = Duration::from_millis(400);
const TIMEOUT: Duration = Duration::from_secs(30);

#[tokio::test(flavor = "multi_thread")]
async fn a_sign_up_on_one_node_is_seen_on_the_other_at_once() {
    let mut installation = Installation::start().await;
    let nodes = &installation.nodes;
    let (one, other) = (nodes[0].address, nodes[nodes.len() - 1].address);
    let page = || get(other, &format!("/veranstaltungen/{EVENT}")).expect("a response").body;
    let mut fastest = TIMEOUT;
    for round in 0..ROUNDS {
        let form = submission::open(one, EVENT, format!("Gast {round}"), 0);
        let mut form = form.expect("a form");
        // The other node has just rendered the page when the seat is taken.
        let before = page();
        form.submit(one);
        assert!(matches!(form.outcome, Outcome::SignedUp(_)), "{form:?}");
        let signed_up = Instant::now();
        while page() == before {
            assert!(signed_up.elapsed() < TIMEOUT, "the other node does not show it");
        }
        fastest = fastest.min(signed_up.elapsed());
    }
    assert!(fastest < LIMIT, "the other node showed it after {fastest:?}");
    let (_, log) = installation.stop().await;
    assert!(log.is_empty(), "the servers warned: {log:?}");
}
