//! Two real servers on one PostgreSQL database are as correct as one. On SQLite the same tests run with one server.

mod changes;
pub mod process;
#[path = "../../backend/tests/it/history/proof/mod.rs"]
pub mod proof;
pub mod servers;

use backend::clock::Clock;
use backend::testing::programme_file::programme_file;
use backend::testing::{TestApp, database::is_postgres};
use process::Node;
use proof::client::{CLIENTS, Client};
use proof::observer::observe;
use proof::operation::History;
use proof::programme::{EVENT, afternoon};
use proof::stored::{StoredData, discard_messages};
use proof::verdict::Verdict;
use servers::Servers;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::time::Instant;
use tokio::runtime::Handle;
use tokio::task::spawn_blocking;

/// The number of operations with two servers, unless `DABEI_TEST_OPERATIONS` sets another.
const OPERATIONS: usize = 10_000;
/// The number with one server, which other tests are about.
const OPERATIONS_OF_ONE: usize = 2_048;
/// The operations of one history. Each history has its own seed and database.
const HISTORY_SIZE: usize = 2_500;
const FORMS: u8 = 16;

/// The server processes, and the database that they share.
struct Installation {
    ctx: TestApp,
    nodes: Vec<Node>,
    servers: Arc<Servers>,
    secret_file: PathBuf,
}

impl Installation {
    async fn start() -> Self {
        let ctx = TestApp::with(programme_file([afternoon()])).await;
        let secret_file = std::env::temp_dir().join(format!("dabei-secret-{}", ctx.url().replace(['/', ':'], "-")));
        fs::remove_file(&secret_file).ok();
        let secret = backend::secret::Secret::load_or_create(&secret_file, [7; 32]).expect("a secret");
        let count = if is_postgres() { 2 } else { 1 };
        let nodes: Vec<Node> = (0..count).map(|_| Node::start(ctx.url(), &secret_file)).collect();
        let addresses = nodes.iter().map(|node| node.address).collect();
        let servers = Servers { addresses, secret, issued_at: Clock::System.now(), next: AtomicUsize::new(0) };
        Self { ctx, nodes, servers: Arc::new(servers), secret_file }
    }

    /// Stops the servers, which finish their requests. Returns what is stored, and the log lines of the servers.
    async fn stop(&mut self) -> (StoredData, Vec<String>) {
        let log = self.nodes.drain(..).flat_map(Node::stop);
        let log = log.filter(|line| !line.contains("the database is busy: requests were answered with 503")).collect();
        fs::remove_file(&self.secret_file).ok();
        let stored = StoredData::read(&self.ctx).await;
        discard_messages(&self.ctx).await;
        (stored, log)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_servers_on_one_database_allocate_no_seat_twice_and_lose_nothing() {
    let default = if is_postgres() { OPERATIONS } else { OPERATIONS_OF_ONE };
    let set = std::env::var("DABEI_TEST_OPERATIONS").ok();
    let (mut left, mut seed) = (set.map_or(default, |set| set.parse().expect("DABEI_TEST_OPERATIONS is a number")), 1);
    while left > 0 {
        let operations = left.min(HISTORY_SIZE);
        run(seed, operations).await;
        (left, seed) = (left - operations, seed + 1);
    }
}

/// Runs one history and checks it.
async fn run(seed: u64, operations: usize) {
    let started = Instant::now();
    let mut installation = Installation::start().await;
    let history = Arc::new(History::default());
    let observer = tokio::spawn(observe(installation.ctx.ctx.clone(), Arc::clone(&history)));
    let clients = (0..CLIENTS).map(|number| {
        let client = Client::new(number, seed, Arc::clone(&installation.servers), Arc::clone(&history));
        spawn_blocking(move || Handle::current().block_on(client.run(operations.div_ceil(CLIENTS))))
    });
    for client in clients.collect::<Vec<_>>() {
        client.await.expect("a client never panics");
    }
    history.end();
    observer.await.expect("the observer never panics");
    let (stored, log) = installation.stop().await;
    let verdict = Verdict::of(seed, &history, &stored);
    println!("{verdict}\n  {:?}; {:.1} s", verdict.oversold(), started.elapsed().as_secs_f64());
    assert!(verdict.faults.is_empty() && verdict.failures.is_empty(), "{verdict}");
    assert!(verdict.operations >= operations, "{verdict}");
    assert!(verdict.is_meaningful(), "too little was done to prove anything: {verdict}");
    assert!(log.is_empty(), "the history is correct, but the servers warned: {log:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_submitted_to_two_servers_is_one_sign_up_and_with_other_content_a_conflict() {
    let mut installation = Installation::start().await;
    let clients = (0..CLIENTS).map(|client| {
        let servers = Arc::clone(&installation.servers);
        spawn_blocking(move || {
            // Each client begins with another form, so that their submissions meet in every order.
            let rotate = |n: u8| (n + u8::try_from(client).unwrap()) % FORMS;
            (0..2 * FORMS).map(rotate).map(|form| (form, submit(&servers, form, client))).collect::<Vec<_>>()
        })
    });
    let mut results = Vec::new();
    for client in clients.collect::<Vec<_>>() {
        results.extend(client.await.expect("each request gets a response"));
    }
    assert_eq!(results.len(), CLIENTS * 2 * usize::from(FORMS));
    let (stored, log) = installation.stop().await;
    assert!(log.is_empty(), "the servers warned: {log:?}");
    assert_eq!((stored.sign_ups.len(), stored.messages.len()), (usize::from(FORMS), usize::from(FORMS)));
    assert!(stored.messages.values().all(|messages| messages.len() == 1), "{:?}", stored.messages);
    for form in 0..FORMS {
        let pages: BTreeSet<_> =
            results.iter().filter(|(n, _)| *n == form).filter_map(|(_, page)| page.clone()).collect();
        assert_eq!(pages.len(), 1, "form {form} leads to one page: {pages:?}");
        let row = stored.sign_ups.iter().find(|row| row.contact.starts_with(&format!("Form {form} "))).unwrap();
        let is_other = row.contact.ends_with("anders");
        let accepted = results.iter().filter(|(n, page)| *n == form && page.is_some()).count();
        let same = (0..CLIENTS).filter(|client| has_other_content(*client) == is_other).count();
        assert_eq!(
            accepted,
            2 * same,
            "form {form}: the same content has the same response, other content is a conflict"
        );
    }
}

/// Submits a form. Returns the address of the own page, or none after a conflict.
fn submit(servers: &Servers, form: u8, client: usize) -> Option<String> {
    let content = if has_other_content(client) { "anders" } else { "so" };
    let id = servers.form_id([form; 12]);
    let body = format!("form_id={id}&contact_name=Form+{form}+{content}&email=gast{form}%40example.org");
    let reply = loop {
        let reply = servers.post(&format!("/veranstaltungen/{EVENT}/anmelden"), &body).expect("a response");
        // A slow machine is busy for a while.
        if reply.status != 503 {
            break reply;
        }
    };
    let is_conflict = reply.status == 409 && reply.page.contains("schon einmal abgeschickt");
    assert!(reply.status == 303 || is_conflict, "{}: {}", reply.status, reply.page);
    reply.location
}

/// Whether a client submits the same forms with other content; every eighth does.
fn has_other_content(client: usize) -> bool {
    client % 8 == 7
}
