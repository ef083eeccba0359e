//! A node is frozen while it holds the lock of an event: its database server ends the transaction, others are answered in
//! time, other events notice nothing, and the node goes on when it is thawed.

use crate::crash::clients::Clients;
use crate::crash::http_client::get;
use crate::crash::installation::{HALL, Installation, circle};
use crate::crash::server_process::ServerProcess;
use crate::crash::submission::{self, Outcome, Submission};
use backend::db::{Db, Result};
use backend::row;
use backend::testing::database::is_postgres;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

const TIMEOUT: Duration = Duration::from_secs(30);
const POLL_INTERVAL: Duration = Duration::from_millis(20);
/// The wait for the lock is one second; an unoptimised build on a busy machine needs more.
const LIMIT: Duration = Duration::from_millis(2_500);

#[tokio::test(flavor = "multi_thread")]
async fn a_frozen_node_blocks_no_other_event_and_its_own_event_not_for_long() {
    if !is_postgres() {
        return; // The transactions of SQLite end with the statement of one thread; `faults::locked` is about its lock.
    }
    let installation = Installation::create(1).await;
    let (frozen, other) = (ServerProcess::start(installation.command()), ServerProcess::start(installation.command()));
    let forms: Vec<Submission> =
        (0..20).map(|n| submission::open(other.address, HALL, format!("Gast {n}"), n).expect("a form")).collect();
    let clients = Clients::start(frozen.address, "Gefroren", &[HALL.to_owned()]);
    clients.wait_for_signed_up(5, TIMEOUT);
    freeze_in_transaction(&installation.url, &frozen).await;

    let waiting: Vec<_> = forms.into_iter().map(|form| thread::spawn(move || submitted(form, other.address))).collect();
    let neighbour = submission::sign_up(other.address, &circle(0), "Nachbarin".to_owned(), 0).expect("a form");
    assert!(matches!(neighbour.outcome, Outcome::SignedUp(_)), "{neighbour:?}");
    assert!(neighbour.took < LIMIT, "another event waited: {neighbour:?}");
    assert_eq!(get(other.address, "/").expect("a response").status, 200);
    let mut submissions: Vec<Submission> = waiting.into_iter().map(|form| form.join().expect("a response")).collect();
    for one in &submissions {
        assert!(one.took < LIMIT, "{one:?}");
        assert!(matches!(one.outcome, Outcome::SignedUp(_) | Outcome::Failed), "{one:?}");
    }
    // The server has ended the transaction of the frozen node, or does so now.
    let began = Instant::now();
    while let Some(failed) = submissions.iter_mut().find(|one| one.is_unknown()) {
        assert!(began.elapsed() < TIMEOUT, "the event is blocked: {failed:?}");
        failed.submit(other.address);
    }
    signal(&frozen, "-CONT");
    clients.wait_for_signed_up(10, TIMEOUT);
    let unanswered = clients.stop().into_iter().filter(|one| one.outcome == Outcome::Unanswered).count();
    assert_eq!(unanswered, 0, "the thawed node answers what it had begun");
}

fn submitted(mut form: Submission, address: std::net::SocketAddr) -> Submission {
    form.submit(address);
    form
}

/// Freezes a node at a moment at which a transaction of it is open and waits for its next statement.
async fn freeze_in_transaction(url: &str, node: &ServerProcess) {
    let db = Db::open(url).await.expect("a connection of the test");
    let began = Instant::now();
    loop {
        signal(node, "-STOP");
        thread::sleep(POLL_INTERVAL);
        if has_idle_event_transaction(&db).await {
            break;
        }
        signal(node, "-CONT");
        assert!(began.elapsed() < TIMEOUT, "the node was never inside a transaction");
        thread::sleep(POLL_INTERVAL);
    }
    db.close().await;
}

/// Whether a session holds the lock of an event and its client is silent.
async fn has_idle_event_transaction(db: &Db) -> bool {
    let found: Result<Option<(i64,)>> = db
        .read(|mut c| {
            Box::pin(async move {
                row!(
                    c,
                    "SELECT COUNT(*) FROM pg_stat_activity a JOIN pg_locks l ON l.pid = a.pid \
                     WHERE a.datname = current_database() AND a.state = 'idle in transaction' \
                     AND l.mode = 'RowExclusiveLock' AND l.relation = 'event_versions'::regclass"
                )
            })
        })
        .await;
    found.expect("readable").is_some_and(|(count,)| count > 0)
}

fn signal(node: &ServerProcess, signal: &str) {
    let signalled = Command::new("kill").args([signal, &node.pid().to_string()]).status();
    assert!(signalled.is_ok_and(|status| status.success()), "the node runs");
}
