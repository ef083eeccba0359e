//! More submissions at once than the database takes.

use super::submissions::{exchange_all, get_of, post_of};
use crate::crash::http_client::Response;
use crate::crash::installation::{HALL, Installation, PHONE_LINK};
use crate::crash::stored::Stored;
use crate::nodes::process::Node;
use backend::db::{Conn, Db, Error, Result};
use backend::testing::database::is_postgres;
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::time::Duration;
use tokio::task::block_in_place;

const SUBMISSIONS: usize = 2_400;
/// Another process holds the lock of the database until that many were refused.
const REFUSED_WHILE_LOCKED: usize = 200;

#[tokio::test(flavor = "multi_thread")]
async fn of_thousands_of_submissions_at_once_each_is_stored_or_shown_again_and_then_stored() {
    let installation = Installation::create(0).await;
    let node = Node::start(&installation.url, &installation.folder().join("secret"));
    let path = format!("/veranstaltungen/{HALL}/anmelden");
    let forms = exchange_all(node.address, vec![get_of(node.address, &path); SUBMISSIONS], |_| ()).await;
    let form_ids = forms.iter().map(|page| page.hidden_field("form_id").expect("a form id"));
    let bodies: Vec<String> = form_ids.zip(0..).map(|(form_id, number)| body(form_id, number)).collect();

    let refused = AtomicUsize::new(0);
    let lock = Lock::take(&installation.url).await;
    let requests = bodies.iter().map(|body| post_of(node.address, &path, body));
    let answers = exchange_all(node.address, requests.collect(), |response| {
        if response.status == 503 && refused.fetch_add(1, Ordering::SeqCst) + 1 == REFUSED_WHILE_LOCKED {
            lock.release();
        }
    })
    .await;
    let mut stored = 0;
    let mut again = Vec::new();
    for (number, answer) in answers.iter().enumerate() {
        match answer.status {
            303 => stored += 1,
            503 => again.push(resubmitted(answer, number)),
            _ => panic!("{answer:?}"),
        }
    }
    assert!(stored > 0 && again.len() >= REFUSED_WHILE_LOCKED, "{stored} stored, {} shown again", again.len());
    let resubmissions = again.len();
    for chunk in again.chunks(50) {
        let requests = chunk.iter().map(|body| post_of(node.address, &path, body));
        for answer in exchange_all(node.address, requests.collect(), |_| ()).await {
            assert_eq!(answer.status, 303, "a repeat is stored: {answer:?}");
        }
    }
    let stored_names = Stored::read(&installation.url, "Gast Nummer %").await.names();
    assert_eq!(stored_names.len(), SUBMISSIONS, "each once");
    assert_eq!(stored_names.into_iter().collect::<BTreeSet<_>>().len(), SUBMISSIONS);
    let log = node.stop();
    assert!(!log.iter().any(|line| line.contains("ERROR")), "{log:?}");
    assert!(log.iter().filter(|line| line.contains("503")).count() < resubmissions / 2, "one line a second: {log:?}");
    println!("{stored} stored at once, {resubmissions} after a repeat");
}

fn body(form_id: &str, number: usize) -> String {
    form_urlencoded::Serializer::new(String::new())
        .append_pair("form_id", form_id)
        .append_pair("contact_name", &format!("Gast Nummer {number}"))
        .append_pair("email", &format!("gast{number}@example.org"))
        .append_pair("note", "Mit „Rollator“ & Hund")
        .finish()
}

/// Asserts that a refused submission is shown again as it was typed, and returns the body of its form.
fn resubmitted(answer: &Response, number: usize) -> String {
    assert!(answer.header("retry-after").is_some_and(|seconds| seconds.parse::<u32>().is_ok()), "{answer:?}");
    for typed in
        [format!("Gast Nummer {number}\""), format!("gast{number}@example.org"), "„Rollator“ &amp; Hund".to_owned()]
    {
        assert!(answer.body.contains(&typed), "{typed} is lost: {answer:?}");
    }
    assert!(answer.body.contains("Es wurde noch nichts gespeichert") && answer.body.contains(PHONE_LINK), "{answer:?}");
    body(answer.hidden_field("form_id").expect("a form id"), number)
}

/// The lock of a SQLite file, held by another process; on PostgreSQL the queue of the event is full without it.
struct Lock(mpsc::Sender<()>);

impl Lock {
    async fn take(url: &str) -> Self {
        let (release, released) = mpsc::channel();
        if !is_postgres() {
            let db = Db::open(url).await.expect("a second connection");
            let (send_locked, locked) = tokio::sync::oneshot::channel();
            tokio::spawn(async move {
                let held: Result<()> = db.write(move |c: Conn<'_>| hold(c, send_locked, released)).await;
                held.expect("the lock was held");
                db.close().await;
            });
            locked.await.expect("the lock is taken");
        }
        Self(release)
    }

    fn release(&self) {
        // On PostgreSQL nobody waits for it.
        self.0.send(()).ok();
    }
}

fn hold(
    _: Conn<'_>,
    locked: tokio::sync::oneshot::Sender<()>,
    released: mpsc::Receiver<()>,
) -> backend::db::BoxFuture<'_, Result<()>> {
    Box::pin(async move {
        locked.send(()).expect("the test waits");
        let in_time = block_in_place(|| released.recv_timeout(Duration::from_mins(2)));
        in_time.map_err(|_| Error::Busy)
    })
}
