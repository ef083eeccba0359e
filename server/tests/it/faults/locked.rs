//! Somebody else holds the database for ten seconds: a backup, an administrator, a query gone wrong.

use crate::crash::books::Books;
use crate::crash::crowd::Crowd;
use crate::crash::ground::{Ground, HALL};
use crate::crash::guest::{self, Heard, Outcome};
use crate::crash::served::Served;
use backend::db::{Conn, Db, Result};
use backend::run;
use std::net::SocketAddr;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;
use tokio::sync::oneshot;
use tokio::task::{JoinHandle, block_in_place};
use tokio::time::{Instant, sleep_until};

/// The fault itself, not a guess at how long something takes.
const HELD_FOR: Duration = Duration::from_secs(10);
/// Pressed one after the other over nine of the ten seconds.
const FORMS: usize = 30;
const BETWEEN: Duration = Duration::from_millis(300);
/// A press that took so long has waited for the lock.
const FELT: Duration = Duration::from_secs(2);
const SOON: Duration = Duration::from_secs(20);

#[tokio::test(flavor = "multi_thread")]
async fn while_another_process_holds_the_database_everybody_is_answered_and_then_all_is_well() {
    let ground = Ground::open(0).await;
    let server = Served::start(ground.command());
    let crowd = Crowd::gather(server.to, "Gast", &[HALL.to_owned()]);
    crowd.wait_for_placed(10, SOON);
    let open = |number| guest::open(server.to, HALL, format!("Gast mit Formular {number}"), number).expect("a form");
    let forms: Vec<Heard> = (0..FORMS).map(open).collect();
    let pressed = hold(&ground.url, &crowd, || press_now_and_then(server.to, forms)).await;
    crowd.wait_for_placed(30, SOON);
    let mut heard = crowd.end();
    heard.extend(pressed.into_iter().map(|press| press.join().expect("each heard what they may hear")));
    assert!(heard.iter().any(|one| one.took > FELT), "nobody felt the lock");
    let unanswered = heard.iter().filter(|one| one.outcome == Outcome::Unanswered).count();
    assert_eq!(unanswered, 0, "everybody is answered");
    let failed = heard.iter().filter(|one| one.is_open()).count();
    let longest = heard.iter().map(|one| one.took).max().unwrap_or_default();
    guest::settle(server.to, &mut heard);
    let placed = Books::open(&ground.url, "%").await.hold(&heard);
    println!("{placed} placed, {failed} asked to try again, the longest wait {longest:?}");
}

/// Presses forms that were opened while all was well, a few a second, so that some wait longer than the house does.
fn press_now_and_then(to: SocketAddr, forms: Vec<Heard>) -> Vec<thread::JoinHandle<Heard>> {
    let presses = (0..).zip(forms).map(|(number, mut form)| {
        thread::spawn(move || {
            thread::sleep(BETWEEN * number);
            form.press(to);
            form
        })
    });
    presses.collect()
}

/// Takes the lock, holds it for ten seconds, in which nobody can be told that they have a place, and lets go.
async fn hold<T>(url: &str, crowd: &Crowd, press: impl FnOnce() -> T) -> T {
    let db = Db::open(url).await.expect("a second connection");
    let (tell, held) = oneshot::channel();
    let (let_go, wait) = mpsc::channel::<()>();
    let other = db.clone();
    let holder: JoinHandle<Result<()>> = tokio::spawn(async move {
        other
            .write(move |mut tx| {
                Box::pin(async move {
                    lock(&mut tx).await?;
                    tell.send(Instant::now()).expect("the test waits");
                    block_in_place(|| wait.recv()).expect("let go");
                    Ok(())
                })
            })
            .await
    });
    let since = held.await.expect("the lock is ours");
    let before = crowd.placed();
    let presses = press();
    sleep_until(since + HELD_FOR).await;
    // An answer may have been on its way when the lock was taken, one a guest.
    assert!(crowd.placed() <= before + 8, "somebody was told of a place that could not be kept");
    let_go.send(()).expect("the holder waits");
    holder.await.expect("no panic").expect("the lock was held");
    db.close().await;
    presses
}

/// SQLite's `BEGIN IMMEDIATE` came with the transaction.
async fn lock(tx: &mut Conn<'_>) -> Result<()> {
    if matches!(tx, Conn::Pg(_)) {
        run!(tx, "LOCK TABLE events IN ACCESS EXCLUSIVE MODE")?;
    }
    Ok(())
}
