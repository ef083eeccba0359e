//! Two real servers on one PostgreSQL keep the promise as one does; on SQLite there is one server, and the same test.

mod desk;
mod process;
#[path = "../../backend/tests/it/history/proof/mod.rs"]
mod proof;

use backend::clock::Clock;
use backend::testing::{TestHouse, database::is_postgres};
use desk::Servers;
use process::Node;
use proof::client::{CLIENTS, Client};
use proof::found::{Found, put_away};
use proof::observer::observe;
use proof::operation::History;
use proof::programme::{AFTERNOON, EVENT};
use proof::verdict::Verdict;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::time::Instant;
use tokio::runtime::Handle;
use tokio::task::spawn_blocking;

/// Of two servers; one alone is what other tests are about. `DABEI_TEST_OPERATIONS` says otherwise.
const OPERATIONS: usize = 10_000;
const ALONE: usize = 2_048;
/// Operations of one history; more are several, each with dice and a town of its own.
const A_HISTORY: usize = 2_500;
const FORMS: u8 = 16;

/// The servers, and the database that they share.
struct Town {
    house: TestHouse,
    nodes: Vec<Node>,
    desk: Arc<Servers>,
    secret_file: PathBuf,
}

impl Town {
    async fn open() -> Self {
        let house = TestHouse::with(AFTERNOON).await;
        let secret_file = std::env::temp_dir().join(format!("dabei-secret-{}", house.url().replace(['/', ':'], "-")));
        fs::remove_file(&secret_file).ok();
        let secret = backend::secret::Secret::load_or_make(&secret_file, [7; 32]).expect("a secret");
        let count = if is_postgres() { 2 } else { 1 };
        let nodes: Vec<Node> = (0..count).map(|_| Node::start(house.url(), &secret_file)).collect();
        let addresses = nodes.iter().map(|node| node.address).collect();
        let desk = Servers { addresses, secret, made_at: Clock::System.now(), next: AtomicUsize::new(0) };
        Self { house, nodes, desk: Arc::new(desk), secret_file }
    }

    /// Stops the servers, which finish what they have begun; reads what is left, and what they had to say.
    async fn close(&mut self) -> (Found, Vec<String>) {
        let said = self.nodes.drain(..).flat_map(Node::stop).collect();
        fs::remove_file(&self.secret_file).ok();
        let found = Found::read(&self.house).await;
        put_away(&self.house).await;
        (found, said)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_servers_on_one_database_sell_no_seat_twice_and_lose_nothing() {
    let usual = if is_postgres() { OPERATIONS } else { ALONE };
    let set = std::env::var("DABEI_TEST_OPERATIONS").ok();
    let (mut left, mut seed) = (set.map_or(usual, |set| set.parse().expect("DABEI_TEST_OPERATIONS is a number")), 1);
    while left > 0 {
        let operations = left.min(A_HISTORY);
        run(seed, operations).await;
        (left, seed) = (left - operations, seed + 1);
    }
}

/// One history, and what the checker says of it.
async fn run(seed: u64, operations: usize) {
    let began = Instant::now();
    let mut town = Town::open().await;
    let history = Arc::new(History::default());
    let observer = tokio::spawn(observe(town.house.house.clone(), Arc::clone(&history)));
    let clients = (0..CLIENTS).map(|number| {
        let client = Client::new(number, seed, Arc::clone(&town.desk), Arc::clone(&history));
        spawn_blocking(move || Handle::current().block_on(client.run(operations.div_ceil(CLIENTS))))
    });
    for client in clients.collect::<Vec<_>>() {
        client.await.expect("a client never panics");
    }
    history.end();
    observer.await.expect("the observer never panics");
    let (found, said) = town.close().await;
    let verdict = Verdict::of(seed, &history, &found);
    println!("{verdict}\n  {:?}; {:.1} s", verdict.oversold(), began.elapsed().as_secs_f64());
    assert!(verdict.faults.is_empty() && verdict.failures.is_empty(), "{verdict}");
    assert!(verdict.operations >= operations, "{verdict}");
    assert!(verdict.is_telling(), "too little was done to prove anything: {verdict}");
    assert!(said.is_empty(), "the promise was kept, but the servers warned: {said:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_pressed_at_two_servers_is_one_sign_up_and_with_other_content_a_conflict() {
    let mut town = Town::open().await;
    let presses = (0..CLIENTS).map(|client| {
        let desk = Arc::clone(&town.desk);
        spawn_blocking(move || {
            // Each begins with another form, so that they meet in every order.
            let turn = |n: u8| (n + u8::try_from(client).unwrap()) % FORMS;
            (0..2 * FORMS).map(turn).map(|form| (form, press(&desk, form, client))).collect::<Vec<_>>()
        })
    });
    let mut heard = Vec::new();
    for client in presses.collect::<Vec<_>>() {
        heard.extend(client.await.expect("everybody is answered"));
    }
    assert_eq!(heard.len(), CLIENTS * 2 * usize::from(FORMS));
    let (found, said) = town.close().await;
    assert!(said.is_empty(), "the servers warned: {said:?}");
    assert_eq!((found.sign_ups.len(), found.letters.len()), (usize::from(FORMS), usize::from(FORMS)));
    assert!(found.letters.values().all(|letters| letters.len() == 1), "{:?}", found.letters);
    for form in 0..FORMS {
        let pages: BTreeSet<_> =
            heard.iter().filter(|(n, _)| *n == form).filter_map(|(_, page)| page.clone()).collect();
        assert_eq!(pages.len(), 1, "form {form} leads to one page: {pages:?}");
        let row = found.sign_ups.iter().find(|row| row.contact.starts_with(&format!("Form {form} "))).unwrap();
        let is_other = row.contact.ends_with("anders");
        let placed = heard.iter().filter(|(n, page)| *n == form && page.is_some()).count();
        let same = (0..CLIENTS).filter(|client| has_other_content(*client) == is_other).count();
        assert_eq!(placed, 2 * same, "form {form}: the same content the same answer, other content a conflict");
    }
}

/// One's own page, or none after a conflict.
fn press(desk: &Servers, form: u8, client: usize) -> Option<String> {
    let content = if has_other_content(client) { "anders" } else { "so" };
    let id = desk.form_id([form; 12]);
    let body = format!("form_id={id}&contact_name=Form+{form}+{content}&email=gast{form}%40example.org");
    let reply = desk.post(&format!("/veranstaltungen/{EVENT}/anmelden"), &body).expect("an answer");
    let is_conflict = reply.status == 409 && reply.page.contains("schon einmal abgeschickt");
    assert!(reply.status == 303 || is_conflict, "{}: {}", reply.status, reply.page);
    reply.location
}

/// Every eighth client types something else into the same forms.
fn has_other_content(client: usize) -> bool {
    client % 8 == 7
}
