//! The idle connections to the relay. They stay open for a while, because a new one costs a TLS handshake and a login.

use lettre::transport::smtp::client::AsyncSmtpConnection;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::{Instant, timeout};

/// The time after which an idle connection is closed; relays close those that are idle for minutes.
const IDLE_TIMEOUT: Duration = Duration::from_secs(30);
const QUIT_TIMEOUT: Duration = Duration::from_secs(5);

/// Connections whose last message was accepted, the longest idle first. A connection is not reused after a failure: the reply
/// to one message must never be taken for the reply to the next.
#[derive(Default)]
pub struct IdleConnections(Mutex<Vec<(Instant, AsyncSmtpConnection)>>);

impl IdleConnections {
    pub fn push(&self, connection: AsyncSmtpConnection) {
        self.lock().push((Instant::now(), connection));
    }

    /// The connection that was used last.
    pub fn pop(&self) -> Option<AsyncSmtpConnection> {
        self.lock().pop().map(|(_, connection)| connection)
    }

    /// Closes those that have been idle for long.
    pub async fn close_old(&self) {
        let now = Instant::now();
        let old = {
            let mut idle = self.lock();
            let count = idle.partition_point(|(since, _)| now.duration_since(*since) >= IDLE_TIMEOUT);
            idle.drain(..count).collect()
        };
        close(old).await;
    }

    pub async fn close_all(&self) {
        let all = std::mem::take(&mut *self.lock());
        close(all).await;
    }

    fn lock(&self) -> MutexGuard<'_, Vec<(Instant, AsyncSmtpConnection)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn close(connections: Vec<(Instant, AsyncSmtpConnection)>) {
    let tasks: JoinSet<()> = connections.into_iter().map(|(_, connection)| quit(connection)).collect();
    tasks.join_all().await;
}

/// Closes a connection, with or without the relay's reply to QUIT.
pub async fn quit(mut connection: AsyncSmtpConnection) {
    let _ = timeout(QUIT_TIMEOUT, connection.abort()).await;
}
