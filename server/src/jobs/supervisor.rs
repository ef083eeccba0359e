//! The supervisor: starts a background job again after a panic. The panic is logged and counted.

use backend::JobPanics;
use std::any::Any;
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinError;
use tokio::time::{Instant, sleep};

const FIRST_DELAY: Duration = Duration::from_secs(1);
const LONGEST_DELAY: Duration = Duration::from_mins(1);
/// A job that has run for this long begins with the first delay again.
const STEADY: Duration = Duration::from_mins(10);

/// Runs a job until it ends. Each panic delays its next start for longer, until it has run steadily for a while.
pub async fn supervise<J>(job: &'static str, panics: JobPanics, mut stop: watch::Receiver<bool>, start: impl Fn() -> J)
where
    J: Future<Output = ()> + Send + 'static,
{
    let mut delay = FIRST_DELAY;
    loop {
        let started = Instant::now();
        let Err(fault) = tokio::spawn(start()).await else { return };
        panics.add(job);
        if started.elapsed() >= STEADY {
            delay = FIRST_DELAY;
        }
        tracing::error!(job, cause = cause_of(fault), "job panicked, starting again in {delay:?}");
        tokio::select! {
            () = sleep(delay) => {}
            _ = stop.wait_for(|is_stopped| *is_stopped) => return,
        }
        delay = (delay * 2).min(LONGEST_DELAY);
    }
}

/// Runs one piece of work of a job; a panic is logged and counted, and does not affect its caller. None after a panic.
pub async fn catch<T: Send + 'static>(
    job: &'static str,
    panics: &JobPanics,
    work: impl Future<Output = T> + Send + 'static,
) -> Option<T> {
    match tokio::spawn(work).await {
        Ok(done) => Some(done),
        Err(fault) => {
            panics.add(job);
            tracing::error!(job, cause = cause_of(fault), "job panicked, running again in 60 s");
            None
        }
    }
}

/// The message of a panic.
fn cause_of(fault: JoinError) -> String {
    let text = |cause: &(dyn Any + Send)| {
        let text = cause.downcast_ref::<&str>().map(|text| (*text).to_owned());
        text.or_else(|| cause.downcast_ref::<String>().cloned())
    };
    fault.try_into_panic().ok().and_then(|cause| text(&*cause)).unwrap_or_else(|| "unknown".to_owned())
}
