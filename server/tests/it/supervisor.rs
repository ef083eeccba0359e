//! The supervisor of background jobs.

use crate::mailer::captured_log::CapturedLog;
use backend::JobPanics;
use server::jobs::supervisor::{catch, supervise};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tokio::sync::watch;
use tokio::time::timeout;

#[tokio::test]
async fn a_job_that_panics_is_logged_counted_and_started_again_after_growing_delays() {
    let (starts, panics) = (Arc::new(AtomicUsize::new(0)), JobPanics::default());
    let (_running, stop) = watch::channel(false);
    let (mut log, began, counter) = (CapturedLog::start(), Instant::now(), Arc::clone(&starts));
    supervise("mailer", panics.clone(), stop, move || {
        let start = counter.fetch_add(1, Ordering::SeqCst);
        async move { assert!(start >= 2, "the wire came loose") }
    })
    .await;
    assert_eq!(starts.load(Ordering::SeqCst), 3);
    assert_eq!(panics.counts().into_iter().collect::<Vec<_>>(), [("mailer", 2)]);
    assert!(began.elapsed() >= Duration::from_secs(1 + 2));
    let log = log.text();
    let is_complete = |line: &str| line.contains("job=\"mailer\"") && line.contains("the wire came loose");
    assert_eq!(log.lines().filter(|line| line.contains("ERROR") && is_complete(line)).count(), 2, "{log}");
}

#[tokio::test]
async fn a_process_that_stops_does_not_wait_for_the_next_start_of_a_job() {
    let (stop, stopped) = watch::channel(false);
    let mut log = CapturedLog::start();
    let broken = || async { panic!("broken") };
    let supervisor = tokio::spawn(supervise("mailer", JobPanics::default(), stopped, broken));
    log.wait_for("starting again in 2s").await;
    stop.send_replace(true);
    timeout(Duration::from_secs(1), supervisor).await.expect("at once").unwrap();
}

#[tokio::test]
async fn a_scheduled_job_that_panics_is_counted_and_the_next_ones_run() {
    let panics = JobPanics::default();
    assert_eq!(catch("expire_offers", &panics, async { panic!("broken") }).await, None::<()>);
    assert_eq!(catch("send_reminders", &panics, async { 7 }).await, Some(7));
    assert_eq!(panics.counts().into_iter().collect::<Vec<_>>(), [("expire_offers", 1)]);
}
