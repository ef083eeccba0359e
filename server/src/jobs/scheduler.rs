//! The scheduler: once a minute it runs the jobs that depend on the time. They expire offers and held seats and pass
//! these on to the waiting list, send reminders on the morning before an event, thanks on the morning after, and updates to
//! hosts every morning, and delete images that nothing shows. Any number of processes run it on one database.

use super::supervisor::catch;
use backend::{AppContext, attendance, programme, signups};
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

/// Runs each job once. A job that fails or panics is logged and runs again the next time; the other jobs run all the same.
pub async fn run_once(ctx: &AppContext) {
    run_job("expire_offers", ctx, |ctx| async move { signups::expire_offers(&ctx).await }).await;
    run_job("send_reminders", ctx, |ctx| async move { signups::send_reminders(&ctx).await }).await;
    run_job("send_host_updates", ctx, |ctx| async move { signups::send_host_updates(&ctx).await }).await;
    run_job("send_thanks", ctx, |ctx| async move { attendance::send_thanks(&ctx).await }).await;
    run_job("delete_unused_images", ctx, |ctx| async move { programme::delete_unused_images(&ctx).await }).await;
}

async fn run_job<W>(job: &'static str, ctx: &AppContext, work: impl FnOnce(AppContext) -> W)
where
    W: Future<Output = backend::Result<()>> + Send + 'static,
{
    if let Some(Err(error)) = catch(job, &ctx.job_panics, work(ctx.clone())).await {
        tracing::error!(job, %error, "scheduled job failed, retrying in 60 s");
    }
}
