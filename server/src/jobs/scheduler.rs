//! The scheduler: once a minute it runs the jobs that depend on the time. They expire offers and held seats and pass
//! these on to the waiting list, send reminders on the morning before an event, and thanks on the morning after. Any
//! number of processes run it on one database.

use backend::{AppContext, attendance, signups};
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::sleep;

const INTERVAL: Duration = Duration::from_mins(1);

/// Runs all jobs once a minute until `stop` is true or its sender is dropped.
pub async fn run(ctx: AppContext, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        run_once(&ctx).await;
        tokio::select! {
            () = sleep(INTERVAL) => {}
            _ = stop.wait_for(|is_stopped| *is_stopped) => break,
        }
    }
}

/// Runs each job once. A job that fails is logged and runs again the next time; the other jobs run all the same.
pub async fn run_once(ctx: &AppContext) {
    let results = [
        ("expire_offers", signups::expire_offers(ctx).await),
        ("send_reminders", signups::send_reminders(ctx).await),
        ("send_thanks", attendance::send_thanks(ctx).await),
    ];
    for (job, result) in results {
        if let Err(error) = result {
            tracing::error!(job, %error, "scheduled job failed, retrying in 60 s");
        }
    }
}
