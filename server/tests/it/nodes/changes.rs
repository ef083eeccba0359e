//! What is signed up or saved on one node is seen on the others.

use super::Installation;
use super::process::Node;
use super::proof::programme::EVENT;
use crate::crash::http_client::get;
use crate::crash::installation::PHONE;
use crate::crash::submission::{self, Outcome};
use backend::images::upload_image;
use backend::organizers;
use backend::testing::picture::jpeg;
use domain::city::CitySetting;
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

#[tokio::test(flavor = "multi_thread")]
async fn settings_that_are_saved_in_one_process_are_seen_on_each_node_at_once() {
    let mut installation = Installation::start().await;
    let imprint = |node: &Node| get(node.address, "/impressum").expect("a response").body;
    for node in &installation.nodes {
        assert!(!imprint(node).contains("Marktplatz 1"));
    }
    let logo = upload_image(&installation.ctx, jpeg(300, 100)).await.unwrap().unwrap().to_string();
    let texts = [
        (CitySetting::Contact, "Marktplatz 1"),
        (CitySetting::Phone, "07154 999-999"),
        (CitySetting::Logo, logo.as_str()),
    ];
    let texts = texts.map(|(setting, text)| (setting, text.to_owned())).to_vec();
    let organizer = installation.ctx.random.id(installation.ctx.now());
    organizers::save_city_settings(&installation.ctx, organizer, 0, texts).await.unwrap();
    let saved = Instant::now();
    for node in &installation.nodes {
        while !imprint(node).contains("Marktplatz 1") {
            assert!(saved.elapsed() < TIMEOUT, "the node does not show it");
        }
        let page = imprint(node);
        assert!(page.contains(&format!("/bilder/{logo}/300")), "the logo: {page}");
        assert!(page.contains(PHONE) && !page.contains("999-999"), "the variable of the server wins: {page}");
    }
    let (_, log) = installation.stop().await;
    assert!(log.is_empty(), "the servers warned: {log:?}");
}
