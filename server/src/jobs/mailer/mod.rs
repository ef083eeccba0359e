//! The mailer: claims the messages that are due, sends them and records each delivery. Any number of mailers share one
//! database. It knows nothing of events or sign-ups, and it logs no address, no name and no word of a message.

mod mail_catcher;
mod mime;
mod relay;
mod smtp;
mod transport;

use backend::AppContext;
use backend::messages::{self, ClaimedMessage, Delivery};
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

pub use mail_catcher::{CaughtMessage, MailCatcher};
pub use mime::parse_sender;
pub use transport::Transport;

/// The maximal number of messages in one batch.
const BATCH_SIZE: i64 = 20;
/// The time limit of one delivery attempt. A relay that scans a message before it replies may need a minute. The lease
/// of a claimed message is five minutes, and the delivery must be recorded before it ends.
const SEND_TIMEOUT: Duration = Duration::from_mins(2);
/// The longest wait between two batches. The wake-up comes only from this process: other processes enqueue messages
/// too, and delays of retries end.
const POLL_INTERVAL: Duration = Duration::from_secs(5);
/// The delays before the attempts to record a delivery that the database did not accept.
const RECORD_RETRY_DELAYS: [Duration; 4] =
    [Duration::from_millis(250), Duration::from_secs(1), Duration::from_secs(5), Duration::from_secs(30)];

/// Sends messages until `stop` is true or its sender is dropped. It finishes the current batch.
pub async fn run(ctx: AppContext, transport: Transport, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        match send_due(&ctx, &transport).await {
            Ok(0) => transport.disconnect().await,
            Ok(_) => continue,
            Err(error) => {
                tracing::error!(job = "mailer", %error, "claiming or recording messages failed, retrying in 5 s");
            }
        }
        tokio::select! {
            () = ctx.mailer_wakeup.notified() => {}
            () = sleep(POLL_INTERVAL) => {}
            _ = stop.wait_for(|is_stopped| *is_stopped) => break,
        }
    }
    transport.disconnect().await;
}

/// Sends one batch and returns its size. All its deliveries are recorded when it returns.
pub async fn send_due(ctx: &AppContext, transport: &Transport) -> backend::Result<usize> {
    send_due_within(ctx, transport, SEND_TIMEOUT).await
}

/// [`send_due`] with another time limit for each delivery attempt.
pub async fn send_due_within(
    ctx: &AppContext,
    transport: &Transport,
    send_timeout: Duration,
) -> backend::Result<usize> {
    let batch = messages::claim(ctx, BATCH_SIZE).await?;
    let mut result = Ok(batch.len());
    let mut tasks = JoinSet::new();
    for message in batch {
        tasks.spawn(send_and_record(ctx.clone(), transport.clone(), message, send_timeout));
    }
    while let Some(task) = tasks.join_next().await {
        if let Err(error) = task.unwrap_or_else(|fault| Err(backend::Error::Unexpected(Box::new(fault)))) {
            result = Err(error);
        }
    }
    result
}

async fn send_and_record(
    ctx: AppContext,
    transport: Transport,
    message: ClaimedMessage,
    send_timeout: Duration,
) -> backend::Result<()> {
    let delivery = send(transport, &message, send_timeout).await;
    let mut recorded = messages::record_delivery(&ctx, &message, delivery).await;
    for delay in RECORD_RETRY_DELAYS {
        let Err(error) = &recorded else { break };
        // A message that was not sent needs no record: it is due again when its lease ends.
        if delivery != Delivery::Sent {
            break;
        }
        let (id, kind, attempts) = (&message.id, &message.kind, message.attempts);
        tracing::warn!(id, kind, attempts, %error, "recording a sent message failed, retrying in {delay:?}");
        sleep(delay).await;
        recorded = messages::record_delivery(&ctx, &message, delivery).await;
    }
    recorded
}

/// Sends a message in a task of its own, so that a panic costs this message one attempt and does not affect the others.
async fn send(transport: Transport, message: &ClaimedMessage, send_timeout: Duration) -> Delivery {
    let (id, kind, attempts) = (&message.id, &message.kind, message.attempts);
    let owned = message.clone();
    let task = tokio::spawn(async move { timeout(send_timeout, transport.send(&owned)).await });
    match task.await {
        Ok(Ok(delivery)) => {
            tracing::debug!(id, kind, attempts, ?delivery, "delivery attempt ended");
            delivery
        }
        Ok(Err(_)) => {
            tracing::warn!(id, kind, attempts, cause = "timeout", "message delivery failed, retrying later");
            Delivery::Deferred
        }
        Err(_) => {
            tracing::error!(id, kind, attempts, cause = "panic", "message delivery failed, retrying later");
            Delivery::Deferred
        }
    }
}
