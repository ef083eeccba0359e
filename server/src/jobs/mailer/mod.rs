//! The mailer: claims the messages that are due, sends them and records each delivery. Any number of mailers share one
//! database. It knows nothing of events or sign-ups, and it logs no address, no name and no word of a message.

mod attempt_limits;
mod content;
mod deliveries;
mod failure;
mod idle_connections;
mod mail_catcher;
mod mime;
mod relay;
mod relay_pause;
mod smtp;
mod transport;

use backend::AppContext;
use deliveries::Deliveries;
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::{Instant, sleep};

pub use mail_catcher::{CaughtMessage, MailCatcher};
pub use mime::parse_sender;
pub use transport::Transport;

/// The time limit of one delivery attempt, from the moment at which it has a connection. A relay that scans a message before
/// it replies may need a minute. A message may wait behind one delivery, and both must be recorded before its lease of five
/// minutes ends.
const SEND_TIMEOUT: Duration = Duration::from_mins(2);
/// The longest wait between two claims. The wake-up comes only from this process: other processes enqueue messages too, and
/// delays of retries end.
const POLL_INTERVAL: Duration = Duration::from_secs(5);
/// The pause between two searches for messages that wait too long.
const OVERDUE_INTERVAL: Duration = Duration::from_mins(1);

/// Sends messages until `stop` is true or its sender is dropped. Then it hands back what it has claimed, except the messages
/// whose content is being sent: it waits for the relay's reply to them and records it.
pub async fn run(ctx: AppContext, transport: Transport, mut stop: watch::Receiver<bool>) {
    let mut deliveries = Deliveries::new(ctx.clone(), transport.clone(), SEND_TIMEOUT, stop.clone());
    let mut overdue_at = Instant::now();
    while !*stop.borrow() {
        if let Err(error) = deliveries.record_and_start().await {
            tracing::error!(job = "mailer", %error, "claiming or recording messages failed, retrying in 5 s");
        }
        if overdue_at <= Instant::now() {
            if let Err(error) = deliveries.handle_overdue().await {
                tracing::error!(job = "mailer", %error, "looking for overdue messages failed, retrying in 60 s");
            }
            overdue_at = Instant::now() + OVERDUE_INTERVAL;
        }
        let poll_interval = deliveries.remaining_pause().unwrap_or(POLL_INTERVAL).min(POLL_INTERVAL);
        tokio::select! {
            () = deliveries.wait() => {}
            () = ctx.mailer_wakeup.notified() => {}
            () = sleep(poll_interval) => {}
            _ = stop.wait_for(|is_stopped| *is_stopped) => break,
        }
        transport.close_old_connections().await;
    }
    deliveries.finish().await;
    transport.disconnect().await;
}

/// Attempts to deliver each message that is due until none is left, or the relay fails. Returns the number of attempts, all
/// of which are recorded.
pub async fn send_due(ctx: &AppContext, transport: &Transport) -> backend::Result<usize> {
    send_due_within(ctx, transport, SEND_TIMEOUT).await
}

/// [`send_due`] with another time limit for each delivery attempt.
pub async fn send_due_within(
    ctx: &AppContext,
    transport: &Transport,
    send_timeout: Duration,
) -> backend::Result<usize> {
    // The deliveries run on while the sender exists.
    let (_running, stop) = watch::channel(false);
    let mut deliveries = Deliveries::new(ctx.clone(), transport.clone(), send_timeout, stop);
    let mut attempts = 0;
    loop {
        attempts += deliveries.record_and_start().await?;
        if deliveries.is_empty() {
            deliveries.handle_overdue().await?;
            return Ok(attempts);
        }
        deliveries.wait().await;
    }
}
