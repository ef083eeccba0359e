//! The rounds: once a minute, what time has brought about. Places that nobody confirmed or accepted go to the next in line,
//! reminders go out the morning before and thanks the morning after. Any number of processes make them on one database.

use backend::{House, attendance, signups};
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::sleep;

const EVERY: Duration = Duration::from_mins(1);

/// Until `stop` is true, or its sender gone.
pub async fn run(house: House, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        make(&house).await;
        tokio::select! {
            () = sleep(EVERY) => {}
            _ = stop.wait_for(|is_over| *is_over) => break,
        }
    }
}

/// One round. What fails is tried again on the next, and keeps nothing else from being done.
pub async fn make(house: &House) {
    let done = [signups::run_out(house).await, signups::remind(house).await, attendance::thank(house).await];
    for error in done.into_iter().filter_map(Result::err) {
        tracing::error!(%error, "a round could not be made; it is tried again in a minute");
    }
}
