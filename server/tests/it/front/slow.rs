//! The real server with five hundred slow connections, and people who only want to sign up. The database lies in memory:
//! what is measured is the door, not the disk.

use super::dawdling::Dawdlers;
use crate::crash::books::Books;
use crate::crash::ground::{Ground, HALL};
use crate::crash::guest::{self, Heard, Outcome};
use crate::crash::served::Served;
use crate::crash::visitor::get;
use std::net::SocketAddr;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};
use tokio::task::block_in_place;

const SLOW: usize = 500;
/// At a time; each opens the start page, opens the form, presses it and opens their own page, so often at least.
const OTHERS: usize = 2;
const TIMES: usize = 150;
/// They go on until so many were cut off, who say nothing, or a word at a time, or who had their answer long ago.
const CUT: usize = SLOW / 2;
/// Headers have ten seconds.
const SOON: Duration = Duration::from_secs(30);
/// The promise: of a hundred requests ninety-nine are answered within this time.
const P99: Duration = Duration::from_millis(200);

#[tokio::test(flavor = "multi_thread")]
async fn while_five_hundred_dawdle_the_others_are_served_at_once() {
    let ground = Ground::in_memory(0).await;
    let server = Served::start(ground.command());
    let dawdlers = Arc::new(Dawdlers::gather(server.to, SLOW).await);
    let (heard, mut took) = block_in_place(|| visit(server.to, &dawdlers));
    let (inside, cut) = (dawdlers.inside(), dawdlers.cut());
    took.sort_unstable();
    let (median, p99, longest) = (took[took.len() / 2], took[took.len() * 99 / 100], took[took.len() - 1]);
    println!(
        "{} requests beside {inside} slow ones, {cut} cut off: {median:?}, p99 {p99:?}, {longest:?} at most",
        took.len()
    );
    assert!(cut >= CUT, "only {cut} were cut off");
    assert!(p99 <= P99, "{p99:?} for one of a hundred");
    assert_eq!(Books::open(&ground.url, "%").await.hold(&heard), took.len() / 4);
}

/// What all of them were told, and how long each request took.
fn visit(to: SocketAddr, dawdlers: &Arc<Dawdlers>) -> (Vec<Heard>, Vec<Duration>) {
    let visits = (0..OTHERS).map(|visitor| {
        let dawdlers = Arc::clone(dawdlers);
        thread::spawn(move || visit_again_and_again(to, visitor, &dawdlers))
    });
    let visits: Vec<_> = visits.collect();
    let told = visits.into_iter().map(|visit| visit.join().expect("each is served"));
    let (heard, took): (Vec<_>, Vec<_>) = told.unzip();
    (heard.concat(), took.concat())
}

fn visit_again_and_again(to: SocketAddr, visitor: usize, dawdlers: &Dawdlers) -> (Vec<Heard>, Vec<Duration>) {
    let (began, mut heard, mut took) = (Instant::now(), Vec::new(), Vec::new());
    while heard.len() < TIMES || (dawdlers.cut() < CUT && began.elapsed() < SOON) {
        let (name, number) = (format!("Gast {visitor}-{}", heard.len()), heard.len());
        took.push(timed(|| assert_eq!(get(to, "/").expect("an answer").status, 200)).1);
        let (form, opened) = timed(|| guest::open(to, HALL, name, number));
        let mut form = form.expect("a form");
        form.press(to);
        let Outcome::Placed(own) = &form.outcome else { panic!("{form:?}") };
        let ((), looked) = timed(|| assert_eq!(get(to, own).expect("an answer").status, 200));
        took.extend([opened, form.took, looked]);
        heard.push(form);
    }
    (heard, took)
}

fn timed<T>(ask: impl FnOnce() -> T) -> (T, Duration) {
    let began = Instant::now();
    (ask(), began.elapsed())
}
