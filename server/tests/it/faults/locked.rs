//! Another process locks the database for ten seconds: a backup, an administrator, a slow query.

use crate::crash::clients::Clients;
use crate::crash::installation::{HALL, Installation};
use crate::crash::server_process::ServerProcess;
use crate::crash::stored::Stored;
use crate::crash::submission::{self, Outcome, Submission};
use backend::db::{Conn, Db, Result};
use backend::run;
use std::net::SocketAddr;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;
use tokio::sync::oneshot;
use tokio::task::{JoinHandle, block_in_place};
use tokio::time::{Instant, sleep_until};

/// The duration of the fault; the test does not have to guess how long anything takes.
const LOCKED_FOR: Duration = Duration::from_secs(10);
/// The forms that are submitted one after the other during nine of the ten seconds.
const FORMS: usize = 30;
const SUBMIT_INTERVAL: Duration = Duration::from_millis(300);
/// A submission that took longer has waited for the lock.
const NOTICEABLE: Duration = Duration::from_millis(800);
const TIMEOUT: Duration = Duration::from_secs(20);

#[tokio::test(flavor = "multi_thread")]
async fn while_another_process_locks_the_database_every_submission_gets_a_response_and_then_the_server_recovers() {
    let installation = Installation::create(0).await;
    let server = ServerProcess::start(installation.command());
    let clients = Clients::start(server.address, "Gast", &[HALL.to_owned()]);
    clients.wait_for_signed_up(10, TIMEOUT);
    let open =
        |number| submission::open(server.address, HALL, format!("Gast mit Formular {number}"), number).expect("a form");
    let forms: Vec<Submission> = (0..FORMS).map(open).collect();
    let submitted = lock_database(&installation.url, &clients, || submit_in_intervals(server.address, forms)).await;
    clients.wait_for_signed_up(30, TIMEOUT);
    let mut submissions = clients.stop();
    submissions.extend(submitted.into_iter().map(|thread| thread.join().expect("each response was a valid one")));
    assert!(submissions.iter().any(|one| one.took > NOTICEABLE), "no submission waited for the lock");
    let unanswered = submissions.iter().filter(|one| one.outcome == Outcome::Unanswered).count();
    assert_eq!(unanswered, 0, "every submission gets a response");
    let failed = submissions.iter().filter(|one| one.is_unknown()).count();
    let longest = submissions.iter().map(|one| one.took).max().unwrap_or_default();
    submission::resubmit_unknown(server.address, &mut submissions);
    let signed_up = Stored::read(&installation.url, "%").await.assert_matches(&submissions);
    println!("{signed_up} signed up, {failed} got an error page first, the longest wait was {longest:?}");
}

/// Submits forms that were opened before the lock, a few per second, so that some wait longer than the server allows.
fn submit_in_intervals(address: SocketAddr, forms: Vec<Submission>) -> Vec<thread::JoinHandle<Submission>> {
    let threads = (0..).zip(forms).map(|(number, mut form)| {
        thread::spawn(move || {
            thread::sleep(SUBMIT_INTERVAL * number);
            form.submit(address);
            form
        })
    });
    threads.collect()
}

/// Locks the database, asserts that no sign-up is confirmed for ten seconds, and releases the lock.
async fn lock_database<T>(url: &str, clients: &Clients, submit: impl FnOnce() -> T) -> T {
    let db = Db::open(url).await.expect("a second connection");
    let (send_locked, locked) = oneshot::channel();
    let (release, released) = mpsc::channel::<()>();
    let other = db.clone();
    let holder: JoinHandle<Result<()>> = tokio::spawn(async move {
        other
            .write(move |mut tx| {
                Box::pin(async move {
                    lock(&mut tx).await?;
                    send_locked.send(Instant::now()).expect("the test waits");
                    block_in_place(|| released.recv()).expect("the test releases the lock");
                    Ok(())
                })
            })
            .await
    });
    let since = locked.await.expect("the lock is taken");
    let before = clients.signed_up();
    let submitted = submit();
    sleep_until(since + LOCKED_FOR).await;
    // A response of each client may have been on its way when the lock was taken.
    assert!(clients.signed_up() <= before + 8, "a sign-up was confirmed that could not be stored");
    release.send(()).expect("the holder waits");
    holder.await.expect("no panic").expect("the lock was held");
    db.close().await;
    submitted
}

/// Takes PostgreSQL's lock; SQLite's, `BEGIN IMMEDIATE`, comes with the transaction.
async fn lock(tx: &mut Conn<'_>) -> Result<()> {
    if matches!(tx, Conn::Pg(_)) {
        run!(tx, "LOCK TABLE events IN ACCESS EXCLUSIVE MODE")?;
    }
    Ok(())
}
